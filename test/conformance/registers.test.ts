import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { State } from '../../functions/core/record.ts';
import { decideFile } from '../support/decide.ts';
import { isShared, readSharedBytes, shared } from '../support/shared.ts';

const folder = 'data/registers';

/** Registers of datasets: how many rows, and what becomes of them under a publisher with defaults for all but theme. */
const registers: Readonly<Record<string, Partial<Record<State, number>>>> = {
  // no description and no theme in the whole file
  'artsdatabanken-datasett-v1.csv': { rejected: 20 },
  'artsdatabanken-datasett-v2.csv': { rejected: 21 },
  'datasettoversikt-2016-cp1252-semikolon.csv': { published: 29 },
  'datasettoversikt-2016-excel-artefakter.csv': { published: 29 },
  'datasettoversikt-2016-utf8bom-semikolon.csv': { published: 29 },
  // a real register of datasets too: 44 of its rows have no theme and 42 no description
  'smartbydata-register-2017.csv': { rejected: 46 },
};

const others: Readonly<Record<string, string>> = {
  'api-register-test.csv': 'en liste over API-er',
  'api-register-v01.csv': 'en liste over API-er',
  'api-register-v02.csv': 'en liste over API-er',
  'api-register-v03.csv': 'en liste over API-er',
  'api-register-v04.csv': 'en liste over API-er',
  'api-register-v05.csv': 'en liste over API-er',
  'begrep-import.csv': 'en begrepsliste',
  'datasettoversikt-2016-oppslag-catalog.csv': 'en liste over kataloger',
  'datasettoversikt-2016-oppslag-distribution.csv': 'en oppslagstabell',
  'datasettoversikt-2016-oppslag-kontakt.csv': 'en oppslagstabell',
  'datasettoversikt-2016-oppslag-location.csv': 'en oppslagstabell',
  'datasettoversikt-2016-oppslag-opphav.csv': 'en oppslagstabell',
  'datasettoversikt-2016-oppslag-theme.csv': 'en oppslagstabell',
  'datasettoversikt-2016-oppslag-tilgangsrettighet.csv': 'en oppslagstabell',
  'datasettoversikt-2016-oppslag-utgiver.csv': 'en oppslagstabell',
  'kanoniske-utgivere.csv': 'en oppslagstabell',
  'ks-tabelloversikt.csv': 'en liste over statistikktabeller',
};

describe.skipIf(!isShared(folder))('the real registers', () => {
  it('are all accounted for', () => {
    const files = readdirSync(shared(folder)).filter((it) => it.endsWith('.csv'));
    expect(files.sort()).toEqual([...Object.keys(registers), ...Object.keys(others)].sort());
  });

  it.each(Object.entries(registers))('give a record for each row of %s', async (file, expected) => {
    const { decided } = await decideFile('register.csv', readSharedBytes(`${folder}/${file}`));
    const states: Partial<Record<State, number>> = {};
    for (const { record } of decided) states[record.state] = (states[record.state] ?? 0) + 1;
    expect(states).toEqual(expected);
  });

  it.each(Object.entries(others))('name what %s is instead', async (file, kind) => {
    const { decided, problems } = await decideFile('register.csv', readSharedBytes(`${folder}/${file}`));
    expect(decided).toEqual([]);
    expect(problems).toContainEqual(expect.objectContaining({ code: 'register.not-datasets', actual: kind }));
  });
});
