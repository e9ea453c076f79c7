import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';

/**
 * A function as Lambda runs it: a process of its own that asks the Runtime API for work, with a deadline and a bound on
 * its memory. Shows what importing a handler cannot: a bundle that does not load, an answer that cannot be written, a
 * call that never ends. `SLUSE_NODE` names another Node to run it on.
 */
export async function openSandbox(options: SandboxOptions): Promise<Sandbox> {
  const { folder, handler = 'index.handler', timeoutMs = 30_000, memoryMb = 512 } = options;
  const waiting: Invocation[] = [];
  const begun = new Map<string, Invocation>();
  let asking: ServerResponse | undefined;
  let broken: Error | undefined;

  const handOut = (): void => {
    const next = asking && waiting.shift();
    if (!asking || !next) return;
    begun.set(next.id, next);
    asking.writeHead(200, {
      'content-type': 'application/json',
      'lambda-runtime-aws-request-id': next.id,
      'lambda-runtime-deadline-ms': String(Date.now() + timeoutMs),
      'lambda-runtime-invoked-function-arn': 'arn:aws:lambda:eu-north-1:111122223333:function:test',
      'lambda-runtime-trace-id': 'Root=1-5bef4de7-ad49b0e87f6ef6c87fc2e700;Parent=9a9197af755a6419;Sampled=0',
    });
    asking.end(next.body);
    asking = undefined;
  };
  const fail = (error: Error): void => {
    broken = error;
    for (const { reject } of [...begun.values(), ...waiting.splice(0)]) reject(error);
    begun.clear();
  };

  const server = createServer((request, response) => {
    answer(request, response).catch((cause) => response.destroy(cause));
  });
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks).toString();
    const path = (request.url ?? '').replace('/2018-06-01/runtime', '');
    if (path === '/invocation/next') {
      asking = response;
      handOut();
      return;
    }
    response.writeHead(202).end('{"status":"OK"}');
    if (path === '/init/error') return fail(errorOf(body));
    const [, id = '', what] = /^\/invocation\/([^/]+)\/(response|error)$/.exec(path) ?? [];
    const invocation = begun.get(id);
    begun.delete(id);
    if (what === 'response') invocation?.resolve(JSON.parse(body));
    else invocation?.reject(errorOf(body));
  };

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const log: string[] = [];
  const start = (): ChildProcess => {
    const it = spawn(
      options.node ?? process.env['SLUSE_NODE'] ?? process.execPath,
      [`--max-old-space-size=${Math.floor(memoryMb * 0.9)}`, client],
      {
        cwd: folder,
        stdio: ['ignore', 'pipe', 'pipe'],
        env: {
          PATH: process.env['PATH'],
          TZ: ':UTC',
          AWS_LAMBDA_RUNTIME_API: `127.0.0.1:${port}`,
          _HANDLER: handler,
          LAMBDA_TASK_ROOT: folder,
          AWS_LAMBDA_FUNCTION_NAME: 'test',
          AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(memoryMb),
          AWS_LAMBDA_INITIALIZATION_TYPE: 'on-demand',
          AWS_REGION: 'eu-north-1',
          ...options.env,
        },
      },
    );
    it.stdout?.on('data', (chunk) => log.push(String(chunk)));
    it.stderr?.on('data', (chunk) => log.push(String(chunk)));
    it.once('exit', (code, signal) => {
      if (it !== child) return; // another has taken its place
      if (begun.size > 0 || waiting.length > 0)
        fail(named('Runtime.ExitError', `The runtime ended: ${signal ?? code}`));
    });
    return it;
  };
  let child = start();

  return {
    log: () => log.join(''),
    pid: () => child.pid,
    invoke(event) {
      if (broken || child.killed || child.exitCode !== null || child.signalCode !== null) {
        broken = undefined;
        asking = undefined;
        child = start(); // as Lambda does: the next call gets a sandbox anew
      }
      return new Promise((resolve, reject) => {
        const id = randomUUID();
        const timer = setTimeout(() => {
          child.kill('SIGKILL');
          reject(named('Sandbox.Timedout', `The task timed out after ${timeoutMs} ms`));
          begun.delete(id);
        }, timeoutMs);
        const done = <T>(settle: (value: T) => void) => {
          return (value: T): void => {
            clearTimeout(timer);
            settle(value);
          };
        };
        waiting.push({ id, body: JSON.stringify(event), resolve: done(resolve), reject: done(reject) });
        handOut();
      });
    },
    kill() {
      child.kill('SIGKILL');
    },
    async close() {
      child.kill('SIGKILL');
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

export type SandboxOptions = {
  /** Where the bundle lies. */
  readonly folder: string;
  readonly handler?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly node?: string;
  readonly timeoutMs?: number;
  readonly memoryMb?: number;
};
export type Sandbox = {
  /** What the handler answers; an error bears the name that Lambda gives it. */
  invoke(event: unknown): Promise<unknown>;
  /** What it has written on its two outputs. */
  log(): string;
  /** Its process, as the system numbers it. */
  pid(): number | undefined;
  /** As Lambda ends a sandbox: without warning. */
  kill(): void;
  close(): Promise<void>;
};

type Invocation = {
  readonly id: string;
  readonly body: string;
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: Error) => void;
};

const client = fileURLToPath(new URL('../runtime/client.mjs', import.meta.url));

function errorOf(body: string): Error {
  const { errorType = 'Error', errorMessage = '', trace = [] } = JSON.parse(body || '{}');
  return Object.assign(named(errorType, errorMessage), { stack: trace.join('\n') });
}
const named = (name: string, message: string): Error => Object.assign(new Error(message), { name });
