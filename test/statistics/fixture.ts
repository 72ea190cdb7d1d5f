import { readFileSync } from 'node:fs';

/** A file that test/fixtures/statistics/make.py wrote. */
export function fixture<Contents>(name: string): Contents {
  return JSON.parse(readFileSync(new URL(`../fixtures/statistics/${name}`, import.meta.url), 'utf8'));
}
