import type { APIGatewayProxyEvent, APIGatewayProxyResult } from 'aws-lambda';
import { say } from '../vocab/texts/index.ts';
import { keysOf } from './core/keys.ts';
import type { Language } from './core/problem.ts';
import { openDoor } from './door.ts';
import { openGrants } from './history/index.ts';
import { openUploads } from './io/env.ts';
import { count, logger, secondsSince } from './io/observe.ts';
import { bodyOf, headerOf, pathOf, type RestAnswer, toRest } from './io/rest.ts';
import { standingsFor } from './loop.ts';
import { languageOf, type StewardDoor, steward } from './steward.ts';

const world = openDoor();
const sign = openUploads();
const grantsOf = openGrants(world);

const door: StewardDoor = {
  world,
  publishers: async () => [], // nobody acts for all from outside
  uploadForm: (orgnr, { name, bytes }) => sign(keysOf(orgnr).inbox(name), bytes),
  decided: (orgnr) => world.queue.send([{ orgnr }]),
  loop: (orgnr) => standingsFor(orgnr, world),
};

/** The steward's door behind a REST API, for whoever its authorizer vouches for and the publishers' settings name. */
export async function handler(event: APIGatewayProxyEvent): Promise<APIGatewayProxyResult> {
  const began = Date.now();
  const language = languageOf(headerOf(event, 'accept-language'));
  const subject = subjectOf(event);
  const path = pathOf(event);
  const answered = await answer(event, { subject, path, language }).catch((error: unknown) => {
    logger.error('failed', { error });
    return refused(500, say(language, 'web.fault'));
  });
  const [orgnr = '', route = ''] = path?.split('/') ?? [];
  const about = { orgnr, route, status: answered.status, ...(subject === undefined ? {} : { subject }) };
  logger.info('asked', { method: event.httpMethod, ...about });
  count({ Asked: 1, AskSeconds: secondsSince(began) }, { route });
  return toRest(answered, event) ?? whole(toRest(refused(413, say(language, 'web.too-much')), event));
}

type Asked = { readonly subject: string | undefined; readonly path: string | undefined; readonly language: Language };

async function answer(event: APIGatewayProxyEvent, { subject, path, language }: Asked): Promise<RestAnswer> {
  if (subject === undefined) return refused(401, say(language, 'web.expired'));
  if (path === undefined) return refused(400, 'Not a path.');
  const request = { method: event.httpMethod, path, language, body: async () => bodyOf(event) };
  return steward(request, { subject, grants: await grantsOf(subject) }, door);
}

/** The pseudonym of whoever the authorizer has let in; it has verified signature, issuer, expiry and scope. */
function subjectOf({ requestContext }: APIGatewayProxyEvent): string | undefined {
  const claims: unknown = requestContext.authorizer?.['claims'];
  const { sub } = (claims ?? {}) as { readonly sub?: unknown };
  return typeof sub === 'string' && sub !== '' ? sub : undefined;
}

const refused = (status: number, why: string): RestAnswer => ({
  status,
  headers: { 'content-type': 'application/json; charset=utf-8' },
  body: JSON.stringify({ refused: why }),
});

function whole<T>(it: T | undefined): T {
  if (it === undefined) throw new Error('A refusal is larger than an answer may be');
  return it;
}
