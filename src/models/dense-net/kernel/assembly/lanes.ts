/** All bits set in the first `count` lanes, none in the others. */
// @ts-ignore: decorator
@inline
export function laneMask(count: i32): v128 {
  return i32x4.lt_s(i32x4(0, 1, 2, 3), i32x4.splat(count));
}

/** A vector whose lane k is the sum of the four lanes of the k-th argument: a transposition, then three additions. */
// @ts-ignore: decorator
@inline
export function sumsOfLanes(a: v128, b: v128, c: v128, d: v128): v128 {
  const ab02 = v128.shuffle<f32>(a, b, 0, 4, 2, 6);
  const ab13 = v128.shuffle<f32>(a, b, 1, 5, 3, 7);
  const cd02 = v128.shuffle<f32>(c, d, 0, 4, 2, 6);
  const cd13 = v128.shuffle<f32>(c, d, 1, 5, 3, 7);
  const ab = f32x4.add(ab02, ab13); // a0+a1, b0+b1, a2+a3, b2+b3
  const cd = f32x4.add(cd02, cd13);
  return f32x4.add(v128.shuffle<f32>(ab, cd, 0, 1, 4, 5), v128.shuffle<f32>(ab, cd, 2, 3, 6, 7));
}

/** The sum of four lanes, in the same order as `sumsOfLanes`. */
// @ts-ignore: decorator
@inline
export function sumOfLanes(a: v128): f32 {
  return (
    f32x4.extract_lane(a, 0) + f32x4.extract_lane(a, 1) + (f32x4.extract_lane(a, 2) + f32x4.extract_lane(a, 3))
  );
}

/** The sum of the first `count` lanes, one after the other in float64. */
// @ts-ignore: decorator
@inline
export function sumOfSamples(a: v128, count: i32): f64 {
  let sum = <f64>f32x4.extract_lane(a, 0);
  if (count > 1) sum += <f64>f32x4.extract_lane(a, 1);
  if (count > 2) sum += <f64>f32x4.extract_lane(a, 2);
  if (count > 3) sum += <f64>f32x4.extract_lane(a, 3);
  return sum;
}

/** Four vectors as the rows of a matrix, of which each of these is a column. */
// @ts-ignore: decorator
@inline
export function firstColumn(a: v128, b: v128, c: v128, d: v128): v128 {
  return v128.shuffle<i64>(v128.shuffle<f32>(a, b, 0, 4, 1, 5), v128.shuffle<f32>(c, d, 0, 4, 1, 5), 0, 2);
}

// @ts-ignore: decorator
@inline
export function secondColumn(a: v128, b: v128, c: v128, d: v128): v128 {
  return v128.shuffle<i64>(v128.shuffle<f32>(a, b, 0, 4, 1, 5), v128.shuffle<f32>(c, d, 0, 4, 1, 5), 1, 3);
}

// @ts-ignore: decorator
@inline
export function thirdColumn(a: v128, b: v128, c: v128, d: v128): v128 {
  return v128.shuffle<i64>(v128.shuffle<f32>(a, b, 2, 6, 3, 7), v128.shuffle<f32>(c, d, 2, 6, 3, 7), 0, 2);
}

// @ts-ignore: decorator
@inline
export function fourthColumn(a: v128, b: v128, c: v128, d: v128): v128 {
  return v128.shuffle<i64>(v128.shuffle<f32>(a, b, 2, 6, 3, 7), v128.shuffle<f32>(c, d, 2, 6, 3, 7), 1, 3);
}
