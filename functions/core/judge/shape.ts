import type { ErrorObject } from 'ajv';
import datasetSchema from '../../../vocab/dataset.schema.json' with { type: 'json' };
import { fold, nearest } from '../../../vocab/lists/code-list.ts';
import publisherSchema from '../../../vocab/publisher.schema.json' with { type: 'json' };
import { validateDataset, validatePublisher } from './schemas.generated.ts';
import { type Reading, tellProblem, within } from './values.ts';

const schemas = {
  dataset: { schema: datasetSchema as Shape, validate: validateDataset as Validate },
  publisher: { schema: publisherSchema as Shape, validate: validatePublisher as Validate },
} as const;
type Validate = { (stated: unknown): boolean; readonly errors?: readonly ErrorObject[] | null };

/**
 * Tells what in a descriptor has not the form its schema asks for, each where it stands, and gives back what has: so that
 * one bad value hides nothing else that is wrong.
 */
export function checkShape(name: keyof typeof schemas, stated: unknown, it: Reading): object {
  const { schema, validate } = schemas[name];
  if (validate(stated)) return stated as object;
  const errors = deepest(validate.errors ?? []);
  for (const { pointer, error } of errors) {
    const at = { ...it, pointer };
    if (error.keyword === 'additionalProperties') tellUnknown(schema, pointer, at);
    else
      tellProblem(at, 'descriptor.wrong-type', {
        actual: shown(valueAt(stated, pointer)),
        expected: wanted(schema, pointer, error),
      });
  }
  if (errors.some(({ pointer }) => pointer === '')) return {};
  const rest = structuredClone(stated);
  for (const { pointer } of errors) remove(rest, pointer);
  return rest as object;
}

type Found = { readonly pointer: string; readonly error: ErrorObject };

/** Of the errors of alternatives, those that got farthest into the value: they tell what is wrong with what was meant. */
function deepest(errors: readonly ErrorObject[]): readonly Found[] {
  const found = new Map<string, ErrorObject>();
  for (const error of errors) {
    const key = error.params['additionalProperty'] ?? error.params['missingProperty'];
    found.set(key === undefined ? error.instancePath : `${error.instancePath}/${pointerStep(String(key))}`, error);
  }
  const pointers = [...found.keys()];
  return [...found]
    .filter(([pointer]) => !pointers.some((other) => other.startsWith(`${pointer}/`)))
    .map(([pointer, error]) => ({ pointer, error }));
}

function tellUnknown(schema: Shape, pointer: string, it: Reading): void {
  const path = steps(pointer);
  const known = shapesAt(schema, path.slice(0, -1))
    .flatMap(({ properties = {} }) => Object.keys(properties))
    .filter((name) => !name.startsWith('$'));
  const property = path.at(-1) ?? '';
  const { suggestion } = nearest(fold(property), new Map(known.map((name) => [fold(name), name])));
  tellProblem(it, 'descriptor.unknown-property', {
    actual: property,
    expected: suggestion ?? known.slice(0, 5).join(', '),
  });
}

/** The little of JSON Schema that our schemas are written in. */
type Shape = {
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly anyOf?: readonly Shape[];
  readonly $ref?: string;
  readonly $defs?: { readonly [name: string]: Shape };
  readonly items?: Shape;
  readonly properties?: { readonly [name: string]: Shape };
  readonly additionalProperties?: boolean | Shape;
};

/** What may stand at a place, alternative by alternative. */
function shapesAt(schema: Shape, path: readonly string[]): readonly Shape[] {
  const alternatives = (it: Shape): readonly Shape[] => {
    if (it.$ref === '#') return [schema];
    if (it.$ref) return alternatives(schema.$defs?.[it.$ref.slice('#/$defs/'.length)] ?? {});
    return it.anyOf ? it.anyOf.flatMap(alternatives) : [it];
  };
  const under = ({ properties, additionalProperties, items }: Shape, step: string): Shape | undefined => {
    const other = typeof additionalProperties === 'object' ? additionalProperties : undefined;
    return /^\d+$/.test(step) && items
      ? items
      : properties && Object.hasOwn(properties, step)
        ? properties[step]
        : other;
  };
  return path.reduce<readonly Shape[]>(
    (shapes, step) => shapes.flatMap((shape) => under(shape, step) ?? []).flatMap(alternatives),
    [schema],
  );
}

const wanted = (schema: Shape, pointer: string, { keyword, params }: ErrorObject): string => {
  const limit = params['limit'];
  if (limit !== undefined) return `${keyword} ${limit}`;
  const shapes = shapesAt(schema, steps(pointer)).map((it) => it.enum?.join(' / ') ?? it.type ?? 'object');
  return [...new Set(shapes)].join(' / ');
};

const shown = (value: unknown): string => (value === undefined ? '' : JSON.stringify(value));

const pointerStep = (step: string): string => within({ pointer: '' } as Reading, step).pointer.slice(1);
const steps = (pointer: string): readonly string[] =>
  pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));

type Holder = { [key: string]: unknown };
const valueAt = (value: unknown, pointer: string): unknown =>
  steps(pointer).reduce<unknown>((at, step) => (at as Holder | undefined)?.[step], value);

function remove(value: unknown, pointer: string): void {
  const last = steps(pointer).at(-1);
  const around = valueAt(value, pointer.slice(0, pointer.lastIndexOf('/')));
  if (last === undefined || typeof around !== 'object' || around === null) return;
  if (Array.isArray(around)) around[Number(last)] = undefined;
  else delete (around as Holder)[last];
}
