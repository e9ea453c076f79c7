import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { APIGatewayProxyResult } from 'aws-lambda';
import { synthesize, wordsFor } from './installation.ts';
import { type Claims, type Key, verifyToken } from './token.ts';

/**
 * A regional REST API as API Gateway gives it to a browser: the methods of the synthesized template, the authorizer before
 * those that have one, each request as a proxy event, each answer out of its Base64.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-lambda-proxy-integrations.html
 */
export async function startGateway({ methods, issuer, invoke }: GatewayOptions): Promise<Gateway> {
  const server = createServer((request, response) => {
    serve(request, response).catch((cause) => response.destroy(cause));
  });
  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const refuse = (status: number, message: string): void => {
      response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' });
      response.end(JSON.stringify({ message }));
    };
    const [path = '', query = ''] = (request.url ?? '').split('?');
    const found = methods.flatMap((method) => {
      const parameters = method.verb === request.method ? match(method.path, path) : undefined;
      return parameters ? [{ method, parameters }] : [];
    })[0];
    if (!found) return refuse(403, 'Missing Authentication Token');
    const { method, parameters } = found;
    const claims = method.scopes.length === 0 ? undefined : await claimsOf(request, method.scopes, issuer());
    if (claims === 'refused') return refuse(401, 'Unauthorized');
    const answer = (await invoke(method.function, {
      resource: method.path,
      path: path.slice(root.length - 1),
      httpMethod: request.method,
      headers: request.headers,
      queryStringParameters: query ? Object.fromEntries(new URLSearchParams(query)) : null,
      pathParameters: Object.keys(parameters).length > 0 ? parameters : null,
      requestContext: {
        requestId: randomUUID(),
        stage: 'steward',
        path,
        ...(claims ? { authorizer: { claims } } : {}),
      },
      body: chunks.length > 0 ? Buffer.concat(chunks).toString('base64') : null,
      isBase64Encoded: chunks.length > 0,
    }).catch(() => undefined)) as APIGatewayProxyResult | undefined;
    if (!answer) return refuse(502, 'Internal server error');
    const body = Buffer.from(answer.body, answer.isBase64Encoded ? 'base64' : 'utf8');
    response.writeHead(answer.statusCode, {
      ...(answer.headers as Record<string, string>),
      'content-length': body.length,
    });
    response.end(body);
  };
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

export type Gateway = { readonly url: string; close(): Promise<void> };
export type GatewayMethod = {
  readonly verb: string;
  /** `/api/{proxy+}` */
  readonly path: string;
  readonly function: string;
  /** One of these an access token must have been given for; where there are none, nobody is asked for a token. */
  readonly scopes: readonly string[];
};

/** The methods of the steward's API, as its stack has them. */
export function stewardMethods(): readonly GatewayMethod[] {
  const { templates } = synthesize();
  const words = wordsFor(templates);
  const resources = templates.steward.findResources('AWS::ApiGateway::Resource');
  const pathOf = (id: unknown): string => {
    const { Ref: name } = id as { readonly Ref?: string };
    const { PathPart, ParentId } = resources[name ?? '']?.['Properties'] ?? {};
    return PathPart === undefined ? '' : `${pathOf(ParentId)}/${PathPart}`;
  };
  return Object.values(templates.steward.findResources('AWS::ApiGateway::Method')).map(({ Properties }) => ({
    verb: Properties.HttpMethod,
    path: pathOf(Properties.ResourceId) || '/',
    function: /(\w+)\/invocations$/.exec(words(Properties.Integration.Uri))?.[1] ?? '',
    scopes: Properties.AuthorizationType === 'COGNITO_USER_POOLS' ? Properties.AuthorizationScopes : [],
  }));
}
type GatewayOptions = {
  readonly methods: readonly GatewayMethod[];
  /** The identity provider whose tokens are taken. */
  readonly issuer: () => string;
  readonly invoke: (name: string, event: object) => Promise<unknown>;
};

const root = '/steward/';

/** The path's parameters, still percent-encoded, as a REST API hands them on; nothing where it is another resource. */
function match(resource: string, path: string): Record<string, string> | undefined {
  if (!path.startsWith(root)) return undefined;
  const pattern = resource.replace(/\/\{(\w+)\+\}/g, '/(?<$1>.+)').replace(/\/\{(\w+)\}/g, '/(?<$1>[^/]+)');
  const found = new RegExp(`^${pattern}$`).exec(path.slice(root.length - 1));
  return found ? { ...found.groups } : undefined;
}

/** https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-integrate-with-cognito.html */
async function claimsOf(
  { headers }: IncomingMessage,
  scopes: readonly string[],
  issuer: string,
): Promise<Claims | 'refused'> {
  const token = (headers.authorization ?? '').replace(/^Bearer /, '');
  const { jwks_uri } = (await (await fetch(`${issuer}/.well-known/openid-configuration`)).json()) as {
    jwks_uri: string;
  };
  const { keys } = (await (await fetch(jwks_uri)).json()) as { keys: readonly Key[] };
  for (const scope of scopes) {
    const checked = await verifyToken(token, keys, { issuer, scope, now: new Date().toISOString() });
    if ('claims' in checked) return checked.claims;
  }
  return 'refused';
}
