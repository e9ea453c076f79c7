import { DataFactory, type Quad } from 'n3';
import Papa from 'papaparse';
import { type Iri, toIri } from '../../../vocab/iri.ts';
import { dcat, rdf } from '../../../vocab/namespaces.ts';
import { isOrganizationNumber } from '../../../vocab/organization-number.ts';
import { type RegisterColumn, registerColumns } from '../../../vocab/registers.ts';
import type { Descriptor, DistributionDescriptor } from '../descriptor.ts';
import { indexGraph } from '../graph.ts';
import { identify } from '../identify.ts';
import { type Language, type Problem, problem } from '../problem.ts';
import type { PublisherDescriptor } from '../publisher.ts';
import { formatOf, harvesterBase, parseCatalog } from '../read/catalog.ts';
import { looksLikeCkan, readCkan } from '../read/ckan.ts';
import { type ReadCatalogHead, type ReadResource, readDcat } from '../read/dcat.ts';
import { readRegister, slug } from '../read/register.ts';
import { tell } from '../tell.ts';
import { type Holdings, harvest, nothingHeld, removeAll } from './rehearse.ts';
import { publisherBase } from './validate-publisher.ts';
import type { Verdict } from './verdict.ts';

/** A publisher's present catalog, ready to be delivered here: every dataset under the IRI it is known by. */
export type Adoption = {
  readonly organizationNumber: string | undefined;
  /** The catalog's new IRI. The old one belongs to the old source, and would stop the whole harvest of a new one. */
  readonly catalog: Iri;
  readonly datasets: readonly Adopted[];
  /** What to put in the inbox, by path: `register.csv`, `publisher.json`, and `dataset.json` of what no register holds. */
  readonly files: Readonly<Record<string, string>>;
  readonly problems: readonly Problem[];
  readonly cutOver: CutOver;
};

export type Adopted = {
  readonly localId: string;
  readonly iri: Iri;
  /** Whether the IRI came along, or was made here. */
  readonly kept: boolean;
  readonly descriptor: Descriptor;
};

export type AdoptOptions = {
  /** Where the operator names things, e.g. `https://data.example.no/`. */
  readonly base: string;
  /** The publisher's number, where the catalog does not say it. */
  readonly organizationNumber?: string;
  /** Where the present catalog is registered; the file's own address where it was fetched. */
  readonly address?: string;
  readonly contentType?: string;
};

/**
 * Takes over what a publisher has on data.norge.no or in CKAN today. Reads DCAT in four syntaxes, CKAN's JSON, or a
 * register; keeps every IRI that is one, and names what does not come along.
 */
export async function adopt(bytes: Uint8Array, file: string, options: AdoptOptions): Promise<Adoption> {
  const { catalogs, resources: all, quads, problems } = await readPresent(bytes, file, options.contentType);
  const numbers = new Set(
    [...catalogs.map(({ publisher }) => publisher?.organizationNumber), ...all.map(numberOf)].filter(
      (it) => it !== undefined && isOrganizationNumber(it),
    ),
  );
  const [organizationNumber] = [options.organizationNumber, ...numbers].filter((it) => it !== undefined);
  // Only a number that was asked for leaves others out: a body may well publish what another is said to publish.
  const { organizationNumber: wanted } = options;
  const resources = all.filter((it) => wanted === undefined || [undefined, wanted].includes(numberOf(it)));
  const base = publisherBase(options.base, organizationNumber ?? 'ukjent');
  const { adopted, lost } = nameAll(resources, base, catalogs[0]);
  const written = writeFiles(adopted, catalogs[0], organizationNumber);
  const catalog = identify.catalog(base);
  const address = options.address ?? file;
  return {
    organizationNumber,
    catalog,
    datasets: adopted,
    files: written.files,
    problems: [
      ...problems,
      ...(problems.length === 0 && all.length === 0 ? [problem('catalog.empty')] : []),
      ...(all.length > 0 && resources.length === 0
        ? [
            problem('adopt.other-publishers', {
              actual: wanted ?? '',
              expected: [...numbers].join(', '),
              count: all.length,
            }),
          ]
        : []),
      ...(numbers.size > 1 && options.organizationNumber === undefined
        ? [problem('adopt.several-publishers', { actual: [...numbers].join(', '), count: numbers.size })]
        : []),
      ...(organizationNumber === undefined && resources.length > 0 ? [problem('adopt.publisher-unknown')] : []),
      ...lost,
      ...written.problems,
      ...notCarried(resources),
    ],
    cutOver: planCutOver(
      address,
      quads ?? minimal(`${address}#catalog` as Iri, adopted),
      `${base}catalog.ttl`,
      minimal(catalog, adopted),
    ),
  };
}

/** A step of the cut-over: what is done, and what then stands in the portal. */
export type Step = {
  readonly name: StepName;
  readonly live: number;
  /** What stood in the portal before the cut-over and does not now. */
  readonly missing: readonly string[];
  readonly verdict?: Verdict;
};
export type StepName = 'publish' | 'clear' | 'unregister' | 'register' | 'replace' | 'confirm';

export type CutOver = {
  readonly from: string;
  readonly to: string;
  /** Where one and the same address can go on: nothing is ever away. */
  readonly sameAddress: readonly Step[];
  /** Where the new catalog has an address of its own: what is there is away between two steps, and they say so. */
  readonly newAddress: readonly Step[];
};

/**
 * Plays the cut-over against data.norge.no's own rules. A dataset belongs to the source that delivered it first, so the
 * old source must let go before the new one is registered; registered the other way round, the new one would be harvested
 * to no effect and nobody would be told. And the old registration must be gone before its next hourly harvest.
 */
export function planCutOver(from: string, before: readonly Quad[], to: string, after: readonly Quad[]): CutOver {
  const start = harvest(nothingHeld, from, before).held;
  const had = live(start);
  const step = (name: StepName, held: Holdings, verdict?: Verdict): Step => {
    const now = new Set(live(held));
    return {
      name,
      live: now.size,
      missing: had.filter((iri) => !now.has(iri)),
      ...(verdict === undefined ? {} : { verdict }),
    };
  };

  const replaced = harvest(start, from, after);
  const cleared = removeAll(start, from);
  const registered = harvest(cleared, to, after);
  return {
    from,
    to,
    sameAddress: [
      step('publish', start),
      step('replace', replaced.held, replaced.verdict),
      step('confirm', replaced.held),
    ],
    newAddress: [
      step('publish', start),
      step('clear', cleared),
      step('unregister', cleared),
      step('register', registered.held, registered.verdict),
      step('confirm', registered.held),
    ],
  };
}

/** What stands in the portal: everything delivered and not removed. */
export const live = (held: Holdings): readonly string[] =>
  [...held].filter(([, { kind, removed }]) => kind === 'dataset' && !removed).map(([iri]) => iri);

/** The cut-over as a person follows it, with what data.norge.no does at each step. */
export function tellAdoption(adoption: Adoption, language: Language): string {
  const { datasets, catalog, files, cutOver, problems } = adoption;
  const words = adoptWords[language];
  const tellStep = ({ name, live: count, missing }: Step, at: number): string => {
    const text = stepTexts[name][language].replace('{from}', cutOver.from).replace('{to}', cutOver.to);
    const gap = missing.length === 0 ? '' : ` ${words.missing.replace('{count}', String(missing.length))}`;
    return `  ${at + 1}. ${text} ${words.live.replace('{count}', String(count))}${gap}`;
  };
  return [
    `${words.datasets}: ${datasets.length} (${datasets.filter(({ kept }) => kept).length} ${words.kept})`,
    `${words.catalog}: ${catalog}`,
    `${words.files}: ${Object.keys(files).join(', ')}`,
    '',
    `${words.same}:`,
    ...cutOver.sameAddress.map(tellStep),
    '',
    `${words.fresh}:`,
    ...cutOver.newAddress.map(tellStep),
    '',
    ...tellByCode(problems, language),
  ].join('\n');
}

/** What came up, by what is wrong, with one of each told: a hundred rows with the same flaw are one thing to know. */
function tellByCode(problems: readonly Problem[], language: Language): readonly string[] {
  const firsts = new Map<string, { first: Problem; count: number }>();
  for (const it of problems) {
    const known = firsts.get(it.code);
    if (known) known.count += 1;
    else firsts.set(it.code, { first: it, count: 1 });
  }
  return [...firsts.values()].map(
    ({ first, count }) => `${tell(first, language).text}${count > 1 ? ` (× ${count})` : ''}`,
  );
}

const adoptWords = {
  nb: {
    datasets: 'Datasett',
    kept: 'beholder sin IRI',
    catalog: 'Katalogens nye IRI',
    files: 'Filer å fylle ut og levere',
    same: 'Kan den gamle adressen brukes videre',
    fresh: 'Får katalogen en ny adresse',
    live: 'Synlige datasett: {count}.',
    missing: 'Borte imens: {count}.',
  },
  nn: {
    datasets: 'Datasett',
    kept: 'held på IRI-en sin',
    catalog: 'Ny IRI for katalogen',
    files: 'Filer å fylle ut og levere',
    same: 'Kan den gamle adressa brukast vidare',
    fresh: 'Får katalogen ei ny adresse',
    live: 'Synlege datasett: {count}.',
    missing: 'Borte imens: {count}.',
  },
  en: {
    datasets: 'Datasets',
    kept: 'keep their IRI',
    catalog: "The catalog's new IRI",
    files: 'Files to complete and deliver',
    same: 'If the old address can go on being used',
    fresh: 'If the catalog gets a new address',
    live: 'Datasets to be seen: {count}.',
    missing: 'Away meanwhile: {count}.',
  },
} as const satisfies Record<Language, object>;

const stepTexts: Readonly<Record<StepName, Readonly<Record<Language, string>>>> = {
  publish: {
    nb: 'Publiser den nye katalogen på {to}, og kjør generalprøven. Den er ikke registrert, så ingenting skjer på data.norge.no.',
    nn: 'Publiser den nye katalogen på {to}, og køyr generalprøva. Han er ikkje registrert, så ingenting skjer på data.norge.no.',
    en: 'Publish the new catalog at {to}, and rehearse. It is not registered, so nothing happens at data.norge.no.',
  },
  replace: {
    nb: 'La {from} svare med den nye katalogen. Neste høsting oppdaterer datasettene, for kilden er den samme.',
    nn: 'La {from} svare med den nye katalogen. Neste hausting oppdaterer datasetta, for kjelda er den same.',
    en: 'Let {from} answer with the new catalog. The next harvest updates the datasets, for the source is the same.',
  },
  clear: {
    nb: 'Start høsting av {from} med removeAll. Datasettene forsvinner fra portalen, og IRI-ene blir ledige.',
    nn: 'Start hausting av {from} med removeAll. Datasetta forsvinn frå portalen, og IRI-ane blir ledige.',
    en: 'Start a harvest of {from} with removeAll. The datasets leave the portal, and their IRIs are free.',
  },
  unregister: {
    nb: 'Slett registreringen av {from} med en gang. Ellers tar den datasettene tilbake ved neste høsting, innen en time.',
    nn: 'Slett registreringa av {from} med ein gong. Elles tek ho datasetta tilbake ved neste hausting, innan ein time.',
    en: 'Delete the registration of {from} at once. Or it takes the datasets back at its next harvest, within the hour.',
  },
  register: {
    nb: 'Registrer {to} som DCAT-AP-NO med formatet text/turtle, og start høstingen. Datasettene kommer tilbake under de samme IRI-ene.',
    nn: 'Registrer {to} som DCAT-AP-NO med formatet text/turtle, og start haustinga. Datasetta kjem tilbake under dei same IRI-ane.',
    en: 'Register {to} as DCAT-AP-NO with the format text/turtle, and start the harvest. The datasets return under the same IRIs.',
  },
  confirm: {
    nb: 'Les høsterapporten, og se at antallet stemmer. Datatjenester er en registrering for seg: gjør det samme for dem.',
    nn: 'Les hausterapporten, og sjå at talet stemmer. Datatenester er ei registrering for seg: gjer det same for dei.',
    en: 'Read the harvest report, and see that the number is right. Data services are a registration of their own: do the same.',
  },
};

type Present = {
  readonly catalogs: readonly ReadCatalogHead[];
  readonly resources: readonly ReadResource[];
  /** What data.norge.no reads today; nothing where it reads something else. */
  readonly quads?: readonly Quad[];
  readonly problems: readonly Problem[];
};

async function readPresent(bytes: Uint8Array, file: string, contentType: string | undefined): Promise<Present> {
  const text = new TextDecoder().decode(bytes);
  if (looksLikeCkan(text)) return { catalogs: [], ...readCkan(bytes, { file }, siteOf(file)) };
  const named = /\.(?:csv|txt|tsv)$/i.test(file.split(/[?#]/)[0] ?? '');
  const format = named ? undefined : formatOf({ file, text, ...(contentType === undefined ? {} : { contentType }) });
  if (format === undefined) return readRows(text, file);
  const { quads, problems } = await parseCatalog(bytes, format, { file });
  const { catalogs, resources } = readDcat(indexGraph(quads));
  const stated = text.includes(harvesterBase) ? resources : resources.map(asWritten);
  return { catalogs, resources: stated, quads: quads as Quad[], problems };
}

/** `<Norge>` is a word somebody wrote where an address belongs; only as a dataset's own name is it what it became. */
const asWritten = (it: ReadResource): ReadResource => ({
  ...it,
  descriptor: JSON.parse(JSON.stringify(it.descriptor), (_, value: unknown) =>
    typeof value === 'string' && value.startsWith(harvesterBase) ? value.slice(harvesterBase.length) : value,
  ),
});

/** CKAN's API lies under the site's address. */
const siteOf = (file: string): string | undefined => /^(https?:\/\/.*?)\/api\/(?:3\/)?action\//.exec(file)?.[1];

function readRows(text: string, file: string): Present {
  const [header = ''] = text.split('\n');
  const delimiter = ([';', '\t', ','] as const).reduce((best, it) =>
    header.split(it).length > header.split(best).length ? it : best,
  );
  const { rows, problems } = readRegister(text.replace(/^\ufeff/, ''), { delimiter, headerRow: 1 }, { file });
  if (rows.length === 0)
    return { catalogs: [], resources: [], problems: [problem('adopt.not-a-catalog', { file }), ...problems] };
  const resources = rows.map(({ descriptor }) => ({
    descriptor,
    left: [],
    ...(descriptor.iri === undefined ? {} : { iri: descriptor.iri }),
  }));
  return { catalogs: [], resources, problems: [...problems, ...rows.flatMap((it) => it.problems)] };
}

/** Every dataset with a local id of its own and the IRI it is known by; made here where it has none that will do. */
function nameAll(
  resources: readonly ReadResource[],
  base: Iri,
  head: ReadCatalogHead | undefined,
): { readonly adopted: readonly Adopted[]; readonly lost: readonly Problem[] } {
  const taken = new Set<string>();
  const lost: Problem[] = [];
  const adopted = resources.map(({ iri, descriptor }): Adopted => {
    const title = titleOf(descriptor);
    const stem = slug(title) || slug(iri?.split(/[/#]/).filter(Boolean).at(-1) ?? '') || 'datasett';
    const localId = firstFree(stem, taken);
    taken.add(localId);
    const kept = iri === undefined ? undefined : toIri(iri);
    if (kept === undefined) lost.push(problem('adopt.iri-lost', { actual: title || (iri ?? localId) }));
    const name = kept ?? makers[descriptor.type ?? 'dataset'](base, localId);
    return {
      localId,
      iri: name,
      kept: kept !== undefined,
      descriptor: { ...hoistLicence(withoutPublisher(descriptor, head)), identifier: localId, iri: name },
    };
  });
  return { adopted, lost };
}

const numberOf = ({ descriptor: { publisher } }: ReadResource): string | undefined =>
  typeof publisher === 'object' ? publisher.organizationNumber : undefined;

/** The publisher of the catalog is told in `publisher.json`, once. */
function withoutPublisher(descriptor: Descriptor, head: ReadCatalogHead | undefined): Descriptor {
  if (head?.publisher === undefined || !sameSaid(descriptor.publisher, head.publisher)) return descriptor;
  const { publisher: _, ...others } = descriptor;
  return others;
}

/** A licence that every distribution has is the dataset's: a register has one column for it. */
function hoistLicence(descriptor: Descriptor): Descriptor {
  const { distribution } = descriptor;
  if (!Array.isArray(distribution) || descriptor.license !== undefined) return descriptor;
  const [first, ...rest] = distribution as readonly DistributionDescriptor[];
  if (first?.license === undefined || rest.some(({ license }) => license !== first.license)) return descriptor;
  return {
    ...descriptor,
    license: first.license,
    distribution: [first, ...rest].map(({ license: _, ...others }) => others),
  };
}

const makers = { dataset: identify.dataset, series: identify.series, service: identify.service } as const;

function firstFree(stem: string, taken: ReadonlySet<string>): string {
  if (!taken.has(stem)) return stem;
  let count = 2;
  while (taken.has(`${stem}-${count}`)) count += 1;
  return `${stem}-${count}`;
}

const titleOf = ({ title }: Descriptor): string =>
  typeof title === 'string' ? title : (title?.['nb'] ?? title?.['nn'] ?? Object.values(title ?? {})[0] ?? '');

function writeFiles(
  adopted: readonly Adopted[],
  head: ReadCatalogHead | undefined,
  organizationNumber: string | undefined,
): { readonly files: Readonly<Record<string, string>>; readonly problems: readonly Problem[] } {
  const rows = adopted.filter(({ descriptor }) => fitsInRegister(descriptor));
  const others = adopted.filter((it) => !rows.includes(it));
  const publisher: PublisherDescriptor = {
    ...(head?.publisher?.name === undefined ? {} : { name: head.publisher.name }),
    ...(organizationNumber === undefined ? {} : { organizationNumber }),
    ...(head?.homepage === undefined ? {} : { homepage: head.homepage }),
    ...(head?.contactPoint === undefined ? {} : { contactPoint: head.contactPoint }),
    ...(head?.title === undefined && head?.description === undefined
      ? {}
      : {
          catalog: {
            ...(head.title === undefined ? {} : { title: head.title }),
            ...(head.description === undefined ? {} : { description: head.description }),
          },
        }),
  };
  const files: Record<string, string> = { 'publisher.json': toJson(publisher) };
  if (rows.length > 0) files['register.csv'] = toRegister(rows.map(({ descriptor }) => descriptor));
  for (const { localId, descriptor } of others) files[`${localId}/dataset.json`] = toJson(descriptor);
  return {
    files,
    problems: others.map(({ localId, descriptor }) =>
      problem('adopt.not-in-register', { actual: titleOf(descriptor), expected: `${localId}/dataset.json` }),
    ),
  };
}

const toJson = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** What a steward is asked to fill in, whether or not anything is there. */
const asked = new Set(['title', 'description', 'theme', 'keyword', 'accessRights', 'license', 'contactPoint/email']);

/**
 * A register as our own reader reads it, with a column for all that is stated and all that is asked for. A cell that a
 * spreadsheet would take for a formula is quoted.
 */
export function toRegister(descriptors: readonly Descriptor[]): string {
  const columns = registerColumns.flatMap((column) => columnsFor(column, descriptors));
  const rows = descriptors.map((descriptor) => columns.map(({ cell }) => cell(descriptor)));
  const text = Papa.unparse([columns.map(({ header }) => header), ...rows], {
    delimiter: ';',
    newline: '\r\n',
    escapeFormulae: /^[=@\t\r]|^[+-][^\s\d]/,
  });
  return `\ufeff${text}\r\n`; // without the mark Excel takes it for Windows-1252
}

/** Whether a register's row says all that a descriptor says: read back, it says the same. */
function fitsInRegister(descriptor: Descriptor): boolean {
  if (descriptor.type !== undefined && descriptor.type !== 'dataset') return false;
  const text = toRegister([descriptor]).slice(1);
  const [row] = readRegister(text, { delimiter: ';', headerRow: 1 }, {}).rows;
  return row !== undefined && sameSaid(descriptor, row.descriptor);
}

/** Equal but for form: a list of one is that one, a bokmål text is a text, a number is its digits. */
function sameSaid(one: unknown, other: unknown): boolean {
  return JSON.stringify(plain(one)) === JSON.stringify(plain(other));
}
function plain(value: unknown): unknown {
  if (typeof value === 'string') return value.trim().replace(/\s*\n\s*/g, '\n');
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) {
    const items = value.map(plain).filter((it) => it !== undefined);
    return items.length > 1 ? items : items[0];
  }
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value)
    .map(([key, inner]) => [key, plain(inner)] as const)
    .filter(([, inner]) => inner !== undefined && inner !== '')
    .sort(([left], [right]) => (left < right ? -1 : 1));
  if (entries.length === 0) return undefined;
  const [first] = entries;
  return entries.length === 1 && first?.[0] === 'nb' ? first[1] : Object.fromEntries(entries);
}

type Written = { readonly header: string; readonly cell: (descriptor: Descriptor) => string };

function columnsFor(
  { property, headers: [header = ''], local }: RegisterColumn,
  all: readonly Descriptor[],
): readonly Written[] {
  const steps = property.split('/');
  const languages = local ? ['nb', ...languagesOf(all, steps)] : [undefined];
  return languages.flatMap((language): readonly Written[] => {
    const cell = (descriptor: Descriptor): string => cellOf(descriptor, steps, language);
    const wanted = language === 'nb' || language === undefined ? asked.has(property) : false;
    if (!wanted && all.every((it) => cell(it) === '')) return [];
    return [{ header: language === undefined || language === 'nb' ? header : `${header} (${language})`, cell }];
  });
}

/** The languages besides bokmål that a header can say. */
function languagesOf(all: readonly Descriptor[], steps: readonly string[]): readonly string[] {
  return ['nn', 'en'].filter((language) => all.some((it) => cellOf(it, steps, language) !== ''));
}

const cellOf = (descriptor: Descriptor, steps: readonly string[], language: string | undefined): string =>
  valuesAt(descriptor, steps)
    .flatMap((value) => said(value, language))
    .filter((value, at, those) => value !== '' && (steps[0] === 'distribution' || those.indexOf(value) === at))
    .join('; ');

/** What stands where a property points, through lists: `distribution/accessURL` gives each distribution's address. */
function valuesAt(value: unknown, [step, ...rest]: readonly string[]): readonly unknown[] {
  if (value === undefined || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((each) => valuesAt(each, step === undefined ? [] : [step, ...rest]));
  if (step === undefined) return [value];
  if (typeof value === 'object') return valuesAt((value as Record<string, unknown>)[step], rest);
  return rest.length === 0 && step === 'name' ? [value] : [];
}

function said(value: unknown, language: string | undefined): readonly string[] {
  if (typeof value === 'string' || typeof value === 'number') {
    return language === undefined || language === 'nb' ? [String(value)] : [];
  }
  if (Array.isArray(value)) return value.flatMap((each) => said(each, language));
  if (typeof value !== 'object' || value === null) return [];
  const byLanguage = value as Record<string, unknown>;
  const found = language === undefined ? (byLanguage['nb'] ?? Object.values(byLanguage)[0]) : byLanguage[language];
  return found === undefined ? [] : said(found, undefined);
}

function notCarried(resources: readonly ReadResource[]): readonly Problem[] {
  const counts = new Map<string, number>();
  for (const predicate of resources.flatMap(({ left }) => left))
    counts.set(predicate, (counts.get(predicate) ?? 0) + 1);
  return [...counts].sort().map(([expected, count]) => problem('adopt.not-carried', { expected, count }));
}

/** As much of the new catalog as its harvest turns on: who is in it. */
function minimal(catalog: Iri, adopted: readonly Adopted[]): readonly Quad[] {
  const { namedNode, quad } = DataFactory;
  const type = (iri: Iri, name: string) => quad(namedNode(iri), namedNode(rdf('type')), namedNode(dcat(name)));
  const names = { dataset: 'Dataset', series: 'DatasetSeries', service: 'DataService' } as const;
  return [
    type(catalog, 'Catalog'),
    ...adopted.flatMap(({ iri, descriptor }) => [
      quad(namedNode(catalog), namedNode(dcat(descriptor.type === 'service' ? 'service' : 'dataset')), namedNode(iri)),
      type(iri, names[descriptor.type ?? 'dataset']),
    ]),
  ];
}
