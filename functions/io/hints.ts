import { deliveryOf, parseInboxKey } from '../core/keys.ts';
import type { Hint } from '../history/ports.ts';

/** A message as it comes off a queue, and the answer that names those to be tried again. */
export type Message = {
  readonly messageId: string;
  readonly body: string;
  readonly attributes: { readonly ApproximateReceiveCount: string };
};
export type BatchAnswer = { readonly batchItemFailures: { readonly itemIdentifier: string }[] };

/** What to look at for one publisher (`delivery` is empty where the hint names none), and how often a queue has handed it out. */
export type Look = Hint & { readonly delivery: string; readonly receives: number };

/**
 * Works a batch off publisher by publisher. `work` answers with the looks that failed; their messages, those of a
 * publisher whose work broke off, those there is no time left for and those nobody can read go back to the queue. One
 * publisher never holds up another.
 */
export async function byPublisher(
  messages: readonly Message[],
  work: (orgnr: string, looks: readonly Look[]) => Promise<readonly Fault[]>,
  { told, enoughTime }: { told: (fault: Fault & { orgnr: string }) => void; enoughTime: () => boolean },
): Promise<BatchAnswer> {
  const again = new Set<string>();
  const publishers = new Map<string, Looks>();
  for (const { messageId, body, attributes } of messages) {
    try {
      for (const hint of hintsOf(body)) {
        const { orgnr, delivery = '' } = hint;
        const looks: Looks = publishers.get(orgnr) ?? new Map();
        publishers.set(orgnr, looks);
        const { look, messageIds = [] } = looks.get(delivery) ?? {};
        const receives = Math.max(look?.receives ?? 0, Number(attributes.ApproximateReceiveCount));
        looks.set(delivery, { look: { ...look, ...hint, delivery, receives }, messageIds: [...messageIds, messageId] });
      }
    } catch (error) {
      told({ orgnr: 'unknown', delivery: '', error });
      again.add(messageId);
    }
  }

  for (const [orgnr, looks] of publishers) {
    for (const fault of await faultsOf(orgnr, looks, work, enoughTime)) {
      told({ ...fault, orgnr });
      for (const messageId of looks.get(fault.delivery)?.messageIds ?? []) again.add(messageId);
    }
  }
  return { batchItemFailures: [...again].map((itemIdentifier) => ({ itemIdentifier })) };
}

/** By delivery. */
type Looks = Map<string, { readonly look: Look; readonly messageIds: readonly string[] }>;

export type Fault = { readonly delivery: string; readonly error: unknown };

async function faultsOf(
  orgnr: string,
  looks: Looks,
  work: (orgnr: string, looks: readonly Look[]) => Promise<readonly Fault[]>,
  enoughTime: () => boolean,
): Promise<readonly Fault[]> {
  try {
    if (!enoughTime()) throw new Error('Too late to begin');
    return await work(
      orgnr,
      [...looks.values()].map(({ look }) => look),
    );
  } catch (error) {
    return [...looks.keys()].map((delivery) => ({ delivery, error }));
  }
}

/**
 * What a message tells to look at: S3's event as EventBridge hands it on (the key as it is), S3's own notification (the
 * key as in a URL, a space as plus; its test event tells nothing), or a hint of ours. Throws on anything else.
 */
export function hintsOf(body: string): readonly Hint[] {
  const message: Shapes = JSON.parse(body);
  if (message.orgnr !== undefined) return [message as Hint];
  if (message.detail?.object?.key !== undefined) return hintOf(message.detail.object.key);
  if (message.Event === 's3:TestEvent') return [];
  if (!message.Records) throw new Error('A message that tells of no object');
  return message.Records.flatMap(({ s3 }) => hintOf(decodeURIComponent(s3.object.key.replaceAll('+', ' '))));
}

/** What an object's key gives reason to look at; a folder's marker, or a key that is none of ours, gives none. */
export function hintOf(key: string): readonly Hint[] {
  const delivered = parseInboxKey(key);
  if (delivered) return [{ orgnr: delivered.orgnr, delivery: deliveryOf(delivered.file) }];
  const [, orgnr] = /^log\/(\d{9})\/\d+\.json$/.exec(key) ?? [];
  return orgnr ? [{ orgnr }] : [];
}

type Shapes = Partial<Hint> & {
  readonly detail?: { readonly object?: { readonly key?: string } };
  readonly Event?: string;
  readonly Records?: readonly { readonly s3: { readonly object: { readonly key: string } } }[];
};
