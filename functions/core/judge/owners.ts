import { bareLabel, nationalOwners } from '../../../vocab/geodata.ts';
import { mergers, successions } from '../../../vocab/municipal-mergers.ts';
import type { Organisation, SnapshotRecord } from '../snapshot.ts';

/** Who owns a dataset, as far as it is known: as who they are today. */
export type Owner = {
  readonly orgnr?: string;
  /** As names are compared. */
  readonly name?: string;
  /** As people write it. */
  readonly label?: string;
  readonly municipality?: string;
};

/** Who is who among owners of geodata: names and numbers, and who has taken over after whom. */
export type Owners = {
  of(stated: { readonly name?: string; readonly orgnr?: string }): Owner;
  named(name: string): Owner;
  ofRecord(record: SnapshotRecord): Owner;
  compare(one: Owner, other: Owner): 'same' | 'other' | 'unsure';
  /** What an owner is looked up by: the number, and the name. */
  keysOf(owner: Owner): readonly string[];
  /** The words of the owner's place in a title (`lillestrøm`). */
  placesOf(owner: Owner): ReadonlySet<string>;
};

/** Learns owners from a register of organisations, beside the mergers and national owners that are known anyway. */
export function knowOwners(organisations: readonly Organisation[]): Owners {
  const byNumber = new Map(organisations.map((it) => [it.orgnr, it]));
  const numberOf = new Map([...nationalNumbers, ...organisations.map((it) => [bareLabel(it.name), it.orgnr] as const)]);
  const successorOf = new Map(organisations.flatMap((it) => (it.follows ?? []).map((former) => [former, it.orgnr])));
  const present = (orgnr: string): string => {
    let now = orgnr;
    // A chain of mergers is short; a circle would be a mistake in the register.
    for (let steps = 0; steps < 8; steps += 1) {
      const next = successorOf.get(now);
      if (next === undefined) break;
      now = next;
    }
    return now;
  };
  const places = new Map<string, ReadonlySet<string>>();

  const of: Owners['of'] = ({ name, orgnr }) => {
    const stated = name ?? (orgnr ? byNumber.get(orgnr)?.name : undefined);
    // Whom the register knows by that name is somebody yet, whatever others of that name have become.
    const isKnown = stated !== undefined && numberOf.has(bareLabel(stated));
    const nameNow = stated === undefined ? undefined : isKnown ? bareLabel(stated) : presentName(stated);
    const number =
      orgnr ?? (stated === undefined ? undefined : (numberOf.get(bareLabel(stated)) ?? numberOf.get(nameNow ?? '')));
    // A former municipality is known by its name where the register no longer has its number.
    const now =
      number !== undefined && successorOf.has(number)
        ? present(number)
        : nameNow !== undefined && nameNow !== bareLabel(stated ?? '')
          ? (numberOf.get(nameNow) ?? number)
          : number;
    const known = now === undefined ? undefined : byNumber.get(now);
    const label = known?.name ?? (nameNow === undefined ? undefined : (presentNames.get(nameNow) ?? stated));
    return {
      ...(now ? { orgnr: now } : {}),
      ...(label ? { name: bareLabel(label), label } : {}),
      ...(known?.municipality ? { municipality: known.municipality } : {}),
    };
  };

  return {
    of,
    named: (name) => of({ name }),
    ofRecord: ({ owner, ownerOrgnr }) =>
      owner !== undefined && isShared(owner)
        ? {}
        : of({ ...(owner ? { name: owner } : {}), ...(ownerOrgnr ? { orgnr: ownerOrgnr } : {}) }),
    compare: (one, other) => {
      if (one.orgnr && other.orgnr) return one.orgnr === other.orgnr ? 'same' : 'other';
      if (one.name && other.name) return one.name === other.name ? 'same' : 'other';
      return 'unsure';
    },
    keysOf: ({ orgnr, name }) => [orgnr, name].flatMap((it) => it ?? []),
    placesOf: ({ label = '' }) => {
      const words = places.get(label) ?? placeWords(label);
      places.set(label, words);
      return words;
    },
  };
}

/** Owners that are many: the record says nothing of whose the data are. */
const isShared = (name: string): boolean => /geovekst|norge digitalt|^kommunene|^alle kommuner/i.test(name);

const nationalNumbers = nationalOwners.flatMap(([orgnr, ...names]) =>
  names.map((name) => [bareLabel(name), orgnr] as const),
);

const bareMunicipality = (name: string): string => bareLabel(`${name} kommune`);
const nameNow: ReadonlyMap<string, string> = new Map([
  ...mergers.flatMap(([now, ...former]) => former.map((it) => [bareMunicipality(it), bareMunicipality(now)] as const)),
  ...successions.flatMap(([now, ...former]) => former.map((it) => [bareLabel(it), bareLabel(now)] as const)),
]);
const presentName = (name: string): string => nameNow.get(bareLabel(name)) ?? bareLabel(name);
const presentNames: ReadonlyMap<string, string> = new Map([
  ...mergers.map(([now]) => [bareMunicipality(now), `${now} kommune`] as const),
  ...successions.map(([now]) => [bareLabel(now), now] as const),
]);

const placeWords = (name: string): ReadonlySet<string> =>
  new Set(
    (name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter(
      (it) => !/^(?:kommune|fylkeskommune|iks|as|sf|hf)$/.test(it),
    ),
  );
