import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { edgeCode, openEdge, openEdgeOut } from '../../functions/io/edge.ts';

const edge = openEdge();
/** The file it comes to, or the status. */
const ask = (uri: string, accept?: string, method = 'GET') => {
  const answer = edge({ method, uri, headers: accept === undefined ? {} : { accept } });
  return 'uri' in answer ? answer.uri : answer.status;
};
const chrome = 'text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8';
const jena = 'text/turtle,application/n-triples;q=0.9,application/ld+json;q=0.8,application/rdf+xml;q=0.7,*/*;q=0.3';

describe('a catalog', () => {
  it.each([
    [undefined, 'catalog.ttl'],
    ['', 'catalog.ttl'],
    ['*/*', 'catalog.ttl'],
    ['text/turtle', 'catalog.ttl'],
    ['TEXT/Turtle; charset=utf-8', 'catalog.ttl'],
    ['application/x-turtle', 'catalog.ttl'],
    ['application/ld+json', 'catalog.jsonld'],
    ['application/json', 'catalog.jsonld'],
    ['application/rdf+xml', 'catalog.rdf'],
    ['application/xml', 'catalog.rdf'],
    ['application/n-triples', 'catalog.nt'],
    ['text/*', 'catalog.ttl'],
    ['application/*', 'catalog.jsonld'],
    ['text/html', 'index.html'],
    [chrome, 'index.html'],
    [jena, 'catalog.ttl'],
    ['application/xml, text/html', 'index.html'],
    ['application/ld+json;q=0.9, text/turtle;q=0.5', 'catalog.jsonld'],
    ['text/turtle;q=0, */*;q=0.1', 'catalog.jsonld'],
    ['text/turtle ; q = 0.2 , application/rdf+xml ; q=0.3', 'catalog.rdf'],
  ])('asked for with Accept %s is %s', (accept, file) => {
    expect(ask('/974760673/catalog', accept)).toBe(`/974760673/${file}`);
    expect(ask('/974760673/catalog', accept, 'HEAD')).toBe(`/974760673/${file}`);
    expect(ask('/974760673/', accept)).toBe(`/974760673/${file}`);
  });

  it.each(['image/png', 'text/turtle;q=0', 'text/turtle;q=x', 'garbage;;q=,,', 'text/turtle;q=2'])(
    'is refused to one who takes only %s, naming what there is',
    (accept) => {
      expect(edge({ method: 'GET', uri: '/974760673/catalog', headers: { accept } })).toMatchObject({
        status: 406,
        body: expect.stringContaining('text/turtle, application/ld+json'),
      });
    },
  );

  it('has fixed names too, which no Accept changes', () => {
    for (const ending of ['ttl', 'rdf', 'jsonld', 'nt'])
      expect(ask(`/974760673/catalog.${ending}`, 'text/html')).toBe(`/974760673/catalog.${ending}`);
  });
});

it('leads from the IRI of a dataset to its page, or to the catalog that describes it', () => {
  expect(ask('/974760673/datasets/badeplasser', chrome)).toBe('/974760673/datasets/badeplasser.html');
  const answer = edge({ method: 'GET', uri: '/974760673/datasets/badeplasser', headers: { accept: 'text/turtle' } });
  expect(answer).toMatchObject({ status: 303, headers: { location: '/974760673/catalog.ttl' } });
});

it('knows the list of catalogs by its usual names', () => {
  for (const uri of ['/', '/index', '/.well-known/datacatalog']) {
    expect(ask(uri, chrome)).toBe('/index.html');
    expect(ask(uri)).toBe('/index.ttl');
  }
});

it('leaves files, other methods and other paths alone', () => {
  expect(ask('/974760673/data/badeplasser/3f2a/temperaturer.csv', 'text/turtle')).toMatch(/temperaturer\.csv$/);
  expect(ask('/974760673/catalog', undefined, 'OPTIONS')).toBe('/974760673/catalog');
  expect(ask('/robots')).toBe('/robots');
});

it('says of every file of a publisher where it is described', () => {
  const event = { request: { uri: '/974760673/data/a/b.csv' }, response: { statusCode: 200, headers: {} } };
  const answer = JSON.parse(runInNewContext(`${edgeCode()};JSON.stringify(handler(${JSON.stringify(event)}))`));
  expect(answer.headers.link.value).toBe(
    '</974760673/catalog>; rel="describedby", </974760673/data/a/b.csv-metadata.json>; rel="describedby"; type="application/csvm+json"',
  );
});

it('says of a file that is gone that it is gone, and of one that has moved where to', () => {
  const out = openEdgeOut();
  const headers = { etag: '"a"', 'content-type': 'text/csv; charset=utf-8', 'cache-control': 'max-age=60' };
  const gone = out('/974760673/datasets/a.nt', { status: 200, headers: { ...headers, 'x-amz-meta-gone': 'true' } });
  expect(gone).toMatchObject({ status: 410, body: '410 Gone\n', headers: { 'cache-control': 'max-age=60' } });
  expect(gone.headers).not.toHaveProperty('etag');
  const location = 'https://data.fjelldal.example.no/catalog.ttl';
  const moved = out('/974760673/catalog.ttl', { status: 200, headers: { ...headers, 'x-amz-meta-moved': location } });
  expect(moved).toMatchObject({ status: 301, headers: { location } });
  const standing = out('/974760673/catalog.ttl', { status: 200, headers });
  expect(standing).toEqual({
    status: 200,
    headers: { ...headers, link: '</974760673/catalog>; rel="describedby"' },
  });
});

it('answers whatever is asked, and always with a path or a status', () => {
  const types = fc.constantFrom('text/turtle', 'text/html', '*/*', 'application/*', 'text/plain', 'image/png', '');
  const range = fc.tuple(types, fc.constantFrom('', ';q=0', ';q=0.5', ';q=1', '; charset=utf-8; q=0.7', ';q'));
  fc.assert(
    fc.property(
      fc.array(range, { maxLength: 40 }),
      fc.oneof(fc.string(), fc.webPath(), fc.constant('/974760673/catalog')),
      (ranges, uri) => {
        const got = ask(uri, ranges.map((it) => it.join('')).join(','));
        expect(typeof got === 'number' ? [303, 406] : [got]).toContain(got);
      },
    ),
  );
});

describe('the engine of CloudFront Functions', () => {
  it('is given at most 10 KB', () => {
    expect(Buffer.byteLength(edgeCode())).toBeLessThanOrEqual(10_240);
  });

  // https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/functions-javascript-runtime-20.html
  it('is given no syntax that it does not know', () => {
    const unknown = new Set([
      ts.SyntaxKind.ClassDeclaration,
      ts.SyntaxKind.ClassExpression,
      ts.SyntaxKind.ForOfStatement,
      ts.SyntaxKind.SpreadElement,
      ts.SyntaxKind.SpreadAssignment,
      ts.SyntaxKind.ObjectBindingPattern,
      ts.SyntaxKind.ArrayBindingPattern,
      ts.SyntaxKind.ShorthandPropertyAssignment,
      ts.SyntaxKind.QuestionDotToken,
      ts.SyntaxKind.QuestionQuestionToken,
      ts.SyntaxKind.YieldExpression,
      ts.SyntaxKind.ImportDeclaration,
      ts.SyntaxKind.ExportKeyword,
    ]);
    const met: string[] = [];
    const look = (node: ts.Node): void => {
      if (unknown.has(node.kind)) met.push(node.getText(file));
      node.forEachChild(look);
    };
    const file = ts.createSourceFile('negotiate.js', edgeCode(), ts.ScriptTarget.ES2022, true, ts.ScriptKind.JS);
    look(file);
    expect(met).toEqual([]);
  });
});
