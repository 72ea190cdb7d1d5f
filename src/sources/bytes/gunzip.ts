import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { InputError } from '../../errors.ts';

/** A compressed table shrinks to a tenth or, when it repeats itself, a hundredth; a bomb to a thousandth. */
const maximumRatio = 250;
const bytesBeforeRatioCounts = 64 * 1024 * 1024;

/** Whether these are the first bytes of a gzip file. */
export function isGzip(start: Buffer): boolean {
  return start.length > 2 && start[0] === 0x1f && start[1] === 0x8b && start[2] === 8;
}

/**
 * Expands gzip-compressed bytes.
 *
 * @throws InputError when they are damaged, or expand so much that they can only be meant to fill the memory.
 */
export async function* gunzip(chunks: AsyncIterable<Buffer>, name: string): AsyncGenerator<Buffer> {
  let compressedBytes = 0;
  let expandedBytes = 0;
  async function* counted(): AsyncGenerator<Buffer> {
    for await (const chunk of chunks) {
      compressedBytes += chunk.length;
      yield chunk;
    }
  }
  const compressed = Readable.from(counted());
  const expanded = compressed.pipe(createGunzip());
  compressed.once('error', (error) => expanded.destroy(error));
  try {
    for await (const chunk of expanded) {
      expandedBytes += chunk.length;
      if (expandedBytes > bytesBeforeRatioCounts && expandedBytes > maximumRatio * compressedBytes) {
        throw new InputError(
          `${name} expands to more than ${maximumRatio} times its size (expand it yourself if it is to be trusted)`,
        );
      }
      yield chunk;
    }
  } catch (error) {
    if (error instanceof Error && 'code' in error && String(error.code).startsWith('Z_')) {
      const problem = error.code === 'Z_BUF_ERROR' ? 'ends too early' : 'is damaged';
      throw new InputError(`${name} is a gzip file that ${problem} (fetch or compress it again)`, {
        cause: error,
      });
    }
    throw error;
  } finally {
    compressed.destroy();
    expanded.destroy();
  }
}
