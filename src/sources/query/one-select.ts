import { InputError } from '../../errors.ts';
import { quoteValue } from '../../text/quote-value.ts';
import { withoutQuoted } from './without-quoted.ts';

/** What a statement that only reads begins with. */
const beginnings = ['select', 'with', 'from', 'values', 'table'];

/**
 * The query that the user gave, without a semicolon at its end.
 *
 * @throws InputError where it is more than one statement, or one that does more than read
 */
export function oneSelect(query: string): string {
  const statement = query.trim().replace(/;$/, '').trim();
  const bare = withoutQuoted(statement).trim();
  if (bare.includes(';')) throw new InputError('--query: it is more than one statement (give one select)');
  const [first = ''] = /^[(\s]*(\w*)/.exec(bare)?.slice(1) ?? [];
  if (!beginnings.includes(first.toLowerCase())) {
    const found = first === '' ? 'it is empty' : `it begins with ${quoteValue(first)}`;
    throw new InputError(`--query: ${found} (give one select, which reads and changes nothing)`);
  }
  return statement;
}
