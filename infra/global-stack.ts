import { Stack, type StackProps } from 'aws-cdk-lib';
import { CfnBudget } from 'aws-cdk-lib/aws-budgets';
import { Certificate, CertificateValidation, type ICertificate } from 'aws-cdk-lib/aws-certificatemanager';
import { HostedZone } from 'aws-cdk-lib/aws-route53';
import type { Construct } from 'constructs';
import type { Settings } from './settings.ts';

/** What AWS keeps in us-east-1 wherever the rest is: the certificate of the public host, and the budget. */
export class GlobalStack extends Stack {
  /** None where neither a zone nor a certificate is given: the host then has CloudFront's own name. */
  readonly certificate: ICertificate | undefined;

  constructor(scope: Construct, id: string, { stage, ...settings }: Props) {
    super(scope, id, settings);
    this.certificate = certificateOf(this, settings);
    budget(this, stage, settings);
  }
}

type Props = StackProps & Settings & { readonly stage: string; readonly baseIri: string };

function certificateOf(scope: Construct, { baseIri, hostedZone, certificateArn }: Omit<Props, 'stage'>) {
  if (certificateArn) return Certificate.fromCertificateArn(scope, 'Certificate', certificateArn);
  if (!hostedZone) return undefined;
  const zone = HostedZone.fromHostedZoneAttributes(scope, 'Zone', {
    hostedZoneId: hostedZone.id,
    zoneName: hostedZone.name,
  });
  return new Certificate(scope, 'Certificate', {
    domainName: new URL(baseIri).hostname,
    validation: CertificateValidation.fromDns(zone),
  });
}

/** Tells at half, four fifths and all of what a month may cost; nothing is stopped by it, since reading must go on. */
function budget(scope: Construct, stage: string, { monthlyBudgetUsd, alarmMail }: Settings): void {
  new CfnBudget(scope, 'cost', {
    budget: {
      budgetName: `sluse-${stage}`,
      budgetType: 'COST',
      timeUnit: 'MONTHLY',
      budgetLimit: { amount: monthlyBudgetUsd, unit: 'USD' },
      costFilters: { TagKeyValue: [`user:stage$${stage}`] },
    },
    ...(alarmMail
      ? {
          notificationsWithSubscribers: [50, 80, 100].map((threshold) => ({
            notification: { notificationType: 'ACTUAL', comparisonOperator: 'GREATER_THAN', threshold },
            subscribers: [{ subscriptionType: 'EMAIL', address: alarmMail }],
          })),
        }
      : {}),
  });
}
