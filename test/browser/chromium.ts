import { execFileSync } from 'node:child_process';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';

/** Nothing of its own goes to the network, and no updater or graphics card is asked for. */
const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

const executable = findChromium();

/** Whether there is a browser to run the tests in. */
export const hasChromium = executable !== null;

if (!hasChromium) {
  process.stderr.write('browser: this part did not run: there is no chromium (apt-get install chromium)\n');
}

/** A browser of the test file's own, closed after its last test. */
export function startedChromium(): () => Browser {
  let browser: Browser | undefined;
  beforeAll(async () => {
    if (executable !== null) browser = await chromium.launch({ executablePath: executable, args: flags });
  });
  afterAll(() => browser?.close());
  return () => {
    if (browser === undefined) throw new Error('the browser is not started');
    return browser;
  };
}

/** Debian's, by its place in the path; null where there is none. */
function findChromium(): string | null {
  try {
    return execFileSync('sh', ['-c', 'command -v chromium'], { encoding: 'utf8' }).trim();
  } catch {
    return null;
  }
}
