import { Duration, RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import { Rule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction, SqsQueue } from 'aws-cdk-lib/aws-events-targets';
import type { FunctionOptions } from 'aws-cdk-lib/aws-lambda';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import { Schedule, ScheduleExpression } from 'aws-cdk-lib/aws-scheduler';
import { LambdaInvoke } from 'aws-cdk-lib/aws-scheduler-targets';
import {
  DeduplicationScope,
  FifoThroughputLimit,
  type IQueue,
  Queue,
  QueueEncryption,
  type QueueProps,
} from 'aws-cdk-lib/aws-sqs';
import { StringParameter } from 'aws-cdk-lib/aws-ssm';
import type { Construct } from 'constructs';
import { prefixes } from '../functions/core/keys.ts';
import { Lambda } from './lambda.ts';
import type { Settings } from './settings.ts';

/**
 * All that works and nothing that lasts: what is delivered is ingested, what is committed is published, and what fell
 * between is swept up.
 */
export class PipelineStack extends Stack {
  readonly functions: readonly Lambda[];
  readonly queues: readonly Queue[];
  readonly failed: readonly Queue[];
  /** Where hints go: what to ingest, and whom to publish. */
  readonly hints: { readonly ingest: Queue; readonly publish: Queue };
  /** The function that may read deliveries. */
  readonly ingest: Lambda;

  constructor(scope: Construct, id: string, { stage, inbox, state, catalogs, baseIri, ...settings }: Props) {
    super(scope, id, settings);
    const timeout = Duration.minutes(2);

    const ingestFailed = failedQueue(this, 'IngestFailed');
    const toIngest = new Queue(this, 'ToIngest', {
      ...queueDefaults,
      visibilityTimeout: sixTimes(timeout),
      deadLetterQueue: { queue: ingestFailed, maxReceiveCount: 5 },
    });
    const publishFailed = failedQueue(this, 'PublishFailed', { fifo: true });
    const toPublish = new Queue(this, 'ToPublish', {
      ...queueDefaults,
      fifo: true, // a publisher is a message group: its catalog is written by one at a time
      deduplicationScope: DeduplicationScope.MESSAGE_GROUP,
      fifoThroughputLimit: FifoThroughputLimit.PER_MESSAGE_GROUP_ID,
      visibilityTimeout: sixTimes(timeout),
      deadLetterQueue: { queue: publishFailed, maxReceiveCount: 5 },
    });
    const tendFailed = failedQueue(this, 'TendFailed');
    const toTend = new Queue(this, 'ToTend', {
      ...queueDefaults,
      visibilityTimeout: sixTimes(Duration.minutes(5)),
      deadLetterQueue: { queue: tendFailed, maxReceiveCount: 5 },
    });
    const givenUp = failedQueue(this, 'GivenUp');

    const environment = {
      INBOX_BUCKET: inbox.bucketName,
      STATE_BUCKET: state.bucketName,
      PUBLIC_BUCKET: catalogs.bucketName,
      BASE_IRI: baseIri,
      INGEST_QUEUE: toIngest.queueUrl,
      PUBLISH_QUEUE: toPublish.queueUrl,
      TEND_QUEUE: toTend.queueUrl,
    };
    const make = (idOfIt: string, name: string, props: Partial<FunctionOptions> = {}) =>
      new Lambda(this, idOfIt, { name, stage, environment, timeout, ...props });
    // who is called, not fed from a queue, has nowhere else to give up to
    const called = { deadLetterQueue: givenUp as IQueue };

    this.ingest = make('Ingest', 'ingest')
      .may('read', inbox, prefixes.inbox)
      .may('read', state, prefixes.decisions, prefixes.publishers, prefixes.geonorge)
      .may(
        'write',
        state,
        prefixes.log,
        prefixes.tree,
        prefixes.part,
        prefixes.data,
        prefixes.reports,
        prefixes.attempts,
      )
      .may('destroy', state, prefixes.data) // a copy of what was then quarantined
      .may('delete', state, prefixes.attempts);
    this.ingest.addEventSource(
      new SqsEventSource(toIngest, {
        batchSize: 100,
        maxBatchingWindow: Duration.seconds(5), // what is uploaded together is committed together
        maxConcurrency: settings.concurrentIngests,
        reportBatchItemFailures: true,
      }),
    );
    for (const change of ['Object Created', 'Object Deleted']) {
      new Rule(this, change === 'Object Created' ? 'Delivered' : 'Taken', {
        eventPattern: objectEvents(change, inbox, prefixes.inbox),
        targets: [new SqsQueue(toIngest, { deadLetterQueue: ingestFailed, retryAttempts: 185 })],
      });
    }

    const announce = make('Announce', 'announce', { ...called, memorySize: 256, timeout: Duration.seconds(20) });
    toPublish.grantSendMessages(announce);
    new Rule(this, 'Committed', {
      eventPattern: objectEvents('Object Created', state, prefixes.log),
      targets: [new LambdaFunction(announce, { deadLetterQueue: givenUp, retryAttempts: 185 })],
    });

    const publish = make('Publish', 'publish')
      .may('read', state, prefixes.log, prefixes.tree, prefixes.part, prefixes.data, prefixes.publishers)
      .may('write', state, prefixes.published, prefixes.reports)
      .may('write', catalogs)
      .may('delete', catalogs);
    publish.addEventSource(
      new SqsEventSource(toPublish, { batchSize: 10, maxConcurrency: 20, reportBatchItemFailures: true }),
    );

    const sweep = make('Sweep', 'sweep', { ...called, timeout: Duration.minutes(9) })
      .may('read', inbox, `${prefixes.inbox}*/publisher.json`)
      .may('list', inbox, prefixes.inbox)
      .may('destroy', inbox, prefixes.inbox) // a quarantined delivery that nobody has lifted in 30 days
      .may('read', state, prefixes.published, prefixes.publishers, prefixes.geonorge)
      .may('write', state, prefixes.log, prefixes.tree, prefixes.decisions, prefixes.reports)
      // a purge that a person began and that died on its way
      .may('destroy', state, prefixes.tree, prefixes.part, prefixes.data, prefixes.reports, prefixes.decisions)
      .may('destroy', catalogs)
      .may('read', state, prefixes.part, prefixes.data)
      .may('read', catalogs);
    toIngest.grantSendMessages(sweep);
    toPublish.grantSendMessages(sweep);
    every(this, 'Sweeping', Duration.minutes(10), sweep, givenUp);

    const tend = make('Tend', 'tend', { ...called, timeout: Duration.minutes(5) })
      .may('read', state, ...history)
      .may('destroy', state, prefixes.tree, prefixes.part, prefixes.data, prefixes.reports, prefixes.attempts)
      .may('list', inbox, prefixes.inbox)
      .may('read', catalogs)
      .may('destroy', catalogs); // versions that no publication of the last days refers to
    toTend.grantSendMessages(tend);
    tend.addEventSource(new SqsEventSource(toTend, { batchSize: 1, maxConcurrency: 2, reportBatchItemFailures: true }));
    every(this, 'Tending', Duration.hours(24), tend, givenUp);

    const geonorge = make('Geonorge', 'geonorge', {
      ...called,
      timeout: Duration.minutes(15),
      environment: {
        ...environment,
        GEONORGE_FEED: settings.geonorge.feed,
        GEONORGE_CSW: settings.geonorge.csw,
        GEONORGE_REGISTER: settings.geonorge.register,
        USER_AGENT: settings.geonorge.userAgent,
      },
    }).may('write', state, prefixes.geonorge);
    every(this, 'Fetching', Duration.hours(24), geonorge, givenUp);

    // what `sluse --stage` reads: an operator's machine has no environment to be told by
    new StringParameter(this, 'Installation', {
      parameterName: `/sluse/${stage}`,
      description: `Where the buckets and queues of Sluse ${stage} are`,
      stringValue: this.toJsonString(environment),
    });

    this.functions = [this.ingest, announce, publish, sweep, tend, geonorge];
    this.queues = [toIngest, toPublish];
    this.hints = { ingest: toIngest, publish: toPublish };
    this.failed = [ingestFailed, publishFailed, tendFailed, givenUp];
  }
}

type Props = StackProps &
  Settings & {
    readonly stage: string;
    readonly baseIri: string;
    readonly inbox: Bucket;
    readonly state: Bucket;
    readonly catalogs: Bucket;
  };

/** All that a history is made of. */
const history = [
  prefixes.log,
  prefixes.published,
  prefixes.tree,
  prefixes.part,
  prefixes.data,
  prefixes.reports,
  prefixes.decisions,
  prefixes.publishers,
];

export const queueDefaults = {
  encryption: QueueEncryption.SQS_MANAGED,
  enforceSSL: true,
  removalPolicy: RemovalPolicy.DESTROY, // hints only: the sweep finds again what a lost message told
} satisfies QueueProps;

/** Messages that nobody could work off wait here a fortnight for a person. */
export const failedQueue = (scope: Construct, id: string, props: QueueProps = {}): Queue =>
  new Queue(scope, id, { ...queueDefaults, retentionPeriod: Duration.days(14), ...props });

/** A message stays hidden for six times as long as the function may take, as Lambda asks of a queue. */
export const sixTimes = (timeout: Duration): Duration => Duration.seconds(6 * timeout.toSeconds());

const objectEvents = (detailType: string, bucket: Bucket, prefix: string) => ({
  source: ['aws.s3'],
  detailType: [detailType],
  detail: { bucket: { name: [bucket.bucketName] }, object: { key: [{ prefix }] } },
});

/** Has a function called at a rate; what it cannot do in three tries waits for a person. */
export function every(scope: Construct, id: string, rate: Duration, what: Lambda, deadLetterQueue: Queue): void {
  new Schedule(scope, id, {
    schedule: ScheduleExpression.rate(rate),
    target: new LambdaInvoke(what, { deadLetterQueue, retryAttempts: 2 }),
  });
}
