import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Descriptor } from '../../../../functions/core/descriptor.ts';
import {
  screenDescriptor,
  screenFileName,
  screenText,
  scrub,
  verdict,
} from '../../../../functions/core/table/personal-data/index.ts';
import { makeIdentifier, writtenForms } from '../../../corpora/personal-data/identifiers.ts';
import { seeded } from '../../../corpora/personal-data/random.ts';
import { today } from './screen-rows.ts';

const id = makeIdentifier('fnr', seeded(1));
const levelOf = (descriptor: Descriptor): string => verdict(screenDescriptor(descriptor), [], today).level;

describe('a description', () => {
  it.each([
    'Barnevernstiltak etter kommune. Lukket datasett om barn i fosterhjem.',
    'Oversikt over diagnoser, etnisitet og straffbare forhold blant beboere. Fødselsnummer er fjernet.',
    'Register over pasienter med fødselsnummer, navn og adresse. Tilgang etter søknad.',
  ])('is not stopped by a word: %s', (description) => {
    expect(levelOf({ title: 'Barnevern', description: { nb: description }, keyword: ['helse', 'religion'] })).toBe(
      'allow',
    );
  });

  it('is stopped by a personal number, wherever it stands and whatever the field', () => {
    const paths = fc.constantFrom<(text: string) => Descriptor>(
      (text) => ({ title: text }),
      (text) => ({ description: { nb: 'Beskrivelse', en: text } }),
      (text) => ({ keyword: ['skole', text] }),
      (text) => ({ contactPoint: { name: text } }),
      (text) => ({ distribution: [{ title: { nb: text } }] }),
      (text) => ({ temporal: { start: text } }),
      (text) => ({ tables: { [`${text}.csv`]: {} } }),
    );
    fc.assert(
      fc.property(paths, fc.nat(), (descriptor, seed) => {
        expect(levelOf(descriptor(`Gjelder ${makeIdentifier('fnr', seeded(seed))}`))).toBe('block');
      }),
    );
  });

  it('says where, and shows the number masked', () => {
    const [finding] = screenDescriptor({ title: 'Klager', distribution: [{ description: `Vedtak om ${id}.` }] });
    expect(finding).toMatchObject({ kind: 'national-id-in-text', path: '/distribution/0/description' });
    expect(JSON.stringify(finding)).not.toContain(id.slice(4));
  });

  it('is warned about a named contact, and not stopped', () => {
    const contactPoint = { name: 'Kari Hansen', email: 'kari.hansen@lillevik.kommune.no', phone: '+47 912 34 567' };
    expect(verdict(screenDescriptor({ contactPoint }), [], today)).toMatchObject({ level: 'warn' });
  });

  it('is fine with an office as its contact', () => {
    expect(
      levelOf({
        contactPoint: { name: 'Servicetorget', email: 'postmottak@lillevik.kommune.no', phone: '22 33 44 55' },
      }),
    ).toBe('allow');
  });

  it('is stopped by a private mailbox outside the contact', () => {
    expect(levelOf({ description: 'Spør ole.olsen@gmail.com om data.' })).toBe('quarantine');
  });

  it('of geodata with identifiers and addresses of many digits is not blocked', () => {
    const descriptor = {
      identifier: 'a9e500fb-c188-4601-81b4-072c36a60c8c',
      landingPage: 'https://kartkatalog.geonorge.no/metadata/41522904-29a4-441b-89a1-1a1b2c3d4e5f?id=20240101123',
      distribution: { accessURL: 'https://nve.geodataonline.no/arcgis/rest/services/12345678901/MapServer' },
    };
    expect(levelOf(descriptor)).toBe('allow');
  });
});

describe('the name of a file', () => {
  it.each([`vedtak_${id}.csv`, `${id}.xlsx`, `elever/${id.slice(0, 6)} ${id.slice(6)}.csv`])(
    'with a personal number is stopped: %#',
    (name) => {
      expect(verdict(screenFileName(name), [], today).level).toBe('block');
    },
  );

  it('with a date and a version is not', () => {
    expect(screenFileName('badeplasser_20260715_v2.csv')).toEqual([]);
  });
});

describe('a scrubbed text', () => {
  it('holds no personal number, in any form, among any words', () => {
    const forms = Object.values(writtenForms).slice(0, 13);
    fc.assert(
      fc.property(fc.nat(), fc.nat(forms.length - 1), fc.lorem(), fc.lorem(), (seed, form, before, after) => {
        const digits = makeIdentifier('fnr', seeded(seed));
        const written = forms[form]?.(digits) ?? digits;
        expect(scrub(`${before} ${written} ${after}`)).not.toContain(written.trim());
      }),
    );
  });

  it('is the same text where there is nothing to hide', () => {
    const text = 'ingested inbox/974760673/badeplasser/temperaturer.csv in 120 ms, 2026-11-24T12:00:00Z';
    expect(scrub(text)).toBe(text);
  });

  it('keeps what stands around it', () => {
    expect(scrub(`fil ${id}.csv`)).toMatch(/^fil \d{4}•{7}\.csv$/);
  });
});

describe('any text', () => {
  it('can be screened, whatever it holds', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => Array.isArray(screenText(text))));
  });
});
