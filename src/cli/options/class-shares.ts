import { InvalidArgumentError } from 'commander';
import { InputError } from '../../errors.ts';

/** As many as there are letters to name them. */
export const mostClasses = 26;

/** How far from 1 shares may add up to, because 0.33, 0.33 and 0.34 do not add to 1 in floating point. */
const slack = 1e-9;

/** Parses the shares of classes: "0.9", or "0.5,0.3,0.2". */
export function shareList(text: string): number[] {
  return text.split(',').map((share) => {
    const value = Number(share);
    if (share.trim() === '' || !(value > 0 && value < 1)) {
      throw new InvalidArgumentError(
        'It must be shares between 0 and 1 with commas between, such as 0.7,0.3.',
      );
    }
    return value;
  });
}

/**
 * The share of each class, from what `--classes` and `--balance` say: one share is the first class's, and the others
 * divide the rest evenly; several are one a class.
 *
 * @throws InputError when there are too many, they contradict each other, or do not add to 1
 */
export function requestedShares(
  classes: number | undefined,
  balance: readonly number[] | undefined,
): number[] {
  const [first, ...others] = balance ?? [];
  if (first === undefined) {
    const count = classes ?? 2;
    return Array.from({ length: count }, () => 1 / count);
  }
  if (others.length === 0) {
    const count = classes ?? 2;
    return [first, ...Array.from({ length: count - 1 }, () => (1 - first) / (count - 1))];
  }
  const shares = [first, ...others];
  if (classes !== undefined && classes !== shares.length) {
    throw new InputError(
      `--balance has ${shares.length} shares and --classes ${classes}: give one share a class`,
    );
  }
  if (shares.length > mostClasses) {
    throw new InputError(
      `--balance has ${shares.length} shares: there may be ${mostClasses} classes at most`,
    );
  }
  const sum = shares.reduce((total, share) => total + share, 0);
  if (Math.abs(sum - 1) > slack) {
    throw new InputError(
      `--balance ${shares.join(',')}: the shares must add to 1, and add to ${Number(sum.toFixed(9))}`,
    );
  }
  return shares;
}
