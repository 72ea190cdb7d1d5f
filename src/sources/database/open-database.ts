import type { Engine } from '../../engines/contract.ts';

interface DatabaseServer {
  readonly schemes: readonly string[];
  readonly open: (url: string, signal?: AbortSignal) => Promise<Engine>;
}

/** Servers that tables are read from; their clients are loaded when one is asked. */
const servers: readonly DatabaseServer[] = [
  {
    schemes: ['clickhouse', 'clickhouses'],
    open: async (url, signal) =>
      (await import('../../engines/clickhouse/clickhouse-engine.ts')).openClickhouse(
        url,
        process.env,
        signal,
      ),
  },
  {
    schemes: ['postgres', 'postgresql'],
    open: async (url, signal) =>
      (await import('../../engines/postgres/postgres-engine.ts')).openPostgres(url, process.env, signal),
  },
];

function serverOf(location: string): DatabaseServer | undefined {
  const scheme = /^([a-z]+):\/\//.exec(location)?.[1] ?? '';
  return servers.find(({ schemes }) => schemes.includes(scheme));
}

/** What a user gave as the place of a table, for messages: of a database's address, nothing that could be a password. */
export function withoutPassword(location: string): string {
  return isDatabase(location) ? location.replace(/\/\/.*@/, '//') : location;
}

/** Whether a place is a database's address, and no path. */
export function isDatabase(location: string): boolean {
  return serverOf(location) !== undefined;
}

/**
 * Connects to the server of an address.
 *
 * @throws InputError with one line, when it is none, cannot be reached or refuses
 */
export async function openDatabase(url: string, signal?: AbortSignal): Promise<Engine> {
  const server = serverOf(url);
  if (server === undefined) throw new Error('no address of a database');
  return server.open(url, signal);
}
