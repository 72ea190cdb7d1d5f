import type { ClassLoss } from './convex-loss.ts';

/**
 * Adds the ridge penalty ½ · ridge · Σ weight² (Hoerl and Kennard, 1970) to a loss. The last weight of each class is
 * its intercept and goes free.
 *
 * @param columns weights a class, its intercept included
 */
export function withRidge(loss: ClassLoss, columns: number, ridge: number): ClassLoss {
  const penalties = new Float64Array(loss.size);
  for (let i = 0; i < loss.size; i++) penalties[i] = (i + 1) % columns === 0 ? 0 : ridge;

  return {
    size: loss.size,
    evaluate(point, gradient) {
      let value = loss.evaluate(point, gradient);
      for (let i = 0; i < point.length; i++) {
        const weight = point[i] as number;
        const slope = (penalties[i] as number) * weight;
        value += 0.5 * slope * weight;
        gradient[i] = (gradient[i] as number) + slope;
      }
      return value;
    },
    writeHessian(hessian) {
      loss.writeHessian(hessian);
      for (let i = 0; i < loss.size; i++) {
        const at = i * loss.size + i;
        hessian[at] = (hessian[at] as number) + (penalties[i] as number);
      }
    },
    writeClassBlocks(blocks) {
      loss.writeClassBlocks(blocks);
      for (let i = 0; i < loss.size; i++) {
        const at = i * columns + (i % columns);
        blocks[at] = (blocks[at] as number) + (penalties[i] as number);
      }
    },
    multiplyByHessian(vector, product) {
      loss.multiplyByHessian(vector, product);
      for (let i = 0; i < vector.length; i++) {
        product[i] = (product[i] as number) + (penalties[i] as number) * (vector[i] as number);
      }
    },
  };
}
