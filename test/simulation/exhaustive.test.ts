import { describe, expect, it } from 'vitest';
import * as history from '../../functions/history/index.ts';
import type { World } from '../../functions/history/ports.ts';
import { orgnr } from '../support/world.ts';
import { type Chooser, type Fault, faults, type Process, type Simulator, simulator } from './simulator.ts';

/**
 * Every schedule of a few processes in which the running one is interrupted at most twice, and every one with a single
 * fault at any call: nothing is drawn by chance.
 */
describe('every schedule with at most two preemptions, or one fault, ends well:', () => {
  const text = (it: string): Uint8Array => new TextEncoder().encode(it);
  const put = (room: Simulator, title: string): void =>
    void room.inbox.put(`inbox/${orgnr}/a/dataset.json`, text(`a title=${title}`));
  const look = (world: World) => history.ingest(orgnr, [{ delivery: 'a/' }], world);
  const publish = (world: World) => history.publish(orgnr, world, { thorough: true });
  const lookAndPublish = async (world: World) => {
    const { faults: ours } = await look(world);
    if (ours.length > 0) throw new Error('to be received again');
    return publish(world);
  };

  const scenarios: readonly Scenario[] = [
    {
      name: 'one delivery looked at twice while it is changed',
      begin: async (room) => put(room, 'A'),
      processes: [look, look],
      event: (room) => put(room, 'B'),
      after: [look],
      expected: 'B',
    },
    {
      name: 'one delivery looked at twice while it is deleted',
      begin: async (room) => put(room, 'A'),
      processes: [look, look],
      event: (room) => room.inbox.delete(`inbox/${orgnr}/a/dataset.json`),
      after: [look],
      expected: undefined,
    },
    {
      name: 'a publication while another commit is made and published',
      begin: async (room) => {
        put(room, 'A');
        await finish(room, await room.spawn('look', look));
        put(room, 'B');
      },
      processes: [publish, lookAndPublish],
      event: undefined,
      after: [],
      expected: 'B',
    },
  ];

  for (const scenario of scenarios)
    it(scenario.name, async () => {
      const first = await run(scenario, [], undefined);
      const wrong: string[] = [...first.wrong];
      let count = 1;
      const visit = async (prefix: readonly number[], widths: readonly number[], left: number): Promise<void> => {
        for (let at = prefix.length; at < widths.length; at++)
          for (let choice = 1; choice < (widths[at] ?? 1); choice++) {
            const choices = [...prefix, ...Array<number>(at - prefix.length).fill(0), choice];
            const outcome = await run(scenario, choices, undefined);
            count++;
            wrong.push(...outcome.wrong);
            if (left > 1) await visit(choices, outcome.widths, left - 1);
          }
      };
      await visit([], first.widths, 2);
      for (const kind of faults)
        for (let at = 0; at < first.calls + 10; at++) {
          wrong.push(...(await run(scenario, [], { kind, at })).wrong);
          count++;
        }
      console.log(`${scenario.name}: ${count} schedules`);
      expect(wrong.slice(0, 5)).toEqual([]);
    }, 900_000);
});

type Scenario = {
  readonly name: string;
  begin(room: Simulator): Promise<void>;
  readonly processes: readonly ((world: World) => Promise<unknown>)[];
  readonly event: ((room: Simulator) => void) | undefined;
  /** What the event starts. */
  readonly after: readonly ((world: World) => Promise<unknown>)[];
  /** The title that is public at the end. */
  readonly expected: string | undefined;
};

/** One schedule: at each step the running process goes on (choice 0), or another, or the event takes its turn. */
async function run(
  scenario: Scenario,
  choices: readonly number[],
  fault: { readonly kind: Fault; readonly at: number } | undefined,
): Promise<{ readonly wrong: readonly string[]; readonly widths: readonly number[]; readonly calls: number }> {
  let begun = false;
  let calls = -1;
  const chooser: Chooser = {
    choose: () => 0,
    fault: (_, possible) => {
      if (!begun) return undefined;
      calls++;
      return fault && calls === fault.at && possible.includes(fault.kind) ? fault.kind : undefined;
    },
  };
  const room = simulator(chooser, { onHint: () => undefined, onDone: () => undefined });
  await scenario.begin(room);
  begun = true;
  const works = new Map<Process, (world: World) => Promise<unknown>>();
  const start = async (work: (world: World) => Promise<unknown>): Promise<void> => {
    works.set(await room.spawn('process', work), work);
  };
  for (const work of scenario.processes) await start(work);

  const widths: number[] = [];
  const wrong: string[] = [];
  const why = JSON.stringify([choices, fault]);
  let current: Process | undefined;
  let happened = scenario.event === undefined;
  for (let steps = 0; ; steps++) {
    if (steps > 2_000) return { wrong: [`${why}: nothing comes to an end`], widths, calls };
    const others = room.processes.filter((it) => it !== current);
    const options = [
      ...(current && room.processes.includes(current) ? [current] : []),
      ...others,
      ...(happened ? [] : ['event']),
    ];
    if (options.length === 0) break;
    const picked = options[choices[widths.length] ?? 0] ?? options[0];
    widths.push(options.length);
    if (typeof picked === 'string') {
      happened = true;
      scenario.event?.(room);
      for (const work of scenario.after) await start(work);
      continue;
    }
    if (!picked) break;
    current = picked;
    await room.step(current);
    // What dies is received again.
    const work = works.get(current);
    const faulty = ((current.result as { faults?: readonly unknown[] } | undefined)?.faults ?? []).length > 0;
    if (work && (current.state === 'crashed' || current.state === 'failed' || (current.state === 'done' && faulty)))
      await start(work);
  }
  begun = false;
  const world = await room.spawn('publish', async (it) => {
    if (!(await history.newestCommit(orgnr, it))) return;
    await history.publish(orgnr, it, { thorough: true });
    await history.approve(orgnr, { by: 'x', reason: 'x' }, it);
    await history.publish(orgnr, it);
    const { findings } = await history.verify(orgnr, it);
    if (findings.length > 0) throw new Error(JSON.stringify(findings));
  });
  await finish(room, world);
  if (world.state === 'failed') wrong.push(`${why}: ${world.result}`);
  const catalog = new TextDecoder().decode(room.public.get(`${orgnr}/catalog.ttl`)?.body);
  const title = /datasets\/a> "([^"]*)"/.exec(catalog)?.[1];
  if (title !== scenario.expected) wrong.push(`${why}: public says ${title}`);
  return { wrong, widths, calls };
}

async function finish(room: Simulator, process: Process): Promise<void> {
  while (process.state === 'running') await room.step(process);
}
