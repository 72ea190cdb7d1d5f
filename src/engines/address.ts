import { InputError } from '../errors.ts';
import { quoteValue } from '../text/quote-value.ts';

/** Where a server is and who asks, from a URL such as `postgres://user@host:5432/database`. */
export interface Address {
  readonly host: string;
  readonly port: number | undefined;
  readonly user: string | undefined;
  readonly password: string | undefined;
  readonly database: string | undefined;
  readonly parameters: ReadonlyMap<string, string>;
}

/**
 * Takes a URL apart. It may hold a password, and so no message shows more of it than its scheme and host.
 *
 * @param known the parameters that may follow a question mark
 * @throws InputError where it is none, or a parameter is unknown
 */
export function readAddress(text: string, known: readonly string[]): Address {
  const scheme = text.slice(0, text.indexOf('://') + 3);
  const example = `${scheme}user@host/database`;
  let url: URL;
  let parts: string[];
  try {
    url = new URL(text);
    parts = [url.username, url.password, url.pathname.slice(1)].map(decodeURIComponent);
  } catch (error) {
    throw new InputError(
      `the address that begins with ${scheme} is none (write it as ${example}, and % before what is special in a password)`,
      { cause: error },
    );
  }
  const [user, password, database] = parts.map((part) => (part === '' ? undefined : part));
  const parameters = new Map(url.searchParams);
  const unknown = [...parameters.keys()].find((name) => !known.includes(name));
  if (unknown !== undefined) {
    throw new InputError(
      `the address of ${url.hostname}: the parameter ${quoteValue(unknown)} is not known (there is ${known.join(', ')})`,
    );
  }
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1') || 'localhost';
  return {
    host,
    port: url.port === '' ? undefined : Number(url.port),
    user,
    password,
    database,
    parameters,
  };
}

/** An address for messages and records: without user and password. */
export function shownAddress(scheme: string, host: string, port: number, database: string): string {
  const name = host.includes(':') ? `[${host}]` : host;
  return `${scheme}://${name}:${port}/${encodeURIComponent(database)}`;
}
