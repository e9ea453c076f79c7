import { readFileSync } from 'node:fs';
import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { installation } from '../../infra/installation.ts';
import { type Settings, settingsOf } from '../../infra/settings.ts';

/** The stacks of a stage and what they come to; the functions are bundled only where it is asked for, since it takes its time. */
export function synthesize(settings: Partial<Settings> = {}, { bundled = false } = {}) {
  const { context } = JSON.parse(readFileSync(new URL('../../cdk.json', import.meta.url), 'utf8'));
  const app = new App({ context: { ...context, 'aws:cdk:bundling-stacks': bundled ? ['**'] : [] } });
  const stacks = installation(app, 'test', { ...settingsOf('test'), ...settings });
  const templates = Object.fromEntries(
    Object.entries(stacks).map(([name, stack]) => [name, Template.fromStack(stack)]),
  ) as Record<keyof typeof stacks, Template>;
  return { app, stacks, templates };
}

/** What a template says of a value, in words: the bucket, queue or function behind it, wherever it is defined. */
export function wordsFor(templates: Readonly<Record<string, Template>>): (value: unknown) => string {
  const outputs = new Map<string, unknown>();
  for (const template of Object.values(templates)) {
    for (const [name, { Value }] of Object.entries(template.findOutputs('*'))) outputs.set(name, Value);
  }
  const words = (value: unknown): string => {
    if (typeof value !== 'object') return String(value);
    if (Array.isArray(value)) return value.map(words).join(', ');
    const [[name, of] = ['', undefined]] = Object.entries(value ?? {});
    if (name === 'Ref' && typeof of === 'string') return of.replace(/[0-9A-F]{8}$/, '');
    if (name === 'Fn::GetAtt' && Array.isArray(of)) return words({ Ref: of[0] });
    if (name === 'Fn::Join' && Array.isArray(of)) return of[1].map(words).join(of[0]);
    if (name === 'Fn::GetStackOutput') return words(outputs.get((of as { OutputName: string }).OutputName));
    throw new Error(`No words for ${JSON.stringify(value)}`);
  };
  return words;
}
