import { fileURLToPath } from 'node:url';
import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { Effect, PolicyStatement, type PolicyStatementProps, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, LoggingFormat, Runtime, Tracing } from 'aws-cdk-lib/aws-lambda';
import {
  type ICommandHooks,
  NodejsFunction,
  type NodejsFunctionProps,
  OutputFormat,
} from 'aws-cdk-lib/aws-lambda-nodejs';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';

/**
 * A function whose code is `functions/<name>.lambda.ts`, with a role and a log group of its own. Every default of ours is
 * here; a stack says only what is special.
 */
export class Lambda extends NodejsFunction {
  constructor(scope: Construct, id: string, { name, stage, environment, withPage, ...props }: Props) {
    const logGroup = new LogGroup(scope, `${id}Logs`, {
      retention: RetentionDays.THREE_MONTHS,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const role = new Role(scope, `${id}Role`, { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    super(scope, id, {
      entry: fileURLToPath(new URL(`../functions/${name}.lambda.ts`, import.meta.url)),
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      memorySize: 1_769, // one whole vCPU
      timeout: Duration.minutes(2),
      tracing: Tracing.ACTIVE,
      loggingFormat: LoggingFormat.JSON,
      logGroup,
      role,
      bundling: {
        ...bundling,
        format: OutputFormat.ESM,
        mainFields: [...bundling.mainFields],
        ...(withPage ? { commandHooks: besides(pageFiles) } : {}),
      },
      awsSdkConnectionReuse: false, // the SDK has done so by itself since version 3
      ...props,
      environment: {
        STAGE: stage,
        POWERTOOLS_SERVICE_NAME: name,
        POWERTOOLS_METRICS_NAMESPACE: `Sluse/${stage}`,
        NODE_OPTIONS: '--enable-source-maps',
        ...environment,
      },
    });
    logGroup.grantWrite(role);
  }

  /** Lets it do something to the objects under some prefixes of a bucket, or to all where none is named. */
  may(what: keyof typeof verbs, bucket: Bucket, ...prefixes: readonly string[]): this {
    const { objects, lists, when }: Verb = verbs[what];
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
          ...(prefixes.length === 0 ? {} : { conditions: { StringLike: { 's3:prefix': prefixes.map(starred) } } }),
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

type Props = Omit<NodejsFunctionProps, 'entry' | 'bundling' | 'role' | 'logGroup'> & {
  readonly name: string;
  readonly stage: string;
  /** The steward's page lies beside the function. */
  readonly withPage?: boolean;
};

type Conditions = NonNullable<PolicyStatementProps['conditions']>;
type Verb = { readonly objects: readonly string[]; readonly lists: readonly string[]; readonly when?: Conditions };

/** A missing key is 404 only to one who may list; If-Match on a write asks for the right to read as well. */
const verbs = {
  list: { objects: [], lists: ['s3:ListBucket'] },
  /** To let somebody else put a file there, by a signed form; the function itself can write nothing with it. */
  sign: { objects: ['s3:PutObject'], lists: [], when: { StringEquals: { 's3:authType': 'POST' } } },
  read: { objects: ['s3:GetObject', 's3:GetObjectVersion'], lists: ['s3:ListBucket'] },
  write: { objects: ['s3:GetObject', 's3:PutObject', 's3:AbortMultipartUpload'], lists: ['s3:ListBucket'] },
  delete: { objects: ['s3:DeleteObject'], lists: [] },
  destroy: { objects: ['s3:DeleteObject', 's3:DeleteObjectVersion'], lists: ['s3:ListBucketVersions'] },
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

/**
 * How a function is bundled: the SDK inside, since what the runtime brings changes by itself; as a module, with a `require`
 * for the packages that still ask for one.
 */
export const bundling = {
  target: 'node24',
  minify: true,
  sourceMap: true,
  sourcesContent: false,
  mainFields: ['module', 'main'],
  externalModules: [] as string[],
  banner: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
} as const;

/** The command that builds the steward's page into a folder beside a function, from the root of the project. */
export const pageFiles = (outputDir: string): string => `node --import tsx functions/web/write.ts ${outputDir}/web`;

const besides = (command: (outputDir: string) => string): ICommandHooks => ({
  beforeInstall: () => [],
  beforeBundling: () => [],
  afterBundling: (inputDir, outputDir) => [`cd ${inputDir}`, command(outputDir)],
});
