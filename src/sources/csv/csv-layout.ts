import { InputError } from '../../errors.ts';
import type { ByteSource } from '../bytes/byte-source.ts';
import { type ReadOptions, requestedDelimiter } from '../contract/read-options.ts';
import { type ColumnNames, columnNames } from './column-names.ts';
import { detectDialect, sampleRecords } from './detect-dialect.ts';
import { detectHeader } from './detect-header.ts';
import type { Inspection } from './inspect-bytes.ts';
import type { MissingCells } from './missing-cells.ts';
import type { Dialect } from './record-parser.ts';

/** What is known about a file before its rows are read. */
export interface Layout extends ColumnNames {
  readonly dialect: Dialect;
  readonly encoding: string;
  readonly sha256: string;
  readonly hasHeader: boolean;
  /** The first rows below the header. */
  readonly sampleRows: readonly (readonly string[])[];
}

const sampledRecords = 1000;
const sampledBytes = 64 * 1024;
const maximumColumns = 100_000;

/**
 * Learns from the start of a file how its rows are written and what its columns are called.
 *
 * @throws InputError when no row ends there.
 */
export function detectLayout(
  source: ByteSource,
  inspection: Inspection,
  missing: MissingCells,
  options: ReadOptions,
): Layout {
  const { encoding, sha256 } = inspection;
  const { dialect, records } = sampled(inspection, options.delimiter);
  const [first = []] = records;
  if (first.length === 0 && !inspection.isComplete) {
    throw new InputError(
      `${source.name}: no row ends in its first MiB (a quote may lack its partner, or this is not a table)`,
    );
  }
  if (first.length > maximumColumns) {
    throw new InputError(
      `${source.name} has ${first.length} columns, more than the ${maximumColumns} that are read`,
    );
  }
  const hasHeader = options.header ?? detectHeader(records, missing);
  const names = columnNames(hasHeader ? first : first.map(() => ''));
  return {
    dialect,
    encoding,
    sha256,
    hasHeader,
    sampleRows: hasHeader ? records.slice(1) : records,
    ...names,
  };
}

interface Sample {
  readonly dialect: Dialect;
  readonly records: readonly (readonly string[])[];
}

/** A short sample is enough for all but tables with very long rows. */
function sampled({ sample, isComplete }: Inspection, requested: string | undefined): Sample {
  const delimiter = requested === undefined ? undefined : requestedDelimiter(requested);
  const take = (bytes: Buffer, isAll: boolean): Sample => {
    const dialect = detectDialect(bytes, isAll, delimiter);
    return { dialect, records: sampleRecords(bytes, isAll, dialect, sampledRecords) };
  };
  if (sample.length <= sampledBytes) return take(sample, isComplete);
  const short = take(sample.subarray(0, sampledBytes), false);
  return short.records.length > 1 ? short : take(sample, isComplete);
}
