import { limits } from '../vocab/limits.ts';
import { isOrganizationNumber } from '../vocab/organization-number.ts';
import { tellCounts, tellRemark } from './core/judge/verdict.ts';
import { deliveryOf, keysOf } from './core/keys.ts';
import type { Standing } from './core/loop/follow.ts';
import type { Language, Problem } from './core/problem.ts';
import { type DatasetRecord, twinAnswers } from './core/record.ts';
import { languages, placeOf, reportPage } from './core/report/page.ts';
import { problemSheet } from './core/report/report.ts';
import { problemsCsv, problemsWorkbook } from './core/report/spreadsheet.ts';
import { tell } from './core/tell.ts';
import {
  answerTwin,
  approve,
  approveDataset,
  block,
  type Decision,
  diff,
  keptDefaults,
  log,
  newestCommit,
  newestPublication,
  openTree,
  type Person,
  type Rehearsal,
  recordsAt,
  rehearsalOf,
  rollback,
  settingsOf,
  standingHead,
  statusOf,
  unblock,
  unpin,
  type World,
  withdraw,
} from './history/index.ts';
import { takeLift, tellWaiting } from './lifting.ts';
import { feedFor, troublesOf } from './loop.ts';
import { descriptorOf, reportOf } from './reports.ts';

/** A request of the steward's page: the path after `/steward/api/`, decoded once. */
export type StewardRequest = {
  readonly method: string;
  readonly path: string;
  readonly language: Language;
  body(): Promise<Uint8Array>;
};
export type StewardAnswer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array | string;
};

/** Who asks: as a session, or the loopback, vouches for. */
export type Actor = {
  /** A pseudonymous id; never a name. */
  readonly subject: string;
  readonly grants: 'all' | readonly ActorGrant[];
};
export type ActorGrant = {
  readonly orgnr: string;
  readonly role: 'steward' | 'approver';
  /** ISO 8601; from then on it counts no more. */
  readonly expires?: string;
};

/** Where a browser sends a file: the form's fields first, then the file as `file`. */
export type UploadForm = { readonly url: string; readonly fields: Readonly<Record<string, string>> };

/** What the door has from where it runs. */
export type StewardDoor = {
  readonly world: World;
  /** The publishers to choose among where a grant is for all. */
  publishers(): Promise<readonly string[]>;
  /** A form by which this very file may be delivered. */
  uploadForm(orgnr: string, file: { readonly name: string; readonly bytes: number }): Promise<UploadForm>;
  /** Somebody decided something: bring the catalog up to date. */
  decided(orgnr: string): Promise<void>;
  /** What data.norge.no has done since with a publisher's datasets, each by its IRI, where the loop tells. */
  loop?(orgnr: string): Promise<(iri: string) => Standing | undefined>;
};

/**
 * Answers the steward's page: what is delivered and what became of it, and people's decisions. Decides nothing about data:
 * that is the pipeline's and the history's, here and in the cloud alike.
 */
export async function steward(request: StewardRequest, actor: Actor, door: StewardDoor): Promise<StewardAnswer> {
  const { method, path } = request;
  if (method === 'GET' && path === 'me') return json(await aboutMe(actor, door));
  const [, orgnr = '', rest = ''] = /^(\d{9})\/(.+)$/s.exec(path) ?? [];
  const now = door.world.clock.now();
  const roles = rolesFor(orgnr, actor, now);
  // Whom one may not act for does not exist.
  if (!isOrganizationNumber(orgnr) || roles.size === 0) return notFound;
  const it: Asked = { ...request, orgnr, roles, actor, door, rest };
  for (const [wanted, pattern, handle] of routes) {
    const [matched, ...found] = method === wanted ? (pattern.exec(rest) ?? []) : [];
    if (matched !== undefined) return handle(it, found[0] ?? '');
  }
  return notFound;
}

type Asked = StewardRequest & {
  readonly orgnr: string;
  readonly roles: ReadonlySet<'steward' | 'approver'>;
  readonly actor: Actor;
  readonly door: StewardDoor;
  readonly rest: string;
};

const routes: readonly (readonly [
  method: 'GET' | 'POST',
  pattern: RegExp,
  handle: (it: Asked, found: string) => Promise<StewardAnswer>,
])[] = [
  ['GET', /^owner$/, owner],
  ['GET', /^datasets$/, datasets],
  ['GET', /^report\/(.+)$/s, report],
  ['GET', /^report\.html\/(.+)$/s, reportAs('html')],
  ['GET', /^report\.csv\/(.+)$/s, reportAs('csv')],
  ['GET', /^report\.xlsx\/(.+)$/s, reportAs('xlsx')],
  ['GET', /^descriptor\/(.+)$/s, descriptor],
  ['GET', /^status\/(.+)$/s, status],
  ['GET', /^notices\.atom$/, notices],
  ['GET', /^history$/, history],
  ['GET', /^difference\/(\d+)$/, difference],
  ['GET', /^waiting$/, async ({ orgnr, language, door }) => json(await tellWaiting(orgnr, language, door.world))],
  ['POST', /^uploads$/, uploads],
  ['POST', /^lifts$/, lifts],
  ['POST', /^decisions$/, decisions],
];

function rolesFor(orgnr: string, { grants }: Actor, now: string): ReadonlySet<'steward' | 'approver'> {
  if (grants === 'all') return new Set(['steward', 'approver']);
  const held = grants.filter((it) => it.orgnr === orgnr && (it.expires === undefined || it.expires > now));
  return new Set(held.map(({ role }) => role));
}

async function aboutMe({ subject, grants }: Actor, door: StewardDoor): Promise<object> {
  const now = door.world.clock.now();
  const orgnrs =
    grants === 'all'
      ? (await door.publishers()).filter(isOrganizationNumber)
      : [...new Set(grants.filter(({ expires = '9' }) => expires > now).map(({ orgnr }) => orgnr))];
  const publishers = await Promise.all(
    orgnrs.map(async (orgnr) => ({
      orgnr,
      name: await nameOf(orgnr, door.world),
      roles: [...rolesFor(orgnr, { subject, grants }, now)],
    })),
  );
  const local = grants === 'all';
  return { subject, local, ...(local ? {} : { site: door.world.base }), publishers };
}

/** A publisher's name: the operator's word, else their own, else the number. */
export async function nameOf(orgnr: string, world: World): Promise<string> {
  const [{ name }, stored] = await Promise.all([settingsOf(orgnr, world), keptDefaults(orgnr, world)]);
  if (name !== undefined) return name;
  try {
    const stated = (JSON.parse(stored ?? '{}') as { readonly name?: string | Readonly<Record<string, string>> }).name;
    return (typeof stated === 'string' ? stated : (stated?.['nb'] ?? stated?.['nn'])) ?? orgnr;
  } catch {
    return orgnr;
  }
}

async function owner({ orgnr, door: { world } }: Asked): Promise<StewardAnswer> {
  const { grants: _, ...settings } = await settingsOf(orgnr, world);
  const defaults = await keptDefaults(orgnr, world);
  return json({ settings, ...(defaults === undefined ? {} : { defaults }) });
}

async function datasets({ orgnr, language, door: { world, loop } }: Asked): Promise<StewardAnswer> {
  const commit = await newestCommit(orgnr, world);
  const records = commit ? [...(await recordsAt(orgnr, commit.value, world)).values()] : [];
  const entries = commit ? await openTree(orgnr, commit.value.roots, world).datasets() : new Map();
  const [paused, standings, portal, harvest] = await Promise.all([
    statusOf(orgnr, world),
    loop?.(orgnr),
    loop && troublesOf(orgnr, world),
    rehearsalOf(orgnr, world),
  ]);
  return json({
    seq: commit?.value.seq ?? 0,
    ...(commit?.value.pinned ? { pinned: commit.value.pinned.seq } : {}),
    ...(paused ? { paused: { problems: told(paused.problems, language), absent: paused.absent } } : {}),
    ...(portal && portal.length > 0 ? { portal: told(portal, language) } : {}),
    ...(harvest ? { harvest: toldHarvest(harvest, language) } : {}),
    datasets: records.map((record) => ({
      ...listed(record, entries.get(record.key)?.delivery ?? '', language),
      ...standing(record, standings, language),
    })),
  });
}

/** What data.norge.no would do with the catalog as it is now: how many of each, and every remark in words. */
const toldHarvest = (it: Rehearsal, language: Language): object => ({
  n: it.n,
  ...(it.against === undefined ? {} : { against: it.against }),
  summary: tellCounts(it, language),
  added: it.added,
  changed: it.changed,
  removed: it.removed,
  remarks: [...it.refused, ...it.dropped, ...it.merged, ...it.notes].map((remark) => tellRemark(remark, language)),
});

/** How a dataset that is public stands at data.norge.no. */
const standing = (
  { iri, publication }: DatasetRecord,
  standings: ((iri: string) => Standing | undefined) | undefined,
  language: Language,
): object => {
  const it = publication && standings?.(iri ?? publication.iri);
  return it ? { loop: { ...it, ...(it.refused ? { refused: told(it.refused, language) } : {}) } } : {};
};

const listed = (record: DatasetRecord, delivery: string, language: Language): object => ({
  key: record.key,
  delivery,
  title: record.title ?? nameIn(record.key),
  state: record.state,
  stillPublic: record.state !== 'published' && record.publication !== undefined,
  ...(record.held === undefined ? {} : { held: record.held }),
  ...(record.iri === undefined ? {} : { iri: record.iri }),
  ...(record.score === undefined ? {} : { score: record.score }),
  ...(record.twin === undefined ? {} : { twin: record.twin }),
  ...(record.apart === undefined ? {} : { apart: record.apart }),
  ...(record.publication === undefined ? {} : { changed: record.publication.modified }),
  why: told(record.problems, language)[0]?.text,
});

/** What a dataset nobody could read the title of is called: by its own part of the key. */
const nameIn = (key: string): string => key.slice(key.indexOf('#') + 1);

async function report({ orgnr, language, door: { world } }: Asked, delivery: string): Promise<StewardAnswer> {
  const found = await reportOf(orgnr, delivery, world);
  if (!found) return notFound;
  return json({
    ...found,
    problems: told(found.problems, language),
    datasets: found.datasets.map((it) => ({
      ...it,
      problems: told(it.problems, language),
      tables: it.tables.map(({ file, table: { rows, columns, encoding, delimiter } }) => ({
        file,
        rows,
        encoding,
        delimiter,
        columns: columns.map(({ name, type, filled, distinct, min, max }) => ({
          name,
          type,
          filled,
          distinct,
          min,
          max,
        })),
      })),
    })),
  });
}

/** The report to keep and work from: with the rows something is wrong with, which were kept when the file was read. */
function reportAs(kind: 'html' | 'csv' | 'xlsx') {
  return async ({ orgnr, language, door: { world } }: Asked, delivery: string): Promise<StewardAnswer> => {
    const found = await reportOf(orgnr, delivery, world);
    if (!found) return notFound;
    const name = delivery.replace(/[^a-z0-9æøå.-]+/gi, '-').replace(/^-|-$/g, '');
    if (kind === 'html')
      return {
        status: 200,
        headers: { ...secret, 'content-type': 'text/html; charset=utf-8' },
        body: reportPage(found, language),
      };
    const saved = (ending: string) => ({
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(`${name}.${ending}`)}`,
    });
    if (kind === 'csv')
      return {
        status: 200,
        headers: { ...secret, ...saved('csv'), 'content-type': 'text/csv; charset=utf-8' },
        body: await joined(problemsCsv(problemSheet(found), language)),
      };
    return {
      status: 200,
      headers: { ...secret, ...saved('xlsx'), 'content-type': xlsx },
      body: await joined(problemsWorkbook(problemSheet(found), language)),
    };
  };
}

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

async function joined(pieces: AsyncIterable<Uint8Array | string>): Promise<Uint8Array> {
  const all: Uint8Array[] = [];
  for await (const it of pieces) all.push(typeof it === 'string' ? new TextEncoder().encode(it) : it);
  return new Uint8Array(await new Blob(all as BlobPart[]).arrayBuffer());
}

/** The last `dataset.json` that was delivered: the form begins with it. As ingest kept it: this door reads no delivery. */
async function descriptor({ orgnr, door: { world } }: Asked, delivery: string): Promise<StewardAnswer> {
  const found = await descriptorOf(orgnr, delivery, world);
  return found ? json(found) : notFound;
}

/** How far a delivery has come: received, checked and committed (one step, seen as one), published; or why not. */
async function status({ orgnr, language, door: { world, loop } }: Asked, delivery: string): Promise<StewardAnswer> {
  const keys = keysOf(orgnr);
  const lying = (await world.inbox.list(keys.inbox(delivery))).filter(
    ({ key }) => deliveryOf(key.slice(keys.under('inbox').length)) === delivery,
  );
  const commit = await newestCommit(orgnr, world);
  const tree = commit && openTree(orgnr, commit.value.roots, world);
  const entry = await tree?.delivery(delivery);
  const under = keys.under('inbox').length;
  const seen = new Map(entry?.input.files ?? []);
  const isCommitted =
    lying.length > 0 &&
    seen.size === lying.length &&
    lying.every(({ key, etag }) => seen.get(key.slice(under)) === etag);
  const [publication, head, paused, standings] = await Promise.all([
    newestPublication(orgnr, world),
    standingHead(orgnr, world),
    statusOf(orgnr, world),
    loop?.(orgnr),
  ]);
  const isPublic =
    isCommitted &&
    publication !== undefined &&
    head !== undefined &&
    publication.value.seq >= (commit?.value.seq ?? 0) &&
    head.n >= (publication.value.same ?? publication.value.n);
  const records =
    commit && isCommitted ? await recordsAt(orgnr, commit.value, world) : new Map<string, DatasetRecord>();
  const mine = (entry?.datasets ?? [])
    .flatMap((key) => records.get(key) ?? [])
    .map((record) => ({
      ...listed(record, delivery, language),
      problems: told(record.problems, language),
      ...standing(record, standings, language),
    }));
  return json({
    received:
      lying
        .map(({ modified }) => modified)
        .sort()
        .at(-1) ?? null,
    committed: isCommitted ? (commit?.value.seq ?? null) : null,
    published: isPublic,
    problems: told(isCommitted ? (entry?.problems ?? []) : [], language),
    ...(paused && isCommitted ? { paused: told(paused.problems, language) } : {}),
    datasets: mine,
  });
}

/** What the publisher was told, for a feed reader that is logged in. */
async function notices({ orgnr, language, door: { world } }: Asked): Promise<StewardAnswer> {
  const body = await feedFor(orgnr, language, { self: 'notices.atom', url: `../../#/${orgnr}` }, world);
  return { status: 200, headers: { ...secret, 'content-type': 'application/atom+xml; charset=utf-8' }, body };
}

async function history({ orgnr, door: { world } }: Asked): Promise<StewardAnswer> {
  const commits = await log(orgnr, world, 100);
  const told = await Promise.all(
    commits.map(async ({ value }) => {
      const decision = value.decision && (await decisionOf(orgnr, value.decision.id, world));
      return {
        seq: value.seq,
        time: value.time,
        kind: value.kind,
        changes: value.changes.length,
        ...(value.pinned ? { pinned: value.pinned.seq } : {}),
        ...(decision ? { by: decision.by, reason: decision.reason, subject: decision.subject } : {}),
      };
    }),
  );
  return json({ commits: told });
}

/** Who and why may have been destroyed since: then the log still says that somebody decided. */
async function decisionOf(orgnr: string, id: string, world: World): Promise<Decision | undefined> {
  const stored = await world.state.get(keysOf(orgnr).decision(id));
  return stored && (JSON.parse(new TextDecoder().decode(stored.body)) as Decision);
}

async function difference({ orgnr, door: { world } }: Asked, seq: string): Promise<StewardAnswer> {
  const to = Number(seq);
  if (to < 2) return json({ added: [], changed: [], removed: [], triples: { added: [], removed: [] } });
  const it = await diff(orgnr, to - 1, to, world);
  const most = 200;
  return json({
    ...it,
    triples: { added: it.triples.added.slice(0, most), removed: it.triples.removed.slice(0, most) },
  });
}

async function uploads({ orgnr, body, door }: Asked): Promise<StewardAnswer> {
  const asked = await parsed(body);
  const files = Array.isArray(asked['files']) ? (asked['files'] as readonly unknown[]) : [];
  const forms: UploadForm[] = [];
  if (files.length === 0 || files.length > mostFiles) return refused('Between 1 and 20 files at a time.');
  for (const it of files) {
    const { name, bytes } = (it ?? {}) as { readonly name?: unknown; readonly bytes?: unknown };
    if (typeof name !== 'string' || !isFitName(name)) return refused('A file name that no inbox takes.');
    if (typeof bytes !== 'number' || !(bytes > 0) || bytes > limits.table.bytes)
      return refused('A file must hold something, and at most 100 MB.');
    forms.push(await door.uploadForm(orgnr, { name, bytes }));
  }
  return json({ forms });
}
const mostFiles = 20;

/** Names the inbox takes: the same letters everywhere, no way out of the publisher's own folder. Workbooks stay at home. */
const isFitName = (name: string): boolean =>
  name === name.normalize('NFC') &&
  new TextEncoder().encode(name).length <= 512 &&
  /^(?:[\p{L}\p{N}][\p{L}\p{N}._ ()+,&-]{0,119}\/)?[\p{L}\p{N}][\p{L}\p{N}._ ()+,&-]{0,119}$/u.test(name) &&
  /(?:^|\/)dataset\.json$|^(?:publisher|data)\.json$|\.(?:csv|tsv|csv\.gz|xml)$/i.test(name);

type Deciding = { readonly subject: string; readonly seq: number; readonly person: Person; readonly it: Asked };

/** What a person may decide, in which role, and what it does to the history. */
const decidable: Readonly<
  Record<string, { readonly role: 'steward' | 'approver'; run(it: Deciding): Promise<unknown> }>
> = {
  approve: {
    role: 'approver',
    run: ({ it, subject, person }) =>
      subject === ''
        ? approve(it.orgnr, person, it.door.world)
        : approveDataset(it.orgnr, subject, person, it.door.world),
  },
  rollback: { role: 'approver', run: ({ it, seq, person }) => rollback(it.orgnr, seq, person, it.door.world) },
  unpin: { role: 'approver', run: ({ it, person }) => unpin(it.orgnr, person, it.door.world) },
  block: { role: 'approver', run: ({ it, subject, person }) => block(it.orgnr, subject, person, it.door.world) },
  unblock: { role: 'approver', run: ({ it, subject, person }) => unblock(it.orgnr, subject, person, it.door.world) },
  withdraw: { role: 'steward', run: ({ it, subject, person }) => withdraw(it.orgnr, subject, person, it.door.world) },
  ...Object.fromEntries(
    twinAnswers.map((kind) => [
      kind,
      {
        role: 'steward' as const,
        run: async ({ it, subject, person }: Deciding) => {
          const commit = await answerTwin(it.orgnr, subject, kind, person, it.door.world);
          if (!commit) throw new Error(`${subject} has nothing in Geonorge to answer about`);
        },
      },
    ]),
  ),
};

async function decisions(it: Asked): Promise<StewardAnswer> {
  const { kind, subject = '', subjects, seq = 0, reason, by } = await parsed(it.body);
  const action = typeof kind === 'string' && Object.hasOwn(decidable, kind) ? decidable[kind] : undefined;
  if (!action) return refused('No such decision.');
  if (!it.roles.has(action.role) && !(action.role === 'steward' && it.roles.has('approver'))) {
    return { status: 403, headers: secret, body: JSON.stringify({ refused: `Asks for the role ${action.role}.` }) };
  }
  if (typeof reason !== 'string' || reason.trim().length < 3 || reason.length > 2000)
    return refused('A decision needs a reason.');
  const who = whoDecides(it, by);
  const about = Array.isArray(subjects) ? subjects.map(String).slice(0, 1000) : [String(subject)];
  for (const one of about) {
    await action.run({ subject: one, seq: Number(seq), person: { by: who, reason: reason.trim() }, it });
  }
  await it.door.decided(it.orgnr);
  return json({ done: about.length });
}

/** A session knows who it is; on loopback nobody has logged in, and the person says it. */
const whoDecides = ({ actor: { grants, subject } }: Asked, by: unknown): string =>
  grants === 'all' && typeof by === 'string' && by.trim() !== '' ? by.trim().slice(0, 200) : subject;

async function lifts(it: Asked): Promise<StewardAnswer> {
  const { orgnr, language, roles, door } = it;
  const stated = await parsed(it.body);
  const taken = await takeLift(orgnr, stated, { by: whoDecides(it, stated['by']), roles }, language, door.world);
  if ('refused' in taken) return { ...refused(taken.refused), status: taken.status };
  await door.decided(orgnr);
  return json(taken);
}

async function parsed(body: StewardRequest['body']): Promise<Readonly<Record<string, unknown>>> {
  const bytes = await body();
  if (bytes.length > limits.json.bytes) return {};
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : {};
  } catch {
    return {};
  }
}

const gravity = { error: 0, warning: 1, info: 2 } as const;

/** Problems as a person reads them, the gravest first. */
const told = (problems: readonly Problem[], language: Language) =>
  [...problems]
    .sort((a, b) => gravity[a.severity] - gravity[b.severity])
    .map((it) => ({ ...it, ...tell(it, language), where: placeOf(it, language) }));

const jsonType = 'application/json; charset=utf-8';
const secret = { 'cache-control': 'no-store' } as const;
const json = (value: unknown): StewardAnswer => ({
  status: 200,
  headers: { ...secret, 'content-type': jsonType },
  body: JSON.stringify(value),
});
const refused = (why: string): StewardAnswer => ({
  status: 400,
  headers: { ...secret, 'content-type': jsonType },
  body: JSON.stringify({ refused: why }),
});
const notFound: StewardAnswer = { status: 404, headers: { ...secret, 'content-type': jsonType }, body: '{}' };

/** The language a browser asks for, of those we speak. */
export const languageOf = (header: string | undefined): Language =>
  languages.find((it) => header?.slice(0, 2).toLowerCase() === it) ?? 'nb';
