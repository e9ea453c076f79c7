import { describe, expect, it } from 'vitest';
import municipalities from '../../vocab/lists/municipalities.json' with { type: 'json' };
import { findPlace } from '../../vocab/lists/places.ts';

const place = (written: string): string => {
  const found = findPlace(written);
  if ('choices' in found) return `${found.why}: ${found.choices.join(', ')}`;
  if (!('place' in found)) return `${found.suggestion ?? ''}?`;
  return `${found.place.identifier} ${found.place.name.nb}${found.former ? ` (${found.former})` : ''}`;
};

describe('A place', () => {
  it.each([
    ['Oslo', '0301 Oslo'],
    ['oslo kommune', '0301 Oslo'],
    ['301', '0301 Oslo'],
    ['Vestland fylkeskommune', '46 Vestland'],
    ['Karasjok', '5610 Kárášjohka - Karasjok'],
    ['http://sws.geonames.org/6453366/', '0301 Oslo'],
    ['https://www.geonames.org/6453366/oslo.html', '0301 Oslo'],
    ['Norge', 'NOR Norge'],
    ['Hele landet', 'NOR Norge'],
    ['http://publications.europa.eu/resource/authority/country/NOR', 'NOR Norge'],
    ['Rygge', '3103 Moss (Rygge)'],
    ['0136', '3103 Moss (Rygge)'],
    ['3002', '3103 Moss'],
    ['Oppland', '34 Innlandet (Oppland)'],
    ['Viken', 'divided: 31 Østfold, 32 Akershus, 33 Buskerud'],
    ['Snillfjord', 'divided: 5055 Heim, 5056 Hitra, 5059 Orkland'],
    ['Herøy', 'ambiguous: 1515 Herøy (Møre og Romsdal), 1818 Herøy (Nordland)'],
    ['Herøy (Nordland)', '1818 Herøy (Nordland)'],
    ['Trondhjem', 'Trondheim?'],
    ['Stavangr', 'Stavanger?'],
    ['https://data.geonorge.no/administrativeEnheter/kommune/id/173018', '173018 Oslo'],
    ['Atlantis', '?'],
  ])('is known: %s', (written, expected) => {
    expect(place(written)).toBe(expected);
  });

  it('is one of 357 municipalities and 15 counties, each with its own GeoNames IRI', () => {
    const all = [...municipalities.municipalities, ...municipalities.counties];
    expect(municipalities.municipalities).toHaveLength(357);
    expect(municipalities.counties).toHaveLength(15);
    expect(new Set(all.map(({ geonames }) => geonames)).size).toBe(all.length);
    expect(municipalities.municipalities.every(({ code }) => place(code).startsWith(`${code} `))).toBe(true);
  });
});
