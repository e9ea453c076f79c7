import { en } from './en.ts';
import { nb } from './nb.ts';
import { nn } from './nn.ts';
import type { TextKey, Texts } from './texts.ts';

export type { TextKey } from './texts.ts';

/** The languages people are spoken to in, each with every text. */
export const texts = { nb, nn, en } as const satisfies Record<string, Texts>;

/** Says a text in a language, with `{name}`s filled in. */
export const say = (
  language: keyof typeof texts,
  key: TextKey,
  values: Readonly<Record<string, string | number>> = {},
): string => texts[language][key].replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
