import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { InputError } from '../../errors.ts';

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
export async function servePage(html: string, { port, opens }: Serving, signal: AbortSignal): Promise<never> {
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
  if (opens) openInBrowser(address);
  try {
    if (!signal.aborted) await once(signal, 'abort');
  } finally {
    server.closeAllConnections();
    server.close();
  }
  throw signal.reason;
}

/** Asks the desktop to open an address; where it cannot, the address that was printed has to do. */
function openInBrowser(address: string): void {
  const [program, args] =
    process.platform === 'win32'
      ? ['cmd', ['/c', 'start', '', address]]
      : [process.platform === 'darwin' ? 'open' : 'xdg-open', [address]];
  const child = spawn(program as string, args as string[], { stdio: 'ignore', detached: true });
  child.on('error', ({ message }) => {
    process.stderr.write(`Warning: --open: no browser was found to open the page (${message}).\n`);
  });
  child.unref();
}
