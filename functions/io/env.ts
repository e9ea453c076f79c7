import { setTimeout } from 'node:timers/promises';
import type { ProbeResult } from '../core/loop/ports.ts';
import type { Hint, Queue, Work, World } from '../history/ports.ts';
import type { GeonorgeSettings } from './geonorge.ts';
import { nodePlatform } from './platform.ts';
import type { ProberOptions } from './prober.ts';
import { connectS3, s3Store, signUpload, type UploadForm } from './s3.ts';
import { eitherQueue, sqsQueue } from './sqs.ts';

/** Names of a stage's buckets and queues, as its stacks give them to every function and write them down for operators. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** The world as a function finds it: the stage's buckets and queues, named by its environment. */
export function openWorld(work: Work, named: Environment = process.env): World {
  const connection = connectS3({ forcePathStyle: isElsewhere() });
  return {
    inbox: s3Store(setting('INBOX_BUCKET', named), connection),
    state: s3Store(setting('STATE_BUCKET', named), connection),
    public: s3Store(setting('PUBLIC_BUCKET', named), connection),
    queue: openQueues(named),
    clock: { now: () => new Date().toISOString(), wait: (milliseconds) => setTimeout(milliseconds) },
    random: { next: Math.random },
    platform: nodePlatform,
    work,
    base: setting('BASE_IRI', named),
  };
}

/** Whether S3 is not Amazon's: another host knows no host name for each bucket. */
export const isElsewhere = (): boolean => process.env['AWS_ENDPOINT_URL_S3'] !== undefined;

/** The queues of hints, for a door that needs nothing else. */
export const openQueues = (named: Environment = process.env): Queue<Hint> =>
  eitherQueue(sqsQueue(setting('INGEST_QUEUE', named)), sqsQueue(setting('PUBLISH_QUEUE', named)));

/** Signs forms with which a browser puts a file into the inbox; who holds one needs no rights, and can do nothing else. */
export function openUploads(): (key: string, mostBytes: number) => Promise<UploadForm> {
  const bucket = setting('INBOX_BUCKET');
  const endpoint = process.env['AWS_ENDPOINT_URL_S3']; // which the SDK looks up only when it sends something itself
  const connection = connectS3(endpoint === undefined ? {} : { endpoint, forcePathStyle: true });
  return (key, mostBytes) => signUpload(connection, { bucket, key, mostBytes, now: new Date() });
}

/** Where stewards log in, as which client, and where their files go: all that the page speaks to beside its own door. */
export const pageSettings = () => ({
  login: { url: setting('LOGIN_URL'), client: setting('LOGIN_CLIENT'), scope: setting('LOGIN_SCOPE') },
  uploads: setting('UPLOAD_ORIGIN'),
});

/** Where every publisher is put down, one night after the other, to be looked through. */
export const openTendQueue = (): Queue<Hint> => sqsQueue(setting('TEND_QUEUE'));

/** Where Geonorge is, and who is asking. */
export const geonorgeSettings = (): GeonorgeSettings => ({
  feed: setting('GEONORGE_FEED'),
  csw: setting('GEONORGE_CSW'),
  register: setting('GEONORGE_REGISTER'),
  userAgent: setting('USER_AGENT'),
});

/** All that the function which goes out knows: where to tell what it heard, and who it says it is. */
export const openProbing = (): {
  readonly options: ProberOptions;
  readonly queue: Queue<ProbeResult>;
} => ({
  options: { userAgent: setting('USER_AGENT') },
  queue: sqsQueue<ProbeResult>(setting('LOOP_QUEUE')),
});

/** A setting that the stack gives every function; without it none starts. */
export function setting(name: Setting, named: Environment = process.env): string {
  const value = named[name];
  if (!value) throw new Error(`The setting ${name} is not there: it is for the stacks to give`);
  return value;
}
type Setting =
  | 'INBOX_BUCKET'
  | 'STATE_BUCKET'
  | 'PUBLIC_BUCKET'
  | 'BASE_IRI'
  | 'INGEST_QUEUE'
  | 'PUBLISH_QUEUE'
  | 'TEND_QUEUE'
  | 'GEONORGE_FEED'
  | 'GEONORGE_CSW'
  | 'GEONORGE_REGISTER'
  | 'USER_AGENT'
  | 'LOGIN_URL'
  | 'LOGIN_CLIENT'
  | 'LOGIN_SCOPE'
  | 'UPLOAD_ORIGIN'
  | 'PORTAL'
  | 'PROBE_QUEUE'
  | 'LOOP_QUEUE'
  | 'LOGS_BUCKET'
  | 'LOGS_PREFIX';
