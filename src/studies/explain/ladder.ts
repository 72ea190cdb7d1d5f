import type { Dataset } from '../../describe/dataset.ts';
import { featureColumns } from '../../encode/feature-columns.ts';
import type { PermutationOutcome } from '../../evaluation/importance/permute-features.ts';
import type { QuestionNode } from '../../models/contract/explanation.ts';
import { askedModels } from '../../models/registry.ts';
import type { ExplainedLadder, TreeNode } from '../../results/explanation-result.ts';
import { formatNumber } from '../../text/format.ts';
import { foldFigure } from '../shared/fold-figure.ts';
import type { FittedModels } from './fitted-models.ts';

/**
 * Opens the models of the ladder that are asked for: the trees' questions in the units of the table, and what each feature
 * is worth to every one.
 *
 * @param size what losses are multiplied by: 100 for points
 */
export function explainLadder(
  { features, target }: Dataset,
  { encoding, trees }: FittedModels,
  outcomes: readonly PermutationOutcome[],
  asked: readonly string[],
  size: number,
): ExplainedLadder {
  const conditionOf = conditions(encoding);
  return {
    trees: trees.map(({ id, parameterCount, nodes }) => ({
      id,
      parameters: parameterCount,
      nodes: inOrder(nodes, conditionOf),
    })),
    importance: askedModels(target.task, asked).map(({ id }) => {
      const ofModel = outcomes.map((outcome) => outcome.find((model) => model.id === id));
      const scaled = (value: number | null | undefined): number | null =>
        value == null ? null : value * size;
      const ofFeatures = features.map(({ name }, feature) => ({
        feature: name,
        loss: foldFigure(ofModel.map((model) => scaled(model?.losses[feature]))),
      }));
      return {
        id,
        score: foldFigure(ofModel.map((model) => scaled(model?.score))).mean,
        features: ofFeatures.toSorted((a, b) => (b.loss.mean ?? 0) - (a.loss.mean ?? 0)),
      };
    }),
  };
}

/** What a node's branch asks, in words. */
type Condition = (column: number, threshold: number, isYes: boolean) => string;

/** A number is told in its own unit; a column of 0 and 1 by whether it is 1. */
function conditions(encoding: FittedModels['encoding']): Condition {
  const ofColumns = featureColumns(encoding).flatMap(({ first, count }, feature) =>
    Array.from({ length: count }, (_, place) => ({
      name: encoding.names[first + place] as string,
      feature,
      place,
    })),
  );
  return (column, threshold, isYes) => {
    const { name, feature, place } = ofColumns[column] as (typeof ofColumns)[number];
    const learned = encoding.features[feature];
    if (learned?.kind === 'number' && place === 0) {
      const own = threshold * learned.standardDeviation + learned.mean;
      return `${name} ${isYes ? '≤' : '>'} ${formatNumber(own)}`;
    }
    if (learned?.kind === 'date') return `${name} ${isYes ? '≤' : '>'} ${formatNumber(threshold)}`;
    return isYes ? `not ${name}` : name;
  };
}

/** The nodes as a reader meets them: below each its branch after yes, then that after no. */
function inOrder(nodes: readonly QuestionNode[], conditionOf: Condition): TreeNode[] {
  const told: TreeNode[] = [];
  const open = [{ node: 0, depth: 0, condition: null as string | null }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { node, depth, condition } = next;
    const { split, answer, rows } = nodes[node] as QuestionNode;
    told.push({ depth, condition, rows, answer, isLeaf: split === null });
    if (split === null) continue;
    const { column, threshold, yes } = split;
    open.push(
      { node: yes + 1, depth: depth + 1, condition: conditionOf(column, threshold, false) },
      { node: yes, depth: depth + 1, condition: conditionOf(column, threshold, true) },
    );
  }
  return told;
}
