import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { billOf, isLoginOrFirewall, sumOf, type Templates, type Usage } from '../../infra/cost.ts';
import { synthesize } from '../support/installation.ts';

const { prices } = JSON.parse(readFileSync(new URL('../../docs/cost.json', import.meta.url), 'utf8'));
const { templates } = synthesize({ alarmMail: 'drift@example.no', hostedZone: { id: 'Z', name: 'example.no' } });
const stacks = Object.fromEntries(
  Object.entries(templates).map(([name, template]) => [name, template.toJSON()]),
) as Templates;
/** Used for nothing at all: what remains is what stands there. */
const nothing: Usage = Object.fromEntries(Object.keys(prices).map((name) => [name, 0]));

describe('a month’s bill', () => {
  it('has a line for every kind of resource in the templates', () => {
    const kinds = new Set(
      Object.values(stacks).flatMap(({ Resources }) => Object.values(Resources).map((it) => it.Type)),
    );
    const lines = billOf(stacks, nothing, prices);
    expect(new Set(lines.map(({ type }) => type))).toEqual(kinds);
    for (const { price } of lines) if (price !== undefined) expect(Object.keys(prices)).toContain(price);
  });

  it('names what has no price, and what nobody has counted', () => {
    const with_ = (Type: string): Templates => ({ one: { Resources: { It: { Type } } } });
    expect(() => billOf(with_('AWS::EC2::NatGateway'), nothing, prices)).toThrow('AWS::EC2::NatGateway has no price');
    expect(() => billOf(with_('AWS::SQS::Queue'), {}, prices)).toThrow('Nobody has counted sqs.request');
    expect(() => billOf(with_('AWS::KMS::Key'), { 'kms.request': 1 }, {})).toThrow('no price in docs/cost.json');
  });

  it('counts what stands there by the resource, and what is used once', () => {
    const key = { Type: 'AWS::KMS::Key' };
    const lines = billOf({ one: { Resources: { A: key, B: key } } }, { 'kms.request': 20_000 }, prices);
    expect(lines.map(({ price, units }) => [price, units])).toEqual([
      ['kms.request', 20_000],
      ['kms.keyMonth', 2],
    ]);
    expect(sumOf(lines)).toBeCloseTo(2 * 1 + 2 * 0.03);
  });

  it('counts an alarm by the metrics it looks at', () => {
    const alarm = {
      Type: 'AWS::CloudWatch::Alarm',
      Properties: { Metrics: [{ Expression: 'x' }, { MetricStat: {} }, { MetricStat: {} }] },
    };
    expect(billOf({ one: { Resources: { alarm } } }, {}, prices)).toMatchObject([{ units: 2, usd: 0.2 }]);
  });

  it('of what stands there unused leaves room for 50 municipalities under 15 dollars, login and firewall aside', () => {
    expect(sumOf(billOf(stacks, nothing, prices).filter((it) => !isLoginOrFirewall(it)))).toBeLessThan(8);
  });
});
