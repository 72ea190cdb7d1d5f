import { once } from 'node:events';

/** Prints no faster than what reads it takes it, so that the whole text need not be kept. */
export async function printTexts(texts: Iterable<string>): Promise<void> {
  for (const text of texts) {
    if (!process.stdout.write(text)) await once(process.stdout, 'drain');
  }
}
