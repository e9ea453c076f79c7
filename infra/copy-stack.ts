import { Duration, Stack, type StackProps } from 'aws-cdk-lib';
import {
  AccountPrincipal,
  ArnPrincipal,
  type IPrincipal,
  PolicyStatement,
  Role,
  ServicePrincipal,
} from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Bucket, BucketEncryption, CfnBucket, type IBucket } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { bucketDefaults, tidy } from './bucket.ts';
import type { Settings } from './settings.ts';

export type CopySettings = Settings & { readonly stage: string; readonly copyTo: NonNullable<Settings['copyTo']> };

/**
 * The copy of every delivery and commit, in an account of its own, so that who can harm one cannot harm the other. The
 * installation may add to it and never read or delete; the break-glass role may read, to restore.
 */
export class CopyStack extends Stack {
  constructor(scope: Construct, id: string, settings: CopySettings & StackProps) {
    super(scope, id, { ...settings, env: { region: settings.region, account: settings.copyTo.account } });
    const kept = bucketDefaults(settings);
    const key = new Key(this, 'CopyKey', {
      alias: settings.copyTo.bucket,
      enableKeyRotation: true,
      removalPolicy: kept.removalPolicy,
    });
    const logs = new Bucket(this, 'CopyLogs', { ...kept, lifecycleRules: [{ expiration: Duration.days(90) }] });
    const copy = new Bucket(this, 'Copy', {
      ...kept,
      bucketName: settings.copyTo.bucket,
      encryption: BucketEncryption.KMS,
      encryptionKey: key,
      bucketKeyEnabled: true,
      versioned: true, // replication asks for it
      serverAccessLogsBucket: logs as IBucket, // its optional members are declared otherwise
      lifecycleRules: [{ ...tidy, noncurrentVersionExpiration: Duration.days(90) }],
    });

    const copier = theCopier(settings);
    allow(copy, copier, ['s3:ReplicateObject', 's3:ReplicateTags'], [copy.arnForObjects('*')]);
    key.addToResourcePolicy(rights(copier, ['kms:Encrypt', 'kms:GenerateDataKey'], ['*']));
    if (settings.breakGlassRole) {
      const reader = new ArnPrincipal(settings.breakGlassRole);
      allow(copy, reader, ['s3:GetObject'], [copy.arnForObjects('*')]);
      allow(copy, reader, ['s3:ListBucket'], [copy.bucketArn]);
      key.addToResourcePolicy(rights(reader, ['kms:Decrypt'], ['*']));
    }
  }
}

/** Has a bucket copy every object written to it from now on. What is deleted here stays there. */
export function copyEach(
  scope: Construct,
  settings: CopySettings,
  sources: readonly { readonly bucket: Bucket; readonly key?: Key }[],
): void {
  const { region, copyTo } = settings;
  const copier = new Role(scope, 'Copier', {
    roleName: copierName(settings),
    assumedBy: new ServicePrincipal('s3.amazonaws.com'),
    description: 'S3 copies deliveries and commits into the second account',
  });
  const bucketArn = `arn:aws:s3:::${copyTo.bucket}`;
  const kms = `arn:aws:kms:${region}:${copyTo.account}`;
  const keyAlias = `alias/${copyTo.bucket}`;
  for (const { bucket, key } of sources) {
    copier.addToPolicy(
      new PolicyStatement({
        actions: ['s3:GetReplicationConfiguration', 's3:ListBucket'],
        resources: [bucket.bucketArn],
      }),
    );
    copier.addToPolicy(
      new PolicyStatement({
        actions: ['s3:GetObjectVersionForReplication', 's3:GetObjectVersionAcl', 's3:GetObjectVersionTagging'],
        resources: [bucket.arnForObjects('*')],
      }),
    );
    if (key) copier.addToPolicy(new PolicyStatement({ actions: ['kms:Decrypt'], resources: [key.keyArn] }));
    if (!(bucket.node.defaultChild instanceof CfnBucket)) throw new Error('A bucket is made of something else now');
    bucket.node.defaultChild.replicationConfiguration = {
      role: copier.roleArn,
      rules: [
        {
          id: 'copy',
          status: 'Enabled',
          priority: 1,
          filter: { prefix: '' },
          deleteMarkerReplication: { status: 'Disabled' },
          ...(key ? { sourceSelectionCriteria: { sseKmsEncryptedObjects: { status: 'Enabled' } } } : {}),
          destination: {
            bucket: bucketArn,
            account: copyTo.account,
            // what S3 itself enciphers is copied as it is; what a key of ours enciphers, by the key that is there
            ...(key ? { encryptionConfiguration: { replicaKmsKeyId: `${kms}:${keyAlias}` } } : {}),
          },
        },
      ],
    };
  }
  copier.addToPolicy(
    new PolicyStatement({ actions: ['s3:ReplicateObject', 's3:ReplicateTags'], resources: [`${bucketArn}/*`] }),
  );
  copier.addToPolicy(
    new PolicyStatement({
      actions: ['kms:Encrypt', 'kms:GenerateDataKey'],
      resources: [`${kms}:key/*`],
      conditions: { 'ForAnyValue:StringEquals': { 'kms:ResourceAliases': keyAlias } },
    }),
  );
}

/** By name within its account, since S3 takes no policy that names a role which is not there yet. */
const theCopier = (settings: CopySettings): IPrincipal =>
  new AccountPrincipal(settings.account).withConditions({
    ArnEquals: { 'aws:PrincipalArn': `arn:aws:iam::${settings.account}:role/${copierName(settings)}` },
  });
const copierName = ({ stage }: CopySettings): string => `sluse-${stage}-copier`;

const rights = (to: IPrincipal, actions: string[], resources: string[]): PolicyStatement =>
  new PolicyStatement({ principals: [to], actions, resources });
const allow = (bucket: Bucket, to: IPrincipal, actions: string[], resources: string[]) =>
  bucket.addToResourcePolicy(rights(to, actions, resources));
