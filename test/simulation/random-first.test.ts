import { describeSchedules } from './random.ts';

// In two files, for two cores.
describeSchedules(1, 5_000);
