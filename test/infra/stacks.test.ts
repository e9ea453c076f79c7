import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { AwsSolutionsChecks, ServerlessChecks } from 'cdk-nag';
import { describe, expect, it } from 'vitest';
import { acknowledged, acknowledgedWarnings } from '../../infra/acknowledged.ts';
import { settingsOf, stages } from '../../infra/settings.ts';
import { synthesize, wordsFor } from '../support/installation.ts';

const { app, templates } = synthesize();
const { storage, open, pipeline, steward, loop, watch, global } = templates;
const of = (template: typeof storage, type: string) => Object.values(template.findResources(type));

describe('what must last', () => {
  it('stays when a stack is deleted', () => {
    for (const template of [storage, open]) {
      for (const bucket of of(template, 'AWS::S3::Bucket')) expect(bucket['DeletionPolicy']).toBe('Retain');
    }
    storage.hasResource('AWS::KMS::Key', { DeletionPolicy: 'Retain' });
  });

  it('is kept in every version, closed to the world, encrypted and reached over TLS alone', () => {
    for (const { Properties } of [...of(storage, 'AWS::S3::Bucket'), ...of(open, 'AWS::S3::Bucket')]) {
      expect(Properties.PublicAccessBlockConfiguration).toMatchObject({
        BlockPublicAcls: true,
        RestrictPublicBuckets: true,
      });
      expect(Properties.BucketEncryption).toBeDefined();
    }
    const versioned = [...of(storage, 'AWS::S3::Bucket'), ...of(open, 'AWS::S3::Bucket')].filter(
      ({ Properties }) => Properties.VersioningConfiguration?.Status === 'Enabled',
    );
    expect(versioned).toHaveLength(3); // inbox, state, public; the logs are not
  });

  it('keeps the log of every history for ever, and of nothing else the old versions', () => {
    const [state] = of(storage, 'AWS::S3::Bucket').filter(({ Properties }) =>
      JSON.stringify(Properties.LifecycleConfiguration).includes('tree/'),
    );
    const rules: { Prefix?: string; NoncurrentVersionExpiration?: unknown }[] =
      state?.['Properties'].LifecycleConfiguration.Rules;
    const forgetting = rules.filter((it) => it.NoncurrentVersionExpiration).map(({ Prefix }) => Prefix);
    expect(forgetting).not.toContain('log/');
    expect(forgetting).toContain('part/');
  });

  it('takes away what a killed upload leaves', () => {
    for (const { Properties } of [...of(storage, 'AWS::S3::Bucket'), ...of(open, 'AWS::S3::Bucket')]) {
      if (Properties.VersioningConfiguration)
        expect(JSON.stringify(Properties.LifecycleConfiguration)).toContain('AbortIncompleteMultipartUpload');
    }
  });
});

describe('what works', () => {
  it('gives a message six times the time its function has, five tries, and a place to wait a fortnight', () => {
    const queues = pipeline.findResources('AWS::SQS::Queue');
    const functions = pipeline.findResources('AWS::Lambda::Function');
    const polled = of(pipeline, 'AWS::Lambda::EventSourceMapping').map(({ Properties }) => ({
      queue: queues[Properties.EventSourceArn['Fn::GetAtt'][0]]?.['Properties'],
      timeout: functions[Properties.FunctionName.Ref]?.['Properties'].Timeout,
    }));
    expect(polled).toHaveLength(3);
    for (const { queue, timeout } of polled) {
      expect(queue.VisibilityTimeout).toBeGreaterThanOrEqual(6 * timeout);
      expect(queue.RedrivePolicy.maxReceiveCount).toBe(5);
    }
    for (const { Properties } of of(pipeline, 'AWS::SQS::Queue').filter((it) => !it['Properties'].RedrivePolicy))
      expect(Properties.MessageRetentionPeriod).toBe(14 * 24 * 3_600);
  });

  it('holds back by the number of calls on the queue, never by throttling a function', () => {
    for (const { Properties } of of(pipeline, 'AWS::Lambda::EventSourceMapping')) {
      expect(Properties.ScalingConfig.MaximumConcurrency).toBeGreaterThanOrEqual(2);
      expect(Properties.FunctionResponseTypes).toEqual(['ReportBatchItemFailures']);
    }
    for (const { Properties } of of(pipeline, 'AWS::Lambda::Function'))
      expect(Properties.ReservedConcurrentExecutions).toBeUndefined();
  });

  it('lets one at a time write a publisher’s catalog', () => {
    pipeline.hasResourceProperties('AWS::SQS::Queue', {
      FifoQueue: true,
      DeduplicationScope: 'messageGroup',
      RedrivePolicy: Match.anyValue(),
    });
  });

  it('runs on Node 24 for arm64, with a log that ends', () => {
    for (const { Properties } of of(pipeline, 'AWS::Lambda::Function'))
      expect(Properties).toMatchObject({
        Runtime: 'nodejs24.x',
        Architectures: ['arm64'],
        LoggingConfig: { LogGroup: {} },
      });
    for (const { Properties } of of(pipeline, 'AWS::Logs::LogGroup')) expect(Properties.RetentionInDays).toBe(90);
  });

  it('has a door for every function, and a function for every door', () => {
    const doors = readdirSync('functions').filter((it) => it.endsWith('.lambda.ts'));
    const made = [pipeline, steward, loop]
      .flatMap((it) => of(it, 'AWS::Lambda::Function'))
      .map(({ Properties }) => `${Properties.Environment.Variables.POWERTOOLS_SERVICE_NAME}.lambda.ts`);
    expect(made.toSorted()).toEqual(doors.toSorted());
  });

  it('writes down for operators where everything is, as its functions are told', () => {
    const [{ Properties } = { Properties: undefined }] = of(pipeline, 'AWS::SSM::Parameter');
    expect(Properties?.Name).toBe('/sluse/test');
    const text = wordsFor(templates)(Properties?.Value);
    expect(JSON.parse(text)).toMatchObject({
      INBOX_BUCKET: 'Inbox',
      STATE_BUCKET: 'State',
      PUBLIC_BUCKET: 'Catalogs',
      BASE_IRI: 'https://data.test.example.no/',
      PUBLISH_QUEUE: 'ToPublish',
    });
  });

  it('hears of the events it is meant for, and of no other', () => {
    const rules = of(pipeline, 'AWS::Events::Rule').map(({ Properties }) => Properties.EventPattern);
    const heard = (name: string) => {
      const event = JSON.parse(readFileSync(`test/events/${name}.json`, 'utf8'));
      return rules.filter((pattern) => matches(pattern, event)).length;
    };
    expect(heard('eventbridge-object-created')).toBe(1);
    expect(heard('eventbridge-object-created-odd-key')).toBe(1);
    expect(heard('eventbridge-object-deleted-marker')).toBe(1);
    expect(heard('eventbridge-log-object')).toBe(1);
    expect(heard('s3-test-event')).toBe(0);
    const event = JSON.parse(readFileSync('test/events/eventbridge-log-object.json', 'utf8'));
    event.detail.object.key = 'tree/974760673/abc.json';
    expect(rules.filter((pattern) => matches(pattern, event))).toEqual([]);
  });
});

/** EventBridge's way of matching, as far as our patterns go; what a template leaves to be filled in matches all. */
function matches(pattern: unknown, event: unknown): boolean {
  if (Array.isArray(pattern)) return pattern.some((it) => matchesOne(it, event));
  return Object.entries(pattern as object).every(([name, inner]) =>
    matches(inner, (event as Record<string, unknown> | undefined)?.[name]),
  );
}
function matchesOne(wanted: unknown, value: unknown): boolean {
  if (typeof wanted === 'string') return wanted === value;
  const { prefix } = wanted as { prefix?: string };
  if (prefix !== undefined) return typeof value === 'string' && value.startsWith(prefix);
  return value !== undefined && JSON.stringify(wanted).startsWith('{"Fn::GetStackOutput"');
}

describe('what is public', () => {
  it('never compresses a catalog: data.norge.no takes Content-Encoding for a character set', () => {
    open.hasResourceProperties('AWS::CloudFront::Distribution', {
      DistributionConfig: { DefaultCacheBehavior: { Compress: false, ViewerProtocolPolicy: 'redirect-to-https' } },
    });
    open.hasResourceProperties('AWS::CloudFront::CachePolicy', {
      CachePolicyConfig: {
        ParametersInCacheKeyAndForwardedToOrigin: {
          EnableAcceptEncodingGzip: false,
          EnableAcceptEncodingBrotli: false,
        },
      },
    });
    const [{ Properties } = { Properties: undefined }] = of(open, 'AWS::CloudFront::Distribution');
    const compressed: { PathPattern: string; Compress: boolean }[] = Properties?.DistributionConfig.CacheBehaviors;
    expect(compressed.filter(({ Compress }) => Compress).map(({ PathPattern }) => PathPattern)).toEqual([
      '*.html',
      'assets/*',
    ]);
  });

  it('is read from the bucket by CloudFront alone', () => {
    open.hasResourceProperties('AWS::CloudFront::OriginAccessControl', {
      OriginAccessControlConfig: { SigningBehavior: 'always', SigningProtocol: 'sigv4' },
    });
  });

  it('is served over a domain of the operator, with TLS 1.2 at least, where there is one', () => {
    const hostedZone = { id: 'Z0123456789', name: 'example.no' };
    const { templates } = synthesize({ hostedZone });
    templates.open.hasResourceProperties('AWS::CloudFront::Distribution', {
      DistributionConfig: {
        Aliases: ['data.test.example.no'],
        ViewerCertificate: { MinimumProtocolVersion: 'TLSv1.2_2021' },
      },
    });
    templates.open.resourceCountIs('AWS::Route53::RecordSet', 2);
    templates.global.resourceCountIs('AWS::CertificateManager::Certificate', 1);
  });
});

describe('settings', () => {
  it('refuse a stage that lasts without a base IRI of the operator’s own', () => {
    expect(() => settingsOf('prod')).toThrow(/no baseIri/);
    expect(() => settingsOf('prd')).toThrow(/there are dev, test, prod/);
    expect(Object.keys(stages)).toContain('prod');
  });

  it('put the account’s permissions boundary on every role', () => {
    const boundaryArn = 'arn:aws:iam::111122223333:policy/boundary';
    const { templates } = synthesize({ boundaryArn });
    for (const template of Object.values(templates)) {
      for (const { Properties } of of(template, 'AWS::IAM::Role'))
        expect(Properties.PermissionsBoundary).toBe(boundaryArn);
    }
  });
});

describe('a copy in a second account', () => {
  const example = settingsOf('prod', 'infra/settings.example.json');
  const whole = synthesize(example);
  const copy = Template.fromStack(whole.app.node.findChild('sluse-test-copy') as Stack);
  const [role] = Object.values(whole.templates.storage.findResources('AWS::IAM::Role')).filter(
    ({ Properties }) => Properties.RoleName === 'sluse-test-copier',
  );

  it('gets every delivery and commit, and loses none that is deleted here', () => {
    const copied = of(whole.templates.storage, 'AWS::S3::Bucket').flatMap(
      ({ Properties }) => Properties.ReplicationConfiguration?.Rules ?? [],
    );
    expect(copied).toHaveLength(2); // inbox and state
    for (const rule of copied)
      expect(rule).toMatchObject({
        Status: 'Enabled',
        Filter: { Prefix: '' },
        DeleteMarkerReplication: { Status: 'Disabled' },
        Destination: { Bucket: `arn:aws:s3:::${example.copyTo?.bucket}`, Account: example.copyTo?.account },
      });
    // What is encrypted by a key of ours is copied only where that is said.
    expect(copied.filter((it) => it.SourceSelectionCriteria)).toHaveLength(1);
  });

  it('may be added to by one role alone, and read by the break-glass role alone', () => {
    expect(role?.['Properties'].AssumeRolePolicyDocument.Statement[0].Principal).toEqual({
      Service: 's3.amazonaws.com',
    });
    const allowed = of(copy, 'AWS::S3::BucketPolicy')
      .flatMap(({ Properties }) => Properties.PolicyDocument.Statement)
      .filter(({ Effect, Principal }) => Effect === 'Allow' && !Principal.Service);
    expect(allowed.map(({ Action, Condition }) => [Action, Condition?.ArnEquals?.['aws:PrincipalArn']])).toEqual([
      [['s3:ReplicateObject', 's3:ReplicateTags'], `arn:aws:iam::${example.account}:role/sluse-test-copier`],
      ['s3:GetObject', undefined],
      ['s3:ListBucket', undefined],
    ]);
    for (const { Principal } of allowed.slice(1)) expect(Principal).toEqual({ AWS: example.breakGlassRole });
    for (const { Properties, DeletionPolicy } of of(copy, 'AWS::S3::Bucket')) {
      expect(DeletionPolicy).toBe('Retain');
      expect(Properties.PublicAccessBlockConfiguration.RestrictPublicBuckets).toBe(true);
    }
  });

  it('stands in another account, and is there before what copies to it', () => {
    const { copy: at, storage: from } = {
      copy: whole.app.node.findChild('sluse-test-copy') as Stack,
      storage: whole.stacks.storage,
    };
    expect(at.account).toBe(example.copyTo?.account);
    expect(from.dependencies).toContain(at);
    const file = join(mkdtempSync(join(tmpdir(), 'sluse-')), 'ours.json');
    writeFileSync(file, JSON.stringify({ test: { copyTo: { account: '111122223333', bucket: 'copy' } } }));
    expect(() => settingsOf('test', file)).toThrow(/account must name/);
  });
});

describe('findings of the rule packs', () => {
  const findings = [new AwsSolutionsChecks(app), new ServerlessChecks(app)]
    .flatMap((pack) => pack.validateScope(app).violations)
    .map(({ ruleName }) => ruleName);

  it('are none that nobody has given a reason for', () => {
    expect(findings.filter((it) => !acknowledged.some(({ finding }) => finding.test(it)))).toEqual([]);
  });

  it('are acknowledged ten times at most, each for something that is found', () => {
    expect(acknowledged.length + acknowledgedWarnings.length).toBeLessThanOrEqual(10);
    for (const { finding } of acknowledged)
      expect(findings.some((it) => finding.test(it)) ? '' : finding.source).toBe('');
  });
});

describe('alarms', () => {
  const alarms = of(watch, 'AWS::CloudWatch::Alarm').map(({ Properties }) => Properties);

  it('each have a chapter in the runbook that they point to, and each chapter an alarm', () => {
    expect(existsSync('docs/runbook.md')).toBe(true);
    const chapters = [...readFileSync('docs/runbook.md', 'utf8').matchAll(/^## (?!How )(.+)$/gm)].map(([, it]) => it);
    const names = alarms.map(({ AlarmName }) => AlarmName.replace('sluse-test-', ''));
    expect(chapters.toSorted()).toEqual([...names, 'cost'].toSorted());
    for (const { AlarmName, AlarmDescription } of alarms)
      expect(AlarmDescription).toContain(`docs/runbook.md#${AlarmName.replace('sluse-test-', '')}`);
    expect(Object.keys(global.findResources('AWS::Budgets::Budget'))).toHaveLength(1);
  });

  it('tell somebody', () => {
    for (const { AlarmActions } of alarms) expect(AlarmActions).toHaveLength(1);
  });

  it('watch figures by stage and function alone: a figure a publisher would cost more than all the rest', () => {
    const own = alarms.filter(({ Namespace }) => Namespace?.startsWith('Sluse/'));
    expect(own.length).toBeGreaterThan(3);
    for (const { Dimensions } of own) expect(Dimensions.map(({ Name }: { Name: string }) => Name)).toEqual(['service']);
  });
});
