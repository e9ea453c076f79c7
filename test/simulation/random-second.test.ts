import { describeSchedules } from './random.ts';

describeSchedules(5_001, 5_000);
