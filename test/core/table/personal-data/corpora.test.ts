import { describe, expect, it } from 'vitest';
import { falseFriends } from '../../../corpora/personal-data/false-friends.ts';
import {
  type IdentifierKind,
  makeDuf,
  makeFh,
  makeIdentifier,
  type WrittenForm,
  writtenForms,
} from '../../../corpora/personal-data/identifiers.ts';
import { hashOf, type Random, seeded } from '../../../corpora/personal-data/random.ts';
import { isSetApart, labelledTables } from '../../../corpora/personal-data/tables.ts';
import { measure } from './measure.ts';
import { screenRows } from './screen-rows.ts';

describe('identifier cells', () => {
  const kinds: readonly IdentifierKind[] = ['fnr', 'dnr', 'hnr', 'fnr-synthetic', 'dnr-synthetic'];
  const forms = Object.keys(writtenForms) as WrittenForm[];

  it('are all found, in every kind and form, in more than 50 000 cells with nothing in the header', () => {
    let [cells, found, plain, plainFound] = [0, 0, 0, 0];
    for (const kind of kinds) {
      for (const form of forms) {
        for (let column = 0; column < 8; column++) {
          const values = column80(kind, form, seeded(hashOf(`${kind} ${form} ${column}`)));
          const { findings, levels } = screenRows(
            ['Kolonne'],
            values.map((value) => [value]),
          );
          if (values.length === 0) continue;
          const count = findings.find((it) => it.kind.startsWith('national-id'))?.count ?? 0;
          cells += values.length;
          found += count;
          if (form === 'plain') [plain, plainFound] = [plain + values.length, plainFound + count];
          expect([kind, form, levels]).toEqual([kind, form, [kind.endsWith('synthetic') ? 'quarantine' : 'block']]);
        }
      }
    }
    expect(cells).toBeGreaterThan(50_000);
    expect(plainFound / plain).toBeGreaterThanOrEqual(0.9999);
    expect(found / cells).toBeGreaterThanOrEqual(0.999);
  });

  it.each([
    ['DUF numbers', 'DUF-nummer', makeDuf],
    ['help numbers', 'FH-nummer', makeFh],
  ] as const)('of %s are all found', (_, header, make) => {
    const random = seeded(3);
    const { findings, levels } = screenRows(
      [header],
      Array.from({ length: 500 }, () => [make(random)]),
    );
    expect(levels).toEqual(['block']);
    expect(findings[0]?.count).toBe(500);
  });

  it('are found one by one in running text', () => {
    const random = seeded(5);
    for (let at = 0; at < 300; at++) {
      const id = writtenForms[random.pick(forms.slice(0, 7))](makeIdentifier('fnr', random));
      const rows = Array.from({ length: 20 }, (_, row) => [
        row === 11 ? `Vedtaket gjelder ${id} og sendes i dag.` : 'Ingen merknad denne gangen.',
      ]);
      expect(screenRows(['Merknad'], rows).levels).toEqual(['block']);
    }
  });

  it('beside a bank account of the same bank are no chance', () => {
    const random = seeded(9);
    const account = falseFriends['bank accounts of one bank whose number looks like a date'];
    const rows = Array.from({ length: 300 }, (_, row) => [
      row % 2 ? makeIdentifier('fnr', random) : (account?.(random, row) ?? ''),
    ]);
    expect(screenRows(['Nummer'], rows).levels).toEqual(['block']);
  });

  it('are no test data because there are test data beside them', () => {
    const random = seeded(13);
    const rows = Array.from({ length: 200 }, (_, row) => [
      makeIdentifier(row % 5 === 0 ? 'fnr' : 'fnr-synthetic', random),
    ]);
    expect(screenRows(['Nummer'], rows).levels).toEqual(['block']);
  });
});

describe('columns of false friends', () => {
  const columns = Object.keys(falseFriends).flatMap((name) =>
    [10, 100, 1000].flatMap((length) => Array.from({ length: 14 }, (_, edition) => ({ name, length, edition }))),
  );

  it('are more than 2 000, and none of them is blocked', () => {
    expect(columns.length).toBeGreaterThan(2000);
    const blocked = columns.filter(({ name, length, edition }) => {
      const random = seeded(hashOf(`${name} ${length} ${edition}`));
      const header = random.pick(['Nummer', 'ID', 'verdi', 'nr', 'Ref', 'Kolonne1']);
      const rows = Array.from({ length }, (_, row) => [falseFriends[name]?.(random, row) ?? '']);
      return screenRows([header], rows).levels[0] === 'block';
    });
    expect(blocked).toEqual([]);
  });
});

describe('labelled columns', () => {
  const tables = labelledTables();

  it('of nine tenths are stopped where their labels say so', () => {
    const { columns, stops, recall, precision, levels } = measure(tables.filter((table) => !isSetApart(table)));
    console.log('nine tenths', { columns, stops, recall, precision, levels });
    expect(recall).toBeGreaterThanOrEqual(0.95);
    expect(precision).toBeGreaterThanOrEqual(0.8);
  });

  it('of the tenth that was set apart are stopped where their labels say so', () => {
    const { columns, stops, recall, precision, levels } = measure(tables.filter(isSetApart));
    console.log('the tenth set apart', { columns, stops, recall, precision, levels });
    expect(recall).toBeGreaterThanOrEqual(0.95);
    expect(precision).toBeGreaterThanOrEqual(0.8);
  });

  it('are never said to be milder than blocked where the label says blocked', () => {
    const missed = tables.flatMap((table) => {
      const { levels } = screenRows(table.header, table.rows);
      return table.labels.flatMap((label, index) =>
        label === 'block' && levels[index] !== 'block' ? [`${table.name}: ${table.header[index]}`] : [],
      );
    });
    expect(missed).toEqual([]);
  });
});

/** A column of identifiers in one form; forms that only some numbers have are filled with those that do. */
function column80(kind: IdentifierKind, form: WrittenForm, random: Random): readonly string[] {
  if (kind.startsWith('dnr') && form.startsWith('zero eaten')) return [];
  const values: string[] = [];
  while (values.length < 80) {
    const written = writtenForms[form](makeIdentifier(kind, random));
    if (written !== undefined) values.push(written);
  }
  return values;
}
