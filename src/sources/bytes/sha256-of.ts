import { createHash } from 'node:crypto';
import type { ByteSource } from './byte-source.ts';

/** Hexadecimal SHA-256 of all bytes as they are stored. */
export async function sha256Of(source: ByteSource): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of source.chunks()) hash.update(chunk);
  return hash.digest('hex');
}
