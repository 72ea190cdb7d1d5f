import { deviation } from 'd3-array';
import type { Matrix } from '../../encode/matrix.ts';
import type { EncodedFold, EvaluationData } from '../../evaluation/folds/evaluate-fold.ts';
import type { LibraryResult } from '../../evaluation/library/library-job.ts';
import { runLibrary } from '../../evaluation/library/run-library.ts';
import { batchSizes } from '../../evaluation/timing/time-prediction.ts';
import { predictedClasses } from '../../metrics/predicted-classes.ts';
import type { FittedModel } from '../../models/contract/fitted-model.ts';
import type { LibraryDefinition, LibraryProgress } from '../../models/contract/library.ts';
import { learnedTargets } from '../../models/contract/log-target.ts';
import type { Targets } from '../../models/contract/targets.ts';
import { comparedModels } from '../../models/registry.ts';
import type { Agreement, EngineTiming } from '../../results/comparison-result.ts';
import type { Latency } from '../../timing/latency.ts';
import type { CompareSettings, StudyContext } from '../shared/options.ts';
import { batchResult, latencyResult } from './latency-result.ts';

/** How long a library takes, and whether it should predict what the compiled model does. */
export interface LibraryTiming {
  readonly timing: EngineTiming;
  readonly isAgreementExpected: boolean;
}

/**
 * Times the libraries on one fold by the models' ids, each in a process of its own, one after the other. Where models
 * learn a logarithm, it is what both implementations predict here, and are held against each other by.
 */
export async function timeLibraries(
  { options }: EvaluationData,
  fold: EncodedFold,
  seed: number,
  settings: CompareSettings,
  context: StudyContext,
): Promise<ReadonlyMap<string, LibraryTiming>> {
  const learned = { ...fold, trainTargets: learnedTargets(fold.trainTargets) };
  const { train, trainTargets } = learned;
  const { task } = trainTargets;
  const timings = new Map<string, LibraryTiming>();
  for (const { id, library, create } of comparedModels(task)) {
    if (library === undefined) continue;
    const fitted = create(task, options, seed).fit(train, trainTargets);
    timings.set(id, await timeLibrary(id, library, fitted, learned, settings, context));
  }
  return timings;
}

async function timeLibrary(
  id: string,
  library: LibraryDefinition,
  fitted: FittedModel,
  { train, trainTargets, test }: EncodedFold,
  { backend, librarySeconds }: CompareSettings,
  { signal, onProgress }: StudyContext,
): Promise<LibraryTiming> {
  const result = await runLibrary(
    {
      model: id,
      features: train,
      targets: trainTargets,
      testFeatures: test,
      limitSeconds: librarySeconds,
      batchSizes,
      preparation: library.prepare?.(fitted, { backend }),
    },
    {
      ...(signal === undefined ? {} : { signal }),
      onProgress: ({ done, total }: LibraryProgress) =>
        onProgress?.(
          `${library.progressLabel}, ${done} of ${total ?? 'some'}`,
          total === null ? undefined : done / total,
        ),
    },
  );
  const { agreement } = result;
  if (agreement === null) return { timing: engineTiming(result, null), isAgreementExpected: false };
  const { iterations, predictions, isExpected } = agreement;
  const ours =
    iterations === null ? fitted : (library.counterpart?.(fitted, train, trainTargets, iterations) ?? fitted);
  const found = agreementOf(ours, predictions, test, trainTargets);
  return {
    timing: engineTiming(result, { ...found, epochs: iterations }),
    isAgreementExpected: isExpected,
  };
}

/** Two implementations predict the same number when they are less than this apart, in standard deviations. */
const sameNumber = 0.01;

/** Holds the predictions of two implementations against each other. */
function agreementOf(
  compiled: FittedModel,
  theirs: Float64Array,
  test: Matrix,
  targets: Targets,
): Pick<Agreement, 'equalPredictions' | 'largestDifference'> {
  const ours = new Float64Array(theirs.length);
  compiled.predict(test, ours);
  const unit = targets.task === 'regression' ? (deviation(targets.values) ?? 1) : 1;
  const apart = ours.map((prediction, cell) => Math.abs(prediction - (theirs[cell] as number)) / unit);
  const largestDifference = apart.reduce((most, difference) => Math.max(most, difference), 0);
  if (targets.task === 'regression') {
    const equal = apart.filter((difference) => difference < sameNumber).length;
    return { equalPredictions: equal / apart.length, largestDifference };
  }
  const [a, b] = [predictedClasses(ours, targets.classCount), predictedClasses(theirs, targets.classCount)];
  const equal = a.filter((code, row) => code === b[row]).length;
  return { equalPredictions: equal / a.length, largestDifference };
}

function engineTiming(result: LibraryResult, agreement: Agreement | null): EngineTiming {
  return {
    name: result.name,
    extrapolated: result.extrapolated,
    converged: result.converged,
    parameters: result.parameterCount,
    training: {
      medianMilliseconds: result.trainingMilliseconds,
      samples: [result.trainingMilliseconds],
      iterations: [result.iterations],
    },
    latency: latencyResult((result.latencies[0] as { latency: Latency }).latency),
    batches: result.latencies.map(({ rows, latency }) => batchResult(rows, latency)),
    agreement,
    notes: result.notes,
  };
}
