import { toIri } from '../../../vocab/iri.ts';
import { findPlace, schemeOfPlace } from '../../../vocab/lists/places.ts';
import type { Location } from '../dataset.ts';
import type { PlaceDescriptor } from '../descriptor.ts';
import { contentIri, isObject, type Reader, type Reading, tellProblem, texts, within } from './values.ts';

/** A place: a municipality, county or country by name, number or IRI, another by its GeoNames IRI, or an area by its borders. */
export const location: Reader<Location | undefined> = (stated, it) => {
  if (typeof stated === 'string') return stated.trim() ? named(stated.trim(), it) : undefined;
  return isObject(stated) ? described(stated, it) : undefined;
};

function named(written: string, it: Reading): Location | undefined {
  const found = findPlace(written);
  if ('place' in found) {
    if (found.former) tellProblem(it, 'place.former', { actual: found.former, expected: found.place.name.nb });
    const { iri, name, scheme, identifier } = found.place;
    return { ...nowhere, iri, name, scheme, identifier };
  }
  if ('choices' in found)
    tellProblem(it, `place.${found.why}`, { actual: written, expected: found.choices.join(', ') });
  else {
    const iri = toIri(written);
    if (iri) return { ...nowhere, iri, scheme: schemeOfPlace(iri) };
    tellProblem(it, 'place.unknown', { actual: written, expected: found.suggestion ?? 'Norge' });
  }
  return undefined;
}

function described(stated: PlaceDescriptor, it: Reading): Location | undefined {
  const name = texts(stated.name, within(it, 'name'));
  const bbox = box(stated.bbox, within(it, 'bbox'));
  const centroid = point(stated.centroid, within(it, 'centroid'));
  const geometry = shape(stated.geometry, within(it, 'geometry'));
  const drawn = bbox ?? centroid ?? geometry;
  const written = stated.iri ?? (drawn ? undefined : Object.values(name)[0]);
  const base =
    written === undefined ? undefined : named(written, within(it, stated.iri === undefined ? 'name' : 'iri'));
  if (base) return { ...base, name: { ...name, ...base.name }, bbox, centroid, geometry };
  if (!drawn) return undefined;
  const said = [name, bbox, centroid, ...(geometry ? [geometry] : [])];
  return { ...nowhere, iri: contentIri(it, 'places', said), name, bbox, centroid, geometry };
}

const nowhere = {
  name: {},
  scheme: undefined,
  identifier: undefined,
  bbox: undefined,
  centroid: undefined,
  geometry: undefined,
} as const;

/** Well-known text, longitude first, as GeoDCAT writes it. */
function box(stated: PlaceDescriptor['bbox'], it: Reading): string | undefined {
  if (stated === undefined) return undefined;
  const [west, south, east, north] = stated;
  if (isLongitude(west) && isLatitude(south) && isLongitude(east) && isLatitude(north) && south <= north)
    return `POLYGON((${west} ${south},${east} ${south},${east} ${north},${west} ${north},${west} ${south}))`;
  tellProblem(it, 'bbox.invalid', { actual: stated.join(', '), expected: '10.4, 59.8, 10.9, 60.1' });
  return undefined;
}

function point(stated: PlaceDescriptor['centroid'], it: Reading): string | undefined {
  if (stated === undefined) return undefined;
  const [longitude, latitude] = stated;
  if (isLongitude(longitude) && isLatitude(latitude)) return `POINT(${longitude} ${latitude})`;
  tellProblem(it, 'bbox.invalid', { actual: stated.join(', '), expected: '10.7, 59.9' });
  return undefined;
}

/** Of what OGC 06-103r4 § 7.2 can draw, the plane figures: each with its points in place, within the globe. */
function shape(stated: PlaceDescriptor['geometry'], it: Reading): string | undefined {
  if (!stated?.trim()) return undefined;
  const written = stated
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/ ?([(),]) ?/g, '$1');
  const [, kind = '', body = ''] = /^([A-Za-z]+)(\(.*\))$/.exec(written) ?? [];
  const name = kind.toUpperCase();
  const isWhole = figures[name]?.test(body.replaceAll(position, 'p')) ?? false;
  if (isWhole && [...body.matchAll(position)].every(([, x, y]) => isLongitude(Number(x)) && isLatitude(Number(y))))
    return name + body;
  tellProblem(it, 'geometry.invalid', {
    actual: stated,
    expected: 'POLYGON((10.4 59.8,10.9 59.8,10.9 60.1,10.4 59.8))',
  });
  return undefined;
}
const position = /(-?\d+(?:\.\d+)?) (-?\d+(?:\.\d+)?)/g;
const figures: Readonly<Record<string, RegExp>> = {
  POINT: /^\(p\)$/,
  MULTIPOINT: /^\((?:p|\(p\))(?:,(?:p|\(p\)))*\)$/,
  LINESTRING: /^\(p(?:,p)+\)$/,
  MULTILINESTRING: /^\(\(p(?:,p)+\)(?:,\(p(?:,p)+\))*\)$/,
  POLYGON: /^\(\(p(?:,p){3,}\)(?:,\(p(?:,p){3,}\))*\)$/,
  MULTIPOLYGON: /^\(\(\(p(?:,p){3,}\)(?:,\(p(?:,p){3,}\))*\)(?:,\(\(p(?:,p){3,}\)(?:,\(p(?:,p){3,}\))*\))*\)$/,
};

const isLongitude = (degrees: number): boolean => degrees >= -180 && degrees <= 180;
const isLatitude = (degrees: number): boolean => degrees >= -90 && degrees <= 90;
