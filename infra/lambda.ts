import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { AssetHashType, DockerImage, Duration, RemovalPolicy } from 'aws-cdk-lib';
import { Effect, PolicyStatement, type PolicyStatementProps, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import {
  Architecture,
  Function as AwsFunction,
  Code,
  type FunctionOptions,
  LoggingFormat,
  Runtime,
  Tracing,
} from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';

/**
 * A function whose code is `functions/<name>.lambda.ts`, with a role and a log group of its own. Every default of ours is
 * here; a stack says only what is special.
 */
export class Lambda extends AwsFunction {
  constructor(scope: Construct, id: string, { name, stage, environment, withPage = false, ...props }: Props) {
    const logGroup = new LogGroup(scope, `${id}Logs`, {
      retention: RetentionDays.THREE_MONTHS,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const role = new Role(scope, `${id}Role`, { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    super(scope, id, {
      code: bundled(name, withPage),
      handler: 'index.handler',
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      memorySize: 1_769, // one whole vCPU
      timeout: Duration.minutes(2),
      tracing: Tracing.ACTIVE,
      loggingFormat: LoggingFormat.JSON,
      logGroup,
      role,
      ...props,
      environment: {
        STAGE: stage,
        POWERTOOLS_SERVICE_NAME: name,
        POWERTOOLS_METRICS_NAMESPACE: `Sluse/${stage}`,
        ...environment,
      },
    });
    logGroup.grantWrite(role);
  }

  /** Lets it do something to the objects under some prefixes of a bucket, or to all where none is named. */
  may(what: keyof typeof verbs, bucket: Bucket, ...prefixes: readonly string[]): this {
    const { objects, lists, when, within = 'StringLikeIfExists' }: Verb = verbs[what];
    const under = prefixes.length === 0 ? [''] : prefixes;
    if (objects.length > 0)
      this.allow(
        objects,
        under.map((prefix) => bucket.arnForObjects(starred(prefix))),
        when,
      );
    if (lists.length > 0) {
      this.addToRolePolicy(
        new PolicyStatement({
          actions: [...lists],
          resources: [bucket.bucketArn],
          ...(prefixes.length === 0 ? {} : { conditions: { [within]: { 's3:prefix': prefixes.map(starred) } } }),
        }),
      );
    }
    const key = bucket.encryptionKey;
    if (key && objects.length > 0) this.allow(keys[what], [key.keyArn]);
    return this;
  }

  private allow(actions: readonly string[], resources: readonly string[], conditions: Conditions = {}): void {
    this.addToRolePolicy(
      new PolicyStatement({ effect: Effect.ALLOW, actions: [...actions], resources: [...resources], conditions }),
    );
  }
}

/** A prefix ends in a slash; what has a star already, or names a file, stands as it is. */
const starred = (prefix: string): string => (prefix === '' || prefix.endsWith('/') ? `${prefix}*` : prefix);

type Props = Omit<FunctionOptions, 'role' | 'logGroup'> & {
  readonly name: string;
  readonly stage: string;
  /** The steward's page lies beside the function. */
  readonly withPage?: boolean;
};

type Conditions = NonNullable<PolicyStatementProps['conditions']>;
type Verb = {
  readonly objects: readonly string[];
  readonly lists: readonly string[];
  readonly when?: Conditions;
  /** How what is listed must be under the prefixes. */
  readonly within?: 'StringLike' | 'StringLikeIfExists';
};

/**
 * A missing key is 404 only to one who may list, and whoever asks for it names no prefix: who reads must be let list without
 * one too, which tells names and no more. If-Match on a write asks for the right to read as well.
 */
const verbs = {
  list: { objects: [], lists: ['s3:ListBucket'], within: 'StringLike' },
  /** To let somebody else put a file there, by a signed form; the function itself can write nothing with it. */
  sign: { objects: ['s3:PutObject'], lists: [], when: { StringEquals: { 's3:authType': 'POST' } } },
  read: { objects: ['s3:GetObject', 's3:GetObjectVersion'], lists: ['s3:ListBucket'] },
  write: { objects: ['s3:GetObject', 's3:PutObject', 's3:AbortMultipartUpload'], lists: ['s3:ListBucket'] },
  delete: { objects: ['s3:DeleteObject'], lists: [] },
  destroy: {
    objects: ['s3:DeleteObject', 's3:DeleteObjectVersion'],
    lists: ['s3:ListBucketVersions'],
    within: 'StringLike',
  },
} as const satisfies Record<string, Verb>;

/** What each asks of a bucket's key: an upload in one piece is only enciphered. */
const keys: Readonly<Record<keyof typeof verbs, readonly string[]>> = {
  list: [],
  sign: ['kms:GenerateDataKey'],
  read: ['kms:Decrypt'],
  write: ['kms:Decrypt', 'kms:GenerateDataKey'],
  delete: ['kms:Decrypt'],
  destroy: ['kms:Decrypt'],
};

/** The bundle as an asset; its hash is that of what comes out. */
function bundled(name: string, withPage: boolean): Code {
  return Code.fromAsset(fileURLToPath(new URL('../functions', import.meta.url)), {
    assetHashType: AssetHashType.OUTPUT,
    bundling: {
      image: DockerImage.fromRegistry('none'), // never asked for: what is here bundles faster
      command: [name], // by which CDK tells one bundle of the same sources from another
      local: {
        tryBundle: (folder) => {
          const script = fileURLToPath(new URL('bundling.ts', import.meta.url));
          const told = [name, folder, ...(withPage ? ['with-page'] : [])];
          execFileSync(process.execPath, ['--import', 'tsx', script, ...told], { stdio: 'inherit' });
          return true;
        },
      },
    },
  });
}
