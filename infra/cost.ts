/** What AWS asks for something, in US dollars per so many of it. */
export type Price = { readonly usd: number; readonly per: number; readonly of: string };
export type PriceName = string;

/** What a month uses, by the name of its price, for each kind of resource that is billed by use. */
export type Usage = Readonly<Record<PriceName, number>>;

/** The part of a synthesized template that costs. */
export type Resource = { readonly Type: string; readonly Properties?: Readonly<Record<string, unknown>> };
export type Templates = Readonly<Record<string, { readonly Resources: Readonly<Record<string, Resource>> }>>;

/** One line of a bill: a kind of resource, what it is billed by, and what that comes to in US dollars. */
export type Line = {
  readonly type: string;
  readonly resources: number;
  readonly price: PriceName | undefined;
  readonly units: number;
  readonly usd: number;
};

/** What a resource of each kind costs by standing there (a number of units), and what its use is billed by. */
type Billing = {
  readonly standing?: (properties: Readonly<Record<string, unknown>>) => Readonly<Record<PriceName, number>>;
  readonly use?: readonly PriceName[];
};

/**
 * A month's bill of an installation: every resource of its templates, with what it costs standing still and, once a kind,
 * what its use comes to. A kind that is not in the table, or a use without a price, is a fault: somebody would be
 * surprised by it.
 */
export function billOf(
  templates: Templates,
  usage: Usage,
  prices: Readonly<Record<PriceName, Price>>,
): readonly Line[] {
  const units = new Map<string, Map<PriceName, number>>();
  const counts = new Map<string, number>();
  for (const { Type, Properties = {} } of Object.values(templates).flatMap(({ Resources }) =>
    Object.values(Resources),
  )) {
    const billing = billings[Type];
    if (!billing) throw new Error(`${Type} has no price: give it a row in infra/cost.ts`);
    counts.set(Type, (counts.get(Type) ?? 0) + 1);
    const mine = units.get(Type) ?? new Map((billing.use ?? []).map((price) => [price, usageOf(price, usage)]));
    for (const [price, count] of Object.entries(billing.standing?.(Properties) ?? {}))
      mine.set(price, (mine.get(price) ?? 0) + count);
    units.set(Type, mine);
  }
  return [...units].flatMap(([type, mine]): Line[] => {
    const resources = counts.get(type) ?? 0;
    if (mine.size === 0) return [{ type, resources, price: undefined, units: 0, usd: 0 }];
    return [...mine].map(([price, count]) => ({
      type,
      resources,
      price,
      units: count,
      usd: usdOf(price, count, prices),
    }));
  });
}

/** What login and the firewall before the steward's page come to; without them an installation costs next to nothing when idle. */
export const isLoginOrFirewall = ({ type }: Line): boolean => /^AWS::(?:Cognito|WAFv2|ApiGateway)::/.test(type);

export const sumOf = (lines: readonly Line[]): number => lines.reduce((sum, { usd }) => sum + usd, 0);

function usageOf(price: PriceName, usage: Usage): number {
  const units = usage[price];
  if (units === undefined) throw new Error(`Nobody has counted ${price}`);
  return units;
}

function usdOf(price: PriceName, units: number, prices: Readonly<Record<PriceName, Price>>): number {
  const known = prices[price];
  if (!known) throw new Error(`${price} has no price in docs/cost.json`);
  return (units / known.per) * known.usd;
}

const free: Billing = {};
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** Every kind of resource we make. What use is billed by stands on the kind that causes it, once. */
const billings: Readonly<Record<string, Billing>> = {
  'AWS::S3::Bucket': { use: ['s3.put', 's3.get', 's3.gbMonth'] },
  'AWS::S3::BucketPolicy': free,
  'AWS::KMS::Key': { standing: () => ({ 'kms.keyMonth': 1 }), use: ['kms.request'] },
  'AWS::KMS::Alias': free,
  'AWS::Lambda::Function': { use: ['lambda.request', 'lambda.gbSecond', 'xray.trace'] },
  'AWS::Lambda::EventSourceMapping': free,
  'AWS::Lambda::Permission': free,
  'AWS::SQS::Queue': { use: ['sqs.request'] },
  'AWS::SQS::QueuePolicy': free,
  'AWS::Events::Rule': { use: ['events.event'] },
  'AWS::Scheduler::Schedule': { use: ['scheduler.call'] },
  'AWS::Logs::LogGroup': { use: ['logs.gb', 'logs.gbMonth'] },
  'AWS::CloudWatch::Alarm': { standing: (properties) => ({ 'alarms.metricMonth': metricsOf(properties) }) },
  'AWS::CloudWatch::Dashboard': { standing: () => ({ 'dashboard.month': 1 }), use: ['metrics.metricMonth'] },
  'AWS::CloudTrail::Trail': { use: ['trail.event'] },
  'AWS::SNS::Topic': { use: ['sns.mail'] },
  'AWS::SNS::TopicPolicy': free,
  'AWS::SNS::Subscription': free,
  'AWS::SES::EmailIdentity': { use: ['ses.mail'] },
  'AWS::SecretsManager::Secret': { standing: () => ({ 'secrets.secretMonth': 1 }) },
  'AWS::SecretsManager::ResourcePolicy': free,
  'AWS::SSM::Parameter': free, // standard ones
  'AWS::Budgets::Budget': free, // it acts on nothing
  'AWS::CertificateManager::Certificate': free,
  'AWS::Route53::RecordSet': free, // aliases; the zone is the operator's own
  'AWS::CloudFront::Distribution': { use: ['cloudfront.request', 'cloudfront.gb'] },
  'AWS::CloudFront::Function': { use: ['cloudfront.functionCall'] },
  'AWS::CloudFront::CachePolicy': free,
  'AWS::CloudFront::OriginRequestPolicy': free,
  'AWS::CloudFront::ResponseHeadersPolicy': free,
  'AWS::CloudFront::OriginAccessControl': free,
  'AWS::IAM::Role': free,
  'AWS::IAM::Policy': free,
  'AWS::IAM::ManagedPolicy': free,
  'AWS::ApiGateway::RestApi': { use: ['api.request'] },
  'AWS::ApiGateway::Account': free,
  'AWS::ApiGateway::Authorizer': free,
  'AWS::ApiGateway::Deployment': free,
  'AWS::ApiGateway::GatewayResponse': free,
  'AWS::ApiGateway::Method': free,
  'AWS::ApiGateway::RequestValidator': free,
  'AWS::ApiGateway::Resource': free,
  'AWS::ApiGateway::Stage': free, // no cache
  'AWS::Cognito::UserPool': { use: ['cognito.user'] },
  'AWS::Cognito::UserPoolClient': free,
  'AWS::Cognito::UserPoolDomain': free,
  'AWS::Cognito::UserPoolIdentityProvider': free,
  'AWS::Cognito::UserPoolResourceServer': free,
  'AWS::WAFv2::WebACL': {
    standing: ({ Rules }) => ({ 'waf.aclMonth': 1, 'waf.ruleMonth': list(Rules).length }),
    use: ['waf.request'],
  },
  'AWS::WAFv2::WebACLAssociation': free,
};

/** An alarm over a calculation is billed by each metric it looks at. */
const metricsOf = ({ Metrics }: Readonly<Record<string, unknown>>): number =>
  Math.max(1, list(Metrics).filter((it) => typeof it === 'object' && it !== null && 'MetricStat' in it).length);
