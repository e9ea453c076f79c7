import type { PersonalDataKind } from '../../../../vocab/personal-data.ts';

/**
 * Personal data that was found: what kind, where, and one value masked. It never holds a value, so it may go into
 * reports, logs and records.
 */
export type Finding = {
  readonly kind: PersonalDataKind;
  /** The columns it rests on, by their headers; by their letters where a header itself is personal. Empty in texts. */
  readonly columns: readonly string[];
  readonly indexes: readonly number[];
  /** The first rows, 20 at most, counted as a spreadsheet shows them. */
  readonly rows: readonly number[];
  /** Cells, or groups of people for `small-group`. */
  readonly count: number;
  /** One value as it may be shown, e.g. `0101•••••••`. */
  readonly masked?: string;
  /** Where in a descriptor or record, as a JSON pointer. */
  readonly path?: string;
};
