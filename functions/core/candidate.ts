import type { Descriptor, Places } from './descriptor.ts';
import type { Problem } from './problem.ts';
import type { Table } from './table/table.ts';

/** One dataset, data service or series somebody wants published, as it came: read, not yet judged. */
export type Candidate = {
  /** `{delivery key}#{local id}`: the same dataset has the same key in every delivery of it. */
  readonly key: string;
  readonly localId: string;
  /** Of the geodata record, where it is one. */
  readonly uuid?: string;
  readonly kind: DeliveryKind;
  readonly descriptor: Descriptor;
  /** Where it was described, but nobody can read the description: no more is then said of what it lacks. */
  readonly unread?: true;
  readonly places: Places;
  readonly tables: readonly DeliveredTable[];
  /** What the reader found; `judge` adds to it. */
  readonly problems: readonly Problem[];
  /** SHA-256 over what was delivered for this dataset alone (its files, its row, its record), and the defaults it leans on. */
  readonly sha256: string;
  /** The date of the newest version of what was delivered, ISO 8601. */
  readonly delivered: string;
};

export type DeliveryKind = 'publisher' | 'dataset' | 'table' | 'register' | 'geodata';

/** A table that Sluse will host: what was read of it, and the clean copy that waits in the state under its SHA-256. */
export type DeliveredTable = {
  /** The file's name in the delivery, e.g. `Tømmeplan 2026.xlsx`. */
  readonly file: string;
  /** The name others find it by, e.g. `tommeplan-2026.csv`. */
  readonly name: string;
  readonly table: Table;
  readonly copy: { readonly sha256: string; readonly bytes: number };
  /** The bytes the table was read from, once more. */
  again?(): AsyncIterable<Uint8Array>;
};
