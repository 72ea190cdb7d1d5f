import { formatNumber } from '../../text/format.ts';
import type { Estimator, FittedModel } from '../contract/fitted-model.ts';
import type { TuningGrid } from '../contract/tuning.ts';

/**
 * The ridges that are tried, in half decades from 10⁻⁴ to 10⁴; the powers are read, since `10 ** −4` is a little less
 * than 0.0001.
 */
const ridges = Array.from({ length: 17 }, (_, step) => {
  const decade = Number(`1e${Math.floor(step / 2) - 4}`);
  return step % 2 === 0 ? decade : decade * Math.sqrt(10);
});

/**
 * The settings of a model whose only knob is its ridge.
 *
 * @param untuned the ridge where nothing is tuned
 */
export function ridgeTuning<Fitted extends FittedModel>(
  untuned: number,
  create: (ridge: number) => Estimator<Fitted>,
): TuningGrid<Fitted> {
  const settings = [untuned, ...ridges.filter((ridge) => ridge !== untuned)].map((ridge) => ({ ridge }));
  return {
    settings: () => settings,
    untuned: () => 0,
    knobs: [],
    create: (_, { ridge }) => create(ridge as number),
    describe: ({ ridge }) => `ridge ${formatNumber(ridge as number)}`,
  };
}
