import type { ComparisonResult } from '../../../results/comparison-result.ts';
import type { Figure } from '../figure.ts';
import { calibrationFigure } from './calibration.ts';
import { confusionFigure } from './confusion.ts';
import { differenceFigure } from './difference.ts';
import { errorBandsFigure } from './error-bands.ts';
import { errorsFigure } from './errors.ts';
import { foldsFigure } from './folds.ts';
import { ladderFigures } from './ladder.ts';
import { parametersFigure } from './parameters.ts';
import { thresholdCurveFigures } from './threshold-curves.ts';
import { timesFigures } from './times.ts';

/** One figure or several of a kind; null where the result lacks what they show. */
type ComparisonFigure = (result: ComparisonResult) => Figure | readonly Figure[] | null;

/** In the order of the page: the verdict, what it costs, and then what lies behind it. */
const figures: readonly ComparisonFigure[] = [
  differenceFigure,
  foldsFigure,
  parametersFigure,
  timesFigures,
  ladderFigures,
  confusionFigure,
  thresholdCurveFigures,
  calibrationFigure,
  errorsFigure,
  errorBandsFigure,
];

/** The plots of a comparison. */
export function figuresOfComparison(result: ComparisonResult): Figure[] {
  return figures.flatMap((figure) => figure(result) ?? []);
}
