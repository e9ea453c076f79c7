import { expect, it } from 'vitest';
import { type ProblemKind, problemKinds } from '../../vocab/problems/index.ts';

const languages = { nb: 'Bokmål', nn: 'Nynorsk', en: 'English' } as const;

/** The chapter on one code, as `docs/problems.md` has it. */
const chapter = (code: string, kind: ProblemKind): string =>
  [
    `## ${code}`,
    '',
    `*${kind.severity}*`,
    '',
    ...Object.entries(languages).map(([language, name]) => {
      const { text, remedy } = kind[language as keyof typeof languages];
      return `- **${name}**: ${text}. *${remedy}*`;
    }),
    '',
  ].join('\n');

it('every problem code has its chapter in docs/problems.md', async () => {
  const codes: [string, ProblemKind][] = Object.entries(problemKinds).sort(([a], [b]) => (a < b ? -1 : 1));
  const text = [
    '# Problems',
    '',
    'What Sluse can find wrong with a delivery. A code is public: it is never renamed and never used for anything else.',
    'An *error* keeps a dataset from being published; a *warning* lets it through, but poorer; an *info* asks for nothing.',
    '`{actual}` is what was found, `{expected}` what was expected. Written from `vocab/problems/` by `npx vitest run test/docs -u`.',
    '',
    ...codes.map(([code, kind]) => chapter(code, kind)),
  ].join('\n');
  await expect(text).toMatchFileSnapshot('../../docs/problems.md');
});

it('what finds a problem knows its severity without reading what people are told of it', async () => {
  const lines = Object.entries<ProblemKind>(problemKinds).map(([code, { severity }]) => `  '${code}': '${severity}',`);
  const text = [
    '// Written from vocab/problems/ by `npx vitest run test/docs -u`.',
    'export const severities = {',
    ...lines.sort(),
    '} as const;',
    '',
  ].join('\n');
  await expect(text).toMatchFileSnapshot('../../vocab/problems/severities.generated.ts');
});

it('every code says what a thing is and what is wrong with it', () => {
  for (const code of Object.keys(problemKinds))
    expect(code).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*\.[a-z0-9]+(?:-[a-z0-9]+)*$/);
});

it('every problem has a sentence and a remedy in each language, with the same places to fill in', () => {
  const places = (text: string): string[] => [...text.matchAll(/\{\w+\}/g)].map(String).sort();
  for (const [code, kind] of Object.entries<ProblemKind>(problemKinds)) {
    for (const language of ['nb', 'nn', 'en'] as const) {
      expect(kind[language].text, code).not.toBe('');
      expect(kind[language].remedy, code).toMatch(/[.!?»”)]$/);
      expect(new Set(places(kind[language].text)), `${code} ${language}`).toEqual(new Set(places(kind.nb.text)));
    }
  }
});
