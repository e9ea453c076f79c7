/**
 * What the loop asks of others: data.norge.no, a mail server, addresses anywhere. Each may be away, and that is an answer,
 * never a fault of ours: the loop then tells of it and goes on with what it knew.
 */

/** An answer, or why there is none. `away`: ask again later; everything else stays so until a person does something. */
export type Asked<Value> = { readonly ok: true; readonly value: Value } | Unanswered;
export type Unanswered = {
  readonly ok: false;
  readonly why: 'away' | 'forbidden' | 'missing' | 'conflict' | 'invalid';
  /** The HTTP status, where there was one. */
  readonly status?: number;
  /** For the log: never a token, never a body. */
  readonly detail?: string;
};

/** Datasets and data services are two registrations of one address. */
export type DataType = 'dataset' | 'dataservice';

/** A registration at data.norge.no (`DataSource.kt`). */
export type Registration = {
  readonly id: string;
  readonly dataType: DataType;
  readonly url: string;
  /** The media type that alone chooses the parser. */
  readonly accept: string;
};

/** One run of the harvester over one registration, as its administration tells it (`HarvestRunDetails`). */
export type Run = {
  readonly id: string;
  readonly dataType: DataType;
  /** ISO 8601, UTC. */
  readonly started: string;
  readonly ended?: string;
  readonly status: 'IN_PROGRESS' | 'COMPLETED' | 'FAILED';
  readonly changed?: number;
  readonly removed?: number;
  /** Everything was taken as changed, or as gone, whatever it said. */
  readonly forced?: true;
  readonly removeAll?: true;
  /** Their sentence, in English. */
  readonly error?: string;
};

/** The administration of data.norge.no's harvest (fdk-harvest-admin-service), for those who have credentials. */
export type HarvestAdmin = {
  /** The organisation's own registrations of DCAT-AP-NO. */
  registrations(orgnr: string): Promise<Asked<readonly Registration[]>>;
  register(orgnr: string, it: Omit<Registration, 'id'>): Promise<Asked<Registration>>;
  start(orgnr: string, id: string): Promise<Asked<true>>;
  /** The newest runs first. */
  runs(orgnr: string, id: string, limit?: number): Promise<Asked<readonly Run[]>>;
};

/** What anybody may ask data.norge.no. */
export type Portal = {
  /** Where a dataset is shown; `missing` where it is not. */
  shown(iri: string, type: DataType): Promise<Asked<{ readonly id: string; readonly link: string }>>;
  /** The measured quality score of each dataset that has one: points and how many there are, by IRI. */
  scores(iris: readonly string[]): Promise<Asked<ReadonlyMap<string, MeasuredScore>>>;
};
export type MeasuredScore = { readonly points: number; readonly max: number };

/** A message to one address. Nothing anybody but the operator typed is in its subject or its addresses. */
export type Message = {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
};
export type Mailbox = { send(message: Message): Promise<void> };

/** An address to be asked, and whether its content is to be hashed. */
export type Probe = { readonly url: string; readonly hash?: true };
/** What an address answered. `status` 400 stands for no answer at all, as the quality score counts it. */
export type Probed = {
  readonly url: string;
  readonly status: number;
  /** Why there was no answer. */
  readonly failed?: ProbeFailure;
  /** Whether HEAD was refused with 405, and GET asked instead. */
  readonly head?: false;
  /** What GET gave where HEAD was refused otherwise: the score asks no further, but a person can follow the link. */
  readonly get?: number;
  readonly bytes?: number;
  readonly sha256?: string;
};
export const probeFailures = [
  'address-private',
  'address-unknown',
  'port-refused',
  'scheme-refused',
  'too-many-redirects',
  'too-slow',
  'too-large',
  'unreachable',
] as const;
export type ProbeFailure = (typeof probeFailures)[number];

/** Probes of one publisher, and their answers: all that the function which goes out is told, and all that it says. */
export type ProbeTask = { readonly version: 1; readonly orgnr: string; readonly probes: readonly Probe[] };
export type ProbeResult = { readonly version: 1; readonly orgnr: string; readonly probed: readonly Probed[] };
