import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Parser, type Quad } from 'n3';
import { describe, expect, it } from 'vitest';
import { type GraphNode, indexGraph, objects } from '../../functions/core/graph.ts';
import { compileShapes } from '../../functions/core/judge/shapes.ts';
import { isShared, shared } from '../support/shared.ts';

const suite = 'suites/data-shapes/data-shapes-test-suite/tests/core';

describe.skipIf(!isShared(suite))("the W3C's SHACL Core test suite", () => {
  const cases = isShared(suite) ? casesIn(shared(suite)) : [];

  it('has 98 cases', () => {
    expect(cases).toHaveLength(98);
  });

  it.each(cases)('$name', ({ data, shapes, expected }) => {
    const results = compileShapes(shapes).check(indexGraph(data));

    expect(
      results
        .map(({ focus, value, path, component, severity }) =>
          sentence({ focus: focus.value, value: value?.value, path, component, severity }),
        )
        .sort(),
    ).toEqual(expected);
  });
});

type Case = { name: string; data: Quad[]; shapes: Quad[]; expected: string[] };

function casesIn(folder: string): Case[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ttl'));
  return files.sort().flatMap((file) => {
    const graph = indexGraph(parse(join(folder, file)));
    return graph.instances('http://www.w3.org/ns/shacl-test#Validate').map((test): Case => {
      const [action] = objects(test, mf('action'));
      const [report] = objects(test, mf('result'));
      if (!action || !report) throw new Error(`${file} has no action or no result`);
      const load = (name: string) =>
        objects(action, `http://www.w3.org/ns/shacl-test#${name}`).flatMap(({ key }) => parse(new URL(key)));
      return {
        name: relative('.', file).replace('.ttl', ''),
        data: load('dataGraph'),
        shapes: load('shapesGraph'),
        expected: objects(report, sh('result'))
          .map((result) => {
            const say = (name: string) => objects(result, sh(name))[0]?.term.value;
            const [path] = objects(result, sh('resultPath'));
            return sentence({
              focus: say('focusNode'),
              value: say('value'),
              path: path && pathText(path),
              component: short(say('sourceConstraintComponent'))?.replace('ConstraintComponent', ''),
              severity: short(say('resultSeverity')),
            });
          })
          .sort(),
      };
    });
  });
}

const parsed = new Map<string, Quad[]>();
function parse(file: string | URL): Quad[] {
  const url = typeof file === 'string' ? pathToFileURL(file) : file;
  const known = parsed.get(url.href);
  if (known) return known;
  const quads = new Parser({ baseIRI: url.href }).parse(readFileSync(url, 'utf8'));
  parsed.set(url.href, quads);
  return quads;
}

/** The path a report states, written as our results write theirs. */
function pathText(node: GraphNode): string {
  if (node.term.termType === 'NamedNode') return node.key;
  const items: GraphNode[] = [];
  for (let at: GraphNode | undefined = node; at; [at] = objects(at, rdf('rest'))) {
    items.push(...objects(at, rdf('first')));
  }
  if (items.length > 0) return items.map(pathText).join('/');
  for (const [name, write] of Object.entries(pathTexts)) {
    const [inner] = objects(node, sh(name));
    if (inner) return write(pathText(inner));
  }
  throw new Error('No path');
}
const pathTexts: Record<string, (inner: string) => string> = {
  inversePath: (inner) => `^${inner}`,
  alternativePath: (inner) => `(${inner.replaceAll('/http', '|http')})`,
  zeroOrMorePath: (inner) => `${inner}*`,
  oneOrMorePath: (inner) => `${inner}+`,
  zeroOrOnePath: (inner) => `${inner}?`,
};

const sentence = (parts: Record<string, string | undefined>): string =>
  ['component', 'severity', 'focus', 'path', 'value'].map((name) => parts[name] ?? '–').join(' ');
const short = (iri: string | undefined): string | undefined => iri?.replace(sh(''), '');
const sh = (name: string): string => `http://www.w3.org/ns/shacl#${name}`;
const rdf = (name: string): string => `http://www.w3.org/1999/02/22-rdf-syntax-ns#${name}`;
const mf = (name: string): string => `http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#${name}`;
