import { spawn } from 'node:child_process';
import { escapeText } from '../../text/quote-value.ts';

/** What a program that was started tells of itself: whether it could not be, or how it ended. */
export interface Started {
  once(event: 'error', listener: (error: Error) => void): unknown;
  once(event: 'exit', listener: (code: number | null) => void): unknown;
  unref(): void;
}

/** What opening needs from outside: the system that it is on, a way to start a program, and one to warn. */
export interface Desktop {
  readonly platform: NodeJS.Platform;
  readonly start: (program: string, args: readonly string[]) => Started;
  readonly warn: (line: string) => void;
}

/** The one that the command runs on. */
export const ownDesktop: Desktop = {
  platform: process.platform,
  // Detached, so that a Ctrl-C ends the serving and not the browser.
  start: (program, args) => spawn(program, args, { stdio: 'ignore', detached: true }),
  warn: (line) => void process.stderr.write(line),
};

/**
 * Asks the desktop to open an address, as a click on it would. Where it cannot, one line says why, and the address that
 * was printed has to do.
 */
export function openInBrowser(address: string, { platform, start, warn }: Desktop): void {
  const [program, ...args] = openingCommand(platform, address);
  const fail = (reason: string): void =>
    warn(
      `Warning: --open: no browser opened the page: ${escapeText(reason)} (open ${address} in one yourself)\n`,
    );
  try {
    const started = start(program, args);
    started.once('error', ({ message }) => fail(message));
    started.once('exit', (code) => {
      if (code !== 0) fail(code === null ? `${program} was ended` : `${program} exited with code ${code}`);
    });
    started.unref();
  } catch (error) {
    fail(error instanceof Error ? error.message : String(error));
  }
}

/** The program that opens an address on a system, and its arguments. */
function openingCommand(platform: NodeJS.Platform, address: string): readonly [string, ...string[]] {
  switch (platform) {
    case 'win32':
      // The empty text is the title of a window: start would take an address in quotes for one.
      return ['cmd', '/c', 'start', '', address];
    case 'darwin':
      return ['open', address];
    default:
      return ['xdg-open', address];
  }
}
