import { setTimeout as sleep } from 'node:timers/promises';
import { limits } from '../../vocab/limits.ts';
import { nextPage, readCswPage, readFeed, readOrganisations, readSearchPage } from '../core/read/geonorge.ts';
import { mergeRecords, type Organisation, type Snapshot, type SnapshotRecord } from '../core/snapshot.ts';
import { isOfNetwork, type Request, type Response, send } from './http.ts';

/** Where Geonorge is, and how we behave there. */
export type GeonorgeSettings = {
  readonly feed: string;
  readonly csw?: string;
  /** Used where the CSW does not answer. */
  readonly search?: string;
  readonly register?: string;
  /** Who is asking, with an address to complain to: `Sluse/1.0 (+https://…; mailto:…)`. */
  readonly userAgent: string;
  readonly pace?: Partial<Pace>;
};

/** Milliseconds, bytes and counts; a stand-in in a test is asked faster. */
export type Pace = {
  /** Between the end of one request and the beginning of the next: one at a time. */
  readonly rest: number;
  /** Before the second try; doubled for each, with some chance in it. */
  readonly backoff: number;
  readonly tries: number;
  /** Until an answer begins. */
  readonly answer: number;
  /** For one answer, to its end. */
  readonly whole: number;
  /** An answer slower than this many bytes in each `window` is given up. */
  readonly slowest: number;
  readonly window: number;
  readonly pageBytes: number;
  readonly feedBytes: number;
  readonly pageRecords: number;
  readonly pages: number;
};

export const usualPace: Pace = {
  rest: 500,
  backoff: 2_000,
  tries: 3,
  answer: 15_000,
  whole: 600_000,
  slowest: 100_000,
  window: 10_000,
  pageBytes: 50_000_000,
  feedBytes: limits.xml.snapshotBytes,
  pageRecords: 100,
  pages: 500,
};

export type Fetched =
  /** What Geonorge says of the feed is what it said the last time. */
  | { readonly kind: 'unchanged' }
  | {
      readonly kind: 'snapshot';
      readonly snapshot: Snapshot;
      readonly etag?: string;
      readonly failures: readonly string[];
    };

/**
 * Fetches what Geonorge has: the feed data.norge.no gets, streamed; closed by the CSW, or the search API where that does not
 * answer, for the records the feed loses; the register for who has which number. Asks one thing at a time. A source that
 * fails makes the snapshot incomplete and is named among the failures; whether it is believed is for `judge/snapshot`.
 */
export async function fetchSnapshot(
  settings: GeonorgeSettings,
  clock: { now(): string },
  known: { readonly etag?: string } = {},
): Promise<Fetched> {
  const ask = politely(settings);
  const failures: string[] = [];
  const attempt = async <Value>(name: string, run: () => Promise<Value>, otherwise: Value): Promise<Value> => {
    try {
      return await run();
    } catch (error) {
      if (!(error instanceof Unanswered)) throw error;
      failures.push(`${name}: ${error.message}`);
      return otherwise;
    }
  };

  const takenAt = clock.now();
  const feed = await attempt<Feed>('feed', () => takeFeed(ask, settings.feed, known.etag), noFeed);
  if (feed === 'unchanged') return { kind: 'unchanged' };
  if (!feed.complete && failures.length === 0) failures.push('feed: it ends before its end, or is none');
  const { csw, search, register } = settings;
  const byCsw = csw ? await attempt<Listing>('csw', () => takeCsw(ask, csw), noListing) : undefined;
  const bySearch =
    search && byCsw?.complete !== true
      ? await attempt<Listing>('search', () => takeSearch(ask, search), noListing)
      : undefined;
  const organisations = register
    ? await attempt<readonly Organisation[]>('register', () => takeRegister(ask, register), [])
    : [];
  const listing = byCsw?.complete ? byCsw : (bySearch ?? byCsw);
  const byNumber = new Map([...feed.organisations, ...organisations].map((it) => [it.orgnr, it]));
  const numberOf = new Map([...byNumber.values()].map((it) => [it.name.toLowerCase(), it.orgnr]));
  return {
    kind: 'snapshot',
    failures,
    ...(feed.etag ? { etag: feed.etag } : {}),
    snapshot: {
      version: 1,
      takenAt,
      ...(feed.issued ? { feedIssued: feed.issued } : {}),
      declared: feed.declared,
      complete: feed.complete && (listing === undefined || listing.complete),
      organisations: [...byNumber.values()],
      records: mergeRecords([...feed.records, ...(listing?.records ?? [])]).map((it) => numbered(it, numberOf)),
    },
  };
}

/** An owner that is named gets the number the register has for it. */
function numbered(record: SnapshotRecord, numberOf: ReadonlyMap<string, string>): SnapshotRecord {
  const orgnr = record.ownerOrgnr ?? (record.owner ? numberOf.get(record.owner.toLowerCase()) : undefined);
  return orgnr ? { ...record, ownerOrgnr: orgnr } : record;
}

type Feed = FeedTaken | 'unchanged';
type FeedTaken = {
  readonly records: readonly SnapshotRecord[];
  readonly organisations: readonly Organisation[];
  readonly complete: boolean;
  readonly declared: number;
  readonly issued?: string;
  readonly etag?: string;
};
const noFeed: FeedTaken = { records: [], organisations: [], complete: false, declared: 0 };

async function takeFeed(ask: Ask, url: string, etag: string | undefined): Promise<Feed> {
  return ask(url, { accept: 'application/rdf+xml', bytes: 'feedBytes', ...(etag ? { etag } : {}) }, async (answer) => {
    if (answer.status === 304) return 'unchanged';
    const records: SnapshotRecord[] = [];
    const organisations: Organisation[] = [];
    for await (const event of readFeed(answer.body)) {
      if (event.kind === 'record') records.push(event.record);
      else if (event.kind === 'organisation') organisations.push(event.organisation);
      else {
        const { complete, declared, issued } = event;
        return {
          records,
          organisations,
          complete,
          declared,
          ...(issued ? { issued } : {}),
          ...(answer.etag ? { etag: answer.etag } : {}),
        };
      }
    }
    return noFeed;
  });
}

type Listing = { readonly records: readonly SnapshotRecord[]; readonly complete: boolean };
const noListing: Listing = { records: [], complete: false };

/** Pages of the CSW, sorted (unsorted pages repeat and skip records), until a rule says stop. */
async function takeCsw(ask: Ask, url: string): Promise<Listing> {
  const records: SnapshotRecord[] = [];
  const seen = new Set<string>();
  let start = 1;
  for (let page = 0; page < ask.pace.pages; page += 1) {
    const body = getRecords(start, ask.pace.pageRecords);
    const read = await ask(url, { accept: 'application/xml', bytes: 'pageBytes', body }, (answer) =>
      readCswPage(answer.body),
    );
    const fresh = read.records.filter((it) => !seen.has(it.uuid));
    for (const { uuid } of fresh) seen.add(uuid);
    records.push(...fresh);
    const next = nextPage(start, read);
    if (next === 'end')
      return { records, complete: fresh.length === read.records.length && seen.size === read.matched };
    // A page with nothing new is the same page again.
    if (next === 'broken' || fresh.length === 0) return { records, complete: false };
    start = next.next;
  }
  return { records, complete: false };
}

const getRecords = (start: number, most: number): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
<csw:GetRecords xmlns:csw="http://www.opengis.net/cat/csw/2.0.2" xmlns:ogc="http://www.opengis.net/ogc" service="CSW" version="2.0.2" resultType="results" startPosition="${start}" maxRecords="${most}" outputFormat="application/xml" outputSchema="http://www.isotc211.org/2005/gmd">
  <csw:Query typeNames="csw:Record">
    <csw:ElementSetName>full</csw:ElementSetName>
    <ogc:SortBy><ogc:SortProperty><ogc:PropertyName>Identifier</ogc:PropertyName><ogc:SortOrder>ASC</ogc:SortOrder></ogc:SortProperty></ogc:SortBy>
  </csw:Query>
</csw:GetRecords>`;

/** Pages of the search API; `offset` counts records from 1 there, whatever its documentation says. */
async function takeSearch(ask: Ask, url: string): Promise<Listing> {
  const records = new Map<string, SnapshotRecord>();
  for (let page = 0, offset = 1; page < ask.pace.pages; page += 1, offset += ask.pace.pageRecords) {
    const address = new URL(url);
    address.searchParams.set('limit', String(ask.pace.pageRecords));
    address.searchParams.set('offset', String(offset));
    address.searchParams.set('orderby', 'title');
    address.searchParams.set('listhidden', 'true');
    const text = await ask(address.href, { accept: 'application/json', bytes: 'pageBytes' }, (answer) =>
      textOf(answer.body),
    );
    const read = readSearchPage(text);
    if (!read) return { records: [...records.values()], complete: false };
    for (const record of read.records) records.set(record.uuid, record);
    if (offset + ask.pace.pageRecords > read.found)
      return { records: [...records.values()], complete: records.size === read.found };
    if (read.records.length === 0) break;
  }
  return { records: [...records.values()], complete: false };
}

async function takeRegister(ask: Ask, url: string): Promise<readonly Organisation[]> {
  const text = await ask(url, { accept: 'application/json', bytes: 'pageBytes' }, (answer) => textOf(answer.body));
  const organisations = readOrganisations(text);
  if (!organisations) throw new Unanswered(`${url} is no register`);
  return organisations;
}

async function textOf(body: AsyncIterable<Uint8Array>): Promise<string> {
  const decoder = new TextDecoder();
  const pieces: string[] = [];
  for await (const chunk of body) pieces.push(decoder.decode(chunk, { stream: true }));
  return pieces.join('') + decoder.decode();
}

type Answer = { readonly status: number; readonly etag?: string; readonly body: AsyncIterable<Uint8Array> };
type Question = {
  readonly accept: string;
  readonly bytes: 'pageBytes' | 'feedBytes';
  readonly body?: string;
  readonly etag?: string;
};
type Ask = {
  <Value>(url: string, question: Question, read: (answer: Answer) => Promise<Value>): Promise<Value>;
  readonly pace: Pace;
};

/** Geonorge did not answer, or not what was asked. Nothing is wrong with us. */
class Unanswered extends Error {
  /** Milliseconds the server asks us to wait. */
  readonly after: number | undefined;
  /** Whether it may answer the next time. */
  readonly again: boolean;
  constructor(message: string, options: { cause?: unknown; again?: boolean; after?: number | undefined } = {}) {
    super(message, { cause: options.cause });
    this.again = options.again ?? true;
    this.after = options.after;
  }
}

/** Asks one question at a time, with rest between, again where that may help, and never for longer or more than agreed. */
function politely({ userAgent, pace: stated, ...settings }: GeonorgeSettings): Ask {
  const pace = { ...usualPace, ...stated };
  const addresses = [settings.feed, settings.csw, settings.search, settings.register];
  const hosts = new Set(addresses.flatMap((it) => (it ? new URL(it).host : [])));
  let rested = Promise.resolve();

  const ask = async <Value>(
    url: string,
    question: Question,
    read: (answer: Answer) => Promise<Value>,
  ): Promise<Value> => {
    for (let time = 1; ; time += 1) {
      await rested;
      try {
        return await askOnce(url, question, read, { pace, userAgent, hosts });
      } catch (error) {
        if (!(error instanceof Unanswered) || !error.again || time >= pace.tries) throw error;
        const wait = Math.max(
          pace.backoff * 2 ** (time - 1) * (0.5 + Math.random()),
          Math.min(error.after ?? 0, 60_000),
        );
        await sleep(wait);
      } finally {
        rested = sleep(pace.rest);
      }
    }
  };
  return Object.assign(ask, { pace });
}

type Manners = { readonly pace: Pace; readonly userAgent: string; readonly hosts: ReadonlySet<string> };

async function askOnce<Value>(
  url: string,
  { accept, bytes, body, etag }: Question,
  read: (answer: Answer) => Promise<Value>,
  { pace, userAgent, hosts }: Manners,
): Promise<Value> {
  const stop = new AbortController();
  const whole = setTimeout(() => stop.abort(new Unanswered(`${url} took longer than ${pace.whole} ms`)), pace.whole);
  const begun = setTimeout(
    () => stop.abort(new Unanswered(`${url} did not begin to answer in ${pace.answer} ms`)),
    pace.answer,
  );
  try {
    const headers = { accept, 'user-agent': userAgent, ...(etag ? { 'if-none-match': etag } : {}) };
    const request: Omit<Request, 'signal'> =
      body === undefined
        ? { headers }
        : { method: 'POST', body, headers: { ...headers, 'content-type': 'application/xml' } };
    const response = await followed(url, { ...request, signal: stop.signal }, hosts);
    clearTimeout(begun);
    const { status, headers: told } = response;
    if (status !== 304 && (status < 200 || status > 299)) {
      const after = Number(told['retry-after']) * 1000;
      throw new Unanswered(`${url} answered ${status}`, {
        again: status >= 500 || status === 429 || status === 408,
        after: Number.isFinite(after) ? after : undefined,
      });
    }
    return await read({
      status,
      ...(told.etag ? { etag: told.etag } : {}),
      body: bounded(url, response, pace[bytes], pace, stop),
    });
  } catch (error) {
    if (error instanceof Unanswered) throw error;
    if (stop.signal.reason instanceof Unanswered) throw stop.signal.reason;
    if (isOfNetwork(error)) throw new Unanswered(`${url} could not be reached`, { cause: error });
    throw error;
  } finally {
    clearTimeout(whole);
    clearTimeout(begun);
    // Whatever was not read is let go.
    stop.abort();
  }
}

/** At most three redirects, none to another host than those we were told of. */
async function followed(url: string, request: Request, hosts: ReadonlySet<string>): Promise<Response> {
  let address = url;
  for (let times = 0; times <= 3; times += 1) {
    const response = await send(address, request);
    const { status, headers, body } = response;
    if (status < 300 || status >= 400 || status === 304 || !headers.location) return response;
    body.destroy();
    const next = new URL(headers.location, address);
    if (!hosts.has(next.host))
      throw new Unanswered(`${url} leads to ${next.host}, which we were not told of`, { again: false });
    address = next.href;
  }
  throw new Unanswered(`${url} leads in a ring`, { again: false });
}

/** The body as it comes, until it is too much or too slow; bytes are counted as they come out of compression. */
async function* bounded(
  url: string,
  { body }: Response,
  most: number,
  pace: Pace,
  stop: AbortController,
): AsyncGenerator<Uint8Array> {
  let total = 0;
  let inWindow = 0;
  const watch = setInterval(() => {
    if (inWindow < pace.slowest) stop.abort(new Unanswered(`${url} sent ${inWindow} bytes in ${pace.window} ms`));
    inWindow = 0;
  }, pace.window);
  try {
    for await (const chunk of body as AsyncIterable<Uint8Array>) {
      total += chunk.byteLength;
      inWindow += chunk.byteLength;
      if (total > most) throw new Unanswered(`${url} is larger than ${most} bytes`, { again: false });
      yield chunk;
    }
  } finally {
    clearInterval(watch);
  }
}
