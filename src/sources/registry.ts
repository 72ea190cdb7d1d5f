import type { TableSource } from './contract/table-source.ts';
import { delimitedText } from './csv/delimited-text.ts';

/** Every kind of file that is read, in the order in which they are asked; the last one takes what is left. */
export const tableSources: readonly TableSource[] = [delimitedText];
