import { expect, it } from 'vitest';
import { say, texts } from '../../vocab/texts/index.ts';

it('every text is there in each language, with the same places to fill in', () => {
  const places = (text: string): string[] => [...text.matchAll(/\{\w+\}/g)].map(String).sort();
  for (const [key, text] of Object.entries(texts.nb)) {
    for (const language of ['nn', 'en'] as const) {
      const other = texts[language][key as keyof typeof texts.nb];
      expect(other, `${key} ${language}`).toBeTruthy();
      expect(places(other), `${key} ${language}`).toEqual(places(text));
    }
  }
  expect(Object.keys(texts.nn)).toEqual(Object.keys(texts.nb));
  expect(Object.keys(texts.en)).toEqual(Object.keys(texts.nb));
});

it('fills in what it is given and leaves the rest to be seen', () => {
  expect(say('en', 'report.score', { points: 355, max: 435 })).toBe('Quality score: 355 of 435 ({percent} %)');
});
