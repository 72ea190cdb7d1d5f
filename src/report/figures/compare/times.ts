import { scaleLog } from 'd3-scale';
import type { ComparisonResult, EngineTiming } from '../../../results/comparison-result.ts';
import { comparedModels, engineOf, headlineModels } from '../../../results/find-model.ts';
import { capitalized } from '../../../text/capitalized.ts';
import { formatMicroseconds, formatMilliseconds, formatRatio } from '../../../text/format.ts';
import type { Cell } from '../../document/cell.ts';
import { modelHeading, modelTitle } from '../../wording/model-title.ts';
import { axisHeight, horizontalAxis } from '../drawing/axes.ts';
import { drawnFigure } from '../drawing/drawn-figure.ts';
import { type MarkStyle, stylesOf } from '../drawing/mark-style.ts';
import { dot, segment } from '../drawing/marks.ts';
import { group } from '../drawing/markup.ts';
import { numbersTable } from '../drawing/numbers-table.ts';
import { figureWidth, lineHeight, textWidth } from '../drawing/size.ts';
import { label, labelBeside } from '../drawing/text.ts';
import { logTicks, paddedLog } from '../drawing/ticks.ts';
import type { Figure } from '../figure.ts';

/** What is timed. */
interface Timed {
  readonly id: string;
  readonly question: string;
  readonly axis: string;
  readonly millisecondsOf: (timing: EngineTiming) => number;
  /** Whether it is estimated from the part that was done. */
  readonly isEstimate: (timing: EngineTiming) => boolean;
  readonly format: (milliseconds: number) => string;
  readonly verb: string;
}

const training: Timed = {
  id: 'training-time',
  question: 'How long does training take?',
  axis: 'one fit, logarithmic',
  millisecondsOf: ({ training: { medianMilliseconds } }) => medianMilliseconds,
  isEstimate: ({ extrapolated }) => extrapolated,
  format: formatMilliseconds,
  verb: 'trains',
};

const latency: Timed = {
  id: 'latency',
  question: 'How long does one prediction take?',
  axis: 'one row, logarithmic',
  millisecondsOf: ({ latency: { medianMicroseconds } }) => medianMicroseconds / 1000,
  isEstimate: () => false,
  // As the table has it: below a microsecond it stays in microseconds, to be compared.
  format: (milliseconds) => formatMicroseconds(1000 * milliseconds),
  verb: 'predicts a row',
};

const engines = [
  { engine: 'compiled', name: 'compiled' },
  { engine: 'library', name: 'as a library' },
] as const;

/** An implementation of a model and how long it takes. */
interface Implementation {
  readonly id: string;
  readonly style: MarkStyle;
  readonly engine: string;
  readonly milliseconds: number;
  readonly isLibrary: boolean;
  readonly isApproximate: boolean;
}

const rowHeight = 26;

/** Training time and latency of every implementation that was timed, each over an axis of equal ratios. */
export function timesFigures(result: ComparisonResult): Figure[] {
  return [training, latency].flatMap((timed) => timeFigure(result, timed) ?? []);
}

function timeFigure(result: ComparisonResult, timed: Timed): Figure | null {
  const implementations = implementationsOf(result, timed);
  if (implementations.length === 0) return null;
  const domain = paddedLog(
    implementations.map(({ milliseconds }) => milliseconds),
    0.12,
  );
  const names = Math.max(...implementations.map(({ engine }) => textWidth(engine)));
  const area = { left: names + 12, right: figureWidth - 12, top: 4, bottom: 0 };
  const toX = scaleLog().domain(domain).range([area.left, area.right]);
  let top = area.top;
  let model = '';
  const rows = implementations.map(({ id, style, engine, milliseconds, isLibrary, isApproximate }) => {
    const heading =
      id === model ? [] : [label(4, top + 13, modelHeading(id), { classes: `${style.className} name` })];
    if (id !== model) top += lineHeight + 2;
    model = id;
    const y = top + rowHeight / 2;
    top += rowHeight;
    const text = `${isApproximate ? '≈ ' : ''}${timed.format(milliseconds)}`;
    const isLeft = toX(milliseconds) + textWidth(text) + 10 > figureWidth;
    return group(
      ...heading,
      labelBeside(8, y, engine, { classes: 'muted' }),
      segment('grid', [area.left, y], [toX(milliseconds), y]),
      dot(style, [toX(milliseconds), y], { x: milliseconds, y: engine }, isLibrary),
      labelBeside(toX(milliseconds) + (isLeft ? -9 : 9), y, text, { anchor: isLeft ? 'end' : 'start' }),
    );
  });
  const frame = { ...area, bottom: top + 4 };
  return drawnFigure({
    id: timed.id,
    question: timed.question,
    answer: answerOf(result, timed),
    height: frame.bottom + axisHeight,
    drawing: [horizontalAxis(frame, toX, logTicks(domain, timed.format), timed.axis), ...rows],
    numbers: numbersTable(
      ['Implementation', timed.axis],
      implementations.map(({ id, engine, milliseconds, isApproximate }) => [
        `${modelHeading(id)}, ${engine}`,
        { kind: 'duration', milliseconds, isApproximate } satisfies Cell,
      ]),
    ),
  });
}

function implementationsOf(
  result: ComparisonResult,
  { millisecondsOf, isEstimate }: Timed,
): Implementation[] {
  const models = comparedModels(result);
  const styles = stylesOf(models);
  return models.flatMap((model, index) =>
    engines.flatMap(({ engine, name }) => {
      const timing = engineOf(model, engine);
      if (timing === null) return [];
      const milliseconds = millisecondsOf(timing);
      const style = styles[index] as MarkStyle;
      return [
        {
          id: model.id,
          style,
          engine: name,
          milliseconds,
          isLibrary: engine === 'library',
          isApproximate: isEstimate(timing),
        },
      ];
    }),
  );
}

/** The headline's models by the same kind of implementation. */
function answerOf(result: ComparisonResult, { millisecondsOf, isEstimate, format, verb }: Timed): string {
  const { candidate, reference } = headlineModels(result);
  const [net, regression] = [modelTitle(candidate.id), modelTitle(reference.id)];
  const sentences = engines.flatMap(({ engine, name }) => {
    const [ours, theirs] = [engineOf(candidate, engine), engineOf(reference, engine)];
    if (ours === null || theirs === null) return [];
    const told = (timing: EngineTiming): string =>
      `${isEstimate(timing) ? 'about ' : ''}${format(millisecondsOf(timing))}`;
    const ratio = formatRatio(millisecondsOf(ours) / millisecondsOf(theirs));
    return [
      `${capitalized(name)}, the ${net} ${verb} in ${told(ours)} and the ${regression} in ${told(theirs)} (${ratio}).`,
    ];
  });
  return sentences.join(' ');
}
