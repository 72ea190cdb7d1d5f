import { InputError } from '../errors.ts';
import { escapeText } from '../text/quote-value.ts';

const longest = 300;

/**
 * What an engine says of a question, as a line for the user: its first line, without what the engine's own programs would
 * make of it.
 *
 * @param location where the engine is
 * @param remedy what to do about it, where that is known
 */
export function engineError(location: string, error: Error, remedy?: string): InputError {
  const said = error.message.split('\n')[0]?.trim() ?? '';
  const whole = said.length > longest ? `${said.slice(0, longest)}…` : said;
  return new InputError(`${location}: ${escapeText(whole)}${remedy === undefined ? '' : ` (${remedy})`}`, {
    cause: error,
  });
}
