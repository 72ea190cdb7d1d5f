import type { CommandWords } from './lesson-data.ts';

/** Every text of a lesson's page, so that a translation is a change of this file alone. */
export const texts = {
  skip: 'Skip to the models',
  title: 'Two models learn',
  intro: (target: string, train: string, test: string) =>
    `Both predict ${target} from ${train} rows, and are judged on ${test} rows that neither has seen.`,
  learnsLog: (target: string) =>
    `What they learn is the natural logarithm of ${target}, ln(${target}); answers and errors are in its own unit.`,
  lessons: 'Lessons',
  free: 'Free play',
  play: 'Play',
  pause: 'Pause',
  stepBatch: 'One batch',
  stepEpoch: 'One epoch',
  restart: 'Restart',
  speed: 'Speed',
  speeds: [
    'slow: a batch at a time',
    'a batch a picture',
    'ten batches',
    'a hundred batches',
    'as fast as it goes',
  ],
  planning: 'Finding out when to stop …',
  failed: (message: string) => `This did not work: ${message}`,
  status: (epoch: number, epochs: string, batch: number, batches: number) =>
    `epoch ${epoch}${epochs}, batch ${batch} of ${batches}`,
  ofEpochs: (epochs: number) => ` of ${epochs}`,
  ranAway: 'done: the weights ran away, and compare leaves such a net untrained',
  done: (epochs: number) => `done: ${epochs} epochs`,
  net: 'The dense net',
  netShort: 'net',
  regressionShort: 'regression',
  lossKey: 'solid: training rows, dashed: unseen rows',
  netDescription: (layers: string) => `A net with layers of ${layers} units; every line is a weight.`,
  positive: 'adds',
  negative: 'takes away',
  thickness: 'the thicker, the larger the weight',
  unitsMore: (left: number) => `… and ${left} more`,
  unitsLeft: (shown: number) => `of larger layers the first ${shown} units are drawn`,
  regression: 'The regression',
  regressionNumbers: 'The numbers of the regression',
  between: 'Side by side',
  numbers: 'Numbers learned',
  multiplications: 'Multiplications a prediction',
  time: 'Training, this browser',
  searchTime: 'Finding when to stop',
  rowsLearned: 'Rows learned from',
  unseen: (metric: string) => `${metric}, unseen rows`,
  interval: (low: string, high: string) => `${low} to ${high}`,
  intervalNote:
    'Small print: the range in which a score lies, 95 times of 100, if other such rows are taken. Both times are of code that has warmed up.',
  points: 'points',
  difference: 'Net − regression, row by row',
  loss: (name: string) => `Loss by epoch (${name})`,
  lossNames: { classification: 'log loss', regression: 'root of the mean squared error' },
  epoch: 'epoch',
  lossDescription: 'The loss of the net on training and unseen rows by epoch, beside that of the regression.',
  map: 'Decision map',
  mapDescription: (model: string, x: string, y: string) =>
    `What ${model} answers for every ${x} and ${y}, with the rows on top.`,
  mapKeyOfNumber: (target: string) => `${target}: the stronger, the larger`,
  mapAxes: (x: string, xRange: string, y: string, yRange: string) =>
    `From left to right ${x}: ${xRange}; upwards ${y}: ${yRange}.`,
  axisRange: (low: string, high: string) => `${low} to ${high}`,
  mapNote: (row: number) =>
    `All other features stand as in row ${row}, which is circled: click at another, or type its number. Rings are unseen rows.`,
  across: 'across',
  up: 'up',
  row: 'Row',
  knobs: 'What one may touch',
  knobsNote:
    'The regression refits at once; apart from its rows it has nothing to turn. The net starts anew with every change.',
  learningRate: 'Learning rate',
  batchSize: 'Batch, rows',
  activation: 'Activation',
  dropout: 'Dropout',
  optimizer: 'Optimizer',
  optimizers: { adam: 'Adam', sgd: 'gradient descent, momentum 0.9' },
  hidden: 'Hidden layers',
  hiddenHint: 'such as 20, 10',
  seed: 'Seed',
  trainingRows: 'Training rows',
  labelNoise: 'Noise on labels',
  leftOut: 'Leave a feature out',
  nothing: 'none',
  stops: 'Stop where compare stops',
  reset: 'As compare has it',
  follow: 'One row through both models',
  followTruth: (row: number, truth: string) => `Row ${row}: in truth ${truth}.`,
  column: 'column',
  input: 'input',
  weight: '× weight',
  adds: '= adds',
  intercept: 'intercept',
  sum: 'sum',
  answer: 'answer',
  layer: (index: number) => `layer ${index}`,
  lastLayer: {
    classification: 'last layer, sums',
    regression: 'last layer, in standard deviations from the mean',
  },
  followNet: 'The net',
  followNetNote: 'What the units of each layer pass on:',
  followRegressionNote: 'A sum that can be checked by hand:',
  ofClass: (label: string) => ` for ${label}`,
  ofLog: (target: string) => ` for ln(${target})`,
  show: 'Show me',
  showing: 'Watch, until the net is done.',
  measure: 'Measure it properly:',
  notes: 'About the table',
} as const;

/** What a lesson's answer may speak of: the figures of the moment, as they are printed. */
export interface AnswerFacts {
  readonly net: string;
  readonly regression: string;
  readonly metric: string;
  readonly netNumbers: string;
  readonly regressionNumbers: string;
  readonly netTime: string;
  readonly regressionTime: string;
  readonly ratio: string;
  readonly rows: string;
  readonly verdict: string;
}

/** One lesson: a claim of the article, tried out. */
export interface LessonTexts {
  readonly title: string;
  readonly claim: string;
  readonly question: string;
  readonly answer: (facts: AnswerFacts) => string;
  /** Where to look or to turn something further down, by the id of its heading; nowhere in particular where absent. */
  readonly place?: { readonly id: 'knobs' | 'follow'; readonly text: string };
  /** The command that measures it. */
  readonly command: (words: CommandWords) => string;
}

/** The six lessons, in order. */
export const lessonTexts: readonly LessonTexts[] = [
  {
    title: 'Just enough data',
    claim: 'A net needs a ton of data.',
    question:
      'We give both models a tenth of the training rows. Which one will do better on rows that it has not seen? Guess, then watch.',
    answer: ({ net, regression, metric, rows, verdict }) =>
      `With ${rows} rows the net’s ${metric} is ${net}, the regression’s ${regression}. ${verdict} Now slide “Training rows” up, and watch which one gains more.`,
    place: { id: 'knobs', text: 'To the slider “Training rows”' },
    command: (words) => `compare curve ${words.curve}`,
  },
  {
    title: 'Tuned just right',
    claim: 'A net works when its knobs are turned just right.',
    question:
      'We make one knob wrong: a learning rate ten times as large. What happens to the net, and what to the regression, which has no such knob?',
    answer: ({ net, regression, metric, verdict }) =>
      `The net’s ${metric} ends at ${net}, the regression’s, as ever, at ${regression}. ${verdict} Try other rates: can you find one that is clearly better than the regression?`,
    place: { id: 'knobs', text: 'To the knobs' },
    command: (words) => `compare tune ${words.tune}`,
  },
  {
    title: 'So many weights',
    claim: 'A net has so many weights that it can learn the noise.',
    question:
      'We give a fifth of the training rows another row’s answer, make the net larger and let it go on. Will the loss on training rows and the loss on unseen rows fall together?',
    answer: ({ netNumbers, regressionNumbers }) =>
      `The net has ${netNumbers} numbers, the regression ${regressionNumbers}. Where the dashed line rises while the solid one still falls, the net learns rows by heart: that is overfitting.`,
    command: (words) => `compare ${words.compare} --hidden 100,50`,
  },
  {
    title: 'Slow',
    claim: 'A net is slow to train.',
    question:
      'Both models learn the same rows on the same machine with well-made code. How many times as long will the net take?',
    answer: ({ netTime, regressionTime, ratio }) =>
      `In this browser the regression took ${regressionTime}, the net ${netTime}: ${ratio} as long, and before that it had to find out when to stop. A first run in a browser is a rough clock.`,
    command: (words) => `compare ${words.compare} --engine compiled`,
  },
  {
    title: 'Black box',
    claim: 'Nobody can say why a net answers as it does.',
    question:
      'Click at a row in the decision map, or type its number there. Can you say, from the numbers that go through each model, which feature speaks for the answer?',
    answer: ({ netNumbers, regressionNumbers }) =>
      `The regression is one sum: each feature adds its part, and ${regressionNumbers} numbers are all there is. The net’s ${netNumbers} numbers each take part, but none of them means anything alone.`,
    place: { id: 'follow', text: 'To the row and its numbers' },
    command: (words) => `compare explain ${words.explain} --row 1`,
  },
  {
    title: 'The simplest model that works',
    claim: 'Use the simplest model that works.',
    question:
      'All settings are those of compare, and all training rows are used. Is the net better on rows that it has not seen: by so much that you would pay for it?',
    answer: ({ net, regression, metric, verdict }) =>
      `The net’s ${metric} is ${net}, the regression’s ${regression}. ${verdict} These are a few rows of a single split: the command judges on many.`,
    command: (words) => `compare ${words.compare}`,
  },
];

/** What to say of the difference of two scores, by its interval. */
export const verdicts = {
  open: 'By the difference row by row, that may be chance: these rows do not tell the two apart.',
  net: 'Row by row the net is ahead by more than chance.',
  regression: 'Row by row the regression is ahead by more than chance.',
} as const;
