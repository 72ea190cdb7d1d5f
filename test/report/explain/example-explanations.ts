import type {
  ExplanationResult,
  FeatureImportance,
  GroupFigures,
} from '../../../src/results/explanation-result.ts';

const importance = (...perFold: number[]): FeatureImportance => {
  const mean = perFold.reduce((sum, value) => sum + value, 0) / perFold.length;
  const squares = perFold.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, sd: Math.sqrt(squares / (perFold.length - 1)), perFold };
};

const protocol = {
  kind: 'cross-validation',
  method: '1 × 2-fold cross-validation',
  folds: 2,
  repeats: 1,
  seed: 1,
  rule: 'repeats: asked for',
  trainRows: 50,
  testRows: 50,
} as const;

const nothing = { coefficient: null, standardError: null, low: null, high: null, oddsRatio: null } as const;

/** Two classes, a category, a column that is not identifiable, a row and groups; names that a terminal would obey. */
export const twoClasses: ExplanationResult = {
  schemaVersion: 2,
  study: 'explain',
  task: 'classification',
  dataset: {
    name: 'loans.csv',
    sha256: 'ab'.repeat(32),
    rows: 100,
    test: null,
    features: [
      { name: 'income', kind: 'numeric' },
      { name: 'job\u001b[2J', kind: 'category' },
    ],
    encodedColumns: ['income', 'job\u001b[2J=fixed', 'job\u001b[2J=none', 'job\u001b[2J=other'],
    target: {
      name: 'status',
      reason: 'the last column',
      taskReason: 'it is text',
      classes: [
        { label: 'bad', rows: 30 },
        { label: 'good', rows: 70 },
      ],
    },
    actions: [],
  },
  protocol,
  net: {
    layers: [
      { name: 'hidden 1', inputs: 4, outputs: 3, activation: 'relu', weights: 12, biases: 3, parameters: 15 },
      {
        name: 'output',
        inputs: 3,
        outputs: 4,
        activation: 'softmax',
        weights: 12,
        biases: 4,
        parameters: 16,
      },
    ],
    parameters: 31,
    usedOutputs: 2,
  },
  regression: {
    id: 'logistic-regression',
    parameters: 5,
    ridge: 1,
    equations: [
      {
        class: 'good',
        intercept: 0.5,
        coefficients: [
          { column: 'income', value: 1.25 },
          { column: 'job\u001b[2J=none', value: -0.75 },
          { column: 'job\u001b[2J=fixed', value: 0.5 },
          { column: 'job\u001b[2J=other', value: 0 },
        ],
      },
    ],
    contrasts: [
      {
        class: 'good',
        against: 'bad',
        terms: [
          {
            name: 'income',
            feature: 'income',
            step: 'standard-deviation',
            standardDeviation: 1200,
            reference: null,
            problem: null,
            coefficient: 2,
            standardError: 0.5,
            low: 1,
            high: 3,
            oddsRatio: { estimate: Math.exp(2), low: Math.exp(1), high: Math.exp(3) },
          },
          {
            name: 'job\u001b[2J=none',
            feature: 'job\u001b[2J',
            step: 'level',
            standardDeviation: null,
            reference: 'fixed',
            problem: null,
            coefficient: -0.5,
            standardError: 0.75,
            low: -2,
            high: 1,
            oddsRatio: { estimate: Math.exp(-0.5), low: Math.exp(-2), high: Math.exp(1) },
          },
          {
            name: 'job\u001b[2J=other',
            feature: 'job\u001b[2J',
            step: 'level',
            standardDeviation: null,
            reference: 'fixed',
            problem: 'separable',
            ...nothing,
          },
        ],
      },
    ],
  },
  importance: {
    metric: 'accuracy',
    unit: 'points',
    shufflesPerFold: 5,
    scores: { net: 80, regression: 78.5 },
    features: [
      { feature: 'income', net: importance(9, 11), regression: importance(8, 8) },
      { feature: 'job\u001b[2J', net: importance(2, 3), regression: importance(-0.01, -0.05) },
    ],
    rankCorrelation: null,
  },
  row: {
    row: 17,
    truth: 'good',
    regression: {
      sums: [
        {
          class: 'good',
          intercept: 0.5,
          products: [
            { column: 'income', input: -1.2, weight: 1.25, product: -1.5 },
            { column: 'job\u001b[2J=fixed', input: 1, weight: 0.5, product: 0.5 },
            { column: 'job\u001b[2J=none', input: 0, weight: -0.75, product: 0 },
            { column: 'job\u001b[2J=other', input: 0, weight: 0, product: 0 },
          ],
          sum: -0.5,
        },
      ],
      // 1 ÷ (1 + e^0.5) = 0.3775
      probabilities: [0.6225, 0.3775],
      prediction: 'bad',
      nextClass: 'good',
      average: -0.75,
      reasons: [
        { feature: 'income', cell: '950', contribution: 1.5 },
        { feature: 'job\u001b[2J', cell: 'fixed', contribution: -0.25 },
      ],
    },
    net: {
      layers: [
        { name: 'hidden 1', sums: [0.5, -1, 2], outputs: [0.5, 0, 2] },
        { name: 'output', sums: [1, 1.25, -9, -8], outputs: [1, 1.25, -9, -8] },
      ],
      multiplications: 24,
      probabilities: [0.4378, 0.5622],
      prediction: 'good',
    },
  },
  fairness: {
    column: 'sex',
    selectedClass: 'good',
    groups: [
      {
        label: 'f',
        rows: 40,
        observed: 0.65,
        net: { accuracy: 0.8, selectionRate: 0.45, ratio: 0.6 },
        regression: { accuracy: 0.75, selectionRate: 0.7, ratio: 0.875 },
      },
      {
        label: 'm',
        rows: 60,
        observed: 0.733,
        net: { accuracy: 0.8, selectionRate: 0.75, ratio: 1 },
        regression: { accuracy: 0.81, selectionRate: 0.8, ratio: 1 },
      },
    ],
  },
  warnings: [],
};

/** More features and classes than a screen shows. */
export const severalClasses: ExplanationResult = {
  ...twoClasses,
  dataset: {
    ...twoClasses.dataset,
    features: Array.from({ length: 30 }, (_, index) => ({
      name: `measurement number ${index}`,
      kind: 'numeric',
    })),
    target: {
      name: 'kind',
      reason: 'the last column',
      taskReason: 'it is text',
      classes: 'abcdefgh'.split('').map((label) => ({ label, rows: 10 })),
    },
  },
  regression: {
    ...twoClasses.regression,
    equations: 'abcdefgh'.split('').map((label) => ({
      class: label,
      intercept: 0,
      coefficients: Array.from({ length: 30 }, (_, index) => ({
        column: `measurement number ${index}`,
        value: (index % 2 === 0 ? 3 : -3) / (index + 1),
      })),
    })),
    contrasts: 'bcdefgh'.split('').map((label) => ({
      class: label,
      against: 'a',
      terms: Array.from({ length: 30 }, (_, index) => ({
        name: `measurement number ${index}`,
        feature: `measurement number ${index}`,
        step: 'standard-deviation',
        standardDeviation: 1,
        reference: null,
        problem: null,
        coefficient: 30 / (index + 1),
        standardError: 1,
        low: 30 / (index + 1) - 2,
        high: 30 / (index + 1) + 2,
        oddsRatio: {
          estimate: Math.exp(30 / (index + 1)),
          low: Math.exp(30 / (index + 1) - 2),
          high: index === 0 ? null : Math.exp(30 / (index + 1) + 2),
        },
      })),
    })),
  },
  importance: {
    ...twoClasses.importance,
    features: Array.from({ length: 30 }, (_, index) => ({
      feature: `measurement number ${index}`,
      net: importance(30 - index, 32 - index),
      regression: importance(index, index + 1),
    })),
    rankCorrelation: -1,
  },
  row: null,
  fairness: null,
};

/** A number is predicted. */
export const number: ExplanationResult = {
  ...twoClasses,
  task: 'regression',
  dataset: {
    ...twoClasses.dataset,
    target: {
      name: 'price',
      reason: 'the last column',
      taskReason: 'a number with many values',
      mean: 250_000,
      sd: 80_000,
      transform: null,
      smallest: 10_000,
      largest: 900_000,
    },
  },
  net: {
    ...twoClasses.net,
    layers: [
      { name: 'hidden 1', inputs: 4, outputs: 3, activation: 'relu', weights: 12, biases: 3, parameters: 15 },
      { name: 'output', inputs: 3, outputs: 1, activation: 'linear', weights: 3, biases: 1, parameters: 4 },
    ],
    parameters: 19,
    usedOutputs: 1,
  },
  regression: {
    ...twoClasses.regression,
    id: 'linear-regression',
    ridge: 0,
    equations: twoClasses.regression.equations.map((equation) => ({ ...equation, class: null })),
    contrasts: twoClasses.regression.contrasts.map(({ terms }) => ({
      class: null,
      against: null,
      terms: terms.map((term) => ({
        ...term,
        coefficient: term.coefficient === null ? null : term.coefficient * 123_456,
        low: term.low === null ? null : term.low * 123_456,
        high: term.high === null ? null : term.high * 123_456,
        oddsRatio: null,
      })),
    })),
  },
  importance: { ...twoClasses.importance, metric: 'rmse', unit: 'target' },
  row: {
    row: 1,
    truth: 199_000,
    regression: {
      sums: [
        {
          class: null,
          intercept: 250_000,
          products: [{ column: 'income', input: -1.2, weight: 20_000, product: -24_000 }],
          sum: 226_000,
        },
      ],
      probabilities: null,
      prediction: 226_000,
      nextClass: null,
      average: 250_000,
      reasons: [{ feature: 'income', cell: '950', contribution: -24_000 }],
    },
    net: {
      layers: [
        { name: 'hidden 1', sums: [0.5, -1, 2], outputs: [0.5, 0, 2] },
        { name: 'output', sums: [-0.3], outputs: [-0.3] },
      ],
      multiplications: 15,
      probabilities: null,
      prediction: 226_123,
    },
  },
  fairness: {
    column: 'sex',
    selectedClass: null,
    groups: [
      {
        label: 'f',
        rows: 40,
        observed: 240_000,
        net: { meanError: -1200, rmse: 41_000 },
        regression: { meanError: 300, rmse: 43_000 },
      },
      {
        label: 'm',
        rows: 60,
        observed: 256_000,
        net: { meanError: 900, rmse: 39_000 },
        regression: { meanError: -20, rmse: 42_500 },
      },
    ],
  },
};

/** The same number in another unit: every figure in it times the factor. */
export function numberTimes(factor: number): ExplanationResult {
  const { regression, importance: measured, row, fairness } = number;
  if (number.task !== 'regression' || row === null || fairness === null) throw new Error('not that example');
  const times = (value: number | null): number | null => (value === null ? null : value * factor);
  const { target } = number.dataset;
  const ofFolds = ({ mean, sd, perFold }: FeatureImportance): FeatureImportance => ({
    mean: times(mean),
    sd: times(sd),
    perFold: perFold.map(times),
  });
  return {
    ...number,
    dataset: {
      ...number.dataset,
      target: { ...target, mean: target.mean * factor, sd: target.sd * factor },
    },
    regression: {
      ...regression,
      equations: regression.equations.map(({ intercept, coefficients, ...equation }) => ({
        ...equation,
        intercept: intercept * factor,
        coefficients: coefficients.map(({ column, value }) => ({ column, value: value * factor })),
      })),
      contrasts: regression.contrasts.map((contrast) => ({
        ...contrast,
        terms: contrast.terms.map((term) => ({
          ...term,
          coefficient: times(term.coefficient),
          low: times(term.low),
          high: times(term.high),
        })),
      })),
    },
    importance: {
      ...measured,
      scores: { net: times(measured.scores.net), regression: times(measured.scores.regression) },
      features: measured.features.map(({ feature, net, regression: other }) => ({
        feature,
        net: ofFolds(net),
        regression: ofFolds(other),
      })),
    },
    row: {
      ...row,
      truth: Number(row.truth) * factor,
      regression: {
        ...row.regression,
        sums: row.regression.sums.map((sum) => ({
          ...sum,
          intercept: sum.intercept * factor,
          products: sum.products.map((product) => ({
            ...product,
            weight: product.weight * factor,
            product: product.product * factor,
          })),
          sum: sum.sum * factor,
        })),
        prediction: Number(row.regression.prediction) * factor,
        average: row.regression.average * factor,
        reasons: row.regression.reasons.map((reason) => ({
          ...reason,
          contribution: reason.contribution * factor,
        })),
      },
      net: { ...row.net, prediction: Number(row.net.prediction) * factor },
    },
    fairness: {
      ...fairness,
      groups: fairness.groups.map(({ observed, net, regression: other, ...group }) => ({
        ...group,
        observed: observed * factor,
        net: timesErrors(net, factor),
        regression: timesErrors(other, factor),
      })),
    },
  };
}

function timesErrors(figures: GroupFigures, factor: number): GroupFigures {
  if (!('rmse' in figures)) throw new Error('not figures of errors');
  return { meanError: figures.meanError * factor, rmse: figures.rmse * factor };
}
