import fc from 'fast-check';
import { expect, it } from 'vitest';
import { problem } from '../../../functions/core/problem.ts';
import { escapeHtml, html, link } from '../../../functions/core/report/html.ts';
import { reportPage } from '../../../functions/core/report/page.ts';
import type { Report } from '../../../functions/core/report/report.ts';

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
