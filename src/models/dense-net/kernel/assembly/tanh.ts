import { exp4 } from './exp';

/**
 * Hyperbolic tangent of each lane, after Cephes' tanhf (Stephen Moshier, 1989): a polynomial where |x| < 0.625, as the
 * quotient would lose the small values' digits there, and elsewhere 1 − 2 / (e^2|x| + 1) with the sign of x.
 */
// @ts-ignore: decorator
@inline
export function tanh4(x: v128): v128 {
  const size = f32x4.abs(x);
  const square = f32x4.mul(x, x);

  let polynomial = f32x4.splat(-5.70498872745e-3);
  polynomial = f32x4.add(f32x4.mul(polynomial, square), f32x4.splat(2.06390887954e-2));
  polynomial = f32x4.add(f32x4.mul(polynomial, square), f32x4.splat(-5.37397155531e-2));
  polynomial = f32x4.add(f32x4.mul(polynomial, square), f32x4.splat(1.33314422036e-1));
  polynomial = f32x4.add(f32x4.mul(polynomial, square), f32x4.splat(-3.33332819422e-1));
  const near = f32x4.add(f32x4.mul(f32x4.mul(polynomial, square), x), x);

  const one = f32x4.splat(1);
  const two = f32x4.splat(2);
  const quotient = f32x4.div(two, f32x4.add(exp4(f32x4.add(size, size)), one));
  const far = v128.or(f32x4.sub(one, quotient), v128.and(x, f32x4.splat(-0.0)));

  return v128.bitselect(near, far, f32x4.lt(size, f32x4.splat(0.625)));
}
