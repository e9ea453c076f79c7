import type { Asked, DataType, HarvestAdmin, MeasuredScore, Portal, Registration, Run } from '../core/loop/ports.ts';
import { askJson } from './ask.ts';
import type { Tokens } from './maskinporten.ts';

/** The administration of data.norge.no's harvest, at an address, with tokens (fdk-harvest-admin-service, `DataSourceController.kt`, `HarvestRunController.kt`). */
export function harvestAdmin(address: string, tokens: Tokens, userAgent: string): HarvestAdmin {
  const ask = async (
    orgnr: string,
    path: string,
    body?: unknown,
    isPost = body !== undefined,
  ): Promise<Asked<unknown>> => {
    const token = await tokens(orgnr);
    if (!token.ok) return token;
    return askJson(new URL(path, address).href, {
      method: isPost ? 'POST' : 'GET',
      headers: {
        authorization: `Bearer ${token.value}`,
        'user-agent': userAgent,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  };
  return {
    async registrations(orgnr) {
      const answer = await ask(orgnr, '/datasources?dataSourceType=DCAT-AP-NO');
      if (!answer.ok) return answer;
      const rows = Array.isArray(answer.value) ? (answer.value as readonly unknown[]) : [];
      return {
        ok: true,
        value: rows.flatMap((it) => {
          const row = read(it);
          const found = registrationOf(row);
          return found && row['publisherId'] === orgnr ? [found] : [];
        }),
      };
    },
    async register(orgnr, { dataType, url, accept }) {
      const answer = await ask(orgnr, `/organizations/${orgnr}/datasources`, {
        dataSourceType: 'DCAT-AP-NO',
        dataType,
        url,
        acceptHeaderValue: accept,
        publisherId: orgnr,
        description: 'Sluse',
      });
      if (!answer.ok) return answer;
      const made = registrationOf(read(answer.value));
      return made ? { ok: true, value: made } : { ok: false, why: 'invalid', detail: 'no registration in the answer' };
    },
    async start(orgnr, id) {
      const path = `/organizations/${orgnr}/datasources/${encodeURIComponent(id)}/start-harvesting`;
      const answer = await ask(orgnr, path, undefined, true);
      return answer.ok ? { ok: true, value: true } : answer;
    },
    async runs(orgnr, id, limit = 20) {
      const answer = await ask(orgnr, `/runs?dataSourceId=${encodeURIComponent(id)}&limit=${limit}`);
      if (!answer.ok) return answer;
      const { runs } = read(answer.value);
      if (!Array.isArray(runs)) return { ok: false, why: 'invalid', detail: 'no runs in the answer' };
      return { ok: true, value: (runs as readonly unknown[]).flatMap((it) => runOf(read(it)) ?? []) };
    },
  };
}

/** Where anybody may ask what data.norge.no shows (fdk-resource-service) and what it measures (fdk-mqa-scoring-api). */
export type PortalSettings = {
  readonly resources: string;
  /** Where a person reads a dataset's page. */
  readonly pages: string;
  readonly scores?: string;
  readonly userAgent: string;
};

export function openPortal({ resources, pages, scores, userAgent }: PortalSettings): Portal {
  const headers = { 'user-agent': userAgent };
  return {
    async shown(iri, type) {
      const { path, page } = places[type];
      const answer = await askJson(new URL(`/v1/${path}/by-uri?uri=${encodeURIComponent(iri)}`, resources).href, {
        headers,
      });
      if (!answer.ok) return answer;
      const { id } = read(answer.value);
      if (typeof id !== 'string' || !uuid.test(id)) return { ok: false, why: 'invalid', detail: 'no id in the answer' };
      return { ok: true, value: { id, link: new URL(`/nb/${page}/${id}`, pages).href } };
    },
    async scores(iris) {
      if (!scores) return { ok: false, why: 'missing' };
      const answer = await askJson(new URL('/api/scores', scores).href, {
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/json' },
        body: JSON.stringify({ datasets: iris }),
      });
      if (!answer.ok) return answer;
      const found = read(read(answer.value)['scores']);
      return {
        ok: true,
        value: new Map(
          iris.flatMap((iri): (readonly [string, MeasuredScore])[] => {
            const { score, max_score: max } = read(read(found[iri])['dataset']);
            return isCount(score) && isCount(max) ? [[iri, { points: score, max }]] : [];
          }),
        ),
      };
    },
  };
}

const places: Readonly<Record<DataType, { readonly path: string; readonly page: string }>> = {
  dataset: { path: 'datasets', page: 'datasets' },
  dataservice: { path: 'data-services', page: 'data-services' },
};
const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

type Row = Readonly<Record<string, unknown>>;
/** An object as it came; what is none has nothing in it. Own properties only. */
const read = (value: unknown): Row =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? { __proto__: null, ...value } : {};

const isCount = (value: unknown): value is number => typeof value === 'number' && Number.isInteger(value) && value >= 0;
const dataTypeOf = (value: unknown): DataType | undefined =>
  (['dataset', 'dataservice'] as const).find((it) => it === String(value).toLowerCase());

function registrationOf({ id, dataType, url, acceptHeaderValue }: Row): Registration | undefined {
  const type = dataTypeOf(dataType);
  if (typeof id !== 'string' || type === undefined || typeof url !== 'string') return undefined;
  return { id, dataType: type, url, accept: typeof acceptHeaderValue === 'string' ? acceptHeaderValue : '' };
}

function runOf({
  runId,
  dataType,
  runStartedAt,
  runEndedAt,
  status,
  resourceCounts,
  errorMessage,
  ...flags
}: Row): Run | undefined {
  const type = dataTypeOf(dataType);
  const state = (['IN_PROGRESS', 'COMPLETED', 'FAILED'] as const).find((it) => it === status);
  const started = timeOf(runStartedAt);
  if (typeof runId !== 'string' || !type || !state || started === undefined) return undefined;
  const { changedResourcesCount: changed, removedResourcesCount: removed } = read(resourceCounts);
  const ended = timeOf(runEndedAt);
  return {
    id: runId,
    dataType: type,
    started,
    status: state,
    ...(ended === undefined ? {} : { ended }),
    ...(isCount(changed) ? { changed } : {}),
    ...(isCount(removed) ? { removed } : {}),
    ...(flags['forced'] === true ? { forced: true as const } : {}),
    ...(flags['removeAll'] === true ? { removeAll: true as const } : {}),
    ...(typeof errorMessage === 'string' && errorMessage !== '' ? { error: errorMessage.slice(0, 2_000) } : {}),
  };
}

/** Spring writes an Instant as text, or as seconds where it is so configured. */
function timeOf(value: unknown): string | undefined {
  const time = typeof value === 'number' ? value * 1000 : Date.parse(String(value));
  return Number.isFinite(time) ? new Date(time).toISOString() : undefined;
}
