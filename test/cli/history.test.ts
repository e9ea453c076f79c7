import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { terminalOf } from '../../functions/cli/command.ts';
import { sluse } from '../../functions/cli.ts';

const folder = mkdtempSync(join(tmpdir(), 'sluse-history-'));
const [inbox, out] = [join(folder, 'inbox'), join(folder, 'out')];
const geonorge = 'samples/geonorge/snapshot.jsonl';
const orgnr = '312276410';

async function command(...line: string[]): Promise<{ status: number; out: string }> {
  let written = '';
  const status = await sluse(line, terminalOf({ write: (text) => (written += text) }, { write: () => undefined }));
  return { status, out: written };
}
/** In a home of its own for each kind of answer. */
const history = (home: string, ...words: string[]) =>
  command('history', ...words, '--of', orgnr, '--inbox', inbox, '--out', `${out}-${home}`, '--geonorge', geonorge);
const catalog = (home: string) => readFile(join(`${out}-${home}`, 'public', orgnr, 'catalog.ttl'), 'utf8');

beforeAll(async () => {
  await cp('samples/inbox', inbox, { recursive: true, preserveTimestamps: true });
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('an answer about what Geonorge has', () => {
  it.each(['different', 'ours-replaces-it', 'same'])('is given by its name: %s', async (kind) => {
    await command('run', inbox, '--out', `${out}-${kind}`, '--geonorge', geonorge);
    expect(await catalog(kind)).not.toContain('Skiløyper');
    expect(await history(kind, kind, 'register.ods#loyper', '--reason', 'Målt hver for seg.')).toMatchObject({
      status: 0,
    });
    expect((await catalog(kind)).includes('Skiløyper')).toBe(kind !== 'same');
  });

  it.each(['different', 'ours-replaces-it'])('can be changed after %s', async (kind) => {
    const home = `changed-${kind}`;
    await command('run', inbox, '--out', `${out}-${home}`, '--geonorge', geonorge);
    for (const [answer, isPublic] of [
      [kind, true],
      ['same', false],
      ['different', true],
    ] as const) {
      const { status } = await history(home, answer, 'register.ods#loyper', '--reason', 'Vi så feil.');
      expect(status, answer).toBe(0);
      expect((await catalog(home)).includes('Skiløyper'), answer).toBe(isPublic);
    }
  });

  it('asks for a dataset that Geonorge may have', async () => {
    const asked = await history('same', 'same', 'register.ods#bibliotek', '--reason', 'Det er det samme.');
    expect(asked).toMatchObject({ status: 2 });
  });
});

describe('a history that is not whole', () => {
  it('is found, and said by the exit status', async () => {
    expect((await history('same', 'verify')).status).toBe(0);
    writeFileSync(join(`${out}-same`, 'public', orgnr, 'catalog.nt'), 'noe annet');
    const { status, out: told } = await history('same', 'verify');
    expect(status).toBe(1);
    expect(JSON.parse(told).findings).toMatchObject([{ key: `${orgnr}/catalog.nt` }]);
  });
});
