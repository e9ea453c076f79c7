import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { CreateBucketCommand, PutBucketVersioningCommand, S3Client } from '@aws-sdk/client-s3';
import { edgeCode, openEdge } from '../../functions/io/edge.ts';

/**
 * `npm run test:debian`: what we wrote doubles of, held against what others wrote: the store's contract against Ceph's
 * radosgw, and the function at the edge in the engine that CloudFront's is taken to be, njs. Installs both (Debian, root).
 */
const packages = ['radosgw', 'ceph-mon', 'ceph-osd', 'ceph-mgr', 'ceph-common', 'njs'];
const script = join(import.meta.dirname, 'radosgw.sh');
const folder = mkdtempSync(join(tmpdir(), 'sluse-debian-'));

/**
 * Where radosgw 16.2 is not as S3 is, all of it one thing: in a bucket with versions it judges If-None-Match by the version
 * that is being written, and takes If-Match without its quotes alone. So nothing of ours may run on it, and S3's own
 * answers are held by our double and by what AWS documents.
 */
const unlike: ReadonlySet<string> = new Set([
  'does not create where something stands (412)',
  'does not create over an empty object',
  'does not create the same bytes twice',
  'replaces over the ETag it names',
  'replaces over the ETag a listing names',
  'makes no version of a write whose condition fails',
  'judges a streamed body by the same conditions',
  'lets exactly one of many create',
  'lets exactly one of many create after a deletion',
  'lets exactly one of many replace',
  'loses none of many that read and replace until they succeed',
]);

if (spawnSync('sh', ['-c', 'command -v radosgw njs']).status !== 0) {
  console.log(`Installing ${packages.join(' ')} …`);
  execFileSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...packages], { stdio: 'inherit' });
}
try {
  const wrong = [...(await contract()), ...atTheEdge()];
  for (const it of wrong) console.error(it);
  process.exitCode = wrong.length > 0 ? 1 : 0;
} finally {
  execFileSync(script, ['stop', folder]);
  rmSync(folder, { recursive: true, force: true });
}

/** The store's contract, in a bucket with versions; gives what is otherwise than written down above. */
async function contract(): Promise<readonly string[]> {
  console.log('Starting radosgw …');
  execFileSync(script, [folder], { stdio: 'ignore' });
  const endpoint = 'http://127.0.0.1:7480';
  const credentials = { accessKeyId: 'TESTKEY', secretAccessKey: 'test-secret' };
  const client = new S3Client({ endpoint, region: 'us-east-1', forcePathStyle: true, credentials });
  await client.send(new CreateBucketCommand({ Bucket: 'contract' }));
  const VersioningConfiguration = { Status: 'Enabled' } as const;
  await client.send(new PutBucketVersioningCommand({ Bucket: 'contract', VersioningConfiguration }));
  const outputFile = join(folder, 'contract.json');
  spawnSync(
    'npx',
    ['vitest', 'run', 'test/io/s3.test.ts', '-t', 'at S3_ENDPOINT', '--reporter=json', `--outputFile=${outputFile}`],
    {
      stdio: 'ignore',
      env: {
        ...process.env,
        S3_ENDPOINT: endpoint,
        S3_BUCKET: 'contract',
        AWS_REGION: 'us-east-1',
        AWS_ACCESS_KEY_ID: credentials.accessKeyId,
        AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
      },
    },
  );
  const { testResults } = JSON.parse(readFileSync(outputFile, 'utf8')) as {
    readonly testResults: readonly {
      readonly assertionResults: readonly { readonly title: string; readonly status: string }[];
    }[];
  };
  const tried = testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ status }) => status === 'passed' || status === 'failed');
  const passed = tried.filter(({ status }) => status === 'passed').length;
  console.log(`radosgw: ${passed} of ${tried.length} cases as S3, ${unlike.size} known not to be`);
  return tried
    .filter(({ title, status }) => (status === 'failed') !== unlike.has(title))
    .map(({ title, status }) => `radosgw, ${status}: ${title}`);
}

/** Requests of every kind through the same function in njs and in node:vm. */
function atTheEdge(): readonly string[] {
  const paths = ['/', '/974760673', '/974760673/', '/974760673/catalog', '/974760673/catalog.ttl', '/974760673/feed/'];
  const deeper = [
    '/974760673/datasets/bad%20æ',
    '/974760673/data/a/b.csv',
    '/.well-known/datacatalog',
    '/%',
    '/x/../y',
  ];
  const accepts = [
    '',
    '*/*',
    'text/html',
    'text/turtle;q=0.2, application/ld+json',
    'application/*',
    'image/png',
    ';q=,',
  ];
  const requests = [...paths, ...deeper].flatMap((uri) =>
    accepts.flatMap((accept) => ['GET', 'HEAD', 'POST'].map((method) => ({ method, uri, headers: { accept } }))),
  );
  const events = requests.map(({ method, uri, headers: { accept } }) => ({
    version: '1.0',
    context: { eventType: 'viewer-request' },
    request: { method, uri, querystring: {}, headers: { accept: { value: accept } }, cookies: {} },
  }));
  const file = join(folder, 'edge.js');
  // a line each: njs cuts what is longer than 2 KiB
  const each = '.forEach(function (it) { console.log(JSON.stringify(handler(it))); });';
  writeFileSync(file, `${edgeCode()}\n${JSON.stringify(events)}${each}\n`);
  const answers = execFileSync('njs', [file], { encoding: 'utf8', maxBuffer: 1e8 })
    .trim()
    .split('\n')
    .map((line): { readonly uri?: string; readonly statusCode?: number; readonly body?: string } => JSON.parse(line));
  const edge = openEdge();
  const differing = requests.filter((request, at) => {
    const ours = edge(request);
    const { uri, statusCode, body } = answers[at] ?? {};
    return !('uri' in ours
      ? statusCode === undefined && isDeepStrictEqual(ours.uri, uri)
      : ours.status === statusCode && ours.body === (body ?? ''));
  });
  console.log(`njs: ${requests.length - differing.length} of ${requests.length} requests answered as in node:vm`);
  return differing.map((it) => `njs differs: ${JSON.stringify(it)}`);
}
