import { bundled, inNode, quotient, type Section, secondsOf, shown } from './race.ts';

/** What a history costs beside the work it keeps: commits of many new datasets, one change, and a replay of nothing new. */
export async function history({ runs, big }: { readonly runs: number; readonly big: boolean }): Promise<Section> {
  const script = await bundled('job');
  const datasets = big ? 10_000 : 1_000;
  const all = Array.from({ length: runs }, () => inNode(script, 'commit', String(datasets)));
  const [first] = all;
  const figure = (name: string): number => Number(first?.[name]);
  const [few, many] = [10, 5_000].map((size) => inNode(script, 'commit', String(size)));
  return {
    about: `${datasets} new datasets of one publisher decided (read, judged, described, gated) and committed, in batches as a queue gives them; then all replayed by the same
rules. Publication is not in it: it is measured among the whole jobs.`,
    head: ['what', 'figure'],
    rows: [
      ['decided and committed, seconds', shown(secondsOf(all), 2)],
      ['of it deciding, seconds', shown(figure('decideSeconds'), 2)],
      ['commits', shown(figure('commits'))],
      ['store calls a dataset', shown(figure('callsEach'), 1)],
      ['a replay of it, commits', shown(figure('replayCommits'))],
      ['a replay of it, writes', shown(figure('replayWrites'))],
      ['one change among 10, store calls', String(few?.['changeCalls'])],
      ['one change among 5 000, store calls', String(many?.['changeCalls'])],
    ],
    ratios: [
      {
        name: 'decided and committed : decided',
        measured: quotient(secondsOf(all), figure('decideSeconds')),
        goal: 2,
        atMost: true,
      },
      {
        name: 'store calls of one change among 5 000 : among 10',
        measured: quotient(Number(many?.['changeCalls']), Number(few?.['changeCalls'])),
        goal: 1.2,
        atMost: true,
      },
    ],
  };
}
