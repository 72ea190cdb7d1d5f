import type { ExplanationResult } from '../../../results/explanation-result.ts';
import type { Figure } from '../figure.ts';
import { coefficientFigures } from './coefficients.ts';
import { dependenceFigure } from './dependence.ts';
import { fairnessFigure } from './fairness.ts';
import { importanceFigure } from './importance.ts';
import { rowWalkFigure } from './row-walk.ts';

/** One figure or several of a kind; null where the result lacks what they show. */
type ExplanationFigure = (result: ExplanationResult) => Figure | readonly Figure[] | null;

/** In the order of the page: what matters, how, and then rows and groups. */
const figures: readonly ExplanationFigure[] = [
  importanceFigure,
  dependenceFigure,
  coefficientFigures,
  rowWalkFigure,
  fairnessFigure,
];

/** The plots of an explanation. */
export function figuresOfExplanation(result: ExplanationResult): Figure[] {
  return figures.flatMap((figure) => figure(result) ?? []);
}
