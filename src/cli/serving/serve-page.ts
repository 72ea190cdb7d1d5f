import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { InputError } from '../../errors.ts';
import { type Desktop, openInBrowser, ownDesktop } from './open-in-browser.ts';

export interface Serving {
  /** 0 for any that is free. */
  readonly port: number;
  /** Whether the browser is asked to open the page. */
  readonly opens: boolean;
}

/**
 * Serves a page on this machine alone, and prints its address, until the signal ends it.
 *
 * @throws InputError when the port cannot be had, and the signal's reason at the end
 */
export async function servePage(
  html: string,
  { port, opens }: Serving,
  signal: AbortSignal,
  desktop: Desktop = ownDesktop,
): Promise<never> {
  const server = createServer(({ method, url }, response) => {
    const isPage = url === '/' && (method === 'GET' || method === 'HEAD');
    response.writeHead(isPage ? 200 : 404, {
      'content-type': isPage ? 'text/html; charset=utf-8' : 'text/plain',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    });
    response.end(isPage && method === 'GET' ? html : '');
  });
  server.listen(port, '127.0.0.1');
  try {
    await once(server, 'listening');
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new InputError(`--port ${port} cannot be had: ${reason} (choose another, or leave it out)`);
  }
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  process.stdout.write(`${address}\n`);
  process.stderr.write('Serving the lesson until Ctrl-C.\n');
  if (opens) openInBrowser(address, desktop);
  try {
    if (!signal.aborted) await once(signal, 'abort');
  } finally {
    server.closeAllConnections();
    server.close();
  }
  throw signal.reason;
}
