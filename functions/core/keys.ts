/** Every key and prefix in the three stores. Nobody else spells one. Kind comes first, so that grants are by prefix. */
export const prefixes = {
  inbox: 'inbox/',
  log: 'log/',
  published: 'published/',
  tree: 'tree/',
  part: 'part/',
  data: 'data/',
  reports: 'reports/',
  decisions: 'decisions/',
  publishers: 'publishers/',
  attempts: 'attempts/',
  geonorge: 'geonorge/',
  loop: 'loop/',
} as const;

/** `inbox/{orgnr}/{file}` split, or nothing where it is no such key. */
export function parseInboxKey(key: string): { readonly orgnr: string; readonly file: string } | undefined {
  const [, orgnr, file] = /^inbox\/([^/]+)\/(.+)$/s.exec(key) ?? [];
  return orgnr && file ? { orgnr, file } : undefined;
}

/**
 * The delivery a file belongs to: its folder (`badeplasser/`) where it lies in one, else the file itself
 * (`register.csv`, `publisher.json`, `plan.xml`, `satser.csv`).
 */
export const deliveryOf = (file: string): string => {
  const slash = file.indexOf('/');
  return slash < 0 ? file : file.slice(0, slash + 1);
};

// Numbers are written backwards, so that a listing begins with the newest.
const highest = 9_999_999_999;
const inverted = (seq: number): string => String(highest - seq).padStart(10, '0');

/** Every key of one publisher's inbox and state. */
export const keysOf = (orgnr: string) => {
  const under = (prefix: keyof typeof prefixes): string => `${prefixes[prefix]}${orgnr}/`;
  return {
    under,
    inbox: (file: string): string => `${under('inbox')}${file}`,
    log: (seq: number): string => `${under('log')}${inverted(seq)}.json`,
    published: (n: number): string => `${under('published')}${inverted(n)}.json`,
    tree: (sha256: string): string => `${under('tree')}${sha256}.json`,
    part: (sha256: string, format: string): string => `${under('part')}${sha256}.${format}`,
    data: (sha256: string): string => `${under('data')}${sha256}`,
    /** Where a clean copy waits until its hash, and whether it is wanted, is known. */
    staged: (id: string): string => `${under('data')}staged-${id}`,
    report: (sha256: string): string => `${under('reports')}${sha256}.json`,
    /** What stands between the history and the public catalog, if anything does. */
    status: `${under('reports')}status.json`,
    /** What data.norge.no's harvester would do with the newest publication. */
    rehearsal: `${under('reports')}harvest.json`,
    /** What the last sweep found nothing wrong with, so that the next one need not read it all again. */
    calm: `${under('reports')}calm.json`,
    decision: (id: string): string => `${under('decisions')}${id}.json`,
    settings: `${prefixes.publishers}${orgnr}.json`,
    /** What the loop knows: how far the catalog has come at data.norge.no, how it keeps, what has been told of it. */
    loop: (what: 'harvest' | 'health' | 'told'): string => `${under('loop')}${what}.json`,
    attempt: (id: string): string => `${under('attempts')}${id}.json`,
  };
};

/** Every key of one publisher on the public host. */
export const publicKeysOf = (orgnr: string) => ({
  all: `${orgnr}/`,
  file: (path: string): string => `${orgnr}/${path}`,
  catalog: (format: string): string => `${orgnr}/catalog.${format}`,
  head: `${orgnr}/head.json`,
  feed: `${orgnr}/feed.atom`,
  feedPage: (n: number): string => `${orgnr}/feed/${n}.atom`,
});

/** What Geonorge delivers: each snapshot under its hash, and which of them decides. */
export const geonorgeKeys = {
  accepted: `${prefixes.geonorge}accepted.json`,
  snapshot: (sha256: string): string => `${prefixes.geonorge}${sha256}.jsonl`,
};

/** Which access logs have been read, and when each publisher's catalog was last fetched by data.norge.no. */
export const fetchesKey = `${prefixes.loop}fetches.json`;
