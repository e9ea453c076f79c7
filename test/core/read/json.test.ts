import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readJson } from '../../../functions/core/read/json.ts';

const limits = { bytes: 1_000_000, depth: 32 };
const read = (text: string | Uint8Array, over = limits) =>
  readJson(typeof text === 'string' ? new TextEncoder().encode(text) : text, { file: 'x/dataset.json' }, over);
const codes = (text: string | Uint8Array, over = limits) => read(text, over).problems.map(({ code }) => code);

it('reads whatever JSON.stringify writes, and says nothing of it', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => {
      fc.pre(!/"(?:__proto__|constructor|prototype)":/.test(JSON.stringify(value)));
      expect(read(JSON.stringify(value))).toEqual({ value: JSON.parse(JSON.stringify(value)), problems: [] });
    }),
  );
});

it('answers with a value or with problems, never with an exception, whatever bytes it is given', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.uint8Array({ maxLength: 60 }),
        fc.string().map((it) => new TextEncoder().encode(it)),
      ),
      (bytes) => {
        const { value, problems } = read(bytes);
        expect(value === undefined).toBe(problems.length > 0);
      },
    ),
    { numRuns: 2_000 },
  );
});

it('names the line where the JSON stops being JSON', () => {
  const [found] = read('{\n  "title": "A",\n  "description": "B",,\n}').problems;
  expect(found).toMatchObject({ code: 'json.invalid', file: 'x/dataset.json', row: 3 });
});

it('refuses a name given twice in one object, and allows it in two', () => {
  expect(read('{ "a": 1,\n "a": 2 }').problems).toMatchObject([{ code: 'json.duplicate-name', row: 2, actual: 'a' }]);
  expect(codes('{ "a": { "b": 1 }, "c": { "b": 2 } }')).toEqual([]);
  expect(codes('{ "a": 1, "\\u0061": 2 }')).toEqual(['json.duplicate-name']);
});

it('refuses the names JavaScript keeps for itself', () => {
  expect(codes('{ "__proto__": { "x": 1 } }')).toEqual(['json.reserved-name']);
});

it('counts bytes and depth before it parses', () => {
  expect(codes(`${'['.repeat(33)}${']'.repeat(33)}`)).toEqual(['json.too-deep']);
  expect(codes(`${'['.repeat(32)}${']'.repeat(32)}`)).toEqual([]);
  expect(codes('"1234"', { bytes: 5, depth: 3 })).toEqual(['file.too-large']);
  expect(codes(new Uint8Array(0))).toEqual(['file.empty']);
  expect(codes(new Uint8Array([0x22, 0xe6, 0x22]))).toEqual(['file.not-utf8']);
});
