import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';
import { quick, runCompare, startCompare } from '../helpers/run-compare.ts';
import { scratchFolder } from '../helpers/scratch-folder.ts';
import { scattered } from '../helpers/tables.ts';
import {
  clickhouse,
  inClickhouse,
  inPostgres,
  passwords,
  postgres,
  postgresTable,
  secondShard,
  shardedTable,
  shards,
  shown,
} from './servers.ts';

const cwd = scratchFolder();
const rows = Array.from({ length: 400 }, (_, id) => ({
  width: scattered(id),
  height: scattered(id * 3 + 1),
  size: scattered(id) + scattered(id * 3 + 1) > 100 ? 'high' : 'low',
}));

beforeAll(async () => {
  await postgresTable('sizes', 'width double precision, height double precision, size text', rows);
  await postgresTable('nothing', 'a int, b text', []);
  await shardedTable('sizes', 'width Float64, height Float64, size String', rows);
  await shardedTable('nothing', 'a Int32, b String', []);
}, 60_000);

/** The line that a run ends with that is refused; nothing in it is a password. */
async function refusal(args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<string> {
  const { stdout, stderr, status } = await runCompare([...args, ...quick], { cwd, env });
  expect({ stdout, status }, stderr).toEqual({ stdout: '', status: 2 });
  expect(stderr.trim().split('\n')).toHaveLength(1);
  for (const password of [...passwords, 'wrong']) expect(stderr).not.toContain(password);
  return stderr.trim();
}

const wrong = (url: string): string => url.replace(/pass%20word[^@]*/, 'wrong');
const elsewhere = (url: string): string => url.replace(/:\d+\//, ':1/');

describe.each([
  ['PostgreSQL', postgres, shown.postgres],
  ['ClickHouse', clickhouse, shown.clickhouse],
])('%s says in one line', (_, url, location) => {
  it('that a password is wrong', async () => {
    const line = await refusal([wrong(url), '--table', 'sizes']);
    expect(line).toContain(location);
    expect(line).toContain('(give it as PGPASSWORD or CLICKHOUSE_PASSWORD, or in the address)');
  });

  it('that nobody answers', async () => {
    const line = await refusal([elsewhere(url), '--table', 'sizes']);
    expect(line).toBe(
      `${elsewhere(location)}: nobody answers there (check host and port, and whether the server runs)`,
    );
  });

  it('that there is no such table, or that one has to be chosen', async () => {
    expect(await refusal([url, '--table', 'sises'])).toContain(`${location} holds no table "sises" (`);
    expect(await refusal([url])).toContain('tables (choose one with --table: ');
  });

  it('that there are no rows', async () => {
    expect(await refusal([url, '--table', 'nothing'])).toBe(`${location}: nothing has no rows`);
    expect(await refusal([url, '--query', 'select * from sizes where width > 1000'])).toBe(
      `${location}: query has no rows`,
    );
  });

  it('what is wrong with a query', async () => {
    expect(await refusal([url, '--query', 'select * form sizes'])).toContain(`${location}: `);
    expect(await refusal([url, '--query', 'select nosuch from sizes'])).toContain('nosuch');
  });

  it.each([
    'drop table sizes',
    'select 1; drop table sizes',
    'insert into sizes select * from sizes',
  ])('that it only reads: %s', async (query) => {
    expect(await refusal([url, '--query', query])).toMatch(/^--query: /);
  });
});

describe('a connection only reads', () => {
  it('whatever a select calls', async () => {
    await inPostgres('create sequence counted');
    const line = await refusal([postgres, '--query', "select nextval('counted') as a, 1 as b"]);
    expect(line).toContain('cannot execute nextval() in a read-only transaction');
    expect(await inPostgres('select is_called from counted')).toEqual([[false]]);
  });

  it('as a user who may change no setting, too', async () => {
    const url = clickhouse.replace(/\/\/.*@/, '//reader@');
    const { status, stderr } = await runCompare([url, '--table', 'sizes', ...quick], { cwd });
    expect(status, stderr).toBe(0);
  });
});

describe('a password', () => {
  it.each([
    ['PGPASSWORD', postgres],
    ['CLICKHOUSE_PASSWORD', clickhouse],
  ])('of %s is taken, and is in no record, saved model or report', async (variable, url) => {
    const address = url.replace(/:pass%20word[^@]*@/, '@');
    const folder = `saved-${variable}`;
    const outputs = ['--output', `${variable}.json`, '--output', `${variable}.md`, '--save-model', folder];
    const run = await runCompare([address, '--table', 'sizes', ...quick, ...outputs], {
      cwd,
      env: { [variable]: 'pass word:@/é' },
    });
    expect(run.status, run.stderr).toBe(0);
    const saved = readFileSync(join(cwd, folder, 'manifest.json'), 'utf8');
    const record = readFileSync(join(cwd, `${variable}.json`), 'utf8');
    for (const text of [
      run.stdout,
      run.stderr,
      saved,
      record,
      readFileSync(join(cwd, `${variable}.md`), 'utf8'),
    ]) {
      for (const password of passwords) expect(text).not.toContain(password);
    }
    const origin = { location: address.replace(/\/\/.*@/, '//'), query: null };
    expect(JSON.parse(record).dataset).toMatchObject({ name: 'sizes', origin, rows: 400 });
    expect(JSON.parse(saved).dataset).toMatchObject({ name: 'sizes', origin, rows: 400 });
    expect(run.stdout).toContain(`\nFrom ${origin.location}\n`);
    const predicted = await runCompare(
      ['predict', folder, address, '--query', 'select * from sizes order by width, height'],
      {
        cwd,
        env: { [variable]: 'pass word:@/é' },
      },
    );
    expect(predicted.status, predicted.stderr).toBe(0);
    expect(predicted.stdout.trim().split('\n')).toHaveLength(401);
  });
});

describe('Ctrl-C', () => {
  const marked = 'select 424242 as marked, width, size from sizes';
  const slow = {
    [postgres]: `${marked} where pg_sleep(30) is not null`,
    [clickhouse]: `${marked} where sleepEachRow(0.1) = 0`,
  };
  const running = {
    // The query is a cursor's, of which rows are fetched.
    [postgres]: async () =>
      (await inPostgres("select 1 from pg_stat_activity where state = 'active' and query like 'fetch %'"))
        .length,
    [clickhouse]: async () =>
      Number(
        await inClickhouse(
          shards[0],
          "select count() from system.processes where query like '%424242%' and query not like '%system.processes%'",
        ),
      ),
  };

  it.each([
    ['PostgreSQL', postgres],
    ['ClickHouse', clickhouse],
  ])('ends what runs in %s', async (_, url) => {
    const child = startCompare([url, '--query', slow[url] as string, ...quick], { cwd });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text) => (output += text));
    const closed = once(child, 'close');
    try {
      await until(async () => ((await running[url]?.()) ?? 0) > 0);
    } finally {
      child.kill('SIGINT');
    }
    const [status] = await closed;
    expect({ output, status }).toEqual({ output: '', status: 130 });
    await until(async () => (await running[url]?.()) === 0);
  });
});

describe('a shard that is gone in the middle', () => {
  it('ends a comparison with one line that names the server, and nothing half-written', async () => {
    // Every row takes its time in the shard that it lies in.
    const query = 'select width, height, size from sizes where sleepEachRow(0.02) = 0 and 434343 > 0';
    const child = startCompare(
      [clickhouse, '--query', query, ...quick, '--output', 'gone.json', '--save-model', 'gone'],
      { cwd },
    );
    const [stdout, stderr] = [collected(child.stdout), collected(child.stderr)];
    const closed = once(child, 'close');
    const inShard =
      "select count() from system.processes where query like '%434343%' and query not like '%system.processes%'";
    await until(async () => Number(await inClickhouse(shards[1], inShard)) > 0);
    process.kill(secondShard.pid(), 'SIGKILL');
    try {
      const [status] = await closed;
      expect({ stdout: stdout(), status }, stderr()).toEqual({ stdout: '', status: 2 });
      expect(stderr()).toContain(shown.clickhouse);
      expect(stderr().trim().split('\n')).toHaveLength(1);
      expect([existsSync(join(cwd, 'gone.json')), existsSync(join(cwd, 'gone'))]).toEqual([false, false]);
    } finally {
      await promisify(execFile)(secondShard.start);
    }
    const { status } = await runCompare([clickhouse, '--table', 'sizes', ...quick], { cwd });
    expect(status).toBe(0);
  });
});

/** Gathers what a stream gives. */
function collected(stream: NodeJS.ReadableStream): () => string {
  let text = '';
  stream.setEncoding('utf8').on('data', (chunk: string) => {
    text += chunk;
  });
  return () => text;
}

/** Waits until a condition holds; the test's own time limit ends it. */
async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await wait(50);
}
