import { fork } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { folderStore } from '../../functions/io/folder.ts';
import { describeStore } from './store.contract.ts';

const newFolder = (): Promise<string> => mkdtemp(join(tmpdir(), 'sluse-folder-'));

describeStore('the folder store', async () => {
  const folder = await newFolder();
  return { store: folderStore(folder), close: () => rm(folder, { recursive: true }) };
});
describeStore('a folder store that leaves a prefix out', async () => {
  const folder = await newFolder();
  return { store: folderStore(folder, { prefix: 'inbox/' }), close: () => rm(folder, { recursive: true }) };
});

describe('a folder', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await newFolder();
  });
  afterEach(() => rm(folder, { recursive: true }));
  const inbox = () => folderStore(folder, { prefix: 'inbox/' });
  const text = (it: string) => new TextEncoder().encode(it);

  it('shows a key as a path, so that people can look', async () => {
    await folderStore(folder).put('923609016/catalog.ttl', text('<a> <b> <c> .'));
    expect(await readFile(join(folder, '923609016/catalog.ttl'), 'utf8')).toBe('<a> <b> <c> .');
  });
  it('takes files laid there by hand, with the dates versions.json gives them', async () => {
    await mkdir(join(folder, '923609016/badeplasser'), { recursive: true });
    await writeFile(join(folder, '923609016/badeplasser/a b.csv'), 'a;b\n');
    await writeFile(join(folder, '923609016/100%.csv'), 'c');
    await writeFile(join(folder, '.DS_Store'), 'x');
    await writeFile(
      join(folder, 'versions.json'),
      JSON.stringify({ '923609016/badeplasser/a b.csv': '2024-05-01T12:00:00Z' }),
    );
    expect((await inbox().list('inbox/')).map(({ key }) => key)).toEqual([
      'inbox/923609016/100%.csv',
      'inbox/923609016/badeplasser/a b.csv',
    ]);
    expect(await inbox().head('inbox/923609016/badeplasser/a b.csv')).toMatchObject({
      bytes: 4,
      modified: '2024-05-01T12:00:00.000Z',
    });
  });
  it('sees a file changed by hand, and keeps what it replaced when it is put over', async () => {
    await mkdir(join(folder, '923609016'));
    const key = 'inbox/923609016/a.csv';
    await writeFile(join(folder, '923609016/a.csv'), 'one');
    const one = await inbox().head(key);
    await writeFile(join(folder, '923609016/a.csv'), 'two, longer');
    const two = await inbox().head(key);
    expect(two?.etag).not.toBe(one?.etag);
    await inbox().put(key, text('three'), { ifMatch: two?.etag ?? '' });
    expect((await inbox().versions(key)).map(({ bytes }) => bytes)).toEqual([5, 11]);
  });
  it('writes nothing into a folder that is only read', async () => {
    await mkdir(join(folder, '923609016'));
    await writeFile(join(folder, '923609016/a.csv'), 'one');
    await inbox().list('inbox/');
    await inbox().get('inbox/923609016/a.csv');
    await inbox().versions('inbox/');

    expect(await readdir(folder)).toEqual(['923609016']);
  });
  it('refuses a key outside its prefix, and a file where a folder stands', async () => {
    await expect(inbox().put('log/1', text(''))).rejects.toThrow('holds keys under inbox/');
    await inbox().put('inbox/a/b', text(''));
    await expect(inbox().put('inbox/a', text(''))).rejects.toThrow('other keys lie under it');
  });
  it('lets one of many processes create, and loses none that read and replace', async () => {
    const program = join(folder, 'count.mts');
    await writeFile(
      program,
      `import { folderStore } from ${JSON.stringify(join(import.meta.dirname, '../../functions/io/folder.ts'))};
      const store = folderStore(process.argv[2], {});
      const won = (await store.put('log/1', new TextEncoder().encode('x'), { ifNoneMatch: '*' })).ok;
      for (let left = 10; left > 0; ) {
        const it = await store.get('count');
        const next = new TextEncoder().encode(String(Number(new TextDecoder().decode(it.body)) + 1));
        if ((await store.put('count', next, { ifMatch: it.etag })).ok) left--;
      }
      process.send({ won });`,
    );
    const store = folderStore(join(folder, 'store'));
    await store.put('count', text('0'));
    const won = await Promise.all(
      Array.from(
        { length: 4 },
        () =>
          new Promise<boolean>((done, fail) => {
            fork(program, [join(folder, 'store')], { execArgv: ['--import', import.meta.resolve('tsx')] })
              .on('message', ({ won }: { won: boolean }) => done(won))
              .on('exit', (code) => code && fail(new Error(`a process ended with ${code}`)));
          }),
      ),
    );
    expect(won.filter(Boolean)).toHaveLength(1);
    expect(new TextDecoder().decode((await store.get('count'))?.body)).toBe('40');
  });
});
