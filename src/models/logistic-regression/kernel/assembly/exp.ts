/**
 * e to the power of each lane, within two units in the last place (tested); the method and the quotient of polynomials
 * are those of Cephes' exp (Stephen Moshier, 1989). x = n ln 2 + r with |r| <= ln 2 / 2, so e^x = 2^n e^r. ln 2 is
 * subtracted in two parts, the first of which has so few bits that n times it is exact. Arguments are held between −708
 * and 709, where the result is an ordinary float64.
 */
// @ts-ignore: decorator
@inline
export function exp2(x: v128): v128 {
  x = f64x2.pmin(f64x2.pmax(x, f64x2.splat(-708)), f64x2.splat(709));
  // Added and subtracted, it leaves a whole number; its lowest bits then are that number.
  const shift = f64x2.splat(6755399441055744);
  const shifted = f64x2.add(f64x2.mul(x, f64x2.splat(1.4426950408889634)), shift);
  const n = f64x2.sub(shifted, shift);
  let r = f64x2.sub(x, f64x2.mul(n, f64x2.splat(6.93145751953125e-1)));
  r = f64x2.sub(r, f64x2.mul(n, f64x2.splat(1.42860682030941723212e-6)));

  const square = f64x2.mul(r, r);
  let odd = f64x2.splat(1.2617719307481059e-4);
  odd = f64x2.add(f64x2.mul(odd, square), f64x2.splat(3.02994407707441961e-2));
  odd = f64x2.add(f64x2.mul(odd, square), f64x2.splat(1));
  odd = f64x2.mul(odd, r);
  let even = f64x2.splat(3.0019850513866446e-6);
  even = f64x2.add(f64x2.mul(even, square), f64x2.splat(2.5244834034968410e-3));
  even = f64x2.add(f64x2.mul(even, square), f64x2.splat(2.2726554820815503e-1));
  even = f64x2.add(f64x2.mul(even, square), f64x2.splat(2));
  const quotient = f64x2.div(odd, f64x2.sub(even, odd));
  const power = f64x2.add(f64x2.add(quotient, quotient), f64x2.splat(1));

  // Adding n to the exponent's bits multiplies by 2^n.
  return i64x2.add(power, i64x2.shl(shifted, 52));
}
