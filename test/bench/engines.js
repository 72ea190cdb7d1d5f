/**
 * What do rows cost that do not fit in memory? Makes a table of ten features and two classes in a Parquet file and, where
 * `.ci/servers` runs it, in two ClickHouse shards; compares with `--all-rows` from each, in a process of its own, and prints
 * what each stage took, an iteration of the regression on all rows, and the peak memory of the process.
 *
 * Run after a build: .ci/servers node test/bench/engines.js [rows] [sampled rows]
 */

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';

const [rows = 10_000_000, sampled = 1_000_000] = process.argv.slice(2).map(Number);
const task = new URL('engines-task.js', import.meta.url).pathname;
const features = Array.from({ length: 10 }, (_, place) => `x${place}`);
/** The log odds: a plane, and a product that only a net finds. */
const logOdds = '2 * x0 - 1.6 * x1 + 1.2 * x2 - 0.8 * x3 + 0.6 * x4 + 3 * x5 * x6';

const folder = mkdtempSync(join(tmpdir(), 'simplest-model-engines-'));
try {
  await writeParquet(join(folder, 'rows.parquet'));
  await measure('Parquet file', { query: "from 'rows.parquet'" });
  const { TEST_CLICKHOUSE: address, TEST_CLICKHOUSE_ADMIN: first, TEST_SHARD_ADMIN: second } = process.env;
  if (address === undefined) console.log('ClickHouse: no server (run by .ci/servers)');
  else {
    await fillShards(first, second);
    await measure('two shards of ClickHouse', { table: 'bench' }, address);
  }
} finally {
  rmSync(folder, { recursive: true });
}

async function writeParquet(path) {
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  const drawn = features.map((name) => `random() - 0.5 as ${name}`).join(', ');
  await connection.run(
    `copy (select *, random() < 1 / (1 + exp(-(${logOdds}))) as target from (select ${drawn} from range(${rows}))) to '${path}'`,
  );
  connection.closeSync();
}

async function fillShards(...addresses) {
  const ask = async (address, sql) => {
    const response = await fetch(address, { method: 'POST', body: sql });
    if (!response.ok) throw new Error(await response.text());
  };
  const columns = features.map((name) => `${name} Float64`).join(', ');
  // rand with an argument of its own is drawn anew for each column.
  const drawn = features.map((name, place) => `rand(${place}) / 4294967296 - 0.5 as ${name}`).join(', ');
  const isOne = `rand(99) / 4294967296 < 1 / (1 + exp(-(${logOdds})))`;
  for (const address of addresses) {
    await ask(
      address,
      `create table bench_local (${columns}, target String) engine = MergeTree order by tuple()`,
    );
    await ask(
      address,
      `insert into bench_local select *, if(${isOne}, 'yes', 'no') from (select ${drawn} from numbers(${rows / 2}))`,
    );
  }
  await ask(
    addresses[0],
    'create table bench as bench_local engine = Distributed(two, default, bench_local, rand())',
  );
}

async function measure(name, reading, address) {
  const args = [task, String(sampled), JSON.stringify(reading), ...(address === undefined ? [] : [address])];
  const child = spawn(process.execPath, args, { cwd: folder, stdio: ['ignore', 'pipe', 'inherit'] });
  let stdout = '';
  child.stdout.on('data', (chunk) => {
    stdout += chunk;
  });
  const [status] = await once(child, 'close');
  if (status !== 0) throw new Error(`${name}: exit code ${status}`);
  const { seconds, megabytes, allRows, timings } = JSON.parse(stdout);
  const all = Object.values(seconds).reduce((sum, one) => sum + one, 0);
  const { scans } = allRows.refit;
  const anew = seconds['all rows: the regression anew'];
  const models = timings.map(
    ({ id, secondsPerMillionRows }) => `${id} ${secondsPerMillionRows.toFixed(2)} s a million`,
  );
  const told = [
    `${allRows.rows} rows, ${allRows.sampleRows} sampled`,
    `read and sample ${seconds.reading.toFixed(1)} s`,
    `compare ${seconds.comparing.toFixed(1)} s`,
    `score all rows ${timings.map((model) => `${model.id} ${model.seconds.toFixed(1)} s`).join(', ')}`,
    models.join(', '),
    `an iteration of all folds ${(anew / scans).toFixed(1)} s (${scans} scans)`,
    `in all ${all.toFixed(0)} s, ${megabytes.toFixed(0)} MB at most`,
  ];
  console.log(`${name}:\n  ${told.join('\n  ')}`);
}
