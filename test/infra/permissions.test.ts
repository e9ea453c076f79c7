import { expect, it } from 'vitest';
import { synthesize } from '../support/installation.ts';
import { policiesOf, statementsOf } from '../support/policies.ts';
import type { Call } from '../support/s3-server.ts';

const { templates } = synthesize();
const statements = statementsOf(templates);

it('is what docs/permissions.md says, line by line', async () => {
  const rows = new Map<string, Set<string>>();
  for (const { effect, who = 'everybody', actions, resources, conditions } of statements) {
    const when = conditions.map(({ how, key, values }) => `${key} ${how} ${values.join(', ')}`).join(' and ');
    for (const on of resources) {
      const row = `| ${who} | \`${on}\` | ${when ? `\`${when}\`` : ''} | ${effect === 'Deny' ? '**not** ' : ''}`;
      rows.set(row, new Set([...(rows.get(row) ?? []), ...actions]));
    }
  }
  const lines = [...rows].map(([row, actions]) => `${row}${[...actions].sort().join(', ')} |`).sort();
  await expect(`${introduction}\n${lines.join('\n')}\n`).toMatchFileSnapshot('../../docs/permissions.md');
});

const introduction = `# Who may do what

Each function has a role of its own. This is every action on every resource that any role of ours has, and what the
buckets forbid to everybody; a test compares it with the templates and fails when they differ
(\`npx vitest -u test/infra/permissions.test.ts\` writes it anew: read the difference as if it were code).

What follows from it:

- Only *Ingest* reads deliveries, and it can write nothing that is public. Only *Publish* writes what is public, and it reads no delivery.
- *Geonorge*, which talks to the internet, can read no delivery and write nothing but the snapshots.
- *Sweep* reads no delivery but the publishers' defaults; it may destroy a quarantined one that nobody has lifted in 30 days, and finishes a purge that died on its way.
- *Steward*, whom people on the internet ask, reads no delivery either: it lists their names, and reads what ingest has kept. It can put nothing
  into the inbox itself; it signs forms for one file each, of a size and for a quarter of an hour, under the publisher's own prefix.
- *Page* may do nothing. Whoever is not logged in gets no further than to it.
- *Loop*, which asks data.norge.no and writes to publishers, reads the history, what is public and who fetched it; it writes what it has seen and
  told, and nothing else. It signs with one key, which it cannot read, and sends mail from one domain.
- *Probe*, which goes out to whatever addresses catalogs name, may read nothing of ours: it is told addresses by one queue and answers by another.
- *Tend* destroys what nothing refers to any more, and writes nothing.
- S3 says 404 for what is missing only to one who may list without a prefix (\`IfExists\`), so whoever reads may; that tells names and nothing else.
- With \`copyTo\` (which the table leaves out) S3 itself, in the role *Copier*, reads inbox and state, and adds to the bucket in the second account.
- Nobody deletes in the log; the bucket's own policy forbids it to everybody, and lets a commit be created only where none stands.

| who | on | where | may |
|---|---|---|---|`;

const allowed = statements.filter(({ effect }) => effect === 'Allow');
const whoMay = (action: RegExp, on: RegExp) =>
  new Set(
    allowed
      .filter(({ actions, resources }) => actions.some((it) => action.test(it)) && resources.some((it) => on.test(it)))
      .map(({ who }) => who),
  );

it('has no star for an action, and none for a resource but where AWS has nothing to name', () => {
  for (const { who, actions, resources } of allowed) {
    for (const action of actions) {
      expect(action).not.toContain('*');
      if (resources.includes('*')) expect(action).toMatch(who === 'ApiGateway' ? /^logs:/ : /^xray:Put/);
    }
  }
});

it('lets nobody but ingest read deliveries, only who holds a signed form write them, and only the sweep destroy them', () => {
  expect(whoMay(/s3:Get/, /^Inbox\/inbox\/\*$/)).toEqual(new Set(['Ingest']));
  expect(whoMay(/s3:Get/, /^Inbox\/inbox\/\*\/publisher.json$/)).toEqual(new Set(['Sweep']));
  const putting = allowed.filter(
    ({ actions, resources }) => actions.includes('s3:PutObject') && resources.some((it) => it.startsWith('Inbox')),
  );
  expect(putting.map(({ who, conditions }) => ({ who, conditions }))).toEqual([
    { who: 'Steward', conditions: [{ how: 'StringEquals', key: 's3:authType', values: ['POST'] }] },
  ]);
  expect(whoMay(/s3:Delete/, /^Inbox/)).toEqual(new Set(['Sweep']));
});

it('lets nobody but publish write what is public', () => {
  expect(whoMay(/s3:Put/, /^Catalogs/)).toEqual(new Set(['Publish']));
  expect(whoMay(/s3:Delete/, /^Catalogs/)).toEqual(new Set(['Publish', 'Sweep', 'Tend']));
});

it('lets the function that talks to the internet see nothing of a publisher', () => {
  const seen = allowed.filter(({ who }) => who === 'Geonorge').flatMap(({ resources }) => resources);
  for (const on of seen) expect(on).toMatch(/^(State|State\/geonorge\/\*|GeonorgeLogs|GivenUp|\*)$/);
});

it('lets the function that goes anywhere reach nothing of ours but its two queues and its log', () => {
  const may = allowed
    .filter(({ who }) => who === 'Probe')
    .flatMap(({ actions, resources }) => resources.map((on) => ({ on, actions })));
  expect(new Set(may.map(({ on }) => on))).toEqual(new Set(['*', 'ProbeLogs', 'ToLoop', 'ToProbe']));
  expect(
    may.flatMap(({ actions }) => actions).filter((action) => /^(?:s3|kms|ses|ssm|secretsmanager|lambda):/.test(action)),
  ).toEqual([]);
});

it('lets the loop write what it has seen and nothing else, and read no delivery', () => {
  const on = (action: RegExp) =>
    allowed
      .filter(({ who, actions }) => who === 'Loop' && actions.some((it) => action.test(it)))
      .flatMap(({ resources }) => resources);
  expect(on(/^s3:(?:Put|Delete)/)).toEqual(['State/loop/*']);
  expect(on(/^s3:/).filter((it) => it.startsWith('Inbox'))).toEqual([]);
});

it('lets a key be signed with and mail be sent only where the settings name both', () => {
  const withBoth = synthesize({
    portal: {
      resources: 'https://resource.example/',
      pages: 'https://data.norge.no',
      userAgent: 'test',
      admin: {
        address: 'https://admin.example/',
        issuer: 'https://maskinporten.no/',
        endpoint: 'https://maskinporten.no/token',
        clientId: 'client',
        keyId: 'key',
        scope: 'scope',
        keyArn: 'arn:aws:kms:eu-north-1:111122223333:key/1',
      },
    },
    mail: { from: 'sluse@example.no' },
  });
  const special = (them: typeof statements) =>
    them
      .filter(({ actions }) => actions.some((it) => /^(?:kms:Sign|ses:)/.test(it)))
      .map(({ who, actions, resources }) => [who, actions, resources]);
  expect(special(statements)).toEqual([]);
  expect(special(statementsOf(withBoth.templates))).toEqual([
    ['Loop', ['ses:SendEmail'], [expect.stringMatching(/:ses:eu-north-1:.*:identity\/example\.no$/)]],
    ['Loop', ['kms:Sign'], ['arn:aws:kms:eu-north-1:111122223333:key/1']],
  ]);
});

it('tells whoever reads of a bucket that a key is missing, and lists nothing outside the prefixes', () => {
  const allow = policiesOf(templates);
  const buckets = { Inbox: 'inbox', State: 'state', Catalogs: 'public', Logs: 'logs' };
  const readers = Object.entries(buckets).flatMap(([name, bucket]) =>
    [...whoMay(/^s3:GetObject$/, new RegExp(`^${name}/`))].map((principal) => ({ principal, bucket })),
  );
  const lists = ({ principal, bucket }: (typeof readers)[number], query: Record<string, string>) =>
    allow({
      operation: 'ListObjectsV2',
      bucket,
      key: '',
      headers: {},
      query: new URLSearchParams(query),
      ...(principal === undefined ? {} : { principal }),
    });
  expect(readers.length).toBeGreaterThan(10);
  for (const reader of readers) {
    expect(lists(reader, {}), JSON.stringify(reader)).toBe(true);
    if (reader.bucket !== 'public') expect(lists(reader, { prefix: 'elsewhere/' }), JSON.stringify(reader)).toBe(false);
  }
  expect(lists({ principal: 'Steward', bucket: 'inbox' }, {})).toBe(false);
});

it('holds the commit protocol against everybody', () => {
  const allow = policiesOf(templates);
  const call = (operation: Call['operation'], headers: Call['headers'] = {}, key = 'log/974760673/9999999998.json') =>
    allow({ operation, bucket: 'state', key, principal: 'Ingest', headers, query: new URLSearchParams() });
  expect(call('PutObject', { 'if-none-match': '*' })).toBe(true);
  expect(call('PutObject')).toBe(false);
  expect(call('PutObject', { 'if-match': '"a"' })).toBe(false);
  expect(call('DeleteObject')).toBe(false);
  expect(call('PutObject', {}, 'part/974760673/abc.ttl')).toBe(true);
});
