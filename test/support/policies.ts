import type { Template } from 'aws-cdk-lib/assertions';
import { wordsFor } from './installation.ts';
import type { Call } from './s3-server.ts';

/**
 * Whether the policies in the templates allow a request to S3, as IAM decides: something must allow it and nothing deny
 * it. Who asks is a function's name; the buckets are `inbox`, `state`, `public` and `logs`.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html
 */
export function policiesOf(templates: Readonly<Record<string, Template>>): (call: Call) => boolean {
  const statements = statementsOf(templates);
  return (call) => {
    const asked = { action: actionOf(call), resource: resourceOf(call), call };
    const applying = statements.filter((it) => applies(it, asked));
    return applying.some(({ effect }) => effect === 'Allow') && !applying.some(({ effect }) => effect === 'Deny');
  };
}

export type Statement = {
  readonly effect: 'Allow' | 'Deny';
  /** A function's name, or nothing: everybody. */
  readonly who: string | undefined;
  readonly actions: readonly string[];
  readonly resources: readonly string[];
  readonly conditions: readonly { readonly how: string; readonly key: string; readonly values: readonly string[] }[];
};

/** Every statement on what the templates define: those of roles, and those that hold for everybody on a bucket. */
export function statementsOf(templates: Readonly<Record<string, Template>>): readonly Statement[] {
  const words = wordsFor(templates);
  const found = (type: string) => Object.values(templates).flatMap((it) => Object.values(it.findResources(type)));
  const read = (who: string | undefined) => (it: Raw) => ({
    effect: it.Effect,
    who,
    actions: [it.Action].flat(),
    resources: [it.Resource].flat().map(words),
    conditions: Object.entries(it.Condition ?? {}).flatMap(([how, keys]) =>
      Object.entries(keys).map(([key, values]) => ({ how, key, values: [values].flat().map(words) })),
    ),
  });
  return [
    ...found('AWS::IAM::Policy').flatMap(({ Properties: { Roles, PolicyDocument } }) =>
      PolicyDocument.Statement.map(read(words(Roles[0]).replace(/Role$/, ''))),
    ),
    ...found('AWS::S3::BucketPolicy').flatMap(({ Properties: { PolicyDocument } }) =>
      PolicyDocument.Statement.filter(({ Principal }: Raw) => words(Principal?.AWS ?? '') === '*').map(read(undefined)),
    ),
  ];
}

type Raw = {
  readonly Effect: 'Allow' | 'Deny';
  readonly Action: string | string[];
  readonly Resource: unknown;
  readonly Principal?: { readonly AWS?: unknown };
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
};

type Asked = { readonly action: string; readonly resource: string; readonly call: Call };

const applies = ({ who, actions, resources, conditions }: Statement, { action, resource, call }: Asked): boolean =>
  (who === undefined || who === call.principal) &&
  actions.some((it) => like(it, action)) &&
  resources.some((it) => like(it, resource)) &&
  conditions.every((it) => holds(it, call));

function holds({ how, key, values }: Statement['conditions'][number], { operation, headers, query }: Call): boolean {
  const value = {
    's3:prefix': query.get('prefix') ?? undefined,
    's3:if-none-match': headers['if-none-match'],
    's3:authType':
      operation === 'PostObject' ? 'POST' : query.has('X-Amz-Signature') ? 'REST-QUERY-STRING' : 'REST-HEADER',
    'aws:SecureTransport': 'true', // what the test server stands in for is reached over TLS
    's3:TlsVersion': '1.3',
  }[key];
  if (how === 'Null') return values.includes(String(value === undefined));
  if (how === 'StringLike') return value !== undefined && values.some((it) => like(it, value));
  if (how === 'StringLikeIfExists') return value === undefined || values.some((it) => like(it, value));
  if (how === 'StringEquals') return values.includes(value ?? '');
  if (how === 'Bool') return values.includes(value ?? '');
  if (how === 'NumericLessThan') return Number(value) < Number(values[0]);
  throw new Error(`No rule for the condition ${how} ${key}`);
}

const like = (pattern: string, text: string): boolean =>
  new RegExp(`^${pattern.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*')}$`, 's').test(text);

const bucketNames: Readonly<Record<string, string>> = {
  inbox: 'Inbox',
  state: 'State',
  public: 'Catalogs',
  logs: 'Logs',
};
const resourceOf = ({ operation, bucket, key }: Call): string =>
  operation.startsWith('List') ? (bucketNames[bucket] ?? bucket) : `${bucketNames[bucket] ?? bucket}/${key}`;

/** https://docs.aws.amazon.com/AmazonS3/latest/userguide/using-with-s3-policy-actions.html */
function actionOf({ operation, query }: Call): string {
  const version = query.has('versionId') ? 'Version' : '';
  return {
    PutObject: 's3:PutObject',
    PostObject: 's3:PutObject',
    CreateMultipartUpload: 's3:PutObject',
    UploadPart: 's3:PutObject',
    CompleteMultipartUpload: 's3:PutObject',
    AbortMultipartUpload: 's3:AbortMultipartUpload',
    GetObject: `s3:GetObject${version}`,
    HeadObject: `s3:GetObject${version}`,
    DeleteObject: `s3:DeleteObject${version}`,
    ListObjectsV2: 's3:ListBucket',
    ListObjectVersions: 's3:ListBucketVersions',
  }[operation];
}
