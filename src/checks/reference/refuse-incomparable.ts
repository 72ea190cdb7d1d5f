import { InputError } from '../../errors.ts';
import type { ComparisonResult, Protocol } from '../../results/comparison-result.ts';
import { escapeText, quoteValue } from '../../text/quote-value.ts';
import { baselineFlag } from './baseline-flag.ts';
import { type DataFiles, otherFiles } from './same-data.ts';

const compared = ['kind', 'folds', 'repeats', 'seed'] as const;

/** What is known of a protocol, perhaps before it is planned. */
export type KnownProtocol = Partial<Pick<Protocol, (typeof compared)[number]>>;

/**
 * Refuses an earlier result that was judged in another way, as far as that is known: figures of other folds or another
 * seed differ by chance alone.
 *
 * @param file of the earlier result
 * @throws InputError that names what differs
 */
export function refuseOtherProtocol(before: ComparisonResult, now: KnownProtocol, file: string): void {
  const differences = compared.flatMap((key) => {
    const value = now[key];
    return value === undefined || value === before.protocol[key]
      ? []
      : [`${key} ${before.protocol[key]} there and ${value} here`];
  });
  if (differences.length === 0) return;
  throw new InputError(
    `${baselineFlag(file)}: ${escapeText(before.dataset.name)} was judged in another way (${differences.join(', ')}): use the same flags, or write a new baseline`,
  );
}

/**
 * Refuses an earlier result of other data.
 *
 * @param file of the earlier result
 * @throws InputError when the bytes of the table or of the test set differ
 */
export function refuseOtherData({ dataset }: ComparisonResult, now: DataFiles, file: string): void {
  const others = otherFiles(dataset, now).map(({ name }) => quoteValue(name));
  if (others.length === 0) return;
  throw new InputError(
    `${baselineFlag(file)}: it was found on other data (the sha256 of ${others.join(' and of ')} differs): use --allow-different-data to compare all the same`,
  );
}

/**
 * Refuses an earlier result that answers another question, or the same one on other data.
 *
 * @param file of the earlier result
 * @throws InputError that names what differs
 */
export function refuseIncomparable(
  before: ComparisonResult,
  now: ComparisonResult,
  file: string,
  allowDifferentData: boolean,
): void {
  const place = baselineFlag(file);
  refuseOtherProtocol(before, now.protocol, file);
  const [questionBefore, questionNow] = [question(before), question(now)];
  if (questionBefore !== questionNow) {
    throw new InputError(
      `${place}: the question was another one (${questionBefore} there and ${questionNow} here): use the same --target, --task and --positive`,
    );
  }
  if (!allowDifferentData) refuseOtherData(before, now.dataset, file);
  const sameData = otherFiles(before.dataset, now.dataset).length === 0;
  // Splits by other columns, or another test set, go by the same kind and numbers.
  if (sameData && before.protocol.method !== now.protocol.method) {
    throw new InputError(
      `${place}: the rows were split in another way (${quoteValue(before.protocol.method, 120)} there and ${quoteValue(now.protocol.method, 120)} here)`,
    );
  }
}

/** The target and its classes, or that it is a number. */
function question({ task, dataset: { target } }: ComparisonResult): string {
  const answers = 'classes' in target ? target.classes.map(({ label }) => quoteValue(label)) : [];
  return [`target ${quoteValue(target.name)}`, ...(task === 'regression' ? ['as a number'] : answers)].join(
    ' ',
  );
}
