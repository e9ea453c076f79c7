import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js';
import datasetSchema from '../../../vocab/dataset.schema.json' with { type: 'json' };
import { fold, nearest } from '../../../vocab/lists/code-list.ts';
import publisherSchema from '../../../vocab/publisher.schema.json' with { type: 'json' };
import { type Reading, tellProblem, within } from './values.ts';

const schemas = { dataset: datasetSchema, publisher: publisherSchema } as const;

/**
 * Tells what in a descriptor has not the form its schema asks for, each where it stands, and gives back what has: so that
 * one bad value hides nothing else that is wrong.
 */
export function checkShape(name: keyof typeof schemas, stated: unknown, it: Reading): object {
  const validate = validator(name);
  if (validate(stated)) return stated as object;
  const errors = deepest(validate.errors ?? []);
  for (const { pointer, error } of errors) {
    const at = { ...it, pointer };
    if (error.keyword === 'additionalProperties') tellUnknown(String(error.params['additionalProperty']), error, at);
    else tellProblem(at, 'descriptor.wrong-type', { actual: shown(valueAt(stated, pointer)), expected: wanted(error) });
  }
  const rest = structuredClone(stated);
  for (const { pointer } of errors) remove(rest, pointer);
  return typeof rest === 'object' && rest !== null && !errors.some(({ pointer }) => pointer === '') ? rest : {};
}

const compiled = new Map<string, ReturnType<Ajv2020['compile']>>();
function validator(name: keyof typeof schemas): ReturnType<Ajv2020['compile']> {
  const known = compiled.get(name);
  if (known) return known;
  const ajv = new Ajv2020({ allErrors: true, strict: true, strictTypes: false, verbose: true });
  for (const keyword of ['x-nn', 'x-en', 'x-list', 'x-localised']) ajv.addKeyword(keyword);
  const made = ajv.compile(schemas[name]);
  compiled.set(name, made);
  return made;
}

type Found = { readonly pointer: string; readonly error: ErrorObject };

/** Of the errors of alternatives, those that got farthest into the value: they tell what is wrong with what was meant. */
function deepest(errors: readonly ErrorObject[]): readonly Found[] {
  const found = new Map<string, ErrorObject>();
  for (const error of errors) {
    const extra = error.keyword === 'additionalProperties' ? error.params['additionalProperty'] : undefined;
    const missing = error.keyword === 'required' ? error.params['missingProperty'] : undefined;
    const key = extra ?? missing;
    const pointer =
      key === undefined ? error.instancePath : within({ pointer: error.instancePath } as Reading, key).pointer;
    const known = found.get(pointer);
    if (!known || known.keyword === 'type') found.set(pointer, error);
  }
  const pointers = [...found.keys()];
  return [...found]
    .filter(([pointer]) => !pointers.some((other) => other.startsWith(`${pointer}/`)))
    .map(([pointer, error]) => ({ pointer, error }));
}

function tellUnknown(property: string, { parentSchema }: ErrorObject, it: Reading): void {
  const known = Object.keys((parentSchema?.['properties'] ?? {}) as object).filter((name) => !name.startsWith('$'));
  const { suggestion } = nearest(fold(property), new Map(known.map((name) => [fold(name), name])));
  tellProblem(it, 'descriptor.unknown-property', {
    actual: property,
    expected: suggestion ?? known.slice(0, 5).join(', '),
  });
}

/** What the schema wants there, as types. */
function wanted({ keyword, params, schema }: ErrorObject): string {
  if (keyword === 'type') return String(params['type']);
  if (keyword === 'enum') return (schema as readonly string[]).join(' / ');
  if (keyword === 'anyOf') return [...new Set((schema as readonly Shape[]).map(typeOf))].join(' / ');
  if (keyword === 'required') return String(params['missingProperty']);
  return `${keyword} ${JSON.stringify(schema)}`;
}
type Shape = { readonly type?: string; readonly $ref?: string };
const typeOf = ({ type, $ref }: Shape): string => type ?? ($ref === '#/$defs/text' ? 'string' : 'object');

const shown = (value: unknown): string => (value === undefined ? '' : JSON.stringify(value));

const steps = (pointer: string): readonly string[] =>
  pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));

const valueAt = (value: unknown, pointer: string): unknown =>
  steps(pointer).reduce<unknown>((at, step) => (at as { readonly [key: string]: unknown } | undefined)?.[step], value);

function remove(value: unknown, pointer: string): void {
  const path = steps(pointer);
  const last = path.at(-1);
  const around = valueAt(value, pointer.slice(0, pointer.lastIndexOf('/'))) as { [key: string]: unknown } | undefined;
  if (last === undefined || around === undefined) return;
  if (Array.isArray(around)) around[Number(last)] = undefined;
  else delete around[last];
}
