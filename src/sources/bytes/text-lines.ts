import { InputError } from '../../errors.ts';

/** A longer line is no row of a table. */
const maximumLineBytes = 64 * 1024 * 1024;

const lineFeed = 0x0a;

/**
 * The lines of a text in UTF-8, without their ends and without a byte order mark. Only a line feed ends one: a text within
 * JSON may hold the other characters that Unicode counts as ends of lines.
 *
 * @throws InputError when a line is not UTF-8, or so long that it is none
 */
export async function* textLines(chunks: AsyncIterable<Buffer>, name: string): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let line = 0;
  let held: Buffer[] = [];
  let length = 0;
  const take = (end: Buffer): string => {
    line++;
    const bytes = held.length === 0 ? end : Buffer.concat([...held, end]);
    held = [];
    length = 0;
    try {
      return decoder.decode(bytes);
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
      throw new InputError(`${name} line ${line} is not valid UTF-8 (save it as UTF-8)`);
    }
  };
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(lineFeed); end >= 0; end = chunk.indexOf(lineFeed, start)) {
      yield take(chunk.subarray(start, end));
      start = end + 1;
    }
    held.push(chunk.subarray(start));
    length += chunk.length - start;
    if (length > maximumLineBytes) {
      throw new InputError(`${name} line ${line + 1} is longer than 64 MiB (this may be no table)`);
    }
  }
  if (length > 0) yield take(Buffer.alloc(0));
}
