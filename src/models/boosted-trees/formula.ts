import type { FormulaNode, FormulaQuestion, TreesFormula } from '../contract/formula.ts';
import type { Task } from '../contract/targets.ts';
import { asFilled, type CategoryPlace, type Forest } from './forest.ts';

/** Boosted trees, each of which adds to one output. */
export function forestFormula(forest: Forest, task: Task): TreesFormula {
  const start = [...forest.start];
  return {
    kind: 'trees',
    start,
    trees: Array.from(forest.roots, (root, tree) => ({
      outputs: [tree % start.length],
      root: nodeOf(forest, root),
    })),
    link: task === 'regression' ? 'identity' : start.length === 1 ? 'sigmoid' : 'softmax',
    precision: 'double',
  };
}

function nodeOf(forest: Forest, node: number): FormulaNode {
  if ((forest.features[node] as number) < 0) return { answers: [forest.numbers[node] as number] };
  const left = forest.left[node] as number;
  return {
    question: questionOf(forest, node),
    yes: nodeOf(forest, left),
    no: nodeOf(forest, left + 1),
  };
}

function questionOf(
  { features, numbers, sets, missing, categories, columns }: Forest,
  node: number,
): FormulaQuestion {
  const feature = features[node] as number;
  const number = numbers[node] as number;
  if (feature < columns) {
    const question = { column: feature, atMost: number };
    return missing[node] === asFilled
      ? question
      : { ...question, ofMissing: missing[node] === 1 ? 'yes' : 'no' };
  }
  const { first, count } = categories[feature - columns] as CategoryPlace;
  const places = Array.from({ length: count + 1 }, (_, flag) => flag - 1);
  return {
    firstColumn: first,
    columnCount: count,
    places: places.filter((place) => sets[number + place + 1] === 1),
  };
}
