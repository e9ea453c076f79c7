import { createHash, createPublicKey, generateKeyPairSync, type KeyObject, randomUUID, verify } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Holdings, harvestAnswer, nothingHeld } from '../../functions/core/judge/rehearse.ts';
import type { Verdict } from '../../functions/core/judge/verdict.ts';

/** The classes of fdk-harvester's errors, and the other ways in which its administration can fail. */
export const errorClasses = [
  'VALIDATION_ERROR',
  'SOURCE_UNAVAILABLE',
  'SOURCE_NOT_FOUND',
  'SOURCE_DATA_INVALID',
  'SOURCE_CONFLICT',
  'INTERNAL_ERROR',
] as const;
export type ErrorClass = (typeof errorClasses)[number];
export type PortalFault =
  | ErrorClass
  | 'away'
  | 'forbidden'
  | 'stalls'
  | 'html'
  | 'endless'
  | 'times-out-on-its-way'
  | 'loses-a-change'
  | 'counts-one-more'
  | 'removes-one-more'
  | 'shows-nothing'
  | 'in-progress';

export type PortalStandIn = {
  readonly address: string;
  readonly tokens: {
    readonly issuer: string;
    readonly endpoint: string;
    readonly clientId: string;
    readonly keyId: string;
    readonly scope: string;
  };
  readonly key: KeyObject;
  /** Every request, in order. */
  readonly asked: { readonly method: string; readonly path: string; readonly authorization: string }[];
  /** Each grant the token server has taken, by its claims. */
  readonly grants: Readonly<Record<string, unknown>>[];
  readonly registrations: StandInRegistration[];
  readonly runs: StandInRun[];
  fault: PortalFault | undefined;
  /** The scores it measures, by IRI. */
  scores: Readonly<Record<string, number>>;
  /** The harvest of every registration, as its own clock starts it each hour. */
  harvestAll(): Promise<void>;
  /** What it holds, by the rehearsal's rules. */
  held(): Holdings;
  /** What another source has delivered first. */
  seed(held: Holdings): void;
  close(): Promise<void>;
};
export type StandInRegistration = {
  readonly id: string;
  readonly dataSourceType: string;
  readonly dataType: string;
  readonly url: string;
  readonly acceptHeaderValue?: string;
  readonly publisherId: string;
};
export type StandInRun = Readonly<Record<string, unknown>> & { readonly dataSourceId: string };

/**
 * A data.norge.no of our own on localhost: a token server that takes JWT grants as Maskinporten documents them, the harvest's
 * administration with the harvester behind it, the resource service and the scores; with faults on demand.
 */
export async function startPortal({
  fetchCatalog,
  now = () => new Date().toISOString(),
}: {
  /** What a registered address answers. */
  fetchCatalog(url: string): Promise<string | undefined>;
  now?(): string;
}): Promise<PortalStandIn> {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  // each kind of thing has a harvester, and holdings, of its own
  const held: Record<string, Holdings> = {};
  const issued = new Set<string>();
  const used = new Set<unknown>();
  const open = new Set<ServerResponse>();
  const server = createServer((request, response) => {
    open.add(response);
    response.once('close', () => open.delete(response));
    answer(request, response).catch((error) => response.destroy(error));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const tokens = {
    issuer: `${address}/`,
    endpoint: `${address}/token`,
    clientId: 'client',
    keyId: 'key-1',
    scope: 'digdir:fdk.harvest',
  };

  const standIn: PortalStandIn = {
    address,
    tokens,
    key: privateKey,
    asked: [],
    grants: [],
    registrations: [],
    runs: [],
    fault: undefined,
    scores: {},
    async harvestAll() {
      for (const it of standIn.registrations) await harvest(it);
    },
    held: () => new Map(Object.values(held).flatMap((them) => [...them])),
    seed: (them) => {
      held['dataset'] = them;
    },
    close: async () => {
      for (const response of open) response.destroy();
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };

  async function harvest({ id, url, dataType, acceptHeaderValue }: StandInRegistration): Promise<void> {
    const { fault } = standIn;
    if (fault === 'away') return;
    const run = {
      runId: randomUUID(),
      dataSourceId: id,
      dataType,
      runStartedAt: now(),
      phaseDurations: {},
      resourceCounts: {},
      removeAll: false,
      forced: false,
      status: 'COMPLETED',
    };
    if (fault === 'in-progress') return void standIn.runs.unshift({ ...run, status: 'IN_PROGRESS' });
    const failed = (errorMessage: string) =>
      void standIn.runs.unshift({ ...run, status: 'FAILED', runEndedAt: now(), errorMessage });
    if (fault === 'times-out-on-its-way') return failed('Harvest run timed out - no events received for 30 minutes');
    if (fault !== undefined && fault in sentences) return failed(sentences[fault as ErrorClass](url));
    const body = await fetchCatalog(url);
    if (body === undefined) return failed(sentences.SOURCE_UNAVAILABLE(url));
    const source = { url, accept: acceptHeaderValue ?? '' };
    const before = held[dataType] ?? nothingHeld;
    const { verdict, held: after } = await harvestAnswer(before, source, {
      body: dataType === 'dataset' ? body : servicesOf(body),
    });
    if (verdict.refused.length > 0) return failed(sentences[verdict.refused[0]?.shownAs ?? 'INTERNAL_ERROR'](url));
    held[dataType] = after;
    standIn.runs.unshift({ ...run, runEndedAt: now(), resourceCounts: countsOf(verdict, fault) });
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<unknown> {
    const url = new URL(request.url ?? '/', address);
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks).toString('utf8');
    const authorization = request.headers.authorization ?? '';
    standIn.asked.push({ method: request.method ?? '', path: url.pathname + url.search, authorization });
    const { fault } = standIn;
    if (fault === 'away') return send(response, 503, { error: 'away' });
    if (fault === 'html')
      return void response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html>Driftsmelding');
    if (fault === 'stalls') return void response.writeHead(200).write('{');
    if (fault === 'endless') return endless(response);
    if (url.pathname === '/token') return token(body, response);
    if (url.pathname.startsWith('/v1/')) return shown(url, response);
    if (url.pathname === '/api/scores') return scores(body, response);
    if (!issued.has(authorization.replace(/^Bearer /, ''))) return send(response, 401, { error: 'Unauthorized' });
    if (fault === 'forbidden') return send(response, 403, { error: 'Access denied to organization' });
    return administer(request.method ?? '', url, body, response);
  }

  function token(body: string, response: ServerResponse): unknown {
    const form = new URLSearchParams(body);
    const refuse = (error_description: string) => send(response, 400, { error: 'invalid_grant', error_description });
    if (form.get('grant_type') !== 'urn:ietf:params:oauth:grant-type:jwt-bearer') return refuse('grant_type');
    const [head = '', claimed = '', signature = '', ...more] = (form.get('assertion') ?? '').split('.');
    const header = part(head);
    const claims = part(claimed);
    if (more.length > 0 || header['alg'] !== 'RS256' || header['kid'] !== tokens.keyId) return refuse('header');
    const signed = verify(
      'RSA-SHA256',
      Buffer.from(`${head}.${claimed}`),
      createPublicKey(publicKey.export({ type: 'spki', format: 'pem' })),
      Buffer.from(signature, 'base64url'),
    );
    if (!signed) return refuse('MP-100: Invalid assertion');
    const { aud, iss, scope, iat, exp, jti, resource: _, consumer_org: __, ...others } = claims;
    if (aud !== tokens.issuer) return refuse('MP-110: Invalid JWT claim aud');
    if (iss !== tokens.clientId || scope !== tokens.scope) return refuse('client or scope');
    if (Object.keys(others).length > 0) return refuse('MP-100: Invalid assertion');
    const seconds = Date.parse(now()) / 1000;
    if (
      typeof iat !== 'number' ||
      typeof exp !== 'number' ||
      exp - iat > 120 ||
      Math.abs(iat - seconds) > 10 ||
      exp <= seconds
    )
      return refuse('time');
    if (typeof jti !== 'string' || used.has(jti)) return refuse('used before');
    used.add(jti);
    standIn.grants.push(claims);
    const access_token = randomUUID();
    issued.add(access_token);
    return send(response, 200, { access_token, token_type: 'Bearer', expires_in: 119, scope });
  }

  async function administer(method: string, url: URL, body: string, response: ServerResponse): Promise<unknown> {
    const { registrations, runs } = standIn;
    if (method === 'GET' && url.pathname === '/datasources') return send(response, 200, registrations);
    if (method === 'GET' && url.pathname === '/runs') {
      const found = runs.filter(({ dataSourceId }) => dataSourceId === url.searchParams.get('dataSourceId'));
      const limit = Number(url.searchParams.get('limit') ?? 50);
      return send(response, 200, { runs: found.slice(0, limit), total: found.length, offset: 0, limit });
    }
    const [, org, id, start] =
      /^\/organizations\/([\w-]+)\/datasources(?:\/([\w-]+)(\/start-harvesting)?)?$/.exec(url.pathname) ?? [];
    if (method === 'POST' && org && !id) {
      const asked = JSON.parse(body) as StandInRegistration;
      if (asked.publisherId !== org || !/^https?:\/\/./.test(asked.url))
        return send(response, 400, { error: 'invalid' });
      if (registrations.some((it) => it.url === asked.url && it.dataType === asked.dataType))
        return send(response, 409, { error: 'exists' });
      const made = { ...asked, id: randomUUID() };
      registrations.push(made);
      return send(response, 201, made);
    }
    const found = registrations.find((it) => it.id === id && it.publisherId === org);
    if (!found || method !== 'POST' || !start) return send(response, 404, { error: 'Not found' });
    await harvest(found);
    return response.writeHead(204).end();
  }

  function shown(url: URL, response: ServerResponse): unknown {
    const uri = url.searchParams.get('uri') ?? '';
    const holding = standIn.held().get(uri);
    if (!holding || holding.removed || standIn.fault === 'shows-nothing')
      return send(response, 404, { error: 'Not found' });
    // `UUID.nameUUIDFromBytes`: version 3, of the text alone
    const bytes = createHash('md5').update(uri).digest();
    bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x30;
    bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
    const id = bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
    return send(response, 200, { id, uri, title: {} });
  }

  function scores(body: string, response: ServerResponse): void {
    const { datasets } = JSON.parse(body) as { datasets: string[] };
    const rows = datasets.flatMap((iri) => {
      const score = standIn.scores[iri];
      return score === undefined
        ? []
        : [[iri, { dataset: { id: iri, dimensions: [], score, max_score: 435 }, distributions: [] }]];
    });
    send(response, 200, { scores: Object.fromEntries(rows), aggregations: [] });
  }

  return standIn;
}

/** The sentences its administration shows, as `HarvestErrorMessageMapper.kt` makes them. */
const sentences: Readonly<Record<ErrorClass, (url: string) => string>> = {
  VALIDATION_ERROR: () => 'This harvest could not start because required information is missing or invalid.',
  SOURCE_UNAVAILABLE: (url) =>
    `Unable to harvest data from the source at ${url}. Original error message: '${url} responded with 503, harvest will be aborted'. Please remedy and/or check that the service is available and try again.`,
  SOURCE_NOT_FOUND: (url) =>
    `The configured data source at ${url} was not found. It may have been removed or misconfigured.`,
  SOURCE_DATA_INVALID: (url) =>
    `The data from at ${url} could not be imported because it is not in a valid format. Please verify the published dataset data.`,
  SOURCE_CONFLICT: (url) =>
    `Resource ${url.replace(/[^/]*$/, '')} already exists and was harvested from https://old.example.no/catalog.ttl. Cannot harvest from different source ${url}`,
  INTERNAL_ERROR: () =>
    "An unexpected error occurred during harvesting. Please try again later or contact support if the problem persists. Original error message: '[line: 7, col: 12] Unknown char'.",
};

const countsOf = ({ added, changed, removed }: Verdict, fault: PortalFault | undefined) => {
  const changes = added.length + changed.length;
  return {
    changedResourcesCount: Math.max(
      0,
      changes - (fault === 'loses-a-change' ? 1 : 0) + (fault === 'counts-one-more' ? 1 : 0),
    ),
    removedResourcesCount: removed.length + (fault === 'removes-one-more' ? 1 : 0),
  };
};

/** The service's harvester looks at services: told to the rehearsal as if they were datasets. */
const servicesOf = (turtle: string): string =>
  turtle
    .replaceAll('dcat:Dataset ', 'dcat:Other ')
    .replaceAll('dcat:DatasetSeries', 'dcat:Other')
    .replaceAll('dcat:DataService', 'dcat:Dataset');

const part = (text: string): Record<string, unknown> => JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
const send = (response: ServerResponse, status: number, value: unknown): unknown =>
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));

function endless(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'application/json' });
  const more = (): void => {
    while (!response.destroyed && response.write(`"${'.'.repeat(100_000)}"`));
    if (!response.destroyed) response.once('drain', more);
  };
  more();
}
