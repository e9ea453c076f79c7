import { describe, expect, it } from 'vitest';
import { type Claim, indexSnapshot, likely, match, toClaimant } from '../../../functions/core/judge/dedupe.ts';
import { invented, type LabelledCase, organisations, records } from '../../corpora/matching/invented.ts';

const takenAt = '2026-03-02T04:00:00Z';
const index = indexSnapshot({ takenAt, organisations, records });
const claimOf = ({ name, descriptor, isRecord }: LabelledCase): Claim => ({
  key: name,
  descriptor,
  ...(isRecord ? { kind: 'geodata' } : {}),
});

describe('the invented cases', () => {
  const answered = invented.map((it) => ({ ...it, answer: match(claimOf(it), it.publisher, index) }));

  it.each(answered)('$name', ({ answer, same, asks }) => {
    const uuid = answer.twin?.uuid;
    if (answer.level === 'certain') expect(uuid).toBe(same);
    if (same) expect(['certain', 'probable']).toContain(answer.level);
    if (same) expect(uuid).toBe(same);
    if (!same && !asks) expect(['weak', 'none']).toContain(answer.level);
  });

  it('finds at least 95 % of what is the same, leaves out nothing that is not', () => {
    const same = answered.filter((it) => it.same);
    const found = same.filter((it) => it.answer.twin?.uuid === it.same);
    const skipped = answered.filter((it) => it.answer.level === 'certain');
    const wrong = skipped.filter((it) => it.answer.twin?.uuid !== it.same);
    const tables = answered.filter((it) => !it.geodata && !it.same && !it.asks);
    const held = tables.filter((it) => it.answer.level === 'probable');
    console.info(
      `invented: ${answered.length} cases, ${same.length} same, ${found.length} found (${skipped.length} certain), ${wrong.length} wrong; ${held.length} of ${tables.length} tables held`,
    );
    expect(wrong).toEqual([]);
    expect(found.length / same.length).toBeGreaterThanOrEqual(0.95);
    expect(held.length / tables.length).toBeLessThanOrEqual(0.01);
  });

  it.each(answered.filter((it) => it.answer.twin))('$name: an answer to what was shown of it holds', (it) => {
    const { uuid = '', title: recordTitle = '', owner } = it.answer.twin ?? {};
    const { title } = toClaimant(claimOf(it), it.publisher, index.owners);
    const shown = { key: it.name, uuid, title, recordTitle, ...(owner === undefined ? {} : { owner }) };
    const answers = (answer: 'same' | 'different') =>
      match(claimOf(it), it.publisher, index, {
        decisions: [{ ...shown, answer, by: 'kari', at: '2026-03-03' }],
      });
    expect(answers('same')).toMatchObject({ level: 'certain', twin: { uuid } });
    const different = answers('different');
    expect(different.twin?.uuid).not.toBe(uuid);
    expect(different.problems.map(({ code }) => code)).not.toContain('match.decision-expired');
  });

  it('shows the right record among the first three when every identifier is taken away', () => {
    const same = invented.filter((it) => it.same);
    const shown = same.filter(({ name, publisher, descriptor, same: uuid }) => {
      const bare: Claim = { key: name, descriptor: { ...(descriptor.title ? { title: descriptor.title } : {}) } };
      return likely(bare, publisher, index).some((it) => it.record.uuid === uuid);
    });
    console.info(`invented, identifiers removed: ${shown.length} of ${same.length} among the first three`);
    expect(shown.length / same.length).toBeGreaterThanOrEqual(0.8);
  });
});
