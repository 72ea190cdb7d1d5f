/** A smooth convex function of a vector, with what Newton's method asks of it. */
export interface ConvexLoss {
  /** The length of the vector. */
  readonly size: number;
  /** The loss at a point; writes its gradient and remembers the point for the Hessian. */
  evaluate(point: Float64Array, gradient: Float64Array): number;
  /** Writes the Hessian at the last point evaluated: size × size, row-major, at least its lower triangle. */
  writeHessian(hessian: Float64Array): void;
  /** Writes the Hessian at the last point evaluated times a vector, without forming the Hessian. */
  multiplyByHessian(vector: Float64Array, product: Float64Array): void;
}

/** A loss of one vector of weights a class. */
export interface ClassLoss extends ConvexLoss {
  /**
   * Writes the part of the Hessian at the last point evaluated that is about the weights of one class alone, class after
   * class: columns × columns each, row-major, its lower triangle.
   */
  writeClassBlocks(blocks: Float64Array): void;
}

/** A loss that is a sum over rows, and may be taken over the first of them alone: they are a sample of all. */
export interface SampledLoss extends ClassLoss {
  /** The sizes of the samples, the smallest first, the last one all rows. */
  readonly sizes: readonly number[];
  /** The same over so many rows, one of `sizes`. */
  onFirst(rows: number): SampledLoss;
}

/** The sum of the products of two vectors' entries. */
export function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number);
  return sum;
}
