import { InputError } from '../errors.ts';
import { engineError } from './engine-error.ts';

const explanations = new Map([
  ['ECONNREFUSED', 'nobody answers there (check host and port, and whether the server runs)'],
  ['ENOTFOUND', 'there is no such host (check its name)'],
  ['EAI_AGAIN', 'the name of the host cannot be looked up (check the network)'],
  ['ETIMEDOUT', 'no answer in time (check host, port and firewall)'],
  ['EHOSTUNREACH', 'the host cannot be reached (check the network)'],
  ['ENETUNREACH', 'the network cannot be reached (check the network)'],
  ['ECONNRESET', 'the connection broke off (check whether the server still runs, and try again)'],
  ['EPIPE', 'the connection broke off (check whether the server still runs, and try again)'],
  ['EPROTO', 'no such encryption is spoken there (check the port, and whether it is one for TLS)'],
]);

const passwordRemedy = 'give it as PGPASSWORD or CLICKHOUSE_PASSWORD, or in the address';

/**
 * What befell a question to a server, as a line for the user that names the server.
 *
 * @param location where it is, without a password
 */
export function connectionError(location: string, error: Error): InputError {
  const explanation = codesOf(error)
    .map((code) => explanations.get(code))
    .find((text) => text !== undefined);
  if (explanation !== undefined) return new InputError(`${location}: ${explanation}`, { cause: error });
  if (/time-?out|timed out/i.test(error.message)) {
    return new InputError(`${location}: ${explanations.get('ETIMEDOUT')}`, { cause: error });
  }
  if (/terminated|aborted|socket hang up|Connection ended/i.test(error.message)) {
    return new InputError(`${location}: ${explanations.get('ECONNRESET')}`, { cause: error });
  }
  const isPassword = /password authentication failed|wrong password|authentication failed/i.test(
    error.message,
  );
  return engineError(location, error, isPassword ? passwordRemedy : undefined);
}

/** The codes of an error; of several, where a host has several addresses. */
function codesOf(error: Error): string[] {
  const all = error instanceof AggregateError ? error.errors : [error];
  return all.flatMap((each) => (each instanceof Error && 'code' in each ? [String(each.code)] : []));
}
