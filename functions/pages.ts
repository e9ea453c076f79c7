import { indexGraph } from './core/graph.ts';
import { parseCatalog } from './core/read/catalog.ts';
import { type PublishedFile, tablesOf } from './core/record.ts';
import { datasetPages, firstRows, indexPages, type PublicPage, pagePaths } from './core/report/public-pages.ts';
import type { Pages, PublicFile } from './history/ports.ts';

/** The public pages, as the history asks for them: made of the parts that are published, and of nothing else. */
export const publicPages: Pages = {
  pathsOf: ({ orgnr, base }, iri) => pagePaths(iri, { orgnr, base }),
  async make({ orgnr, base }, { head, datasets, changed }) {
    const of = { orgnr, base, catalog: await graphOf(head) };
    const pages: PublicPage[] = [...indexPages(datasets, of)];
    for (const { record, publication, nt, file, beginnings } of changed) {
      const rows = tablesOf(publication).map((it) => [it.path, rowsOf(it, beginnings[it.path])] as const);
      const graph = await graphOf(nt);
      pages.push(...datasetPages({ record, publication, graph, file, firstRows: Object.fromEntries(rows) }, of));
    }
    return pages.map(toFile);
  },
};

async function graphOf(nt: string) {
  const { quads, problems } = await parseCatalog(nt, 'nt');
  if (problems[0]) throw new Error(`We cannot read our own N-Triples: ${problems[0].actual}`);
  return indexGraph(quads);
}

/** A clean copy is delimited by comma or semicolon: by the one that gives the header it is known to have. */
function rowsOf({ columns }: PublishedFile, beginning: Uint8Array = new Uint8Array()): readonly (readonly string[])[] {
  const text = new TextDecoder().decode(beginning);
  const [commas, semicolons] = [firstRows(text, ','), firstRows(text, ';')];
  return commas[0]?.length === columns.length ? commas : semicolons;
}

const toFile = ({ path, contentType, text }: PublicPage): PublicFile => ({
  path,
  contentType,
  body: new TextEncoder().encode(text),
});
