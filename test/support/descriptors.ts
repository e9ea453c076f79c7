import type { Descriptor } from '../../functions/core/descriptor.ts';
import { type Context, type HostedFile, validate } from '../../functions/core/judge/validate.ts';
import { publisherBase, validatePublisher } from '../../functions/core/judge/validate-publisher.ts';
import type { Publisher, PublisherDescriptor } from '../../functions/core/publisher.ts';
import type { Iri } from '../../vocab/iri.ts';

/** A publisher whose defaults are enough for any dataset. */
export const makePublisher = (stated: PublisherDescriptor = {}): Publisher => {
  const { publisher, problems } = validatePublisher(
    {
      name: { nb: 'Prøvelund kommune', en: 'Prøvelund Municipality' },
      type: 'Kommune',
      homepage: 'https://provelund.example/',
      contactPoint: { name: 'Dataforvaltning', email: 'data@provelund.example' },
      license: 'CC BY 4.0',
      language: 'nb',
      spatial: 'Norge',
      accessRights: 'PUBLIC',
      ...stated,
    },
    { '': { file: 'publisher.json' } },
    { organizationNumber: '974760673', base: publisherBase('https://data.example.no/', '974760673') },
  );
  if (!publisher) throw new Error(`The publisher was refused: ${JSON.stringify(problems)}`);
  return publisher;
};

/** A descriptor that is whole, but for what the test says otherwise. */
export const makeDescriptor = (stated: Descriptor = {}): Descriptor => ({
  title: { nb: 'Badeplasser', nn: 'Badeplassar', en: 'Bathing sites' },
  description: { nb: 'Kommunale badeplasser med vannkvalitet.', en: 'Municipal bathing sites with water quality.' },
  theme: 'Miljø',
  keyword: { nb: ['bading', 'strand'], en: ['bathing'] },
  frequency: 'årlig',
  temporal: { start: '2024-01-01', end: '2024-12-31' },
  ...stated,
});

export const hostedFile = (file: string, dataset = 'badeplasser'): HostedFile => ({
  file,
  accessURL: `https://data.example.no/974760673/data/${dataset}/${encodeURIComponent(file)}` as Iri,
  downloadURL: `https://data.example.no/974760673/data/${dataset}/0123456789ab/${encodeURIComponent(file)}` as Iri,
});

export const makeContext = (context: Partial<Context> = {}): Context => ({
  publisher: makePublisher(),
  localId: 'badeplasser',
  files: [hostedFile('temperaturer.csv')],
  issued: '2026-01-15',
  modified: '2026-02-01',
  ...context,
});

/** Judges a whole descriptor with what the test says otherwise. */
export const judge = (stated: Descriptor = {}, context: Partial<Context> = {}): ReturnType<typeof validate> =>
  validate(makeDescriptor(stated), { '': { file: 'badeplasser/dataset.json' } }, makeContext(context));
