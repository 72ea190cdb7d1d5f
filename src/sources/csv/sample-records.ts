import { CsvError } from 'csv-parse';
import { type Dialect, RecordParser } from './record-parser.ts';

const sliceBytes = 4096;

/** The rows at the start of a file, up to the first that is not whole or cannot be parsed. */
export function sampleRecords(
  sample: Buffer,
  isComplete: boolean,
  dialect: Dialect,
  maximum: number,
): string[][] {
  const records: string[][] = [];
  const parser = new RecordParser(dialect, (cells) => records.push(cells));
  try {
    for (let start = 0; start < sample.length && records.length < maximum; start += sliceBytes) {
      parser.feed(sample.subarray(start, start + sliceBytes));
    }
    if (isComplete && records.length < maximum) parser.finish();
  } catch (error) {
    // The rows before it are still a sample; reading the whole file will report the place.
    if (!(error instanceof CsvError)) throw error;
  }
  return records.slice(0, maximum);
}
