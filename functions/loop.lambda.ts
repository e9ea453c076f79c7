import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { readProbeResult } from './core/loop/health.ts';
import { openWork } from './door.ts';
import { publishersUnder } from './history/index.ts';
import { openLoop } from './io/loop.ts';
import { count, logger, secondsSince } from './io/observe.ts';
import { nodePlatform } from './io/platform.ts';
import { isToBeLookedAt, lookAfter, loopPrefix, readAccessLogs, takeProbed } from './loop.ts';

const { world, logs, queue } = openLoop(openWork());

/**
 * Every half hour: reads who fetched what, and puts every publisher down to be looked after. From its queue: looks after one,
 * or takes up what addresses of theirs answered.
 */
export async function handler(event: Partial<SQSEvent>): Promise<SQSBatchResponse> {
  if (event.Records) return work(event.Records);
  const { read } = await readAccessLogs(logs, { ...world, gunzip: nodePlatform.gunzip });
  logger.info('read', { logs: read });
  for (const orgnr of await publishersUnder(loopPrefix, world.state)) await queue.send([{ orgnr }]);
  return { batchItemFailures: [] };
}

async function work(records: SQSEvent['Records']): Promise<SQSBatchResponse> {
  const batchItemFailures: SQSBatchResponse['batchItemFailures'] = [];
  for (const { messageId, body } of records) {
    const message = readProbeResult(body);
    try {
      if (!message) throw new Error('A message that is neither a publisher nor what its addresses answered');
      await (message.probed ? take(message.orgnr, message.probed) : look(message.orgnr));
    } catch (error) {
      logger.error('failed', { ...(message ? { orgnr: message.orgnr } : {}), error });
      batchItemFailures.push({ itemIdentifier: messageId });
    }
  }
  return { batchItemFailures };
}

async function take(orgnr: string, probed: Parameters<typeof takeProbed>[1]): Promise<void> {
  await takeProbed(orgnr, probed, world);
  logger.info('probed', { orgnr, addresses: probed.length });
}

async function look(orgnr: string): Promise<void> {
  if (!(await isToBeLookedAt(orgnr, world))) return;
  const began = Date.now();
  const looked = await lookAfter(orgnr, world);
  if (!looked) return;
  const { standings, circumstances, messages, probes, away, mailFault } = looked;
  if (mailFault !== undefined) logger.error('unsent', { orgnr, error: mailFault });
  const codes = circumstances.flatMap(({ code }) => code ?? []);
  const visible = [...standings.values()].filter((it) => it.visible !== undefined).length;
  logger.info('looked', { orgnr, visible, messages, probes, away, codes: [...new Set(codes)] });
  const figures = {
    Looked: 1,
    Visible: visible,
    MessagesSent: messages,
    MessagesUnsent: mailFault === undefined ? 0 : 1,
    PortalAway: away ? 1 : 0,
    PortalTurnsAway: codes.includes('portal.access-refused') ? 1 : 0,
    HostedFilesWrong: codes.filter((code) => code.startsWith('hosted.')).length,
    LookSeconds: secondsSince(began),
  };
  count(figures, { orgnr });
}
