import type { CurveResult } from '../../../results/curve-result.ts';
import type { Figure } from '../figure.ts';
import { learningCurveFigure } from './learning-curve.ts';
import { trainingGrowthFigure } from './training-growth.ts';

/** The plots of a learning curve. */
export function figuresOfCurve(result: CurveResult): Figure[] {
  return [learningCurveFigure(result), trainingGrowthFigure(result)];
}
