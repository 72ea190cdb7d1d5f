import { randomUUID } from 'node:crypto';
import { type Address, readAddress, shownAddress } from '../address.ts';
import { connectionError } from '../connection-error.ts';
import type { Engine, EngineColumn, EngineTable, EngineValue } from '../contract.ts';
import { engineTable } from '../engine-table.ts';
import { loadOptional } from '../load-optional.ts';
import { converterOf, holdsOf } from './clickhouse-values.ts';
import { compactRows } from './compact-rows.ts';
import { EngineRefusal } from './engine-refusal.ts';

type Client = ReturnType<typeof import('@clickhouse/client')['createClient']>;
type Settings = Readonly<Record<string, string | number>>;

const longestConnect = 10_000;
const longestQuerySeconds = 3600;

/** What every question is asked with, where the server knows it and lets it be set. */
const wanted: Settings = {
  readonly: 2,
  max_execution_time: longestQuerySeconds,
  cancel_http_readonly_queries_on_client_close: 1,
  output_format_json_quote_64bit_integers: 1,
  output_format_json_quote_denormals: 1,
  // Trees as SQL are long.
  max_query_size: 16_000_000,
  max_ast_elements: 2_000_000,
  max_expanded_ast_elements: 2_000_000,
};

/**
 * Connects to a ClickHouse server, which may be one of a cluster, by its HTTP port. Passwords that the URL has not are
 * those of `CLICKHOUSE_PASSWORD`.
 *
 * @param url such as `clickhouse://user@host:8123/database`; `clickhouses`, or `?secure=true`, for TLS
 * @throws InputError where it cannot be reached, or refuses
 */
export async function openClickhouse(
  url: string,
  environment: Readonly<Record<string, string | undefined>>,
  signal?: AbortSignal,
): Promise<Engine> {
  const address = readAddress(url, ['secure']);
  const isSecure =
    url.startsWith('clickhouses:') || /^(?:true|1|)$/.test(address.parameters.get('secure') ?? 'no');
  const { port = isSecure ? 8443 : 8123, database = 'default', host } = address;
  const location = shownAddress(isSecure ? 'clickhouses' : 'clickhouse', host, port, database);
  const client = await createClient(location, address, { port, database, isSecure, environment });
  try {
    const settings = await settingsOf(client, location, signal);
    return {
      dialect: 'clickhouse',
      location,
      tables: (until) => tables(client, location, settings, until),
      describe: (relation, until) => describe(client, location, settings, relation, until),
      query: (sql, until) => query(client, location, settings, sql, { signal: until }),
      close: () => client.close(),
    };
  } catch (error) {
    await client.close();
    throw error;
  }
}

async function createClient(
  location: string,
  { host, user, password }: Address,
  {
    port,
    database,
    isSecure,
    environment,
  }: {
    readonly port: number;
    readonly database: string;
    readonly isSecure: boolean;
    readonly environment: Readonly<Record<string, string | undefined>>;
  },
): Promise<Client> {
  const { createClient: create, ClickHouseLogLevel } = await loadOptional(
    () => import('@clickhouse/client'),
    '@clickhouse/client',
    `${location}: the client for it`,
  );
  return create({
    url: `${isSecure ? 'https' : 'http'}://${host.includes(':') ? `[${host}]` : host}:${port}`,
    username: user ?? environment.CLICKHOUSE_USER ?? 'default',
    password: password ?? environment.CLICKHOUSE_PASSWORD ?? '',
    database,
    request_timeout: longestQuerySeconds * 1000,
    log: { level: ClickHouseLogLevel.OFF },
  });
}

/** The settings that this server knows; none where its user may change none, being read-only already. */
async function settingsOf(client: Client, location: string, signal?: AbortSignal): Promise<Settings> {
  const names = Object.keys(wanted).map((name) => `'${name}'`);
  const sql = `select name, value from system.settings where name in (${names.join(', ')})`;
  const known = new Map<string, string>();
  const hurried = AbortSignal.any([
    AbortSignal.timeout(longestConnect),
    ...(signal === undefined ? [] : [signal]),
  ]);
  try {
    for await (const rows of query(client, location, {}, sql, { signal: hurried })) {
      for (const [name, value] of rows) known.set(String(name), String(value));
    }
  } catch (error) {
    signal?.throwIfAborted();
    throw hurried.aborted ? connectionError(location, new Error('timed out')) : error;
  }
  if (known.get('readonly') === '1') return {};
  const settable = Object.entries(wanted).filter(([name]) => known.has(name));
  return Object.fromEntries(settable.filter(([name]) => name !== 'readonly' || known.get(name) === '0'));
}

async function tables(
  client: Client,
  location: string,
  settings: Settings,
  signal?: AbortSignal,
): Promise<EngineTable[]> {
  const sql =
    "select currentDatabase(), database, name from system.tables where database not in ('system', 'INFORMATION_SCHEMA', 'information_schema') " +
    'order by database != currentDatabase(), database, name';
  const known: EngineTable[] = [];
  for await (const rows of query(client, location, settings, sql, { signal })) {
    for (const [usual, database, table] of rows) {
      known.push(engineTable('clickhouse', String(usual), String(database), String(table)));
    }
  }
  return known;
}

async function describe(
  client: Client,
  location: string,
  settings: Settings,
  relation: string,
  signal?: AbortSignal,
): Promise<EngineColumn[]> {
  const columns: EngineColumn[] = [];
  const sql = `select * from ${relation} as relation limit 0`;
  const onColumn = (column: EngineColumn): void => {
    columns.push(column);
  };
  for await (const _ of query(client, location, settings, sql, { signal, onColumn }));
  return columns;
}

/** Asks, and ends what runs in the server where the answer is not read to its end. */
async function* query(
  client: Client,
  location: string,
  settings: Settings,
  sql: string,
  {
    signal,
    onColumn = () => {},
  }: { readonly signal?: AbortSignal | undefined; readonly onColumn?: (column: EngineColumn) => void },
): AsyncGenerator<EngineValue[][]> {
  signal?.throwIfAborted();
  const queryId = randomUUID();
  const request = new AbortController();
  const abort = (): void => request.abort();
  signal?.addEventListener('abort', abort);
  let isDone = false;
  try {
    const { stream } = await client.exec({
      query: `${sql}\nformat JSONCompact`,
      query_id: queryId,
      abort_signal: request.signal,
      clickhouse_settings: settings,
    });
    let converters: ReturnType<typeof converterOf>[] = [];
    const rows = compactRows(stream, (columns) => {
      converters = columns.map(({ type }) => converterOf(type));
      for (const { name, type } of columns) onColumn({ name, type, holds: holdsOf(type) });
    });
    for await (const cells of rows) {
      yield cells.map((row) =>
        row.map((cell, j) => (converters[j] as (value: unknown) => EngineValue)(cell)),
      );
    }
    isDone = true;
  } catch (error) {
    isDone = isRefused(error);
    signal?.throwIfAborted();
    if (!(error instanceof Error)) throw error;
    throw connectionError(location, isDone ? new EngineRefusal(error.message) : error);
  } finally {
    signal?.removeEventListener('abort', abort);
    request.abort();
    if (!isDone) await kill(client, queryId);
  }
}

/** Whether the server has ended the query itself. */
function isRefused(error: unknown): boolean {
  return (
    error instanceof EngineRefusal ||
    (error instanceof Error && (/^Code: \d+/.test(error.message) || error.name === 'ClickHouseError'))
  );
}

/** Best effort: whoever may not end queries, or has lost the server, leaves them to the closed connection. */
async function kill(client: Client, queryId: string): Promise<void> {
  await client
    .command({
      query: `kill query where query_id = '${queryId}' async`,
      abort_signal: AbortSignal.timeout(2000),
    })
    .catch(() => {});
}
