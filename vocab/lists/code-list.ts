import type { Iri } from '../iri.ts';

/** One concept of a code list, as the list has it. */
export type Concept = {
  readonly iri: Iri;
  readonly code: string;
  readonly scheme: Iri;
  readonly label: { readonly nb: string; readonly nn: string; readonly en: string };
  /** Wider concepts of the same list. */
  readonly broader: readonly Iri[];
  /** Los only: the EU theme it belongs under, inherited from what is broader. */
  readonly theme?: Iri;
};

/** What somebody may have meant: the concept, or the one whose spelling is nearest, or neither. */
export type Found = { readonly concept: Concept } | { readonly suggestion?: Concept };

export type CodeList = {
  readonly scheme: Iri;
  readonly concepts: readonly Concept[];
  /** The concept with exactly this IRI. */
  of(iri: string): Concept | undefined;
  /**
   * The concept somebody wrote by its code, IRI (http or https), label in any language, or a spelling known to be used;
   * case, spaces and punctuation do not count. Else the nearest spelling, to ask *mente du …?* with.
   */
  find(written: string): Found;
};

/** How a list stands in its file: what its source lacked is left out, and `nn` where it equals `nb`. */
export type ListFile = {
  readonly scheme: string;
  readonly base: string;
  readonly source: string;
  readonly date: string;
  readonly concepts: readonly {
    readonly code: string;
    readonly nb?: string;
    readonly nn?: string;
    readonly en?: string;
    readonly also?: readonly string[];
    readonly broader?: readonly string[];
    readonly theme?: string;
  }[];
};

/** Makes a list of its file. Concepts and spellings are made when first asked for, since a run uses few of the lists. */
export function codeList(file: ListFile, themes?: CodeList): CodeList {
  const made = once(() => {
    const concepts = conceptsOf(file, themes);
    return { concepts, byIri: new Map<string, Concept>(concepts.map((it) => [it.iri, it])) };
  });
  const index = once(() => indexOf(made().concepts, file));
  // What a list does not have is asked for in dataset after dataset, and is dear to compare.
  const misses = new Map<string, Found>();
  return {
    scheme: file.scheme as Iri,
    get concepts() {
      return made().concepts;
    },
    of: (iri) => made().byIri.get(iri),
    find(written) {
      const folded = fold(written);
      const concept = index().get(folded);
      if (concept) return { concept };
      const known = misses.get(folded);
      if (known) return known;
      const miss = nearest(folded, index());
      if (misses.size < mostMisses) misses.set(folded, miss);
      return miss;
    },
  };
}

const mostMisses = 1000;

function conceptsOf(file: ListFile, themes: CodeList | undefined): readonly Concept[] {
  const rows = new Map(file.concepts.map((row) => [row.code, row]));
  const euTheme = (code: string): Iri | undefined => {
    const row = rows.get(code);
    if (row?.theme) return themes?.concepts.find((it) => it.code === row.theme)?.iri;
    return row?.broader?.map(euTheme).find(Boolean);
  };
  return file.concepts.map((row): Concept => {
    const label = row.nb ?? row.en ?? row.code;
    const theme = themes && euTheme(row.code);
    return {
      iri: (file.base + row.code) as Iri,
      code: row.code,
      scheme: file.scheme as Iri,
      label: { nb: label, nn: row.nn ?? label, en: row.en ?? label },
      broader: (row.broader ?? []).map((code) => (file.base + code) as Iri),
      ...(theme ? { theme } : {}),
    };
  });
}

function once<Value extends object>(make: () => Value): () => Value {
  let made: Value | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** Letters and digits alone, in lower case, without the scheme of an IRI: `Helse og omsorg` and `helse-og-omsorg` are one. */
export const fold = (written: string): string =>
  written
    .normalize('NFKC')
    .toLowerCase()
    .replace(/^\s*https?:\/\/(?:www\.)?/, '')
    .replace(/[^\p{L}\p{N}]+/gu, '');

/** Codes and IRIs come before labels, and labels before other spellings, where two concepts are written alike. */
function indexOf(concepts: readonly Concept[], file: ListFile): ReadonlyMap<string, Concept> {
  const index = new Map<string, Concept>();
  const add = (written: string, concept: Concept): void => {
    const folded = fold(written);
    if (folded && !index.has(folded)) index.set(folded, concept);
  };
  for (const concept of concepts) {
    add(concept.code, concept);
    add(concept.iri, concept);
  }
  for (const concept of concepts) for (const label of Object.values(concept.label)) add(label, concept);
  concepts.forEach((concept, row) => {
    for (const spelling of file.concepts[row]?.also ?? []) add(spelling, concept);
  });
  return index;
}

const longestCompared = 80;

/** The spelling with the fewest letters to change, where they are few enough that it can have been meant. */
export function nearest<Value>(folded: string, spellings: ReadonlyMap<string, Value>): { readonly suggestion?: Value } {
  if (folded.length < 3 || folded.length > longestCompared) return {};
  let best: Value | undefined;
  let fewest = Math.max(1, Math.floor(folded.length / 4)) + 1;
  for (const [spelling, value] of spellings) {
    if (Math.abs(spelling.length - folded.length) >= fewest) continue;
    const changes = distance(folded, spelling, fewest);
    if (changes < fewest) [best, fewest] = [value, changes];
  }
  return best === undefined ? {} : { suggestion: best };
}

/** Letters to change, add, drop or swap with their neighbour (optimal string alignment), or `limit` where they are as many. */
function distance(a: string, b: string, limit: number): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    let fewest = row;
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      let changes = Math.min(at(last, column) + 1, at(current, column - 1) + 1, at(last, column - 1) + (same ? 0 : 1));
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1])
        changes = Math.min(changes, at(beforeLast, column - 2) + 1);
      current.push(changes);
      if (changes < fewest) fewest = changes;
    }
    if (fewest >= limit) return limit;
    [beforeLast, last] = [last, current];
  }
  return at(last, b.length);
}

const at = (row: readonly number[], column: number): number => row[column] ?? Number.POSITIVE_INFINITY;
