import { harvestLimit } from '../../vocab/limits.ts';
import { canonical } from '../core/identify.ts';
import { keysOf, publicKeysOf } from '../core/keys.ts';
import { type Problem, problem } from '../core/problem.ts';
import { type Format, formats, type Publication, type PublishedFile } from '../core/record.ts';
import type { PublisherSettings } from '../core/settings.ts';
import { until } from './commit.ts';
import { bytesOf, each, getContent, joined, sha256Of, textOf, whole } from './content.ts';
import { type FeedMember, feedPage } from './feed.ts';
import { referenceOf, shrinks, type WasPublic, windowOf } from './guard.ts';
import { defaultsAt, liveAt, takenByName } from './live.ts';
import { type Commit, commitAt, create, type Logged, newest, newestCommit } from './log.ts';
import type { CatalogHead, Live, World } from './ports.ts';
import { rehearse } from './rehearsal.ts';
import { settingsOf } from './settings.ts';
import type { ShardCache } from './tree.ts';

/** What became of a catalog. `paused`: it stays at its last published commit until a person approves. */
export type Published =
  | { readonly outcome: 'nothing' }
  | { readonly outcome: 'current' | 'published'; readonly n: number; readonly seq: number; readonly datasets: number }
  | {
      readonly outcome: 'paused';
      readonly seq: number;
      readonly problems: readonly Problem[];
      readonly absent: readonly string[];
    };

/** One publication as it was decided on: created once under the next number, before the first public byte is written. */
export type PublicationRecord = {
  readonly version: 1;
  readonly n: number;
  readonly seq: number;
  /** While the catalog is paused: the later commit whose blocks, purges and withdrawals are heeded all the same. */
  readonly heed?: number;
  /** SHA-256 of the record before. */
  readonly previous: string | null;
  readonly time: string;
  readonly settings: PublisherSettings;
  readonly datasets: number;
  /** Hash of everything the public files are made of. */
  readonly digest: string;
  /** The publication whose files these still are, where nothing public differs. */
  readonly same?: number;
  /** Earlier catalogs that the shrink guard may still measure by. */
  readonly window: readonly WasPublic[];
};

/**
 * Makes the public catalog what the newest commit says, or says why not. Driven after every commit and by every sweep:
 * `await publish(orgnr, world)`. Safe to repeat, to run at the same time and to die anywhere: each file is whole, no
 * catalog goes back to an older publication, and `head.json`, written last, names one consistent set.
 *
 * `thorough` looks at every public file and mends it. For a message that comes again, and nightly: a publisher that
 * slept between looking at a data file and writing it, while others took that file away and brought the same bytes
 * back, finds the ETag it expects, and its death hides what it did.
 */
export const publish = (
  orgnr: string,
  world: World,
  { thorough = false }: { readonly thorough?: boolean } = {},
): Promise<Published> => {
  const run: Run = { shards: new Map(), thorough };
  return until(`Publishing the catalog of ${orgnr}`, world, async () => {
    const head = await newestCommit(orgnr, world);
    if (!head) return { outcome: 'nothing' };
    const last = await newestPublication(orgnr, world);
    const { n: standing = 0 } = (await standingHead(orgnr, world)) ?? {};
    if (last && last.value.seq >= head.value.seq) return complete(orgnr, last.value, standing, world, run);
    // Read before another heeded a later commit: what a person took away there may not come back.
    if (last && (last.value.heed ?? 0) > head.value.seq) return 'again';

    const settings = await settingsOf(orgnr, world);
    const live = await liveAt(orgnr, head.value, world, run.shards);
    // An empty catalog tells a harvester to delete. But where something was taken away by name, a publication must say so
    // before its bytes are destroyed: another publisher may still be on its way with what it read before.
    if (!last && live.size === 0 && Object.keys({ ...head.value.blocked, ...head.value.purged }).length === 0)
      return { outcome: 'nothing' };
    const stopped = await guard(orgnr, head.value, live, settings, last, world, run.shards);
    const candidate =
      stopped && last
        ? await withoutTaken(orgnr, head.value, last.value, world, run.shards)
        : { commit: head.value, live, settings };
    const next = await nextPublication(orgnr, candidate, last, world);
    const stop = 'problems' in next ? { problems: next.problems, absent: [] } : stopped;
    // Written down though nothing differs: a publisher that read the log before somebody took a dataset away must meet it.
    const isNews = last !== undefined && (last.value.heed ?? last.value.seq) < head.value.seq;
    if ('record' in next && (!stopped || next.record.same === undefined || isNews)) {
      if (!(await create(keysOf(orgnr).published(next.record.n), next.record, world))) return 'again';
      const done = await complete(orgnr, next.record, standing, world, run, { live: candidate.live, ...next });
      if (done === 'again' || !stop) return done;
    } else if (last) {
      const done = await complete(orgnr, last.value, standing, world, run);
      if (done === 'again') return 'again';
    }
    await writeStatus(orgnr, { seq: head.value.seq, problems: [], absent: [], ...stop }, world);
    return { outcome: 'paused', seq: head.value.seq, problems: [], absent: [], ...stop };
  });
};

/** What one call keeps between its tries. `thorough` from the moment on that it may have written over a newer file. */
type Run = { readonly shards: ShardCache; thorough: boolean };

export const newestPublication = (orgnr: string, world: World): Promise<Logged<PublicationRecord> | undefined> =>
  newest(keysOf(orgnr).under('published'), world, parsePublication);

/** Reads a publication record of this or any older version. */
export function parsePublication(text: string): PublicationRecord {
  const record = JSON.parse(text) as Omit<PublicationRecord, 'version'> & { readonly version: number };
  if (record.version !== 1) throw new Error(`A publication of version ${record.version} is newer than this program`);
  return { ...record, version: 1 };
}

/** The public `head.json`: one consistent set of files, and the publication and commit they come from. */
export type PublicHead = {
  readonly version: 1;
  readonly n: number;
  readonly seq: number;
  readonly time: string;
  readonly datasets: number;
  readonly triples: number;
  readonly files: Readonly<Record<string, { readonly sha256: string; readonly bytes: number }>>;
};

export async function standingHead(orgnr: string, world: World): Promise<PublicHead | undefined> {
  const stored = await world.public.get(publicKeysOf(orgnr).head);
  return stored && (JSON.parse(textOf(stored)) as PublicHead);
}

type Texts = Readonly<Record<Format, string>>;
/** A catalog's document in every format, and the triples that each of them says. */
type Documents = { readonly texts: Texts; readonly triples: number };
type Stop = { readonly problems: readonly Problem[]; readonly absent: readonly string[] };

/** What FDK's harvester takes in one answer, and from where on somebody should know. */
const largest = harvestLimit;
const large = 50 * 1024 * 1024;

/** Holds what is to be published against what has been: nothing, where it may go on. */
async function guard(
  orgnr: string,
  head: Commit,
  live: ReadonlyMap<string, Live>,
  settings: PublisherSettings,
  last: Logged<PublicationRecord> | undefined,
  world: World,
  shards: ShardCache,
): Promise<Stop | undefined> {
  if (!last) return undefined;
  const now = world.clock.now();
  const { value } = last;
  const approval = head.approved === undefined ? undefined : await commitAt(orgnr, head.approved, world);
  if (value.settings.base !== settings.base && (head.approved ?? 0) <= value.seq)
    return {
      problems: [problem('catalog.base-changed', { expected: value.settings.base, actual: settings.base })],
      absent: [],
    };
  const catalogOf = async (commit: Commit): Promise<ReadonlyMap<string, string>> =>
    keysByIri(await liveAt(orgnr, commit, world, shards));
  const approved = approval && {
    seq: approval.value.seq,
    datasets: (await catalogOf(approval.value)).size,
    until: now,
  };
  const window = windowOf(value.window, { seq: value.seq, datasets: value.datasets, until: now });
  const reference = referenceOf(window, approved);
  const commit = reference && (await commitAt(orgnr, reference.seq, world));
  if (!commit) return undefined;

  const named = await takenByName(orgnr, head, world, shards);
  const { verdict, absent } = shrinks(await catalogOf(commit.value), keysByIri(live), named);
  if (verdict === 'passes') return undefined;
  return { problems: [problem(`catalog.${verdict}`, { count: absent.length })], absent };
}

const keysByIri = (live: ReadonlyMap<string, Live>): ReadonlyMap<string, string> =>
  new Map([...live].map(([iri, { record }]) => [iri, record.key]));

type Candidate = {
  readonly commit: Commit;
  readonly heed?: number;
  readonly live: ReadonlyMap<string, Live>;
  readonly settings: PublisherSettings;
};

/** What stays public while the catalog is paused: the last publication but for what a person has taken away by name. */
async function withoutTaken(
  orgnr: string,
  head: Commit,
  last: PublicationRecord,
  world: World,
  shards: ShardCache,
): Promise<Candidate> {
  const commit = await commitAt(orgnr, last.seq, world);
  if (!commit) throw new Error(`The commit ${last.seq} of ${orgnr} is missing`);
  const live = await liveAt(orgnr, commit.value, world, shards, head);
  return { commit: commit.value, heed: head.seq, live, settings: last.settings };
}

/** The next publication's record with its documents, or what keeps it from being made. */
async function nextPublication(
  orgnr: string,
  { commit, heed, live, settings: { grants: _, ...settings } }: Candidate,
  last: Logged<PublicationRecord> | undefined,
  world: World,
): Promise<
  { readonly record: PublicationRecord; readonly documents?: Documents } | { readonly problems: readonly Problem[] }
> {
  const time = world.clock.now();
  const before = last?.value;
  const described = await describeHead(orgnr, commit, live, settings, world);
  const digest = sha256Of(world, canonical([described, settings, publicationsOf(live)]));
  const record: PublicationRecord = {
    version: 1,
    n: (before?.n ?? 0) + 1,
    seq: commit.seq,
    ...(heed === undefined ? {} : { heed }),
    previous: last?.sha256 ?? null,
    time,
    settings,
    datasets: live.size,
    digest,
    window: before ? windowOf(before.window, { seq: before.seq, datasets: before.datasets, until: time }) : [],
  };
  if (before?.digest === digest) return { record: { ...record, same: before.same ?? before.n } };
  const documents = await render(orgnr, described, live, record.n, world);
  const bytes = Math.max(...formats.map((format) => bytesOf(documents.texts[format]).length));
  if (bytes > largest)
    return { problems: [problem('catalog.too-large', { actual: String(bytes), expected: String(largest) })] };
  return { record, documents };
}

const publicationsOf = (live: ReadonlyMap<string, Live>): readonly Publication[] =>
  [...live.values()].map(({ publication }) => publication);

async function describeHead(
  orgnr: string,
  commit: Commit,
  live: ReadonlyMap<string, Live>,
  settings: PublisherSettings,
  world: World,
) {
  const defaults = await defaultsAt(orgnr, commit, world);
  return world.work.describeCatalog(settings, publicationsOf(live), defaults ? bytesOf(defaults) : undefined);
}

/** The documents of a publication, made again from its commit alone. */
export async function rebuild(orgnr: string, record: PublicationRecord, world: World): Promise<Documents> {
  const commit = await commitAt(orgnr, record.seq, world);
  if (!commit) throw new Error(`The commit ${record.seq} of ${orgnr} is missing`);
  const live = await liveOf(orgnr, record, world);
  const head = await describeHead(orgnr, commit.value, live, record.settings, world);
  return render(orgnr, head, live, record.n, world);
}

/** Joins the stored parts into whole documents, reads them back, and lets none out that does not say what its parts said. */
async function render(
  orgnr: string,
  head: CatalogHead,
  live: ReadonlyMap<string, Live>,
  n: number,
  world: World,
): Promise<Documents> {
  const keys = keysOf(orgnr);
  const publications = publicationsOf(live);
  const documents = await each(formats, async (format) => {
    const parts = await each(publications, async ({ parts: { [format]: sha256 }, iri }) => {
      const text = await getContent(world.state, keys.part(sha256, format), sha256, world);
      if (text === undefined) throw new Error(`The ${format} part of ${iri} is missing`);
      return text;
    });
    const text = stamped(format, await world.work.join(format, head.texts[format], parts), n);
    const found = await world.work.inspect(format, text);
    const meant = format === 'nt' ? differentLines([head.texts.nt, ...parts]) : found.triples;
    if (found.triples !== meant)
      throw new Error(`catalog.nt of ${orgnr} says ${found.triples} triples, its parts said ${meant}`);
    const named = new Set(found.datasets);
    const missing = publications.filter(({ iri }) => !named.has(iri));
    if (missing.length > 0 || found.datasets.length !== publications.length)
      throw new Error(`catalog.${format} of ${orgnr} names other datasets than its parts`);
    return { format, text, triples: found.triples };
  });
  const triples = documents.find(({ format }) => format === 'nt')?.triples ?? 0;
  const other = documents.find((it) => it.triples !== triples);
  if (other)
    throw new Error(`catalog.${other.format} of ${orgnr} says ${other.triples} triples, catalog.nt ${triples}`);
  return { texts: Object.fromEntries(documents.map(({ format, text }) => [format, text])) as Texts, triples };
}

/** N-Triples have a statement a line, and what several parts say in the same words is one. */
const differentLines = (texts: readonly string[]): number =>
  new Set(texts.flatMap((text) => text.split('\n').filter((line) => line !== ''))).size;

/**
 * Marks a document with its publication's number, where no reader looks: a catalog that comes back to what it once said
 * would else get its old ETag back, and a publisher that slept meanwhile could put its own over it.
 */
const stamped = (format: Format, text: string, n: number): string => stamps[format](text, n);
const stamps = {
  ttl: (text, n) => `# ${n}\n${text}`,
  nt: (text, n) => `# ${n}\n${text}`,
  rdf: (text, n) => `${text.trimEnd()}\n<!-- ${n} -->\n`,
  // JSON has no comments; white space after the document stands for the digits.
  jsonld: (text, n) => `${text.trimEnd()}\n${[...n.toString(2)].map((bit) => (bit === '1' ? '\t' : ' ')).join('')}\n`,
} as const satisfies Record<Format, (text: string, n: number) => string>;

/** Writes the public files of a publication that is not all public yet. `again` where a newer one is on its way. */
async function complete(
  orgnr: string,
  newestRecord: PublicationRecord,
  standing: number,
  world: World,
  run: Run,
  made?: { readonly live: ReadonlyMap<string, Live>; readonly documents?: Documents },
): Promise<Published | 'again'> {
  const n = newestRecord.same ?? newestRecord.n;
  const { seq, datasets } = newestRecord;
  if (standing > n) return 'again';
  const outcome = { n, seq, datasets };
  if (standing === n) {
    if (run.thorough && !(await mend(orgnr, await publicationAt(orgnr, n, world), world, run))) return 'again';
    await writeStatus(orgnr, undefined, world);
    return { outcome: made ? 'published' : 'current', ...outcome };
  }
  const all = await publicationsSince(orgnr, standing, newestRecord, world, run.shards, made?.live);
  const last = all.at(-1);
  if (last?.record.n !== n) throw new Error(`The publication ${n} of ${orgnr} is missing`);
  const commit = await commitAt(orgnr, last.record.seq, world);
  if (!commit) throw new Error(`The commit ${last.record.seq} of ${orgnr} is missing`);
  const head = await describeHead(orgnr, commit.value, last.live, last.record.settings, world);
  const { texts, triples } = made?.documents ?? (await render(orgnr, head, last.live, n, world));
  await rehearse(orgnr, last.record, texts.ttl, world);
  if (!(await project(orgnr, { all, last, texts, head: head.texts.nt, triples, standing }, world))) {
    run.thorough = true;
    return 'again';
  }
  if (run.thorough && !(await mend(orgnr, last.record, world, run))) return 'again';

  const now = await newestPublication(orgnr, world);
  if (now && now.value.n > newestRecord.n) return 'again';
  const bytes = Math.max(...formats.map((format) => bytesOf(texts[format]).length));
  const warning = problem('catalog.large', { actual: String(bytes), expected: String(largest) });
  await writeStatus(orgnr, bytes > large ? { seq, problems: [warning], absent: [] } : undefined, world);
  return { outcome: 'published', ...outcome };
}

type Step = { readonly record: PublicationRecord; readonly live: ReadonlyMap<string, Live> };

/** The publications from the one whose files stand to the newest, oldest first, those that changed nothing left out. */
async function publicationsSince(
  orgnr: string,
  standing: number,
  newestRecord: PublicationRecord,
  world: World,
  shards: ShardCache,
  live: ReadonlyMap<string, Live> | undefined,
): Promise<readonly Step[]> {
  const steps: Step[] = [];
  for (let n = newestRecord.n; n >= Math.max(1, standing); n--) {
    const record = n === newestRecord.n ? newestRecord : await publicationAt(orgnr, n, world);
    if (record.same !== undefined) continue;
    steps.push({ record, live: (n === newestRecord.n && live) || (await liveOf(orgnr, record, world, shards)) });
  }
  return steps.reverse();
}

/** The datasets of one publication. */
export async function liveOf(
  orgnr: string,
  { seq, heed }: PublicationRecord,
  world: World,
  shards?: ShardCache,
): Promise<ReadonlyMap<string, Live>> {
  const commit = await commitAt(orgnr, seq, world);
  if (!commit) throw new Error(`The commit ${seq} of ${orgnr} is missing`);
  const later = heed === undefined ? undefined : await commitAt(orgnr, heed, world);
  return liveAt(orgnr, commit.value, world, shards, later?.value);
}

export async function publicationAt(orgnr: string, n: number, world: World): Promise<PublicationRecord> {
  const stored = await world.state.get(keysOf(orgnr).published(n));
  if (!stored) throw new Error(`The publication ${n} of ${orgnr} is missing`);
  return parsePublication(textOf(stored));
}

/** Writes everything in the order that keeps every link whole: data, datasets, feed, catalog, what is gone, `head.json`. */
async function project(
  orgnr: string,
  at: {
    readonly all: readonly Step[];
    readonly last: Step;
    readonly texts: Texts;
    /** The catalog without its datasets, in N-Triples. */
    readonly head: string;
    readonly triples: number;
    readonly standing: number;
  },
  world: World,
): Promise<boolean> {
  const { all, last, texts, triples, standing } = at;
  const { record, live } = last;
  const { n, seq, time, settings } = record;
  const keys = publicKeysOf(orgnr);
  const earlier = all.slice(0, -1);
  const put = (key: string, body: Uint8Array, contentType: string) => putPublic(key, { n, body, contentType }, world);

  const touched = [...live.values()].filter(
    ({ publication }) =>
      standing === 0 || earlier.some((step) => !sameLive(step.live.get(publication.iri)?.publication, publication)),
  );
  for (const { publication } of touched)
    for (const file of publication.files) {
      if (!(await copyFile(orgnr, file, keys.file(file.path), n, world))) return false;
      if (!(await copyFile(orgnr, file, keys.file(file.newest), n, world))) return false;
    }
  const own = await each(touched, async (it) => {
    const nt = await ntOf(orgnr, it.publication, world);
    return put(keys.file(ownFile(it.publication.iri, world)), bytesOf(nt), mediaTypes.nt);
  });
  if (own.includes(false)) return false;

  for (const [i, step] of all.entries()) {
    if (step.record.n <= standing) continue;
    const page = pageOf(orgnr, step, all[i - 1], world);
    const body = bytesOf(feedPage(page, { current: false }));
    await putPublic(keys.feedPage(step.record.n), { n: step.record.n, body, contentType: atom }, world);
  }
  for (const format of formats)
    if (!(await put(keys.catalog(format), bytesOf(texts[format]), mediaTypes[format]))) return false;
  const pages = { n, settings, head: at.head, datasets: [...live.values()], changed: touched };
  if (!(await writePages(orgnr, pages, world))) return false;

  if (!(await removeGone(orgnr, earlier, last, n, world))) return false;
  const newestPage = feedPage(pageOf(orgnr, last, earlier.at(-1), world), { current: true });
  if (!(await put(keys.feed, bytesOf(newestPage), atom))) return false;

  const files = Object.fromEntries(
    formats.map((format) => {
      const body = bytesOf(texts[format]);
      return [`catalog.${format}`, { sha256: sha256Of(world, body), bytes: body.length }];
    }),
  );
  const head: PublicHead = { version: 1, n, seq, time, datasets: live.size, triples, files };
  return put(keys.head, bytesOf(`${JSON.stringify(head)}\n`), 'application/json');
}

const atom = 'application/atom+xml; charset=utf-8';
export const mediaTypes = {
  ttl: 'text/turtle; charset=utf-8',
  nt: 'application/n-triples; charset=utf-8',
  rdf: 'application/rdf+xml; charset=utf-8',
  jsonld: 'application/ld+json; charset=utf-8',
} as const satisfies Record<Format, string>;

/** The file with a dataset's own N-Triples, within its publisher's folder. */
const ownFile = (iri: string, world: World): string => `datasets/${sha256Of(world, iri).slice(0, 16)}.nt`;
const sameLive = (one: Publication | undefined, other: Publication | undefined): boolean =>
  canonical(one ?? null) === canonical(other ?? null);

function pageOf(orgnr: string, { record, live }: Step, before: Step | undefined, world: World) {
  const members: FeedMember[] = [];
  for (const [iri, { publication }] of live) {
    const was = before?.live.get(iri)?.publication;
    if (sameLive(was, publication)) continue;
    members.push({
      operation: was ? 'update' : 'create',
      iri,
      sha256: publication.parts.nt,
      file: ownFile(iri, world),
    });
  }
  for (const iri of before?.live.keys() ?? [])
    if (!live.has(iri)) members.push({ operation: 'delete', iri, file: ownFile(iri, world) });
  const { n, seq, time, settings } = record;
  return { base: settings.base, orgnr, n, previous: before?.record.n, seq, time, members };
}

/** A tombstone over every file that an earlier publication had and this one has not; the host answers it with 410. */
async function removeGone(
  orgnr: string,
  earlier: readonly Step[],
  { live, record: { settings } }: Step,
  n: number,
  world: World,
): Promise<boolean> {
  const keys = publicKeysOf(orgnr);
  const standing = new Set([...live.values()].flatMap(({ publication }) => publicPaths(publication)));
  const gone = new Set<string>();
  for (const step of earlier)
    for (const [iri, { publication }] of step.live) {
      if (!live.has(iri)) {
        gone.add(keys.file(ownFile(iri, world)));
        for (const path of (await world.work.pages?.pathsOf(settings, publication.iri)) ?? [])
          gone.add(keys.file(path));
      }
      for (const file of publication.files) {
        if (!standing.has(file.newest)) gone.add(keys.file(file.newest));
        if (live.has(iri)) continue;
        gone.add(keys.file(file.path));
        // Older versions, too: nothing of a dataset that is no longer public stays under its name.
        const folder = `${file.newest.slice(0, file.newest.lastIndexOf('/') + 1)}`;
        for (const { key } of await world.public.list(keys.file(folder)))
          if (!standing.has(key.slice(keys.all.length))) gone.add(key);
      }
    }
  for (const key of [...gone].sort()) {
    const done = await putPublic(key, { n, ...tombstone(n) }, world);
    if (!done) return false;
  }
  return true;
}

async function ntOf(orgnr: string, { iri, parts }: Publication, world: World): Promise<string> {
  const text = await getContent(world.state, keysOf(orgnr).part(parts.nt, 'nt'), parts.nt, world);
  if (text === undefined) throw new Error(`The nt part of ${iri} is missing`);
  return text;
}

/** The first bytes of each of a dataset's files: as much as a page shows. */
async function beginningsOf(
  orgnr: string,
  { files }: Publication,
  world: World,
): Promise<Readonly<Record<string, Uint8Array>>> {
  const beginnings = await each(files, async ({ path, sha256 }) => {
    const it = await world.state.read(keysOf(orgnr).data(sha256));
    if (!it) throw new Error(`The clean copy of ${path} is missing`);
    const chunks: Uint8Array[] = [];
    let length = 0;
    for await (const chunk of it.body) {
      chunks.push(chunk.subarray(0, enoughForAPage - length));
      length += chunks.at(-1)?.length ?? 0;
      if (length >= enoughForAPage) break;
    }
    return [path, joined(chunks, length)] as const;
  });
  return Object.fromEntries(beginnings);
}
const enoughForAPage = 65_536;

/** Looks at every file of a publication that stands, and at every one that should be gone, and rights what is not so. */
async function mend(orgnr: string, record: PublicationRecord, world: World, { shards }: Run): Promise<boolean> {
  const { n } = record;
  const keys = publicKeysOf(orgnr);
  const wanted = new Map<string, { readonly from: string; readonly sha256: string; readonly contentType: string }>();
  const live = await liveOf(orgnr, record, world, shards);
  for (const { publication } of live.values()) {
    const { iri, parts, files } = publication;
    const part = { from: keysOf(orgnr).part(parts.nt, 'nt'), sha256: parts.nt, contentType: mediaTypes.nt };
    wanted.set(keys.file(ownFile(iri, world)), part);
    for (const { path, newest: it, sha256, contentType } of files)
      for (const name of [path, it])
        wanted.set(keys.file(name), { from: keysOf(orgnr).data(sha256), sha256, contentType });
  }
  const listed = [
    ...(await listPublic(keys.file('data/'), world)),
    ...(await listPublic(keys.file('datasets/'), world)),
  ];
  const right = await each([...new Set([...wanted.keys(), ...listed])].sort(), async (key) => {
    const file = wanted.get(key);
    const standing = await world.public.head(key);
    if (file ? standing?.metadata?.['sha256'] === file.sha256 : standing?.metadata?.['gone']) return true;
    if (file) return putPublic(key, { n, ...file }, world);
    // Earlier versions of what is still public stay under their hash; pages are written with the catalog.
    if (!(await isOurs(orgnr, key, wanted, world))) return true;
    return putPublic(key, { n, ...tombstone(n) }, world);
  });
  return !right.includes(false) && mendPages(orgnr, record, live, world);
}

/** Makes the pages again of every dataset that lacks one. */
async function mendPages(
  orgnr: string,
  { n, seq, settings }: PublicationRecord,
  live: ReadonlyMap<string, Live>,
  world: World,
): Promise<boolean> {
  const { pages } = world.work;
  if (!pages) return true;
  const keys = publicKeysOf(orgnr);
  const lacking = await each([...live.values()], async (it) => {
    const paths = await pages.pathsOf(settings, it.publication.iri);
    const heads = await each(paths, (path) => world.public.head(keys.file(path)));
    return heads.every((head) => head && !head.metadata?.['gone']) ? [] : [it];
  });
  if (lacking.flat().length === 0) return true;
  const commit = await commitAt(orgnr, seq, world);
  if (!commit) throw new Error(`The commit ${seq} of ${orgnr} is missing`);
  const { texts } = await describeHead(orgnr, commit.value, live, settings, world);
  return writePages(
    orgnr,
    { n, settings, head: texts.nt, datasets: [...live.values()], changed: lacking.flat() },
    world,
  );
}

async function writePages(
  orgnr: string,
  at: {
    readonly n: number;
    readonly settings: PublisherSettings;
    readonly head: string;
    readonly datasets: readonly Live[];
    readonly changed: readonly Live[];
  },
  world: World,
): Promise<boolean> {
  const { pages } = world.work;
  if (!pages) return true;
  const { n, settings, head, datasets } = at;
  const changed = await each(at.changed, async (it) => ({
    ...it,
    nt: await ntOf(orgnr, it.publication, world),
    file: ownFile(it.publication.iri, world),
    beginnings: await beginningsOf(orgnr, it.publication, world),
  }));
  const made = await pages.make(settings, { head, datasets, changed });
  const written = await each(made, ({ path, body, contentType }) =>
    putPublic(publicKeysOf(orgnr).file(path), { n, body, contentType }, world),
  );
  return !written.includes(false);
}

/** Whether a file that no dataset names was one dataset's own, or lies in the folder of one that is gone. */
async function isOurs(
  orgnr: string,
  key: string,
  wanted: ReadonlyMap<string, unknown>,
  world: World,
): Promise<boolean> {
  const keys = publicKeysOf(orgnr);
  if (key.startsWith(keys.file('datasets/'))) return (await world.public.head(key))?.contentType === mediaTypes.nt;
  const folder = key.slice(0, key.indexOf('/', keys.file('data/').length) + 1);
  return ![...wanted.keys()].some((it) => it.startsWith(folder));
}

async function listPublic(prefix: string, world: World): Promise<readonly string[]> {
  const found: string[] = [];
  for (;;) {
    const after = found.at(-1);
    const page = await world.public.list(prefix, after === undefined ? {} : { after });
    if (page.length === 0) return found;
    found.push(...page.map(({ key }) => key));
  }
}

/** What stands where something was: each another, so that no ETag comes back by which a late writer could lift it. */
const tombstone = (n: number) => ({ body: bytesOf(`410 Gone (${n})\n`), contentType: 'text/plain', gone: true });

const publicPaths = ({ files }: Publication): readonly string[] => files.flatMap(({ path, newest: it }) => [path, it]);

async function copyFile(
  orgnr: string,
  { sha256, contentType }: PublishedFile,
  key: string,
  n: number,
  world: World,
): Promise<boolean> {
  return putPublic(key, { n, sha256, contentType, from: keysOf(orgnr).data(sha256) }, world);
}

/**
 * How long a copy of a public file may be used: a minute, so that what is taken away is gone at once everywhere; and while
 * the host cannot answer, a day.
 */
export const cacheControl = 'max-age=60, stale-while-revalidate=3600, stale-if-error=86400';

type PublicBody = {
  readonly n: number;
  readonly contentType: string;
  readonly gone?: boolean;
} & ({ readonly body: Uint8Array } | { readonly sha256: string; readonly from: string });

/**
 * Writes one public file, unless a newer publication has: then `false`. A file is never compressed at rest; a client
 * that is told of a Content-Encoding takes it for a charset.
 */
function putPublic(key: string, file: PublicBody, world: World): Promise<boolean> {
  const { n, contentType, gone = false } = file;
  const sha256 = 'body' in file ? sha256Of(world, file.body) : file.sha256;
  return until(`Writing ${key}`, world, async () => {
    const standing = await world.public.head(key);
    const by = Number(standing?.metadata?.['n'] ?? 0);
    if (by > n) return false;
    // A publication's files are written once: whoever comes late may have read a tree that was purged meanwhile.
    if (standing && by === n) return true;
    const body = 'body' in file ? file.body : await cleanCopy(file.from, world);
    const condition = standing ? { ifMatch: standing.etag } : { ifNoneMatch: '*' as const };
    const metadata = { n: String(n), sha256, ...(gone ? { gone: 'true' } : {}) };
    try {
      const { ok } = await world.public.put(key, body, { ...condition, contentType, cacheControl, metadata });
      return ok ? true : 'again';
    } catch {
      // Refused, or done with the answer lost: what stands there tells.
      return 'again';
    }
  });
}

async function cleanCopy(key: string, world: World): Promise<AsyncIterable<Uint8Array>> {
  const it = await world.state.read(key);
  if (!it) throw new Error(`The clean copy ${key} is missing`);
  return whole(it);
}

/** What stands between the newest commit and the public catalog: read by the report and the steward's page. */
export type Status = { readonly version: 1; readonly seq: number } & Stop;

export async function statusOf(orgnr: string, world: World): Promise<Status | undefined> {
  const stored = await world.state.get(keysOf(orgnr).status);
  const status = stored && (JSON.parse(textOf(stored)) as Status);
  return status && status.problems.length > 0 ? status : undefined;
}

async function writeStatus(orgnr: string, stop: (Stop & { readonly seq: number }) | undefined, world: World) {
  const standing = await statusOf(orgnr, world);
  const { seq = 0, problems = [], absent = [] } = stop ?? {};
  const status: Status = { version: 1, seq, problems, absent };
  if (canonical(standing ?? null) === canonical(stop ? status : null)) return;
  await world.state.put(keysOf(orgnr).status, bytesOf(`${JSON.stringify(status)}\n`), {
    contentType: 'application/json',
  });
}
