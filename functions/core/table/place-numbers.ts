import file from '../../../vocab/lists/municipalities.json' with { type: 'json' };
import type { PlaceNumber, PlaceNumbers } from './meaning.ts';

type Unit = { readonly code: string; readonly name: string; readonly former?: readonly (readonly string[])[] };
type Divided = { readonly codes: readonly string[]; readonly name?: string; readonly into: readonly string[] };

/** Numbers of municipalities and counties of today, and those that were changed in 2018, 2020 and 2024. */
export const placeNumbers = (): PlaceNumbers => {
  known ??= new Map([...numbersOf(file.counties), ...numbersOf(file.municipalities), ...dividedOf(file.divided)]);
  const numbers = known;
  const find =
    (length: number) =>
    (number: string): PlaceNumber | undefined =>
      number.length === length ? numbers.get(number) : undefined;
  return { municipality: find(4), county: find(2) };
};

let known: Map<string, PlaceNumber> | undefined;

const numbersOf = (units: readonly Unit[]): [string, PlaceNumber][] =>
  units.flatMap((unit): [string, PlaceNumber][] => [
    ...(unit.former ?? []).flatMap(([number, name]): [string, PlaceNumber][] =>
      number === undefined
        ? []
        : [[number, { number, name: name ?? unit.name, former: true, successors: [unit.code] }]],
    ),
    [unit.code, { number: unit.code, name: unit.name }],
  ]);

const dividedOf = (units: readonly Divided[]): [string, PlaceNumber][] =>
  units.flatMap(({ codes, name, into }) =>
    codes.map((number): [string, PlaceNumber] => [
      number,
      { number, name: name ?? number, former: true, successors: into },
    ]),
  );
