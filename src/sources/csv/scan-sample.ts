import type { ByteSource } from '../bytes/byte-source.ts';
import type { ReadOptions, SampleRequest } from '../contract/read-options.ts';
import { ClassTally } from '../sample/class-tally.ts';
import { distinctHashes } from '../sample/distinct-hashes.ts';
import { RowHash } from '../sample/hash-words.ts';
import { quotas } from '../sample/quotas.ts';
import { smallestHashes } from '../sample/smallest-hashes.ts';
import type { ColumnScan } from './column-scan.ts';
import type { Layout } from './csv-layout.ts';
import { addRow } from './guess-formats.ts';
import { type ScanSummary, scanRows } from './scan-rows.ts';

/** What one look at all rows of a file tells. */
export interface SampleScan {
  readonly summary: ScanSummary;
  /** The rows of the sample, ascending from 0; those that `drawSample` draws from the columns if they are read so. */
  choose(): Int32Array;
}

/**
 * Looks at all rows of a file and keeps a hash and a class of each: nine bytes, and thrice as many while the sample is
 * chosen.
 *
 * @param scans the columns
 * @param isKept which of them the table has
 * @param mostRows how many rows there are at most
 * @throws InputError when the rows cannot be read, or there is no such target
 */
export async function scanSample(
  source: ByteSource,
  layout: Layout,
  options: ReadOptions,
  { scans, isKept, mostRows }: { scans: readonly ColumnScan[]; isKept: readonly boolean[]; mostRows: number },
  request: SampleRequest,
): Promise<SampleScan> {
  const columns = layout.names.map((name, j) => ({ name, j })).filter(({ j }) => isKept[j]);
  const kept = columns.map(({ j }) => scans[j] as ColumnScan);
  const target = kept[request.targetOf({ name: source.name, columns })] as ColumnScan;
  const [high, low] = [new Uint32Array(mostRows), new Uint32Array(mostRows)];
  const tally = new ClassTally(mostRows);
  const hash = new RowHash();
  let row = 0;
  const summary = await scanRows(source, layout, options, (cells, line) => {
    addRow(scans, cells, line);
    hash.begin(request.seed);
    for (const scan of kept) scan.hashInto(hash);
    [high[row], low[row]] = [hash.high, hash.low];
    row++;
    tally.add(target.key);
  });
  return {
    summary,
    choose: () => {
      const { classes, counts } = tally.finish();
      const hashes = distinctHashes(high.subarray(0, row), low.subarray(0, row));
      return smallestHashes(hashes, classes, quotas(counts, request.rows));
    },
  };
}
