import { InputError } from '../../errors.ts';
import type { ByteSource } from '../bytes/byte-source.ts';
import type { MissingCells } from '../cells/missing-cells.ts';
import { type ColumnNames, columnNames } from '../contract/column-names.ts';
import { type ReadOptions, requestedDelimiter } from '../contract/read-options.ts';
import { detectDialect } from './detect-dialect.ts';
import { detectHeader } from './detect-header.ts';
import { detectRowNames } from './detect-row-names.ts';
import type { Inspection } from './inspect-bytes.ts';
import { type Preparation, prepareLines } from './prepare-lines.ts';
import type { Dialect } from './record-parser.ts';
import { refuseMixedDelimiters } from './refuse-mixed-delimiters.ts';
import { rowShape } from './row-shape.ts';
import { sampleRecords } from './sample-records.ts';
import { type SeparatorLine, separatorLine } from './separator-line.ts';

/** What is known about a file before its rows are read. */
export interface Layout extends ColumnNames {
  readonly dialect: Dialect;
  readonly preparation: Preparation;
  /** A first line that says what parts the cells, where it is not heeded because no row would be parted. */
  readonly wrongSeparator: SeparatorLine | undefined;
  readonly encoding: string;
  readonly sha256: string;
  /** The cells of the header as the file has them; undefined where there is none. */
  readonly header: readonly string[] | undefined;
  /** Whether the header counts the columns: 0, 1, 2, … */
  readonly isCounted: boolean;
  /** Whether rows begin with a name that the header has no cell for. */
  readonly hasRowNames: boolean;
  /** The first rows below the header. */
  readonly sampleRows: readonly (readonly string[])[];
}

const sampledRecords = 1000;
const sampledBytes = 64 * 1024;
const maximumColumns = 100_000;
/** Their column, left out as an id because it is called so. */
const rowNames = 'row_names';

/**
 * Learns from the start of a file how its rows are written and what its columns are called.
 *
 * @throws InputError when no row ends there, or one delimiter parts the header and another one the rows.
 */
export function detectLayout(
  source: ByteSource,
  inspection: Inspection,
  missing: MissingCells,
  options: ReadOptions,
): Layout {
  const { encoding, sha256 } = inspection;
  const { records, preparation, wrongSeparator } = sampled(inspection, options.delimiter);
  const { dialect } = preparation;
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
  if (options.delimiter === undefined) refuseMixedDelimiters(source.name, records);
  const hasRowNames = options.header !== false && detectRowNames(records, dialect.delimiter);
  const { hasHeader, isCounted } =
    options.header === undefined && !hasRowNames
      ? detectHeader(records, missing)
      : { hasHeader: options.header ?? true, isCounted: false };
  const names = hasRowNames ? [rowNames, ...first] : first;
  return {
    dialect,
    preparation,
    wrongSeparator,
    encoding,
    sha256,
    header: hasHeader ? first : undefined,
    isCounted,
    hasRowNames,
    sampleRows: hasHeader ? records.slice(1) : records,
    ...columnNames(hasHeader ? names : first.map(() => '')),
  };
}

interface Sample {
  readonly preparation: Preparation;
  readonly records: readonly (readonly string[])[];
  /** The most frequent number of cells in a row. */
  readonly width: number;
}

/** The user's word counts most, then the file's own, as long as it parts the rows. */
function sampled(
  inspection: Inspection,
  requested: string | undefined,
): Sample & { readonly wrongSeparator: SeparatorLine | undefined } {
  const separator = separatorLine(inspection.sample);
  const delimiter = requested === undefined ? separator?.delimiter : requestedDelimiter(requested);
  const sample = sampledWith(inspection, delimiter, separator?.bytes ?? 0);
  if (separator === undefined || requested !== undefined || sample.width > 1) {
    return { ...sample, wrongSeparator: undefined };
  }
  const detected = sampledWith(inspection, undefined, separator.bytes);
  return { ...detected, wrongSeparator: detected.width > 1 ? separator : undefined };
}

/** A short sample is enough for all but tables with very long rows. */
function sampledWith(
  { sample, isComplete, hasHash }: Inspection,
  delimiter: string | undefined,
  skippedBytes: number,
): Sample {
  const take = (bytes: Buffer, isAll: boolean): Sample => {
    const { width, records, dialect } = detectDialect(bytes.subarray(skippedBytes), isAll, delimiter);
    const hasComments = dialect.hasComments && hasHash;
    const preparation = {
      dialect: { ...dialect, hasComments },
      shape: rowShape(records, width),
      skippedBytes,
    };
    const rows = { ...dialect, hasComments: false };
    return {
      preparation,
      width,
      records: sampleRecords(prepareLines(bytes, preparation), isAll, rows, sampledRecords),
    };
  };
  if (sample.length <= sampledBytes) return take(sample, isComplete);
  const short = take(sample.subarray(0, sampledBytes), false);
  return short.records.length > 1 ? short : take(sample, isComplete);
}
