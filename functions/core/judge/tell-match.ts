import { geonorgePage } from '../geonorge-address.ts';
import { isError, type Language } from '../problem.ts';
import { tell } from '../tell.ts';
import { type Claim, type GeonorgeIndex, type Likely, likely, type Match, type MatchOptions, match } from './dedupe.ts';

/** What Geonorge has of one dataset, with what it might be: a row of `sluse match`. */
export type MatchRow = Match & { readonly key: string; readonly title: string; readonly likely: readonly Likely[] };

/** Holds datasets against a snapshot without deciding anything. What is not settled gets the publisher's own records beside it. */
export function matchAll(
  claims: readonly Claim[],
  publisher: string,
  index: GeonorgeIndex | undefined,
  options: MatchOptions = {},
): readonly MatchRow[] {
  return claims.map((claim) => {
    const found = match(claim, publisher, index, options);
    const { title = '' } = claim.descriptor;
    return {
      ...found,
      key: claim.key,
      title: typeof title === 'string' ? title : (Object.values(title)[0] ?? ''),
      // What is nothing like it is no help to anybody.
      likely:
        index && found.level !== 'certain' ? likely(claim, publisher, index).filter((it) => it.likeness >= 0.3) : [],
    };
  });
}

/** The rows as a person reads them: what becomes of each dataset, on which evidence, where the record is, what to do. */
export function tellMatches(rows: readonly MatchRow[], language: Language): string {
  const words = texts[language];
  const blocks = rows.map((row) =>
    [
      `${row.title || row.key}: ${words[row.level]}`,
      ...row.problems.map((it) => {
        const { text, remedy } = tell(it, language);
        return `  ${isError(it) ? '!' : '-'} ${text}. ${remedy}`;
      }),
      ...(row.likely.length > 0 ? [`  ${words.likely}`] : []),
      ...row.likely.map(
        ({ record, likeness }) => `    ${Math.round(likeness * 100)} %  ${record.title}  ${geonorgePage(record.uuid)}`,
      ),
    ].join('\n'),
  );
  const counts = Object.entries(countBy(rows)).map(([level, count]) => `${words[level as Match['level']]}: ${count}`);
  return `${[...blocks, counts.join(' · ')].join('\n\n')}\n`;
}

const countBy = (rows: readonly MatchRow[]): Readonly<Record<string, number>> => {
  const counts: Record<string, number> = {};
  for (const { level } of rows) counts[level] = (counts[level] ?? 0) + 1;
  return counts;
};

const texts = {
  nb: {
    certain: 'utelatt, Geonorge har det',
    probable: 'holdt tilbake, spørsmål til dere',
    weak: 'publiseres, Geonorge har noe som ligner',
    none: 'publiseres',
    unknown: 'publiseres, uten uttrekk fra Geonorge',
    likely: 'Deres egne poster i Geonorge som ligner mest:',
  },
  nn: {
    certain: 'utelate, Geonorge har det',
    probable: 'halde tilbake, spørsmål til dykk',
    weak: 'blir publisert, Geonorge har noko som liknar',
    none: 'blir publisert',
    unknown: 'blir publisert, utan uttrekk frå Geonorge',
    likely: 'Dykkar eigne postar i Geonorge som liknar mest:',
  },
  en: {
    certain: 'left out, Geonorge has it',
    probable: 'held back, a question to you',
    weak: 'published, Geonorge has something like it',
    none: 'published',
    unknown: 'published, without a snapshot of Geonorge',
    likely: 'Your own records in Geonorge that are most like it:',
  },
} as const satisfies Record<Language, Record<Match['level'] | 'likely', string>>;
