import type { Hash } from 'node:crypto';
import type { ByteSource } from './byte-source.ts';
import { gunzip, isGzip } from './gunzip.ts';

/** The bytes of the table itself: expanded when they are compressed; `hash` sees them as they are stored. */
export function tableBytes(source: ByteSource, hash?: Hash): AsyncIterable<Buffer> {
  const chunks = source.chunks();
  return expanded(hash === undefined ? chunks : hashed(chunks, hash), source.name);
}

async function* hashed(chunks: AsyncIterable<Buffer>, hash: Hash): AsyncGenerator<Buffer> {
  for await (const chunk of chunks) {
    hash.update(chunk);
    yield chunk;
  }
}

async function* expanded(chunks: AsyncIterable<Buffer>, name: string): AsyncGenerator<Buffer> {
  const iterator = chunks[Symbol.asyncIterator]();
  const first = await iterator.next();
  if (first.done === true) return;
  async function* all(): AsyncGenerator<Buffer> {
    yield first.value;
    yield* { [Symbol.asyncIterator]: () => iterator };
  }
  yield* isGzip(first.value) ? gunzip(all(), name) : all();
}
