import { everyRow } from '../../describe/rows-where.ts';
import type { Matrix } from '../../encode/matrix.ts';
import { createRandom } from '../../random/random.ts';
import { fitSeedUse } from '../../random/seed-use.ts';
import { shuffle } from '../../random/shuffle.ts';
import { createNeighbourSearch } from './find-neighbours.ts';
import type { KdTree } from './kd-tree.ts';
import type { NeighbourVotes } from './neighbour-votes.ts';

/** How many neighbours may be asked: few odd numbers, each about half as much again or twice as large. */
export const neighbourCounts: readonly number[] = [1, 3, 5, 9, 15, 25, 45];

/** Neighbours are counted for this many rows at most. */
const mostJudgedRows = 1000;

/**
 * The number of neighbours whose answers for rows of the table, without those rows themselves, have the least squared
 * error: each row is an inner fold of its own, which costs neighbours no more than five folds would (leave-one-out; Stone,
 * 1974).
 *
 * @param seed of which rows are judged, where not all are
 */
export function chooseCount(features: Matrix, tree: KdTree, votes: NeighbourVotes, seed: number): number {
  const counts = neighbourCounts.filter((count) => count < features.rows);
  if (counts.length < 2) return 1;
  const search = createNeighbourSearch(tree, (counts.at(-1) as number) + 1);
  const errors = new Float64Array(counts.length);
  const sums = new Float64Array(votes.width);
  for (const row of judgedRows(features.rows, seed)) {
    search.find(features.values, row * features.columns);
    sums.fill(0);
    let asked = 0;
    let next = 0;
    for (const neighbour of search.rows) {
      if (neighbour === row || next === counts.length) continue;
      votes.add(neighbour, sums, 0);
      asked++;
      if (asked !== counts[next]) continue;
      errors[next] = (errors[next] as number) + votes.squaredError(row, sums, asked);
      next++;
    }
  }
  return counts[errors.indexOf(Math.min(...errors))] as number;
}

function judgedRows(rows: number, seed: number): Int32Array {
  const every = everyRow(rows);
  if (rows <= mostJudgedRows) return every;
  return shuffle(every, createRandom(seed, fitSeedUse.judgedRows)).slice(0, mostJudgedRows);
}
