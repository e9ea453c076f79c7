import { Logger } from '@aws-lambda-powertools/logger';
import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import { scrub } from '../core/table/personal-data/text.ts';
import { withSources } from './sources.ts';

/**
 * One line of JSON an event, named in the past tense. No cell value, no title: who reads logs may not be who may read
 * deliveries. What the name of a delivery or the message of an error holds of a person is masked all the same.
 */
export const logger = new Logger({
  jsonReplacerFn: (key, value: unknown) =>
    typeof value === 'string' ? scrub(key === 'stack' ? withSources(value) : value) : value,
});

const metrics = new Metrics();

/**
 * Writes figures where CloudWatch finds them, with stage and function as their only dimensions. The publisher is a
 * property of the line: a metric a publisher would cost more than all the rest. Nothing is written of a zero: no alarm
 * asks for one, and a metric is paid for by the hours in which it was written.
 */
export function count(figures: Readonly<Record<string, number>>, about: Readonly<Record<string, string>> = {}): void {
  const said = Object.entries(figures).filter(([, value]) => value !== 0);
  if (said.length === 0) return;
  for (const [name, value] of said) metrics.addMetric(name, unitOf(name), value);
  for (const [name, value] of Object.entries(about)) metrics.addMetadata(name, value);
  metrics.publishStoredMetrics();
}

/** For a figure: how long something took. */
export const secondsSince = (began: number): number => (Date.now() - began) / 1_000;

const unitOf = (name: string) => (name.endsWith('Seconds') ? MetricUnit.Seconds : MetricUnit.Count);
