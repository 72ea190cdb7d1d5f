/**
 * Natural logarithm of each lane, which must be positive and normal; the method and the polynomial are those of Cephes'
 * logf (Stephen Moshier, 1989): x = 2^n m with √½ <= m < √2, so ln x = n ln 2 + ln m.
 */
// @ts-ignore: decorator
@inline
export function log4(x: v128): v128 {
  // Subtracting the bits of √½ first makes the exponent's bits change at √½ instead of at 1.
  const sqrtHalfBits = i32x4.splat(0x3f3504f3);
  const n = f32x4.convert_i32x4_s(i32x4.shr_s(i32x4.sub(x, sqrtHalfBits), 23));
  const exponentBits = v128.and(i32x4.sub(x, sqrtHalfBits), i32x4.splat(<i32>0xff800000));
  const r = f32x4.sub(i32x4.sub(x, exponentBits), f32x4.splat(1));

  let polynomial = f32x4.splat(7.0376836292e-2);
  polynomial = f32x4.add(f32x4.mul(polynomial, r), f32x4.splat(-1.1514610310e-1));
  polynomial = f32x4.add(f32x4.mul(polynomial, r), f32x4.splat(1.1676998740e-1));
  polynomial = f32x4.add(f32x4.mul(polynomial, r), f32x4.splat(-1.2420140846e-1));
  polynomial = f32x4.add(f32x4.mul(polynomial, r), f32x4.splat(1.4249322787e-1));
  polynomial = f32x4.add(f32x4.mul(polynomial, r), f32x4.splat(-1.6668057665e-1));
  polynomial = f32x4.add(f32x4.mul(polynomial, r), f32x4.splat(2.0000714765e-1));
  polynomial = f32x4.add(f32x4.mul(polynomial, r), f32x4.splat(-2.4999993993e-1));
  polynomial = f32x4.add(f32x4.mul(polynomial, r), f32x4.splat(3.3333331174e-1));

  const square = f32x4.mul(r, r);
  let result = f32x4.mul(f32x4.mul(polynomial, r), square);
  result = f32x4.add(result, f32x4.mul(n, f32x4.splat(-2.12194440e-4)));
  result = f32x4.sub(result, f32x4.mul(square, f32x4.splat(0.5)));
  return f32x4.add(f32x4.add(result, r), f32x4.mul(n, f32x4.splat(0.693359375)));
}
