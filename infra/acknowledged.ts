/** Findings of the rule packs that we do not follow, and why; at most ten. Every other finding stops the build. */
export const acknowledged: readonly { readonly finding: RegExp; readonly reason: string }[] = [
  {
    finding: /^AwsSolutions-IAM5\[Resource::\*\]$/,
    reason:
      'X-Ray has no resources to name, and API Gateway asks for one role that logs for all its APIs. docs/permissions.md is compared with every statement, and nothing else has a star.',
  },
  {
    finding: /^AwsSolutions-IAM5\[Resource::.+\/([a-z]+\/)?\*(\/\w+\.(json|ttl))?\]$/,
    reason:
      'Objects under a prefix can be named in no other way; the actions on them are spelt out, and compared with docs/permissions.md.',
  },
  {
    finding: /^AwsSolutions-IAM5\[Resource::<(Sweep|Tend|Geonorge|Loop)\w+\.Arn>:\*\]$/,
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
    finding: /^Serverless-(LambdaDLQ|LambdaEventSourceMappingDestination)$/,
    reason:
      'What is polled from a queue gives up to the dead-letter queue of that queue, since Lambda takes no destination there; what is called has one itself; who asks the API is answered at once.',
  },
  {
    finding: /^AwsSolutions-(APIG4|COG4)$/,
    reason:
      'The page itself is for those who have not logged in yet, and holds nothing of anybody: it comes from a function without rights. A test says that all else asks for a token.',
  },
  {
    finding: /^AwsSolutions-COG8$/,
    reason:
      'The plus plan guards passwords. Stewards have none here: they log in at their own identity provider, which asks for a second factor.',
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
