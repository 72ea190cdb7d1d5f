import { type MetricName, metricNamesOf } from '../../metrics/registry.ts';
import type { ComparisonResult, EngineTiming, ModelResult } from '../../results/comparison-result.ts';
import { comparedModels, engineOf, everyModel, findModel, referenceOf } from '../../results/find-model.ts';
import { differenceChange, metricChange } from './metric-change.ts';
import type { BaselineComparison, FigureChange } from './reference-comparison.ts';
import { otherFiles } from './same-data.ts';
import { type TimedFigure, timedFigure, timeOutcome, timeRatio } from './time-change.ts';

/**
 * Sets a result against an earlier one: every metric, the differences, the parameters, the candidates' times as multiples
 * of the reference's and, on the same processor and Node, the times themselves. Models of the ladder are held against
 * themselves; models that only one of the results has are left out.
 *
 * @param before of the same protocol and seed
 * @param file where it was read from
 */
export function compareWithBaseline(
  before: ComparisonResult,
  now: ComparisonResult,
  file: string,
): BaselineComparison {
  const sameData = otherFiles(before.dataset, now.dataset).length === 0;
  const sameMachine = (['processor', 'node'] as const).every(
    (key) => now.environment[key] !== null && before.environment[key] === now.environment[key],
  );
  const earlier = { models: everyModel(before) };
  const models = everyModel(now).filter(({ id }) => earlier.models.some((model) => model.id === id));
  const changes = [
    ...models.flatMap((model) => modelChanges(findModel(earlier, model.id), model, now, sameData)),
    ...now.comparison.differences.flatMap(({ candidate }, place) =>
      models.some(({ id }) => id === candidate)
        ? [{ ...ofDifference(candidate, place), ...differenceChange(before, now, candidate, sameData) }]
        : [],
    ),
    ...models.filter(isCandidate).flatMap((candidate) => ratioChanges(before, now, candidate)),
    ...(sameMachine ? timeChanges(earlier, models) : []),
  ];
  return {
    file,
    sameData,
    sameMachine,
    verdict: { before: before.comparison.verdict, now: now.comparison.verdict },
    ...simplestChange(before, now),
    changes,
    declines: changes.filter(({ outcome }) => outcome === 'worse').length,
  };
}

/** Which model was the simplest that is good enough, where both results have a ladder. */
function simplestChange(
  before: ComparisonResult,
  now: ComparisonResult,
): Pick<BaselineComparison, 'simplest'> {
  if (before.ladder === undefined || now.ladder === undefined) return {};
  return { simplest: { before: before.ladder.simplest, now: now.ladder.simplest } };
}

function isCandidate({ role }: ModelResult): boolean {
  return role === 'candidate';
}

function modelChanges(
  before: ModelResult,
  now: ModelResult,
  { task, protocol }: ComparisonResult,
  sameData: boolean,
): FigureChange[] {
  const metrics = metricNamesOf(task).map((metric) => ({
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

function ofModel(model: string, quantity: MetricName | 'parameters') {
  return { figure: `${model}.${quantity}`, model, candidate: null, quantity, engine: null };
}

/** @param place among the differences; the first has a short name */
function ofDifference(candidate: string, place: number) {
  const figure = place === 0 ? 'difference' : `comparison.differences.${place}.estimate`;
  return { figure, model: null, candidate, quantity: 'difference', engine: null } as const;
}

const engines = ['compiled', 'library'] as const;
const quantities = ['training', 'latency'] as const;
type Engine = (typeof engines)[number];

function timeChanges(
  before: { readonly models: readonly ModelResult[] },
  models: readonly ModelResult[],
): FigureChange[] {
  return engines.flatMap((engine) =>
    comparedModels({ models }).flatMap((model) => {
      const earlier = engineOf(findModel(before, model.id), engine);
      const current = engineOf(model, engine);
      if (earlier === null || current === null) return [];
      return quantities.map((quantity) =>
        timeChange(
          {
            figure: timeName(model.id, quantity, engine),
            model: model.id,
            candidate: null,
            quantity,
            engine,
          },
          timedFigure(earlier, quantity),
          timedFigure(current, quantity),
          { smaller: 'better', larger: 'worse' },
        ),
      );
    }),
  );
}

/** Candidate ÷ reference, always of two implementations of one kind. */
function ratioChanges(before: ComparisonResult, now: ComparisonResult, { id }: ModelResult): FigureChange[] {
  return engines.flatMap((engine) => {
    const [earlier, current] = [pairOf(before, id, engine), pairOf(now, id, engine)];
    if (earlier === null || current === null) return [];
    return quantities.map((quantity) => {
      const ratio = ([candidate, reference]: Pair) =>
        timeRatio(timedFigure(candidate, quantity), timedFigure(reference, quantity));
      const [above, below] = [id, referenceOf(now).id].map((model) => timeName(model, quantity, engine));
      return timeChange(
        { figure: `${above} / ${below}`, model: null, candidate: id, quantity, engine },
        ratio(earlier),
        ratio(current),
        { smaller: 'changed', larger: 'changed' },
      );
    });
  });
}

type Pair = readonly [candidate: EngineTiming, reference: EngineTiming];

function pairOf(result: ComparisonResult, id: string, engine: Engine): Pair | null {
  const candidate = engineOf(findModel(result, id), engine);
  const reference = engineOf(referenceOf(result), engine);
  return candidate === null || reference === null ? null : [candidate, reference];
}

function timeChange(
  named: Pick<FigureChange, 'figure' | 'model' | 'candidate' | 'quantity' | 'engine'>,
  before: TimedFigure,
  now: TimedFigure,
  names: Parameters<typeof timeOutcome>[2],
): FigureChange {
  const outcome = timeOutcome(before, now, names);
  return { ...named, before: before.median, now: now.median, low: null, high: null, outcome };
}

/** As an assertion names it. */
function timeName(model: string, quantity: (typeof quantities)[number], engine: Engine): string {
  if (engine === 'compiled') return `${model}.${quantity}`;
  const median = quantity === 'latency' ? 'latency.medianMicroseconds' : 'training.medianMilliseconds';
  return `timings.${model}.library.${median}`;
}
