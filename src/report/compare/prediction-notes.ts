import type { ComparisonResult } from '../../results/comparison-result.ts';
import { formatMicroseconds } from '../../text/format.ts';
import { timedImplementations } from './prediction-table.ts';

/** What to know of the times of predictions. */
export function predictionNotes(result: ComparisonResult): string[] {
  const preprocessing = formatMicroseconds(result.timings.preprocessing.medianMicroseconds);
  return [
    `Turning a row's cells into numbers comes first, the same for every model: ${preprocessing}.`,
    ...timedImplementations(result).flatMap(({ timing }) => timing.notes.map((note) => `${note}.`)),
  ];
}
