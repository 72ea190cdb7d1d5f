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

/** The sum of the products of two vectors' entries. */
export function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number);
  return sum;
}
