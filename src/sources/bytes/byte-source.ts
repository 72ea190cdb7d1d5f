import { createReadStream, existsSync } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { InputError } from '../../errors.ts';
import { escapeText, quoteValue } from '../../text/quote-value.ts';
import { fileError } from './file-error.ts';

/** Bytes that can be read from the start as often as needed. */
export interface ByteSource {
  /** How messages call it: the file's name without its folders. */
  readonly name: string;
  chunks(): AsyncIterable<Buffer>;
  /** Where they lie, if it is a file. */
  readonly path?: string;
  /** How many bytes there are. */
  readonly size: number;
  /** The bytes from `start` up to, and without, `end`. */
  range(start: number, end: number): Promise<Buffer>;
}

const chunkBytes = 256 * 1024;
const maximumSpooledBytes = 1024 ** 3;

/** The name of a table read from `source`: the file's name without its folders, or `standard input` for `-`. */
export function sourceName(source: string): string {
  return source === '-' ? 'standard input' : escapeText(basename(source) || source);
}

/** Bytes that are already in memory, under the name that messages shall use. */
export function memorySource(name: string, bytes: Uint8Array): ByteSource {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return {
    name: escapeText(name),
    async *chunks() {
      for (let start = 0; start < buffer.length; start += chunkBytes) {
        yield buffer.subarray(start, start + chunkBytes);
      }
    },
    size: buffer.length,
    range: async (start, end) => buffer.subarray(start, end),
  };
}

async function spool(name: string, stream: AsyncIterable<Buffer>): Promise<ByteSource> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of stream) {
    length += chunk.length;
    if (length > maximumSpooledBytes) {
      throw new InputError(
        `${name} is longer than 1 GiB and cannot be kept in memory (write it to a file first)`,
      );
    }
    chunks.push(chunk);
  }
  return memorySource(name, Buffer.concat(chunks));
}

/** Nothing is fetched: a table that changes between two runs could not be told from models that do. */
function refuseAddress(source: string): void {
  const scheme = /^([a-z][a-z\d+.-]+):\/\//i.exec(source)?.[1]?.toLowerCase();
  if (scheme === undefined || existsSync(source)) return;
  const remedy =
    scheme === 'file' ? 'give the path alone' : 'download it first and name the file, as nothing is fetched';
  // It may hold a password.
  const shown = source.replace(/\/\/[^/]*@/, '//');
  throw new InputError(`${quoteValue(shown, 120)} is an address, not a path (${remedy})`);
}

async function* fileChunks(path: string, name: string): AsyncGenerator<Buffer> {
  try {
    yield* createReadStream(path, { highWaterMark: chunkBytes });
  } catch (error) {
    throw fileError(error, name);
  }
}

async function fileRange(path: string, name: string, start: number, end: number): Promise<Buffer> {
  try {
    const file = await open(path);
    try {
      const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(end - start), position: start });
      return buffer.subarray(0, bytesRead);
    } finally {
      await file.close();
    }
  } catch (error) {
    throw fileError(error, name);
  }
}

/**
 * Opens a path, or standard input for `-`. Whatever cannot be read twice (standard input, a pipe) is kept in memory.
 *
 * @throws InputError when there is no such file, it may not be read, or an address is given in its place.
 */
export async function openSource(source: string): Promise<ByteSource> {
  const name = sourceName(source);
  if (source === '-') return spool(name, process.stdin);
  refuseAddress(source);
  let size: number;
  try {
    const status = await stat(source);
    size = status.size;
    if (status.isDirectory()) throw new InputError(`${name} is a folder (name a file inside it)`);
    if (!status.isFile()) return await spool(name, fileChunks(source, name));
  } catch (error) {
    throw fileError(error, name);
  }
  return {
    name,
    path: source,
    chunks: () => fileChunks(source, name),
    size,
    range: (start, end) => fileRange(source, name, start, end),
  };
}
