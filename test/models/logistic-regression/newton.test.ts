import { expect, it } from 'vitest';
import { createCholeskyStep } from '../../../src/models/logistic-regression/cholesky-step.ts';
import { createConjugateGradientStep } from '../../../src/models/logistic-regression/conjugate-gradient-step.ts';
import type { ConvexLoss } from '../../../src/models/logistic-regression/convex-loss.ts';
import { minimizeByNewton } from '../../../src/models/logistic-regression/newton.ts';

/** √(1 + x²), whose full Newton step leads from x to −x³: away from the minimum at 0 when |x| > 1. */
function hyperbola(): ConvexLoss {
  let curvature = 0;
  return {
    size: 1,
    evaluate([x = Number.NaN], gradient) {
      const value = Math.hypot(1, x);
      gradient[0] = x / value;
      curvature = value ** -3;
      return value;
    },
    writeHessian(hessian) {
      hessian[0] = curvature;
    },
    multiplyByHessian([x = Number.NaN], product) {
      product[0] = curvature * x;
    },
  };
}

it('halves its steps where the full one overshoots', () => {
  for (const createStep of [createCholeskyStep, createConjugateGradientStep]) {
    const { point, summary } = minimizeByNewton(hyperbola(), Float64Array.of(10), createStep(1));
    expect(point[0]).toBeCloseTo(0, 6);
    expect(summary.converged).toBe(true);
  }
});

it('changes nothing of its start', () => {
  const start = Float64Array.of(10);
  minimizeByNewton(hyperbola(), start, createCholeskyStep(1));
  expect(start).toEqual(Float64Array.of(10));
});

it('says so when the iteration limit ends it', () => {
  const { summary } = minimizeByNewton(hyperbola(), Float64Array.of(10), (_, gradient, step) => {
    step[0] = -0.01 * (gradient[0] ?? Number.NaN);
  });
  expect(summary).toEqual({ iterations: 100, converged: false });
});

it('says so when no length of a step helps', () => {
  const kink: ConvexLoss = {
    ...hyperbola(),
    evaluate([x = Number.NaN], gradient) {
      gradient[0] = 1;
      return Math.abs(x);
    },
  };
  const { point, summary } = minimizeByNewton(kink, Float64Array.of(0), (_, gradient, step) => {
    step[0] = -(gradient[0] ?? Number.NaN);
  });
  expect(summary).toEqual({ iterations: 1, converged: false });
  expect([...point]).toEqual([0]);
});
