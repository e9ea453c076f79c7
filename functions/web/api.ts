import type { Descriptor } from '../core/descriptor.ts';
import type { Apart, State, Twin } from '../core/record.ts';
import type { ReportedDataset } from '../core/report/report.ts';
import type { Owner, Told } from './check.ts';
import type { Answered, Asked } from './worker.ts';

/** What the steward's door answers. */
export type Me = {
  readonly subject: string;
  readonly local: boolean;
  /** Where the public pages are, if they are on another host than this one. */
  readonly site?: string;
  readonly publishers: readonly { readonly orgnr: string; readonly name: string; readonly roles: readonly string[] }[];
};
export type Listed = {
  readonly key: string;
  readonly delivery: string;
  readonly title: string;
  readonly state: State;
  readonly stillPublic: boolean;
  readonly held?: string;
  readonly iri?: string;
  readonly score?: number;
  readonly twin?: Twin;
  readonly apart?: Apart;
  readonly changed?: string;
  readonly why?: string;
  readonly loop?: Standing;
};
/** What data.norge.no has done with it. */
export type Standing = {
  readonly fetched?: string;
  readonly visible?: string;
  readonly refused?: readonly Told[];
};
export type Datasets = {
  readonly seq: number;
  readonly pinned?: number;
  readonly paused?: { readonly problems: readonly Told[]; readonly absent: readonly string[] };
  /** What stands between the catalog and data.norge.no. */
  readonly portal?: readonly Told[];
  /** What data.norge.no will do with the catalog as it is now. */
  readonly harvest?: {
    readonly summary: string;
    readonly added: readonly string[];
    readonly changed: readonly string[];
    readonly removed: readonly string[];
    readonly remarks: readonly string[];
  };
  readonly datasets: readonly Listed[];
};
export type ReportView = {
  readonly delivery: string;
  readonly problems: readonly Told[];
  readonly datasets: readonly (Omit<Listed, 'delivery' | 'why'> & {
    readonly waiting?: NonNullable<ReportedDataset['waiting']>;
    readonly problems: readonly Told[];
    readonly tables: readonly {
      readonly file: string;
      readonly rows: number;
      readonly columns: readonly {
        readonly name: string;
        readonly type: string;
        readonly filled: number;
        readonly distinct: number;
      }[];
    }[];
  })[];
};
export type Status = {
  readonly received: string | null;
  readonly committed: number | null;
  readonly published: boolean;
  readonly problems: readonly Told[];
  readonly paused?: readonly Told[];
  readonly datasets: readonly (Listed & {
    readonly problems: readonly Told[];
  })[];
};
export type Commits = {
  readonly commits: readonly {
    readonly seq: number;
    readonly time: string;
    readonly kind: string;
    readonly changes: number;
    readonly pinned?: number;
    readonly by?: string;
    readonly reason?: string;
    readonly subject?: string;
  }[];
};
export type Difference = {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
  readonly triples: { readonly added: readonly string[]; readonly removed: readonly string[] };
};
type UploadForm = { readonly url: string; readonly fields: Readonly<Record<string, string>> };

/** The door did not do what it was asked, and says why. */
export class Refusal extends Error {
  readonly status: number;
  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

const root = '/steward/api/';

/** How one is known to the door: by nothing on this machine, else by the token that a login gave. */
export const session: { token(): Promise<string | undefined>; onEnd(): void } = {
  token: async () => undefined,
  onEnd: () => undefined,
};

async function fetched(path: string, language: string, init: RequestInit = {}): Promise<Response> {
  const token = await session.token();
  const response = await fetch(root + path.split('/').map(encodeURIComponent).join('/'), {
    ...init,
    headers: {
      ...init.headers,
      'accept-language': language,
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    },
  });
  if (response.status === 401) session.onEnd();
  return response;
}

/** Asks the door; a `Refusal` where it says no, an `Error` where it cannot be reached. */
export async function ask<Answer>(path: string, language: string, body?: object): Promise<Answer> {
  const posted = body && {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  };
  const response = await fetched(path, language, posted);
  if (response.ok) return (await response.json()) as Answer;
  const said = (await response.json().catch(() => ({}))) as { readonly refused?: string };
  throw new Refusal(response.status, said.refused ?? `${response.status}`);
}

/** A report as a file: a link could not bear the token of a login. */
export async function reportFile(
  orgnr: string,
  { delivery, as }: { readonly delivery: string; readonly as: string },
  language: string,
): Promise<Blob> {
  const response = await fetched(`${orgnr}/report.${as}/${delivery}`, language);
  if (!response.ok) throw new Refusal(response.status, `${response.status}`);
  return response.blob();
}

export const ownerOf = (orgnr: string): Promise<Owner> => ask(`${orgnr}/owner`, 'nb');
export const descriptorOf = (orgnr: string, delivery: string): Promise<Descriptor | undefined> =>
  ask<Descriptor>(`${orgnr}/descriptor/${delivery}`, 'nb').catch(() => undefined);

/** Sends files in this order, each whole and tried three times, by forms the door gives: a bucket's, or the local server's. */
export async function upload(
  orgnr: string,
  files: readonly { readonly name: string; readonly body: Blob }[],
  progress: (share: number) => void,
): Promise<void> {
  const all = files.reduce((sum, { body }) => sum + body.size, 0);
  const asked = files.map(({ name, body }) => ({ name, bytes: body.size }));
  const { forms } = await ask<{ readonly forms: readonly UploadForm[] }>(`${orgnr}/uploads`, 'nb', { files: asked });
  let sent = 0;
  for (const [at, { body }] of files.entries()) {
    const form = forms[at];
    if (!form) throw new Error('The door gave too few forms');
    await tried(() => send(form, body, (bytes) => progress((sent + bytes) / all)));
    sent += body.size;
    progress(sent / all);
  }
}

async function tried(work: () => Promise<void>): Promise<void> {
  for (let tries = 1; ; tries++) {
    try {
      return await work();
    } catch (fault) {
      if (tries === 3) throw fault;
      await new Promise((resolve) => setTimeout(resolve, 500 * 3 ** tries));
    }
  }
}

/** `fetch` does not tell how much has been sent. */
const send = ({ url, fields }: UploadForm, body: Blob, progress: (bytes: number) => void): Promise<void> =>
  new Promise((resolve, reject) => {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    form.append('file', body);
    const request = new XMLHttpRequest();
    request.open('POST', url);
    request.upload.onprogress = ({ loaded }) => progress(Math.min(loaded, body.size));
    request.onload = () => (request.status < 300 ? resolve() : reject(new Error(`The upload got ${request.status}`)));
    request.onerror = () => reject(new Error('The upload was cut off'));
    request.send(form);
  });

type Waiting = { resolve(value: unknown): void; reject(fault: Error): void; progress(value: unknown): void };
type Reply = { readonly id: number; readonly value?: unknown; readonly fault?: string; readonly progress?: unknown };

/** The worker, and how it is asked. It is started when first needed. */
export function makeChecker() {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | undefined;
  let last = 0;
  const start = (): Worker => {
    const started = new Worker('/steward/worker.js', { type: 'module' });
    started.onmessage = ({ data }: MessageEvent<Reply>) => {
      const it = waiting.get(data.id);
      if (!it) return;
      if (data.progress !== undefined) return it.progress(data.progress);
      waiting.delete(data.id);
      if (data.fault !== undefined) it.reject(new Error(data.fault));
      else it.resolve(data.value);
    };
    started.onerror = (event) => {
      for (const it of waiting.values()) it.reject(new Error(event.message));
      waiting.clear();
      worker = undefined;
    };
    return started;
  };
  return <Kind extends keyof Asked>(
    kind: Kind,
    asked: Asked[Kind],
    progress: (value: unknown) => void = () => undefined,
  ): Promise<Answered[Kind]> =>
    new Promise((resolve, reject) => {
      worker ??= start();
      last++;
      waiting.set(last, { resolve: resolve as (value: unknown) => void, reject, progress });
      worker.postMessage({ id: last, kind, asked });
    });
}
export type Checker = ReturnType<typeof makeChecker>;
