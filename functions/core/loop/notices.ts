import { say, type TextKey } from '../../../vocab/texts/index.ts';
import { type Language, type ProblemCode, problem } from '../problem.ts';
import { escapeHtml } from '../report/html.ts';
import { tell } from '../tell.ts';

/** What a person should hear of. */
export const noticeKinds = [
  'quarantined',
  'paused',
  'hosted',
  'rejected',
  'held',
  'refused',
  'portal',
  'stale',
  'link',
  'score',
  'visible',
] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/** Something that holds now: of a dataset (by the SHA-256 of its key or IRI), or of the catalog. */
export type Circumstance = {
  readonly kind: NoticeKind;
  readonly about?: string;
  readonly code?: ProblemCode;
  readonly urgent?: true;
};
/** The same, with when it was first seen. No title, no address, no value: names are looked up when it is told. */
export type Notice = Circumstance & { readonly at: string };

/** What a publisher has been told, and what waits to be told. */
export type ToldState = {
  readonly version: 1;
  /** What held at the last look. */
  readonly known: readonly string[];
  readonly waiting: readonly Notice[];
  /** The feed, the newest first. */
  readonly entries: readonly Notice[];
  /** The day of the last daily message, the hour of the last urgent one, the month of the last letter. */
  readonly mailed?: string;
  readonly urgently?: string;
  readonly letter?: string;
  /** When it was last asked whether a dataset is still right. */
  readonly asked: Readonly<Record<string, string>>;
  /** A message that somebody has begun to send. */
  readonly sending?: string;
};

export const nothingTold: ToldState = { version: 1, known: [], waiting: [], entries: [], asked: {} };

/** Reads a state of this or any older version. */
export function parseToldState(text: string): ToldState {
  const state = JSON.parse(text) as Omit<ToldState, 'version'> & { readonly version: number };
  if (state.version !== 1) throw new Error(`Notices of version ${state.version} are newer than this program`);
  return { ...state, version: 1 };
}

/** Takes up what holds now and did not hold before. What ends is forgotten, and is news again if it returns. */
export function notice(told: ToldState, circumstances: readonly Circumstance[], at: string): ToldState {
  const known = new Set(told.known);
  const held = new Map(circumstances.map((it) => [nameOf(it), it]));
  const fresh = [...held].flatMap(([name, it]): Notice[] => (known.has(name) ? [] : [{ ...it, at }]));
  return {
    ...told,
    known: [...held.keys()],
    // what ended before it was told needs not be told
    waiting: [...told.waiting.filter((it) => held.has(nameOf(it))), ...fresh],
    entries: [...fresh, ...told.entries].slice(0, mostEntries),
    // the first letter comes when a month has passed
    letter: told.letter ?? at.slice(0, 'yyyy-mm'.length),
  };
}

const nameOf = ({ kind, about, code }: Circumstance): string => `${kind} ${about ?? ''} ${code ?? ''}`;
const mostEntries = 200;

/** The message that is due: the urgent within the hour, the rest once a day, a letter once a month in place of that day's. */
export function due(
  told: ToldState,
  now: string,
): { readonly kind: 'urgent' | 'daily' | 'letter'; readonly notices: readonly Notice[] } | undefined {
  const urgent = told.waiting.filter((it) => it.urgent);
  if (urgent.length > 0 && (told.urgently ?? '') < now.slice(0, 'yyyy-mm-ddThh'.length))
    return { kind: 'urgent', notices: urgent };
  const today = now.slice(0, 'yyyy-mm-dd'.length);
  if ((told.mailed ?? '') >= today) return undefined;
  if ((told.letter ?? '') < today.slice(0, 'yyyy-mm'.length)) return { kind: 'letter', notices: told.waiting };
  return told.waiting.length > 0 ? { kind: 'daily', notices: told.waiting } : undefined;
}

/** What a publisher has been told once a message is sent. */
export function sent(told: ToldState, { kind, notices }: NonNullable<ReturnType<typeof due>>, now: string): ToldState {
  const gone = new Set(notices.map(nameOf));
  const { sending: _, ...rest } = told;
  const today = now.slice(0, 'yyyy-mm-dd'.length);
  return {
    ...rest,
    waiting: told.waiting.filter((it) => !gone.has(nameOf(it))),
    ...(kind === 'urgent' ? { urgently: now.slice(0, 'yyyy-mm-ddThh'.length) } : { mailed: today }),
    ...(kind === 'letter' ? { letter: today.slice(0, 'yyyy-mm'.length) } : {}),
  };
}

/** What is said around notices. */
export type Around = {
  /** The operator's name for the publisher, or its number. */
  readonly publisher: string;
  /** Where the steward's page is. */
  readonly url: string;
  /** A dataset's title, by the SHA-256 of its key or IRI, where it may be said. */
  titleOf(about: string): string | undefined;
  readonly language: Language;
};

/** How a publisher's datasets stand, for the letter. */
export type Standings = {
  readonly published: number;
  readonly visible: number;
  readonly fetched?: string;
  readonly score?: { readonly measured: number; readonly predicted: number };
  readonly links: { readonly count: number; readonly dead: number };
  /** Everything that holds now, told or not. */
  readonly circumstances: readonly Circumstance[];
  /** Datasets to be asked about this month. */
  readonly stillRight: readonly string[];
};

/** Subject and text of a message. The subject holds nothing that anybody typed; in the text a title is one short line. */
export function compose(
  { kind, notices }: NonNullable<ReturnType<typeof due>>,
  around: Around,
  now: string,
  standings?: Standings,
): { readonly subject: string; readonly text: string } {
  const { language, publisher, url } = around;
  const month = now.slice(0, 'yyyy-mm'.length);
  const subject =
    kind === 'urgent'
      ? say(language, 'notice.subject-urgent')
      : kind === 'letter'
        ? say(language, 'notice.subject-letter', { month })
        : say(language, 'notice.subject', { count: notices.length });
  const told = kind === 'letter' && standings ? letter(standings, around) : tellAll(notices, around);
  const lines = [
    say(language, 'notice.greeting', { publisher: short(publisher) }),
    '',
    ...told,
    say(language, 'notice.where', { url }),
    '',
    say(language, 'notice.why'),
    '',
  ];
  return { subject, text: lines.join('\n') };
}

function letter(standings: Standings, around: Around): readonly string[] {
  const { language } = around;
  const { published, visible, fetched, score, links, circumstances, stillRight } = standings;
  const wrong = circumstances.filter(({ kind }) => kind !== 'visible');
  return [
    say(language, 'letter.published', { count: published }),
    say(language, 'letter.visible', { count: visible }),
    fetched
      ? say(language, 'letter.fetched', { date: fetched.slice(0, 'yyyy-mm-dd'.length) })
      : say(language, 'letter.never-fetched'),
    ...(score ? [say(language, 'letter.score', score)] : []),
    say(language, 'letter.links', links),
    '',
    ...(wrong.length + stillRight.length === 0 ? [say(language, 'letter.nothing'), ''] : []),
    ...tellAll(wrong, around),
    ...(stillRight.length > 0
      ? group(
          'notice.still-right',
          stillRight.map((about) => around.titleOf(about)),
          language,
        )
      : []),
  ];
}

function tellAll(circumstances: readonly Circumstance[], around: Around): readonly string[] {
  return noticeKinds.flatMap((kind) => {
    const those = circumstances.filter((it) => it.kind === kind);
    return those.length === 0
      ? []
      : group(
          `notice.${kind}`,
          those.map((it) => tellOne(it, around)),
          around.language,
        );
  });
}

function group(title: TextKey, names: readonly (string | undefined)[], language: Language): readonly string[] {
  const shown = names
    .slice(0, mostNames)
    .map((it) => `- ${it === undefined ? say(language, 'notice.a-dataset') : short(it)}`);
  const more = names.length - shown.length;
  return [
    `${say(language, title)} (${names.length})`,
    ...shown,
    ...(more > 0 ? [`- ${say(language, 'notice.more', { count: more })}`] : []),
    '',
  ];
}

const mostNames = 20;

/**
 * One line: whose, and of what is wrong only what our own words say of it; what was found in the data stays in the report. A
 * dataset that is stopped goes unnamed, since its very title may be what it was stopped for.
 */
function tellOne({ kind, about, code }: Circumstance, { titleOf, language }: Around): string {
  const name = kind === 'quarantined' || about === undefined ? undefined : titleOf(about);
  const who = name ?? say(language, about === undefined ? 'notice.the-catalog' : 'notice.a-dataset');
  return code === undefined ? short(who) : `${short(who)}: ${withoutValues(code, language)}`;
}

/** The sentence of a problem without what was found; its place is shown where the sentence needs one. */
const withoutValues = (code: ProblemCode, language: Language): string =>
  tell(problem(code), language).text.replace(/\s*\([^()]*…[^()]*\)$|:\s*…$/, '');

/** As it may stand in a line: no control characters, no end of line, not long. */
const short = (text: string): string => {
  const line = text
    .toWellFormed()
    .replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffe\uffff]+/g, ' ')
    .trim();
  return line.length <= longestTitle ? line : `${line.slice(0, longestTitle - 1).toWellFormed()}…`;
};
const longestTitle = 120;

/** The notices as an Atom feed (RFC 4287), for the publisher alone. */
export function noticesFeed(
  { entries }: Pick<ToldState, 'entries'>,
  around: Around & { readonly id: string; readonly self: string },
  now: string,
): string {
  const { language, publisher, url, id, self } = around;
  const x = (text: string): string => escapeHtml(short(text));
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">`,
    `<id>${x(id)}</id>`,
    `<title>${x(say(language, 'notice.greeting', { publisher }))}</title>`,
    '<author><name>Sluse</name></author>',
    `<updated>${entries[0]?.at ?? now}</updated>`,
    `<link rel="self" href="${x(self)}"/>`,
    `<link rel="alternate" href="${x(url)}"/>`,
    ...entries.map((it) => {
      const title = `${say(language, `notice.${it.kind}`)}: ${tellOne(it, around)}`;
      const name = `${it.at}-${it.kind}-${it.about ?? 'catalog'}${it.code === undefined ? '' : `-${it.code}`}`;
      return `<entry><id>${x(`${id}/`)}${encodeURIComponent(name)}</id><title>${escapeHtml(title)}</title><updated>${it.at}</updated><link rel="alternate" href="${x(url)}"/></entry>`;
    }),
    '</feed>',
    '',
  ];
  return lines.join('\n');
}
