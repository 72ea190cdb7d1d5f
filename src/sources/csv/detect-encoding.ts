import { InputError } from '../../errors.ts';
import { quoteValue } from '../../text/quote-value.ts';

/**
 * The name of the encoding that the start of a file shows by a byte order mark or by its zero bytes: `utf-16le`,
 * `utf-16be`, or `utf-8` when nothing speaks against it (whether it really is, only the whole file can tell).
 * Latin letters, digits, delimiters and line ends in UTF-16 have one byte of zero, always on the same side.
 *
 * @throws InputError when it is UTF-32, which is not read.
 */
export function detectEncoding(start: Buffer, name: string): string {
  const hex = start.subarray(0, 8).toString('hex');
  if (hex.startsWith('fffe0000') || hex.startsWith('0000feff')) {
    throw new InputError(`${name} is encoded in UTF-32, which is not read (save it as UTF-8)`);
  }
  if (hex.startsWith('fffe')) return 'utf-16le';
  if (hex.startsWith('feff')) return 'utf-16be';
  const zeros = [0, 0];
  for (let at = start.indexOf(0); at >= 0; at = start.indexOf(0, at + 1)) {
    zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  }
  const [even = 0, odd = 0] = zeros;
  const enough = start.length / 20;
  if (odd > enough && even === 0) return 'utf-16le';
  if (even > enough && odd === 0) return 'utf-16be';
  return 'utf-8';
}

/**
 * The standard name of the encoding the user asked for.
 *
 * @throws InputError when there is no such encoding.
 */
export function requestedEncoding(label: string): string {
  try {
    return new TextDecoder(label).encoding;
  } catch (error) {
    throw new InputError(
      `there is no encoding ${quoteValue(label)} (use one such as utf-8, utf-16le or windows-1252)`,
      { cause: error },
    );
  }
}
