import { Duration, Stack, type StackProps } from 'aws-cdk-lib';
import { ReadWriteType, Trail } from 'aws-cdk-lib/aws-cloudtrail';
import {
  Alarm,
  AlarmStatusWidget,
  ComparisonOperator,
  Dashboard,
  GraphWidget,
  type IMetric,
  MathExpression,
  Metric,
  Stats,
  TextWidget,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { Rule } from 'aws-cdk-lib/aws-events';
import { SnsTopic } from 'aws-cdk-lib/aws-events-targets';
import { Bucket, type IBucket } from 'aws-cdk-lib/aws-s3';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { IQueue, Queue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { prefixes } from '../functions/core/keys.ts';
import { bucketDefaults } from './bucket.ts';
import type { LoopStack } from './loop-stack.ts';
import { failedQueue, type PipelineStack } from './pipeline-stack.ts';
import type { Settings } from './settings.ts';
import type { StewardStack } from './steward-stack.ts';

/** Few alarms, each of which means that a person must do something; what to do is the chapter of its name in docs/runbook.md. */
export class WatchStack extends Stack {
  constructor(scope: Construct, id: string, { stage, inbox, logs, pipeline, steward, loop, ...settings }: Props) {
    super(scope, id, settings);
    const topic = new Topic(this, 'Alarms', { enforceSSL: true });
    const untold = failedQueue(this, 'Untold');
    if (settings.alarmMail)
      topic.addSubscription(new EmailSubscription(settings.alarmMail, { deadLetterQueue: untold as IQueue }));

    const strangers = watchReaders(this, inbox, logs, pipeline, settings);
    strangers.addTarget(new SnsTopic(topic, { deadLetterQueue: untold }));

    const alarms = Object.entries(alarmsOf(stage, pipeline, steward, loop, strangers)).map(
      ([name, { means, metric, above, below, times = 1 }]) => {
        const alarm = new Alarm(this, name, {
          alarmName: `sluse-${stage}-${name}`,
          alarmDescription: `${means} ${runbook}#${name}`,
          metric,
          threshold: above ?? below ?? 0,
          comparisonOperator:
            below === undefined ? ComparisonOperator.GREATER_THAN_THRESHOLD : ComparisonOperator.LESS_THAN_THRESHOLD,
          evaluationPeriods: times,
          treatMissingData: below === undefined ? TreatMissingData.NOT_BREACHING : TreatMissingData.BREACHING,
        });
        alarm.addAlarmAction(new SnsAction(topic));
        alarm.addOkAction(new SnsAction(topic));
        return alarm;
      },
    );
    dashboard(this, stage, pipeline, alarms);
  }
}

type Props = StackProps &
  Settings & {
    readonly stage: string;
    readonly inbox: Bucket;
    readonly logs: Bucket;
    readonly pipeline: PipelineStack;
    readonly steward: StewardStack;
    readonly loop: LoopStack;
  };

const runbook = 'docs/runbook.md';

/** Rings above a figure or below one, after so many periods of its metric. */
type Ring = {
  readonly means: string;
  readonly metric: IMetric;
  readonly above?: number;
  readonly below?: number;
  readonly times?: number;
};

const alarmsOf = (
  stage: string,
  { queues, failed, functions }: PipelineStack,
  steward: StewardStack,
  loop: LoopStack,
  strangers: Rule,
): Readonly<Record<string, Ring>> => {
  const ours = metricsOf(stage);
  const sweep = functions.find(({ node }) => node.id === 'Sweep');
  if (!sweep) throw new Error('There is no sweep to watch');
  const [looking] = loop.functions;
  if (!looking) throw new Error('There is no loop to watch');
  return {
    'messages-given-up': {
      means: 'Something was tried five times and given up: a fault of ours.',
      metric: worst([...failed, ...loop.failed], (queue) =>
        queue.metricApproximateNumberOfMessagesVisible({ period: minutes(1), statistic: Stats.MAXIMUM }),
      ),
      above: 0,
    },
    'messages-waiting': {
      means: 'A delivery or a commit has waited for half an hour.',
      metric: worst([...queues, ...loop.queues], (queue) =>
        queue.metricApproximateAgeOfOldestMessage({ period: minutes(5) }),
      ),
      above: 1_800,
      times: 2,
    },
    'public-behind-log': {
      means: 'A commit has not become public for 15 minutes.',
      metric: ours('PublicBehindLogSeconds', 'sweep', Stats.MAXIMUM),
      above: 900,
      times: 2,
    },
    'sweep-found-differences': {
      means: 'Events are being lost: the sweep finds deliveries that nobody told of.',
      metric: ours('SweptDeliveries', 'sweep', Stats.SUM, Duration.hours(24)),
      above: 20,
    },
    'sweep-not-running': {
      means: 'The sweep has not run for half an hour.',
      metric: sweep.metricInvocations({ period: minutes(30), statistic: Stats.SUM }),
      below: 1,
    },
    'catalog-shrank': {
      means: 'A publisher is paused: its catalog would lose too much at once.',
      metric: ours('PublishersPaused', 'sweep', Stats.MAXIMUM),
      above: 0,
    },
    'chain-broken': {
      means: 'A history does not verify: a commit or a part is not what its hash says.',
      metric: ours('HistoriesBroken', 'tend', Stats.SUM, Duration.hours(24)),
      above: 0,
    },
    'geonorge-snapshot-old': {
      means: 'What Geonorge delivers has not been fetched for 26 hours.',
      metric: ours('GeonorgeSnapshotAgeHours', 'sweep', Stats.MAXIMUM),
      above: 26,
      times: 2,
    },
    'loop-not-running': {
      means: 'Nobody has looked after the catalogs at data.norge.no for two hours.',
      metric: looking.metricInvocations({ period: Duration.hours(2), statistic: Stats.SUM }),
      below: 1,
    },
    'hosted-file-wrong': {
      means: 'A public file of ours does not answer, or is not the one that was published.',
      metric: ours('HostedFilesWrong', 'loop', Stats.MAXIMUM),
      above: 0,
      times: 6, // a file is asked for once a day, and looked at twice an hour
    },
    'portal-turns-away': {
      means: 'data.norge.no no longer takes our credentials, and publishers are told that.',
      metric: ours('PortalTurnsAway', 'loop', Stats.MAXIMUM, Duration.hours(1)),
      above: 0,
      times: 2,
    },
    'mail-not-sent': {
      means: 'Notices have not gone out for two hours: SES does not take them.',
      metric: ours('MessagesUnsent', 'loop', Stats.SUM, Duration.hours(1)),
      above: 0,
      times: 2,
    },
    'steward-failing': {
      means: 'Stewards meet faults of ours: they can neither deliver nor see what became of it.',
      metric: steward.api.metricServerError({ period: minutes(5), statistic: Stats.SUM }),
      above: 5,
      times: 2,
    },
    'steward-walled-off': {
      means: 'The wall before the stewards’ API stops much: an attack, or stewards who are taken for one.',
      metric: new Metric({
        namespace: 'AWS/WAFV2',
        metricName: 'BlockedRequests',
        dimensionsMap: { WebACL: steward.wallMetric, Rule: 'ALL', Region: steward.region },
        statistic: Stats.SUM,
        period: minutes(5),
      }),
      above: 500,
      times: 3,
    },
    'inbox-read-by-stranger': {
      means: 'Somebody who is not our ingest has read a delivery, perhaps a quarantined one.',
      metric: new Metric({
        namespace: 'AWS/Events',
        metricName: 'MatchedEvents',
        dimensionsMap: { RuleName: strangers.ruleName },
        statistic: Stats.SUM,
        period: minutes(5),
      }),
      above: 0,
    },
  };
};

/** Our own metrics, by function alone: one a publisher would cost more than all the rest. */
const metricsOf =
  (stage: string) =>
  (metricName: string, service: string, statistic: string, period = minutes(10)) =>
    new Metric({ namespace: `Sluse/${stage}`, metricName, dimensionsMap: { service }, statistic, period });

const minutes = (count: number): Duration => Duration.minutes(count);

/** The worst of several queues. */
function worst(queues: readonly Queue[], metricOf: (queue: Queue) => Metric): IMetric {
  const usingMetrics = Object.fromEntries(queues.map((queue) => [`m${queue.node.id}`, metricOf(queue)]));
  const [first] = Object.values(usingMetrics);
  return new MathExpression({
    expression: `MAX([${Object.keys(usingMetrics).join(', ')}])`,
    usingMetrics,
    ...(first ? { period: first.period } : {}),
  });
}

/** Every reading of the inbox is recorded; one by somebody else than our ingest is told of at once. */
function watchReaders(
  scope: Construct,
  inbox: Bucket,
  logs: Bucket,
  { ingest }: PipelineStack,
  settings: Settings,
): Rule {
  const records = new Bucket(scope, 'Records', {
    ...bucketDefaults(settings),
    serverAccessLogsBucket: logs as IBucket,
    serverAccessLogsPrefix: 'records/',
    lifecycleRules: [{ expiration: Duration.days(365) }],
  });
  const trail = new Trail(scope, 'Trail', {
    bucket: records as IBucket,
    isMultiRegionTrail: false,
    includeGlobalServiceEvents: false,
  });
  trail.addS3EventSelector([{ bucket: inbox as IBucket, objectPrefix: prefixes.inbox }], {
    readWriteType: ReadWriteType.ALL,
    includeManagementEvents: false,
  });
  const reader = {
    userIdentity: { sessionContext: { sessionIssuer: { arn: [{ 'anything-but': ingest.role?.roleArn }] } } },
  };
  const withoutRole = { userIdentity: { sessionContext: [{ exists: false }] } };
  return new Rule(scope, 'Strangers', {
    eventPattern: {
      source: ['aws.s3'],
      detailType: ['AWS API Call via CloudTrail'],
      detail: {
        eventName: ['GetObject', 'CopyObject', 'SelectObjectContent'],
        requestParameters: { bucketName: [inbox.bucketName] },
        $or: [reader, withoutRole],
      },
    },
  });
}

function dashboard(
  scope: Construct,
  stage: string,
  { queues, functions }: PipelineStack,
  alarms: readonly Alarm[],
): void {
  const ours = metricsOf(stage);
  new Dashboard(scope, 'Dashboard', {
    dashboardName: `sluse-${stage}`,
    widgets: [
      [new TextWidget({ markdown: `# Sluse ${stage}\nWhat each alarm asks of you: ${runbook}`, width: 24, height: 2 })],
      [
        new GraphWidget({
          title: 'Deliveries, commits, publications',
          left: [
            ...['Deliveries', 'Commits'].map((it) => ours(it, 'ingest', Stats.SUM)),
            ...['Published', 'Paused'].map((it) => ours(it, 'publish', Stats.SUM)),
          ],
          width: 12,
        }),
        new GraphWidget({
          title: 'From commit to public, seconds',
          left: [
            ours('PublicBehindLogSeconds', 'sweep', Stats.MAXIMUM),
            ours('PublishSeconds', 'publish', Stats.percentile(95)),
          ],
          width: 12,
        }),
      ],
      [
        new GraphWidget({
          title: 'Waiting, seconds',
          left: queues.map((queue) => queue.metricApproximateAgeOfOldestMessage()),
          width: 12,
        }),
        new GraphWidget({ title: 'Faults', left: functions.map((it) => it.metricErrors()), width: 12 }),
      ],
      [
        new GraphWidget({ title: 'Time a call, ms', left: functions.map((it) => it.metricDuration()), width: 12 }),
        new AlarmStatusWidget({ title: 'Alarms', alarms: [...alarms], width: 12 }),
      ],
    ],
  });
}
