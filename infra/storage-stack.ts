import { Duration, Stack, type StackProps } from 'aws-cdk-lib';
import { AnyPrincipal, Effect, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Bucket, BucketEncryption, CfnBucket, HttpMethods, type IBucket, ObjectOwnership } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { prefixes } from '../functions/core/keys.ts';
import { bucketDefaults, tidy } from './bucket.ts';
import { copyEach } from './copy-stack.ts';
import type { Settings } from './settings.ts';

/** What must outlive every deployment and is for nobody to see: deliveries, and the history of every catalog. */
export class StorageStack extends Stack {
  readonly inbox: Bucket;
  readonly state: Bucket;
  /** Who fetched what: of the buckets and of the public host. */
  readonly logs: Bucket;

  constructor(
    scope: Construct,
    id: string,
    settings: Settings & { readonly stage: string; readonly baseIri: string } & StackProps,
  ) {
    super(scope, id, settings);
    const kept = bucketDefaults(settings);

    this.logs = new Bucket(this, 'Logs', {
      ...kept,
      objectOwnership: ObjectOwnership.OBJECT_WRITER, // CloudFront writes its logs with an ACL
      lifecycleRules: [{ expiration: Duration.days(90) }],
    });

    const inboxKey = new Key(this, 'InboxKey', { enableKeyRotation: true, removalPolicy: kept.removalPolicy });
    this.inbox = new Bucket(this, 'Inbox', {
      ...kept,
      encryption: BucketEncryption.KMS, // who may read a delivery, quarantined ones too, is then one key's policy
      encryptionKey: inboxKey,
      bucketKeyEnabled: true,
      versioned: true,
      serverAccessLogsBucket: this.logs as IBucket, // its optional members are declared otherwise
      serverAccessLogsPrefix: 'inbox/',
      lifecycleRules: [{ ...tidy, noncurrentVersionExpiration: Duration.days(90) }],
      cors: [
        {
          allowedMethods: [HttpMethods.POST], // the steward's page sends files straight to the bucket, by a signed form
          // what guards an upload is the form's signature: the API's own name is not known before there is one
          allowedOrigins: [
            settings.stewardHost
              ? `https://${settings.stewardHost}`
              : `https://*.execute-api.${settings.region}.amazonaws.com`,
          ],
          allowedHeaders: ['*'],
          maxAge: 3_600,
        },
      ],
    });
    tellEventBridge(this.inbox);

    this.state = new Bucket(this, 'State', {
      ...kept,
      encryption: BucketEncryption.S3_MANAGED,
      versioned: true,
      serverAccessLogsBucket: this.logs as IBucket, // its optional members are declared otherwise
      serverAccessLogsPrefix: 'state/',
      lifecycleRules: [
        tidy,
        ...[
          prefixes.tree,
          prefixes.part,
          prefixes.data,
          prefixes.reports,
          prefixes.attempts,
          prefixes.geonorge,
          prefixes.loop,
        ].map((prefix) => ({ prefix, noncurrentVersionExpiration: Duration.days(90) })),
      ],
    });
    tellEventBridge(this.state);
    protectLog(this.state, settings.breakGlassRole);

    const { copyTo } = settings;
    if (copyTo)
      copyEach(this, { ...settings, copyTo }, [{ bucket: this.inbox, key: inboxKey }, { bucket: this.state }]);
  }
}

/** Where the public host's access log lies among the logs. */
export const hostLogs = 'host/';

/** The bucket tells EventBridge itself; the construct's own property would add a function that does nothing but set this. */
function tellEventBridge(bucket: Bucket): void {
  if (!(bucket.node.defaultChild instanceof CfnBucket)) throw new Error('A bucket is made of something else now');
  bucket.node.defaultChild.notificationConfiguration = { eventBridgeConfiguration: { eventBridgeEnabled: true } };
}

/**
 * The commit protocol, held by S3 and not by our care alone: a commit or publication can only be created where none
 * stands, and none can be taken away (a delete marker would let its number be used again).
 */
function protectLog(state: Bucket, breakGlassRole?: string): void {
  const numbered = [prefixes.log, prefixes.published].map((prefix) => state.arnForObjects(`${prefix}*`));
  const unlessBroken = breakGlassRole ? { ArnNotLike: { 'aws:PrincipalArn': breakGlassRole } } : {};
  state.addToResourcePolicy(
    new PolicyStatement({
      sid: 'CommitsAreCreatedOnce',
      effect: Effect.DENY,
      principals: [new AnyPrincipal()],
      actions: ['s3:PutObject'],
      resources: numbered,
      conditions: { Null: { 's3:if-none-match': 'true' }, ...unlessBroken },
    }),
  );
  state.addToResourcePolicy(
    new PolicyStatement({
      sid: 'CommitsStay',
      effect: Effect.DENY,
      principals: [new AnyPrincipal()],
      actions: ['s3:DeleteObject', 's3:DeleteObjectVersion'],
      resources: numbered,
      ...(breakGlassRole ? { conditions: unlessBroken } : {}),
    }),
  );
}
