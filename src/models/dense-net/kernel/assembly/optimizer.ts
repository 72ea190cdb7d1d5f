import { adamStep, resetMoments } from './adam';
import { momentumStep } from './momentum';

let usesAdam: bool = true;
let momentum: f32 = 0;

/** What takes the steps from now on; the momentum counts only where it is not Adam. */
export function setOptimizer(adam: bool, momentumShare: f32): void {
  usesAdam = adam;
  momentum = momentumShare;
  resetMoments();
}

export function optimizerStep(learningRate: f32): void {
  if (usesAdam) adamStep(learningRate);
  else momentumStep(learningRate, momentum);
}
