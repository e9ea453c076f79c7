import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { sluse } from '../../functions/cli.ts';

/** An installation's parameters as an operator's program reads them: GetParameter, and nothing else. */
export const startSsmServer = (parameters: () => Readonly<Record<string, string>>): Promise<TestServer> =>
  startServer(async (body, target) => {
    if (target !== 'AmazonSSM.GetParameter') return { status: 400, json: { __type: 'UnknownOperationException' } };
    const { Name }: { Name: string } = JSON.parse(body);
    const Value = parameters()[Name];
    if (Value === undefined) return { status: 400, json: { __type: 'ParameterNotFound' } };
    return { status: 200, json: { Parameter: { Name, Type: 'String', Value } } };
  });

/** Enhetsregisteret's answers by path; 404 elsewhere. */
export const startRegister = (units: Readonly<Record<string, unknown>>): Promise<TestServer> =>
  startServer(async (_, __, path) => {
    const json = units[path];
    return json === undefined ? { status: 404, json: {} } : { status: 200, json };
  });

export type TestServer = { readonly url: string; close(): Promise<void> };

async function startServer(
  answer: (body: string, target: string, path: string) => Promise<{ readonly status: number; readonly json: unknown }>,
): Promise<TestServer> {
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const target = String(request.headers['x-amz-target']);
    const { status, json } = await answer(Buffer.concat(chunks).toString(), target, request.url ?? '');
    response.writeHead(status, { 'content-type': 'application/x-amz-json-1.1' }).end(JSON.stringify(json));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Gives a command as on a terminal; what it said, and its exit status. */
export async function command(...line: readonly string[]): Promise<Said> {
  const said = { out: '', told: '' };
  const terminal = {
    out: (text: string) => {
      said.out += `${text}\n`;
    },
    tell: (text: string) => {
      said.told += `${text}\n`;
    },
    progress: () => {},
  };
  return { status: await sluse(line, terminal), ...said };
}
export type Said = { readonly status: number; readonly out: string; readonly told: string };
