import fc from 'fast-check';
import { expect, it } from 'vitest';
import { problem } from '../../../functions/core/problem.ts';
import type { DatasetRecord } from '../../../functions/core/record.ts';
import { escapeHtml, html, link } from '../../../functions/core/report/html.ts';
import { reportPage } from '../../../functions/core/report/page.ts';
import { makeReport, type Report } from '../../../functions/core/report/report.ts';

it('lets no text become markup, whatever it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(html`<p title="${text}">${text}</p>`.markup).not.toMatch(/<(?!p title="|\/p>)/);
      expect(escapeHtml(text)).not.toMatch(/[<>"'`]/);
    }),
  );
  fc.assert(
    fc.property(fc.webUrl(), (address) => {
      expect(link(`javascript:${address}`).markup).not.toContain('<a');
    }),
  );
});

it('shows characters that turn the direction of writing instead of obeying them', () => {
  expect(escapeHtml('fil\u202egpj.csv')).toBe('fil⟨U+202E⟩gpj.csv');
});

const report: Report = {
  version: 1,
  orgnr: '310042188',
  delivery: 'badeplasser/',
  files: [],
  problems: [],
  datasets: [
    {
      key: 'badeplasser/#badeplasser',
      state: 'rejected',
      title: '<img src=x onerror=alert(1)>',
      problems: [
        problem('json.duplicate-name', { file: 'badeplasser/dataset.json', row: 4, actual: 'title' }),
        problem('workbook.formulas', { file: 'badeplasser/x.xlsx', count: 3 }),
      ],
      stillPublic: true,
      tables: [],
    },
  ],
};

it('says what is wrong, where, and how to mend it, in the language asked for', () => {
  const page = reportPage(report, 'nn');
  expect(page).toContain('<html lang="nn">');
  expect(page).toContain('Feltet «title» står to gonger');
  expect(page).toContain('fil badeplasser/dataset.json, rad 4');
  expect(page).toContain('Behald det eine.');
  expect(page).toContain('Den førre versjonen er framleis offentleg.');
  expect(page).not.toContain('<img');
});

it.each([
  ['nb', 'Har vært stoppet siden 1. mars 2026, i 10 døgn. Blir stansen', '31. mars 2026'],
  ['nn', 'Har vore stoppa sidan 1. mars 2026, i 10 døgn. Blir ikkje', '31. mars 2026'],
  ['en', 'Stopped since 1 March 2026. Days waited: 10. Unless', '31 March 2026'],
] as const)('tells how long a stopped dataset has waited and when it is destroyed, in %s', (language, text, date) => {
  const page = reportPage(makeReport(delivery, [stopped('a', '2026-03-01')], undefined, '2026-03-11'), language);
  expect(page).toContain(text);
  expect(page).toContain(date);
});

it('names no day of destruction while something of the delivery is public, and the last one where all is stopped', () => {
  const waitings = (records: readonly DatasetRecord[], asOf?: string) =>
    makeReport(delivery, records, undefined, asOf).datasets.map(({ waiting }) => waiting);
  const [a, b] = [stopped('a', '2026-03-01'), stopped('b', '2026-03-05')];
  expect(waitings([a, { ...b, state: 'published' }], '2026-03-11')).toEqual([
    { since: '2026-03-01', days: 10 },
    undefined,
  ]);
  expect(waitings([a, b], '2026-03-11')).toEqual([
    { since: '2026-03-01', days: 10, destroyedOn: '2026-04-04' },
    { since: '2026-03-05', days: 6, destroyedOn: '2026-04-04' },
  ]);
  expect(waitings([a, b])).toEqual([undefined, undefined]);
});

const delivery = { orgnr: '310042188', delivery: 'a/', problems: [] };
const stopped = (name: string, stoppedOn: string): DatasetRecord => ({
  key: `a/#${name}`,
  state: 'quarantined',
  problems: [],
  source: '0'.repeat(64),
  rules: '1',
  stoppedOn,
});
