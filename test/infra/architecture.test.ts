import { expect, it } from 'vitest';
import { synthesize, wordsFor } from '../support/installation.ts';
import { statementsOf } from '../support/policies.ts';

const { templates } = synthesize();
const words = wordsFor(templates);
const found = (type: string) =>
  Object.values(templates).flatMap((template) =>
    Object.entries(template.findResources(type)).map(([id, { Properties }]) => ({
      name: words({ Ref: id }),
      Properties,
    })),
  );

type Edge = { readonly from: string; readonly to: string; readonly says: string };

/** Every way that data, events and calls take, as the templates have it. */
const edges: readonly Edge[] = [
  ...found('AWS::Events::Rule').flatMap(({ Properties: { EventPattern, Targets } }) =>
    (Targets as { Arn: unknown }[]).map(({ Arn }) => ({
      from: words(
        EventPattern['detail']['bucket']?.['name'] ?? EventPattern['detail']['requestParameters']['bucketName'],
      ),
      to: words(Arn),
      says: String(EventPattern['detail-type']).replace('AWS API Call via CloudTrail', 'read by a stranger'),
    })),
  ),
  ...found('AWS::Lambda::EventSourceMapping').map(({ Properties: { EventSourceArn, FunctionName } }) => ({
    from: words(EventSourceArn),
    to: words(FunctionName),
    says: 'batches',
  })),
  ...found('AWS::Scheduler::Schedule').map(({ Properties: { ScheduleExpression, Target } }) => ({
    from: 'Clock',
    to: words(Target['Arn']),
    says: String(ScheduleExpression),
  })),
  ...found('AWS::SQS::Queue').flatMap(({ name, Properties }) =>
    Properties['RedrivePolicy']
      ? [{ from: name, to: words(Properties['RedrivePolicy']['deadLetterTargetArn']), says: 'five tries' }]
      : [],
  ),
  ...statementsOf(templates).flatMap(({ who, effect, actions, resources, conditions }) => {
    if (!who || effect === 'Deny') return [];
    return resources.flatMap((on): Edge[] => {
      const [, bucket = '', prefix = ''] = /^(\w+)\/(.*?)\*?$/.exec(on) ?? [];
      if (actions.includes('sqs:SendMessage') && on !== 'GivenUp') return [{ from: who, to: on, says: 'hints' }];
      // by a signed form it is not the function itself that writes
      if (actions.includes('s3:PutObject') && conditions.some(({ key }) => key === 's3:authType')) return [];
      if (actions.includes('s3:PutObject')) return [{ from: who, to: bucket, says: `writes ${prefix || 'files'}` }];
      if (actions.includes('s3:GetObject')) return [{ from: bucket, to: who, says: `reads ${prefix || 'files'}` }];
      return [];
    });
  }),
  { from: 'Catalogs', to: 'Host', says: 'through an origin access control' },
  { from: 'Host', to: 'Harvesters', says: 'Turtle, RDF/XML, JSON-LD, N-Triples, pages, CSV' },
  ...found('AWS::ApiGateway::Method').map(({ Properties: { HttpMethod, AuthorizationType, Integration } }) => ({
    from: 'Api',
    to: words(Integration['Uri'])
      .replace(/^.*?(\w+)\/invocations$/, '$1')
      .replace(/^.*\//, ''),
    says: `${HttpMethod}${AuthorizationType === 'NONE' ? '' : ', logged in'}`,
  })),
  { from: 'Browsers', to: 'Wall', says: 'page, questions, decisions' },
  { from: 'Wall', to: 'Api', says: 'what is no attack' },
  { from: 'Browsers', to: 'Login', says: 'code and PKCE' },
  { from: 'Browsers', to: 'Inbox', says: 'files, by a signed form' },
  { from: 'Machines', to: 'Inbox', says: 'deliver, each in a role' },
];

it('is drawn in docs/architecture.md as the templates have it', async () => {
  const shapes = [
    ...found('AWS::S3::Bucket').map(({ name }) => `  ${name}[("${name}")]`),
    ...found('AWS::SQS::Queue').map(({ name }) => `  ${name}[["${name}"]]`),
    ...found('AWS::Lambda::Function').map(({ name }) => `  ${name}("${name}")`),
  ];
  const ways = new Map<string, string[]>();
  for (const { from, to, says } of edges) {
    const way = `${from} -->|@| ${to}`;
    ways.set(way, [...new Set([...(ways.get(way) ?? []), says])]);
  }
  const drawn = [...ways].map(([way, says]) => `  ${way.replace('@', `"${inOne(says)}"`)}`);
  const used = shapes.filter((shape) => drawn.some((way) => way.includes(shape.trim().split(/\W/)[0] ?? '')));
  const picture = ['```mermaid', 'flowchart LR', ...used.sort(), ...drawn.sort(), '```'].join('\n');
  await expect(`${introduction}\n\n${picture}\n`).toMatchFileSnapshot('../../docs/architecture.md');
});

/** `reads log/`, `reads tree/` → `reads log/ tree/`. */
const inOne = (says: readonly string[]): string => {
  const [verb = ''] = says[0]?.split(' ') ?? [];
  return says.length > 1 && says.every((it) => it.startsWith(`${verb} `))
    ? `${verb} ${says.map((it) => it.slice(verb.length + 1)).join(' ')}`
    : says.join(', ');
};

const introduction = `# The installation, as it is deployed

Drawn from the synthesized templates by \`npx vitest -u test/infra/architecture.test.ts\`; a test fails when it is no longer true.
Barrels are buckets, double frames queues, round boxes functions.`;
