import { catalogProblems } from './catalog.ts';
import { datasetProblems } from './dataset.ts';
import { deliveryProblems } from './delivery.ts';
import { geodataProblems } from './geodata.ts';
import { historyProblems } from './history.ts';
import { loopProblems } from './loop.ts';
import { personalProblems } from './personal.ts';
import { registerProblems } from './register.ts';
import { tableProblems } from './table.ts';

/** Every problem Sluse can find, by its public code. */
export const problemKinds = {
  ...catalogProblems,
  ...datasetProblems,
  ...deliveryProblems,
  ...geodataProblems,
  ...personalProblems,
  ...registerProblems,
  ...tableProblems,
  ...historyProblems,
  ...loopProblems,
} as const;

export type { ProblemKind, ProblemText, Severity } from './problem-texts.ts';
