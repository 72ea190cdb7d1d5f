/**
 * What do rows cost that do not fit in memory? Makes a table of ten features and two classes in a Parquet file and, where
 * `.ci/servers` runs it, in two ClickHouse shards; compares with `--all-rows` from each, and prints seconds of the whole
 * process, its peak memory, and seconds a million rows for each model's predictions where they lie.
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
const command = new URL('../../bin/compare.js', import.meta.url).pathname;
const features = Array.from({ length: 10 }, (_, place) => `x${place}`);
/** The log odds: a plane, and a product that only a net finds. */
const logOdds = '2 * x0 - 1.6 * x1 + 1.2 * x2 - 0.8 * x3 + 0.6 * x4 + 3 * x5 * x6';

const folder = mkdtempSync(join(tmpdir(), 'simplest-model-engines-'));
try {
  await writeParquet(join(folder, 'rows.parquet'));
  await measure('Parquet file', ['--query', "from 'rows.parquet'"]);
  const { TEST_CLICKHOUSE: address, TEST_CLICKHOUSE_ADMIN: first, TEST_SHARD_ADMIN: second } = process.env;
  if (address === undefined) console.log('ClickHouse: no server (run by .ci/servers)');
  else {
    await fillShards(first, second);
    await measure('two shards of ClickHouse', [address, '--table', 'bench']);
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

async function measure(name, args) {
  const asked = [
    '--target',
    'target',
    '--engine',
    'compiled',
    '--sample-rows',
    String(sampled),
    '--all-rows',
    '--json',
  ];
  const start = performance.now();
  const child = spawn('/usr/bin/time', ['-f', '%M', process.execPath, command, ...args, ...asked], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (chunk) => {
    stdout += chunk;
  });
  child.stderr.on('data', (chunk) => {
    stderr += chunk;
  });
  const [status] = await once(child, 'close');
  const seconds = (performance.now() - start) / 1000;
  if (status !== 0) throw new Error(stderr);
  const { allRows, timings } = JSON.parse(stdout);
  const megabytes = Number(stderr.trim().split('\n').at(-1)) / 1000;
  const models = timings.allRows.map(
    ({ id, secondsPerMillionRows }) => `${id} ${secondsPerMillionRows.toFixed(2)} s`,
  );
  console.log(
    `${name}: ${allRows.rows} rows, ${allRows.sampleRows} sampled: ${seconds.toFixed(0)} s, ${megabytes.toFixed(0)} MB; ` +
      `a million rows: ${models.join(', ')}; refit in ${allRows.refit?.scans} scans`,
  );
}
