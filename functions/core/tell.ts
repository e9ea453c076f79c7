import { type ProblemKind, problemKinds } from '../../vocab/problems/index.ts';
import { say, type TextKey, texts } from '../../vocab/texts/index.ts';
import type { Language, Problem } from './problem.ts';

/** What a person reads of a problem: the sentence and the remedy, with what was found and expected put in. */
export function tell(it: Problem, language: Language): { readonly text: string; readonly remedy: string } {
  const kind: ProblemKind = problemKinds[it.code];
  const values = { count: 1, ...it, ...(it.code === 'column.exceptions' ? { expected: typed(it, language) } : {}) };
  const fill = (text: string): string =>
    text.replace(/\{(actual|expected|count)\}/g, (_, name: 'actual' | 'expected' | 'count') =>
      String(values[name] ?? '…'),
    );
  return { text: fill(kind[language].text), remedy: fill(kind[language].remedy) };
}

/** A column's type is expected by its name in the code, `decimal (0,0)`; people have a word for it. */
const typed = ({ expected = '…' }: Problem, language: Language): string =>
  expected.replace(/^[a-z-]+/, (type) =>
    `type.${type}` in texts.nb ? say(language, `type.${type}` as TextKey) : type,
  );
