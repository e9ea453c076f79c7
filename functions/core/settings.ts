/** A publisher as the operator knows it. Data, not source: `sluse onboard` writes it. */
export type PublisherSettings = {
  readonly version: 1;
  readonly orgnr: string;
  /** The legal name. */
  readonly name?: string;
  /** What its IRIs begin with, on a domain the operator owns; ends in a slash. */
  readonly base: string;
  /** Limits of its own, by the names of `vocab/limits.ts`. */
  readonly limits?: Readonly<Record<string, number>>;
  readonly grants?: readonly Grant[];
  /** Who gets the notices, by mail: role mailboxes. */
  readonly notify?: { readonly mail: readonly string[]; readonly language?: 'nb' | 'nn' | 'en' };
};

/** Who may act for a publisher: the subject an identity provider names, never a person's name. */
export type Grant = {
  readonly subject: string;
  readonly role: 'steward' | 'approver';
  /** Whom they stand for, where not the publisher itself: the second who lifts a quarantine may come from outside. */
  readonly of?: 'operator' | 'neighbour';
  /** ISO 8601; from then on it counts no more. */
  readonly expires?: string;
};
