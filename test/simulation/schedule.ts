import type * as realHistory from '../../functions/history/index.ts';
import type { Hint, World } from '../../functions/history/ports.ts';
import { parseShard } from '../../functions/history/tree.ts';
import { tinyWork } from '../support/tiny-work.ts';
import { base, orgnr } from '../support/world.ts';
import { type Call, quickSha256, storeOf } from './simulated-store.ts';
import { type Chooser, type Fault, type Process, type Simulator, seeded, simulator } from './simulator.ts';

export type History = typeof realHistory;

/** How rough a schedule is. Chances are per call, per event or per turn. */
export type Weather = {
  readonly deliveries: readonly string[];
  readonly edits: number;
  readonly chanceOfEdit: number;
  readonly atOnce: number;
  readonly faults: number;
  readonly chanceOfFault: number;
  /** How likely the one that runs runs on: few switches, far apart, find other mistakes than many do. */
  readonly chanceOfRunningOn: number;
  readonly chanceOfLostEvent: number;
  readonly chanceOfCopy: number;
  readonly chanceOfNight: number;
  readonly chanceOfCommand: number;
  /** Whether the last word has the sweep: without it the protocol alone must bring everything home. */
  readonly sweeps: boolean;
  /** At some time a program with newer rules is deployed, that finds people where the older did not; what runs, runs on. */
  readonly upgrades?: boolean;
  /** Registers lose a row at a time. */
  readonly dwindles?: boolean;
  /** A mutant's: messages are acknowledged when they are received. */
  readonly acknowledgesFirst?: boolean;
};

const fair: Weather = {
  deliveries: ['a/', 'b/', 'r.csv'],
  edits: 4,
  chanceOfEdit: 0.05,
  atOnce: 4,
  faults: 8,
  chanceOfFault: 0.04,
  chanceOfRunningOn: 0.5,
  chanceOfLostEvent: 0.1,
  chanceOfCopy: 0.25,
  chanceOfNight: 0.001,
  chanceOfCommand: 0,
  sweeps: true,
};

/** The weathers that schedules are tried in, in turn. */
export const weathers = {
  fair,
  hot: { ...fair, deliveries: ['a/'], atOnce: 6, edits: 5, chanceOfFault: 0.08, faults: 16, chanceOfNight: 0 },
  'no sweep': { ...fair, sweeps: false, chanceOfLostEvent: 0, chanceOfNight: 0, chanceOfRunningOn: 0.9 },
  people: { ...fair, chanceOfCommand: 0.03, deliveries: ['a/', 'b/', 'c/'] },
  nights: { ...fair, chanceOfNight: 0.006, chanceOfRunningOn: 0.9 },
  dwindling: {
    ...fair,
    deliveries: ['r.csv'],
    edits: 5,
    chanceOfEdit: 0.01,
    chanceOfNight: 0,
    chanceOfLostEvent: 0,
    chanceOfRunningOn: 0.9,
    faults: 2,
    dwindles: true,
  },
  upgrade: { ...fair, upgrades: true },
  'upgrade with people': {
    ...fair,
    upgrades: true,
    chanceOfCommand: 0.03,
    chanceOfNight: 0,
    deliveries: ['a/', 'b/', 'c/'],
  },
  crowded: { ...fair, deliveries: ['a/'], atOnce: 6, faults: 0, chanceOfRunningOn: 0.93, chanceOfNight: 0 },
} as const satisfies Record<string, Weather>;

export type Outcome = {
  readonly failures: readonly string[];
  readonly calls: number;
  readonly commits: number;
  readonly faults: number;
};

/** A chooser that draws its choices from a seed. */
export function drawn(seed: number, { chanceOfFault, faults }: Pick<Weather, 'chanceOfFault' | 'faults'>) {
  const random = seeded(seed);
  let left = faults;
  const chooser: Chooser & { next(): number; calm(): void } = {
    next: random,
    choose: (count) => (count < 2 ? 0 : Math.floor(random() * count)),
    fault: (call, possible) => {
      if (left === 0 || random() >= chanceOfFault) return undefined;
      // The SDK tries again by itself what may be repeated: most refusals never reach us.
      const kind = possible[Math.floor(random() * possible.length)];
      if (kind === 'refused' && call.verb !== 'put-if' && random() < 0.7) return undefined;
      left--;
      return kind;
    },
    calm: () => {
      left = 0;
    },
  };
  return chooser;
}

/** Runs one schedule to its end, and says everything that must never be. */
export async function runSchedule(seed: number, weather: Weather, history: History): Promise<Outcome> {
  const chooser = drawn(seed, weather);
  const random = chooser.next;
  const watcher = watch(weather);
  const messages: Message[] = [];
  let quiet = false;
  const isLost = (): boolean => !quiet && random() < weather.chanceOfLostEvent;
  let sent = 0;
  const send = (hint: Hint): void => {
    sent++;
    messages.push({ hint, receives: 0 });
  };
  const room = simulator(chooser, {
    onHint: (hint) => {
      if (!isLost()) send(hint);
    },
    onDone: (store, call, answer) => {
      // The commit is the outbox: its event asks for a publication.
      if (watcher.onDone(room, store, call, answer) && !isLost()) send({ orgnr });
    },
    rules: () => watcher.rules,
  });
  const door = doors(history, room, messages, watcher, weather);

  let edits = 0;
  let turns = 0;
  let running: Process | undefined;
  const edit = (): void => {
    edits++;
    const delivery = weather.deliveries[Math.floor(random() * weather.deliveries.length)] ?? 'a/';
    watcher.edit(room, delivery, random, weather.dwindles ? Math.max(1, 7 - edits) : undefined);
    if (isLost()) return;
    send({ orgnr, delivery });
    if (random() < weather.chanceOfCopy) send({ orgnr, delivery });
  };
  const turn = async (): Promise<void> => {
    const drawnNumber = random();
    const { processes } = room;
    if (weather.upgrades && edits >= weather.edits / 2 && random() < 0.02) watcher.upgrade();
    if (
      edits < weather.edits &&
      (drawnNumber < weather.chanceOfEdit || (processes.length === 0 && messages.length === 0))
    )
      edit();
    else if (!quiet && random() < weather.chanceOfNight) {
      // Nobody lives through a night: what was running has died, and its messages come back.
      for (const process of [...processes]) door.crash(process);
      room.pass(25 * 3_600_000);
      await door.start('collect');
      if (random() < 0.5) await door.start('sweep');
    } else if (random() < weather.chanceOfCommand && watcher.commits > 0) await door.command(random);
    else if (messages.length > 0 && processes.length < weather.atOnce && (drawnNumber < 0.3 || processes.length === 0))
      await door.receive(chooser.choose(messages.length));
    else if (processes.length > 0) {
      const on = random() < weather.chanceOfRunningOn ? processes.indexOf(running as Process) : -1;
      const at = on < 0 ? chooser.choose(processes.length) : on;
      running = processes[at];
      await door.step(at);
    }
  };
  const drain = async (): Promise<void> => {
    while (messages.length > 0 || room.processes.length > 0 || edits < weather.edits) {
      if (++turns > 30_000) {
        watcher.fail('nothing comes to an end');
        return;
      }
      await turn();
    }
  };

  try {
    await drain();
    chooser.calm();
    quiet = true;
    if (weather.upgrades) watcher.upgrade();
    // What failed by our fault is tried again after a while; then the sweep finds what no event told.
    for (let rounds = 0; weather.sweeps && rounds < 9; rounds++) {
      room.pass(25 * 3_600_000);
      const before = sent;
      await door.start('sweep');
      await drain();
      if (sent === before) break;
    }
    await finish(history, room, watcher, weather);
  } catch (error) {
    watcher.fail(`${error instanceof Error ? error.stack : error}`);
  }
  return { failures: watcher.failures, calls: room.stats.calls, commits: watcher.commits, faults: room.stats.faults };
}

type Message = { readonly hint: Hint; readonly receives: number };

/** What Lambda and SQS do: hand messages to processes, bring back those of processes that die, give up after five times. */
function doors(
  history: History,
  room: Simulator,
  messages: Message[],
  watcher: Watcher,
  { sweeps, acknowledgesFirst = false }: Weather,
) {
  const held = new Map<Process, Message>();
  const again = (message: Message | undefined): void => {
    // Where no sweep comes after it, nothing may be given up.
    if (message && !acknowledgesFirst && (message.receives < 5 || !sweeps)) messages.push(message);
  };
  const end = (process: Process): void => {
    const message = held.get(process);
    held.delete(process);
    if (process.state === 'running') return;
    const faults = (process.result as { faults?: readonly unknown[] } | undefined)?.faults ?? [];
    if (process.state === 'failed') watcher.onError(process.result);
    if (process.state !== 'done' || faults.length > 0) again(message);
  };
  const run = async (name: string, work: (world: World) => Promise<unknown>, message?: Message): Promise<void> => {
    const process = await room.spawn(name, work);
    if (message) held.set(process, message);
    if (process.state !== 'running') end(process);
  };
  const tasks = {
    sweep: (world: World) => history.sweep(orgnr, world),
    collect: (world: World) => history.collect(orgnr, world),
  };
  return {
    async receive(at: number): Promise<void> {
      const [message] = messages.splice(at, 1);
      if (!message) return;
      const received = { ...message, receives: message.receives + 1 };
      const { delivery, again: once } = message.hint;
      const look =
        delivery === undefined
          ? []
          : [{ delivery, receives: sweeps ? received.receives : 1, ...(once ? { again: once } : {}) }];
      await run(
        delivery ?? 'publish',
        (world) =>
          delivery === undefined
            ? history.publish(orgnr, world, { thorough: received.receives > 1 })
            : history.ingest(orgnr, look, world),
        received,
      );
    },
    async step(at: number): Promise<void> {
      const process = room.processes[at];
      if (!process) return;
      await room.step(process);
      if (process.state !== 'running') end(process);
    },
    crash(process: Process): void {
      room.crash(process);
      end(process);
    },
    start: (task: keyof typeof tasks): Promise<void> => run(task, tasks[task]),
    async command(random: () => number): Promise<void> {
      const { name, work } = watcher.command(history, random);
      await run(name, work);
    },
  };
}

type LoggedCommit = {
  readonly kind: string;
  readonly roots: Readonly<Record<string, string>>;
  readonly blocked: Readonly<Record<string, string>>;
};

/** What a schedule knows beside the history: what was delivered and decided, and what was seen on the public host. */
type Watcher = ReturnType<typeof watch>;

function watch({ upgrades = false }: Weather) {
  const failures: string[] = [];
  const fail = (text: string): void => {
    if (failures.length < 20) failures.push(text);
  };
  const delivered = new Map<string, (string | undefined)[]>();
  const publicNumbers = new Map<string, number>();
  const published: { readonly time: number; readonly iris: ReadonlySet<string> }[] = [];
  const logged = new Map<string, string>();
  const purged = new Set<string>();
  let commits = 0;
  let blocked: Readonly<Record<string, string>> = {};
  let publicSeq = 0;
  let decidedByPeople = false;
  let rules = 'r1';
  let count = 0;

  const onLog = (room: Simulator, key: string): void => {
    const stored = room.state.get(key);
    const text = stored ? new TextDecoder().decode(stored.body) : '';
    if (logged.has(key)) fail(`commit written twice: ${key}`);
    logged.set(key, text);
    commits++;
    const commit = JSON.parse(text) as LoggedCommit;
    for (const id of Object.keys(blocked))
      if (!Object.hasOwn(commit.blocked, id) && commit.kind !== 'unblock')
        fail(`a ${commit.kind} forgot a block: ${key}`);
    blocked = commit.blocked;
    if (commit.kind !== 'ingest' && commit.kind !== 'replay') decidedByPeople = true;
    for (const sha256 of Object.values(commit.roots))
      if (!room.state.get(`tree/${orgnr}/${sha256}.json`)) fail(`commit refers to a tree that is not there: ${key}`);
  };
  const onPublic = (room: Simulator, call: Call): void => {
    const stored = room.public.get(call.key);
    const n = Number(stored?.metadata?.['n']);
    // Catalogs, feed and head never go back, not for a moment; the rest is right at the end.
    if (/\/(?:catalog\.|feed|head)/.test(call.key) && n < (publicNumbers.get(call.key) ?? 0))
      fail(`${call.key} went back from ${publicNumbers.get(call.key)} to ${n}`);
    publicNumbers.set(call.key, n);
    if (stored && call.key.endsWith('/head.json')) {
      const { seq } = JSON.parse(new TextDecoder().decode(stored.body)) as { seq: number };
      if (seq < publicSeq) fail(`head.json went back from commit ${publicSeq} to ${seq}`);
      publicSeq = seq;
    }
    if (!stored || !call.key.endsWith('/catalog.nt')) return;
    const iris = new Set(
      [...new TextDecoder().decode(stored.body).matchAll(/<([^>]*\/datasets\/[^>]*)>/g)].map(([, iri = '']) => iri),
    );
    const time = Date.parse(room.now());
    const window = published.filter(({ time: until }, at) => {
      const end = published[at + 1]?.time ?? time;
      return end >= time - 24 * 3_600_000 && until <= time;
    });
    const largest = window.reduce((size, it) => Math.max(size, it.iris.size), 0);
    const reference = window.find((it) => it.iris.size === largest);
    const absent = [...(reference?.iris ?? [])].filter((iri) => !iris.has(iri)).length;
    if (!decidedByPeople && (absent > Math.max(1, largest / 10) || (absent > 0 && iris.size === 0)))
      fail(`published with ${absent} of ${largest} gone, and nobody approved`);
    published.push({ time, iris });
  };

  return {
    failures,
    fail,
    get commits() {
      return commits;
    },
    purged,
    delivered,
    get rules() {
      return rules;
    },
    upgrade(): void {
      rules = 'r2';
      // What they find may go, however much it is.
      decidedByPeople = true;
    },
    /** Whether it was a commit. */
    onDone(room: Simulator, store: string, call: Call, answer: unknown): boolean {
      if (!call.verb.startsWith('put') || (answer as { ok: boolean }).ok === false) return false;
      if (store === 'public') onPublic(room, call);
      if (store !== 'state' || !call.key.startsWith('log/')) return false;
      onLog(room, call.key);
      return true;
    },
    onError(error: unknown): void {
      const text =
        error instanceof Error
          ? `${error.message} ${(error.cause as Error | undefined)?.message ?? ''}`
          : String(error);
      const expected =
        /503|closed|cut short|Unterminated|Unexpected end|not done in 40|deliver it|no dataset|no history|no longer kept|not done yet|is missing|changed while/;
      if (!expected.test(text)) fail(`a process failed: ${error instanceof Error ? error.stack : text}`);
    },
    edit(room: Simulator, delivery: string, random: () => number, wanted?: number): void {
      const file = delivery.endsWith('/') ? `${delivery}dataset.json` : delivery;
      const key = `inbox/${orgnr}/${file}`;
      const history = delivered.get(delivery) ?? [];
      delivered.set(delivery, history);
      // Contents recur on purpose, so that hashes and ETags do.
      const marks = upgrades ? 'ABS' : 'ABC';
      const mark = () => marks[Math.floor(random() * 3)];
      const id = delivery.slice(0, 1);
      if (wanted === undefined && random() < 0.2 && room.inbox.get(key)) {
        room.inbox.delete(key);
        history.push(undefined);
        return;
      }
      const line = (name: string): string =>
        `${name} title=${upgrades ? mark() : ''}${name}${mark()}${/^(a|r1)$/.test(name) ? ` data=${mark()}` : ''}`;
      const rows = wanted ?? 1 + Math.floor(random() * 6);
      const text = delivery.endsWith('/')
        ? line(id)
        : Array.from({ length: rows }, (_, at) => line(`r${at}`)).join('\n');
      room.inbox.put(key, new TextEncoder().encode(text));
      history.push(room.inbox.get(key)?.etag);
      count++;
    },
    command(history: History, random: () => number): { name: string; work: (world: World) => Promise<unknown> } {
      const person = { by: 'somebody', reason: `because ${count}` };
      const id = 'abc'[Math.floor(random() * 3)] ?? 'a';
      const key = `${id}/#${id}`;
      const seq = 1 + Math.floor(random() * commits);
      const commands: Readonly<Record<string, (world: World) => Promise<unknown>>> = {
        block: (world) => history.block(orgnr, key, person, world),
        unblock: (world) => history.unblock(orgnr, key, person, world),
        rollback: (world) => history.rollback(orgnr, seq, person, world),
        unpin: (world) => history.unpin(orgnr, person, world),
        approve: (world) => history.approve(orgnr, person, world),
        withdraw: (world) => history.withdraw(orgnr, id, person, world),
        purge: (world) => {
          purged.add(key);
          return history.purge(orgnr, key, person, world);
        },
      };
      const names = Object.keys(commands);
      const name = names[Math.floor(random() * names.length)] ?? 'approve';
      return { name, work: commands[name] ?? (async () => undefined) };
    },
  };
}

/** Everything is quiet: now what is public must be what was delivered and decided, and the history must be whole. */
async function finish(history: History, room: Simulator, watcher: Watcher, weather: Weather): Promise<void> {
  const world = quietWorld(room, watcher.rules);
  const person = { by: 'somebody', reason: 'the end' };
  let head = await history.newestCommit(orgnr, world);
  if (!head) {
    if ([...watcher.delivered.keys()].some((it) => liesIn(room, it))) watcher.fail('delivered, and nothing committed');
    return;
  }
  if (weather.sweeps || watcher.failures.length === 0) {
    // A command that dies is not received again: what its publisher may have spoilt waits for the nightly look.
    const thorough = weather.chanceOfCommand > 0;
    const published = await history.publish(orgnr, world, { thorough });
    if (published.outcome === 'published' && weather.sweeps)
      watcher.fail(`public was behind: ${JSON.stringify(published)}`);
    if (published.outcome === 'paused') {
      await history.approve(orgnr, person, world);
      await history.publish(orgnr, world);
    }
  }
  if (weather.upgrades) checkFound(room, watcher);
  if (head.value.pinned) {
    await history.unpin(orgnr, person, world);
    await history.approve(orgnr, person, world);
    await history.publish(orgnr, world);
  }
  head = await history.newestCommit(orgnr, world);
  await compareWithInbox(history, room, watcher, world, head?.value.blocked ?? {});
  checkOrder(room, watcher);
  await checkFeed(room, watcher);

  const before = watcher.commits;
  for (const delivery of weather.deliveries)
    await history.ingest(orgnr, [{ delivery }, { delivery, again: true }], world);
  if (watcher.commits !== before) watcher.fail('a replay of everything made commits');
  if (watcher.purged.size > 0) {
    room.pass(25 * 3_600_000);
    await history.collect(orgnr, world);
    checkPurged(room, watcher, head?.value.blocked ?? {}, head?.value.purged ?? {});
  }
  const { findings } = await history.verify(orgnr, world);
  for (const { key, wrong } of findings) watcher.fail(`verify: ${wrong} ${key}`);
}

const liesIn = (room: Simulator, delivery: string): boolean => room.inbox.list(`inbox/${orgnr}/${delivery}`).length > 0;

/** The same stores without faults, answering at once. */
function quietWorld(room: Simulator, rules: string): World {
  const at = async <Answer>(call: Call<Answer>): Promise<Answer> => call.make();
  const random = seeded(7);
  return {
    inbox: storeOf(room.inbox, at),
    state: storeOf(room.state, at),
    public: storeOf(room.public, at),
    queue: { send: async () => undefined },
    clock: { now: room.now, wait: async () => undefined },
    random: { next: random },
    platform: { sha256: quickSha256 },
    work: tinyWork({ sha256: quickSha256 }, rules),
    base,
  };
}

async function compareWithInbox(
  history: History,
  room: Simulator,
  watcher: Watcher,
  world: World,
  blocked: Readonly<Record<string, string>>,
): Promise<void> {
  const head = await history.newestCommit(orgnr, world);
  const records = head ? await history.recordsAt(orgnr, head.value, world) : new Map();
  const want: string[] = [];
  const found = new Set<string>();
  for (const delivery of watcher.delivered.keys())
    for (const { key } of room.inbox.list(`inbox/${orgnr}/${delivery}`))
      for (const line of new TextDecoder().decode(room.inbox.get(key)?.body).split('\n')) {
        const [id = '', title = '', data = ''] = line.split(' ');
        const record = records.get(`${delivery}#${id}`);
        if (record?.state === 'withdrawn' || Object.hasOwn(blocked, hashOf(`${delivery}#${id}`))) continue;
        // Where the newer rules find people, an earlier version that they do not may be public, or nothing.
        const isFound = watcher.rules !== 'r1' && /=S/.test(`${title} ${data}`);
        if (isFound) {
          found.add(`${base}${orgnr}/datasets/${id}`);
          continue;
        }
        const copy = new TextDecoder().decode(room.public.get(`${orgnr}/data/${id}/data.csv`)?.body);
        if (data && copy !== data.slice('data='.length))
          watcher.fail(`data/${id}/data.csv says ${copy}, delivered was ${data}`);
        const suffix = watcher.rules === 'r1' ? '' : `-${watcher.rules}`;
        want.push(`${base}${orgnr}/datasets/${id} ${title.slice('title='.length)}${suffix}`);
      }
  for (const format of ['ttl', 'nt', 'rdf', 'jsonld']) {
    const text = new TextDecoder().decode(room.public.get(`${orgnr}/catalog.${format}`)?.body);
    const got = [...text.matchAll(/<([^>]*\/datasets\/[^>]*)> "([^"]*)"/g)].flatMap(([, iri = '', title]) =>
      found.has(iri) ? [] : [`${iri} ${title}`],
    );
    if (got.sort().join('\n') !== want.sort().join('\n'))
      watcher.fail(`catalog.${format} says ${JSON.stringify(got)}, delivered was ${JSON.stringify(want)}`);
  }
}

/** Nothing that the newer rules find people in is public any more, but for what a newer copy has long replaced. */
function checkFound(room: Simulator, watcher: Watcher): void {
  for (const { key } of room.public.list('')) {
    const stored = room.public.get(key);
    const text = stored?.metadata?.['gone'] ? '' : new TextDecoder().decode(stored?.body);
    if (/^S|"S/.test(text) && !/\/[0-9a-f]{12}\/data\.csv$/.test(key)) watcher.fail(`found, and still public: ${key}`);
  }
}

const hashOf = (text: string): string => {
  const hash = quickSha256();
  hash.update(new TextEncoder().encode(text));
  return hash.hex();
};

/** What was committed of one delivery never goes back in its history: each commit saw it later than the one before. */
function checkOrder(room: Simulator, watcher: Watcher): void {
  const at = new Map<string, number>();
  const last = new Map<string, string | undefined>();
  for (const { key } of [...room.state.list(`log/${orgnr}/`)].reverse()) {
    const { roots } = JSON.parse(new TextDecoder().decode(room.state.get(key)?.body)) as {
      roots: Record<string, string>;
    };
    const seen = new Map<string, string>();
    for (const sha256 of Object.values(roots)) {
      const tree = room.state.get(`tree/${orgnr}/${sha256}.json`);
      if (!tree) return;
      const { shard, redacted } = parseShard(new TextDecoder().decode(tree.body));
      if (redacted.length > 0) return;
      for (const [name, line] of shard)
        if (name.startsWith('delivery:')) {
          const { input } = JSON.parse(line) as { input: { files: [string, string][] } };
          seen.set(name.slice('delivery:'.length), input.files[0]?.[1] ?? '');
        }
    }
    for (const [delivery, etags] of watcher.delivered) {
      // A purge takes away what was delivered, too.
      if (watcher.purged.has(`${delivery}#${delivery.slice(0, -1)}`)) continue;
      const etag = seen.get(delivery);
      if (last.has(delivery) && last.get(delivery) === etag) continue;
      last.set(delivery, etag);
      if (etag === undefined && !at.has(delivery)) continue;
      const found = etags.indexOf(etag, at.get(delivery) ?? 0);
      if (found < 0) watcher.fail(`${delivery} went back in time at ${key}`);
      at.set(delivery, found + 1);
    }
  }
}

/** Whoever follows the feed from the newest page back to the first has the catalog. */
async function checkFeed(room: Simulator, watcher: Watcher): Promise<void> {
  const { rebuildFromFeed } = await import('../support/feed-client.ts');
  const text = (path: string): string | undefined => {
    const stored = room.public.get(path);
    return stored && stored.metadata?.['gone'] !== 'true' ? new TextDecoder().decode(stored.body) : undefined;
  };
  if (text(`${orgnr}/head.json`) === undefined) return;
  const rebuilt = rebuildFromFeed(`${orgnr}/feed.atom`, base, text, hashOf);
  const catalog = (text(`${orgnr}/catalog.nt`) ?? '').split('\n').filter((line) => line.includes('/datasets/'));
  if (typeof rebuilt === 'string') watcher.fail(rebuilt);
  else if ([...rebuilt].sort().join('\n') !== catalog.sort().join('\n'))
    watcher.fail('the feed does not rebuild the catalog');
}

function checkPurged(
  room: Simulator,
  watcher: Watcher,
  blocked: Readonly<Record<string, string>>,
  purged: Readonly<Record<string, { readonly done?: string }>>,
): void {
  for (const key of watcher.purged) {
    const id = hashOf(key);
    if (!Object.hasOwn(blocked, id) || !purged[id]?.done) continue;
    const titled = new RegExp(`(?:title=|")[ABS]?${key.slice(0, 1)}[ABCS]`);
    for (const [name, store] of [
      ['state', room.state],
      ['public', room.public],
    ] as const)
      for (const { key: at, versionId, deleted } of store.versions('')) {
        const text = deleted ? '' : new TextDecoder().decode(store.get(at, versionId)?.body);
        if (titled.test(text)) watcher.fail(`a byte of ${key} is left in ${name}: ${at}`);
      }
  }
}

export type { Fault };
