import { order, outputCount, targets } from './layout';

/** The class codes of up to four listed rows, one a lane; lanes without a row repeat the first. */
export function classesOf(from: i32, count: i32): v128 {
  return i32x4(
    classOf(from),
    classOf(from + (count > 1 ? 1 : 0)),
    classOf(from + (count > 2 ? 2 : 0)),
    classOf(from + (count > 3 ? 3 : 0)),
  );
}

function classOf(at: i32): i32 {
  return load<i32>(targets + (<usize>rowAt(at) << 2));
}

/** A linear output's targets of up to four listed rows, one a lane; lanes without a row repeat the first. */
export function targetsOf(from: i32, count: i32, output: i32): v128 {
  return f32x4(
    targetOf(from, output),
    targetOf(from + (count > 1 ? 1 : 0), output),
    targetOf(from + (count > 2 ? 2 : 0), output),
    targetOf(from + (count > 3 ? 3 : 0), output),
  );
}

function targetOf(at: i32, output: i32): f32 {
  return load<f32>(targets + ((<usize>rowAt(at) * <usize>outputCount + <usize>output) << 2));
}

function rowAt(at: i32): i32 {
  return load<i32>(order + (<usize>at << 2));
}
