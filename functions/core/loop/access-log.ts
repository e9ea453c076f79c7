/** A request as the host's access log has it. */
export type Request = {
  /** ISO 8601, UTC. */
  readonly time: string;
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly agent: string;
};

/**
 * Reads an access log of CloudFront's: tab-separated with a `#Fields:` line (standard logs, both versions) or JSON lines
 * (version 2). Lines that are neither are skipped: a log is a hint, never a ground to stop.
 */
export function readAccessLog(text: string): readonly Request[] {
  let fields: readonly string[] = usualFields;
  const found: Request[] = [];
  for (const line of text.split(/\r?\n/)) {
    if (line.startsWith('#Fields:')) fields = line.slice('#Fields:'.length).trim().split(/\s+/);
    if (line === '' || line.startsWith('#')) continue;
    const values = line.startsWith('{') ? fromJson(line) : fromTabs(line, fields);
    const request = values && requestOf(values);
    if (request) found.push(request);
  }
  return found;
}

/** When data.norge.no last fetched each publisher's catalog, whole, by number: its harvester is Java's own client. */
export function fetchesIn(requests: readonly Request[]): ReadonlyMap<string, string> {
  const newest = new Map<string, string>();
  for (const { time, method, path, status, agent } of requests) {
    const [, orgnr] = /^\/(\d{9})\/catalog(?:\.(?:ttl|nt|rdf|jsonld))?$/.exec(path) ?? [];
    if (orgnr === undefined || method !== 'GET' || status !== 200 || !harvester.test(agent)) continue;
    if (time > (newest.get(orgnr) ?? '')) newest.set(orgnr, time);
  }
  return newest;
}

/** It sets no User-Agent of its own (`BaseHarvester.kt` fetchContent), so `HttpURLConnection` says which Java it is. */
const harvester = /^Java\/\d/;

const usualFields = [
  'date',
  'time',
  'x-edge-location',
  'sc-bytes',
  'c-ip',
  'cs-method',
  'cs(Host)',
  'cs-uri-stem',
  'sc-status',
  'cs(Referer)',
  'cs(User-Agent)',
];

type Values = Readonly<Record<string, string | undefined>>;

const fromTabs = (line: string, fields: readonly string[]): Values => {
  const cells = line.split('\t');
  return Object.fromEntries(fields.map((field, at) => [field, cells[at]]));
};

function fromJson(line: string): Values | undefined {
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value !== 'object' || value === null) return undefined;
    return Object.fromEntries(Object.entries(value).map(([name, it]) => [name, String(it)]));
  } catch {
    return undefined;
  }
}

function requestOf(values: Values): Request | undefined {
  const time = Date.parse(`${values['date']}T${values['time']}Z`);
  const path = values['cs-uri-stem'];
  if (Number.isNaN(time) || path === undefined) return undefined;
  return {
    time: new Date(time).toISOString(),
    method: values['cs-method'] ?? '',
    path: decoded(path),
    status: Number(values['sc-status']),
    agent: decoded(decoded(values['cs(User-Agent)'] ?? '')), // a percent sign is itself encoded there
  };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
