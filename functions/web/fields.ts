import type { Descriptor } from '../core/descriptor.ts';
import type { Source, Told } from './check.ts';
import { fill, h } from './dom.ts';
import type { Field } from './form.ts';
import type { Page } from './page.ts';

export type DescribeForm = {
  readonly element: HTMLElement;
  /** Shows what is wrong at the fields it is wrong with. */
  show(problems: readonly Told[], all?: boolean): void;
  /** What the field a problem is about is called. */
  nameOf(problem: Told): string | undefined;
  focusField(name: string): boolean;
  /** Takes the person to the field a problem is about. */
  focus(problem: Told | undefined): void;
};

/** Without these nothing is published. */
const required: ReadonlySet<string> = new Set(['title', 'description', 'theme', 'contactPoint']);

/** A problem's text is a heading in the report; between others it ends as a sentence does. */
const sentence = (text: string): string => (/[.!?…]$/.test(text) ? text : `${text}.`);

type Value = unknown;
type Change = (value: Value) => void;

/** The form of a description: what must be said first, with where each answer is from; the rest folded. */
export function describe(
  fields: readonly Field[],
  begun: Descriptor,
  from: Readonly<Record<string, Source>>,
  page: Page,
  changed: (descriptor: Descriptor) => void,
): DescribeForm {
  const { t } = page;
  const values: Record<string, Value> = { ...begun };
  const rows = new Map<
    string,
    { readonly element: HTMLElement; readonly wrong: HTMLElement; readonly control: () => HTMLElement | null }
  >();

  const rowOf = (field: Field): HTMLElement => {
    const wrong = h('div', { class: 'wrongs', id: `wrong-${field.name}` });
    const source = h('span', { class: 'source' });
    const mark = (it: Source | undefined): void => {
      source.textContent = it !== undefined ? t(`web.from.${it}`) : t(isOptional ? 'web.optional' : 'web.must');
      source.classList.toggle('must', it === undefined && !isOptional);
    };
    const isOptional = !required.has(field.name);
    mark(from[field.name]);
    const leave = (): void => void touched.add(field.name);
    const control = controlOf(field, field.name, values[field.name], page, (value) => {
      if (value === undefined) delete values[field.name];
      else values[field.name] = value;
      mark(value === undefined ? undefined : 'you');
      changed({ ...values } as Descriptor);
    });
    const isGroup =
      field.kind === 'group' || field.kind === 'texts' || field.kind === 'words' || field.kind === 'choices';
    const element = isGroup
      ? h(
          'fieldset',
          { class: 'ds-fieldset row', 'data-field-name': field.name },
          h('legend', { class: 'ds-label' }, field.title, ' ', source),
          field.help !== '' && h('p', { class: 'help' }, field.help),
          control,
          wrong,
        )
      : h(
          'div',
          { class: 'row', 'data-field-name': field.name },
          h('label', { class: 'ds-label', for: `f-${field.name}` }, field.title, ' ', source),
          field.help !== '' && h('p', { class: 'help', id: `help-${field.name}` }, field.help),
          control,
          wrong,
        );
    element.addEventListener('focusout', leave);
    rows.set(field.name, { element, wrong, control: () => element.querySelector('input, textarea, select') });
    return element;
  };

  // What nothing else has told comes first; what is known is beneath, to be looked over; the rest is folded.
  const essential = fields.filter((it) => it.essential);
  const toTell = essential.filter(({ name }) => values[name] === undefined || name === 'title');
  const known = essential.filter((it) => !toTell.includes(it));
  const rest = fields.filter((it) => !it.essential);
  // Dozens of fields would hold the page up: those that are folded are made when somebody unfolds them, or must.
  const restRows = h('div', {});
  const makeRest = (): void => {
    if (restRows.childElementCount === 0) fill(restRows, rest.map(rowOf));
  };
  const foldedRest = h(
    'details',
    { class: 'ds-details', ontoggle: makeRest },
    h('summary', {}, t('web.more-fields', { count: rest.length })),
    restRows,
  );
  const foldedKnown = h(
    'details',
    { class: 'ds-details' },
    h('summary', {}, t('web.known-fields', { count: known.length })),
    h('div', {}, known.map(rowOf)),
  );
  const general = h('div', { class: 'wrongs' });
  /** Nobody is told off for what they have not come to yet: until then it only says that it must be filled in. */
  const touched = new Set<string>();
  const element = h(
    'form',
    { onsubmit: (event: Event) => event.preventDefault(), novalidate: true },
    general,
    toTell.map(rowOf),
    known.length > 0 && foldedKnown,
    foldedRest,
  );

  const focusField = (name: string): boolean => {
    if (rest.some((it) => it.name === name)) makeRest();
    const row = rows.get(name);
    if (!row) return false;
    for (const folded of [foldedKnown, foldedRest]) if (folded.contains(row.element)) folded.open = true;
    row.control()?.focus();
    return true;
  };
  const fieldOf = ({ path, file }: Told): string | undefined => {
    const name = path?.split('/').filter(Boolean)[0];
    return name !== undefined && fields.some((it) => it.name === name)
      ? name
      : file === 'dataset.json'
        ? ''
        : undefined;
  };
  return {
    element,
    show(problems, all = false) {
      if (all) {
        if (problems.some((it) => rest.some(({ name }) => name === fieldOf(it)))) makeRest();
        for (const name of rows.keys()) touched.add(name);
      }
      for (const { wrong } of rows.values()) fill(wrong);
      fill(general);
      for (const [name, row] of rows) {
        const mine = problems.filter((it) => it.severity !== 'info' && fieldOf(it) === name);
        const isWrong = mine.some(({ severity }) => severity === 'error');
        if (!touched.has(name)) {
          fill(row.wrong);
          continue;
        }
        const control = row.control();
        if (isWrong) control?.setAttribute('aria-invalid', 'true');
        else control?.removeAttribute('aria-invalid');
        if (mine.length > 0) control?.setAttribute('aria-describedby', `wrong-${name}`);
        fill(
          row.wrong,
          mine.map((it) =>
            h('p', { class: `wrong ${it.severity}`, 'data-code': it.code }, sentence(it.text), ' ', it.remedy),
          ),
        );
      }
      const unplaced = problems.filter((it) => it.severity === 'error' && fieldOf(it) === '');
      fill(
        general,
        unplaced.map((it) => h('p', { class: 'wrong error', 'data-code': it.code }, sentence(it.text), ' ', it.remedy)),
      );
    },
    nameOf: (problem) => fields.find(({ name }) => name === fieldOf(problem))?.title,
    focusField,
    focus: (problem) => void focusField((problem && fieldOf(problem)) ?? ''),
  };
}

/** The control of one field. Empty is left out. */
function controlOf(field: Field, id: string, value: Value, page: Page, change: Change): HTMLElement {
  const { t } = page;
  const own = `f-${id}`;
  switch (field.kind) {
    case 'texts':
      return textsControl(field, own, value, page, change);
    case 'words':
      return wordsControl(field, own, value, page, change);
    case 'choice':
    case 'choices':
      return choiceControl(field, own, value, page, change);
    case 'group':
      return groupControl(field, id, value, page, change);
    case 'lines': {
      const area = h(
        'textarea',
        { class: 'ds-input', id: own, rows: 1, oninput: () => change(listed(area.value.split('\n'))) },
        [value]
          .flat()
          .filter((it) => typeof it === 'string')
          .join('\n'),
      );
      area.setAttribute('aria-label', `${field.title} (${t('web.one-a-line')})`);
      return area;
    }
    default: {
      const input = h('input', {
        class: 'ds-input',
        id: own,
        type: 'text',
        inputmode: field.kind === 'number' ? 'decimal' : undefined,
        value: typeof value === 'string' || typeof value === 'number' ? value : '',
        oninput: () => {
          const text = input.value.trim();
          const number = Number(text.replace(',', '.'));
          change(text === '' ? undefined : field.kind === 'number' && Number.isFinite(number) ? number : text);
        },
      });
      return input;
    }
  }
}

const listed = (lines: readonly string[]): readonly string[] | undefined => {
  const kept = lines.map((it) => it.trim()).filter(Boolean);
  return kept.length > 0 ? kept : undefined;
};

const tongues = ['nb', 'nn', 'en'] as const;
type InTongues = Readonly<Record<string, Value>>;
const inTongues = (value: Value): InTongues =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as InTongues)
    : value === undefined
      ? {}
      : { nb: value };

/** One text a language: the first is shown, the others are folded where they are empty. */
function textsControl(field: Field, id: string, value: Value, { t }: Page, change: Change): HTMLElement {
  const now: Record<string, Value> = { ...inTongues(value) };
  const long = field.name === 'description' || field.name === 'versionNotes';
  const one = (tongue: string): HTMLElement => {
    const said = typeof now[tongue] === 'string' ? (now[tongue] as string) : '';
    const label = `${field.title} (${t(`web.in.${tongue}` as 'web.in.nb')})`;
    const control = long
      ? h('textarea', { class: 'ds-input', id: `${id}-${tongue}`, rows: 4, 'aria-label': label }, said)
      : h('input', { class: 'ds-input', id: `${id}-${tongue}`, value: said, 'aria-label': label });
    control.addEventListener('input', () => {
      if (control.value.trim() === '') delete now[tongue];
      else now[tongue] = control.value;
      change(Object.keys(now).length > 0 ? { ...now } : undefined);
    });
    return control;
  };
  const [first, ...others] =
    now['nn'] !== undefined && now['nb'] === undefined ? (['nn', 'nb', 'en'] as const) : tongues;
  return h(
    'div',
    {},
    one(first),
    h(
      'details',
      { class: 'tongues', open: others.some((it) => now[it] !== undefined) },
      h('summary', {}, t('web.other-languages')),
      others.map((it) =>
        h('div', {}, h('span', { class: 'small', 'aria-hidden': 'true' }, t(`web.in.${it}`)), one(it)),
      ),
    ),
  );
}

/** Words divided by commas, in bokmål; what is there in other languages is kept. */
function wordsControl(field: Field, id: string, value: Value, { t }: Page, change: Change): HTMLElement {
  const now: Record<string, Value> = { ...inTongues(value) };
  const tongue = now['nb'] === undefined && now['nn'] !== undefined ? 'nn' : 'nb';
  const said = [now[tongue]]
    .flat()
    .filter((it) => typeof it === 'string')
    .join(', ');
  const input = h('input', {
    class: 'ds-input',
    id: `${id}-${tongue}`,
    value: said,
    'aria-label': `${field.title} (${t('web.divided')})`,
    oninput: () => {
      const words = listed(input.value.split(','));
      if (words) now[tongue] = words;
      else delete now[tongue];
      change(Object.keys(now).length > 0 ? { ...now } : undefined);
    },
  });
  return input;
}

/** Searchable choices from a code list, by their names. */
function choiceControl(field: Field, id: string, value: Value, { t }: Page, change: Change): HTMLElement {
  const choices = field.choices ?? [];
  const chosen = [value].flat().filter((it) => typeof it === 'string');
  if (field.kind === 'choice' && choices.length <= 12) {
    const select = h(
      'select',
      { class: 'ds-input', id, onchange: () => change(select.value === '' ? undefined : select.value) },
      h('option', { value: '' }, t('web.choose-one')),
      choices.map((it) => h('option', { value: it.value, selected: chosen.includes(it.value) }, it.label)),
    );
    return select;
  }
  const many = field.kind === 'choices';
  const input = h('input', { class: 'ds-input', id, type: 'search', 'aria-label': field.title, autocomplete: 'off' });
  const list = h('u-datalist', { 'data-sr-singular': '%d', 'data-sr-plural': '%d' });
  const suggestion = h(
    'ds-suggestion',
    { class: 'ds-suggestion', ...(many ? { 'data-multiple': true } : {}) },
    chosen.map((it) => h('data', { value: it }, choices.find((one) => one.value === it)?.label ?? it)),
    input,
    h('del', { 'aria-label': t('web.clear') }),
    list,
  );
  // Hundreds of choices for a dozen fields would hold the page up: each list is made when somebody comes to it.
  suggestion.addEventListener(
    'focusin',
    () =>
      fill(
        list,
        choices.map((it) => h('u-option', { value: it.value, selected: chosen.includes(it.value) }, it.label)),
      ),
    { once: true },
  );
  suggestion.addEventListener('comboboxafterselect', () => {
    if (many) input.value = '';
    const picked = [...suggestion.querySelectorAll('data')].map((it) => it.value).filter((it) => it !== '');
    change(picked.length === 0 ? undefined : many ? picked : picked[0]);
  });
  return suggestion;
}

/** An object's own fields; of several, the first is shown and the others are kept as they are. */
function groupControl(field: Field, id: string, value: Value, page: Page, change: Change): HTMLElement {
  const isList = Array.isArray(value);
  const [first, ...others] = isList ? value : [value];
  const now: Record<string, Value> =
    typeof first === 'object' && first !== null ? { ...(first as Record<string, Value>) } : {};
  const isPlain = typeof first === 'string';
  if (isPlain) {
    // Written as a word or an address where an object could stand: shown and changed as that.
    const input = h('input', {
      class: 'ds-input',
      id: `f-${id}`,
      value: first as string,
      'aria-label': field.title,
      oninput: () => change(input.value.trim() === '' ? undefined : input.value.trim()),
    });
    return input;
  }
  const tell = (): void => {
    const it = Object.keys(now).length > 0 ? { ...now } : undefined;
    change(isList ? (it || others.length > 0 ? [...(it ? [it] : []), ...others] : undefined) : it);
  };
  return h(
    'div',
    { class: 'group' },
    (field.fields ?? []).map((one) => {
      const name = `${id}-${one.name}`;
      const control = controlOf(one, name, now[one.name], page, (changed) => {
        if (changed === undefined) delete now[one.name];
        else now[one.name] = changed;
        tell();
      });
      return one.kind === 'texts' || one.kind === 'words' || one.kind === 'group' || one.kind === 'choices'
        ? h('fieldset', { class: 'ds-fieldset' }, h('legend', { class: 'small' }, one.title), control)
        : h('div', {}, h('label', { class: 'small', for: `f-${name}` }, one.title), control);
    }),
  );
}
