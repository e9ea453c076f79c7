import { createSign, randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ProbeTask } from '../../functions/core/loop/ports.ts';
import { catalogUrl } from '../../functions/core/loop/register.ts';
import { ingest, publish, writeSettings } from '../../functions/history/index.ts';
import { harvestAdmin, openPortal } from '../../functions/io/harvest-admin.ts';
import { openTokens } from '../../functions/io/maskinporten.ts';
import { nodePlatform } from '../../functions/io/platform.ts';
import { type ProberOptions, probe } from '../../functions/io/prober.ts';
import { type Loop, type LoopWorld, lookAfter, takeProbed } from '../../functions/loop.ts';
import { makeWork } from '../../functions/pipeline.ts';
import { makeMailbox } from './mailbox.ts';
import { startPortal } from './portal-server.ts';
import { base, makeWorld } from './world.ts';

export const orgnr = '310042188';

/** A municipality in memory, with data.norge.no's stand-in beside it and a clock for both that is set by hand. */
export async function openLoop({ credentials = true, mail = ['data@fjelldal.example.no'] } = {}) {
  const made = makeWorld();
  const { world, pass } = made;
  const mailbox = makeMailbox();
  const tasks: ProbeTask[] = [];
  const portal = await startPortal({
    now: world.clock.now,
    fetchCatalog: async (url) => {
      const stored = await world.public.get(url.slice(base.length));
      return stored && new TextDecoder().decode(stored.body);
    },
  });
  const tokens = openTokens(
    portal.tokens,
    async (message) => createSign('RSA-SHA256').update(message).sign(portal.key),
    { now: world.clock.now, uuid: randomUUID },
  );
  const loop: Loop = {
    ...(credentials ? { admin: harvestAdmin(portal.address, tokens, 'Sluse test') } : {}),
    portal: openPortal({
      resources: portal.address,
      pages: 'https://data.norge.no',
      scores: portal.address,
      userAgent: 'Sluse test',
    }),
    mailbox,
    probes: { send: async (them) => void tasks.push(...them) },
    url: `${base}steward/`,
  };
  const work = makeWork({
    platform: nodePlatform,
    onFault: (fault) => {
      throw fault;
    },
  });
  const all: LoopWorld = { ...world, work, loop };
  const settings = { version: 1 as const, orgnr, name: 'Fjelldal kommune', base, notify: { mail } };
  await writeSettings(settings, all);

  const publishAll = async (...deliveries: readonly string[]): Promise<void> => {
    const { faults } = await ingest(
      orgnr,
      deliveries.map((delivery) => ({ delivery })),
      all,
    );
    if (faults[0]) throw faults[0].error;
    await publish(orgnr, all);
  };
  return {
    world: all,
    portal,
    mailbox,
    tasks,
    pass,
    url: catalogUrl(settings),
    /** Delivers files by name, and publishes what comes of them. */
    async deliver(files: Readonly<Record<string, string | Uint8Array>>) {
      for (const [name, content] of Object.entries(files)) {
        const body = typeof content === 'string' ? new TextEncoder().encode(content) : content;
        await all.inbox.put(`inbox/${orgnr}/${name}`, body);
      }
      await publishAll(
        ...new Set(Object.keys(files).map((name) => (name.includes('/') ? `${name.split('/')[0]}/` : name))),
      );
    },
    /** Takes a delivery away, and publishes without it. */
    async take(...names: readonly string[]) {
      for (const name of names) await all.inbox.delete(`inbox/${orgnr}/${name}`);
      await publishAll(...names.map((name) => `${name.split('/')[0]}/`));
    },
    /** Registers the catalog as a person would. */
    register(...dataTypes: readonly string[]) {
      for (const dataType of dataTypes)
        portal.registrations.push({
          id: randomUUID(),
          dataSourceType: 'DCAT-AP-NO',
          dataType,
          url: catalogUrl(settings),
          acceptHeaderValue: 'text/turtle',
          publisherId: orgnr,
        });
    },
    async look() {
      const looked = await lookAfter(orgnr, all);
      if (!looked) throw new Error('There is nothing to look after');
      return looked;
    },
    /** Asks every address that waits, as the function that goes out does. */
    async probeAll(options: ProberOptions) {
      for (const { probes } of tasks.splice(0))
        await takeProbed(orgnr, await Promise.all(probes.map((it) => probe(it, options))), all);
    },
    close: () => portal.close(),
  };
}
export type LoopUnderTest = Awaited<ReturnType<typeof openLoop>>;

/** The files of one of the samples' deliveries, by name. */
export function sample(delivery: string, publisher = orgnr): Readonly<Record<string, Uint8Array>> {
  const folder = join('samples/inbox', publisher, delivery);
  if (!delivery.endsWith('/')) return { [delivery]: readFileSync(folder) };
  return Object.fromEntries(
    readdirSync(folder).map((name) => [`${delivery}${name}`, readFileSync(join(folder, name))]),
  );
}

/** A dataset whose only distribution is a link. */
export const linked = (title: string, accessURL: string, more: object = {}): string =>
  JSON.stringify({
    title: { nb: title },
    description: { nb: `${title} i kommunen, vist av et annet system.` },
    keyword: { nb: ['kart'] },
    theme: ['Miljø'],
    accessRights: 'PUBLIC',
    issued: '2026-02-01',
    distribution: [{ title: { nb: title }, accessURL, format: 'CSV', license: 'CC BY 4.0' }],
    ...more,
  });
