import { InputError } from '../../errors.ts';
import { escapeText } from '../../text/quote-value.ts';
import type { Engine, EngineColumn, EngineTable, EngineValue } from '../contract.ts';
import { engineError } from '../engine-error.ts';
import { engineTable } from '../engine-table.ts';
import { holdsOf, valueConverter } from './duckdb-values.ts';
import { type DuckDB, loadDuckdb } from './load-duckdb.ts';

/** Nothing is fetched, nothing is written, not even to a disk when memory is short, and rows keep their order. */
const narrow = {
  temp_directory: '',
  autoload_known_extensions: 'false',
  autoinstall_known_extensions: 'false',
};

export type Instance = Awaited<ReturnType<DuckDB['DuckDBInstance']['create']>>;

export type Connection = Awaited<
  ReturnType<Awaited<ReturnType<DuckDB['DuckDBInstance']['create']>>['connect']>
>;

/** What an engine may reach. */
export interface DuckdbReach {
  /** A database of its own that it reads; none where absent. */
  readonly database?: string;
  /** Folders below which files may be named in SQL; no file where absent. */
  readonly folders?: readonly string[];
  /** Single files that may be named in SQL. */
  readonly files?: readonly string[];
  /** Says what a message of the engine means for what may be named in SQL; undefined where it says nothing of that. */
  readonly explain?: (message: string) => string | undefined;
  /** Threads that work on a query; more than one may change the order of rows, and of sums. One where absent. */
  readonly threads?: number;
}

/**
 * Opens an embedded DuckDB that can read what it is allowed to, and nothing else.
 *
 * @param location what messages call it
 * @param need what it is needed for, for the message where it is not installed
 * @throws InputError where the engine is not installed, or what it shall read is damaged
 */
export async function openDuckdb(location: string, need: string, reach: DuckdbReach): Promise<Engine> {
  const duckdb = await loadDuckdb(need);
  const { database = ':memory:', folders = [], files = [], threads = 1 } = reach;
  const instance = await opened(duckdb, need, database, {
    ...narrow,
    threads: String(threads),
    ...(reach.database === undefined ? {} : { access_mode: 'READ_ONLY' }),
  });
  const connection = await instance.connect();
  await connection.run(`set allowed_directories = ${listOf(folders)}`);
  await connection.run(`set allowed_paths = ${listOf(files)}`);
  await connection.run('set enable_external_access = false');
  await connection.run('set lock_configuration = true');
  return engineOf(duckdb, instance, connection, { location, explain: reach.explain });
}

/** What messages of an engine call it, and how they are explained. */
interface Told {
  readonly location: string;
  readonly explain?: DuckdbReach['explain'];
}

/** A connection as an engine, which closes it. */
export function engineOf(duckdb: DuckDB, instance: Instance, connection: Connection, place: Told): Engine {
  return {
    dialect: 'duckdb',
    location: place.location,
    tables: (signal) => tables(duckdb, connection, place, signal),
    describe: (relation, signal) => describe(duckdb, connection, place, relation, signal),
    query: (sql, signal) => query(duckdb, connection, place, sql, signal),
    close: async () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

/** The database; one that is held by another program, or damaged, is refused in a line. */
async function opened(duckdb: DuckDB, need: string, database: string, options: Record<string, string>) {
  try {
    return await duckdb.DuckDBInstance.create(database, options);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const said = escapeText(error.message.split('\n')[0] ?? '');
    throw new InputError(`${need} that cannot be read: ${said} (close it elsewhere, or write it again)`, {
      cause: error,
    });
  }
}

async function tables(
  duckdb: DuckDB,
  connection: Connection,
  place: Told,
  signal?: AbortSignal,
): Promise<EngineTable[]> {
  const known: EngineTable[] = [];
  const sql =
    "select table_schema, table_name from information_schema.tables order by table_schema <> 'main', table_schema, table_name";
  for await (const rows of query(duckdb, connection, place, sql, signal)) {
    for (const [schema, table] of rows)
      known.push(engineTable('duckdb', 'main', String(schema), String(table)));
  }
  return known;
}

async function describe(
  duckdb: DuckDB,
  connection: Connection,
  place: Told,
  relation: string,
  signal?: AbortSignal,
): Promise<EngineColumn[]> {
  const columns: EngineColumn[] = [];
  for await (const rows of query(
    duckdb,
    connection,
    place,
    `describe select * from ${relation} as relation`,
    signal,
  )) {
    for (const [name, type] of rows) {
      columns.push({ name: String(name), type: String(type), holds: holdsOf(String(type)) });
    }
  }
  return columns;
}

async function* query(
  duckdb: DuckDB,
  connection: Connection,
  place: Told,
  sql: string,
  signal?: AbortSignal,
): AsyncGenerator<(readonly EngineValue[])[]> {
  signal?.throwIfAborted();
  const interrupt = (): void => connection.interrupt();
  signal?.addEventListener('abort', interrupt);
  const converter = valueConverter(duckdb);
  try {
    const result = await told(place, () => selectOnly(duckdb, connection, sql), signal);
    for (;;) {
      const chunk = await told(place, () => result.fetchChunk(), signal);
      if (chunk === null || chunk.rowCount === 0) return;
      yield chunk.convertRows(converter);
    }
  } finally {
    signal?.removeEventListener('abort', interrupt);
  }
}

/** Runs a statement that reads, and no other: a `copy` would write where reading is allowed. */
async function selectOnly(duckdb: DuckDB, connection: Connection, sql: string) {
  const statements = await connection.extractStatements(sql);
  if (statements.count !== 1) throw new Error(`one select is read, not ${statements.count} statements`);
  const statement = await statements.prepare(0);
  if (statement.statementType !== duckdb.StatementType.SELECT) {
    throw new Error('only a select is read, and nothing else is run');
  }
  return statement.stream();
}

/** A list of texts within SQL. */
function listOf(texts: readonly string[]): string {
  return `[${texts.map((text) => `'${text.replaceAll("'", "''")}'`).join(', ')}]`;
}

/** What the engine says is for the user, in a line. */
async function told<Result>(
  { location, explain }: Told,
  work: () => Promise<Result>,
  signal?: AbortSignal,
): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    signal?.throwIfAborted();
    if (error instanceof InputError || !(error instanceof Error)) throw error;
    const explained = explain?.(error.message);
    if (explained !== undefined) throw new InputError(`${location}: ${explained}`, { cause: error });
    throw engineError(location, new Error(plain(error.message), { cause: error }), remedyOf(error.message));
  }
}

/** Without what the engine's own interface is about. */
function plain(message: string): string {
  return message
    .replace(/^Failed to extract statements: /, '')
    .replace(/ - file system operations are disabled by configuration/, '');
}

function remedyOf(message: string): string | undefined {
  if (/requires the extension|Missing Extension/.test(message))
    return 'download it first, as nothing is fetched';
  return undefined;
}
