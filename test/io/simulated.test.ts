import { bucket, storeOf } from '../simulation/simulated-store.ts';
import { describeStore } from './store.contract.ts';

describeStore("the simulator's store", async () => ({
  store: storeOf(
    bucket(() => new Date().toISOString()),
    async (call) => call.make(),
  ),
}));
