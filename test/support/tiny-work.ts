import type { Platform } from '../../functions/core/platform.ts';
import type { DatasetRecord, Format, Part, Publication, PublishedFile, State } from '../../functions/core/record.ts';
import { formats } from '../../functions/core/record.ts';
import type { Context, Decided, DecidedDataset, Delivery, Work } from '../../functions/history/ports.ts';
import type { Iri } from '../../vocab/iri.ts';

/**
 * The smallest pipeline that the history can be driven with. A file holds a line a dataset, `id title=A rows=10`; what
 * a line may say is what the history must tell apart: a state, an IRI or uuid of its own, columns, rows, a key, data. The
 * rules after the first title otherwise and find more people.
 */
export function tinyWork(platform: Pick<Platform, 'sha256'>, rules = 'r1'): Work {
  const sha256 = (text: string): string => {
    const hash = platform.sha256();
    hash.update(new TextEncoder().encode(text));
    return hash.hex();
  };
  /** The rules after the first find people in what begins with an S. */
  const isFound = (text: string | undefined): boolean => rules !== 'r1' && (text ?? '').startsWith('S');
  const decideLine = async (line: string, delivery: Delivery, context: Context): Promise<DecidedDataset> => {
    const [id = '', ...statements] = line.split(' ');
    const said: Said = Object.fromEntries(statements.map((it) => it.split('=', 2) as [string, string]));
    const key = `${delivery.delivery}#${id}`;
    const iri = (said.iri ?? `${context.publisher.base}${delivery.orgnr}/datasets/${id}`) as Iri;
    const source = sha256(line);
    const title = `${said.title ?? ''}${rules === 'r1' ? '' : `-${rules}`}`;
    const state: State = (said.state as State | undefined) ?? 'published';
    const answered = context.decisions.some(({ kind }) => kind === 'different');
    const record: DatasetRecord = { key, state, title, iri, problems: [], source, rules, ...uuidOf(said) };
    if (state === 'held' && answered) record satisfies DatasetRecord;
    else if (state !== 'published')
      return {
        record: { ...record, ...(state === 'held' ? { held: 'match.probable' as const } : {}) },
        parts: [],
        ...(said.drop ? { withdrawEarlier: true } : {}),
      };
    const hidden = { copy: isFound(said.data), description: isFound(said.title) };
    if (hidden.copy || hidden.description) {
      const earlier = context.earlier.get(key);
      const isSame = earlier?.state === 'published' && earlier.source === source;
      const part = isSame && hidden.description ? earlier.publication?.parts.nt : undefined;
      return {
        record: { ...record, state: 'quarantined' },
        parts: [],
        withdrawEarlier: isSame,
        unfit: [...(hidden.copy ? [sha256(said.data ?? '')] : []), ...(part ? [part] : [])],
      };
    }
    const files = said.data ? [await fileOf(id, said, context)] : [];
    const license = context.defaults ? new TextDecoder().decode(context.defaults) : '';
    const parts = formats.map((format): Part => {
      const text = `<${iri}> "${title}" "${license.replace(/[^\w]/g, '')}" ${format} ${files.map((it) => it.sha256.slice(0, 8)).join(' ')}.\n`;
      return { format, text, sha256: sha256(text) };
    });
    const publication: Publication = {
      iri,
      type: 'Dataset',
      parts: Object.fromEntries(parts.map((it) => [it.format, it.sha256])) as Record<Format, string>,
      triples: 1,
      files,
      issued: '2026-01-01',
      modified: '2026-01-01',
    };
    return { record: { ...record, state: 'published', publication }, parts };
  };

  return {
    rules,
    async screen({ parts, files }, kept) {
      const found: string[] = [];
      for (const { sha256: copy } of files) if (isFound(await textOf({ body: kept.data(copy) }))) found.push(copy);
      if (isFound(/"([^"]*)"/.exec(await kept.part(parts.nt))?.[1])) found.push(parts.nt);
      return found;
    },
    async decide(delivery, context): Promise<Decided> {
      const lines: string[] = [];
      for (const file of delivery.files) {
        const text = await textOf(await delivery.open(file));
        if (text.includes('POISON')) throw new Error('The work fell over');
        lines.push(...text.split('\n').filter(Boolean));
      }
      if (delivery.delivery === 'publisher.json') return { datasets: [], problems: [] };
      if (lines[0] === 'UNREADABLE') return { state: 'rejected', datasets: [], problems: [] };
      const datasets: DecidedDataset[] = [];
      for (const line of lines) datasets.push(await decideLine(line, delivery, context));
      return { datasets, problems: [], report: { lines: lines.length }, leansOn: ['license'] };
    },
    describeCatalog: ({ base, orgnr }) => {
      const text = `<${base}${orgnr}/catalog> catalog .\n`;
      return { texts: { ttl: text, nt: text, rdf: text, jsonld: text } };
    },
    join: (_, head, parts) => head + parts.join(''),
    inspect: (_, text) => {
      const lines = text.split('\n').filter((line) => line.startsWith('<') && !line.startsWith('<!'));
      const iris = lines.map((line) => line.slice(1, line.indexOf('>')));
      return {
        triples: lines.length,
        datasets: iris.filter((iri) => !iri.endsWith('/catalog')),
      };
    },
  };
}

type Said = {
  readonly title?: string;
  readonly state?: string;
  readonly iri?: string;
  readonly uuid?: string;
  readonly drop?: string;
  readonly data?: string;
  readonly columns?: string;
  readonly rows?: string;
  readonly key?: string;
};

const uuidOf = ({ uuid }: Said) => (uuid === undefined ? {} : { uuid });

async function fileOf(id: string, said: Said, context: Context): Promise<PublishedFile> {
  const staged = await context.stage(inReusedRoom(said.data ?? ''));
  return {
    path: `data/${id}/${staged.sha256.slice(0, 12)}/data.csv`,
    newest: `data/${id}/data.csv`,
    sha256: staged.sha256,
    bytes: staged.bytes,
    contentType: 'text/csv; charset=utf-8',
    columns: (said.columns ?? 'a,b').split(','),
    rows: Number(said.rows ?? 10),
    ...(said.key ? { primaryKey: [said.key] } : {}),
  };
}

/** As the table pass gives its copy: a chunk is good until the next is asked for. */
async function* inReusedRoom(text: string): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text);
  const room = Buffer.alloc(Math.ceil(bytes.length / 2));
  for (let at = 0; at < bytes.length; at += room.length) {
    yield room.subarray(0, bytes.copy(room, 0, at));
    room.fill(0);
  }
}

async function textOf({ body }: { readonly body: AsyncIterable<Uint8Array> }): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of body) text += decoder.decode(chunk, { stream: true });
  return text + decoder.decode();
}
