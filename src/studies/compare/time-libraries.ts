import { deviation } from 'd3-array';
import type { Matrix } from '../../encode/matrix.ts';
import type { EncodedFold, EvaluationData } from '../../evaluation/folds/evaluate-fold.ts';
import type { LibraryResult } from '../../evaluation/library/library-job.ts';
import { runLibrary } from '../../evaluation/library/run-library.ts';
import { batchSizes } from '../../evaluation/timing/time-compiled.ts';
import { predictedClasses } from '../../metrics/predicted-classes.ts';
import type { FittedModel } from '../../models/contract/fitted-model.ts';
import type { Targets } from '../../models/contract/targets.ts';
import type { FittedDenseNet } from '../../models/dense-net/fitted.ts';
import { replayCompiled } from '../../models/dense-net/replay-compiled.ts';
import { classifiers, type LineupOptions, regressors } from '../../models/registry.ts';
import type { Agreement, EngineTiming } from '../../results/comparison-result.ts';
import type { Latency } from '../../timing/latency.ts';
import type { CompareSettings, StudyContext } from '../shared/options.ts';
import { batchResult, latencyResult } from './latency-result.ts';

/** The timings of the two models as users of the packages get them. */
export interface LibraryTimings {
  readonly denseNet: EngineTiming;
  readonly regression: EngineTiming;
}

/** Times the libraries on one fold, each in a process of its own, one after the other. */
export async function timeLibraries(
  { lineup }: EvaluationData,
  { train, trainTargets, test }: EncodedFold,
  seed: number,
  { backend, librarySeconds }: CompareSettings,
  { signal, onProgress }: StudyContext,
): Promise<LibraryTimings> {
  const [net, regression] = fitCompiled(lineup, seed, train, trainTargets);
  const job = { features: train, testFeatures: test, limitSeconds: librarySeconds, batchSizes };
  const watch = (stage: string) => ({
    ...(signal === undefined ? {} : { signal }),
    onProgress: ({ done, total }: { done: number; total: number | null }) =>
      onProgress?.(`${stage}, ${done} of ${total ?? 'some'}`, total === null ? undefined : done / total),
  });
  const ofNet = await runLibrary(
    { ...job, kind: 'dense-net', targets: trainTargets, replay: net.replay, backend },
    watch('TensorFlow.js, epoch'),
  );
  const ofRegression =
    trainTargets.task === 'classification'
      ? await runLibrary(
          { ...job, kind: 'logistic-regression', targets: trainTargets },
          watch('ml-logistic-regression, step'),
        )
      : await runLibrary(
          { ...job, kind: 'linear-regression', targets: trainTargets },
          watch('ml-regression, fit'),
        );

  const epochs = ofNet.agreement?.epochs ?? 0;
  const early = replayCompiled(net.replay, train, trainTargets, epochs);
  const compare = agreementOn(test, trainTargets);
  // An extrapolated linear regression is one of fewer columns.
  const isAnother = trainTargets.task === 'regression' && ofRegression.extrapolated;
  return {
    denseNet: engineTiming(ofNet, compare(early, ofNet.agreement?.answers ?? ofNet.testAnswers, epochs)),
    regression: engineTiming(
      ofRegression,
      isAnother ? null : compare(regression, ofRegression.testAnswers, null),
    ),
  };
}

function fitCompiled(
  options: LineupOptions,
  seed: number,
  features: Matrix,
  targets: Targets,
): readonly [FittedDenseNet, FittedModel] {
  if (targets.task === 'regression') {
    const [net, regression] = regressors(options, seed);
    return [net.fit(features, targets.values), regression.fit(features, targets.values)];
  }
  const { codes, classCount } = targets;
  const [net, regression] = classifiers(options, seed);
  return [net.fit(features, codes, classCount), regression.fit(features, codes, classCount)];
}

/** Two implementations predict the same number when they are less than this apart, in standard deviations. */
const sameNumber = 0.01;

/** Holds the answers of two implementations against each other. */
function agreementOn(test: Matrix, targets: Targets) {
  return (compiled: FittedModel, theirs: Float64Array, epochs: number | null): Agreement => {
    const ours = new Float64Array(theirs.length);
    compiled.predict(test, ours);
    const unit = targets.task === 'regression' ? (deviation(targets.values) ?? 1) : 1;
    const apart = ours.map((answer, cell) => Math.abs(answer - (theirs[cell] as number)) / unit);
    const largestDifference = apart.reduce((most, difference) => Math.max(most, difference), 0);
    if (targets.task === 'regression') {
      const equal = apart.filter((difference) => difference < sameNumber).length;
      return { equalPredictions: equal / apart.length, largestDifference, epochs };
    }
    const [a, b] = [predictedClasses(ours, targets.classCount), predictedClasses(theirs, targets.classCount)];
    const equal = a.filter((code, row) => code === b[row]).length;
    return { equalPredictions: equal / a.length, largestDifference, epochs };
  };
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
