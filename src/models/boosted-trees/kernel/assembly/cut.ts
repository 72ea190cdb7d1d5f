import { binBytes, found, histogramAt, numberCount, offsets } from './layout';

/**
 * Finds the cut of the largest gain over all columns of numbers: the loss falls by half of it, as far as its second-order
 * expansion is right. Leaves in the place of what was found the gain, 0 where no cut gains anything; the column; the last
 * bin that goes left; and the sums and the count of the left rows.
 *
 * @param gradient, hessian and rows: of the whole node
 * @param fewestRows of a leaf
 * @param leastHessian of a leaf
 */
export function findCut(
  place: i32,
  gradient: f64,
  hessian: f64,
  rows: f64,
  fewestRows: f64,
  leastHessian: f64,
): void {
  const histogram = histogramAt(place);
  const whole = (gradient * gradient) / hessian;
  const node = f64x2.replace_lane(f64x2.splat(gradient), 1, hessian);
  let best: f64 = 0;
  for (let column = 0; column < numberCount; column++) {
    const first = histogram + <usize>load<u32>(offsets + (<usize>column << 2));
    const end = histogram + <usize>load<u32>(offsets + (<usize>column << 2), 4);
    let left = f64x2.splat(0);
    let count: f64 = 0;
    for (let bin = first; bin < end; bin += binBytes) {
      const inBin = load<f64>(bin, 16);
      if (inBin == 0) continue;
      left = f64x2.add(left, v128.load(bin));
      count += inBin;
      if (count < fewestRows) continue;
      if (rows - count < fewestRows) break;
      const right = f64x2.sub(node, left);
      const hessians = v128.shuffle<f64>(left, right, 1, 3);
      if (f64x2.extract_lane(hessians, 0) < leastHessian) continue;
      if (f64x2.extract_lane(hessians, 1) < leastHessian) break;
      const gradients = v128.shuffle<f64>(left, right, 0, 2);
      const scores = f64x2.div(f64x2.mul(gradients, gradients), hessians);
      const gain = f64x2.extract_lane(scores, 0) + f64x2.extract_lane(scores, 1) - whole;
      if (gain > best) {
        best = gain;
        store<f64>(found, <f64>column, 8);
        store<f64>(found, <f64>(<i32>(bin - first) / <i32>binBytes), 16);
        v128.store(found, left, 24);
        store<f64>(found, count, 40);
      }
    }
  }
  store<f64>(found, best);
}
