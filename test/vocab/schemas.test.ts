import { Ajv2020 } from 'ajv/dist/2020.js';
import standalone from 'ajv/dist/standalone/index.js';
import { describe, expect, it } from 'vitest';
import datasetSchema from '../../vocab/dataset.schema.json' with { type: 'json' };
import { lists } from '../../vocab/lists/index.ts';
import publisherSchema from '../../vocab/publisher.schema.json' with { type: 'json' };
import { registerColumns } from '../../vocab/registers.ts';

type Property = {
  readonly title?: string;
  readonly $ref?: string;
  readonly properties?: { readonly [name: string]: Property };
  readonly [keyword: string]: unknown;
};
const properties = (schema: Property): readonly (readonly [name: string, property: Property])[] =>
  Object.entries(schema.properties ?? {}).filter(([name]) => name !== '$schema');
const every = (schema: { readonly $defs: { readonly [name: string]: Property } } & Property) =>
  [schema, ...Object.values(schema.$defs)].flatMap(properties);

describe('The schemas', () => {
  it('are compiled, so that no run has to (`npm run schemas` compiles them anew)', async () => {
    const ajv = new Ajv2020({
      allErrors: true,
      messages: false,
      inlineRefs: false,
      code: { source: true, esm: true, lines: true },
    });
    for (const [name, schema] of Object.entries({ dataset: datasetSchema, publisher: publisherSchema }))
      ajv.addSchema(withoutTexts(schema), name);
    const code = standalone.default(ajv, { validateDataset: 'dataset', validatePublisher: 'publisher' });

    expect(code).not.toContain('require(');
    await expect(
      `// Compiled from vocab/*.schema.json by \`npm run schemas\`.\n// @ts-nocheck\n${code}\n`,
    ).toMatchFileSnapshot('../../functions/core/judge/schemas.generated.ts');
  });

  it.each(every(datasetSchema as never).concat(every(publisherSchema as never)))(
    'say what %s is in bokmål, nynorsk and English',
    (_, property) => {
      expect(property.title).toMatch(/\S/);
      expect(property['x-nn']).toMatchObject({ title: expect.stringMatching(/\S/) });
      expect(property['x-en']).toMatchObject({ title: expect.stringMatching(/\S/) });
      const described = [
        property['description'],
        (property['x-nn'] as Property)['description'],
        (property['x-en'] as Property)['description'],
      ];
      expect(described.filter((text) => text !== undefined).length % 3).toBe(0);
    },
  );

  it('name no list that is not there', () => {
    const named = every(datasetSchema as never).flatMap(([, property]) => property['x-list'] ?? []);
    expect(named.filter((list) => list !== 'place' && !Object.hasOwn(lists, list as string))).toEqual([]);
    expect(new Set(named).size).toBeGreaterThan(12);
  });
});

/** Titles and descriptions are for forms; what is left is what is checked. */
const withoutTexts = (schema: object): object =>
  JSON.parse(JSON.stringify(schema), (key, value) =>
    (['title', 'description'].includes(key) && typeof value === 'string') || key.startsWith('x-') ? undefined : value,
  );

describe('A register', () => {
  it('has a column for every property of a dataset that one cell can hold', () => {
    const inOneCell = registerColumns.map(({ property }) => property.replace(/^distribution\//, '').split('/')[0]);
    const notThere = properties(datasetSchema as never)
      .map(([name]) => name)
      .filter((name) => !inOneCell.includes(name));

    expect(notThere).toEqual(['relation', 'record', 'distribution', 'tables']);
  });
});
