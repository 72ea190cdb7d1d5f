import type { Predictor } from '../contract/fitted-model.ts';
import type { Task } from '../contract/targets.ts';
import { softmaxInPlace } from '../numeric/softmax.ts';
import { createForestScorer, type Forest } from './forest.ts';

/** Turns the scores of a forest into predictions: of a number they are it, of classes a sigmoid or softmax follows. */
export function createForestPredictor(forest: Forest, task: Task): Predictor['predict'] {
  const score = createForestScorer(forest);
  if (task === 'regression') return score;
  return forest.start.length === 1 ? ofTwoClasses(score) : ofClasses(score, forest.start.length);
}

function ofTwoClasses(score: Predictor['predict']): Predictor['predict'] {
  return (features, probabilities) => {
    score(features, probabilities);
    // From the last row on, as a row's two probabilities take the place of two scores.
    for (let row = features.rows - 1; row >= 0; row--) {
      const reached = probabilities[row] as number;
      const small = Math.exp(-Math.abs(reached));
      const likely = 1 / (1 + small);
      probabilities[2 * row + 1] = reached >= 0 ? likely : small * likely;
      probabilities[2 * row] = reached >= 0 ? small * likely : likely;
    }
  };
}

function ofClasses(score: Predictor['predict'], classCount: number): Predictor['predict'] {
  return (features, probabilities) => {
    score(features, probabilities);
    for (let row = 0; row < features.rows; row++) {
      softmaxInPlace(probabilities, row * classCount, classCount);
    }
  };
}
