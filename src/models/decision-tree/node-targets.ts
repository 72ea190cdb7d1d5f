/**
 * What a tree is to tell apart. Gini's impurity is the squared error of the classes' shares, so that one criterion, the
 * sum of squared errors, grows, prunes and judges trees of both tasks.
 */
export interface NodeTargets {
  /** Numbers that a node answers: one a class, or one. */
  readonly width: number;
  /** The best split of a node along one column that varies among its rows. */
  findSplit(order: Int32Array, start: number, end: number, ranks: Int32Array): ColumnSplit;
  /**
   * Writes the answer of a node of these rows.
   *
   * @returns the sum of its rows' squared errors; exactly 0 where all are alike
   */
  summarize(order: Int32Array, start: number, end: number, answer: Float64Array): number;
  /** The squared error of a row that a node answers to; `values` from `offset` on. */
  squaredError(row: number, values: Float64Array, offset: number): number;
}

/** The place of a split: rows before it go left. The score is what its children's squared sums of targets add up to. */
export interface ColumnSplit {
  readonly at: number;
  readonly score: number;
}

/** Classes: the squared errors of shares are Gini's impurity, times the rows. */
export function classNodes(codes: Int32Array, classCount: number): NodeTargets {
  const before = new Float64Array(classCount);
  const after = new Float64Array(classCount);
  const count = (order: Int32Array, start: number, end: number): void => {
    after.fill(0);
    for (let at = start; at < end; at++) {
      const code = codes[order[at] as number] as number;
      after[code] = (after[code] as number) + 1;
    }
  };
  return {
    width: classCount,
    findSplit(order, start, end, ranks) {
      count(order, start, end);
      before.fill(0);
      let squaresBefore = 0;
      let squaresAfter = after.reduce((sum, rows) => sum + rows * rows, 0);
      let best = Number.NEGATIVE_INFINITY;
      let place = -1;
      let row = order[start] as number;
      for (let at = start + 1; at < end; at++) {
        const code = codes[row] as number;
        const rank = ranks[row] as number;
        const left = before[code] as number;
        const right = after[code] as number;
        // (n ± 1)² = n² ± 2n + 1
        squaresBefore += 2 * left + 1;
        squaresAfter -= 2 * right - 1;
        before[code] = left + 1;
        after[code] = right - 1;
        row = order[at] as number;
        if (ranks[row] === rank) continue;
        const score = squaresBefore / (at - start) + squaresAfter / (end - at);
        if (score > best) {
          best = score;
          place = at;
        }
      }
      return { at: place, score: best };
    },
    summarize(order, start, end, answer) {
      count(order, start, end);
      const rows = end - start;
      let squares = 0;
      for (let code = 0; code < classCount; code++) {
        const ofClass = after[code] as number;
        squares += ofClass * ofClass;
        answer[code] = ofClass / rows;
      }
      return rows - squares / rows;
    },
    squaredError(row, values, offset) {
      let error = 1 - 2 * (values[offset + (codes[row] as number)] as number);
      for (let code = 0; code < classCount; code++) error += (values[offset + code] as number) ** 2;
      return error;
    },
  };
}

/** Numbers. */
export function numberNodes(numbers: Float64Array): NodeTargets {
  return {
    width: 1,
    findSplit(order, start, end, ranks) {
      const count = end - start;
      let total = 0;
      for (let at = start; at < end; at++) total += numbers[order[at] as number] as number;
      const mean = total / count;
      // Deviations from the mean: their sums on both sides are opposite, and no digits are lost in large numbers.
      let sum = 0;
      let best = Number.NEGATIVE_INFINITY;
      let place = -1;
      let row = order[start] as number;
      for (let at = start + 1; at < end; at++) {
        const rank = ranks[row] as number;
        sum += (numbers[row] as number) - mean;
        row = order[at] as number;
        if (ranks[row] === rank) continue;
        const score = (sum * sum) / (at - start) + (sum * sum) / (end - at);
        if (score > best) {
          best = score;
          place = at;
        }
      }
      return { at: place, score: best };
    },
    summarize(order, start, end, answer) {
      const first = numbers[order[start] as number] as number;
      let sum = 0;
      let isConstant = true;
      for (let at = start; at < end; at++) {
        const value = numbers[order[at] as number] as number;
        sum += value - first;
        isConstant &&= value === first;
      }
      const mean = first + sum / (end - start);
      answer[0] = mean;
      if (isConstant) return 0;
      let squares = 0;
      for (let at = start; at < end; at++) squares += ((numbers[order[at] as number] as number) - mean) ** 2;
      return squares;
    },
    squaredError: (row, values, offset) => ((numbers[row] as number) - (values[offset] as number)) ** 2,
  };
}
