import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';

const folder = resolve(import.meta.dirname, '../../../vocab/shapes');

// The core runs in a browser too, and reads no files: `npx vitest run shape-texts -u` writes the module anew.
it('carries the shapes as a module, letter by letter', async () => {
  const files = readdirSync(folder).filter((file) => file.endsWith('.ttl'));
  const texts = Object.fromEntries(
    files.sort().map((file) => [file.replace('.ttl', ''), readFileSync(resolve(folder, file), 'utf8')]),
  );

  await expect(
    `// Made of the .ttl files beside it by test/core/judge/shape-texts.test.ts.\nexport const shapeTexts = ${JSON.stringify(texts, null, 2)} as const;\n`,
  ).toMatchFileSnapshot(resolve(folder, 'texts.generated.ts'));
});
