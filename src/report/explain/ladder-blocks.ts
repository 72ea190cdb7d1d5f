import type { ExplainedLadder, ExplanationResult, TreeNode } from '../../results/explanation-result.ts';
import { formatCount, formatDecimals, formatPercent, formatQuantity } from '../../text/format.ts';
import { shownName } from '../../text/shown-name.ts';
import type { Block } from '../document/block.ts';
import { paragraph, part } from '../document/part.ts';
import { modelHeading } from '../wording/model-title.ts';
import { lost } from './importance-blocks.ts';

/** So many nodes of a tree are shown, and features of a model. */
const mostNodes = 40;
const mostFeatures = 5;
const conditionWidth = 50;

/** The trees of the ladder as text, and what each of its models needs most. */
export function ladderBlocks(result: ExplanationResult, { trees, importance }: ExplainedLadder): Block[] {
  const { metric, unit } = result.importance;
  const losses = lost(metric, unit).replace(/^Points/, 'points');
  return [
    ...trees.map(({ id, parameters, nodes }) =>
      part(
        `${modelHeading(id)}: ${formatCount(parameters)} numbers, pruned`,
        {
          kind: 'table',
          columns: [
            { title: ['Rows for which'], align: 'left', terminal: { width: conditionWidth } },
            { title: ['Answer'], align: 'right', terminal: { width: 20 } },
            { title: ['Rows'], align: 'right', terminal: { width: 10 } },
          ],
          rows: nodes.slice(0, mostNodes).map((node) => ({
            label: shownName(`${'· '.repeat(node.depth)}${node.condition ?? 'all'}`, conditionWidth - 2),
            depth: 0,
            cells: [
              { kind: 'text', text: node.isLeaf ? answerOf(result, node) : '' },
              { kind: 'count', value: node.rows },
            ],
          })),
        },
        ...(nodes.length > mostNodes
          ? [paragraph(`and ${formatCount(nodes.length - mostNodes)} more (--json has them)`)]
          : []),
      ),
    ),
    part(`What the models of the ladder need most: ${losses}`, {
      kind: 'list',
      items: importance.map(({ id, features }) => `${modelHeading(id)}: ${listOf(result, features)}.`),
    }),
  ];
}

/** The likeliest class and its share, or the number. */
function answerOf({ dataset: { target } }: ExplanationResult, { answer }: TreeNode): string {
  if (!('classes' in target)) return formatQuantity(answer[0] as number);
  const likeliest = answer.indexOf(Math.max(...answer));
  return `${shownName(target.classes[likeliest]?.label ?? '', 10)} ${formatPercent(answer[likeliest] as number)}`;
}

function listOf(
  { importance: { unit } }: ExplanationResult,
  features: ExplainedLadder['importance'][number]['features'],
): string {
  const text = (value: number): string =>
    unit === 'points' ? formatDecimals(value, 1) : formatQuantity(value);
  return features
    .slice(0, mostFeatures)
    .map(({ feature, loss }) => `${shownName(feature, 24)} ${loss.mean === null ? '–' : text(loss.mean)}`)
    .join(', ');
}
