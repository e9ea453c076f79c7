/** Every key and prefix in the three stores. Nobody else spells one. Kind comes first, so that grants are by prefix. */
export const prefixes = {
  inbox: 'inbox/',
  log: 'log/',
  tree: 'tree/',
  part: 'part/',
  data: 'data/',
  reports: 'reports/',
  decisions: 'decisions/',
  publishers: 'publishers/',
  attempts: 'attempts/',
  geonorge: 'geonorge/',
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
