import { Aws, Duration, Stack, type StackProps } from 'aws-cdk-lib';
import type { Distribution } from 'aws-cdk-lib/aws-cloudfront';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import { DeduplicationScope, FifoThroughputLimit, type IQueue, Queue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { keysOf, prefixes } from '../functions/core/keys.ts';
import { Lambda } from './lambda.ts';
import { every, failedQueue, queueDefaults, sixTimes } from './pipeline-stack.ts';
import type { Settings } from './settings.ts';
import { hostLogs } from './storage-stack.ts';

/**
 * What becomes of a catalog after it is published: one function that asks data.norge.no and tells the publisher, and one
 * that goes out to whatever addresses catalogs name, and may read nothing of ours.
 */
export class LoopStack extends Stack {
  readonly functions: readonly Lambda[];
  readonly queues: readonly Queue[];
  readonly failed: readonly Queue[];

  constructor(
    scope: Construct,
    id: string,
    { stage, inbox, state, catalogs, logs, host, steward, hints, ...settings }: Props,
  ) {
    super(scope, id, settings);
    const loopTimeout = Duration.minutes(3);
    const probeTimeout = Duration.minutes(10);

    const loopFailed = failedQueue(this, 'LoopFailed', { fifo: true });
    const toLoop = new Queue(this, 'ToLoop', {
      ...queueDefaults,
      fifo: true, // a publisher is a message group: nobody is told twice by two at once
      deduplicationScope: DeduplicationScope.MESSAGE_GROUP,
      fifoThroughputLimit: FifoThroughputLimit.PER_MESSAGE_GROUP_ID,
      visibilityTimeout: sixTimes(loopTimeout),
      deadLetterQueue: { queue: loopFailed, maxReceiveCount: 5 },
    });
    const probeFailed = failedQueue(this, 'ProbeFailed');
    const toProbe = new Queue(this, 'ToProbe', {
      ...queueDefaults,
      visibilityTimeout: sixTimes(probeTimeout),
      deadLetterQueue: { queue: probeFailed, maxReceiveCount: 5 },
    });
    const called = failedQueue(this, 'LoopGivenUp');

    const { admin, ...portal } = settings.portal;
    const { mail } = settings;
    const loop = new Lambda(this, 'Loop', {
      name: 'loop',
      stage,
      timeout: loopTimeout,
      deadLetterQueue: called as IQueue,
      environment: {
        INBOX_BUCKET: inbox.bucketName,
        STATE_BUCKET: state.bucketName,
        PUBLIC_BUCKET: catalogs.bucketName,
        BASE_IRI: settings.baseIri,
        INGEST_QUEUE: hints.ingest.queueUrl,
        PUBLISH_QUEUE: hints.publish.queueUrl,
        LOOP_QUEUE: toLoop.queueUrl,
        PROBE_QUEUE: toProbe.queueUrl,
        LOGS_BUCKET: logs.bucketName,
        LOGS_PREFIX: `${hostLogs}${host.distributionId}.`,
        PORTAL: this.toJsonString({
          portal,
          ...(admin ? { admin } : {}),
          ...(mail ? { mailFrom: mail.from } : {}),
          url: steward,
        }),
      },
    })
      .may('read', state, prefixes.log, prefixes.tree, prefixes.published, prefixes.publishers, keysOf('*').status)
      .may('write', state, prefixes.loop)
      .may('read', catalogs, '*/head.json', '*/catalog.ttl')
      .may('read', logs, hostLogs);
    toLoop.grantSendMessages(loop);
    toProbe.grantSendMessages(loop);
    if (mail)
      loop.addToRolePolicy(
        new PolicyStatement({ actions: ['ses:SendEmail'], resources: [identityOf(mail.from, settings.region)] }),
      );
    if (admin) loop.addToRolePolicy(new PolicyStatement({ actions: ['kms:Sign'], resources: [admin.keyArn] }));
    loop.addEventSource(new SqsEventSource(toLoop, { batchSize: 1, maxConcurrency: 5, reportBatchItemFailures: true }));
    every(this, 'Looking', Duration.minutes(30), loop, called);

    const probe = new Lambda(this, 'Probe', {
      name: 'probe',
      stage,
      memorySize: 512,
      timeout: probeTimeout,
      environment: { LOOP_QUEUE: toLoop.queueUrl, USER_AGENT: settings.portal.userAgent },
    });
    toLoop.grantSendMessages(probe);
    probe.addEventSource(
      new SqsEventSource(toProbe, { batchSize: 1, maxConcurrency: 5, reportBatchItemFailures: true }),
    );

    this.functions = [loop, probe];
    this.queues = [toLoop];
    this.failed = [loopFailed, probeFailed, called];
  }
}

type Props = StackProps &
  Settings & {
    readonly stage: string;
    readonly baseIri: string;
    readonly inbox: Bucket;
    readonly state: Bucket;
    readonly catalogs: Bucket;
    readonly logs: Bucket;
    readonly host: Distribution;
    /** The address of the steward's page. */
    readonly steward: string;
    readonly hints: { readonly ingest: Queue; readonly publish: Queue };
  };

/** Mail goes out for one domain of the operator's, which is verified with SES by hand. */
const identityOf = (from: string, region: string): string =>
  `arn:${Aws.PARTITION}:ses:${region}:${Aws.ACCOUNT_ID}:identity/${from.slice(from.indexOf('@') + 1)}`;
