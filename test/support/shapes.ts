import { existsSync, readFileSync } from 'node:fs';
import type { Quad } from '@rdfjs/types';
import { DataFactory, Parser, Store } from 'n3';
import { Validator } from 'shacl-engine';

const shapes = new URL('../../../shared/profile/shapes/', import.meta.url);

/** Whether the official shapes are there to hold against. */
export const haveOfficialShapes = existsSync(shapes);

export const official = {
  /** What data.norge.no measures with (DCAT-AP-NO 2.0.0). */
  score: ['fdk-mqa/dcat-ap-no_shacl-shapes-2.0.0.ttl'],
  /** What the portal's own validator asked, until it was taken down (DCAT-AP-NO 2.0 to 2.2). */
  v2: ['dcat-ap-no-v2/DCAT-AP-NO-shacl_shapes_2.00.ttl'],
  core: ['dcat-ap-no-v3/dcatapno3-core-shapes.ttl'],
  range: ['dcat-ap-no-v3/dcatapno3-range-shapes.ttl'],
  vocabulary: ['dcat-ap-no-v3/dcatapno3-vocabulary-shapes.ttl'],
} as const;

const validators = new Map<string, Validator>();

/** Every result of an official shape set over a graph, of any severity: `property/Constraint value`. */
export async function results(set: keyof typeof official, quads: readonly Quad[]): Promise<readonly string[]> {
  let validator = validators.get(set);
  if (!validator) {
    const graph = official[set].flatMap((file) => new Parser().parse(readFileSync(new URL(file, shapes), 'utf8')));
    validator = new Validator(new Store(graph), { factory: DataFactory });
    validators.set(set, validator);
  }
  const report = await validator.validate({ dataset: new Store([...quads]) });
  return report.results.map((result) => {
    const path = result.path?.map(({ predicates }) => predicates.map(({ value }) => local(value)).join('|')).join('/');
    return `${path ?? ''}/${local(result.constraintComponent?.value ?? '')} ${result.value?.term?.value ?? ''}`.trim();
  });
}

const local = (iri: string): string => iri.replace(/^.*[#/]/, '').replace('ConstraintComponent', '');

/** What FDK takes for a dataset's own graph: all that can be reached from it but other datasets, series and catalogs. */
export function ownGraph(dataset: string, quads: readonly Quad[]): readonly Quad[] {
  const bySubject = new Map<string, Quad[]>();
  for (const quad of quads) bySubject.set(quad.subject.value, [...(bySubject.get(quad.subject.value) ?? []), quad]);
  const isContainer = (iri: string): boolean =>
    (bySubject.get(iri) ?? []).some(({ object }) => /dcat#(?:Dataset|DatasetSeries|Catalog)$/.test(object.value));
  const reached = new Set([dataset]);
  const found: Quad[] = [];
  for (const iri of reached) {
    for (const quad of bySubject.get(iri) ?? []) {
      found.push(quad);
      if (quad.object.termType === 'NamedNode' && !isContainer(quad.object.value)) reached.add(quad.object.value);
    }
  }
  return found;
}
