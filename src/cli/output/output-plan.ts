import { realpathSync, type Stats, statSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { InputError } from '../../errors.ts';
import { probeFolder } from '../../files/write-output.ts';
import type { Format } from '../../report/reporters.ts';
import { quoteValue } from '../../text/quote-value.ts';
import type { CompareFlags } from '../options/compare-flags.ts';
import { datasetFile } from '../options/dataset-file.ts';

/** A file to be written, and what it is to hold. */
export interface PlannedOutput {
  /** Without links, so that what a link leads to is replaced and not the link. */
  readonly path: string;
  readonly format: Format;
}

const formatOfEnding: ReadonlyMap<string, Format> = new Map([
  ['.json', 'json'],
  ['.md', 'markdown'],
  ['.csv', 'csv'],
  ['.txt', 'table'],
]);

/** Where a path is cut in a message. */
const longestPath = 120;

/**
 * Settles where `--output` goes, so that hours of work are not lost to a mistyped path.
 *
 * @param files what is compared: no output may take the place of one, not even with `--force`
 * @throws InputError where a file could not be written, or would replace one that it should not
 */
export function planOutputs(
  { output = [], force = false, test }: CompareFlags,
  files: readonly string[],
): PlannedOutput[] {
  const inputs = [...files.map(datasetFile), ...(test === undefined ? [] : [test])].flatMap(
    (file) => statusOf(file) ?? [],
  );
  const places = new Set<string>();
  return output.map((given) => {
    const name = `--output ${quoteValue(given, longestPath)}`;
    const format = formatOfEnding.get(extname(given).toLowerCase());
    if (format === undefined) {
      throw new InputError(`${name}: its ending must be one of ${[...formatOfEnding.keys()].join(', ')}`);
    }
    const existing = statusOf(given);
    if (existing !== undefined) refuseExisting(existing, name, force, inputs);
    const path =
      existing === undefined ? join(realFolder(given, name), basename(given)) : realpathSync(given);
    if (places.has(path)) throw new InputError(`${name} is given twice (name each output once)`);
    places.add(path);
    probeFolder(path);
    return { path, format };
  });
}

function refuseExisting(existing: Stats, name: string, force: boolean, inputs: readonly Stats[]): void {
  if (inputs.some(({ dev, ino }) => dev === existing.dev && ino === existing.ino)) {
    throw new InputError(`${name} is a table to be compared, and would be lost (choose another name)`);
  }
  if (!existing.isFile()) throw new InputError(`${name} is not a file (choose another name)`);
  if (!force) throw new InputError(`${name} exists already (choose another name, or --force to replace it)`);
}

/** The folder that a path lies in, whatever links lead there. */
function realFolder(path: string, name: string): string {
  const folder = dirname(path);
  if (!statusOf(folder)?.isDirectory()) {
    throw new InputError(`${name}: there is no folder ${quoteValue(folder, longestPath)} (make it first)`);
  }
  return realpathSync(folder);
}

/** What lies at a path; nothing where it cannot be looked at, for then reading or writing tells why. */
function statusOf(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch (error) {
    if (error instanceof Error && 'syscall' in error) return undefined;
    throw error;
  }
}
