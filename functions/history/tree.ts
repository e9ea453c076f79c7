import { canonical } from '../core/identify.ts';
import { keysOf } from '../core/keys.ts';
import type { DatasetRecord, Publication } from '../core/record.ts';
import { bytesOf, each, sha256Of, textOf } from './content.ts';
import type { World } from './ports.ts';

/** The hash of each of the 64 shards that hold anything, by its number (`00` … `63`). */
export type Roots = Readonly<Record<string, string>>;

/** What a commit did to one dataset, by id: the hashes of its entry before and after. */
export type Change = { readonly id: string; readonly from?: string; readonly to?: string };

/** One dataset as the history keeps it. */
export type DatasetEntry = {
  readonly delivery: string;
  readonly record: DatasetRecord;
  /** The commit by which it became public under its present IRI. */
  readonly since?: number;
  /** What it would be but for the guard, while it is held for a breaking change. */
  readonly proposed?: DatasetRecord;
};

/** One delivery as it was when it was last decided: with the same input there is nothing to do. */
export type DeliveryEntry = {
  readonly input: Input;
  /** The keys of its datasets. */
  readonly datasets: readonly string[];
  readonly problems: DatasetRecord['problems'];
  /** Where it could not be taken apart. */
  readonly state?: 'rejected' | 'quarantined' | 'failed';
  readonly leansOn?: readonly string[];
  /** Datasets it delivers that were purged and are not let in: nothing of them is kept but that they came. */
  readonly barred?: readonly string[];
  /** SHA-256 of what its report tells beyond the records. */
  readonly report?: string;
  /** SHA-256 of `publisher.json` as it was last found good: the catalog's own description is made of it. */
  readonly kept?: string;
  /** The ids of people's decisions about it. */
  readonly decisions?: readonly string[];
  /** Version of the rules it was last decided by; none where an older program did. */
  readonly rules?: string;
  /** The work crashed on this input: when it was given up last, how often, and under which rules. */
  readonly failed?: { readonly at: string; readonly times: number; readonly rules: string };
  /** Quarantined and never lifted: being destroyed (the versions still to go), or destroyed, with the time. */
  readonly expired?: {
    readonly at: string;
    readonly versions?: readonly (readonly [key: string, versionId: string])[];
  };
};

/** What a delivery is decided from, as far as the store can tell without reading it. */
export type Input = {
  /** File (within the publisher's inbox) and ETag. */
  readonly files: readonly (readonly [file: string, etag: string])[];
  /** Hash of the publisher's settings, and of the properties of `publisher.json` it leans on. */
  readonly settings: string;
  readonly defaults: string;
};

/** The entries of one commit: read as they are asked for, changed in memory, written when a commit needs them. */
export type Tree = {
  dataset(key: string): Promise<DatasetEntry | undefined>;
  delivery(key: string): Promise<DeliveryEntry | undefined>;
  /** Changes a delivery's entry and some of its datasets', all of it or, with a fault, nothing. */
  set(
    delivery: string,
    datasets: ReadonlyMap<string, DatasetEntry | undefined>,
    entry: DeliveryEntry | undefined,
  ): Promise<void>;
  datasets(): Promise<ReadonlyMap<string, DatasetEntry>>;
  deliveries(): Promise<ReadonlyMap<string, DeliveryEntry>>;
  /** Whether anything differs from the roots, and what it is for each dataset, by id. */
  changes(): Promise<{ readonly any: boolean; readonly datasets: readonly Change[] }>;
  /** Writes the shards that changed, and gives the new roots. Always writes: a collector may just have destroyed the same bytes. */
  write(): Promise<Roots>;
};

/** The tree under these roots. A shard that is missing or damaged is a fault. */
export function openTree(orgnr: string, roots: Roots, world: World, cache: ShardCache = new Map()): Tree {
  const read = new Map<string, Promise<Shard>>();
  const changed = new Map<string, Map<string, string>>();
  const shardAt = async (number: string): Promise<Shard> => changed.get(number) ?? (await baseAt(number));
  const baseAt = async (number: string): Promise<Shard> => {
    const sha256 = roots[number];
    if (sha256 === undefined) return new Map();
    const known = read.get(number) ?? readShard(orgnr, sha256, world, cache);
    read.set(number, known);
    return known;
  };
  const find = async <Entry>(kind: Kind, key: string): Promise<Entry | undefined> => {
    const line = (await shardAt(shardOf(world, key))).get(kind + key);
    return line === undefined ? undefined : (JSON.parse(line) as Entry);
  };
  const put = (number: string, shard: Shard, name: string, entry: unknown): void => {
    const line = entry === undefined ? undefined : canonical(entry);
    const mine = changed.get(number) ?? new Map(shard);
    if (mine.get(name) === line) return;
    changed.set(number, mine);
    if (line === undefined) mine.delete(name);
    else mine.set(name, line);
  };
  const all = async <Entry>(kind: Kind): Promise<ReadonlyMap<string, Entry>> => {
    const found: [string, Entry][] = [];
    const numbers = [...new Set([...Object.keys(roots), ...changed.keys()])];
    for (const shard of await each(numbers, shardAt))
      for (const [key, line] of shard)
        if (key.startsWith(kind)) found.push([key.slice(kind.length), JSON.parse(line) as Entry]);
    return new Map(found.sort(([one], [other]) => (one < other ? -1 : 1)));
  };

  return {
    dataset: (key) => find<DatasetEntry>('dataset:', key),
    delivery: (key) => find<DeliveryEntry>('delivery:', key),
    async set(delivery, datasets, entry) {
      const entries: readonly (readonly [Kind, string, unknown])[] = [
        ['delivery:', delivery, entry],
        ...[...datasets].map(([key, dataset]) => ['dataset:', key, dataset] as const),
      ];
      const places = entries.map(([, key]) => shardOf(world, key));
      // Every reading first: none of the writing below can fail.
      const shards = await each(places, shardAt);
      for (const [i, [kind, key, value]] of entries.entries())
        put(places[i] ?? '', shards[i] ?? new Map(), kind + key, value);
    },
    datasets: () => all<DatasetEntry>('dataset:'),
    deliveries: () => all<DeliveryEntry>('delivery:'),
    async changes() {
      const differing = [];
      for (const [number, shard] of changed) {
        const before = await baseAt(number);
        for (const key of new Set([...before.keys(), ...shard.keys()]))
          if (before.get(key) !== shard.get(key)) differing.push({ key, from: before.get(key), to: shard.get(key) });
      }
      const datasets = differing.filter(({ key }) => key.startsWith('dataset:'));
      const hashOf = (name: string, line: string | undefined) =>
        line === undefined ? {} : { [name]: sha256Of(world, line) };
      return {
        any: differing.length > 0,
        datasets: datasets
          .map(({ key, from, to }) => ({
            id: sha256Of(world, key.slice('dataset:'.length)),
            ...hashOf('from', from),
            ...hashOf('to', to),
          }))
          .sort((one, other) => (one.id < other.id ? -1 : 1)),
      };
    },
    async write() {
      const next = new Map(Object.entries(roots));
      await each([...changed].sort(), async ([number, shard]) => {
        if (shard.size === 0) {
          next.delete(number);
          return;
        }
        const text = shardText(shard);
        const sha256 = sha256Of(world, text);
        await world.state.put(keysOf(orgnr).tree(sha256), bytesOf(text), { contentType: 'application/json' });
        cache.set(sha256, shard);
        next.set(number, sha256);
      });
      return Object.fromEntries([...next].sort(([one], [other]) => (one < other ? -1 : 1)));
    },
  };
}

/** Shards by hash: they never change, so one reading does for as long as somebody keeps them. */
export type ShardCache = Map<string, Shard>;

/**
 * The number of the shard a key stands in. A folder is one dataset, which shares the shard of its delivery, so that a
 * change to it rewrites one; the rows of a register are spread.
 */
export function shardOf(world: Pick<World, 'platform'>, key: string): string {
  const folder = /^[^#]*\/(?=#|$)/.exec(key)?.[0];
  return String(Number.parseInt(sha256Of(world, folder ?? key).slice(0, 2), 16) % 64).padStart(2, '0');
}

/** The files and parts that an entry needs kept, by key in the state. */
export function keysNeeded(orgnr: string, { record, proposed }: DatasetEntry): readonly string[] {
  const keys = keysOf(orgnr);
  return [record.publication, proposed?.publication].flatMap((publication?: Publication) => [
    ...Object.entries(publication?.parts ?? {}).map(([format, sha256]) => keys.part(sha256, format)),
    ...(publication?.files ?? []).map(({ sha256 }) => keys.data(sha256)),
  ]);
}

type Kind = 'dataset:' | 'delivery:';
/** Each entry as its text: a commit that changes one need not read the others. */
type Shard = ReadonlyMap<string, string>;

/** A shard as it is stored: JSON with an entry a line. `redacted` names the purges it was rewritten by. */
export const shardText = (shard: Shard, redacted: readonly string[] = []): string => {
  const lines = [...shard].sort(([one], [other]) => (one < other ? -1 : 1));
  const head = `"version":1${redacted.length > 0 ? `,"redacted":${JSON.stringify(redacted)}` : ''}`;
  return `{${head},"entries":{\n${lines.map(([key, line]) => `${JSON.stringify(key)}:${line}`).join(',\n')}\n}}\n`;
};

/** Reads a shard of this or any older version. */
export function parseShard(text: string): {
  readonly shard: Map<string, string>;
  readonly redacted: readonly string[];
} {
  const opening = text.indexOf('\n');
  const head = JSON.parse(`${text.slice(0, opening)}}}`) as { version: number; redacted?: readonly string[] };
  if (head.version !== 1) throw new Error(`A shard of version ${head.version} is newer than this program`);
  const shard = new Map<string, string>();
  for (const line of text.slice(opening + 1, -4).split('\n')) {
    const [, key] = /^("(?:[^"\\]|\\.)*"):/.exec(line) ?? [];
    if (key !== undefined) shard.set(JSON.parse(key), line.slice(key.length + 1, line.endsWith(',') ? -1 : undefined));
  }
  return { shard, redacted: head.redacted ?? [] };
}

async function readShard(orgnr: string, sha256: string, world: World, cache: ShardCache): Promise<Shard> {
  const known = cache.get(sha256);
  if (known) return known;
  const stored = await world.state.get(keysOf(orgnr).tree(sha256));
  if (stored === undefined) throw new Error(`The shard ${sha256} of ${orgnr} is missing`);
  const text = textOf(stored);
  const { shard, redacted } = parseShard(text);
  // A purge leaves a shard without its dataset under the old name; `verify` holds that against the log.
  if (redacted.length === 0 && sha256Of(world, stored.body) !== sha256)
    throw new Error(`The shard ${sha256} of ${orgnr} is damaged`);
  cache.set(sha256, shard);
  return shard;
}
