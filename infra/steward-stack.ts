import { createHash } from 'node:crypto';
import { Aws, CfnOutput, Duration, RemovalPolicy, SecretValue, Stack, type StackProps } from 'aws-cdk-lib';
import {
  AccessLogFormat,
  AuthorizationType,
  CfnAccount,
  CognitoUserPoolsAuthorizer,
  EndpointType,
  AccessLogField as field,
  LambdaIntegration,
  LogGroupLogDestination,
  MethodLoggingLevel,
  ResponseType,
  RestApi,
  SecurityPolicy,
} from 'aws-cdk-lib/aws-apigateway';
import { Certificate, CertificateValidation } from 'aws-cdk-lib/aws-certificatemanager';
import {
  AccountRecovery,
  FeaturePlan,
  ManagedLoginVersion,
  Mfa,
  OAuthScope,
  OidcAttributeRequestMethod,
  ResourceServerScope,
  UserPool,
  type UserPoolClient,
  UserPoolClientIdentityProvider,
  type UserPoolDomain,
  UserPoolIdentityProviderOidc,
} from 'aws-cdk-lib/aws-cognito';
import { ArnPrincipal, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { ARecord, HostedZone, type IHostedZone, RecordTarget } from 'aws-cdk-lib/aws-route53';
import { ApiGatewayDomain } from 'aws-cdk-lib/aws-route53-targets';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { CfnWebACL, CfnWebACLAssociation } from 'aws-cdk-lib/aws-wafv2';
import type { Construct } from 'constructs';
import { keysOf, prefixes } from '../functions/core/keys.ts';
import { Lambda } from './lambda.ts';
import type { Settings } from './settings.ts';

/**
 * Where stewards come in: a regional REST API that gives the page to anybody and its door to those who are logged in,
 * the pool in which they are pseudonyms, and the wall before it. Machines deliver past it, each in a role of its own.
 */
export class StewardStack extends Stack {
  readonly functions: readonly Lambda[];
  readonly api: RestApi;
  /** Where the page is. */
  readonly address: string;
  /** The name by which CloudWatch knows what the wall stopped. */
  readonly wallMetric: string;

  constructor(scope: Construct, id: string, { stage, inbox, state, catalogs, queues, baseIri, ...settings }: Props) {
    super(scope, id, settings);
    this.api = restApi(this, settings);
    const host = settings.stewardHost ?? `${this.api.restApiId}.execute-api.${this.region}.${Aws.URL_SUFFIX}`;
    this.address = `https://${host}${root}`;
    const login = stewardsLogin(this, { stage, baseIri, page: this.address, ...settings });

    const page = new Lambda(this, 'Page', {
      name: 'page',
      stage,
      withPage: true,
      memorySize: 512,
      timeout: Duration.seconds(20),
      environment: {
        LOGIN_URL: login.domain.baseUrl(),
        LOGIN_CLIENT: login.client.userPoolClientId,
        LOGIN_SCOPE: login.scope,
        UPLOAD_ORIGIN: `https://${inbox.bucketRegionalDomainName}`,
      },
    });
    const steward = new Lambda(this, 'Steward', {
      name: 'steward',
      stage,
      timeout: Duration.seconds(29), // as long as the API waits
      environment: {
        INBOX_BUCKET: inbox.bucketName,
        STATE_BUCKET: state.bucketName,
        PUBLIC_BUCKET: catalogs.bucketName,
        BASE_IRI: baseIri,
        INGEST_QUEUE: queues.ingest.queueUrl,
        PUBLISH_QUEUE: queues.publish.queueUrl,
      },
    })
      .may('list', inbox, prefixes.inbox)
      .may('sign', inbox, prefixes.inbox)
      .may(
        'read',
        state,
        prefixes.published,
        prefixes.part,
        prefixes.data,
        prefixes.reports,
        prefixes.publishers,
        prefixes.loop,
      )
      .may('write', state, prefixes.log, prefixes.tree, prefixes.decisions)
      .may('read', catalogs, '*/head.json');
    queues.ingest.grantSendMessages(steward);
    queues.publish.grantSendMessages(steward);
    this.functions = [page, steward];

    const authorizer = new CognitoUserPoolsAuthorizer(this, 'Authorizer', { cognitoUserPools: [login.pool] });
    const requestValidator = this.api.addRequestValidator('Validator', {
      validateRequestBody: true,
      validateRequestParameters: true,
    });
    const open = { authorizationType: AuthorizationType.NONE, requestValidator };
    const closed = {
      authorizationType: AuthorizationType.COGNITO,
      authorizer,
      authorizationScopes: [login.scope],
      requestValidator,
    };
    const files = new LambdaIntegration(page, { allowTestInvoke: false });
    const asked = new LambdaIntegration(steward, { allowTestInvoke: false });
    this.api.root.addMethod('GET', files, open);
    this.api.root.addResource('{file}').addMethod('GET', files, open);
    const door = this.api.root.addResource('api').addResource('{proxy+}');
    for (const method of ['GET', 'POST']) door.addMethod(method, asked, closed);

    this.wallMetric = `sluse-${stage}-steward`;
    wallBefore(this, this.api, this.wallMetric);
    machines(this, inbox, settings.machines);
    address(this, this.api, settings);
    new CfnOutput(this, 'StewardPage', { value: this.address });
    new CfnOutput(this, 'LoginRedirect', {
      value: `${login.domain.baseUrl()}/oauth2/idpresponse`,
      description: 'What an identity provider must be told: it sends people back there',
    });
  }
}

type Props = StackProps &
  Settings & {
    readonly stage: string;
    readonly baseIri: string;
    readonly inbox: Bucket;
    readonly state: Bucket;
    readonly catalogs: Bucket;
    readonly queues: { readonly ingest: Queue; readonly publish: Queue };
  };

/** The page asks for its files and its door under this path: the API's stage bears its name. */
const root = '/steward/';
const apiStage = 'steward';

function restApi(scope: Construct, { stewardHost }: Settings): RestApi {
  const logs = new LogGroup(scope, 'ApiLogs', {
    retention: RetentionDays.THREE_MONTHS,
    removalPolicy: RemovalPolicy.DESTROY,
  });
  const account = new CfnAccount(scope, 'ApiAccount', { cloudWatchRoleArn: logsRole(scope).roleArn });
  const api = new RestApi(scope, 'Api', {
    description: 'The steward’s page and its door',
    endpointTypes: [EndpointType.REGIONAL],
    cloudWatchRole: false,
    disableExecuteApiEndpoint: stewardHost !== undefined,
    binaryMediaTypes: ['*/*'], // what is zipped comes out as it went in
    deployOptions: {
      stageName: apiStage,
      throttlingRateLimit: 50,
      throttlingBurstLimit: 100,
      tracingEnabled: true,
      metricsEnabled: true,
      loggingLevel: MethodLoggingLevel.ERROR,
      dataTraceEnabled: false, // no token, no answer
      accessLogDestination: new LogGroupLogDestination(logs),
      // who and what, by pseudonym and pattern: neither an address nor the name of a file
      accessLogFormat: AccessLogFormat.custom(
        JSON.stringify({
          requestId: field.contextRequestId(),
          time: field.contextRequestTime(),
          method: field.contextHttpMethod(),
          resource: field.contextResourcePath(),
          status: field.contextStatus(),
          bytes: field.contextResponseLength(),
          milliseconds: field.contextResponseLatency(),
          subject: field.contextAuthorizerClaims('sub'),
          wall: field.contextWafResponseCode(),
        }),
      ),
    },
  });
  api.deploymentStage.node.addDependency(account);
  for (const [id, type] of [
    ['Refused', ResponseType.DEFAULT_4XX],
    ['Failed', ResponseType.DEFAULT_5XX],
  ] as const) {
    api.addGatewayResponse(id, {
      type,
      responseHeaders: {
        'Cache-Control': "'no-store'",
        'Content-Security-Policy': '\'default-src "none"\''.replaceAll('"', ''),
        'X-Content-Type-Options': "'nosniff'",
        'Strict-Transport-Security': "'max-age=63072000; includeSubDomains'",
      },
    });
  }
  return api;
}

/** An account lets API Gateway write logs in one role for all its APIs; it is asked for these rights on all of them. */
function logsRole(scope: Construct): Role {
  const role = new Role(scope, 'ApiGatewayRole', { assumedBy: new ServicePrincipal('apigateway.amazonaws.com') });
  role.addToPolicy(
    new PolicyStatement({
      actions: [
        'logs:CreateLogGroup',
        'logs:CreateLogStream',
        'logs:DescribeLogGroups',
        'logs:DescribeLogStreams',
        'logs:FilterLogEvents',
        'logs:GetLogEvents',
        'logs:PutLogEvents',
      ],
      resources: ['*'],
    }),
  );
  return role;
}

type Login = {
  readonly pool: UserPool;
  readonly client: UserPoolClient;
  readonly domain: UserPoolDomain;
  /** What a token must be given for, to be let in. */
  readonly scope: string;
};

/**
 * A pool that knows people by a pseudonym and nothing else; who they are is for their own identity provider to know. The
 * secret shared with a provider is named, and stays where it is.
 */
function stewardsLogin(
  scope: Construct,
  {
    stage,
    baseIri,
    page,
    identityProviders,
    keepData,
  }: Settings & { readonly stage: string; readonly baseIri: string; readonly page: string },
): Login {
  const pool = new UserPool(scope, 'Stewards', {
    selfSignUpEnabled: false,
    signInAliases: { username: true },
    accountRecovery: AccountRecovery.NONE,
    // for accounts of the pool's own, where a stage has no provider: people of a provider are asked there
    mfa: Mfa.REQUIRED,
    mfaSecondFactor: { otp: true, sms: false },
    passwordPolicy: {
      minLength: 14,
      requireLowercase: true,
      requireUppercase: true,
      requireDigits: true,
      requireSymbols: true,
    },
    featurePlan: FeaturePlan.ESSENTIALS,
    deletionProtection: keepData,
    removalPolicy: keepData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY, // grants are given to its pseudonyms
  });
  const may = new ResourceServerScope({ scopeName: 'door', scopeDescription: 'To ask the steward’s door' });
  const server = pool.addResourceServer('Door', { identifier: 'sluse', scopes: [may] });
  const providers = identityProviders.map(
    ({ name, issuer, clientId, secretName }) =>
      new UserPoolIdentityProviderOidc(scope, name, {
        userPool: pool,
        name,
        issuerUrl: issuer,
        clientId,
        clientSecret: SecretValue.secretsManager(secretName).unsafeUnwrap(), // a reference: CloudFormation looks it up
        attributeRequestMethod: OidcAttributeRequestMethod.GET,
        scopes: ['openid'],
      }),
  );
  const client = pool.addClient('WebPage', {
    generateSecret: false, // a page can keep none: it proves by PKCE that it began the login
    authFlows: {},
    oAuth: {
      flows: { authorizationCodeGrant: true, implicitCodeGrant: false },
      scopes: [OAuthScope.OPENID, OAuthScope.resourceServer(server, may)],
      callbackUrls: [page],
      logoutUrls: [page],
    },
    supportedIdentityProviders:
      providers.length > 0
        ? providers.map(({ providerName }) => UserPoolClientIdentityProvider.custom(providerName))
        : [UserPoolClientIdentityProvider.COGNITO],
    accessTokenValidity: Duration.hours(1),
    idTokenValidity: Duration.hours(1),
    refreshTokenValidity: Duration.hours(10), // a working day; the page forgets it when it is closed
    preventUserExistenceErrors: true,
    enableTokenRevocation: true,
  });
  client.node.addDependency(...providers);
  const domain = pool.addDomain('Login', {
    // unique in its region, as the domain of the base IRI is in the world
    cognitoDomain: {
      domainPrefix: `sluse-${stage}-${createHash('sha256').update(baseIri).digest('hex').slice(0, 10)}`,
    },
    managedLoginVersion: ManagedLoginVersion.CLASSIC_HOSTED_UI,
  });
  return { pool, client, domain, scope: 'sluse/door' };
}

/** Stops who asks too often, and what AWS knows for an attack. Before this API alone: harvesters meet no wall. */
function wallBefore(scope: Construct, api: RestApi, metricName: string): void {
  const visibility = (name: string) => ({
    cloudWatchMetricsEnabled: true,
    sampledRequestsEnabled: true,
    metricName: name,
  });
  const managed = (name: string, priority: number, counted: readonly string[] = []): CfnWebACL.RuleProperty => ({
    name,
    priority,
    overrideAction: { none: {} },
    statement: {
      managedRuleGroupStatement: {
        vendorName: 'AWS',
        name,
        ruleActionOverrides: counted.map((rule) => ({ name: rule, actionToUse: { count: {} } })),
      },
    },
    visibilityConfig: visibility(`${metricName}-${name}`),
  });
  const wall = new CfnWebACL(scope, 'Wall', {
    scope: 'REGIONAL',
    defaultAction: { allow: {} },
    visibilityConfig: visibility(metricName),
    rules: [
      {
        name: 'TooOften',
        priority: 0,
        action: { block: {} },
        // a town hall comes from one address, and each of its pages asks how far a delivery has come
        statement: { rateBasedStatement: { limit: 3_000, aggregateKeyType: 'IP', evaluationWindowSec: 300 } },
        visibilityConfig: visibility(`${metricName}-TooOften`),
      },
      managed('AWSManagedRulesAmazonIpReputationList', 1),
      // decisions on many datasets at once are longer than the 8 KB that the set allows a body
      managed('AWSManagedRulesCommonRuleSet', 2, ['SizeRestrictions_BODY']),
      managed('AWSManagedRulesKnownBadInputsRuleSet', 3),
    ],
  });
  new CfnWebACLAssociation(scope, 'WallBefore', {
    webAclArn: wall.attrArn,
    resourceArn: api.deploymentStage.stageArn,
  });
}

/** A role for each system that delivers by itself: it may put files under its publisher's prefix, and see nothing. */
function machines(scope: Construct, inbox: Bucket, them: Settings['machines']): void {
  for (const { orgnr, principalArn } of them) {
    const role = new Role(scope, `Machine${orgnr}`, {
      assumedBy: new ArnPrincipal(principalArn),
      description: `Delivers for ${orgnr}`,
    });
    role.addToPolicy(
      new PolicyStatement({
        actions: ['s3:PutObject', 's3:AbortMultipartUpload'],
        resources: [inbox.arnForObjects(`${keysOf(orgnr).under('inbox')}*`)],
      }),
    );
    const key = inbox.encryptionKey;
    if (key)
      role.addToPolicy(
        new PolicyStatement({ actions: ['kms:GenerateDataKey', 'kms:Decrypt'], resources: [key.keyArn] }),
      );
    new CfnOutput(scope, `DeliverAs${orgnr}`, { value: role.roleArn, description: `Delivers for ${orgnr}` });
  }
}

/** The page under a name of the operator's own, where one is given. */
function address(scope: Construct, api: RestApi, { stewardHost, stewardCertificateArn, hostedZone }: Settings): void {
  if (stewardHost === undefined) return;
  const zone =
    hostedZone &&
    HostedZone.fromHostedZoneAttributes(scope, 'Zone', { hostedZoneId: hostedZone.id, zoneName: hostedZone.name });
  const name = api.addDomainName('Address', {
    domainName: stewardHost,
    basePath: apiStage,
    endpointType: EndpointType.REGIONAL,
    securityPolicy: SecurityPolicy.TLS_1_2,
    certificate: stewardCertificateArn
      ? Certificate.fromCertificateArn(scope, 'Certificate', stewardCertificateArn)
      : certificateIn(scope, stewardHost, zone),
  });
  if (zone)
    new ARecord(scope, 'Record', {
      zone,
      recordName: stewardHost,
      target: RecordTarget.fromAlias(new ApiGatewayDomain(name)),
    });
  new CfnOutput(scope, 'StewardHost', {
    value: name.domainNameAliasDomainName,
    description: zone ? `Serves ${stewardHost}` : `Register a CNAME ${stewardHost} that points here`,
  });
}

function certificateIn(scope: Construct, domainName: string, zone: IHostedZone | undefined): Certificate {
  if (!zone) throw new Error(`${domainName} has neither a hostedZone nor a stewardCertificateArn`);
  return new Certificate(scope, 'Certificate', { domainName, validation: CertificateValidation.fromDns(zone) });
}
