import { SaxesParser, type SaxesTagNS } from 'saxes';
import { isError, type Problem, type ProblemCode, problem } from '../problem.ts';

/** What XML may cost. Counted in bytes, elements and levels, never in seconds; whatever is over is refused. */
export type XmlLimits = {
  readonly fileBytes: number;
  /** For each record of a file, to within one slice (8 KB). */
  readonly recordBytes: number;
  readonly elements: number;
  readonly depth: number;
  /** For each element, declarations of namespaces among them. */
  readonly attributes: number;
  readonly attributeCharacters: number;
  readonly textCharacters: number;
  /** Different ones in a file. */
  readonly namespaces: number;
};

/** One element of a record, under the prefix we use for its namespace, whatever prefix the file gives it. */
export type XmlElement = {
  readonly name: string;
  /** What the element stands in for where a profile has renamed it (`gco:isoType`, ISO/TS 19139 A.3). */
  readonly isoType?: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** Its own text, without that of its children, trimmed. */
  readonly text: string;
  readonly parent?: XmlElement;
};

export type XmlEvent =
  | { readonly kind: 'record'; readonly element: XmlElement }
  | { readonly kind: 'problem'; readonly problem: Problem };

export type XmlOptions = {
  readonly limits: XmlLimits;
  /** The prefix we use for a namespace; elements of others are named with `?`. */
  readonly prefixOf: (uri: string) => string | undefined;
  /** Whether a record begins here. A record within a record is part of it. */
  readonly isRecord: (element: XmlElement) => boolean;
  /** Sees each element that is in no record: the root, the envelope. */
  readonly outside?: (element: XmlElement) => void;
};

/**
 * Reads the records of an XML file one by one, in memory that does not grow with the file. Bytes are decoded by byte
 * order mark and declaration. Nothing is fetched or expanded; a DOCTYPE may stand there only without an internal subset.
 * A record that is too large is skipped with a problem; what makes the file as a whole unreadable ends it.
 */
export async function* readXml(bytes: AsyncIterable<Uint8Array>, options: XmlOptions): AsyncGenerator<XmlEvent> {
  const tree = growTrees(options);
  for await (const piece of decodeXml(bytes, options.limits.fileBytes)) {
    if (typeof piece !== 'string') {
      yield { kind: 'problem', problem: piece };
      if (isError(piece)) return;
      continue;
    }
    for (let at = 0; at < piece.length; at += sliceLength) {
      yield* tree.write(piece.slice(at, at + sliceLength));
      if (tree.stopped()) return;
    }
  }
  yield* tree.end();
}

/** Where an element stands, as an XPath with our prefixes; positions where there are several of a name. */
export function xpathOf(element: XmlElement): string {
  const { parent, name } = element;
  if (!parent) return `/${name}`;
  const alike = parent.children.filter((it) => it.name === name);
  return `${xpathOf(parent)}/${name}${alike.length > 1 ? `[${alike.indexOf(element) + 1}]` : ''}`;
}

/**
 * The elements a path leads to, in document order. A path is steps with `/` between them: a name, `*` for any element,
 * or names with `|` between them. A profile's own element is found under the name it stands in for.
 */
export function find(from: XmlElement, path: string): readonly XmlElement[] {
  let found: readonly XmlElement[] = [from];
  for (const step of stepsOf(path)) {
    const next: XmlElement[] = [];
    for (const element of found) for (const child of element.children) if (fits(child, step)) next.push(child);
    if (next.length === 0) return next;
    found = next;
  }
  return found;
}

const sliceLength = 8192;

type Growing = {
  name: string;
  isoType?: string;
  attributes: Record<string, string>;
  children: Growing[];
  text: string;
  parent?: Growing;
};

function growTrees({ limits, prefixOf, isRecord, outside }: XmlOptions) {
  const parser = new SaxesParser({ xmlns: true });
  const nameOf = namer(prefixOf);
  const namespaces = new Set<string>();
  let events: XmlEvent[] = [];
  let stopped = false;
  let depth = 0;
  let current: Growing | undefined;
  let recordDepth = 0;
  let elements = 0;
  let recordLength = 0;
  let quiet = 0;
  let skipping = false;

  const report = (code: ProblemCode, details: Parameters<typeof problem>[1] = {}): void => {
    events.push({ kind: 'problem', problem: problem(code, { row: parser.line, ...details }) });
  };
  const stop = (code: ProblemCode, details: Parameters<typeof problem>[1] = {}): void => {
    if (!stopped) report(code, details);
    stopped = true;
  };
  const skip = (code: ProblemCode, expected: string): void => {
    report(code, { path: `/${rootOf(current)?.name ?? ''}`, expected });
    skipping = true;
    current = undefined;
  };

  const addText = (text: string): void => {
    if (!current) return;
    current.text += text;
    if (current.text.length > limits.textCharacters) skip('xml.record-too-large', megabytes(limits.textCharacters));
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('error', (error) => stop('xml.not-well-formed', { actual: error.message.replace(/^\d+:\d+: /, '') }));
  parser.on('doctype', (text) => {
    if (text.includes('[')) stop('xml.doctype', { actual: text.trim() });
  });
  parser.on('opentag', (tag) => {
    if (stopped) return;
    quiet = 0;
    depth += 1;
    if (depth > limits.depth) return stop('xml.too-deep', { expected: String(limits.depth) });
    if (skipping) return;
    const opened = open(tag, current);
    if (current) {
      current.children.push(opened);
      current = opened;
    } else if (isRecord(opened)) {
      current = opened;
      recordDepth = depth;
      elements = 0;
      recordLength = 0;
    } else outside?.(opened);
    elements += 1;
    if (current && elements > limits.elements) skip('xml.too-many-elements', String(limits.elements));
  });
  parser.on('closetag', () => {
    if (stopped) return;
    quiet = 0;
    const closed = current;
    if (closed) {
      closed.text = closed.text.trim();
      current = closed.parent;
    }
    if ((closed || skipping) && depth === recordDepth) {
      if (closed) events.push({ kind: 'record', element: closed });
      skipping = false;
      recordDepth = 0;
    }
    depth -= 1;
  });

  const open = (tag: SaxesTagNS, parent: Growing | undefined): Growing => {
    const attributes: Record<string, string> = {};
    let count = 0;
    for (const key in tag.attributes) {
      const attribute = tag.attributes[key];
      if (!attribute) continue;
      count += 1;
      if (count > limits.attributes) {
        stop('xml.too-many-attributes', { actual: tag.name, expected: String(limits.attributes) });
        break;
      }
      if (attribute.prefix === 'xmlns' || key === 'xmlns') {
        namespaces.add(attribute.value);
        if (namespaces.size > limits.namespaces)
          stop('xml.too-many-attributes', { actual: 'xmlns', expected: String(limits.namespaces) });
        continue;
      }
      if (attribute.value.length > limits.attributeCharacters)
        stop('xml.record-too-large', { actual: key, expected: megabytes(limits.attributeCharacters) });
      attributes[attribute.uri ? nameOf(attribute.uri, attribute.local) : attribute.local] = attribute.value;
    }
    const isoType = attributes['gco:isoType'];
    return {
      name: nameOf(tag.uri, tag.local),
      ...(isoType === undefined ? {} : { isoType: isoType.trim() }),
      attributes,
      children: [],
      text: '',
      ...(parent ? { parent } : {}),
    };
  };
  const drain = (): readonly XmlEvent[] => {
    const drained = events;
    events = [];
    return drained;
  };

  return {
    stopped: () => stopped,
    write(text: string): readonly XmlEvent[] {
      parser.write(text);
      const bytes = utf8Length(text);
      quiet += bytes;
      if (current) {
        recordLength += bytes;
        if (recordLength > limits.recordBytes) skip('xml.record-too-large', megabytes(limits.recordBytes));
      }
      // One text, comment or tag that never ends: the parser would keep all of it.
      if (quiet > limits.recordBytes) stop('xml.record-too-large', { expected: megabytes(limits.recordBytes) });
      return drain();
    },
    end(): readonly XmlEvent[] {
      if (!stopped) parser.close();
      return drain();
    },
  };
}

const rootOf = (element: Growing | undefined): Growing | undefined =>
  element?.parent ? rootOf(element.parent) : element;

/** How many bytes a text is in UTF-8: what a record is measured by, whatever its own encoding. */
function utf8Length(text: string): number {
  let bytes = text.length;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit > 0x7f) bytes += unit > 0x7ff && (unit < 0xd800 || unit > 0xdfff) ? 2 : 1;
  }
  return bytes;
}

const megabytes = (bytes: number): string => `${bytes / 1_000_000} MB`;

/** Names are looked up once for each namespace and local name: a record has few of them, many times. */
function namer(prefixOf: XmlOptions['prefixOf']): (uri: string, local: string) => string {
  const known = new Map<string, Map<string, string>>();
  return (uri, local) => {
    let names = known.get(uri);
    if (!names) {
      names = new Map();
      known.set(uri, names);
    }
    let name = names.get(local);
    if (name === undefined) {
      name = `${prefixOf(uri) ?? '?'}:${local}`;
      // A file of nothing but new names must not fill the memory.
      if (known.size < 256 && names.size < 4096) names.set(local, name);
    }
    return name;
  };
}

type Step = '*' | ReadonlySet<string>;
const compiled = new Map<string, readonly Step[]>();

function stepsOf(path: string): readonly Step[] {
  let steps = compiled.get(path);
  if (!steps) {
    steps = path.split('/').map((step) => (step === '*' ? '*' : new Set(step.split('|'))));
    compiled.set(path, steps);
  }
  return steps;
}

const fits = (element: XmlElement, step: Step): boolean =>
  step === '*' || step.has(element.name) || (element.isoType !== undefined && step.has(element.isoType));

/**
 * Text as it comes, and problems with the encoding; one of severity error is the last. Windows-1252 is read for
 * ISO-8859-1, as browsers do (WHATWG Encoding § 4.2).
 */
async function* decodeXml(bytes: AsyncIterable<Uint8Array>, fileBytes: number): AsyncGenerator<string | Problem> {
  let decoder: TextDecoder | undefined;
  let total = 0;
  let started = false;
  for await (const chunk of withLongHead(bytes)) {
    total += chunk.byteLength;
    if (total > fileBytes) return yield problem('xml.file-too-large', { expected: megabytes(fileBytes) });
    if (!decoder) {
      const sniffed = sniff(chunk);
      if (sniffed.problem) yield sniffed.problem;
      decoder = sniffed.decoder;
      if (!decoder) return;
    }
    const text = decode(decoder, chunk);
    if (text === undefined) return yield problem('xml.encoding-wrong', { expected: decoder.encoding });
    // A blank line before the declaration is common, and harmless.
    yield started ? text : text.trimStart();
    started ||= text.trim().length > 0;
  }
  if (!decoder) return yield problem('file.empty');
  if (decode(decoder) === undefined) yield problem('xml.encoding-wrong', { expected: decoder.encoding });
}

/** The same bytes, the first piece long enough to tell the encoding by (or all there is). */
async function* withLongHead(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let head: Uint8Array | undefined = new Uint8Array();
  for await (const chunk of bytes) {
    if (!head) {
      yield chunk;
      continue;
    }
    const joined: Uint8Array = new Uint8Array(head.byteLength + chunk.byteLength);
    joined.set(head);
    joined.set(chunk, head.byteLength);
    head = joined;
    if (head.byteLength < sniffedBytes) continue;
    yield head;
    head = undefined;
  }
  if (head && head.byteLength > 0) yield head;
}

const sniffedBytes = 1024;

function decode(decoder: TextDecoder, chunk?: Uint8Array): string | undefined {
  try {
    return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode();
  } catch {
    return undefined;
  }
}

/** The encoding, by byte order mark, then by declaration (XML 1.0, appendix F). */
function sniff(head: Uint8Array): { readonly decoder?: TextDecoder; readonly problem?: Problem } {
  const marked = marks.find(({ bytes }) => bytes.every((byte, at) => head[at] === byte))?.encoding;
  const start = new TextDecoder(marked ?? 'windows-1252').decode(head.subarray(0, sniffedBytes));
  const declared = /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([^"']*)["']/.exec(start)?.[1];
  const stated = decoderFor(declared ?? 'utf-8');
  if (marked) {
    const agrees = declared === undefined || stated?.encoding.slice(0, 6) === marked.slice(0, 6);
    const decoder = new TextDecoder(marked, { fatal: true });
    return agrees ? { decoder } : { decoder, problem: mismatch(declared, marked) };
  }
  if (!stated) return { problem: problem('xml.encoding-unknown', declared === undefined ? {} : { actual: declared }) };
  // UTF-16 without a mark would have shown itself; a file that can be read thus far is of one byte a character.
  const decoder = stated.encoding.startsWith('utf-16') ? utf8() : stated;
  const isUtf8 = decoder.encoding !== 'utf-8' && !isAscii(head) && decode(utf8(), head) !== undefined;
  if (isUtf8) return { decoder: utf8(), problem: mismatch(declared, 'utf-8') };
  return decoder === stated ? { decoder } : { decoder, problem: mismatch(declared, 'utf-8') };
}

const marks = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
  { bytes: [0x3c, 0x00, 0x3f, 0x00], encoding: 'utf-16le' },
  { bytes: [0x00, 0x3c, 0x00, 0x3f], encoding: 'utf-16be' },
] as const;

const utf8 = (): TextDecoder => new TextDecoder('utf-8', { fatal: true });
const isAscii = (bytes: Uint8Array): boolean => bytes.every((byte) => byte < 0x80);
const mismatch = (declared: string | undefined, found: string): Problem =>
  problem('xml.encoding-misdeclared', { ...(declared === undefined ? {} : { actual: declared }), expected: found });

function decoderFor(label: string): TextDecoder | undefined {
  try {
    return new TextDecoder(label, { fatal: true });
  } catch {
    return undefined;
  }
}
