import type { StudyResult } from '../document/block.ts';
import { figuresOfComparison } from '../figures/compare/figures-of-comparison.ts';
import { figuresOfCurve } from '../figures/curve/figures-of-curve.ts';
import { figuresOfExplanation } from '../figures/explain/figures-of-explanation.ts';
import type { Figure } from '../figures/figure.ts';
import { figuresOfTuning } from '../figures/tune/figures-of-tuning.ts';

/** The plots of a study's result. */
export function drawFigures(result: StudyResult): Figure[] {
  switch (result.study) {
    case 'compare':
      return figuresOfComparison(result);
    case 'curve':
      return figuresOfCurve(result);
    case 'explain':
      return figuresOfExplanation(result);
    case 'tune':
      return figuresOfTuning(result);
  }
}
