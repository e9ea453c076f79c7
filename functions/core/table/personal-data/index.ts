import type { Screen, Watcher } from '../screening.ts';
import { conclude } from './conclude.ts';
import type { Finding } from './finding.ts';
import { countGroups } from './groups.ts';
import { columnLetters, meaningOf } from './header.ts';
import { screenText } from './text.ts';
import { verdict } from './verdict.ts';
import { maskText, startEvidence, watch } from './watch.ts';
import { nameShape, shape } from './words.ts';

export type { Finding } from './finding.ts';
export { placeOf, screenDescriptor, screenFileName, screenText, scrub, type TextUse } from './text.ts';
export {
  type Approver,
  covers,
  type Decision,
  detectorVersion,
  type Lift,
  type LiftConfirmed,
  levelOf,
  liftOf,
  liftsIn,
  monthsAfter,
  type Override,
  type OverrideFault,
  overridesIn,
  type PersonalDataVerdict,
  type Screened,
  verdict,
  waiting,
  whyInvalid,
  whyNotAskable,
} from './verdict.ts';

/**
 * Looks for personal data while a table is read, in the same pass: give it to `readTable` as `screen`. Its problems are
 * those of the policy with no override; `verdict` over its findings judges again with the overrides that are recorded.
 */
export const screenTable =
  (asOf: string): Screen =>
  (header) => {
    const meanings = header.map(meaningOf);
    const evidence = meanings.map(startEvidence);
    const groups = countGroups(meanings);
    const outside: Finding[] = header.flatMap((text, index) => screenHeader(text, index));
    const betrayed = new Set(outside.flatMap(({ indexes }) => indexes));
    const headers = new Set(header);

    const watchers: readonly Watcher[] = evidence.map((it, index) => {
      const look = watch(it);
      const place = groups?.indexes.indexOf(index) ?? -1;
      if (!groups || place < 0) return look;
      return (bytes, start, end, traits, row) => {
        groups.see(place, row, bytes, start, end);
        look(bytes, start, end, traits, row);
        return true;
      };
    });

    return {
      watchers,
      loose: (text, row) => {
        if (headers.has(text) || outside.length >= mostOutside) return;
        outside.push(...screenText(text, 'contact').map((finding) => ({ ...finding, rows: [row] })));
      },
      end: (columns) => {
        const seen = columns.flatMap((column) => {
          const at = evidence[column.index];
          const name = betrayed.has(column.index) ? columnLetters(column.index) : column.name;
          return at ? [{ ...column, name, evidence: at }] : [];
        });
        const findings = [...outside, ...conclude(seen, groups?.end())];
        const indexes = new Set(findings.flatMap((finding) => finding.indexes));
        return {
          findings,
          problems: verdict(findings, [], asOf).problems,
          masks: new Map([...indexes].map((index) => [index, mask(findings, index)])),
          ...(outside.length > 0 ? { looseMask: maskLoose } : {}),
        };
      },
    };
  };

/** How a column's values look wherever they leave the reading: as they are only where the column has no finding at all. */
export const mask = (findings: readonly Finding[], index: number): ((value: string) => string) =>
  findings.some(({ indexes }) => indexes.includes(index)) ? maskText : (value) => value;

const mostOutside = 100;

/** A header that is somebody's name or number: most often the first row of a table that has no header. */
function screenHeader(text: string, index: number): readonly Finding[] {
  const bytes = new TextEncoder().encode(text);
  const isName = nameShape(bytes, 0, bytes.length) === shape.strong;
  const found: readonly Finding[] = [
    ...screenText(text),
    ...(isName
      ? [{ kind: 'person-name', columns: [], indexes: [], rows: [], count: 1, masked: maskText(text) } as const]
      : []),
  ];
  return found.map((finding) => ({ ...finding, columns: [columnLetters(index)], indexes: [index] }));
}

const maskLoose = (text: string): string => {
  const bytes = new TextEncoder().encode(text);
  return screenText(text, 'contact').length > 0 || nameShape(bytes, 0, bytes.length) === shape.strong
    ? maskText(text)
    : text;
};
