import schema from '../../vocab/dataset.schema.json' with { type: 'json' };
import { type ListName, lists } from '../../vocab/lists/index.ts';
import type { Language } from '../core/problem.ts';

/** One field of the form, as the schema has it. */
export type Field = {
  readonly name: string;
  readonly title: string;
  readonly help: string;
  readonly kind: Kind;
  /** Among what most descriptions need: the rest is folded. */
  readonly essential: boolean;
  readonly choices?: readonly Choice[];
  readonly fields?: readonly Field[];
};
/** `texts`: one text a language. `words`: several. `lines`: several texts or addresses. `group`: fields of its own. */
export type Kind = 'text' | 'texts' | 'words' | 'lines' | 'number' | 'choice' | 'choices' | 'group';
export type Choice = { readonly value: string; readonly label: string };

/** The form for a dataset, made of `vocab/dataset.schema.json`: what it says is what is asked. */
export const formOf = (language: Language): readonly Field[] =>
  Object.entries(schema.properties as Properties)
    .filter(([name]) => !notAsked.has(name))
    .map(([name, it]) => fieldOf(name, it, language, 0))
    .sort((a, b) => orderOf(a.name) - orderOf(b.name));

/** In the order they are asked; first what nothing else can tell. */
const essentials = [
  'title',
  'description',
  'theme',
  'keyword',
  'frequency',
  'contactPoint',
  'license',
  'accessRights',
  'temporal',
  'spatial',
  'language',
];
const orderOf = (name: string): number => (essentials.includes(name) ? essentials.indexOf(name) : essentials.length);

/** What the page itself fills in, what belongs to services, and what has tables of its own. */
const notAsked = new Set([
  '$schema',
  'type',
  'tables',
  'distribution',
  'sample',
  'publisher',
  'endpointURL',
  'endpointDescription',
  'servesDataset',
  'format',
  'availability',
  'status',
  'first',
  'last',
  'record',
]);

/** Two ways to say one thing are one too many to choose between. */
const notAskedWithin = new Set(['beginning', 'finish']);

type Properties = Readonly<Record<string, Node>>;
type Node = {
  readonly title?: string;
  readonly description?: string;
  readonly 'x-nn'?: { readonly title?: string; readonly description?: string };
  readonly 'x-en'?: { readonly title?: string; readonly description?: string };
  readonly 'x-list'?: string;
  readonly 'x-localised'?: boolean;
  readonly $ref?: string;
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly anyOf?: readonly Node[];
  readonly items?: Node;
  readonly properties?: Properties;
};

const definitions = schema.$defs as unknown as Readonly<Record<string, Node>>;
const refOf = ({ $ref }: Node): string => $ref?.replace('#/$defs/', '') ?? '';

function fieldOf(name: string, it: Node, language: Language, depth: number): Field {
  const own = language === 'nb' ? it : { ...it, ...it[`x-${language}`] };
  const common = {
    name,
    title: own.title ?? name,
    help: own.description ?? '',
    essential: essentials.includes(name),
  };
  const list = it['x-list'];
  const choices = list === undefined ? undefined : choicesOf(list, language);
  const group = groupOf(it);
  if (choices) return { ...common, kind: refOf(it) === 'text' ? 'choice' : 'choices', choices };
  if (it.enum) return { ...common, kind: 'choice', choices: it.enum.map((value) => ({ value, label: value })) };
  if (refOf(it) === 'texts') return { ...common, kind: 'texts' };
  if (it['x-localised']) return { ...common, kind: 'words' };
  if (group && depth < 2) {
    const fields = Object.entries(group)
      .filter(([key]) => !notAskedWithin.has(key))
      .map(([key, node]) => fieldOf(key, node, language, depth + 1));
    return { ...common, kind: 'group', fields };
  }
  if (it.type === 'number' || it.type === 'integer') return { ...common, kind: 'number' };
  return { ...common, kind: refOf(it) === 'text' || it.type === 'string' ? 'text' : 'lines' };
}

/** The properties of the object this is, or may be one or several of. */
function groupOf(it: Node): Properties | undefined {
  const target = it.$ref === undefined ? it : definitions[refOf(it)];
  if (target?.properties) return target.properties;
  for (const other of [...(target?.anyOf ?? []), ...(target?.items ? [target.items] : [])]) {
    const found = groupOf(other);
    if (found) return found;
  }
  return undefined;
}

/** A code list's concepts by their names. Places are too many to choose among: they are written, and understood. */
function choicesOf(list: string, language: Language): readonly Choice[] | undefined {
  if (!Object.hasOwn(lists, list)) return undefined;
  const seen = new Set<string>();
  return lists[list as ListName].concepts
    .map(({ iri, label }) => ({ value: iri, label: label[language] }))
    .filter(({ label }) => !seen.has(label) && seen.add(label))
    .sort((a, b) => a.label.localeCompare(b.label, 'nb'));
}

/** The concept a written value means, as the choice it is: `CC BY 4.0` is one of them too. */
export function chosen(list: readonly Choice[], written: string): Choice | undefined {
  const same = list.find(({ value, label }) => value === written || label.toLowerCase() === written.toLowerCase());
  if (same) return same;
  for (const codes of Object.values(lists)) {
    const found = codes.find(written);
    if (!('concept' in found)) continue;
    const choice = list.find(({ value }) => value === found.concept.iri);
    if (choice) return choice;
  }
  return undefined;
}
