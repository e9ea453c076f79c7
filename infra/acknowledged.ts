/** Findings of the rule packs that we do not follow, and why; at most ten. Every other finding stops the build. */
export const acknowledged: readonly { readonly finding: RegExp; readonly reason: string }[] = [
  {
    finding: /^AwsSolutions-IAM5\[Resource::\*\]$/,
    reason:
      'X-Ray has no resources to name. docs/permissions.md is compared with every statement, and nothing else has a star.',
  },
  {
    finding: /^AwsSolutions-IAM5\[Resource::.+\/([a-z]+\/)?\*(\/publisher\.json)?\]$/,
    reason:
      'Objects under a prefix can be named in no other way; the actions on them are spelt out, and compared with docs/permissions.md.',
  },
  {
    finding: /^AwsSolutions-IAM5\[Resource::<(Sweep|Tend|Geonorge)\w+\.Arn>:\*\]$/,
    reason: 'A schedule may call any version of its one function: the construct grants both forms.',
  },
  {
    finding: /^AwsSolutions-CFR[12]$/,
    reason:
      'Catalogs are for everyone, from everywhere, and robots first: a harvester must meet no block and no challenge.',
  },
  {
    finding: /^AwsSolutions-CFR4$/,
    reason: 'Only a stage without a domain of its own has the default certificate; the others demand TLS 1.2.',
  },
  {
    finding: /^Serverless-LambdaDLQ$/,
    reason:
      'What is polled from a queue gives up to the dead-letter queue of that queue; what is called has one itself.',
  },
  {
    finding: /^Serverless-LambdaEventSourceMappingDestination$/,
    reason: 'Lambda takes no destination for a queue as source; the queue has its own redrive policy.',
  },
  {
    finding: /^(Serverless-SQSRedrivePolicy|AwsSolutions-SQS3)$/,
    reason:
      'The queues where the road ends are dead-letter queues themselves, each with an alarm at its first message.',
  },
];

/** The same for what the constructs themselves warn of. */
export const acknowledgedWarnings: readonly { readonly id: string; readonly reason: string }[] = [
  {
    id: 'Annotation::@aws-cdk/aws-cloudfront-origins:listBucketSecurityRisk',
    reason: 'Who may not list is told 403 where nothing is. No request reaches the bucket itself: / is always a file.',
  },
];
