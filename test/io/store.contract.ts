import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Store } from '../../functions/history/ports.ts';

/**
 * What every store owes the history, tried on a fresh store: S3's answers as AWS documents them, in the words of the
 * port. `open` gives the store and what cleans up after it.
 */
export function describeStore(name: string, open: () => Promise<{ store: Store; close?: () => Promise<void> }>): void {
  describe(`${name} keeps the contract of a store`, () => {
    let store: Store;
    let close: (() => Promise<void>) | undefined;
    beforeAll(async () => {
      ({ store, close } = await open());
    });
    afterAll(() => close?.());
    /** Each case works under a prefix of its own. */
    let count = 0;
    const place = (): string => `inbox/case-${++count}/`;
    const put = async (key: string, body: string, options = {}) => {
      const result = await store.put(key, bytes(body), options);
      if (!result.ok) throw new Error(`${key} met a conflict`);
      return result;
    };
    const textAt = async (key: string, versionId?: string) => textOf((await store.get(key, versionId))?.body);

    describe('reading and writing', () => {
      it('gives back the bytes it was given', async () => {
        const key = `${place()}a.bin`;
        const all = Uint8Array.from({ length: 256 }, (_, at) => at);
        await store.put(key, all);
        expect((await store.get(key))?.body).toEqual(all);
      });
      it('knows nothing of a key nobody wrote', async () => {
        const key = `${place()}none`;
        expect(await store.get(key)).toBeUndefined();
        expect(await store.head(key)).toBeUndefined();
        expect(await store.read(key)).toBeUndefined();
      });
      it('keeps an empty object, which is something', async () => {
        const key = `${place()}empty`;
        await put(key, '');
        expect(await store.head(key)).toMatchObject({ key, bytes: 0 });
        expect(await textAt(key)).toBe('');
      });
      it('reads what it has just written, and the newest only', async () => {
        const key = `${place()}a`;
        for (const text of ['one', 'two', 'three']) {
          await put(key, text);
          expect(await textAt(key)).toBe(text);
        }
      });
      it('streams a body in', async () => {
        const key = `${place()}stream`;
        await store.put(key, chunks('uno,', 'dos,', 'tres'));
        expect(await textAt(key)).toBe('uno,dos,tres');
      });
      it('streams in a body whose chunks lie in one buffer, one after the other', async () => {
        const key = `${place()}stream`;
        const one = new Uint8Array(4);
        const reused = async function* () {
          for (const text of ['uno,', 'dos,', 'tres']) {
            one.set(bytes(text));
            yield one;
          }
        };
        await store.put(key, reused());
        expect(await textAt(key)).toBe('uno,dos,tres');
      });
      it('streams an empty body in', async () => {
        const key = `${place()}stream`;
        await store.put(key, chunks());
        expect(await store.head(key)).toMatchObject({ bytes: 0 });
      });
      it('streams a body out, with its head', async () => {
        const key = `${place()}large`;
        const large = 'æøå0123456789'.repeat(50_000);
        await put(key, large);
        const read = await store.read(key);
        expect(read?.bytes).toBe(bytes(large).length);
        expect(textOf(await gather(read?.body))).toBe(large);
      });
      it('leaves nothing when a streamed body breaks', async () => {
        const key = `${place()}broken`;
        await expect(store.put(key, breaking('half of it'))).rejects.toThrow('the sender went away');
        expect(await store.get(key)).toBeUndefined();
        expect(await store.list(key)).toEqual([]);
      });
      it('keeps the earlier version when a streamed body breaks', async () => {
        const key = `${place()}broken`;
        await put(key, 'whole');
        await expect(store.put(key, breaking('half'))).rejects.toThrow();
        expect(await textAt(key)).toBe('whole');
        expect(await store.versions(key)).toHaveLength(1);
      });
      it('is not changed by what is done to the bytes afterwards', async () => {
        const key = `${place()}a`;
        const body = bytes('mine');
        await store.put(key, body);
        body.fill(0);
        expect(await textAt(key)).toBe('mine');
        (await store.get(key))?.body.fill(0);
        expect(await textAt(key)).toBe('mine');
      });
      it('reads the version that stood when it was asked, though another is written meanwhile', async () => {
        const key = `${place()}a`;
        const old = 'old '.repeat(100_000);
        await put(key, old);
        const read = await store.read(key);
        await put(key, 'new');
        expect(textOf(await gather(read?.body))).toBe(old);
      });
    });

    describe('heads', () => {
      it('tells key, size, version, and date in ISO 8601', async () => {
        const key = `${place()}a`;
        const { etag, versionId } = await put(key, 'æ');
        const head = await store.head(key);
        expect(head).toMatchObject({ key, bytes: 2, etag, versionId });
        expect(head?.modified).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,3})?Z$/);
      });
      it('tells the same by get, read and head', async () => {
        const key = `${place()}a`;
        await put(key, 'one', { contentType: 'text/plain', metadata: { seq: '7' } });
        const { body: _, ...got } = (await store.get(key)) ?? {};
        const { body: __, ...read } = (await store.read(key)) ?? {};
        expect(got).toEqual(await store.head(key));
        expect(read).toEqual(await store.head(key));
      });
      it('keeps media type and metadata', async () => {
        const key = `${place()}a.csv`;
        const contentType = 'text/csv; charset=utf-8';
        await put(key, 'a;b', { contentType, metadata: { seq: '12', sha256: 'abc' }, cacheControl: 'max-age=60' });
        expect(await store.head(key)).toMatchObject({ contentType, metadata: { seq: '12', sha256: 'abc' } });
      });
      it('forgets the metadata of an earlier version', async () => {
        const key = `${place()}a`;
        await put(key, 'one', { metadata: { seq: '1' } });
        await put(key, 'one');
        expect((await store.head(key))?.metadata ?? {}).toEqual({});
      });
      it('keeps each version its own metadata', async () => {
        const key = `${place()}a`;
        const first = await put(key, 'one', { metadata: { seq: '1' } });
        await put(key, 'two', { metadata: { seq: '2' } });
        expect((await store.get(key, first.versionId))?.metadata).toEqual({ seq: '1' });
        expect((await store.head(key))?.metadata).toEqual({ seq: '2' });
      });
      it('gives other bytes another ETag', async () => {
        const key = `${place()}a`;
        expect((await put(key, 'one')).etag).not.toBe((await put(key, 'two')).etag);
      });
      it('gives every put a version of its own, the same bytes too', async () => {
        const key = `${place()}a`;
        const versions = [await put(key, 'one'), await put(key, 'one'), await put(key, 'one')];
        expect(new Set(versions.map(({ versionId }) => versionId)).size).toBe(3);
      });
    });

    describe('conditional writes', () => {
      it('creates where nothing stands', async () => {
        const key = `${place()}1`;
        expect(await store.put(key, bytes('one'), { ifNoneMatch: '*' })).toMatchObject({ ok: true });
        expect(await textAt(key)).toBe('one');
      });
      it('does not create where something stands (412)', async () => {
        const key = `${place()}1`;
        await put(key, 'one');
        expect(await store.put(key, bytes('two'), { ifNoneMatch: '*' })).toEqual({ ok: false, reason: 'conflict' });
        expect(await textAt(key)).toBe('one');
      });
      it('does not create over an empty object', async () => {
        const key = `${place()}1`;
        await put(key, '');
        expect(await store.put(key, bytes('two'), { ifNoneMatch: '*' })).toMatchObject({ ok: false });
      });
      it('does not create the same bytes twice', async () => {
        const key = `${place()}1`;
        await store.put(key, bytes('one'), { ifNoneMatch: '*' });
        expect(await store.put(key, bytes('one'), { ifNoneMatch: '*' })).toMatchObject({ ok: false });
      });
      it('creates again where the newest is a delete marker', async () => {
        const key = `${place()}1`;
        await put(key, 'one');
        await store.delete(key);
        expect(await store.put(key, bytes('two'), { ifNoneMatch: '*' })).toMatchObject({ ok: true });
        expect(await textAt(key)).toBe('two');
      });
      it('creates again where every version was destroyed', async () => {
        const key = `${place()}1`;
        const { versionId } = await put(key, 'one');
        await store.delete(key, versionId);
        expect(await store.put(key, bytes('two'), { ifNoneMatch: '*' })).toMatchObject({ ok: true });
      });
      it('replaces over the ETag it names', async () => {
        const key = `${place()}a`;
        const { etag } = await put(key, 'one');
        expect(await store.put(key, bytes('two'), { ifMatch: etag })).toMatchObject({ ok: true });
        expect(await textAt(key)).toBe('two');
      });
      it('replaces over the ETag a listing names', async () => {
        const prefix = place();
        await put(`${prefix}a`, 'one');
        const [listed] = await store.list(prefix);
        expect(await store.put(`${prefix}a`, bytes('two'), { ifMatch: listed?.etag ?? '' })).toMatchObject({
          ok: true,
        });
      });
      it('does not replace over another ETag (412)', async () => {
        const key = `${place()}a`;
        const { etag } = await put(key, 'one');
        await put(key, 'two');
        expect(await store.put(key, bytes('three'), { ifMatch: etag })).toEqual({ ok: false, reason: 'conflict' });
        expect(await textAt(key)).toBe('two');
      });
      it('does not replace what is not there (404)', async () => {
        const key = `${place()}a`;
        expect(await store.put(key, bytes('one'), { ifMatch: '"abc"' })).toEqual({ ok: false, reason: 'conflict' });
        expect(await store.get(key)).toBeUndefined();
      });
      it('does not replace what was deleted', async () => {
        const key = `${place()}a`;
        const { etag } = await put(key, 'one');
        await store.delete(key);
        expect(await store.put(key, bytes('two'), { ifMatch: etag })).toMatchObject({ ok: false });
        expect(await store.get(key)).toBeUndefined();
      });
      it('makes no version of a write whose condition fails', async () => {
        const key = `${place()}a`;
        await put(key, 'one');
        await store.put(key, bytes('two'), { ifNoneMatch: '*' });
        await store.put(key, bytes('two'), { ifMatch: '"other"' });
        expect(await store.versions(key)).toHaveLength(1);
      });
      it('judges a streamed body by the same conditions', async () => {
        const key = `${place()}a`;
        const { etag } = await put(key, 'one');
        expect(await store.put(key, chunks('t', 'wo'), { ifNoneMatch: '*' })).toMatchObject({ ok: false });
        expect(await store.put(key, chunks('t', 'wo'), { ifMatch: etag })).toMatchObject({ ok: true });
        expect(await textAt(key)).toBe('two');
      });
      it('lets exactly one of many create', async () => {
        const key = `${place()}1`;
        const all = await Promise.all(
          Array.from({ length: 12 }, (_, at) => store.put(key, bytes(`${at}`), { ifNoneMatch: '*' })),
        );
        expect(all.filter(({ ok }) => ok)).toHaveLength(1);
        expect(await textAt(key)).toBe(String(all.findIndex(({ ok }) => ok)));
      });
      it('lets exactly one of many create after a deletion', async () => {
        const key = `${place()}1`;
        await put(key, 'before');
        await store.delete(key);
        const all = await Promise.all(
          Array.from({ length: 8 }, (_, at) => store.put(key, bytes(`${at}`), { ifNoneMatch: '*' })),
        );
        expect(all.filter(({ ok }) => ok)).toHaveLength(1);
      });
      it('lets exactly one of many replace', async () => {
        const key = `${place()}a`;
        const { etag } = await put(key, 'start');
        const all = await Promise.all(
          Array.from({ length: 12 }, (_, at) => store.put(key, bytes(`${at}`), { ifMatch: etag })),
        );
        expect(all.filter(({ ok }) => ok)).toHaveLength(1);
      });
      it('loses none of many that read and replace until they succeed', async () => {
        const key = `${place()}count`;
        await put(key, '0');
        const add = async (): Promise<void> => {
          for (;;) {
            const it = await store.get(key);
            const next = bytes(String(Number(textOf(it?.body)) + 1));
            if ((await store.put(key, next, { ifMatch: it?.etag ?? '' })).ok) return;
          }
        };
        await Promise.all(Array.from({ length: 8 }, add));
        expect(await textAt(key)).toBe('8');
      });
    });

    describe('lists', () => {
      it('lists what lies under a prefix, and nothing else', async () => {
        const prefix = place();
        await put(`${prefix}a/1`, 'x');
        await put(`${prefix}a/2`, 'xy');
        await put(`${prefix}ab`, 'z');
        await put(`${prefix}b`, 'z');
        expect((await store.list(`${prefix}a/`)).map(({ key, bytes }) => [key, bytes])).toEqual([
          [`${prefix}a/1`, 1],
          [`${prefix}a/2`, 2],
        ]);
      });
      it('takes a prefix for letters, not for folders', async () => {
        const prefix = place();
        for (const name of ['a/1', 'ab', 'abc/2', 'b']) await put(prefix + name, '');
        expect(await keys(store.list(`${prefix}a`))).toEqual(['a/1', 'ab', 'abc/2'].map((it) => prefix + it));
      });
      it('lists an object whose key is the prefix', async () => {
        const key = `${place()}whole`;
        await put(key, 'x');
        expect(await keys(store.list(key))).toEqual([key]);
      });
      it('lists nothing where there is nothing', async () => {
        expect(await store.list(place())).toEqual([]);
      });
      it('lists in the order of UTF-8 bytes', async () => {
        const prefix = place();
        const names = ['B', 'a-b', 'a.b', 'a/b', 'a0', 'ab', 'z', 'æ', 'ø', 'å', '\uffee', '🏊'];
        for (const name of names) await put(prefix + name, '');
        const expected = names
          .map((name) => prefix + name)
          .sort((one, other) => Buffer.compare(Buffer.from(one), Buffer.from(other)));
        expect(await keys(store.list(prefix))).toEqual(expected);
      });
      it('lists the same ETag and size as the head tells', async () => {
        const prefix = place();
        await put(`${prefix}a`, 'one', { metadata: { seq: '1' } });
        const head = await store.head(`${prefix}a`);
        expect(await store.list(prefix)).toMatchObject([{ etag: head?.etag, bytes: 3 }]);
      });
      it('begins after a key, which need not exist', async () => {
        const prefix = place();
        for (const name of ['a', 'b', 'c', 'd']) await put(prefix + name, '');
        expect(await keys(store.list(prefix, { after: `${prefix}b` }))).toEqual([`${prefix}c`, `${prefix}d`]);
        expect(await keys(store.list(prefix, { after: `${prefix}bb` }))).toEqual([`${prefix}c`, `${prefix}d`]);
        expect(await store.list(prefix, { after: `${prefix}d` })).toEqual([]);
      });
      it('gives the first of many by a limit', async () => {
        const prefix = place();
        for (const name of ['c', 'a', 'b']) await put(prefix + name, '');
        expect(await keys(store.list(prefix, { limit: 1 }))).toEqual([`${prefix}a`]);
      });
      it('gives all of many page by page', async () => {
        const prefix = place();
        const names = Array.from({ length: 23 }, (_, at) => `${prefix}${String(at).padStart(3, '0')}`);
        await Promise.all(names.map((key) => put(key, key)));
        const found: string[] = [];
        for (;;) {
          const after = found.at(-1);
          const page = await keys(store.list(prefix, { limit: 5, ...(after === undefined ? {} : { after }) }));
          if (page.length === 0) break;
          expect(page.length).toBeLessThanOrEqual(5);
          found.push(...page);
        }
        expect(found).toEqual(names);
      });
      it('counts no deleted key towards a page', async () => {
        const prefix = place();
        for (const name of ['a', 'b', 'c']) await put(prefix + name, '');
        await store.delete(`${prefix}a`);
        expect(await keys(store.list(prefix, { limit: 1 }))).toEqual([`${prefix}b`]);
      });
      it('tells the folders right under a prefix, each once, in order', async () => {
        const prefix = place();
        for (const name of ['b/1', 'a/x/1', 'a/x/2', 'a/y', 'ab', 'æ å+/1']) await put(prefix + name, '');
        expect(await store.folders(prefix)).toEqual(['a/', 'b/', 'æ å+/'].map((it) => prefix + it));
        expect(await store.folders(`${prefix}a/`)).toEqual([`${prefix}a/x/`]);
        expect(await store.folders(`${prefix}c`)).toEqual([]);
      });
      it('tells no folder whose objects are all gone', async () => {
        const prefix = place();
        for (const name of ['a/1', 'a/2', 'b/1']) await put(prefix + name, '');
        for (const name of ['a/1', 'b/1']) await store.delete(prefix + name);
        expect(await store.folders(prefix)).toEqual([`${prefix}a/`]);
      });
      it('lists an object at once, and no longer when it is gone', async () => {
        const prefix = place();
        await put(`${prefix}a`, '');
        expect(await store.list(prefix)).toHaveLength(1);
        await store.delete(`${prefix}a`);
        expect(await store.list(prefix)).toEqual([]);
      });
      it('lists a key once, however many versions it has', async () => {
        const prefix = place();
        for (const text of ['1', '22', '333']) await put(`${prefix}a`, text);
        expect(await store.list(prefix)).toMatchObject([{ bytes: 3 }]);
      });
      it('puts the newest first where numbers are written backwards', async () => {
        const prefix = place();
        for (const seq of [1, 2, 10, 11]) await put(`${prefix}${9_999_999_999 - seq}.json`, `${seq}`);
        const [newest] = await store.list(prefix, { limit: 1 });
        expect(await textAt(newest?.key ?? '')).toBe('11');
      });
    });

    describe('versions and deletion', () => {
      it('gives an earlier version by its id', async () => {
        const key = `${place()}a`;
        const one = await put(key, 'one');
        const two = await put(key, 'two');
        expect(await textAt(key, one.versionId)).toBe('one');
        expect(await textAt(key, two.versionId)).toBe('two');
        expect(textOf(await gather((await store.read(key, one.versionId))?.body))).toBe('one');
      });
      it('gives nothing for a version that is not there', async () => {
        const key = `${place()}a`;
        const { versionId } = await put(key, 'one');
        await put(key, 'two');
        await store.delete(key, versionId);
        expect(await store.get(key, versionId)).toBeUndefined();
      });
      it('lists versions newest first, key by key', async () => {
        const prefix = place();
        const a1 = await put(`${prefix}a`, '1');
        const b1 = await put(`${prefix}b`, '1');
        const a2 = await put(`${prefix}a`, '22');
        const versions = await store.versions(prefix);
        expect(versions.map(({ versionId }) => versionId)).toEqual([a2, a1, b1].map(({ versionId }) => versionId));
        expect(versions.map(({ latest }) => latest)).toEqual([true, false, true]);
        expect(versions.map((it) => it.bytes)).toEqual([2, 1, 1]);
      });
      it('hides what is deleted, and keeps its versions', async () => {
        const key = `${place()}a`;
        const { versionId } = await put(key, 'one');
        await store.delete(key);
        expect(await store.get(key)).toBeUndefined();
        expect(await store.head(key)).toBeUndefined();
        expect(await textAt(key, versionId)).toBe('one');
        expect(await store.versions(key)).toMatchObject([
          { deleted: true, latest: true },
          { deleted: false, latest: false, versionId },
        ]);
      });
      it('shows the object again when its delete marker is destroyed', async () => {
        const key = `${place()}a`;
        await put(key, 'one', { metadata: { seq: '1' } });
        await store.delete(key);
        const [marker] = await store.versions(key);
        await store.delete(key, marker?.versionId);
        expect(await textAt(key)).toBe('one');
        expect((await store.head(key))?.metadata).toEqual({ seq: '1' });
      });
      it('shows the version before when the newest is destroyed', async () => {
        const key = `${place()}a`;
        await put(key, 'one');
        const { versionId } = await put(key, 'two');
        await store.delete(key, versionId);
        expect(await textAt(key)).toBe('one');
      });
      it('destroys an old version and leaves the newest', async () => {
        const key = `${place()}a`;
        const { versionId } = await put(key, 'one');
        await put(key, 'two');
        await store.delete(key, versionId);
        expect(await textAt(key)).toBe('two');
        expect(await store.versions(key)).toHaveLength(1);
      });
      it('spares a version written again with the same bytes', async () => {
        const key = `${place()}a`;
        const { versionId } = await put(key, 'one');
        await put(key, 'one');
        await store.delete(key, versionId);
        expect(await textAt(key)).toBe('one');
      });
      it('leaves no trace of a key whose versions are all destroyed', async () => {
        const key = `${place()}a`;
        await put(key, 'one', { metadata: { seq: '1' } });
        await put(key, 'two', { metadata: { seq: '2' } });
        await store.delete(key);
        for (const { versionId } of await store.versions(key)) await store.delete(key, versionId);
        expect(await store.versions(key)).toEqual([]);
        expect(await store.get(key)).toBeUndefined();
        expect(await store.list(key)).toEqual([]);
      });
      it('takes deleting twice for done', async () => {
        const key = `${place()}a`;
        const { versionId } = await put(key, 'one');
        await store.delete(key);
        await store.delete(key);
        await store.delete(key, versionId);
        await store.delete(key, versionId);
        expect(await store.get(key)).toBeUndefined();
      });
      it('takes deleting nothing for done', async () => {
        const key = `${place()}none`;
        await store.delete(key);
        expect(await store.get(key)).toBeUndefined();
      });
      it('writes anew over a delete marker', async () => {
        const key = `${place()}a`;
        await put(key, 'one');
        await store.delete(key);
        await put(key, 'two');
        expect(await textAt(key)).toBe('two');
        expect((await store.versions(key)).map(({ deleted }) => deleted)).toEqual([false, true, false]);
      });
      it('finds no versions where nothing was written', async () => {
        expect(await store.versions(place())).toEqual([]);
      });
      it('finds the versions of deleted keys under a prefix', async () => {
        const prefix = place();
        await put(`${prefix}x/a`, 'one');
        await put(`${prefix}y`, 'two');
        await store.delete(`${prefix}x/a`);
        expect((await store.versions(`${prefix}x/`)).map(({ deleted }) => deleted)).toEqual([true, false]);
        expect(await store.versions(`${prefix}x`)).toHaveLength(2);
      });
      it('dates no version before an earlier one', async () => {
        const key = `${place()}a`;
        for (const text of ['1', '2', '3', '4']) await put(key, text);
        const dates = (await store.versions(key)).map(({ modified }) => Date.parse(modified));
        expect(dates).toEqual([...dates].sort((one, other) => other - one));
      });
    });

    describe('keys', () => {
      const odd = [
        'with space.csv',
        'a+b.csv',
        'æøå/Ærlig Ørn.csv',
        'a%20b.csv',
        '%25',
        'a%2Fb',
        '100 %.csv',
        "it's (1).csv",
        '.hidden',
        '..',
        './x',
        '%~a',
        '%~.aside',
        'a//b',
        'a\u0301',
        'á',
        'line\nbreak',
        '*?"<>|:\\',
        '🏊.csv',
        'versions.json',
        'lock',
        '.versions/x',
        'CON',
        'a.',
        ' ',
      ];
      for (const name of odd)
        it(`keeps ${JSON.stringify(name)} apart from every other`, async () => {
          const prefix = place();
          const others = odd.filter((it) => it !== name && !it.startsWith(`${name}/`) && !name.startsWith(`${it}/`));
          await put(prefix + name, name);
          for (const other of others) await put(prefix + other, other);
          expect(await textAt(prefix + name)).toBe(name);
          expect(new Set(await keys(store.list(prefix)))).toEqual(new Set([name, ...others].map((it) => prefix + it)));
          await store.delete(prefix + name);
          expect(await store.get(prefix + name)).toBeUndefined();
          expect(await store.list(prefix)).toHaveLength(others.length);
        });
    });
  });
}

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const textOf = (body: Uint8Array | undefined): string | undefined => body && new TextDecoder().decode(body);
const keys = async (listed: Promise<readonly { key: string }[]>): Promise<string[]> =>
  (await listed).map(({ key }) => key);

async function* chunks(...texts: readonly string[]): AsyncIterable<Uint8Array> {
  for (const text of texts) yield bytes(text);
}
async function* breaking(text: string): AsyncIterable<Uint8Array> {
  yield bytes(text);
  throw new Error('the sender went away');
}
async function gather(body: AsyncIterable<Uint8Array> | undefined): Promise<Uint8Array | undefined> {
  if (!body) return undefined;
  const all: Uint8Array[] = [];
  for await (const chunk of body) all.push(chunk);
  return new Uint8Array(Buffer.concat(all));
}
