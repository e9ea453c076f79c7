import type { PersonalDataKind } from '../../../../vocab/personal-data.ts';
import type { Descriptor, Places } from '../../descriptor.ts';
import type { Problem } from '../../problem.ts';
import { type FoundNumber, findNumbers } from './find-numbers.ts';
import type { Finding } from './finding.ts';
import { isRefugeeNumber, toPersonalNumber } from './numbers.ts';
import { mailboxesIn, maskText, phoneInText } from './watch.ts';
import { nameInText } from './words.ts';

/**
 * How a text is read. *prose*: titles, descriptions, remarks. *contact*: what somebody stated so as to be reached.
 * *identifier*: file names, IRIs, codes, where digits come for many reasons.
 */
export type TextUse = 'prose' | 'contact' | 'identifier';

/**
 * What a single text gives away of a person. A *word* is never a finding (a dataset on child welfare may be described);
 * only a value is: a personal number, somebody's own mailbox or telephone.
 */
export function screenText(text: string, use: TextUse = 'prose', path?: string): readonly Finding[] {
  const found = (kind: PersonalDataKind, count: number, masked: string): Finding => ({
    kind,
    columns: [],
    indexes: [],
    rows: [],
    count,
    masked,
    ...(path === undefined ? {} : { path }),
  });
  const findings: Finding[] = [];
  const numbers = findNumbers(text).filter(isPersonal);
  for (const number of numbers)
    findings.push(found(kindOfNumber(number, use), 1, maskText(text.slice(number.start, number.end))));
  const boxes = mailboxesIn(text);
  for (const { whose, start, end } of boxes) {
    const kind = use === 'contact' ? 'contact-person' : whose === 'private' ? 'private-email' : 'contact-person';
    if (whose !== 'shared') findings.push(found(kind, 1, maskText(text.slice(start, end))));
  }
  const [phone] = phoneInText.exec(text) ?? [];
  if (phone) findings.push(found('contact-person', 1, maskText(phone)));
  if (use === 'contact') {
    const bytes = encoder.encode(text);
    if (nameInText(bytes, 0, bytes.length) !== 0) findings.push(found('contact-person', 1, maskText(text)));
  }
  return distinct(findings);
}

/**
 * What a descriptor gives away: a delivered `dataset.json`, a register's row, a geodata record. Findings name the place by
 * JSON pointer.
 */
export function screenDescriptor(descriptor: Descriptor): readonly Finding[] {
  return textsOf(descriptor, '').flatMap(({ path, text }) => screenText(text, useOf(path, text), path));
}

/** What the name of a file or folder gives away. A hit stops it: a file is soon given another name. */
export const screenFileName = (name: string): readonly Finding[] => screenText(name.replace(/[_/]/g, ' '));

/** A text with every personal number, private mailbox and mobile number in it masked: for names of files, and for logs. */
export function scrub(text: string): string {
  const places = [
    ...findNumbers(text).filter((it) => isPersonal(it) || toPersonalNumber(it.digits) !== undefined),
    ...mailboxesIn(text).filter(({ whose }) => whose !== 'shared'),
    ...[...text.matchAll(new RegExp(phoneInText, 'giu'))].map((it) => ({
      start: it.index,
      end: it.index + it[0].length,
    })),
  ].sort((a, b) => a.start - b.start);
  let out = '';
  let at = 0;
  for (const { start, end } of places) {
    if (start < at) continue;
    out += text.slice(at, start) + maskText(text.slice(start, end));
    at = end;
  }
  return out + text.slice(at);
}

/** The findings of a text with the file, row and column they stand at, where the reader knows. */
export const placeOf = ({ path }: Finding, places: Places): Pick<Problem, 'file' | 'row' | 'column' | 'path'> =>
  path === undefined ? {} : { path, ...nearest(path, places) };

const nearest = (path: string, places: Places): Places[string] => {
  for (let at = path; at !== ''; at = at.slice(0, at.lastIndexOf('/'))) {
    const place = places[at];
    if (place) return place;
  }
  return places[''] ?? {};
};

const encoder = new TextEncoder();

const isPersonal = ({ digits, form }: FoundNumber): boolean =>
  form === 'duf'
    ? isRefugeeNumber(digits)
    : form !== 'account' && form !== 'decimal' && toPersonalNumber(digits) !== undefined;

function kindOfNumber({ digits, form, weak, named }: FoundNumber, use: TextUse): PersonalDataKind {
  if (form === 'duf') return 'refugee-id-possible';
  const number = toPersonalNumber(digits);
  if (number?.synthetic) return 'national-id-synthetic';
  if (number?.rule === 2032) return 'national-id-of-2032';
  if (named) return 'national-id-in-text';
  return use === 'identifier' || weak || form !== 'plain' ? 'national-id-possible' : 'national-id-in-text';
}

/** Every text in a value, with its JSON pointer. Numbers are texts too: a spreadsheet makes no difference. */
function textsOf(value: unknown, path: string): readonly { readonly path: string; readonly text: string }[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (typeof value === 'number') return [{ path, text: String(value) }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [
    ...(Array.isArray(value) ? [] : [{ path: `${path}/${escaped(key)}`, text: key }]),
    ...textsOf(inner, `${path}/${escaped(key)}`),
  ]);
}

const escaped = (key: string): string => key.replace(/~/g, '~0').replace(/\//g, '~1');

const useOf = (path: string, text: string): TextUse => {
  if (/^\/(?:contactPoint|publisher|creator)(?:\/|$)/.test(path)) return 'contact';
  const isAddress =
    /^(?:https?|urn|mailto|tel|doi):/i.test(text) ||
    /(?:\/|^)(?:identifier|otherIdentifier|iri|version|file)$/.test(path);
  return isAddress ? 'identifier' : 'prose';
};

function distinct(findings: readonly Finding[]): readonly Finding[] {
  const byKind = new Map<PersonalDataKind, Finding>();
  for (const finding of findings) {
    const before = byKind.get(finding.kind);
    byKind.set(finding.kind, before ? { ...before, count: before.count + finding.count } : finding);
  }
  return [...byKind.values()];
}
