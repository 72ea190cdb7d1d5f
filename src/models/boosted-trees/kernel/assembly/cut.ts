import { binBytes, found, histogramAt, missingBins, numberCount, offsets } from './layout';

// What a cut is found in: the node's sums, and what its leaves have at least.
let node: v128 = i64x2.splat(0);
let rowsOfNode: f64 = 0;
let whole: f64 = 0;
let fewestRows: f64 = 0;
let leastHessian: f64 = 0;
let best: f64 = 0;

/**
 * Finds the cut of the largest gain over all columns of numbers: the loss falls by half of it, as far as its second-order
 * expansion is right. Missing cells, which have the last bin, go to the right or to the left of a cut, whichever gains
 * more; where a node has none, to the side of more rows. Leaves in the place of what was found the gain, 0 where no cut
 * gains anything; the column; the last bin that goes left; the sums and the count of the left rows; and whether missing
 * cells go left.
 *
 * @param gradient, hessian and rows: of the whole node
 * @param fewest rows of a leaf
 * @param least hessian of a leaf
 */
export function findCut(
  place: i32,
  gradient: f64,
  hessian: f64,
  rows: f64,
  fewest: f64,
  least: f64,
): void {
  const histogram = histogramAt(place);
  node = f64x2.replace_lane(f64x2.splat(gradient), 1, hessian);
  rowsOfNode = rows;
  whole = (gradient * gradient) / hessian;
  fewestRows = fewest;
  leastHessian = least;
  best = 0;
  for (let column = 0; column < numberCount; column++) {
    const first = histogram + <usize>load<u32>(offsets + (<usize>column << 2));
    let end = histogram + <usize>load<u32>(offsets + (<usize>column << 2), 4);
    if (load<u8>(missingBins + <usize>column) == 0) {
      scanBins(column, first, end, f64x2.splat(0), 0, 0);
      continue;
    }
    end -= binBytes;
    const missing = load<f64>(end, 16);
    scanBins(column, first, end, f64x2.splat(0), 0, missing == 0 ? -1 : 0);
    if (missing > 0) scanBins(column, first, end, v128.load(end), missing, 1);
  }
  store<f64>(found, best);
}

/**
 * Looks at the cuts behind each bin of a column.
 *
 * @param left, count: the sums and the rows that go left whatever the cut
 * @param missingLeft 1 or 0, or −1 for the side of more rows
 */
function scanBins(column: i32, first: usize, end: usize, left: v128, count: f64, missingLeft: f64): void {
  for (let bin = first; bin < end; bin += binBytes) {
    const inBin = load<f64>(bin, 16);
    if (inBin == 0) continue;
    left = f64x2.add(left, v128.load(bin));
    count += inBin;
    if (count < fewestRows) continue;
    if (rowsOfNode - count < fewestRows) break;
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
      store<f64>(found, missingLeft < 0 ? <f64>(2 * count > rowsOfNode) : missingLeft, 48);
    }
  }
}
