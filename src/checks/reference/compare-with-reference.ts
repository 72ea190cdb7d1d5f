import type { MetricName } from '../../metrics/metric-name.ts';
import { classificationMetricNames } from '../../metrics/score-classification.ts';
import { regressionMetricNames } from '../../metrics/score-regression.ts';
import type { ModelId } from '../../models/contract/targets.ts';
import type {
  ComparisonResult,
  EngineTiming,
  ModelResult,
  RegressionId,
} from '../../results/comparison-result.ts';
import { findModel, findTimings, regressionId, timingsOf } from '../../results/find-model.ts';
import { differenceChange, metricChange } from './metric-change.ts';
import type { BaselineComparison, FigureChange } from './reference-comparison.ts';
import { type TimedFigure, timedFigure, timeOutcome, timeRatio } from './time-change.ts';

/**
 * Sets a result against an earlier one: every metric, the difference, the parameters, the net's times as multiples of
 * the regression's and, on the same processor and Node, the times themselves.
 *
 * @param before of the same protocol and seed
 * @param file where it was read from
 */
export function compareWithBaseline(
  before: ComparisonResult,
  now: ComparisonResult,
  file: string,
): BaselineComparison {
  const sameData = before.dataset.sha256 === now.dataset.sha256;
  const sameMachine = (['processor', 'node'] as const).every(
    (key) => now.environment[key] !== null && before.environment[key] === now.environment[key],
  );
  const changes = [
    ...now.models.flatMap((model) => modelChanges(findModel(before, model.id), model, now, sameData)),
    {
      ...ofModel(null, 'difference'),
      ...differenceChange(before, now, sameData),
    },
    ...ratioChanges(before, now),
    ...(sameMachine ? timeChanges(before, now) : []),
  ];
  return {
    file,
    sameData,
    sameMachine,
    verdict: { before: before.comparison.verdict, now: now.comparison.verdict },
    changes,
    regressions: changes.filter(({ outcome }) => outcome === 'worse').length,
  };
}

function modelChanges(
  before: ModelResult,
  now: ModelResult,
  { task, protocol }: ComparisonResult,
  sameData: boolean,
): FigureChange[] {
  const names: readonly MetricName[] =
    task === 'classification' ? classificationMetricNames : regressionMetricNames;
  const metrics = names.map((metric) => ({
    ...ofModel(now.id, metric),
    ...metricChange(before, now, metric, protocol, sameData),
  }));
  return [...metrics, parametersChange(before, now)];
}

/** A count is exact: any change is one, and more to learn is a price. */
function parametersChange({ parameters: before }: ModelResult, now: ModelResult): FigureChange {
  const outcome = now.parameters === before ? 'same' : now.parameters > before ? 'worse' : 'better';
  return { ...ofModel(now.id, 'parameters'), before, now: now.parameters, low: null, high: null, outcome };
}

function ofModel(model: ModelId | null, quantity: FigureChange['quantity']) {
  const figure = model === null ? quantity : `${model}.${quantity}`;
  return { figure, model, quantity, engine: null };
}

const engines = ['compiled', 'library'] as const;
const quantities = ['training', 'latency'] as const;
type TimedModel = 'dense-net' | RegressionId;

function timeChanges(before: ComparisonResult, now: ComparisonResult): FigureChange[] {
  return engines.flatMap((engine) =>
    timedModels(now).flatMap((model) => {
      const [earlier, current] = [before, now].map(({ timings }) => timingsOf(timings, model)[engine]);
      if (!earlier || !current) return [];
      return quantities.map((quantity) =>
        timeChange(
          { figure: timeName(model, quantity, engine), model, quantity, engine },
          timedFigure(earlier, quantity),
          timedFigure(current, quantity),
          { smaller: 'better', larger: 'worse' },
        ),
      );
    }),
  );
}

/** Net ÷ regression, always of two implementations of one kind. */
function ratioChanges(before: ComparisonResult, now: ComparisonResult): FigureChange[] {
  return engines.flatMap((engine) => {
    const [earlier, current] = [pairOf(before, engine), pairOf(now, engine)];
    if (earlier === null || current === null) return [];
    return quantities.map((quantity) => {
      const ratio = ([net, regression]: readonly [EngineTiming, EngineTiming]) =>
        timeRatio(timedFigure(net, quantity), timedFigure(regression, quantity));
      const [above, below] = timedModels(now).map((model) => timeName(model, quantity, engine));
      return timeChange(
        { figure: `${above} / ${below}`, model: null, quantity, engine },
        ratio(earlier),
        ratio(current),
        { smaller: 'changed', larger: 'changed' },
      );
    });
  });
}

function timedModels(result: ComparisonResult): readonly TimedModel[] {
  return ['dense-net', regressionId(result)];
}

function pairOf(
  result: ComparisonResult,
  engine: 'compiled' | 'library',
): readonly [EngineTiming, EngineTiming] | null {
  const [net, regression] = findTimings(result).map((timings) => timings[engine]);
  return !net || !regression ? null : [net, regression];
}

function timeChange(
  named: Pick<FigureChange, 'figure' | 'model' | 'quantity' | 'engine'>,
  before: TimedFigure,
  now: TimedFigure,
  names: Parameters<typeof timeOutcome>[2],
): FigureChange {
  const outcome = timeOutcome(before, now, names);
  return { ...named, before: before.median, now: now.median, low: null, high: null, outcome };
}

/** As an assertion names it. */
function timeName(
  model: TimedModel,
  quantity: (typeof quantities)[number],
  engine: 'compiled' | 'library',
): string {
  if (engine === 'compiled') return `${model}.${quantity}`;
  const median = quantity === 'latency' ? 'latency.medianMicroseconds' : 'training.medianMilliseconds';
  return `timings.${model}.library.${median}`;
}
