import { en } from './en.ts';
import { lift } from './lift.ts';
import { nb } from './nb.ts';
import { nn } from './nn.ts';
import { webEn } from './web-en.ts';
import { webNb } from './web-nb.ts';
import { webNn } from './web-nn.ts';

/** The languages people are spoken to in, each with every text. */
export const texts = {
  nb: { ...nb, ...webNb, ...lift.nb },
  nn: { ...nn, ...webNn, ...lift.nn },
  en: { ...en, ...webEn, ...lift.en },
} as const;

export type TextKey = keyof typeof texts.nb;

/** Says a text in a language, with `{name}`s filled in. */
export const say = (
  language: keyof typeof texts,
  key: TextKey,
  values: Readonly<Record<string, string | number>> = {},
): string => texts[language][key].replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));

/** A date as people write it, of an ISO 8601 date or moment: `6. januar 2026`. What is no date is left as it is. */
export function sayDate(language: keyof typeof texts, iso: string): string {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)/.exec(iso) ?? [];
  const name = say(language, 'date.months').split(',')[Number(month) - 1];
  if (year === undefined || name === undefined) return iso;
  return say(language, 'date.written', { day: Number(day), month: name, year });
}
