import fc from 'fast-check';
import { Parser } from 'n3';
import { describe, expect, it } from 'vitest';
import {
  type Answer,
  type Holdings,
  harvest,
  harvestAnswer,
  nothingHeld,
  rehearse,
  rehearseNext,
  removeAll,
  type Source,
  sourceOf,
} from '../../../functions/core/judge/rehearse.ts';
import { tellVerdict, type Verdict } from '../../../functions/core/judge/verdict.ts';
import { isShared, readShared } from '../../support/shared.ts';

const prefixes = `@prefix dcat: <http://www.w3.org/ns/dcat#> .
@prefix dct: <http://purl.org/dc/terms/> .
@prefix hydra: <http://www.w3.org/ns/hydra/core#> .
@base <https://k.no/> .
`;
const source: Source = { url: 'https://k.no/katalog.ttl', accept: 'text/turtle' };
/** A catalog with the datasets named, each with a title. */
const catalog = (...names: readonly string[]): string =>
  `${prefixes}<k> a dcat:Catalog . ${names.map((name) => `<k> dcat:dataset <${name}> . <${name}> a dcat:Dataset ; dct:title "${name}"@nb .`).join('\n')}`;

/** What a rule makes of an answer, as much as the case is about. */
type Case = readonly [
  name: string,
  now: Answer | string,
  expected: Record<string, unknown>,
  rest?: { readonly source?: Partial<Source>; readonly before?: string },
];

const answer = (it: Answer | string): Answer => (typeof it === 'string' ? { body: it } : it);
const reasons = (verdict: Verdict, part: 'refused' | 'dropped' | 'merged' | 'notes') =>
  verdict[part].map(({ reason }) => reason);
const brief = (verdict: Verdict) => ({
  ...verdict,
  refused: reasons(verdict, 'refused'),
  dropped: reasons(verdict, 'dropped'),
  merged: reasons(verdict, 'merged'),
  notes: reasons(verdict, 'notes'),
});
const play = (rule: string, cases: readonly Case[]) =>
  describe(rule, () => {
    for (const [name, now, expected, { source: other, before } = {}] of cases) {
      it(name, async () => {
        const against = before === undefined ? undefined : { body: before };

        expect(brief(await rehearse(answer(now), { ...source, ...other }, against))).toMatchObject(expected);
      });
    }
  });

const a = 'https://k.no/a';
const b = 'https://k.no/b';

play('Only a 200 is read', [
  ['200 is', catalog('a'), { added: [a], refused: [] }],
  ...[204, 206, 304, 404, 503].map(
    (status): Case => [`${status} is not`, { body: catalog('a'), status }, { added: [], refused: ['harvest.status'] }],
  ),
]);

play('A refused harvest leaves what was there', [
  ['after a 404', { body: '', status: 404 }, { removed: [], refused: ['harvest.status'] }, { before: catalog('a') }],
  ['after a syntax error', '<a', { removed: [], refused: ['harvest.unreadable'] }, { before: catalog('a') }],
]);

play('Redirects are followed within a protocol', [
  ['https to https', { body: catalog('a'), redirects: ['https://x.no/k.ttl'] }, { added: [a] }],
  [
    'not from http to https',
    { body: catalog('a'), redirects: ['https://k.no/katalog.ttl'] },
    { refused: ['harvest.redirect'] },
    { source: { url: 'http://k.no/katalog.ttl' } },
  ],
  [
    'not back to http either',
    { body: catalog('a'), redirects: ['https://x.no/', 'http://x.no/'] },
    { refused: ['harvest.redirect'] },
  ],
]);

play('A catalog is one document: no page is turned', [
  ['hydra:next', `${catalog('a')} <k> hydra:next <k?side=2> .`, { added: [a], notes: ['harvest.paged'] }],
  ['hydra:nextPage', `${catalog('a')} <k> hydra:nextPage <k?side=2> .`, { added: [a], notes: ['harvest.paged'] }],
  ['a whole one has nothing to be said of', catalog('a'), { notes: [] }],
]);

play('75 MiB is the limit, as told and as read', [
  ['told to be at it', { body: catalog('a'), contentLength: 78_643_200 }, { refused: [], added: [a] }],
  ['told to be over it', { body: catalog('a'), contentLength: 78_643_201 }, { refused: ['harvest.too-large'] }],
  ['read to be over it', { body: new Uint8Array(78_643_201).fill(0x23) }, { refused: ['harvest.too-large'] }],
]);

play('Content-Encoding is taken for a charset', [
  ['none is UTF-8', catalog('a'), { refused: [], notes: [] }],
  ['gzip stops it', { body: catalog('a'), contentEncoding: 'gzip' }, { refused: ['harvest.content-encoding'] }],
  ['br stops it', { body: catalog('a'), contentEncoding: 'br' }, { refused: ['harvest.content-encoding'] }],
  [
    'aws-chunked stops it',
    { body: catalog('a'), contentEncoding: 'aws-chunked' },
    { refused: ['harvest.content-encoding'] },
  ],
  ['identity stops it', { body: catalog('a'), contentEncoding: 'identity' }, { refused: ['harvest.content-encoding'] }],
  ['utf-8 happens to work', { body: catalog('a'), contentEncoding: 'utf-8' }, { refused: [], added: [a] }],
  [
    'iso-8859-1 happens to work',
    { body: latin1(catalog('bø')), contentEncoding: 'iso-8859-1' },
    { added: ['https://k.no/bø'], notes: [] },
  ],
]);

play('The charset of Content-Type is not looked at', [
  [
    'Latin-1 is misread',
    { body: latin1(catalog('a').replace('"a"', '"blå"')) },
    { added: [a], notes: ['harvest.charset'] },
  ],
  ['an IRI in Latin-1 is another IRI', { body: latin1(catalog('bø')) }, { added: ['https://k.no/b\ufffd'] }],
  ['UTF-8 is read well', catalog('a').replace('"a"', '"blå"'), { added: [a], notes: [] }],
]);

play('The registered media type chooses the parser', [
  ['*/* is refused', catalog('a'), { refused: ['harvest.accept-unknown'] }, { source: { accept: '*/*' } }],
  ['none is refused', catalog('a'), { refused: ['harvest.accept-unknown'] }, { source: { accept: '' } }],
  ['plain JSON is refused', '{}', { refused: ['harvest.accept-unknown'] }, { source: { accept: 'application/json' } }],
  [
    'Turtle is no RDF/XML',
    catalog('a'),
    { refused: ['harvest.unreadable'] },
    { source: { accept: 'application/rdf+xml' } },
  ],
  ['JSON-LD is no Turtle', `{"@id":"${a}"}`, { refused: ['harvest.unreadable'] }],
  [
    'JSON-LD',
    `{"@id":"${a}","@type":"http://www.w3.org/ns/dcat#Dataset"}`,
    { added: [a] },
    { source: { accept: 'application/ld+json' } },
  ],
  [
    'N-Triples is Turtle',
    `<${a}> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://www.w3.org/ns/dcat#Dataset> .`,
    { added: [a] },
  ],
  [
    'what we cannot read ourselves is said to be so',
    '',
    { refused: ['catalog.syntax-unknown'] },
    { source: { accept: 'application/trix' } },
  ],
]);

play('Relative addresses become addresses at example.com', [
  [
    'in Turtle',
    catalog('a').replace('@base <https://k.no/> .', ''),
    { added: ['http://example.com/a'], notes: ['harvest.relative-iri'] },
  ],
  [
    'in JSON-LD',
    '{"@id":"a","@type":"http://www.w3.org/ns/dcat#Dataset"}',
    { added: ['http://example.com/a'], notes: ['harvest.relative-iri', 'harvest.outside-catalog'] },
    { source: { accept: 'application/ld+json' } },
  ],
  [
    'who lives at example.com is not told so',
    catalog('a').replaceAll('https://k.no', 'http://example.com'),
    { notes: [] },
  ],
]);

play('What cannot be written as RDF/XML stops everything', [
  [
    'a property that ends in a digit',
    `${catalog('a')} <a> <https://k.no/p/1> 1 .`,
    { refused: ['harvest.not-writable'], added: [] },
  ],
  [
    'a property that ends in a slash',
    `${catalog('a')} <a> <https://k.no/p/> 1 .`,
    { refused: ['harvest.not-writable'] },
  ],
  [
    'a property that ends in a name may hold digits',
    `${catalog('a')} <a> <https://k.no/1p1> 1 .`,
    { refused: [], added: [a] },
  ],
  ['a blank in an IRI', `${catalog('a')} <a> dct:source <https://k.no/a b> .`, { refused: ['harvest.unreadable'] }],
  [
    'a control character in an IRI',
    `${catalog('a')} <a> dct:source <https://k.no/a\u0007b> .`,
    { refused: ['harvest.unreadable'] },
  ],
]);

play('What has no IRI is dropped without a word', [
  [
    'a dataset',
    `${catalog('a')} <k> dcat:dataset [ a dcat:Dataset ; dct:title "B" ] .`,
    { added: [a], dropped: ['harvest.dataset-nameless'] },
  ],
  ['a series', `${catalog('a')} [] a dcat:DatasetSeries .`, { added: [a], dropped: ['harvest.dataset-nameless'] }],
  [
    'a catalog, and its datasets end in one without a publisher',
    catalog('a').replaceAll('<k>', '_:k'),
    { added: [a], catalogs: 1, dropped: ['harvest.catalog-nameless'], notes: ['harvest.outside-catalog'] },
  ],
  [
    'a dataset only listed',
    `${catalog('a')} <k> dcat:dataset <b> .`,
    { added: [a], dropped: ['harvest.dataset-undescribed'] },
  ],
  [
    'a dataset of another type',
    `${catalog('a')} <k> dcat:dataset <b> . <b> a dct:Dataset .`,
    { added: [a], dropped: ['harvest.dataset-undescribed'] },
  ],
]);

const parts = (...titles: readonly string[]) =>
  `${catalog('a')} <a> dcat:distribution ${titles.map((title) => `[ dct:title "${title}" ]`).join(', ')} .`;
play('Blank nodes of one dataset are named by their sorted characters', [
  ['2012 and 2021 become one', parts('Tall 2012', 'Tall 2021'), { merged: ['harvest.merged'] }],
  ['2012 and 2013 do not', parts('Tall 2012', 'Tall 2013'), { merged: [] }],
  ['equal ones were one already', parts('Tall', 'Tall'), { merged: [] }],
  [
    'anagrams further in make their owners one as well',
    `${catalog('a')} <a> dct:temporal [ dct:source [ dct:title "12" ] ], [ dct:source [ dct:title "21" ] ] .`,
    { merged: ['harvest.merged'] },
  ],
  [
    'of two datasets they stay two',
    `${catalog('a', 'b')} <a> dct:temporal [ dct:title "12" ] . <b> dct:temporal [ dct:title "21" ] .`,
    { merged: [] },
  ],
]);

play('What is absent once is removed at once', [
  ['one', catalog('a'), { removed: [b], unchanged: 1 }, { before: catalog('a', 'b') }],
  [
    'all, from a catalog that is empty',
    catalog(),
    { removed: [a], notes: ['harvest.removes-all'] },
    { before: catalog('a') },
  ],
  [
    'all, from a file that says nothing',
    '',
    { removed: [a], notes: ['harvest.removes-all'] },
    { before: catalog('a') },
  ],
  [
    'one that lost its IRI',
    catalog('a').replaceAll('<a>', '_:a'),
    { removed: [a], dropped: ['harvest.dataset-nameless'] },
    { before: catalog('a') },
  ],
  ['an empty catalog is said to be empty on a first harvest too', catalog(), { added: [], notes: ['catalog.empty'] }],
]);

play('Changed is what says something else', [
  [
    'the same in another order and with other prefixes',
    catalog('b', 'a').replaceAll('dct:', 'd:'),
    { unchanged: 2, changed: [] },
    { before: catalog('a', 'b') },
  ],
  ['a title', catalog('a').replace('"a"', '"A"'), { changed: [a], unchanged: 0 }, { before: catalog('a') }],
  [
    'a contact that two datasets share changes both',
    `${catalog('a', 'b')} <a>, <b> dct:creator <c> . <c> dct:title "ny" .`.replace(
      '<a>, <b> dct:creator <c>',
      '<a> dct:creator <c> . <b> dct:creator <c>',
    ),
    { changed: [a, b] },
    { before: `${catalog('a', 'b')} <a> dct:creator <c> . <b> dct:creator <c> . <c> dct:title "gammel" .` },
  ],
  [
    'a date of the catalog changes no dataset',
    `${catalog('a')} <k> dct:modified "2026-02-02" .`,
    { unchanged: 1 },
    { before: catalog('a') },
  ],
  [
    'a date of the run inside a dataset changes it',
    `${catalog('a')} <a> dct:modified "2026-02-02" .`,
    { changed: [a] },
    { before: `${catalog('a')} <a> dct:modified "2026-02-01" .` },
  ],
  [
    'blank nodes keep their names while they say the same',
    parts('Én', 'To'),
    { unchanged: 1 },
    { before: parts('To', 'Én') },
  ],
  [
    'another dataset it points to is not part of it',
    `${catalog('a', 'b').replace('"b"', '"B"')} <a> dct:source <b> .`,
    { changed: [b], unchanged: 1 },
    { before: `${catalog('a', 'b')} <a> dct:source <b> .` },
  ],
]);

play('A dataset outside every catalog ends in one that is made', [
  [
    'a dataset',
    `${catalog('a')} <b> a dcat:Dataset .`,
    { catalogs: 2, added: [a, b], notes: ['harvest.outside-catalog'] },
  ],
  [
    'not one whose series is in a catalog',
    `${catalog('a')} <k> dcat:dataset <s> . <s> a dcat:DatasetSeries . <b> a dcat:Dataset ; dcat:inSeries <s> .`,
    { catalogs: 1, datasets: 3, notes: [] },
  ],
  [
    'but one whose series is outside too',
    `${catalog('a')} <s> a dcat:DatasetSeries . <b> a dcat:Dataset ; dcat:inSeries <s> .`,
    { catalogs: 2, notes: ['harvest.outside-catalog', 'harvest.outside-catalog'] },
  ],
]);

play('The portal shows less than it takes', [
  ['nb-NO is dropped', catalog('a').replace('@nb', '@nb-NO'), { added: [a], notes: ['portal.language-dropped'] }],
  ['so is se', catalog('a').replace('@nb', '@se'), { notes: ['portal.language-dropped'] }],
  ['nn, no, en and none are shown', `${catalog('a')} <a> dct:title "n"@nn, "o"@no, "e"@en, "u" .`, { notes: [] }],
  ['open by licence', openBy('http://publications.europa.eu/resource/authority/licence/CC_BY_4_0'), { notes: [] }],
  ['open by NLOD at its old address', openBy('http://data.norge.no/nlod/no/2.0'), { notes: [] }],
  ['not open by a licence of its own', openBy('https://k.no/lisens'), { notes: ['portal.not-open'] }],
  ['not open by CC BY-NC', openBy('https://creativecommons.org/licenses/by-nc/4.0/'), { notes: ['portal.not-open'] }],
  [
    'a presigned address',
    openBy('http://data.norge.no/nlod/no/2.0', 'https://s3.no/a.csv?X-Amz-Signature=1'),
    { notes: ['portal.address-query'] },
  ],
  [
    'an address that asks',
    openBy('http://data.norge.no/nlod/no/2.0', 'https://api.no/a?format=csv'),
    { notes: ['portal.address-query'] },
  ],
]);

play('A file of at most 10 MiB is shown', [
  ['at it', `${openBy('http://data.norge.no/nlod/no/2.0')} <d> dcat:byteSize 10485760 .`, { notes: [] }],
  [
    'over it',
    `${openBy('http://data.norge.no/nlod/no/2.0')} <d> dcat:byteSize 10485761 .`,
    { notes: ['portal.no-preview'] },
  ],
]);

describe('The publisher is shown little of why', () => {
  it.each<[string, Answer | string, Partial<Source>]>([
    ['VALIDATION_ERROR', catalog('a'), { accept: '*/*' }],
    ['VALIDATION_ERROR', catalog('a'), { accept: 'text/html' }],
    ['SOURCE_UNAVAILABLE', { body: '', status: 500 }, {}],
    ['SOURCE_UNAVAILABLE', { body: '', contentLength: 1e9 }, {}],
    ['SOURCE_UNAVAILABLE', { body: '', redirects: ['http://k.no/'] }, {}],
    ['INTERNAL_ERROR', { body: '', contentEncoding: 'gzip' }, {}],
    ['INTERNAL_ERROR', '<a', {}],
    ['INTERNAL_ERROR', '<a:b> <http://c/> 1 .', {}],
  ])('%s', async (shownAs, now, other) => {
    expect((await rehearse(answer(now), { ...source, ...other })).refused).toMatchObject([{ shownAs }]);
  });
});

function openBy(licence: string, address = 'https://k.no/a.csv'): string {
  return `${catalog('a')} <a> dct:accessRights <http://publications.europa.eu/resource/authority/access-right/PUBLIC> ; dcat:distribution <d> .
    <d> dct:license <${licence}> ; dcat:downloadURL <${address}> .`;
}
function latin1(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

describe('An IRI belongs to the source that delivered it first', () => {
  const other = 'https://andre.no/katalog.ttl';
  const read = (turtle: string) => new Parser().parse(turtle);
  const held: Holdings = harvest(nothingHeld, other, read(catalog('a'))).held;
  const elsewhere = catalog('a', 'b').replaceAll('<k>', '<k2>');

  it('a dataset of another source is skipped without a word', () => {
    const { verdict } = harvest(held, source.url, read(elsewhere));

    expect(brief(verdict)).toMatchObject({ added: [b], dropped: ['harvest.dataset-owned'], refused: [] });
  });

  it('a catalog of another source stops everything, and what is held stays', () => {
    const { verdict, held: after } = harvest(held, source.url, read(catalog('b')));

    expect(brief(verdict)).toMatchObject({ added: [], refused: ['harvest.catalog-owned'] });
    expect(verdict.refused).toMatchObject([{ shownAs: 'SOURCE_CONFLICT' }]);
    expect(after).toBe(held);
  });

  it('the same source delivers it again and again', () => {
    expect(harvest(held, other, read(catalog('a'))).verdict).toMatchObject({ unchanged: 1, dropped: [], refused: [] });
  });

  it('removeAll frees what a source had', () => {
    const freed = removeAll(held, other);

    expect(harvest(freed, source.url, read(catalog('a', 'b'))).verdict).toMatchObject({ added: [a, b], refused: [] });
  });

  it('what was removed for being absent is free as well', () => {
    const left = harvest(held, other, read(catalog('c'))).held;

    expect(harvest(left, source.url, read(elsewhere)).verdict).toMatchObject({ added: [a, b], dropped: [] });
  });

  it('a dataset that comes back is new again', () => {
    const gone = harvest(held, other, read(catalog('c'))).held;

    expect(harvest(gone, other, read(catalog('a', 'c'))).verdict).toMatchObject({ added: [a], unchanged: 1 });
  });

  it('the same file at a new address is another source: its catalog is refused', async () => {
    const moved = await harvestAnswer(held, source, { body: catalog('a') });

    expect(brief(moved.verdict)).toMatchObject({ refused: ['harvest.catalog-owned'] });
  });
});

describe('a harvest', () => {
  it('of whatever datasets, after whatever others, adds up', () => {
    const names = fc.uniqueArray(fc.constantFrom(...'abcdefgh'), { maxLength: 8 });
    fc.assert(
      fc.property(names, names, (first, second) => {
        const read = (those: readonly string[]) => new Parser().parse(catalog(...those));
        const { held } = harvest(nothingHeld, source.url, read(first));
        const { verdict } = harvest(held, source.url, read(second));

        expect(verdict.added.length + verdict.changed.length + verdict.unchanged).toBe(second.length);
        expect(verdict.removed.length + verdict.unchanged + verdict.changed.length).toBe(first.length);
      }),
    );
  });

  it('is told in plain words', async () => {
    const verdict = await rehearse({ body: `${catalog('a')} [] a dcat:Dataset ; dct:title "B" .` }, source, {
      body: catalog('c'),
    });

    expect(tellVerdict(verdict, 'nn')).toBe(
      [
        'Katalogar: 1, datasett: 1, uendra: 0',
        'Nye: 1',
        '  https://k.no/a',
        'Blir fjerna straks: 1',
        '  https://k.no/c',
        'Blir hoppa over utan varsel: 1',
        '  Datasettet «B» har ingen IRI og blir forkasta utan varsel',
        '',
      ].join('\n'),
    );
  });
});

const facts = 'data/dcat/FACTS.json';
describe.skipIf(!isShared(facts))('the real catalogs', () => {
  type Fact = {
    file: string;
    parses: boolean;
    datasets: number;
    dataset_series: number;
    blank_node_datasets: number;
    named_graphs?: number;
  };
  const all: Fact[] = isShared(facts) ? JSON.parse(readShared(facts)) : [];

  it.each(all)('$file is harvested as counted', async ({ file, parses, named_graphs, ...fact }) => {
    const named = fact.datasets + fact.dataset_series - fact.blank_node_datasets;
    const body = readShared(`data/dcat/${file}`);
    const from = sourceOf(`https://data.example.no/${file}`, body);
    const verdict = await rehearse({ body }, from);
    const again = await rehearse({ body }, from, { body });

    if (!parses) {
      expect(brief(verdict)).toMatchObject({ refused: ['harvest.unreadable'], datasets: 0 });
      return;
    }
    // EntryScape puts each resource in a graph of its own; the harvester sees none of them.
    if (named_graphs) {
      expect(reasons(verdict, 'notes')).toEqual(expect.arrayContaining(['harvest.named-graphs', 'catalog.empty']));
      return;
    }
    expect(verdict.refused).toEqual([]);
    expect(verdict.added).toHaveLength(named);
    expect(again).toMatchObject({ added: [], changed: [], removed: [], unchanged: named });
  });
});

describe('A rehearsal by checksums alone', () => {
  const file = fc.uniqueArray(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), fc.constantFrom('x', 'y')), {
    selector: ([name]) => name,
  });
  const told = (named: readonly (readonly [string, string])[]) =>
    `${catalog(...named.map(([name]) => name))}\n${named.map(([name, word]) => `<${name}> dcat:keyword "${word}"@nb .`).join('\n')}`;

  const inOrder = (verdict: Verdict): Verdict => ({ ...verdict, removed: verdict.removed.toSorted() });

  it('says of any catalogs, one after the other, what a rehearsal beside the one before says', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(file, { minLength: 1, maxLength: 4 }), async (files) => {
        let held = {};
        let before: Answer | undefined;
        for (const body of files.map(told)) {
          const next = await rehearseNext({ body }, source, held, (said) => `#${said}`);
          expect(inOrder(next.verdict)).toEqual(inOrder(await rehearse({ body }, source, before)));
          held = next.held;
          before = { body };
        }
      }),
    );
  });

  it('keeps what was held where the catalog is refused', async () => {
    const { held } = await rehearseNext({ body: catalog('a') }, source, {}, () => '1');
    const refused = await rehearseNext({ body: 'no turtle' }, source, held, () => '2');

    expect(Object.keys(held)).toEqual([a, 'https://k.no/k']);
    expect(refused).toMatchObject({ held, verdict: { refused: [{ reason: 'harvest.unreadable' }] } });
  });
});
