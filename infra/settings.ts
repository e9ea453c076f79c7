import { readFileSync } from 'node:fs';

/** What differs between installations; everything else is the same everywhere. */
export type Settings = {
  readonly region: string;
  /** Left out, the account is the one that deploys. */
  readonly account?: string;
  /** The first part of every dataset's IRI, on a domain the operator owns. It is for ever: harvesters know datasets by it. */
  readonly baseIri?: string;
  /** The domain's zone in Route 53, where there is one: certificate and records are then made. Else what to register is printed. */
  readonly hostedZone?: { readonly id: string; readonly name: string };
  /** A certificate made by hand, in us-east-1, for a domain without a hosted zone. */
  readonly certificateArn?: string;
  /** Keep the buckets when a stack is deleted. */
  readonly keepData: boolean;
  /** Who hears of alarms and of the budget. */
  readonly alarmMail?: string;
  readonly monthlyBudgetUsd: number;
  /** Deliveries worked on at once, over all publishers. */
  readonly concurrentIngests: number;
  /** ARN of the permissions boundary that the account demands of every role. */
  readonly boundaryArn?: string;
  /** May write over and delete in the log, after a disaster; nobody else may. */
  readonly breakGlassRole?: string;
  /** Another account with a bucket, made there, that gets a copy of every delivery and commit. Asks for `account`. */
  readonly copyTo?: { readonly account: string; readonly bucket: string };
  /** Where stewards find their page; left out, the API's own name serves. With `hostedZone`, certificate and record are made. */
  readonly stewardHost?: string;
  /** A certificate made by hand, in the stage's region, for a `stewardHost` without a hosted zone. */
  readonly stewardCertificateArn?: string;
  /**
   * Who tells who stewards are, by OpenID Connect: Entra ID, Ansattporten. The client's secret stands in Secrets Manager
   * under `secretName`. Left empty, the operator makes accounts in the pool by hand.
   */
  readonly identityProviders: readonly {
    readonly name: string;
    readonly issuer: string;
    readonly clientId: string;
    readonly secretName: string;
  }[];
  /** Systems that deliver by themselves, each in a role for its publisher that this principal may take. */
  readonly machines: readonly { readonly orgnr: string; readonly principalArn: string }[];
  /**
   * data.norge.no: what anybody may ask, and, where the operator has a client with Maskinporten, the administration of its
   * harvest. The client's key is one of KMS (RSA, SIGN_VERIFY) that never leaves it; its public half is registered.
   */
  readonly portal: {
    readonly resources: string;
    readonly pages: string;
    /** Where measured quality scores are had. */
    readonly scores?: string;
    readonly userAgent: string;
    readonly admin?: {
      readonly address: string;
      readonly issuer: string;
      readonly endpoint: string;
      readonly clientId: string;
      readonly keyId: string;
      readonly scope: string;
      readonly resource?: string;
      /** Whether publishers have delegated to the operator. */
      readonly delegated?: boolean;
      readonly keyArn: string;
    };
  };
  /** Whom notices come from: an address under a domain that is verified with SES in the stage's region. Left out, none are sent. */
  readonly mail?: { readonly from: string };
  /** What Geonorge is asked by, and whom it may complain to. */
  readonly geonorge: {
    readonly feed: string;
    readonly csw: string;
    readonly register: string;
    readonly userAgent: string;
  };
};

const common = {
  region: 'eu-north-1',
  keepData: true,
  monthlyBudgetUsd: 50,
  concurrentIngests: 20,
  identityProviders: [],
  machines: [],
  portal: {
    resources: 'https://resource.api.fellesdatakatalog.digdir.no',
    pages: 'https://data.norge.no',
    userAgent: 'Sluse (name an address of yours in the settings)',
  },
  geonorge: {
    feed: 'https://api.geonorge.no/metadata/dcat',
    csw: 'https://www.geonorge.no/geonetwork/srv/nor/csw',
    register: 'https://register.geonorge.no/api/register/organisasjoner',
    userAgent: 'Sluse (name an address of yours in the settings)',
  },
} satisfies Settings;

/** Every stage, one under the other. What belongs to one operator stands in a file of theirs: `cdk … -c settings=../ours.json`. */
export const stages = {
  dev: {
    ...common,
    baseIri: 'https://data.dev.example.no/',
    keepData: false,
    monthlyBudgetUsd: 10,
    concurrentIngests: 5,
  },
  test: { ...common, baseIri: 'https://data.test.example.no/' },
  prod: { ...common },
} satisfies Record<string, Settings>;

/** The settings of a stage, with the operator's own file laid over. Throws where a stage that lasts has no base IRI. */
export function settingsOf(stage: string, file?: string): Settings & { readonly baseIri: string } {
  const known: Partial<Record<string, Settings>> = stages;
  const base = known[stage];
  if (!base) throw new Error(`There is no stage ${stage}; there are ${Object.keys(stages).join(', ')}`);
  const own: Partial<Settings> = file ? JSON.parse(readFileSync(file, 'utf8'))[stage] : {};
  const { baseIri, ...settings } = { ...base, ...own };
  if (!baseIri) {
    throw new Error(
      `Stage ${stage} has no baseIri: name a domain that you own in a file, {"${stage}": {"baseIri": "https://data.<your domain>/"}}, and give it with -c settings=<file>`,
    );
  }
  if (settings.copyTo && (!settings.account || settings.account === settings.copyTo.account))
    throw new Error(`Stage ${stage} has copyTo: then account must name the stage's own, and be another`);
  return { ...settings, baseIri };
}
