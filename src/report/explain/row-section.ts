import type { ExplanationResult, RowExplanation, RowSum } from '../../results/explanation-result.ts';
import { counted } from '../../text/counted.ts';
import { formatCount, formatPercent } from '../../text/format.ts';
import { formatScientific } from '../../text/format-scientific.ts';
import { shownName } from '../../text/shown-name.ts';
import { bar } from '../plot/bars.ts';
import { layoutColumns, layoutParagraph } from '../render/layout.ts';
import type { Paint } from '../render/paint.ts';

/** Products that are printed each; the others are added up in one line. */
const mostProducts = 12;
const mostReasons = 5;
/** Classes whose sums and probabilities are printed. */
const mostClasses = 6;
const barWidth = 16;

/** One row through both models, number by number. */
export function rowSection(result: ExplanationResult, row: RowExplanation, paint: Paint): string {
  const truth = typeof row.truth === 'string' ? shownName(row.truth, 30) : formatScientific(row.truth, 3);
  return [
    paint.heading(`Row ${formatCount(row.row)}: ${shownName(result.dataset.target.name, 30)} is ${truth}`),
    regressionPart(result, row, paint),
    reasonsPart(row, paint),
    netPart(result, row, paint),
  ].join('\n\n');
}

function regressionPart(result: ExplanationResult, { regression }: RowExplanation, paint: Paint): string {
  const shown = regression.sums.find((sum) => sum.class === regression.prediction) ?? regression.sums[0];
  if (shown === undefined) throw new Error('a regression has no sum');
  const count = shown.products.length;
  const sums = regression.sums.length;
  const times = sums === 1 ? '' : `, for each of ${formatCount(sums)} classes`;
  const function_ = regression.probabilities === null ? '' : sums === 1 ? ', one sigmoid' : ', one softmax';
  const products = `${counted(count, 'product')}, one sum${times}${function_}`;
  return [
    paint.heading(`The regression: ${products}`),
    ...(sums === 1 ? [] : [layoutParagraph(`Of ${shownName(String(shown.class), 30)}:`)]),
    productTable(shown, paint),
    layoutParagraph(conclusion(result, regression, shown)),
  ].join('\n');
}

function productTable({ products, intercept, sum }: RowSum, paint: Paint): string {
  const sorted = products.toSorted((a, b) => Math.abs(b.product) - Math.abs(a.product));
  const shown = sorted.slice(0, mostProducts);
  const rest = sorted.slice(mostProducts);
  const restSum = rest.reduce((total, { product }) => total + product, 0);
  const largest = Math.max(...products.map(({ product }) => Math.abs(product)), Number.MIN_VALUE);
  const numbers = [...products.flatMap(({ weight, product }) => [weight, product]), intercept, sum];
  const figure = formatterFor(Math.max(...numbers.map(Math.abs)));
  const right = (content: string) => ({ content, hAlign: 'right' as const });
  const rows = shown.map(({ column, input, weight, product }) => [
    ` ${shownName(column, 26)}`,
    right(fixed(input, 3)),
    right(`× ${figure(weight)}`),
    right(`= ${figure(product)}`),
    `  ${(product < 0 ? paint.negative : paint.positive)(bar(Math.abs(product) / largest, barWidth))}`,
  ]);
  const others =
    rest.length === 0
      ? []
      : [[` ${formatCount(rest.length)} smaller products`, '', '', right(`= ${figure(restSum)}`), '']];
  return layoutColumns(
    [
      ...rows,
      ...others,
      [' intercept', '', '', right(figure(intercept)), ''],
      [' sum', '', '', right(figure(sum)), ''],
    ],
    [28, 10, 12, 12, 18],
  );
}

function conclusion(
  { dataset, task }: ExplanationResult,
  { probabilities, prediction, sums }: RowExplanation['regression'],
  { sum }: RowSum,
): string {
  if (probabilities === null || task === 'regression')
    return `Prediction: ${formatScientific(Number(prediction), 3)}.`;
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

function reasonsPart({ regression }: RowExplanation, paint: Paint): string {
  const { reasons, nextClass, prediction, average } = regression;
  const isOdds = nextClass !== null;
  const question = isOdds
    ? `Why ${shownName(String(prediction), 24)} and not ${shownName(nextClass, 24)}`
    : 'Why this number';
  const loud = reasons.slice(0, mostReasons).filter(({ contribution }) => contribution !== 0);
  const rows = loud.map(({ feature, cell, contribution }) => [
    ` ${shownName(feature, 24)} = ${shownName(cell, 20)}`,
    isOdds
      ? `${contribution < 0 ? 'against: divides' : 'for: multiplies'} the odds by ${formatScientific(Math.exp(Math.abs(contribution)), 3)}`
      : `${contribution < 0 ? '−' : '+'}${formatScientific(Math.abs(contribution), 3)}`,
  ]);
  const start = isOdds
    ? `An average row has odds of ${formatScientific(Math.exp(average), 3)} for it; each feature multiplies them.`
    : `An average row is given ${formatScientific(average, 3)}; each feature adds to it.`;
  return [paint.heading(question), layoutColumns(rows, [46, 34]), layoutParagraph(start)].join('\n');
}

function netPart(
  { dataset, task, net: { layers } }: ExplanationResult,
  { net }: RowExplanation,
  paint: Paint,
): string {
  const inputs = layers[0]?.inputs ?? 0;
  const lines = net.layers.flatMap(({ name, outputs }, index) => {
    const layer = layers[index];
    const kept = outputs.filter((output) => output !== 0).length;
    const activation =
      layer?.activation === 'relu' ? `, of which relu keeps ${formatCount(kept)} above 0` : '';
    return [
      ` ${name}: ${counted(outputs.length, 'sum')} of ${counted(layer?.inputs ?? 0, 'product')} and a bias${activation}`,
      ...unitLines(outputs),
    ];
  });
  const labels = task === 'regression' ? [] : dataset.target.classes.map(({ label }) => label);
  const answer =
    net.probabilities === null
      ? `Prediction: ${formatScientific(Number(net.prediction), 3)}.`
      : `softmax: ${probabilityList(labels, net.probabilities)} → ${shownName(String(net.prediction), 30)}.`;
  return [
    paint.heading(
      `The net: the same ${counted(inputs, 'input')}, ${counted(net.multiplications, 'product')}`,
    ),
    ...lines,
    layoutParagraph(answer),
  ].join('\n');
}

/** Units of a layer that are printed, so many on a line. */
const mostUnits = 30;
const unitsOnLine = 10;

function unitLines(outputs: readonly number[]): string[] {
  const shown = outputs
    .slice(0, mostUnits)
    .map((output) => (output === 0 ? '0' : fixed(output, 2)).padStart(7));
  const lines = Array.from({ length: Math.ceil(shown.length / unitsOnLine) }, (_, line) =>
    shown.slice(line * unitsOnLine, (line + 1) * unitsOnLine).join(''),
  );
  return outputs.length > mostUnits
    ? [...lines, `      … ${formatCount(outputs.length - mostUnits)} more`]
    : lines;
}

/**
 * How numbers of one table are written, by the largest: with as many decimals as show four digits of it, so that they
 * can be added up by eye, and in powers of ten where that would take more room than there is.
 */
function formatterFor(largest: number): (value: number) => string {
  if (largest !== 0 && (largest < 1e-3 || largest >= 1e6)) return (value) => formatScientific(value, 2);
  if (largest >= 1000) return formatCount;
  const decimals = largest === 0 || largest >= 1 ? 3 : 3 - Math.floor(Math.log10(largest));
  return (value) => fixed(value, decimals);
}

function fixed(value: number, decimals: number): string {
  return value
    .toFixed(decimals)
    .replace(/^-(0\.?0*)$/, '$1')
    .replace('-', '−');
}
