import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server whose paths answer as their names say: what the links of a catalog may lead to. */
export async function startLinkTarget() {
  const asked: string[] = [];
  const open = new Set<ServerResponse>();
  const server = createServer((request, response) => {
    open.add(response);
    response.once('close', () => open.delete(response));
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    asked.push(`${request.method} ${request.url}`);
    const isHead = request.method === 'HEAD';
    const status = (code: number, headers: Readonly<Record<string, string>> = {}) =>
      void response.writeHead(code, headers).end();
    switch (pathname) {
      case '/ok.csv':
        return void response
          .writeHead(200, { 'content-type': 'text/csv' })
          .end(isHead ? undefined : 'id,navn\r\n1,Elvesletta\r\n');
      case '/gone':
        return status(404);
      case '/broken':
        return status(500);
      case '/get-only':
        return status(isHead ? 405 : 200);
      case '/refuses-head':
        return status(isHead ? 403 : 200);
      case '/moved':
        return status(301, { location: '/ok.csv' });
      case '/to':
        return status(302, { location: searchParams.get('where') ?? '/' });
      case '/ring':
        return status(302, { location: '/ring' });
      case '/silent':
        return;
      case '/cut':
        response.writeHead(200, { 'content-length': '1000' }).write('half');
        return void setTimeout(() => response.destroy(), 20);
      case '/endless': {
        response.writeHead(200);
        const more = (): void => {
          while (!response.destroyed && response.write('.'.repeat(65_536)));
          if (!response.destroyed) response.once('drain', more);
        };
        return isHead ? void response.end() : more();
      }
      case '/trickles': {
        response.writeHead(200);
        if (isHead) return void response.end();
        const drop = setInterval(() => (response.destroyed ? clearInterval(drop) : response.write('.')), 5);
        return;
      }
      default:
        return status(404);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    port,
    /** The address of a path, under a host name that a test's own name server knows. */
    at: (path: string, host = '127.0.0.1'): string => `http://${host}:${port}${path}`,
    asked,
    async close() {
      for (const response of open) response.destroy();
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
