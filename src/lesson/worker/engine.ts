import { encodeRows } from '../../encode/encoding.ts';
import type { Matrix } from '../../encode/matrix.ts';
import type { MetricName } from '../../metrics/registry.ts';
import { inOwnUnit, learnsLogarithm } from '../../models/contract/log-target.ts';
import { predictionsPerRow, type Targets } from '../../models/contract/targets.ts';
import { createDenseNetPredictor } from '../../models/dense-net/classifier.ts';
import { forwardPass } from '../../models/dense-net/forward-pass.ts';
import { defaultOutputs, type Network, parameterCount } from '../../models/dense-net/kernel/network.ts';
import { denseNetOperations } from '../../models/dense-net/operations.ts';
import { createDenseNetRegressionPredictor } from '../../models/dense-net/regressor.ts';
import { requireScale, type TargetScale } from '../../models/dense-net/target-scale.ts';
import { type NetOptions, planOf, trainNet } from '../../models/dense-net/train-net.ts';
import { WatchedTraining } from '../../models/dense-net/watched-training.ts';
import { deriveSeed } from '../../random/random.ts';
import { seedUse } from '../../random/seed-use.ts';
import type { LessonData } from '../lesson-data.ts';
import type { FollowedRow, Frame, Losses, MapView, Planned, Ready } from '../protocol.ts';
import type { LessonSettings } from '../settings.ts';
import { DecisionMaps } from './decision-maps.ts';
import { fitRegression } from './fitted-regression.ts';
import { liveDifference, liveScore, lossOf } from './live-score.ts';
import { prepareRows } from './prepared-rows.ts';

/** Momentum of plain gradient descent: the usual one. */
const momentum = 0.9;

/**
 * Both models of a lesson, on one choice of settings. The regression is fitted when it is made, the net batch by batch;
 * with the defaults they are those of the fold of `compare`, to the last bit.
 */
export class Engine {
  readonly ready: Ready;
  readonly #data: LessonData;
  readonly #clock: () => number;
  readonly #rows: ReturnType<typeof prepareRows>;
  readonly #regression: ReturnType<typeof fitRegression>;
  /** What the regression predicts for the unseen rows. */
  readonly #unseenByRegression: Float64Array;
  readonly #maps: DecisionMaps;
  readonly #net: NetOptions;
  readonly #stops: boolean;
  #scale: TargetScale | undefined;
  #view: MapView;
  #training: WatchedTraining | undefined;
  #epochs = Number.POSITIVE_INFINITY;
  #milliseconds = 0;
  #losses: Losses[] = [];
  /** Whether the map that was sent last is no longer true. */
  #isMapStale = true;

  /** @param clock milliseconds, from any moment */
  constructor(data: LessonData, settings: LessonSettings, view: MapView, clock: () => number) {
    this.#data = data;
    this.#clock = clock;
    this.#view = view;
    this.#stops = settings.stops;
    this.#rows = prepareRows(data, settings);
    const { train, trainTargets, encoding } = this.#rows;
    const outputs =
      trainTargets.task === 'classification' ? Math.max(defaultOutputs, trainTargets.classCount) : 1;
    const { learningRate, activation, dropout, batchSize, hiddenSizes, optimizer, seed } = settings;
    const network: Network = { layerSizes: [train.columns, ...hiddenSizes, outputs], activation };
    this.#net = {
      network,
      training: {
        learningRate,
        activation,
        dropout,
        optimizer: optimizer === 'adam' ? { kind: 'adam' } : { kind: 'sgd', momentum },
      },
      seed: deriveSeed(seed, seedUse.fits, data.fold),
      batchSize,
    };
    this.#regression = fitRegression(this.#rows);
    const milliseconds = warmMilliseconds(() => fitRegression(this.#rows), clock);
    const { fitted, ...opened } = this.#regression;
    const predict = fitted.predict;
    this.#unseenByRegression = this.#predictions(predict, this.#rows.test, this.#rows.testTargets);
    this.#maps = new DecisionMaps(
      this.#rows,
      (matrix) => this.#predictions(predict, matrix, trainTargets),
      view,
    );
    this.ready = {
      kind: 'ready',
      columns: encoding.names,
      layerSizes: network.layerSizes,
      trainingRows: train.rows,
      regression: {
        ...opened,
        parameterCount: fitted.parameterCount,
        milliseconds,
        score: this.#scoreOf(this.#unseenByRegression),
        losses: this.#lossesOf(predict),
      },
      net: {
        parameterCount: parameterCount(network),
        multiplications: denseNetOperations(
          network,
          trainTargets.task === 'classification' ? 'softmax' : 'linear',
        ).multiplications,
      },
    };
  }

  /** Finds out when the net stops, as `compare` does, and puts it at its start. */
  plan(): Planned {
    const { train, learned } = this.#rows;
    const start = this.#clock();
    if (!this.#stops) {
      this.#training = new WatchedTraining(planOf(this.#net, train, learned), train, learned);
      return { kind: 'planned', epochs: null, milliseconds: 0 };
    }
    const { replay } = trainNet(this.#net, train, learned);
    const milliseconds = this.#clock() - start;
    this.#epochs = replay.epochs;
    this.#training = new WatchedTraining(replay, train, learned);
    return { kind: 'planned', epochs: replay.epochs, milliseconds };
  }

  /** Trains so many batches, or fewer where the net stops before. */
  step(batches: number): void {
    const training = this.#begun();
    for (let done = 0; done < batches && training.epoch < this.#epochs; done++) {
      const start = this.#clock();
      const ended = training.step();
      this.#milliseconds += this.#clock() - start;
      this.#isMapStale = true;
      if (ended) this.#losses.push(this.#lossesOf(this.#predictorOf(training.parameters())));
    }
  }

  /** Whether the net has stopped. */
  get isFinished(): boolean {
    return this.#begun().epoch >= this.#epochs;
  }

  /** Epochs that are complete. */
  get epoch(): number {
    return this.#begun().epoch;
  }

  /** Back to the net's first weights. */
  restart(): void {
    this.#begun().restart();
    this.#milliseconds = 0;
    this.#losses = [];
    this.#isMapStale = true;
  }

  /** Changes what the pictures show. */
  look(view: MapView): void {
    this.#view = view;
    this.#maps.look(view);
    this.#isMapStale = true;
  }

  /**
   * How the net is now.
   *
   * @param isMapDue whether the map is drawn anew, if it is no longer true
   */
  frame(isMapDue = true): Frame {
    const training = this.#begun();
    const parameters = training.parameters();
    const predict = this.#predictorOf(parameters);
    const { test, testTargets, trainTargets } = this.#rows;
    const unseen = this.#predictions(predict, test, testTargets);
    const losses = this.#losses;
    this.#losses = [];
    const isMapDrawn = isMapDue && this.#isMapStale;
    if (isMapDrawn) this.#isMapStale = false;
    return {
      kind: 'frame',
      epoch: training.epoch,
      batch: training.batch,
      batchesPerEpoch: training.batchesPerEpoch,
      milliseconds: this.#milliseconds,
      finished: this.isFinished,
      parameters,
      score: this.#scoreOf(unseen),
      difference: this.#differenceOf(unseen),
      losses,
      map: isMapDrawn
        ? this.#maps.withNet((matrix) => this.#predictions(predict, matrix, trainTargets))
        : null,
      followedRow: this.#view.row,
      followed: this.#follow(parameters, predict),
    };
  }

  #begun(): WatchedTraining {
    if (this.#training === undefined) throw new Error('the lesson has not been planned');
    return this.#training;
  }

  #predictorOf(parameters: Float32Array): Predict {
    const { trainTargets, learned, train } = this.#rows;
    const { network } = this.#net;
    if (trainTargets.task === 'classification')
      return createDenseNetPredictor(network, parameters, trainTargets.classCount);
    this.#scale ??= requireScale(planOf(this.#net, train, learned).targetScale);
    const predict = createDenseNetRegressionPredictor(network, parameters, this.#scale);
    return learnsLogarithm(trainTargets) ? inOwnUnit({ predict }).predict : predict;
  }

  #predictions(predict: Predict, matrix: Matrix, targets: Targets): Float64Array {
    const predictions = new Float64Array(matrix.rows * predictionsPerRow(targets));
    predict(matrix, predictions);
    return predictions;
  }

  #scoreOf(unseen: Float64Array) {
    const { testTargets, trainShares } = this.#rows;
    return liveScore(this.#data.metric as MetricName, testTargets, unseen, trainShares);
  }

  #differenceOf(unseen: Float64Array) {
    const { testTargets, trainShares } = this.#rows;
    const both = [unseen, this.#unseenByRegression] as const;
    return liveDifference(this.#data.metric as MetricName, testTargets, both, trainShares);
  }

  #lossesOf(predict: Predict): Losses {
    const { train, trainTargets, test, testTargets } = this.#rows;
    return {
      training: lossOf(trainTargets, this.#predictions(predict, train, trainTargets)),
      heldOut: lossOf(testTargets, this.#predictions(predict, test, testTargets)),
    };
  }

  #follow(parameters: Float32Array, predict: Predict): FollowedRow {
    const { features, encoding, trainTargets } = this.#rows;
    const matrix = encodeRows(features, encoding, Int32Array.of(this.#view.row));
    const inputs = [...matrix.values];
    const { intercepts, coefficients, fitted } = this.#regression;
    return {
      inputs,
      layers: forwardPass(this.#net.network, parameters, inputs).map(({ outputs }) => [...outputs]),
      net: [...this.#predictions(predict, matrix, trainTargets)],
      terms: coefficients.map((ofSum, sum) => [
        intercepts[sum] as number,
        ...ofSum.map((coefficient, column) => coefficient * (inputs[column] as number)),
      ]),
      regression: [...this.#predictions(fitted.predict, matrix, trainTargets)],
    };
  }
}

const timedFits = 5;

/** The median time of a few fits, when the browser has compiled their code: the net's steps are timed after a search. */
function warmMilliseconds(fit: () => unknown, clock: () => number): number {
  const times = Array.from({ length: timedFits }, () => {
    const start = clock();
    fit();
    return clock() - start;
  });
  return times.sort((a, b) => a - b)[Math.floor(timedFits / 2)] as number;
}

type Predict = (features: Matrix, predictions: Float64Array) => void;
