import { InputError } from '../../errors.ts';

/**
 * Windows-1252 differs from Latin-1 in the bytes 0x80 to 0x9f. Not left to TextDecoder, whose fast path took the one for
 * the other in some releases of Node.
 */
const windows1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function decodeWindows1252(chunk: Buffer): string {
  return chunk
    .toString('latin1')
    .replace(/[\u0080-\u009f]/g, (character) => windows1252.charAt(character.charCodeAt(0) - 0x80));
}

async function* toText(chunks: AsyncIterable<Buffer>, encoding: string): AsyncGenerator<string> {
  if (encoding === 'windows-1252') {
    for await (const chunk of chunks) yield decodeWindows1252(chunk);
    return;
  }
  const decoder = new TextDecoder(encoding);
  for await (const chunk of chunks) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}

async function* withoutByteOrderMark(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let isFirst = true;
  for await (const chunk of chunks) {
    const isMarked = isFirst && chunk[0] === 0xef && chunk[1] === 0xbb && chunk[2] === 0xbf;
    isFirst = false;
    yield isMarked ? chunk.subarray(3) : chunk;
  }
}

async function* toUtf8(chunks: AsyncIterable<Buffer>, encoding: string): AsyncGenerator<Buffer> {
  if (encoding === 'utf-8') {
    yield* withoutByteOrderMark(chunks);
    return;
  }
  for await (const text of toText(chunks, encoding)) yield Buffer.from(text);
}

/**
 * Turns bytes in any encoding into UTF-8 without a byte order mark.
 *
 * @throws InputError when there is a NUL character in them, which no text has.
 */
export async function* decode(
  chunks: AsyncIterable<Buffer>,
  encoding: string,
  name: string,
): AsyncGenerator<Buffer> {
  for await (const chunk of toUtf8(chunks, encoding)) {
    if (chunk.includes(0)) {
      throw new InputError(`${name} is not a text file: it contains NUL bytes (export the table as CSV)`);
    }
    yield chunk;
  }
}
