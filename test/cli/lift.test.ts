import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sluse } from '../../functions/cli.ts';

// The way of a stopped dataset by the commands people give, on the sample with recipients of grants.

const orgnr = '310042188';
let folder = '';
const inbox = (): string => join(folder, 'inbox');
const delivered = (): Promise<string[]> => readdir(join(inbox(), orgnr, 'tilskudd'));

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lift-'));
  for (const name of ['publisher.json', 'tilskudd']) {
    await cp(join('samples/inbox', orgnr, name), join(inbox(), orgnr, name), { recursive: true });
  }
  await run('2026-03-01');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function command(...line: string[]): Promise<{ status: number; out: string; told: string }> {
  const written = { out: '', told: '' };
  const terminal = {
    out: (text: string) => {
      written.out += `${text}\n`;
    },
    tell: (text: string) => {
      written.told += `${text}\n`;
    },
    progress: () => {},
  };
  return { status: await sluse(line, terminal), ...written };
}
const run = (day: string) => command('run', inbox(), '--out', join(folder, 'out'), '--as-of', day);
const history = (day: string, verb: string, ...more: string[]) =>
  command(
    'history',
    ...verb.split(' '),
    ...['--of', orgnr, '--inbox', inbox(), '--out', join(folder, 'out'), '--as-of', day],
    ...more,
  );
const terms = ['--reason', 'consent', '--basis', '6.1.a', '--expires', '2026-09-01'];
const lift = (day: string, by: string, ...more: string[]) =>
  history(day, 'lift tilskudd', ...terms, '--by', by, ...more);
const catalog = () => readFile(join(folder, 'out', 'public', orgnr, 'catalog.ttl'), 'utf8').catch(() => '');
const waiting = async (day: string) => JSON.parse((await history(day, 'waiting', '--json')).out);

describe('a stopped dataset', () => {
  it('is lifted by two persons who say the same, is public until the lift ends, and is then stopped again', async () => {
    expect(await catalog()).toBe('');
    expect(await waiting('2026-03-11')).toMatchObject([
      { key: 'tilskudd/#tilskudd', waiting: { since: '2026-03-01', days: 10, destroyedOn: '2026-03-31' }, asked: [] },
    ]);

    expect(await lift('2026-03-11', 'p1')).toMatchObject({ status: 0, out: 'asked\n' });
    expect(await waiting('2026-03-12')).toMatchObject([{ waiting: { days: 11 }, asked: [{ by: 'p1' }] }]);
    expect(await catalog()).toBe('');

    expect(await lift('2026-03-13', 'p2')).toMatchObject({ status: 0, out: 'lifted\n' });
    expect(await catalog()).toContain('Tildelte kulturtilskudd');
    expect(await waiting('2026-03-14')).toEqual([]);
    expect((await lift('2026-03-14', 'p3')).status).toBe(2);
    await history('2026-08-31', 'sweep');
    expect(await catalog()).toContain('Tildelte kulturtilskudd');

    await history('2026-09-01', 'sweep');
    expect(await catalog()).not.toContain('Tildelte kulturtilskudd');
    expect(await waiting('2026-09-05')).toMatchObject([
      { waiting: { since: '2026-09-01', days: 4, destroyedOn: '2026-10-01' }, asked: [] },
    ]);
    await history('2026-09-30', 'sweep');
    expect(await delivered()).not.toEqual([]);
    await history('2026-10-01', 'sweep');
    expect(await delivered()).toEqual([]);
    expect(await waiting('2026-10-02')).toEqual([]);
  });

  it('is lifted by nobody alone, nor by two who say different things', async () => {
    await lift('2026-03-11', 'p1');
    expect((await lift('2026-03-12', 'p1')).told).toContain('Another person');
    expect((await lift('2026-03-12', 'p2', '--basis', '6.1.c')).out).toBe('asked\n');
    expect((await lift('2026-03-12', 'p3', '--expires', '2026-08-01')).out).toBe('asked\n');
    await run('2026-03-13');
    expect(await catalog()).toBe('');
    expect((await waiting('2026-03-13'))[0].asked.map(({ by }: { by: string }) => by)).toEqual(['p1', 'p2', 'p3']);
  });

  it('is lifted with somebody outside the publisher only second, and by a grant', async () => {
    const operator = ['--for', 'operator', '--grant', 'g1'];
    const grant = (...more: string[]) => command('grant', orgnr, ...more, '--out', join(folder, 'out'));
    expect((await lift('2026-03-11', 'op', ...operator)).told).toContain('sluse grant');
    expect((await grant('op', '--role', 'approver')).out).toBe('op  approver\n');
    expect((await lift('2026-03-11', 'op', ...operator)).told).toContain('of the publisher');
    await lift('2026-03-11', 'p1');
    expect((await lift('2026-03-11', 'op', '--for', 'operator')).told).toContain('--grant');
    expect((await lift('2026-03-11', 'op', ...operator)).out).toBe('lifted\n');
    expect(await catalog()).toContain('Tildelte kulturtilskudd');
  });

  it('is lifted for no reason or basis of one’s own, and for no longer than a year', async () => {
    for (const wrong of [
      ['--reason', 'because'],
      ['--basis', '7.1'],
      ['--expires', '2026-03-11'],
      ['--expires', '2027-03-12'],
      ['--expires', 'soon'],
      ['--for', 'anybody'],
    ])
      expect([wrong, (await lift('2026-03-11', 'p1', ...wrong)).status]).toEqual([wrong, 2]);
    expect((await waiting('2026-03-11'))[0].asked).toEqual([]);
  });

  it('waits for the next run where the command does not know the inbox, and is not taken for deleted', async () => {
    const elsewhere = ['--inbox', join(folder, 'elsewhere')];
    await lift('2026-03-11', 'p1', ...elsewhere);
    expect((await lift('2026-03-11', 'p2', ...elsewhere)).told).toContain('--inbox says where it lies');
    expect(await catalog()).toBe('');
    await run('2026-03-12');
    expect(await catalog()).toContain('Tildelte kulturtilskudd');
  });
});
