import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';

function variable(name: string): string {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is not set: run these tests by .ci/servers`);
  return value;
}

/** Addresses with a user and a password, as `.ci/servers` gives them. */
export const postgres = variable('TEST_POSTGRES');
export const clickhouse = variable('TEST_CLICKHOUSE');
/** The ClickHouse servers by HTTP, for a user without a password: both shards of the cluster `two`. */
export const shards = [variable('TEST_CLICKHOUSE_ADMIN'), variable('TEST_SHARD_ADMIN')] as const;
/** What no output may hold. */
export const passwords = ['pass word', 'pass%20word'];

const folder = variable('TEST_SERVERS_FOLDER');
/** The process of the second shard, and the program that starts it again. */
export const secondShard = {
  pid: () => Number(readFileSync(join(folder, 'shard2.pid'), 'utf8')),
  start: join(folder, 'start-shard2'),
};

/** Addresses without user and password, as messages show them. */
export const shown = {
  postgres: postgres.replace(/\/\/.*@/, '//'),
  clickhouse: clickhouse.replace(/\/\/.*@/, '//'),
};

/** Runs statements in PostgreSQL. */
export async function inPostgres(...statements: readonly string[]): Promise<unknown[][]> {
  const client = new pg.Client({ connectionString: postgres });
  await client.connect();
  let rows: unknown[][] = [];
  try {
    for (const text of statements) ({ rows } = await client.query<unknown[]>({ text, rowMode: 'array' }));
  } finally {
    await client.end();
  }
  return rows;
}

/** Runs a statement in one of the ClickHouse servers, with rows behind it where it inserts some. */
export async function inClickhouse(server: string, statement: string, rows = ''): Promise<string> {
  const url = `${server}/?query=${encodeURIComponent(statement)}`;
  const answer = await fetch(rows === '' ? server : url, {
    method: 'POST',
    body: rows === '' ? statement : rows,
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(text);
  return text;
}

/** Runs a statement in both. */
export async function inShards(statement: string): Promise<void> {
  for (const server of shards) await inClickhouse(server, statement);
}

/** Makes a table of ClickHouse that lies in both shards, by every second of some rows. */
export async function shardedTable(name: string, columns: string, rows: readonly object[]): Promise<void> {
  await inShards(`create table ${name}_here (${columns}) engine = MergeTree order by tuple()`);
  await inShards(
    `create table ${name} as ${name}_here engine = Distributed(two, default, ${name}_here, rand())`,
  );
  for (const [shard, server] of shards.entries()) {
    const part = rows.filter((_, row) => row % 2 === shard);
    const lines = part.map((record) => `${JSON.stringify(record)}\n`).join('');
    await inClickhouse(server, `insert into ${name}_here format JSONEachRow`, lines);
  }
}

/** Makes a table of PostgreSQL with these rows. */
export async function postgresTable(name: string, columns: string, rows: readonly object[]): Promise<void> {
  const client = new pg.Client({ connectionString: postgres });
  await client.connect();
  try {
    await client.query(`create table ${name} (${columns})`);
    await client.query(`insert into ${name} select * from json_populate_recordset(null::${name}, $1)`, [
      JSON.stringify(rows),
    ]);
  } finally {
    await client.end();
  }
}
