import { lookAlikeKey } from './look-alike-key.ts';
import { nearName } from './near-name.ts';
import { quoteValue } from './quote-value.ts';

/** Shorter names are all near each other. */
const shortestName = 3;
/** The part of a name's letters that may be wrong, and one always may. */
const wrongShare = 1 / 4;

/**
 * The name that was probably meant: one that looks alike or is written a
 * little differently, else the one that the fewest letters are wrong in.
 *
 * @returns undefined where none is near
 */
export function nearestName(meant: string, names: readonly string[]): string | undefined {
  const key = lookAlikeKey(meant);
  const keys = names.map(lookAlikeKey);
  const alike = keys.indexOf(key);
  if (alike >= 0) return names[alike];
  const respelled = nearName(meant, names);
  if (respelled !== undefined) return respelled;
  const most = key.length < shortestName ? 0 : Math.max(1, Math.floor(key.length * wrongShare));
  const distances = keys.map((other) =>
    Math.abs(other.length - key.length) > most ? Number.POSITIVE_INFINITY : editDistance(key, other),
  );
  const nearest = distances.reduce((best, distance) => Math.min(best, distance), Number.POSITIVE_INFINITY);
  return nearest <= most ? names[distances.indexOf(nearest)] : undefined;
}

/** A question to begin a remedy with, `did you mean "age"? `, or nothing where no name is near. */
export function didYouMean(meant: string, names: readonly string[]): string {
  const nearest = nearestName(meant, names);
  return nearest === undefined ? '' : `did you mean ${quoteValue(nearest)}? `;
}

/**
 * How many letters must be added, left out, changed or swapped with their neighbour to turn one text into another (optimal
 * string alignment; Damerau, 1964).
 */
function editDistance(one: string, other: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, j) => j);
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    for (let j = 1; j <= other.length; j++) {
      const isSame = one[i - 1] === other[j - 1];
      const isSwapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      row.push(
        Math.min(
          (last[j] as number) + 1,
          (row[j - 1] as number) + 1,
          (last[j - 1] as number) + (isSame ? 0 : 1),
          isSwapped ? (beforeLast[j - 2] as number) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
    beforeLast = last;
    last = row;
  }
  return last[other.length] as number;
}
