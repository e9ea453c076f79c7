import { memoryStore } from '../../functions/io/memory.ts';
import { describeStore } from './store.contract.ts';

describeStore('the memory store', async () => ({ store: memoryStore() }));
