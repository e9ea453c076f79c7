import { setTimeout } from 'node:timers/promises';
import type { Template } from 'aws-cdk-lib/assertions';
import { expect } from 'vitest';
import type { World } from '../../functions/history/index.ts';
import { nodePlatform } from '../../functions/io/platform.ts';
import { connectS3, s3Store } from '../../functions/io/s3.ts';
import { makeWork } from '../../functions/pipeline.ts';
import { bundle } from './bundle.ts';
import { synthesize } from './installation.ts';
import { policiesOf } from './policies.ts';
import { type Call, type Fault, type S3Event, startS3Server } from './s3-server.ts';
import { openSandbox, type Sandbox } from './sandbox.ts';
import { startSqsServer } from './sqs-server.ts';

/**
 * The whole installation on this machine: our S3 under the policies of the synthesized templates, queues that hand out
 * twice and out of order, and every function's bundle in a process of its own, which may be killed at any time.
 */
export async function openCloud({
  random,
  fault,
  killed = () => 0,
  concurrency = 2,
  steward,
  seconds,
}: CloudOptions): Promise<Cloud> {
  const toIngest = makeQueue(random);
  const toPublish = makeQueue(random);
  const toTend = makeQueue(random);
  const queues: Readonly<Record<string, TestQueue>> = { ingest: toIngest, 'publish.fifo': toPublish, tend: toTend };
  const committed: S3Event[] = [];
  const denied: string[] = [];
  const { templates } = synthesize();
  const allowed = policiesOf(templates);

  const s3 = await startS3Server({
    credentials: Object.fromEntries([...roles, 'Steward', 'Operator'].map((role) => [role, `${role} secret`])),
    allow: (call) => {
      const allows = call.principal === 'Operator' || allowed(call);
      if (!allows)
        denied.push(`${call.principal} ${call.operation} ${call.bucket}/${call.key}${call.query.get('prefix') ?? ''}`);
      return allows;
    },
    ...(steward ? { cors: [{ origins: [steward.origin], methods: ['POST'] }] } : {}),
    fault: (call) => (call.principal === 'Operator' ? undefined : fault?.(call)),
    onEvent: (event) => {
      const { bucket, object } = event.detail;
      if (bucket.name === 'inbox') toIngest.push(JSON.stringify(event));
      if (bucket.name === 'state' && object.key.startsWith('log/') && event['detail-type'] === 'Object Created')
        committed.push(event);
    },
  });
  const sqs = await startSqsServer((queue, { body, group }) => (queues[queue] ?? toIngest).push(body, group));
  const open = async (role: Role | AskedRole): Promise<Sandbox> => {
    const { folder } = await bundled(role.toLowerCase());
    return openSandbox({
      folder,
      timeoutMs: (seconds ?? timeoutOf(templates, role)) * 1000,
      env: {
        AWS_ENDPOINT_URL_S3: s3.endpoint.replace('127.0.0.1', 'localhost'),
        AWS_ENDPOINT_URL_SQS: sqs.endpoint,
        AWS_ACCESS_KEY_ID: role,
        AWS_SECRET_ACCESS_KEY: `${role} secret`,
        INBOX_BUCKET: 'inbox',
        STATE_BUCKET: 'state',
        PUBLIC_BUCKET: 'public',
        BASE_IRI: base,
        INGEST_QUEUE: sqs.url('ingest'),
        PUBLISH_QUEUE: sqs.url('publish.fifo'),
        TEND_QUEUE: sqs.url('tend'),
        POWERTOOLS_SERVICE_NAME: role.toLowerCase(),
        POWERTOOLS_METRICS_NAMESPACE: 'Sluse/test',
        POWERTOOLS_LOG_LEVEL: 'INFO',
        STAGE: 'test',
        ...(steward
          ? {
              LOGIN_URL: steward.login,
              LOGIN_CLIENT: steward.client,
              LOGIN_SCOPE: 'sluse/door',
              UPLOAD_ORIGIN: s3.endpoint.replace('127.0.0.1', 'localhost'),
            }
          : {}),
      },
    });
  };
  const asked = new Map<AskedRole, Promise<Sandbox>>();
  const sandboxes: Record<Role, Sandbox[]> = { Ingest: [], Announce: [], Publish: [], Sweep: [], Tend: [] };
  for (const role of roles) {
    const count = role === 'Ingest' || role === 'Publish' ? concurrency : 1;
    sandboxes[role] = await Promise.all(Array.from({ length: count }, () => open(role)));
  }

  /** Feeds a queue to one sandbox until it is empty; what fails goes back, as Lambda's poller does it. */
  const feed = async (queue: TestQueue, sandbox: Sandbox, size: number): Promise<boolean> => {
    const batch = queue.take(size);
    if (batch.length === 0) return false;
    const Records = batch.map(({ id, body, receives }) => ({
      messageId: id,
      body,
      attributes: { ApproximateReceiveCount: String(receives) },
    }));
    if (random() < killed()) setTimeout(random() * 300).then(() => sandbox.kill());
    try {
      const answer = (await sandbox.invoke({ Records })) as { batchItemFailures: { itemIdentifier: string }[] };
      queue.settle(batch, new Set(answer.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier)));
    } catch {
      queue.settle(batch, new Set(batch.map(({ id }) => id)));
    }
    return true;
  };
  let announcing = 0; // what is being announced is in no queue yet
  const announce = async (): Promise<boolean> => {
    const event = committed.shift();
    const [sandbox] = sandboxes.Announce;
    if (!event || !sandbox) return false;
    announcing += 1;
    await sandbox.invoke(event).catch(() => committed.push(event)); // EventBridge tries again
    announcing -= 1;
    return true;
  };
  const idle = () =>
    committed.length === 0 && announcing === 0 && toIngest.isIdle() && toPublish.isIdle() && toTend.isIdle();

  const config = {
    endpoint: s3.endpoint,
    region: 'eu-north-1',
    forcePathStyle: true,
    credentials: { accessKeyId: 'Operator', secretAccessKey: 'Operator secret' },
  };
  const connection = connectS3(config);
  return {
    world: {
      inbox: s3Store('inbox', connection),
      state: s3Store('state', connection),
      public: s3Store('public', connection),
      queue: { send: async () => undefined }, // the sweep tells of what is left to do
      clock: { now: () => new Date().toISOString(), wait: (milliseconds) => setTimeout(milliseconds) },
      random: { next: random },
      platform: nodePlatform,
      work: makeWork({ platform: nodePlatform, onFault: (fault) => expect.unreachable(String(fault)) }),
      base,
    },
    calls: s3.calls,
    denied,
    async settle() {
      const keep = async (work: () => Promise<boolean>): Promise<void> => {
        while (!idle()) if (!(await work())) await setTimeout(5);
      };
      await Promise.all([
        ...sandboxes.Ingest.map((it) => keep(() => feed(toIngest, it, 20))),
        ...sandboxes.Publish.map((it) => keep(() => feed(toPublish, it, 10))),
        ...sandboxes.Tend.map((it) => keep(() => feed(toTend, it, 1))),
        keep(announce),
      ]);
    },
    async call(role) {
      await sandboxes[role][0]?.invoke({});
    },
    async ask(role, event) {
      const sandbox = asked.get(role) ?? open(role);
      asked.set(role, sandbox);
      return (await sandbox).invoke(event);
    },
    tries: async (role, operation, bucket, key) =>
      allowed({ operation, bucket, key, principal: role, headers: {}, query: new URLSearchParams() }),
    logOf: (role) =>
      sandboxes[role].flatMap((it) =>
        it
          .log()
          .split('\n')
          .filter((line) => line.startsWith('{'))
          .map((line) => JSON.parse(line)),
      ),
    async close() {
      const all = [...Object.values(sandboxes).flat(), ...(await Promise.all(asked.values()))];
      await Promise.all(all.map((it) => it.close()));
      await s3.close();
      await sqs.close();
    },
  };
}

/** How many seconds a call of a function may take. */
function timeoutOf(templates: Readonly<Record<string, Template>>, role: Role | AskedRole): number {
  const named = { Properties: { Environment: { Variables: { POWERTOOLS_SERVICE_NAME: role.toLowerCase() } } } };
  const [found] = Object.values(templates).flatMap((it) =>
    Object.values(it.findResources('AWS::Lambda::Function', named)),
  );
  if (!found) throw new Error(`No template has a function ${role}`);
  return found['Properties'].Timeout;
}

const base = 'https://data.example.no/';
const roles = ['Ingest', 'Announce', 'Publish', 'Sweep', 'Tend'] as const;
type Role = (typeof roles)[number];
/** Those that a browser asks, by the API: started when they are first asked. */
type AskedRole = 'Steward' | 'Page';

export type CloudOptions = {
  /** From 0 up to, not including, 1. */
  readonly random: () => number;
  readonly fault?: (call: Call) => Fault | undefined;
  /** How many of a hundred calls are now killed on their way, as a fraction. */
  readonly killed?: () => number;
  /** How many of ingest and of publish run at once. */
  readonly concurrency?: number;
  /** How long each call may take; else as long as the templates say. */
  readonly seconds?: number;
  /** Where stewards log in, and the origin of their page. */
  readonly steward?: { readonly login: string; readonly client: string; readonly origin: string };
};
export type Cloud = {
  /** All of it as an operator has it, whom no policy binds. */
  readonly world: World;
  readonly calls: readonly Call[];
  /** What a function asked of S3 and no policy allows it. */
  readonly denied: readonly string[];
  /** Works until no message and no event is left. */
  settle(): Promise<void>;
  /** Calls a function as its schedule does. */
  call(role: 'Sweep' | 'Tend'): Promise<void>;
  /** Hands a function an event, as the API does. */
  ask(role: AskedRole, event: unknown): Promise<unknown>;
  /** Whether the policies would let a function do something to an object, asked by its own signature. */
  tries(role: Role | AskedRole, operation: Call['operation'], bucket: string, key: string): Promise<boolean>;
  /** The lines a function has logged, and the figures it has counted. */
  logOf(role: Role): readonly Readonly<Record<string, unknown>>[];
  close(): Promise<void>;
};

const bundles = new Map<string, ReturnType<typeof bundle>>();
const bundled = (name: string): ReturnType<typeof bundle> => {
  const made = bundles.get(name) ?? bundle(name);
  bundles.set(name, made);
  return made;
};

type TestMessage = { readonly id: string; readonly body: string; readonly group?: string; readonly receives: number };
type TestQueue = {
  push(body: string, group?: string): void;
  take(count: number): readonly TestMessage[];
  settle(batch: readonly TestMessage[], failed: ReadonlySet<string>): void;
  isIdle(): boolean;
};

/** At least once and in any order; of a group at most one batch at a time; given up after five tries. */
function makeQueue(random: () => number): TestQueue {
  const waiting: TestMessage[] = [];
  const busy = new Set<string>();
  let count = 0;
  let out = 0;
  const add = (message: TestMessage): void => {
    waiting.splice(Math.floor(random() * (waiting.length + 1)), 0, message);
  };
  return {
    push(body, group) {
      const twice = random() < 0.2;
      for (let i = 0; i < (twice ? 2 : 1); i++) {
        count += 1;
        add({ id: String(count), body, ...(group ? { group } : {}), receives: 0 });
      }
    },
    take(most) {
      const batch: TestMessage[] = [];
      for (let i = 0; i < waiting.length && batch.length < most; ) {
        const message = waiting[i];
        if (!message || (message.group && busy.has(message.group) && !batch.some((it) => it.group === message.group))) {
          i += 1;
          continue;
        }
        waiting.splice(i, 1);
        if (message.group) busy.add(message.group);
        batch.push({ ...message, receives: message.receives + 1 });
      }
      out += batch.length;
      return batch;
    },
    settle(batch, failed) {
      out -= batch.length;
      for (const message of batch) {
        if (message.group) busy.delete(message.group);
        if (failed.has(message.id) && message.receives < 5) add(message);
      }
    },
    isIdle: () => waiting.length === 0 && out === 0,
  };
}
