import { resetMoments } from './adam';
import { backward } from './backward';
import { dropsUnits, reseedDropout } from './dropout';
import { forward } from './forward';
import { gatherOrdered } from './gather';
import { batchSize, deltas, masks, stripBytes, units } from './layout';
import { optimizerStep } from './optimizer';
import { outputDeltas } from './output-delta';
import { weightGradient } from './weight-gradient';

/** Forgets what earlier steps left to the next: the optimizer's moments, and which units dropout has drawn. */
export function restart(): void {
  resetMoments();
  reseedDropout();
}

/** One pass over the first `count` listed rows, a step of the optimizer a batch; the last batch may be short. */
export function trainEpoch(count: i32, learningRate: f32): void {
  for (let from = 0; from < count; from += batchSize) {
    computeGradient(from, min(batchSize, count - from));
    optimizerStep(learningRate);
  }
}

/** Leaves the gradient of the mean loss over `count` listed rows, at most a batch, from position `from` on. */
export function computeGradient(from: i32, count: i32): void {
  let strip = units;
  let deltaStrip = deltas;
  let maskStrip: usize = dropsUnits ? masks : 0;
  for (let at = 0; at < count; at += 4) {
    const samples = min(4, count - at);
    gatherOrdered(from + at, samples, strip);
    forward(strip, maskStrip);
    outputDeltas(strip, deltaStrip, from + at, samples, count);
    backward(strip, deltaStrip, maskStrip);
    strip += stripBytes;
    deltaStrip += stripBytes;
    if (maskStrip != 0) maskStrip += stripBytes;
  }
  weightGradient((count + 3) >> 2);
}
