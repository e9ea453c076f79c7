import { type Problem, type ProblemCode, problem } from '../problem.ts';

/** Gathers problems while a table is read: the same one in the same column is told once, with its rows. */
export type ProblemCollector = {
  add(code: ProblemCode, found?: FoundProblem): void;
  /** What is told: columns by name, values as the mask of their column shows them, other texts as `loose` does. */
  told(
    names: readonly string[],
    masks: ReadonlyMap<number, (value: string) => string>,
    loose?: (text: string) => string,
  ): readonly Problem[];
};

export type FoundProblem = {
  readonly row?: number;
  /** The column's place. */
  readonly column?: number;
  readonly actual?: string;
  readonly expected?: string;
  readonly count?: number;
  readonly rows?: readonly number[];
};

const mostRows = 20;

export function collectProblems(): ProblemCollector {
  const found = new Map<string, { code: ProblemCode; first: FoundProblem; rows: number[]; count: number }>();
  return {
    add(code, it = {}) {
      const key = `${code} ${it.column ?? ''}`;
      const known = found.get(key);
      const count = it.count ?? it.rows?.length ?? 1;
      if (known === undefined) {
        found.set(key, { code, first: it, rows: [...(it.rows ?? (it.row === undefined ? [] : [it.row]))], count });
        return;
      }
      known.count += count;
      if (it.row !== undefined && known.rows.length < mostRows) known.rows.push(it.row);
    },
    told: (names, masks, loose) =>
      [...found.values()].map(({ code, first, rows, count }) => {
        const mask = (first.column === undefined ? undefined : masks.get(first.column)) ?? loose;
        const actual = first.actual === undefined || mask === undefined ? first.actual : mask(first.actual);
        const name = first.column === undefined ? undefined : names[first.column];
        return problem(code, {
          ...(rows[0] === undefined ? {} : { row: rows[0] }),
          ...(name === undefined ? {} : { column: name }),
          ...(actual === undefined ? {} : { actual }),
          ...(first.expected === undefined ? {} : { expected: first.expected }),
          ...(rows.length > 1 ? { rows } : {}),
          ...(count > 1 ? { count } : {}),
        });
      }),
  };
}
