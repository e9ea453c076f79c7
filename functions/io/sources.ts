import { readFileSync } from 'node:fs';
import { SourceMap, type SourceOrigin } from 'node:module';
import { fileURLToPath } from 'node:url';

/**
 * A stack told by the lines of the sources, as far as a map lies beside the bundle that it names. Node can do so by itself,
 * but then reads every map at every start; an error is rare.
 */
export const withSources = (stack: string): string =>
  stack.replace(/(file:\/\/\/[^\s():]+\.mjs):(\d+):(\d+)/g, (whole, url: string, line: string, column: string) => {
    const origin: Partial<SourceOrigin> = mapOf(url)?.findOrigin(Number(line), Number(column)) ?? {};
    return origin.fileName ? `${origin.fileName}:${origin.lineNumber}:${origin.columnNumber}` : whole;
  });

const maps = new Map<string, SourceMap | undefined>();

function mapOf(url: string): SourceMap | undefined {
  if (!maps.has(url)) maps.set(url, readMap(`${fileURLToPath(url)}.map`));
  return maps.get(url);
}

function readMap(path: string): SourceMap | undefined {
  try {
    return new SourceMap(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return undefined; // a stack as it is, is better than none
  }
}
