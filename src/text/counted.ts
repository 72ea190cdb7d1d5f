import { formatCount } from './format.ts';

/** A count with its noun: "1 product", "440 products". */
export function counted(count: number, noun: string): string {
  return `${formatCount(count)} ${noun}${count === 1 ? '' : 's'}`;
}
