/**
 * A reader of the changes feed: from the newest page back to the first, the newest word on each dataset counts, and its
 * file is fetched and held against the hash. Gives the statements of the whole catalog, or what was wrong.
 */
export function rebuildFromFeed(
  start: string,
  base: string,
  fetch: (path: string) => string | undefined,
  hashOf: (text: string) => string,
): readonly string[] | string {
  const statements: string[] = [];
  const known = new Set<string>();
  for (let path: string | undefined = start; path !== undefined; ) {
    const page = fetch(path);
    if (page === undefined) return `the page ${path} is not there`;
    for (const [, operation, iri, , sha256] of page.matchAll(
      /<sluse:change operation="(\w+)" iri="([^"]*)" seq="(\d+)"(?: sha256="(\w+)")?\/>/g,
    )) {
      if (iri === undefined || known.has(iri)) continue;
      known.add(iri);
      const file = new RegExp(
        `<link rel="related" href="${iri.replace(/[.?+]/g, '\\$&')}"/><link rel="alternate"[^>]* href="([^"]*)"/>`,
      ).exec(page)?.[1];
      const text = fetch((file ?? '').slice(base.length));
      if (operation === 'delete') {
        if (text !== undefined) return `${iri} is deleted, and its file still answers`;
        continue;
      }
      if (text === undefined) return `${iri} is there, and its file is gone`;
      if (hashOf(text) !== sha256) return `the file of ${iri} is not what the feed says`;
      statements.push(...text.split('\n').filter(Boolean));
    }
    path = /<link rel="prev-archive" href="([^"]*)"\/>/.exec(page)?.[1]?.slice(base.length);
  }
  return statements;
}
