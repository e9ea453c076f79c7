import type { Iri } from '../../vocab/iri.ts';
import type {
  Agent,
  Contact,
  DateText,
  LegalResource,
  Location,
  PeriodOfTime,
  RightsStatement,
  Texts,
} from './dataset.ts';
import type { AgentDescriptor, Descriptor, LocalTexts, OneOrMore, RightsDescriptor } from './descriptor.ts';

/** `publisher.json`, as a steward writes it (`vocab/publisher.schema.json`): who they are, and defaults for all their datasets. */
export type PublisherDescriptor = {
  readonly name?: LocalTexts;
  /** The same as the folder's name, where it is stated. */
  readonly organizationNumber?: string;
  readonly type?: string;
  readonly homepage?: string;
  readonly contactPoint?: Descriptor['contactPoint'];
  /** The language of a text that states none: `nb` (as it is when left out), `nn`, `en` … */
  readonly defaultLanguage?: string;
  readonly license?: string;
  readonly language?: OneOrMore;
  readonly spatial?: Descriptor['spatial'];
  readonly accessRights?: string;
  readonly frequency?: string;
  readonly theme?: OneOrMore;
  /** Headers of the publisher's own registers, by header, and the property each one means. */
  readonly columns?: { readonly [header: string]: string };
  readonly catalog?: {
    readonly iri?: string;
    readonly title?: LocalTexts;
    readonly description?: LocalTexts;
    readonly issued?: string;
    readonly modified?: string;
    readonly creator?: AgentDescriptor | string;
    readonly rights?: RightsDescriptor;
    readonly temporal?: Descriptor['temporal'];
    readonly applicableLegislation?: Descriptor['applicableLegislation'];
    /** Other catalogs that are part of this one, by IRI. */
    readonly hasPart?: OneOrMore;
    /** Other catalogs that are listed in this one, by IRI. */
    readonly catalog?: OneOrMore;
  };
};

/** One who publishes, judged: who they are, what their catalog says of itself, and what their datasets say when they do not. */
export type Publisher = {
  readonly organizationNumber: string;
  readonly agent: Agent;
  /** Everything we name for them stands under this; ends in `/`. */
  readonly base: Iri;
  readonly textLanguage: string;
  readonly defaults: Descriptor;
  readonly columns: { readonly [header: string]: string };
  readonly catalog: Catalog;
};

export type Catalog = {
  readonly iri: Iri;
  readonly title: Texts;
  readonly description: Texts;
  readonly contactPoints: readonly Contact[];
  readonly homepage: Iri | undefined;
  readonly license: Iri | undefined;
  readonly languages: readonly Iri[];
  readonly spatial: readonly Location[];
  readonly issued: DateText | undefined;
  readonly modified: DateText | undefined;
  readonly creator: Agent | undefined;
  readonly rights: RightsStatement | undefined;
  readonly temporal: readonly PeriodOfTime[];
  readonly applicableLegislation: readonly LegalResource[];
  readonly hasPart: readonly Iri[];
  readonly catalogs: readonly Iri[];
};

/** A dataset's descriptor with what it leaves unsaid filled in from its publisher's. What it says itself always stands. */
export const withDefaults = (descriptor: Descriptor, publisher: Publisher): Descriptor => ({
  ...publisher.defaults,
  ...descriptor,
});
