import { once } from 'node:events';
import { createWriteStream } from 'node:fs';

export type Shape = {
  /** At most this many, and within a block of lines of it. */
  readonly bytes: number;
  readonly seed?: number;
  readonly encoding?: 'utf-8' | 'windows-1252';
  readonly lineEnd?: '\n' | '\r\n';
};

/**
 * Writes municipal measurements as a municipality would: semicolons, quotes where they are needed, decimal comma,
 * dd.mm.yyyy, æøå, empty cells. The same seed gives the same bytes on every machine.
 */
export async function generate(
  path: string,
  { bytes, seed = 1, encoding = 'utf-8', lineEnd = '\n' }: Shape,
): Promise<number> {
  const random = randomFrom(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const file = createWriteStream(path);
  const binary = encoding === 'utf-8' ? 'utf8' : 'latin1';
  let written = 0;
  let id = 100_000;
  let lines = [header.join(';')];
  for (;;) {
    for (let i = 0; i < 2_000; i++) {
      id += 1 + Math.floor(random() * 3);
      const day = 1 + Math.floor(random() * 28);
      const month = 1 + Math.floor(random() * 12);
      const note = random();
      lines.push(
        [
          id,
          pick(municipalities),
          pick(places),
          `${two(day)}.${two(month)}.${2015 + Math.floor(random() * 10)}`,
          `${two(Math.floor(random() * 24))}:${two(Math.floor(random() * 60))}`,
          random() < 0.05 ? '' : (random() * 40 - 10).toFixed(1).replace('.', ','),
          Math.floor(random() * 900),
          (58 + random() * 12).toFixed(6).replace('.', ','),
          (5 + random() * 25).toFixed(6).replace('.', ','),
          random() < 0.5 ? 'ja' : 'nei',
          note < 0.6
            ? ''
            : note < 0.9
              ? pick(notes)
              : `"${pick(notes)}; sagt ""${pick(places)}"" ${Math.floor(random() * 1000)}"`,
          `0${Math.floor(1000 + random() * 8999)}`,
        ].join(';'),
      );
    }
    const chunk = Buffer.from(`${lines.join(lineEnd)}${lineEnd}`, binary);
    if (written + chunk.length > bytes) break;
    lines = [];
    written += chunk.length;
    if (!file.write(chunk)) await once(file, 'drain');
  }
  file.end();
  await once(file, 'finish');
  return written;
}

const two = (n: number): string => String(n).padStart(2, '0');

const header = [
  'id',
  'kommunenr',
  'sted',
  'dato',
  'klokkeslett',
  'temperatur',
  'antall',
  'breddegrad',
  'lengdegrad',
  'åpent',
  'merknad',
  'kode',
];
const municipalities = ['0301', '1103', '1108', '4601', '5001', '5501', '1804', '3301', '4204', '1507', '3201', '5601'];
const places = [
  'Sjøbadet',
  'Bystranda',
  'Åsane',
  'Øvre Eiker',
  'Røros sentrum',
  'Kárášjohka',
  'Strandkanten',
  'Vågsbygd',
  'Fjæra',
  'Nordre Ål',
  'Hovedøya',
  'Sandviken',
].map((place) => (/[šđŋŧž]/i.test(place) ? 'Karasjok' : place));
const notes = [
  'Målt på nytt',
  'Badevakt til stede hele dagen',
  'Blå flagg',
  'Stengt på grunn av høy vannføring',
  'Prøve tatt ved brygga',
  'Ingen merknader',
];

/** mulberry32: small, fast, the same everywhere. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
