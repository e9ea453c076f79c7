import type { Hint, Queue, World } from '../../functions/history/ports.ts';
import { tinyWork } from '../support/tiny-work.ts';
import { base } from '../support/world.ts';
import { type Bucket, bucket, type Call, quickSha256, storeOf } from './simulated-store.ts';

/** How a call can go wrong. */
export const faults = [
  'refused', // before any effect
  'lost', // done, but the answer never came
  'conflict', // 409: somebody else is writing this very moment
  'retried', // done, the answer lost, and tried again by the SDK, which then meets its own success
  'crash-before',
  'crash-after',
  'truncated', // the body ends early
] as const;
export type Fault = (typeof faults)[number];

/** Whoever decides what happens next: a seeded random, or a list of choices to be followed. */
export type Chooser = {
  /** A whole number below `count`. */
  choose(count: number): number;
  /** The fault that this call meets, if any. */
  fault(call: Call, possible: readonly Fault[]): Fault | undefined;
};

export type Process = {
  readonly name: string;
  readonly pending: Waiting[];
  state: 'running' | 'done' | 'failed' | 'crashed';
  result?: unknown;
  calls: number;
};
type Waiting = { readonly call: Call; answer(value: unknown): void; refuse(error: Error): void };

/** A machine room in which nothing moves but by `step`: processes wait at each call to a port until they are let on. */
export type Simulator = {
  readonly inbox: Bucket;
  readonly state: Bucket;
  readonly public: Bucket;
  readonly processes: readonly Process[];
  readonly stats: { calls: number; faults: number };
  now(): string;
  /** Lets time pass for everybody. */
  pass(milliseconds: number): void;
  /** Starts a process; it runs up to its first call. */
  spawn(name: string, run: (world: World) => Promise<unknown>): Promise<Process>;
  /** Answers one waiting call of a process, or lets it go wrong, and runs on to the next. */
  step(process: Process): Promise<void>;
  crash(process: Process): void;
};

const secondsPerCall = 2;

export function simulator(
  chooser: Chooser,
  watch: {
    onHint(hint: Hint): void;
    onDone(store: string, call: Call, answer: unknown): void;
    /** The rules of a program that starts now. */
    rules?(): string;
  },
): Simulator {
  let time = Date.parse('2026-03-01T12:00:00.000Z');
  const now = (): string => new Date(time).toISOString();
  const buckets = { inbox: bucket(now), state: bucket(now), public: bucket(now) };
  const processes: Process[] = [];
  const stats = { calls: 0, faults: 0 };
  const random = seeded(1);

  const worldOf = (process: Process): World => {
    const ask =
      (store: string) =>
      <Answer>(call: Call<Answer>): Promise<Answer> =>
        new Promise((answer, refuse) => {
          const watched: Call<Answer> = {
            ...call,
            make: () => {
              const made = call.make();
              watch.onDone(store, call, made);
              return made;
            },
          };
          process.pending.push({ call: watched as Call, answer: answer as (value: unknown) => void, refuse });
        });
    const queue: Queue<Hint> = {
      send: (hints) =>
        ask('queue')({ verb: 'send', key: '', make: () => hints.forEach((hint) => void watch.onHint(hint)) }),
    };
    return {
      inbox: storeOf(buckets.inbox, ask('inbox')),
      state: storeOf(buckets.state, ask('state')),
      public: storeOf(buckets.public, ask('public')),
      queue,
      clock: { now, wait: () => ask('clock')({ verb: 'wait', key: '', make: () => undefined }) },
      random: { next: random },
      platform: { sha256: quickSha256 },
      work: tinyWork({ sha256: quickSha256 }, watch.rules?.()),
      base,
    };
  };
  const crash = (process: Process): void => {
    process.state = 'crashed';
    process.pending.length = 0;
    processes.splice(processes.indexOf(process), 1);
  };
  const settle = async (process: Process): Promise<void> => {
    await settled();
    if (process.state !== 'running') processes.splice(processes.indexOf(process), 1);
    else if (process.pending.length === 0) throw new Error(`${process.name} waits for something that is no port`);
  };
  const go = (waiting: Waiting, fault: Fault | undefined): void => {
    const { call } = waiting;
    if (fault === 'refused') waiting.refuse(new Error('503 Slow Down'));
    else if (fault === 'conflict') waiting.answer({ ok: false, reason: 'conflict' });
    else if (fault === 'lost') {
      call.make();
      waiting.refuse(new Error('The connection was closed'));
    } else if (fault === 'retried') {
      call.make();
      waiting.answer(call.make());
    } else if (fault === 'truncated') waiting.answer(call.cut?.(call.make()));
    else waiting.answer(call.make());
  };

  return {
    ...buckets,
    processes,
    stats,
    now,
    pass: (milliseconds) => {
      time += milliseconds;
    },
    async spawn(name, run) {
      const process: Process = { name, pending: [], state: 'running', calls: 0 };
      processes.push(process);
      run(worldOf(process)).then(
        (result) => {
          if (process.state === 'crashed') return;
          process.state = 'done';
          process.result = result;
        },
        (error: unknown) => {
          if (process.state === 'crashed') return;
          process.state = 'failed';
          process.result = error;
        },
      );
      await settle(process);
      return process;
    },
    async step(process) {
      const [waiting] = process.pending.splice(chooser.choose(process.pending.length), 1);
      if (!waiting) throw new Error(`${process.name} waits for nothing`);
      stats.calls++;
      process.calls++;
      time += secondsPerCall * 1000;
      const fault = chooser.fault(waiting.call, possibleFor(waiting.call));
      if (fault) stats.faults++;
      if (fault === 'crash-before' || fault === 'crash-after') {
        if (fault === 'crash-after') waiting.call.make();
        crash(process);
        return;
      }
      go(waiting, fault);
      await settle(process);
    },
    crash,
  };
}

const always = ['refused', 'crash-before', 'crash-after'] as const;
const possible = {
  get: [...always, 'truncated'],
  head: always,
  put: [...always, 'lost'],
  'put-if': [...always, 'lost', 'conflict', 'retried'],
  list: always,
  delete: [...always, 'lost'],
  versions: always,
  send: [...always, 'lost'],
  wait: ['crash-before'],
} as const satisfies Record<Call['verb'], readonly Fault[]>;

const possibleFor = ({ verb }: Call): readonly Fault[] => possible[verb];

/** Runs every promise to where it waits for a port: whatever else it waits for is found out at once. */
const settled = (): Promise<void> => new Promise((resume) => setImmediate(resume));

/** Numbers from 0 up to 1, the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
