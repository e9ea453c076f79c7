import { readFileSync } from 'node:fs';
import { CfnOutput, Duration, Stack, type StackProps } from 'aws-cdk-lib';
import type { ICertificate } from 'aws-cdk-lib/aws-certificatemanager';
import {
  AccessLevel,
  AllowedMethods,
  CachePolicy,
  Distribution,
  FunctionCode,
  FunctionEventType,
  FunctionRuntime,
  HeadersFrameOption,
  HeadersReferrerPolicy,
  HttpVersion,
  PriceClass,
  ResponseHeadersPolicy,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
  Function as WebFunction,
} from 'aws-cdk-lib/aws-cloudfront';
import { S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { AaaaRecord, ARecord, HostedZone, RecordTarget } from 'aws-cdk-lib/aws-route53';
import { CloudFrontTarget } from 'aws-cdk-lib/aws-route53-targets';
import { Bucket, type IBucket } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { bucketDefaults, tidy } from './bucket.ts';
import type { Settings } from './settings.ts';
import { hostLogs } from './storage-stack.ts';

/**
 * What the world sees: the catalogs' bucket and the host before it. One stack, since the bucket's policy names the
 * distribution and the distribution names the bucket.
 */
export class PublicStack extends Stack {
  readonly bucket: Bucket;
  readonly distribution: Distribution;

  constructor(scope: Construct, id: string, settings: Props) {
    super(scope, id, settings);
    const domain = new URL(settings.baseIri).hostname;

    this.bucket = new Bucket(this, 'Catalogs', {
      ...bucketDefaults(settings),
      versioned: true, // what was public on a date can be shown again
      serverAccessLogsBucket: settings.logs as IBucket,
      serverAccessLogsPrefix: 'public/',
      lifecycleRules: [{ ...tidy, noncurrentVersionExpiration: Duration.days(90) }],
    });

    const negotiation = new WebFunction(this, 'Negotiation', {
      runtime: FunctionRuntime.JS_2_0,
      code: FunctionCode.fromInline(readFileSync(new URL('../functions/web/negotiate.js', import.meta.url), 'utf8')),
      comment: 'Picks the file for an Accept header, and says where a file is described',
    });
    const behaviour = {
      origin: S3BucketOrigin.withOriginAccessControl(this.bucket as IBucket, {
        originAccessLevels: [AccessLevel.READ, AccessLevel.LIST], // who may not list is told 403 where nothing is
      }),
      viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      allowedMethods: AllowedMethods.ALLOW_GET_HEAD_OPTIONS,
      responseHeadersPolicy: headers(this),
      functionAssociations: [
        { function: negotiation, eventType: FunctionEventType.VIEWER_REQUEST },
        { function: negotiation, eventType: FunctionEventType.VIEWER_RESPONSE },
      ],
    };
    // data.norge.no takes Content-Encoding for a character set: catalogs and data are never compressed
    const asTheyAre = new CachePolicy(this, 'AsTheyAre', {
      comment: 'One object a file, whatever the client says',
      minTtl: Duration.seconds(0),
      defaultTtl: Duration.minutes(1),
      maxTtl: Duration.days(365),
    });

    this.distribution = new Distribution(this, 'Host', {
      comment: `Catalogs at ${domain}`,
      defaultBehavior: { ...behaviour, cachePolicy: asTheyAre, compress: false },
      additionalBehaviors: Object.fromEntries(
        ['*.html', 'assets/*'].map((pattern) => [
          pattern,
          { ...behaviour, cachePolicy: CachePolicy.CACHING_OPTIMIZED, compress: true },
        ]),
      ),
      httpVersion: HttpVersion.HTTP2_AND_3,
      priceClass: PriceClass.PRICE_CLASS_100,
      defaultRootObject: 'index.html', // the bucket itself is asked for nothing
      enableLogging: true,
      logBucket: settings.logs as IBucket,
      logFilePrefix: hostLogs,
      ...(settings.certificate
        ? {
            certificate: settings.certificate,
            domainNames: [domain],
            minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
          }
        : {}),
    });

    const { hostedZone } = settings;
    if (hostedZone) {
      const zone = HostedZone.fromHostedZoneAttributes(this, 'Zone', {
        hostedZoneId: hostedZone.id,
        zoneName: hostedZone.name,
      });
      const target = RecordTarget.fromAlias(new CloudFrontTarget(this.distribution));
      new ARecord(this, 'Address', { zone, recordName: domain, target });
      new AaaaRecord(this, 'Address6', { zone, recordName: domain, target });
    }
    new CfnOutput(this, 'PublicHost', {
      value: this.distribution.distributionDomainName,
      description: hostedZone ? `Serves ${domain}` : `Register a CNAME ${domain} that points here`,
    });
    new CfnOutput(this, 'PublicBucket', { value: this.bucket.bucketName });
  }
}

type Props = Settings &
  StackProps & { readonly baseIri: string; readonly logs: Bucket; readonly certificate?: ICertificate };

/** Anybody may read, from any page; nothing here may be framed, guessed at or run. */
function headers(scope: Construct): ResponseHeadersPolicy {
  return new ResponseHeadersPolicy(scope, 'Headers', {
    corsBehavior: {
      accessControlAllowCredentials: false,
      accessControlAllowHeaders: ['*'],
      accessControlAllowMethods: ['GET', 'HEAD', 'OPTIONS'],
      accessControlAllowOrigins: ['*'],
      accessControlExposeHeaders: ['ETag', 'Link', 'Last-Modified', 'Content-Range'],
      accessControlMaxAge: Duration.days(1),
      originOverride: true,
    },
    securityHeadersBehavior: {
      strictTransportSecurity: { accessControlMaxAge: Duration.days(730), includeSubdomains: true, override: true },
      contentTypeOptions: { override: true },
      frameOptions: { frameOption: HeadersFrameOption.DENY, override: true },
      referrerPolicy: { referrerPolicy: HeadersReferrerPolicy.NO_REFERRER, override: true },
      contentSecurityPolicy: {
        contentSecurityPolicy:
          "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
        override: true,
      },
    },
    customHeadersBehavior: { customHeaders: [{ header: 'Vary', value: 'Accept', override: false }] },
  });
}
