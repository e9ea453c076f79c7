import { Duration, RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import { AnyPrincipal, Effect, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type BucketProps,
  CfnBucket,
  HttpMethods,
  type IBucket,
  type LifecycleRule,
  ObjectOwnership,
} from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { prefixes } from '../functions/core/keys.ts';
import type { Settings } from './settings.ts';

/** What must outlive every deployment and is for nobody to see: deliveries, and the history of every catalog. */
export class StorageStack extends Stack {
  readonly inbox: Bucket;
  readonly state: Bucket;
  /** Who fetched what: of the buckets and of the public host. */
  readonly logs: Bucket;

  constructor(scope: Construct, id: string, settings: Settings & { readonly baseIri: string } & StackProps) {
    super(scope, id, settings);
    const kept = bucketDefaults(settings);

    this.logs = new Bucket(this, 'Logs', {
      ...kept,
      objectOwnership: ObjectOwnership.OBJECT_WRITER, // CloudFront writes its logs with an ACL
      lifecycleRules: [{ expiration: Duration.days(90) }],
    });

    this.inbox = new Bucket(this, 'Inbox', {
      ...kept,
      encryption: BucketEncryption.KMS, // who may read a delivery, quarantined ones too, is then one key's policy
      encryptionKey: new Key(this, 'InboxKey', { enableKeyRotation: true, removalPolicy: kept.removalPolicy }),
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
  }
}

/** Where the public host's access log lies among the logs. */
export const hostLogs = 'host/';

/** What every bucket of ours is: closed, encrypted, reached over TLS only. */
export const bucketDefaults = ({ keepData }: Settings) =>
  ({
    blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
    enforceSSL: true,
    minimumTLSVersion: 1.2,
    encryption: BucketEncryption.S3_MANAGED,
    removalPolicy: keepData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
  }) satisfies BucketProps;

/** What a killed upload leaves, and markers over nothing, go by themselves. */
export const tidy = {
  abortIncompleteMultipartUploadAfter: Duration.days(1),
  expiredObjectDeleteMarker: true,
} satisfies LifecycleRule;

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
