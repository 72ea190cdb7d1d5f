import { InputError } from '../../errors.ts';
import { quoteValue } from '../../text/quote-value.ts';

/**
 * How a connection is encrypted, by the words of PostgreSQL's own programs: `require` asks for no certificate that
 * somebody vouches for, the two that verify do.
 *
 * @throws InputError where there is no such word
 */
export function sslOf(mode: string | undefined): boolean | { readonly rejectUnauthorized: false } {
  switch (mode) {
    case undefined:
    case 'disable':
    case 'allow':
    case 'prefer':
      return false;
    case 'require':
      return { rejectUnauthorized: false };
    case 'verify-ca':
    case 'verify-full':
      return true;
    default:
      throw new InputError(
        `sslmode ${quoteValue(mode)} is not known (there is disable, require, verify-ca and verify-full)`,
      );
  }
}
