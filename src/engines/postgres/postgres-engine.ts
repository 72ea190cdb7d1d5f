import { Socket } from 'node:net';
import type { QueryArrayConfig, QueryArrayResult } from 'pg';
import { type Address, readAddress, shownAddress } from '../address.ts';
import { connectionError } from '../connection-error.ts';
import type { Engine, EngineColumn, EngineTable, EngineValue } from '../contract.ts';
import { engineTable } from '../engine-table.ts';
import { loadOptional } from '../load-optional.ts';
import { sslOf } from './postgres-tls.ts';
import { holdsOf, parserOf } from './postgres-values.ts';

type PostgresPackage = typeof import('pg')['default'];
type Client = import('pg').Client;

const longestConnect = 10_000;
const longestQuery = 3_600_000;
const rowsAtOnce = 5000;
const cursor = 'rows_of_compare';

/**
 * Connects to PostgreSQL, or to what speaks its language. What the URL has not is as PostgreSQL's own programs have it:
 * `PGPASSWORD`, `PGUSER`, `PGHOST` and the like, and the password file.
 *
 * @param url such as `postgres://user@host:5432/database?sslmode=require`
 * @throws InputError where it cannot be reached, or refuses
 */
export async function openPostgres(
  url: string,
  environment: Readonly<Record<string, string | undefined>>,
  signal?: AbortSignal,
): Promise<Engine> {
  const address = readAddress(url, ['sslmode']);
  const {
    port = Number(environment.PGPORT ?? 5432),
    host,
    database = environment.PGDATABASE ?? 'postgres',
  } = address;
  const location = shownAddress('postgres', host, port, database);
  const { default: pg } = await loadOptional(() => import('pg'), 'pg', `${location}: the client for it`);
  const newClient = (socket?: Socket): Client =>
    createClient(pg, address, { port, database, environment, socket });
  const socket = new Socket();
  const session: Session = { client: newClient(socket), socket, location, newClient };
  await within(session, signal, async ({ client }) => {
    await client.connect();
    await client.query("set time zone 'UTC'; set datestyle = 'ISO'; set extra_float_digits = 3");
    // Compiling what hashes a hundred columns takes longer than running it.
    await client.query("select set_config('jit', 'off', false) from pg_settings where name = 'jit'");
  });
  return {
    dialect: 'postgres',
    location,
    tables: (until) => tables(session, until),
    describe: (relation, until) => describe(session, relation, until),
    query: (sql, until) => query(session, sql, until),
    close: () => session.client.end(),
  };
}

/** A connection, and a way to make another one that ends what runs in it. */
interface Session {
  readonly client: Client;
  readonly socket: Socket;
  readonly location: string;
  readonly newClient: () => Client;
}

function createClient(
  pg: PostgresPackage,
  { host, user, password, parameters }: Address,
  {
    port,
    database,
    environment,
    socket,
  }: {
    readonly port: number;
    readonly database: string;
    readonly environment: Readonly<Record<string, string | undefined>>;
    readonly socket?: Socket | undefined;
  },
): Client {
  const client = new pg.Client({
    host,
    port,
    database,
    user,
    password,
    ssl: sslOf(parameters.get('sslmode') ?? environment.PGSSLMODE),
    application_name: 'compare',
    connectionTimeoutMillis: longestConnect,
    statement_timeout: longestQuery,
    keepAlive: true,
    ...(socket === undefined ? {} : { stream: () => socket }),
    options: '-c default_transaction_read_only=on',
    types: { getTypeParser: parserOf as never },
  });
  // A connection that breaks while nobody asks is told by the next question.
  client.on('error', () => {});
  return client;
}

async function tables(session: Session, signal?: AbortSignal): Promise<EngineTable[]> {
  const sql =
    'select n.nspname, c.relname, pg_table_is_visible(c.oid) from pg_class c join pg_namespace n on n.oid = c.relnamespace ' +
    "where c.relkind in ('r', 'v', 'm', 'f', 'p') and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast') " +
    "and n.nspname not like 'pg\\_temp\\_%' order by not pg_table_is_visible(c.oid), n.nspname, c.relname";
  const { rows } = await ask(session, sql, signal);
  return rows.map(([schema, table, isUsual]) =>
    engineTable('postgres', isUsual === true ? String(schema) : '', String(schema), String(table)),
  );
}

async function describe(session: Session, relation: string, signal?: AbortSignal): Promise<EngineColumn[]> {
  const { fields } = await ask(session, `select * from ${relation} as relation limit 0`, signal);
  const ids = [0, ...new Set(fields.map(({ dataTypeID }) => dataTypeID))];
  const { rows } = await ask(
    session,
    `select oid, format_type(oid, null), typcategory from pg_type where oid in (${ids.join(', ')})`,
    signal,
  );
  const types = new Map(
    rows.map(([id, type, category]) => [Number(id), { type: String(type), category: String(category) }]),
  );
  return fields.map(({ name, dataTypeID }) => {
    const { type = '', category = '' } = types.get(dataTypeID) ?? {};
    return { name, type, holds: holdsOf(dataTypeID, category) };
  });
}

/** The rows through a cursor, so that neither side holds them all. */
async function* query(session: Session, sql: string, signal?: AbortSignal): AsyncGenerator<EngineValue[][]> {
  await ask(session, 'begin transaction isolation level repeatable read, read only', signal);
  try {
    await ask(session, `declare ${cursor} no scroll cursor for ${sql}`, signal);
    for (;;) {
      const { rows } = await ask(session, `fetch ${rowsAtOnce} from ${cursor}`, signal);
      if (rows.length === 0) return;
      yield rows;
    }
  } finally {
    // Where the connection is gone, the server ends the transaction itself.
    await session.client.query('rollback').catch(() => {});
  }
}

/** Asks one statement: several in one text are the server's error. */
function ask(
  session: Session,
  text: string,
  signal: AbortSignal | undefined,
): Promise<QueryArrayResult<EngineValue[]>> {
  const config: QueryArrayConfig & { readonly queryMode: 'extended' } = {
    text,
    rowMode: 'array',
    queryMode: 'extended',
  };
  return within(session, signal, ({ client }) => client.query<EngineValue[]>(config));
}

/** Does a piece of work in a session; when the signal aborts, ends what runs in the server. */
async function within<Result>(
  session: Session,
  signal: AbortSignal | undefined,
  work: (session: Session) => Promise<Result>,
): Promise<Result> {
  signal?.throwIfAborted();
  let cancelling: Promise<void> | undefined;
  const cancel = (): void => {
    cancelling = cancelQuery(session);
  };
  signal?.addEventListener('abort', cancel);
  try {
    return await work(session);
  } catch (error) {
    await cancelling;
    signal?.throwIfAborted();
    if (!(error instanceof Error)) throw error;
    throw connectionError(session.location, error);
  } finally {
    signal?.removeEventListener('abort', cancel);
  }
}

/**
 * Asks the server, over another connection, to end what runs in a session; best effort, as that may be what is broken. A
 * session that has not begun yet is given up.
 */
async function cancelQuery({ client, socket, newClient }: Session): Promise<void> {
  const { processID } = client as unknown as { readonly processID: number | null };
  if (processID === null) {
    socket.destroy();
    return;
  }
  const other = newClient();
  try {
    await other.connect();
    await other.query('select pg_cancel_backend($1)', [processID]);
  } catch {
    // The session is closed all the same, and the server notices.
  } finally {
    await other.end().catch(() => {});
  }
}
