import { createReadStream } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Candidate } from '../core/candidate.ts';
import { deliveryOf } from '../core/keys.ts';
import type { Publisher } from '../core/publisher.ts';
import { type DeliveredFile, type Delivery, keepNothing, type Reading, readDelivery } from '../core/read/delivery.ts';
import { screenTable } from '../core/table/personal-data/index.ts';
import type { DecidedDataset } from '../history/index.ts';
import { nodePlatform } from '../io/platform.ts';
import { decide, readPublisher } from '../pipeline.ts';
import { type Given, option, WrongUse } from './command.ts';

/** One delivery that lies on this machine, read and decided as `run` would, with nothing kept. */
export type Looked = {
  readonly delivery: Delivery;
  readonly reading: Reading;
  readonly decided: readonly (DecidedDataset & { readonly candidate: Candidate })[];
};

export const localOptions = { publisher: { type: 'string' }, base: { type: 'string' } } as const;

/**
 * Looks at a file, a dataset's folder, or a publisher's folder of deliveries. Its publisher is the `publisher.json` that is
 * named, or lies beside it or in the folder above.
 */
export async function look(
  path: string,
  given: Given,
): Promise<{ readonly looked: readonly Looked[]; readonly publisher: Publisher | undefined }> {
  const it = await stat(path).catch(() => undefined);
  if (!it) throw new WrongUse(`There is no ${path}.`);
  const deliveries = it.isDirectory() ? await inFolder(path) : [await ofFile(path)];
  const publisher = await publisherFor(path, given);
  const today = new Date().toISOString().slice(0, 10);
  const context = {
    platform: nodePlatform,
    screen: screenTable(today),
    columns: publisher?.columns ?? {},
    stage: keepNothing(nodePlatform),
  };
  const looked: Looked[] = [];
  for (const delivery of deliveries) {
    given.terminal.progress(`${delivery.name} …`);
    const reading = await readDelivery(delivery, context);
    const decided = [];
    for (const candidate of reading.candidates) {
      const world = { platform: nodePlatform, publisher, context: { today, decisions: [] }, earlier: undefined };
      decided.push({ candidate, ...(await decide(candidate, world)) });
    }
    looked.push({ delivery, reading, decided });
  }
  return { looked, publisher };
}

/** A `dataset.json` alone is judged with the tables beside it; any other file is a delivery of its own. */
async function ofFile(path: string): Promise<Delivery> {
  if (basename(path) !== 'dataset.json') return { name: basename(path), files: [await fileAt(path, basename(path))] };
  return folderDelivery(dirname(path));
}

async function inFolder(path: string): Promise<readonly Delivery[]> {
  const entries = (await readdir(path, { withFileTypes: true })).filter(({ name }) => !name.startsWith('.'));
  const isPublisher = /^\d{9}$/.test(basename(path)) || entries.some(({ name }) => name === 'publisher.json');
  if (entries.every((it) => it.isFile()) && !isPublisher) return [await folderDelivery(path)];
  return Promise.all(
    entries
      .filter(({ name }) => name !== 'publisher.json')
      .map((it) => (it.isDirectory() ? folderDelivery(join(path, it.name)) : ofFile(join(path, it.name)))),
  );
}

async function folderDelivery(path: string): Promise<Delivery> {
  const name = `${basename(path) || basename(process.cwd())}/`;
  const entries = (await readdir(path, { withFileTypes: true })).filter(
    (it) => it.isFile() && !it.name.startsWith('.'),
  );
  const files = await Promise.all(entries.map((it) => fileAt(join(path, it.name), name + it.name)));
  return { name: deliveryOf(name), files };
}

async function fileAt(path: string, name: string): Promise<DeliveredFile> {
  const { size, mtime } = await stat(path);
  return { name, bytes: size, modified: mtime.toISOString(), read: () => createReadStream(path) };
}

/** Somebody must publish it for it to be judged: where no one is told, a body without a name or a contact point. */
async function publisherFor(path: string, given: Given): Promise<Publisher | undefined> {
  const named = option(given, 'publisher', '');
  const beside = [path, dirname(path), dirname(dirname(path))].map((it) => join(it, 'publisher.json'));
  const folders = [basename(path), basename(dirname(path)), basename(dirname(dirname(path)))];
  const orgnr = folders.find((it) => /^\d{9}$/.test(it)) ?? anyone;
  for (const file of named ? [named] : beside) {
    const defaults = await readFile(file).catch(() => undefined);
    if (!defaults && named) throw new WrongUse(`There is no ${named}.`);
    if (!defaults) continue;
    const stated: unknown = (() => {
      try {
        return JSON.parse(defaults.toString()).organizationNumber;
      } catch {
        return undefined;
      }
    })();
    const number = typeof stated === 'string' && orgnr === anyone ? stated : orgnr;
    return readPublisher({ publisher: settings(number, given), defaults }).publisher;
  }
  return readPublisher({ publisher: { ...settings(orgnr, given), name: orgnr }, defaults: undefined }).publisher;
}

const settings = (orgnr: string, given: Given) => ({
  version: 1 as const,
  orgnr,
  base: option(given, 'base', 'https://data.example.no/'),
});
/** A test number of no body. */
const anyone = '310042188';
