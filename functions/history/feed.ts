import { publicKeysOf } from '../core/keys.ts';

/** What happened to one dataset in one publication. No titles: a page is never changed, and a title may have to be. */
export type FeedMember = {
  readonly operation: 'create' | 'update' | 'delete';
  readonly iri: string;
  /** SHA-256 of the dataset's own file, and the file, relative to the feed; a deletion's answers 410. */
  readonly sha256?: string;
  readonly file: string;
};

/**
 * One page of the changes feed (Atom, RFC 4287; paged as an archived feed, RFC 5005 § 4): every member of one
 * publication, and a link to the page before. `current` is the page that subscribers ask for, at its own address.
 */
export function feedPage(
  page: {
    readonly base: string;
    readonly orgnr: string;
    readonly n: number;
    readonly previous: number | undefined;
    readonly seq: number;
    readonly time: string;
    readonly members: readonly FeedMember[];
  },
  { current }: { readonly current: boolean },
): string {
  const { base, orgnr, n, previous, seq, time, members } = page;
  const at = (key: string): string => escapeXml(base + key);
  const keys = publicKeysOf(orgnr);
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xmlns:fh="http://purl.org/syndication/history/1.0" xmlns:sluse="${vocabulary}">`,
    `<id>${at(keys.feed)}</id>`,
    `<title>${orgnr}</title>`,
    `<author><name>${orgnr}</name></author>`,
    `<updated>${time}</updated>`,
    `<link rel="self" href="${at(current ? keys.feed : keys.feedPage(n))}"/>`,
    `<link rel="current" href="${at(keys.feed)}"/>`,
    ...(current ? [`<link rel="via" href="${at(keys.feedPage(n))}"/>`] : ['<fh:archive/>']),
    ...(previous === undefined ? [] : [`<link rel="prev-archive" href="${at(keys.feedPage(previous))}"/>`]),
    ...members.map(({ operation, iri, sha256, file }) =>
      [
        '<entry>',
        `<id>${at(keys.feedPage(n))}#${escapeXml(file)}</id>`,
        `<title>${operation}</title>`,
        `<updated>${time}</updated>`,
        `<link rel="related" href="${escapeXml(iri)}"/>`,
        `<link rel="alternate" type="application/n-triples" href="${at(keys.file(file))}"/>`,
        `<sluse:change operation="${operation}" iri="${escapeXml(iri)}" seq="${seq}"${sha256 ? ` sha256="${sha256}"` : ''}/>`,
        '</entry>',
      ].join(''),
    ),
    '</feed>',
    '',
  ];
  return lines.join('\n');
}

const vocabulary = 'https://data.norge.no/vocabulary/sluse#';

const marks: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};
const escapeXml = (text: string): string => text.replace(/[&<>"']/g, (mark) => marks[mark] ?? mark);
