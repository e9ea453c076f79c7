import { deliveryProblems } from './delivery.ts';
import { geodataProblems } from './geodata.ts';
import { registerProblems } from './register.ts';

/** Every problem Sluse can find, by its public code. */
export const problemKinds = {
  ...deliveryProblems,
  ...geodataProblems,
  ...registerProblems,
} as const;

export type { ProblemKind, ProblemText, Severity } from './problem-texts.ts';
