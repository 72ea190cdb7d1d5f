import { createRequire } from 'node:module';

// The package by which the table's own library measures text.
const ofTable = createRequire(createRequire(import.meta.url).resolve('cli-table3'));
const stringWidth = ofTable('string-width') as (text: string) => number;

/** The width of a text's widest line on a terminal, where an East Asian character takes two columns. */
export function widestLine(text: string): number {
  return Math.max(...text.split('\n').map(stringWidth));
}
