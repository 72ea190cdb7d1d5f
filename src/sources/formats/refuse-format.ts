import { InputError } from '../../errors.ts';
import { binaryFormats } from './binary-formats.ts';
import type { FileFormat } from './file-format.ts';
import { textFormats } from './text-formats.ts';

/**
 * Refuses the bytes of a file that is known to be no text.
 *
 * @throws InputError that says what the file is and what to do
 */
export function refuseBinaryFormat(start: Buffer, name: string): void {
  refuse(binaryFormats, start, name);
}

/**
 * Refuses a text, in UTF-8, that is known to be no table of delimited text.
 *
 * @throws InputError that says what the file is and what to do
 */
export function refuseTextFormat(start: Buffer, name: string): void {
  refuse(textFormats, start, name);
}

function refuse(formats: readonly FileFormat[], start: Buffer, name: string): void {
  const found = formats.find((format) => format.matches(start, name));
  if (found !== undefined) throw new InputError(`${name} is ${found.name} (${found.remedy})`);
}
