import { deliveryProblems } from './delivery.ts';

/** Every problem Sluse can find, by its public code. */
export const problemKinds = {
  ...deliveryProblems,
} as const;

export type { ProblemKind, ProblemText, Severity } from './problem-texts.ts';
