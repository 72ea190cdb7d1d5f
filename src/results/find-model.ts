import type { MetricName } from '../metrics/registry.ts';
import type { EngineTiming, ModelResult, ModelTimings, UncertainFigure } from './comparison-result.ts';

/** The models that the table of a result is about. */
export interface HeadlineModels {
  readonly candidate: ModelResult;
  readonly reference: ModelResult;
  readonly baseline: ModelResult;
}

interface Models {
  readonly models: readonly ModelResult[];
}

interface Identified {
  readonly id: string;
}

interface Differences<Difference> {
  readonly differences: readonly Difference[];
}

/** What a result says of one model. */
export function findModel<Model extends Identified>(
  { models }: { readonly models: readonly Model[] },
  id: string,
): Model {
  return required(
    models.find((model) => model.id === id),
    id,
  );
}

/** The models of a result, and those of its ladder. */
export function everyModel({
  models,
  ladder,
}: Models & { readonly ladder?: Models }): readonly ModelResult[] {
  return [...models, ...(ladder?.models ?? [])];
}

/** The first candidate, the reference and the baseline. */
export function headlineModels({ models }: Models): HeadlineModels {
  const [candidate, reference, baseline] = (['candidate', 'reference', 'baseline'] as const).map((role) =>
    required(
      models.find((model) => model.role === role),
      role,
    ),
  ) as [ModelResult, ModelResult, ModelResult];
  return { candidate, reference, baseline };
}

/** The candidates beside the headline's. */
export function furtherCandidates({ models }: Models): readonly ModelResult[] {
  return models.filter(({ role }) => role === 'candidate').slice(1);
}

/** The model that the candidates are held against. */
export function referenceOf(result: Models): ModelResult {
  return headlineModels(result).reference;
}

/** The models that are compared: all but the baseline. */
export function comparedModels<Model extends ModelResult>({
  models,
}: {
  readonly models: readonly Model[];
}): readonly Model[] {
  return models.filter(({ role }) => role !== 'baseline');
}

/** How the headline's candidate compares with the reference. */
export function headlineDifference<Difference>({ differences }: Differences<Difference>): Difference {
  return required(differences[0], 'difference');
}

/** The timings of both models of the headline. */
export function headlineTimings(result: Models): {
  readonly candidate: ModelTimings;
  readonly reference: ModelTimings;
} {
  const { candidate, reference } = headlineModels(result);
  return { candidate: timingsOf(candidate), reference: timingsOf(reference) };
}

/** How long the implementations of a model take. */
export function timingsOf({ id, timings }: ModelResult): ModelTimings {
  return required(timings ?? undefined, `timings of ${id}`);
}

/** The timings of an implementation of a model; null where it was not timed. */
export function engineOf({ timings }: ModelResult, engine: 'compiled' | 'library'): EngineTiming | null {
  return timings?.[engine] ?? null;
}

/** The implementations of a model that were timed, the headline's first. */
export function timedEngines({ timings }: ModelResult): readonly EngineTiming[] {
  return [timings?.compiled ?? null, timings?.library ?? null].filter((engine) => engine !== null);
}

/** A metric of a model over the folds. */
export function figureOf(model: ModelResult, metric: MetricName): UncertainFigure {
  return required(model.metrics[metric], `${metric} of ${model.id}`);
}

function required<Value>(value: Value | undefined, what: string): Value {
  if (value === undefined) throw new Error(`the result has no ${what}`);
  return value;
}
