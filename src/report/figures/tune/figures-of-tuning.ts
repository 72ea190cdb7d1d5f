import type { TuneResult } from '../../../results/tune-result.ts';
import type { Figure } from '../figure.ts';
import { knobsFigure } from './knobs.ts';
import { optimismFigure } from './optimism.ts';
import { settingsFigure } from './settings.ts';

/** The plots of a tuning. */
export function figuresOfTuning(result: TuneResult): Figure[] {
  return [settingsFigure(result), optimismFigure(result), knobsFigure(result)].filter(
    (figure) => figure !== null,
  );
}
