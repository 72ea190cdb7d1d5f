import { readFileSync } from 'node:fs';
import { InputError } from '../../errors.ts';
import type { ComparisonResult } from '../../results/comparison-result.ts';
import { recordIn } from '../../results/record-in-page.ts';
import { fileError } from '../../sources/bytes/file-error.ts';
import { quoteValue } from '../../text/quote-value.ts';
import { baselineFlag } from './baseline-flag.ts';
import { isComparisonResult } from './is-comparison-result.ts';

const schemaVersion = 2;

/** Earlier results, and the file that they were read from. */
export interface Baseline {
  readonly file: string;
  readonly results: readonly ComparisonResult[];
}

/**
 * Reads results that `--json` or `--output` wrote, as JSON or in a page: one, or an array of them.
 *
 * @throws InputError when the file cannot be read, or holds something else
 */
export function readBaseline(file: string): Baseline {
  const place = baselineFlag(file);
  const content = parse(recordIn(readText(file)), place);
  const results: readonly unknown[] = Array.isArray(content) ? content : [content];
  for (const result of results) {
    const version = Object(result).schemaVersion;
    if (typeof version === 'number' && version !== schemaVersion) {
      throw new InputError(
        `${place}: its schemaVersion is ${version}, and this simplest-model reads ${schemaVersion} (write a new baseline)`,
      );
    }
  }
  if (results.length === 0 || !results.every(isComparisonResult)) {
    throw new InputError(
      `${place}: it is no result of compare, or not of this simplest-model (write one with --output baseline.json)`,
    );
  }
  return { file, results };
}

/**
 * The earlier result of a table: the only one there is, or in an array the one of the same name.
 *
 * @param name of the table, without its folders
 * @throws InputError when an array has none of the name, or several
 */
export function findBaseline({ file, results }: Baseline, name: string): ComparisonResult {
  const [only] = results;
  if (results.length === 1 && only !== undefined) return only;
  const found = results.filter(({ dataset }) => dataset.name === name);
  const [result] = found;
  if (result !== undefined && found.length === 1) return result;
  const names = results.map(({ dataset }) => quoteValue(dataset.name)).join(', ');
  throw new InputError(
    `${baselineFlag(file)}: it has ${found.length === 0 ? 'no result' : 'several results'} of ${quoteValue(name)} (it has ${names})`,
  );
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw fileError(error, baselineFlag(file));
  }
}

function parse(text: string, place: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new InputError(`${place}: it is not JSON (write one with --output baseline.json)`, {
      cause: error,
    });
  }
}
