import { learnsLogarithm } from '../../models/contract/log-target.ts';
import type { ExplanationResult, RowExplanation, RowSum } from '../../results/explanation-result.ts';
import { counted } from '../../text/counted.ts';
import { fixed } from '../../text/fixed.ts';
import { formatCount, formatPercent } from '../../text/format.ts';
import { formatScientific } from '../../text/format-scientific.ts';
import { shownName } from '../../text/shown-name.ts';
import type { Block } from '../document/block.ts';
import type { Cell } from '../document/cell.ts';
import { paragraph, part } from '../document/part.ts';
import { productTable } from './product-table.ts';

const mostReasons = 5;
/** Classes whose probabilities are told. */
const mostClasses = 6;

/** One row through both models, number by number. */
export function rowBlocks(result: ExplanationResult, row: RowExplanation): Block[] {
  const truth = typeof row.truth === 'string' ? shownName(row.truth, 30) : formatScientific(row.truth, 3);
  return [
    part(`Row ${formatCount(row.row)}: ${shownName(result.dataset.target.name, 30)} is ${truth}`),
    regressionPart(result, row),
    reasonsPart(result, row),
    netPart(result, row),
  ];
}

function regressionPart(result: ExplanationResult, { regression }: RowExplanation): Block {
  const shown = regression.sums.find((sum) => sum.class === regression.prediction) ?? regression.sums[0];
  if (shown === undefined) throw new Error('a regression has no sum');
  const count = shown.products.length;
  const sums = regression.sums.length;
  const times = sums === 1 ? '' : `, for each of ${formatCount(sums)} classes`;
  const function_ = regression.probabilities === null ? '' : sums === 1 ? ', one sigmoid' : ', one softmax';
  return part(
    `The regression: ${counted(count, 'product')}, one sum${times}${function_}`,
    ...(sums === 1 ? [] : [paragraph(`Of ${shownName(String(shown.class), 30)}:`)]),
    productTable(shown),
    paragraph(conclusion(result, regression, shown)),
  );
}

function conclusion(
  result: ExplanationResult,
  { probabilities, prediction, sums }: RowExplanation['regression'],
  { sum }: RowSum,
): string {
  const { dataset, task } = result;
  if (probabilities === null || task === 'regression') {
    const number = formatScientific(Number(prediction), 3);
    return `Prediction: ${learnsLogarithm(result.dataset.target) ? `e^${fixed(sum, 3)} = ` : ''}${number}.`;
  }
  const labels = dataset.target.classes.map(({ label }) => label);
  const decided = shownName(String(prediction), 30);
  if (sums.length > 1) return `${probabilityList(labels, probabilities)} → ${decided}.`;
  const positive = shownName(labels[1] ?? '', 30);
  const share = formatPercent(probabilities[1] ?? 0);
  return `1 ÷ (1 + e^${fixed(-sum, 3)}) = ${share} for ${positive} → ${decided}.`;
}

function probabilityList(labels: readonly string[], probabilities: readonly number[]): string {
  const known = labels.map((label, code) => ({ label, probability: probabilities[code] ?? 0 }));
  const sorted = known.toSorted((a, b) => b.probability - a.probability).slice(0, mostClasses);
  const left = labels.length - sorted.length;
  const listed = sorted.map(
    ({ label, probability }) => `${shownName(label, 20)} ${formatPercent(probability)}`,
  );
  return [...listed, ...(left > 0 ? [`${left} more`] : [])].join(', ');
}

function reasonsPart(result: ExplanationResult, { regression }: RowExplanation): Block {
  const { reasons, nextClass, prediction, average } = regression;
  const isOdds = nextClass !== null;
  const question = isOdds
    ? `Why ${shownName(String(prediction), 24)} and not ${shownName(nextClass, 24)}`
    : 'Why this number';
  const loud = reasons.slice(0, mostReasons).filter(({ contribution }) => contribution !== 0);
  const start = isOdds
    ? `An average row has odds of ${formatScientific(Math.exp(average), 3)} for it; each feature multiplies them.`
    : `An average row is given ${learnsLogarithm(result.dataset.target) ? 'a logarithm of ' : ''}${formatScientific(average, 3)}; each feature adds to it.`;
  return part(
    question,
    {
      kind: 'table',
      isUntitledInTerminal: true,
      columns: [
        { title: ['Feature'], align: 'left', terminal: { width: 46 } },
        { title: ['Effect'], align: 'left', terminal: { width: 34 } },
      ],
      rows: loud.map(({ feature, cell, contribution }) => ({
        label: `${shownName(feature, 24)} = ${shownName(cell, 20)}`,
        depth: 0,
        cells: [effectCell(contribution, isOdds)],
      })),
    },
    paragraph(start),
  );
}

/** By what a feature multiplies or divides the odds, or what it adds. */
function effectCell(contribution: number, isOdds: boolean): Cell {
  const size = Math.abs(contribution);
  const isAgainst = contribution < 0;
  return isOdds
    ? {
        kind: 'prefixed',
        prefix: `${isAgainst ? 'against: divides' : 'for: multiplies'} the odds by `,
        cell: { kind: 'scientific', value: Math.exp(size), digits: 3 },
      }
    : {
        kind: 'prefixed',
        prefix: isAgainst ? '−' : '+',
        cell: { kind: 'scientific', value: size, digits: 3 },
      };
}

function netPart({ dataset, task, net: { layers } }: ExplanationResult, { net }: RowExplanation): Block {
  const inputs = layers[0]?.inputs ?? 0;
  const labels = task === 'regression' ? [] : dataset.target.classes.map(({ label }) => label);
  const answer =
    net.probabilities === null
      ? `Prediction: ${formatScientific(Number(net.prediction), 3)}.`
      : `softmax: ${probabilityList(labels, net.probabilities)} → ${shownName(String(net.prediction), 30)}.`;
  return part(
    `The net: the same ${counted(inputs, 'input')}, ${counted(net.multiplications, 'product')}`,
    ...net.layers.flatMap(({ name, outputs }, index): Block[] => {
      const layer = layers[index];
      const kept = outputs.filter((output) => output !== 0).length;
      const activation =
        layer?.activation === 'relu' ? `, of which relu keeps ${formatCount(kept)} above 0` : '';
      return [
        paragraph(
          `${name}: ${counted(outputs.length, 'sum')} of ${counted(layer?.inputs ?? 0, 'product')} and a bias${activation}`,
        ),
        { kind: 'values', values: outputs },
      ];
    }),
    paragraph(answer),
  );
}
