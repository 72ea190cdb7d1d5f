import { createHash } from 'node:crypto';
import { TextDecoder } from 'node:util';
import type { ByteSource } from '../bytes/byte-source.ts';
import { decode } from '../bytes/decode.ts';
import { tableBytes } from '../bytes/table-bytes.ts';
import { refuseBinaryFormat, refuseTextFormat } from '../formats/refuse-format.ts';
import { detectEncoding, requestedEncoding } from './detect-encoding.ts';
import { LineCount } from './line-count.ts';

/** What one look at all the bytes of a file tells. */
export interface Inspection {
  /** Hexadecimal SHA-256 of the bytes as they are stored. */
  readonly sha256: string;
  readonly encoding: string;
  /** Not valid UTF-8, though nothing else was declared. */
  readonly isGuessed: boolean;
  /** The start of the file, as UTF-8 without a byte order mark. */
  readonly sample: Buffer;
  /** Whether the sample is the whole file. */
  readonly isComplete: boolean;
  /** How many lines there are at most: no table has more rows. */
  readonly mostLines: number;
  /** Whether there is a `#` anywhere: without one there are no comments. */
  readonly hasHash: boolean;
}

/** No row may be longer, so that the sample holds at least one. */
export const maximumRowBytes = 1024 * 1024;

async function* only(chunk: Buffer): AsyncGenerator<Buffer> {
  yield chunk;
}

/**
 * Reads a file once to learn its SHA-256, its encoding and how it starts. Bytes that are not valid UTF-8 anywhere, and
 * that nothing declares to be something else, are taken for Windows-1252.
 *
 * @throws InputError when it cannot be read, or is no text or known to be no table.
 */
export async function inspectBytes(
  source: ByteSource,
  requested: string | undefined,
  signal: AbortSignal | undefined,
): Promise<Inspection> {
  const hash = createHash('sha256');
  const starts: Buffer[] = [];
  let length = 0;
  const validator = new TextDecoder('utf-8', { fatal: true });
  let isUtf8 = true;
  let hasHash = false;
  const lines = new LineCount();
  for await (const chunk of tableBytes(source, hash)) {
    signal?.throwIfAborted();
    if (length < maximumRowBytes) starts.push(chunk.subarray(0, maximumRowBytes - length));
    length += chunk.length;
    isUtf8 &&= isValid(chunk, validator);
    hasHash ||= chunk.includes('#');
    lines.add(chunk);
  }
  const start = Buffer.concat(starts);
  refuseBinaryFormat(start, source.name);
  let encoding = requested === undefined ? detectEncoding(start, source.name) : requestedEncoding(requested);
  const isDeclared = requested !== undefined || start.subarray(0, 3).toString('hex') === 'efbbbf';
  const isGuessed = !isDeclared && encoding === 'utf-8' && !isUtf8;
  if (isGuessed) encoding = 'windows-1252';
  const texts: Buffer[] = [];
  for await (const chunk of decode(only(start), encoding, source.name)) texts.push(chunk);
  const sample = Buffer.concat(texts);
  refuseTextFormat(sample, source.name);
  return {
    sha256: hash.digest('hex'),
    encoding,
    isGuessed,
    sample,
    isComplete: length <= maximumRowBytes,
    mostLines: lines.most,
    hasHash,
  };
}

function isValid(chunk: Buffer, validator: TextDecoder): boolean {
  try {
    validator.decode(chunk, { stream: true });
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}
