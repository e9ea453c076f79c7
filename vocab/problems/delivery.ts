import type { ProblemKind } from './problem-texts.ts';

/** Problems with a delivery as a whole: its keys, its files, who it is from. */
export const deliveryProblems = {
  'file.empty': {
    severity: 'error',
    nb: { text: 'Filen er tom', remedy: 'Last opp filen på nytt, og se at den har innhold.' },
    nn: { text: 'Fila er tom', remedy: 'Last opp fila på nytt, og sjå at ho har innhald.' },
    en: { text: 'The file is empty', remedy: 'Upload the file again, and see that it has content.' },
  },
} as const satisfies Record<string, ProblemKind>;
