import type { Descriptor, Places } from '../descriptor.ts';
import { type Problem, problem } from '../problem.ts';

/** One geodata record, as the rest of Sluse speaks of datasets. */
export type GeodataRecord = {
  /** The record's own identifier where it has one: the same record has the same in every delivery. */
  readonly localId: string;
  /** `fileIdentifier`, a UUID in lower case without braces, anything else to the letter. */
  readonly uuid?: string;
  readonly descriptor: Descriptor;
  readonly places: Places;
  readonly problems: readonly Problem[];
};

/** What comes out of a geodata file: its records one by one, and what is wrong with the file as a whole. */
export type RecordEvent =
  | { readonly kind: 'record'; readonly record: GeodataRecord }
  | { readonly kind: 'problem'; readonly problem: Problem };

export type OwnerOptions = {
  /** The organisation number of an owner named in a record, as a register knows it; national owners are known without one. */
  readonly organisationNumber?: (name: string) => string | undefined;
};

/** Tells records with one identifier apart: each after the first gets a number, and cannot be published as it is. */
export function tellApart(): (record: GeodataRecord) => GeodataRecord {
  const times = new Map<string, number>();
  return (record) => {
    const { localId } = record;
    const time = (times.get(localId) ?? 0) + 1;
    times.set(localId, time);
    if (time === 1) return record;
    const repeated = problem('record.identifier-repeated', { actual: localId });
    return { ...record, localId: `${localId}-${time}`, problems: [...record.problems, repeated] };
  };
}
