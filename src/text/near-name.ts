import { quoteValue } from './quote-value.ts';

/** A name without what people write in different ways: letters' case and form, blanks, and punctuation. */
function plainName(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/**
 * The name among others that is written a little differently: `Age` or `"age "` for `age`, `body_mass` for `Body Mass`;
 * undefined where there is none, or where two are alike.
 *
 * @example nearName('body mass', ['Body_Mass', 'age']) // 'Body_Mass'
 */
export function nearName(name: string, others: readonly string[]): string | undefined {
  const plain = plainName(name);
  const alike = plain === '' ? [] : others.filter((other) => plainName(other) === plain);
  return alike.length === 1 ? alike[0] : undefined;
}

/** Which missing columns have near names in a table, in words for a message; empty where none has. */
export function nearNames(missing: readonly string[], others: readonly string[], most = 12): string {
  const pairs = missing.flatMap((name) => {
    const near = nearName(name, others);
    return near === undefined ? [] : [`${quoteValue(near)} to ${quoteValue(name)}`];
  });
  const more = pairs.length > most ? ` and ${pairs.length - most} more likewise` : '';
  return pairs.slice(0, most).join(', ') + more;
}
