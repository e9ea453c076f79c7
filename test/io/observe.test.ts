import { afterEach, expect, it, vi } from 'vitest';
import { count, logger } from '../../functions/io/observe.ts';
import { makeIdentifier } from '../corpora/personal-data/identifiers.ts';
import { seeded } from '../corpora/personal-data/random.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

/** What is written while something is logged. */
function written(log: () => void): string {
  const texts: string[] = [];
  for (const stream of [process.stdout, process.stderr]) {
    vi.spyOn(stream, 'write').mockImplementation((text) => {
      texts.push(String(text));
      return true;
    });
  }
  log();
  vi.restoreAllMocks();
  return texts.join('');
}

const id = makeIdentifier('fnr', seeded(5));

it('a log line holds nobody’s number or mailbox, wherever in it they stand', () => {
  const fault = new Error(`inbox/310042188/klage ${id}.csv could not be read`, {
    cause: new Error(`No such key: ${id}`),
  });
  const text = written(() => {
    logger.info(`read ${id}`, { delivery: `klage-${id}/`, deep: [{ from: 'kari.hansen@gmail.com' }] });
    logger.error('failed', { orgnr: '310042188', error: fault });
    logger.error('failed', fault);
  });
  expect(text).toContain('could not be read');
  expect(text).not.toContain(id);
  expect(text).not.toContain('kari.hansen@gmail.com');
});

it('a figure is written, and nothing of a zero', () => {
  const text = written(() => {
    count({ Commits: 2, Faults: 0 });
    count({ Faults: 0 });
  });
  const lines = text.split('\n').filter((line) => line.startsWith('{'));
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([{ Commits: 2 }]);
  expect(text).not.toContain('Faults');
});

it('a log line tells all else as it is', () => {
  const about = { orgnr: '310042188', seq: 12, sha256: 'a3'.repeat(32), deliveries: ['badeplasser/', 'register.csv'] };
  const line = JSON.parse(written(() => logger.info('ingested', about)));
  expect(line).toMatchObject({ message: 'ingested', level: 'INFO', ...about });
  expect(Date.parse(line.timestamp)).not.toBeNaN();
});
