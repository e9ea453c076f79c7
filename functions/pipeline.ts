import { mint } from '../vocab/iri.ts';
import { limits } from '../vocab/limits.ts';
import { dcat } from '../vocab/namespaces.ts';
import { isOrganizationNumber } from '../vocab/organization-number.ts';
import type { Candidate, DeliveredTable } from './core/candidate.ts';
import type { Resource } from './core/dataset.ts';
import { describe, describeCatalog } from './core/describe/map.ts';
import { joinCatalog, serialise } from './core/describe/serialise.ts';
import type { LocalTexts } from './core/descriptor.ts';
import { indexGraph } from './core/graph.ts';
import { type GeonorgeIndex, type MatchDecision, match } from './core/judge/dedupe.ts';
import { gate } from './core/judge/gate.ts';
import { scoreDataset } from './core/judge/quality.ts';
import { rehearseNext } from './core/judge/rehearse.ts';
import { screen } from './core/judge/screen.ts';
import { screenPublished } from './core/judge/screen-published.ts';
import { validate } from './core/judge/validate.ts';
import { publisherBase, validatePublisher } from './core/judge/validate-publisher.ts';
import type { Platform } from './core/platform.ts';
import { isError, type Problem, problem } from './core/problem.ts';
import type { Publisher, PublisherDescriptor } from './core/publisher.ts';
import { parseCatalog } from './core/read/catalog.ts';
import { readDelivery } from './core/read/delivery.ts';
import { readJson } from './core/read/json.ts';
import { type DatasetRecord, formats, type Part, type PublishedFile, twinAnswers } from './core/record.ts';
import { type KeptRows, keepRows } from './core/report/kept-rows.ts';
import { makeNotes, showsRows } from './core/report/report.ts';
import { toCsvw } from './core/table/index.ts';
import { screenTable, scrub } from './core/table/personal-data/index.ts';
import { readWrongRows } from './core/table/wrong-rows.ts';
import type { Context, Decided, DecidedDataset, Delivery, Work } from './history/ports.ts';
import { publicPages } from './pages.ts';
import { rules } from './rules.ts';

export type Pipeline = {
  readonly platform: Platform;
  /** What Geonorge delivers, where there is a snapshot of it. */
  readonly geonorge?: Geonorge;
  /** Told of what is wrong with us, not with the data, so that somebody hears of it; the dataset's state is `failed`. */
  onFault(fault: unknown, key: string): void;
};

export type Geonorge = { readonly index: GeonorgeIndex; readonly sha256: string };

/** The straight way, as the history asks for it: deliveries in, records and parts out; nothing here is kept or published. */
export const makeWork = (pipeline: Pipeline): Required<Work> => ({
  rules,
  decide: (delivery, context) => decideDelivery(delivery, context, pipeline),
  screen: (publication, kept, { publisher: { orgnr, base }, decisions, today }) =>
    screenPublished(publication, kept, {
      decisions,
      asOf: today,
      platform: pipeline.platform,
      base: publisherBase(base, orgnr),
    }),
  describeCatalog: (settings, publications, defaults) => {
    const { publisher } = readPublisher({ publisher: settings, defaults });
    if (!publisher) throw new Error(`The publisher ${settings.orgnr} has datasets, and no description of its own`);
    const quads = describeCatalog(publisher, publications);
    return { texts: serialise(quads) };
  },
  join: (format, head, parts) => [...joinCatalog(format, [head, ...parts])].join(''),
  inspect: async (format, text) => {
    const { quads, problems } = await parseCatalog(text, format);
    if (problems[0]) throw new Error(`We cannot read our own ${format}: ${problems[0].actual}`);
    const graph = indexGraph(quads);
    // A distribution may describe the service that gives access to it; that is no member of the catalog for that.
    const members = graph
      .instances(dcat('Catalog'))
      .flatMap(({ out }) => memberships.flatMap((it) => out.get(it) ?? []));
    const datasets = [...new Set(members)].filter((it) => resourceTypes.some((type) => graph.isA(it, type)));
    return { triples: graph.size, datasets: datasets.map(({ key }) => key) };
  },
  rehearse: ({ base, orgnr }, turtle, held) => {
    const source = { url: `${base}${orgnr}/catalog`, accept: 'text/turtle' };
    return rehearseNext({ body: turtle }, source, held, (said) => hashOf(said, pipeline.platform).slice(0, 32));
  },
  pages: publicPages,
});

async function decideDelivery(delivery: Delivery, context: Context, pipeline: Pipeline): Promise<Decided> {
  const { orgnr } = context.publisher;
  if (!isOrganizationNumber(orgnr)) {
    return { state: 'rejected', datasets: [], problems: [problem('publisher.number-invalid', { actual: orgnr })] };
  }
  const { publisher, problems } = readPublisher(context);
  if (delivery.delivery === 'publisher.json') return { datasets: [], problems };

  const reading = await readDelivery(
    {
      name: delivery.delivery,
      files: delivery.files.map((file) => ({
        name: file.key.slice(`inbox/${orgnr}/`.length),
        bytes: file.bytes,
        modified: file.modified,
        read: async function* () {
          yield* (await delivery.open(file)).body;
        },
      })),
    },
    {
      platform: pipeline.platform,
      screen: screenTable(context.today),
      columns: publisher?.columns ?? {},
      stage: context.stage,
    },
  );

  const datasets: DecidedDataset[] = [];
  for (const candidate of reading.candidates) {
    const world = { ...pipeline, publisher, context, earlier: context.earlier.get(candidate.key) };
    try {
      const { documents, ...decided } = await decide(candidate, world);
      for (const text of documents) await context.stage(once(new TextEncoder().encode(text)));
      datasets.push(decided);
    } catch (fault) {
      pipeline.onFault(fault, candidate.key);
      datasets.push(without(record(candidate, 'failed', [problem('work.failed', { file: delivery.delivery })])));
    }
  }
  const files = delivery.files.map(({ key, bytes }) => ({ name: key.slice(`inbox/${orgnr}/`.length), bytes }));
  const stopped = new Set(
    datasets.flatMap(({ record: { key, state } }) => (state === 'quarantined' || state === 'failed' ? [key] : [])),
  );
  return {
    datasets,
    problems: reading.problems,
    report: makeNotes(
      files,
      reading.candidates,
      stopped,
      await wrongRowsOf(reading.candidates, datasets, pipeline.platform),
    ),
  };
}

/** The rows something is wrong with, of what may be shown: so that a report can be worked from without the file. */
async function wrongRowsOf(
  candidates: readonly Candidate[],
  decided: readonly DecidedDataset[],
  platform: Platform,
): Promise<{ readonly [key: string]: readonly KeptRows[] }> {
  const found: Record<string, readonly KeptRows[]> = {};
  const states = new Map(decided.map(({ record: it }) => [it.key, it.state]));
  for (const { key, tables } of candidates) {
    if (!showsRows(states.get(key) ?? 'failed')) continue;
    const kept: KeptRows[] = [];
    for (const { file, table, again } of tables) {
      if (!again) continue;
      const rows = readWrongRows(again(), table, platform, limits.table.inflatedBytes);
      const them = await keepRows(file, rows, limits.report.rowBytes);
      if (them) kept.push(them);
    }
    if (kept.length > 0) found[key] = kept;
  }
  return found;
}

/** All that a dataset is decided from, beside itself. */
type World = Pick<Pipeline, 'platform' | 'geonorge'> & {
  readonly publisher: Publisher | undefined;
  readonly context: Pick<Context, 'today' | 'decisions'>;
  readonly earlier: DatasetRecord | undefined;
};

/** What becomes of one dataset, and why. Pure: the same candidate in the same world gives the same record. */
export async function decide(candidate: Candidate, world: World): Promise<DecidedWithDocuments> {
  // Personal data first: nobody should mend a description of what may not be shown.
  const { today, decisions } = world.context;
  const screened = screen(candidate, decisions, today, world.earlier);
  const dated = screened.changesOn === undefined ? {} : { asOf: today, decideAgainOn: screened.changesOn };
  if (screened.stopped) {
    const waits = world.earlier?.state === 'quarantined' && world.earlier.source === candidate.sha256;
    const stoppedOn = (waits ? world.earlier?.stoppedOn : undefined) ?? today;
    const stopped = { ...record(candidate, 'quarantined', screened.problems), ...dated, stoppedOn };
    const described = screened.unfit.description ? world.earlier?.publication?.parts.nt : undefined;
    return {
      ...without(stopped),
      withdrawEarlier: screened.withdrawEarlier,
      unfit: [...screened.unfit.copies, ...(described && screened.withdrawEarlier ? [described] : [])],
    };
  }

  const { pair, problems: matched } = findTwin(candidate, world);
  const problems = [...screened.problems, ...matched];
  const become = (state: DatasetRecord['state']): DatasetRecord => ({ ...record(candidate, state, problems), ...pair });
  if (pair.twin?.level === 'certain') return { ...without(become('skipped')), withdrawEarlier: true };
  if (pair.twin) return without({ ...become('held'), held: 'match.probable' });

  if (!world.publisher) {
    problems.push(problem('publisher.unknown', { actual: 'publisher.json' }));
    return without(become('rejected'));
  }
  if (candidate.kind === 'table') return without(become(problems.some(isError) ? 'rejected' : 'draft'));
  if (candidate.unread) return without(become('rejected'));

  const { issued, modified } = datesOf(candidate, world.earlier);
  const hosts = candidate.tables.map((it) => hosted(it, candidate, world));
  const files = hosts.map(({ addresses }) => addresses);
  const judged = validate(candidate.descriptor, candidate.places, {
    publisher: world.publisher,
    localId: candidate.localId,
    files,
    issued,
    modified,
  });
  problems.push(...judged.problems);
  if (!judged.resource || problems.some(isError)) return without(become('rejected'));

  const quads = describe(judged.resource);
  const texts = serialise(quads);
  const parts = formats.map(
    (format): Part => ({ format, sha256: hashOf(texts[format], world.platform), text: texts[format] }),
  );
  problems.push(...(await gate(quads, texts)));
  if (problems.some(isError)) return without(become('rejected'));

  const { iri, type, record: of } = judged.resource;
  const ours = new Set<string>(files.flatMap(({ accessURL, downloadURL }) => [accessURL, downloadURL]));
  const graph = indexGraph(quads);
  const self = type === 'Dataset' ? graph.subjects.find(({ key }) => key === iri) : undefined;
  return {
    record: {
      ...become('published'),
      ...dated,
      title: titleOf(judged.resource.title),
      iri,
      ...(self ? { score: scoreDataset(self, graph, (address) => ours.has(address) || undefined).points } : {}),
      publication: {
        iri,
        type,
        ...(of ? { record: of.iri } : {}),
        parts: Object.fromEntries(parts.map(({ format, sha256 }) => [format, sha256])) as Record<
          Part['format'],
          string
        >,
        triples: quads.length,
        files: hosts.flatMap(published),
        issued,
        modified,
      },
    },
    parts,
    documents: hosts.map(({ description }) => description),
  };
}

/** What is published with the parts: the texts that files are named by the SHA-256 of. */
type DecidedWithDocuments = DecidedDataset & { readonly documents: readonly string[] };

const answers: ReadonlySet<string> = new Set(twinAnswers);

/** What Geonorge delivers is not published twice; nobody should have to mend what will be skipped. */
function findTwin(
  candidate: Candidate,
  { geonorge, earlier, publisher, context }: World,
): { readonly pair: Pick<DatasetRecord, 'twin' | 'apart' | 'snapshot'>; readonly problems: readonly Problem[] } {
  if (candidate.kind === 'table') return { pair: {}, problems: [] };
  const decisions = context.decisions.flatMap(({ kind, subject = '', by, time, details }) =>
    answers.has(kind)
      ? [
          {
            ...(details as Pick<MatchDecision, 'uuid' | 'title' | 'recordTitle'>),
            key: subject,
            answer: kind,
            by,
            at: time,
          } as MatchDecision,
        ]
      : [],
  );
  const { twin, apart, problems } = match(candidate, publisher?.organizationNumber ?? '', geonorge?.index, {
    decisions,
    ...(earlier ? { earlier } : {}),
  });
  const pair = twin ? { twin, ...(geonorge ? { snapshot: geonorge.sha256 } : {}) } : apart ? { apart } : {};
  return { pair, problems };
}

const record = (candidate: Candidate, state: DatasetRecord['state'], problems: readonly Problem[]): DatasetRecord => ({
  key: candidate.key,
  state,
  problems,
  source: candidate.sha256,
  rules,
  ...(candidate.descriptor.title === undefined ? {} : { title: titleOf(candidate.descriptor.title) }),
  ...(candidate.uuid === undefined ? {} : { uuid: candidate.uuid }),
});

const without = (it: DatasetRecord): DecidedWithDocuments => ({ record: it, parts: [], documents: [] });

/** When it was first delivered, and when last delivered anew: the same bytes again change neither. */
function datesOf({ delivered, sha256 }: Candidate, earlier: DatasetRecord | undefined) {
  const day = delivered.slice(0, 10);
  return {
    issued: earlier?.publication?.issued ?? day,
    modified: earlier?.source === sha256 ? (earlier.publication?.modified ?? day) : day,
  };
}

/**
 * Where a table will be, with its description beside it where readers of CSV on the Web look for it (`{file}-metadata.json`,
 * Model for Tabular Data § 5.3). Both lie in a folder named by both: neither ever changes under its name.
 */
function hosted({ file, name, table, copy }: DeliveredTable, { localId, descriptor }: Candidate, world: World) {
  const description = `${JSON.stringify(toCsvw(table, encodeURI(name), descriptor.tables?.[file]), null, 2)}\n`;
  const sha256 = hashOf(description, world.platform);
  const version = hashOf(`${copy.sha256}\n${sha256}`, world.platform).slice(0, 12);
  const base = world.publisher?.base ?? '';
  return {
    addresses: {
      file,
      accessURL: mint(base, 'data', localId, name),
      downloadURL: mint(base, 'data', localId, version, name),
    },
    table,
    copy,
    description,
    sha256,
    path: `data/${localId}/${version}/${name}`,
    newest: `data/${localId}/${name}`,
  };
}

const published = ({
  table,
  copy,
  description,
  sha256,
  path,
  newest,
}: ReturnType<typeof hosted>): readonly PublishedFile[] => [
  {
    path,
    newest,
    ...copy,
    contentType: 'text/csv; charset=utf-8',
    columns: table.header,
    rows: table.rows,
    ...(table.keys.length === 0 ? {} : { primaryKey: table.keys }),
  },
  {
    path: `${path}-metadata.json`,
    newest: `${newest}-metadata.json`,
    sha256,
    bytes: new TextEncoder().encode(description).length,
    contentType: 'application/csvm+json',
    columns: [],
    rows: 0,
    describes: newest,
  },
];

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

const titleOf = (title: LocalTexts | Resource['title']): string =>
  scrub(typeof title === 'string' ? title : (title['nb'] ?? title['nn'] ?? Object.values(title)[0] ?? ''));

function hashOf(text: string, platform: Platform): string {
  const hash = platform.sha256();
  hash.update(new TextEncoder().encode(text));
  return hash.hex();
}

/** The publisher as the operator knows it and `publisher.json` tells it; a broken one leaves the operator's word. */
export function readPublisher({ publisher: { orgnr, name, base }, defaults }: Pick<Context, 'publisher' | 'defaults'>) {
  const place = { file: 'publisher.json' };
  const read = defaults ? readJson(defaults, place, limits.json) : { value: {}, problems: [] };
  const context = {
    organizationNumber: orgnr,
    base: publisherBase(base, orgnr),
    ...(name === undefined ? {} : { name: { nb: name } }),
  };
  const judged = validatePublisher((read.value ?? {}) as PublisherDescriptor, { '': place }, context);
  return {
    ...(judged.publisher ? { publisher: judged.publisher } : {}),
    problems: [...read.problems, ...judged.problems],
  };
}

const resourceTypes = [dcat('Dataset'), dcat('DatasetSeries'), dcat('DataService')];
const memberships = [dcat('dataset'), dcat('service')];
