import { InputError } from '../../errors.ts';
import { findModel, models } from '../../models/registry.ts';
import type { Assertion } from './assertion.ts';
import type { KnownFigure } from './known-figures.ts';

/**
 * Refuses an assertion about models of the ladder that the run does not fit.
 *
 * @param asked the ids of those that it does
 * @throws InputError where there is one
 */
export function refuseUnasked({ text, figure, divisor }: Assertion, asked: readonly string[]): void {
  for (const { name, path } of [figure, divisor].filter((known): known is KnownFigure => known !== null)) {
    const [, ofLadder, ofModel] = /^(ladder\.)(?:(?:models|rungs)\.([^.]+)\.)?/.exec(path) ?? [];
    if (ofLadder === undefined) continue;
    const isMissing = models.some(
      ({ id, role }) => id === ofModel && role === 'ladder' && !asked.includes(id),
    );
    if (asked.length > 0 && !isMissing) continue;
    const flags = asked.map((id) => findModel(id).flag);
    const remedy =
      asked.length === 0 ? '--ladder' : `--models ${[...flags, findModel(String(ofModel)).flag].join(',')}`;
    throw new InputError(
      `--assert "${text}": ${name} is not measured without the ladder’s models (use ${remedy})`,
    );
  }
}
