/**
 * e to the power of each lane, within two units in the last place (tested); the method and the polynomial are those of
 * Cephes' expf (Stephen Moshier, 1989). x = n ln 2 + r with |r| <= ln 2 / 2, so e^x = 2^n e^r. ln 2 is subtracted in two
 * parts, the first of which has so few bits that n times it is exact. Below −104 the result is 0, above 88.73 infinite.
 */
// @ts-ignore: decorator
@inline
export function exp4(x: v128): v128 {
  x = f32x4.pmin(f32x4.pmax(x, f32x4.splat(-104.5)), f32x4.splat(89.5));
  const n = f32x4.nearest(f32x4.mul(x, f32x4.splat(1.44269504088896341)));
  let r = f32x4.sub(x, f32x4.mul(n, f32x4.splat(0.693359375)));
  r = f32x4.sub(r, f32x4.mul(n, f32x4.splat(-2.12194440e-4)));

  let polynomial = f32x4.splat(1.9875691500e-4);
  polynomial = f32x4.add(f32x4.mul(polynomial, r), f32x4.splat(1.3981999507e-3));
  polynomial = f32x4.add(f32x4.mul(polynomial, r), f32x4.splat(8.3334519073e-3));
  polynomial = f32x4.add(f32x4.mul(polynomial, r), f32x4.splat(4.1665795894e-2));
  polynomial = f32x4.add(f32x4.mul(polynomial, r), f32x4.splat(1.6666665459e-1));
  polynomial = f32x4.add(f32x4.mul(polynomial, r), f32x4.splat(5.0000001201e-1));
  const power = f32x4.add(f32x4.add(f32x4.mul(polynomial, f32x4.mul(r, r)), r), f32x4.splat(1));

  // 2^n in two factors, as 2^128 and 2^-150 are no float32 themselves.
  const whole = i32x4.trunc_sat_f32x4_s(n);
  const half = i32x4.shr_s(whole, 1);
  return f32x4.mul(f32x4.mul(power, powerOfTwo(half)), powerOfTwo(i32x4.sub(whole, half)));
}

/** 2^n for −127 < n < 128: n plus the exponent's bias, moved to the exponent's bits. */
// @ts-ignore: decorator
@inline
function powerOfTwo(n: v128): v128 {
  return i32x4.shl(i32x4.add(n, i32x4.splat(127)), 23);
}
