import { randomUUID } from 'node:crypto';
import type { ProbeTask } from '../core/loop/ports.ts';
import type { Work } from '../history/ports.ts';
import { isElsewhere, openWorld, setting } from './env.ts';
import { harvestAdmin, openPortal, type PortalSettings } from './harvest-admin.ts';
import { kmsSigner } from './kms.ts';
import { openTokens, type TokenSettings } from './maskinporten.ts';
import { connectS3, s3Store } from './s3.ts';
import { sesMailbox } from './ses.ts';
import { sqsQueue } from './sqs.ts';

/** data.norge.no as a stage's settings have it: `PORTAL` holds it as JSON. */
type LoopSettings = {
  readonly portal: PortalSettings;
  readonly admin?: TokenSettings & { readonly address: string; readonly keyArn: string };
  readonly mailFrom?: string;
  /** The steward's page. */
  readonly url: string;
};

/** The loop's world: beside the history's, data.norge.no, the mail, the access logs, and the queue it feeds itself by. */
export function openLoop(work: Work) {
  const { portal, admin, mailFrom, url } = JSON.parse(setting('PORTAL')) as LoopSettings;
  const world = openWorld(work);
  const by = { now: world.clock.now, uuid: randomUUID };
  return {
    world: {
      ...world,
      loop: {
        portal: openPortal(portal),
        probes: sqsQueue<ProbeTask>(setting('PROBE_QUEUE')),
        url,
        ...(mailFrom ? { mailbox: sesMailbox(mailFrom) } : {}),
        ...(admin
          ? { admin: harvestAdmin(admin.address, openTokens(admin, kmsSigner(admin.keyArn), by), portal.userAgent) }
          : {}),
      },
    },
    logs: {
      store: s3Store(setting('LOGS_BUCKET'), connectS3({ forcePathStyle: isElsewhere() })),
      prefix: setting('LOGS_PREFIX'),
    },
    queue: sqsQueue(setting('LOOP_QUEUE')),
  };
}
