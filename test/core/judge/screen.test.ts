import { describe, expect, it } from 'vitest';
import type { Candidate } from '../../../functions/core/candidate.ts';
import type { Descriptor } from '../../../functions/core/descriptor.ts';
import { screen } from '../../../functions/core/judge/screen.ts';
import { readTable } from '../../../functions/core/table/index.ts';
import { liftOf, screenTable } from '../../../functions/core/table/personal-data/index.ts';
import { nodePlatform } from '../../../functions/io/platform.ts';
import { makeIdentifier } from '../../corpora/personal-data/identifiers.ts';
import { seeded } from '../../corpora/personal-data/random.ts';

const today = '2026-11-24';
const id = makeIdentifier('fnr', seeded(1));
const names = ['Kari Hansen', 'Ole Olsen', 'Berit Dahl', 'Per Moen', 'Anne Berg', 'Nils Lund'];

async function candidateOf(
  csv: string | undefined,
  descriptor: Descriptor = {},
  file = 'tabell.csv',
  isScreened = true,
): Promise<Candidate> {
  const bytes = (async function* () {
    yield new TextEncoder().encode(csv);
  })();
  const table =
    csv === undefined
      ? undefined
      : await readTable(bytes, nodePlatform, isScreened ? { screen: screenTable(today) } : {});
  return {
    key: 'sfo/#sfo',
    localId: 'sfo',
    kind: 'dataset',
    descriptor,
    places: { '': { file: 'sfo/dataset.json' } },
    tables: table
      ? [{ file, name: 'tabell.csv', table, copy: { sha256: 'd'.repeat(64), bytes: table.clean.bytes } }]
      : [],
    problems: table?.problems ?? [],
    sha256: 'c'.repeat(64),
    delivered: today,
  };
}
const people = `navn;poeng\n${names.map((name, at) => `${name};${at}`).join('\n')}\n`;
const clean = 'skole;plasser\nSolbakken skole;20\nLillevik skole;30\n';

describe('a dataset', () => {
  it('with nothing about people goes on', async () => {
    expect(screen(await candidateOf(clean, { title: 'Plasser' }), [], today)).toEqual({
      level: 'allow',
      stopped: false,
      withdrawEarlier: false,
      problems: [],
      used: [],
      unfit: { copies: [], description: false },
    });
  });

  it('is stopped as a whole by one column, and told once', async () => {
    const { level, stopped, problems } = screen(await candidateOf(people), [], today);
    expect({ level, stopped }).toEqual({ level: 'quarantine', stopped: true });
    expect(problems).toMatchObject([{ code: 'personal.person-name', file: 'tabell.csv', column: 'navn', count: 6 }]);
  });

  it('is stopped by a number in its description, with the place of it', async () => {
    const { level, problems } = screen(await candidateOf(clean, { title: `Vedtak ${id}` }), [], today);
    expect(level).toBe('block');
    expect(problems).toMatchObject([
      { code: 'personal.national-id-in-text', file: 'sfo/dataset.json', path: '/title' },
    ]);
  });

  it('is stopped by the name of a file, which is not told on', async () => {
    const { level, problems } = screen(await candidateOf(clean, {}, `${id}.csv`), [], today);
    expect(level).toBe('block');
    expect(JSON.stringify(problems)).not.toContain(id);
  });

  it('nobody has screened is stopped', async () => {
    expect(screen(await candidateOf(clean, {}, 'tabell.csv', false), [], today)).toMatchObject({
      level: 'quarantine',
      problems: [{ code: 'personal.not-screened' }],
    });
  });

  it('has nothing personal in what other problems quote', async () => {
    const it = await candidateOf(undefined);
    const quoting = { ...it, problems: [{ code: 'file.empty', severity: 'error', actual: `http://${id} x` } as const] };
    expect(JSON.stringify(screen(quoting, [], today).problems)).not.toContain(id);
  });
});

describe('the version before', () => {
  it('stays, unless it is the very same', async () => {
    const candidate = await candidateOf(people);
    expect(screen(candidate, [], today, { state: 'published', source: 'd'.repeat(64) }).withdrawEarlier).toBe(false);
    expect(screen(candidate, [], today, { state: 'published', source: candidate.sha256 }).withdrawEarlier).toBe(true);
    expect(screen(candidate, [], today, { state: 'quarantined', source: candidate.sha256 }).withdrawEarlier).toBe(
      false,
    );
  });
});

describe('a lift', () => {
  const stated = { reason: 'public-role', legalBasis: '6.1.e', given: '2026-11-20', expires: '2027-05-20' } as const;
  const lift = async (change: object = {}, confirmed: object = {}, second = 'p2') => {
    const candidate = await candidateOf(people);
    const { findings = [], headerHash = '' } = candidate.tables[0]?.table ?? {};
    const decisions = [
      { id: 'd1', kind: 'lift', by: 'p1', details: { ...liftOf(findings, { headerHash }, stated), ...change } },
      {
        id: 'd2',
        kind: 'lift-confirmed',
        by: second,
        details: { lift: 'd1', of: 'operator', grant: 'g1', ...confirmed },
      },
    ];
    return screen(candidate, decisions, today);
  };

  it('that another has confirmed lets the dataset go on, names itself and says when it ends', async () => {
    const screened = await lift();
    expect(screened).toMatchObject({ level: 'warn', stopped: false, used: ['d1'], changesOn: '2027-05-20' });
    expect(screened.problems).toMatchObject([{ code: 'personal.lifted', severity: 'info' }]);
  });

  it('that nobody else has confirmed is none', async () => {
    expect((await lift({}, {}, 'p1')).stopped).toBe(true);
    expect((await lift({}, { lift: 'd7' })).stopped).toBe(true);
    expect((await lift({}, { grant: undefined })).stopped).toBe(true);
    expect((await lift({}, { of: 'anybody' })).stopped).toBe(true);
  });

  it('that is not whole is none', async () => {
    for (const change of [
      { columns: undefined },
      { kinds: 'person-name' },
      { headerHash: 7 },
      { expires: undefined },
      { reason: 'because' },
    ]) {
      expect((await lift(change)).stopped).toBe(true);
    }
  });
});
