import { createRandom } from '../../../dist/random/random.js';

/**
 * The tables of `--shapes`, like well-known ones in what costs time: rows, encoded columns, categories, classes and how
 * well the classes can be told apart.
 *
 * @type {readonly Shape[]}
 * @typedef {object} Shape
 * @property {string} name
 * @property {number} rows
 * @property {number} numbers columns of numbers
 * @property {readonly number[]} levels the levels of each category
 * @property {number} classes
 * @property {'linear' | 'prototypes' | 'rule'} truth a softmax of bent sums; whole numbers around some prototypes a class;
 *   or classes that two categories tell without a mistake
 */
export const shapes = [
  {
    name: '1,000 x 59, 2 classes',
    rows: 1000,
    numbers: 7,
    levels: new Array(13).fill(4),
    classes: 2,
    truth: 'linear',
  },
  { name: '19,020 x 10, 2 classes', rows: 19_020, numbers: 10, levels: [], classes: 2, truth: 'linear' },
  { name: '1,080 x 79, 8 classes', rows: 1080, numbers: 79, levels: [], classes: 8, truth: 'linear' },
  {
    name: '8,124 x 111 one-hot, 2 classes, separable',
    rows: 8124,
    numbers: 0,
    levels: [...new Array(21).fill(5), 6],
    classes: 2,
    truth: 'rule',
  },
  {
    name: '32,561 x 107 one-hot, 2 classes',
    rows: 32_561,
    numbers: 6,
    levels: [9, 16, 7, 14, 6, 5, 2, 42],
    classes: 2,
    truth: 'linear',
  },
  {
    name: '20,000 x 16, 26 classes',
    rows: 20_000,
    numbers: 16,
    levels: [],
    classes: 26,
    truth: 'prototypes',
  },
  { name: '53,940 x 22, 5 classes', rows: 53_940, numbers: 7, levels: [7, 8], classes: 5, truth: 'linear' },
  { name: '100,000 x 10, 8 classes', rows: 100_000, numbers: 10, levels: [], classes: 8, truth: 'linear' },
  {
    name: '1,000,000 x 10, 2 classes',
    rows: 1_000_000,
    numbers: 10,
    levels: [],
    classes: 2,
    truth: 'linear',
  },
];

/**
 * A made-up table of a shape: numbers that share some factors, and categories of unequal levels.
 *
 * @param {Shape} shape
 * @param {number} seed
 * @returns {{numbers: Float64Array[], codes: Int32Array[], classes: Int32Array}} a column each
 */
export function makeShape(shape, seed) {
  const random = createRandom(seed, shape.rows, shape.classes);
  const normal = () => Math.sqrt(-2 * Math.log(uniform(random))) * Math.cos(2 * Math.PI * uniform(random));
  const table = {
    numbers: Array.from({ length: shape.numbers }, () => new Float64Array(shape.rows)),
    codes: shape.levels.map(() => new Int32Array(shape.rows)),
    classes: new Int32Array(shape.rows),
  };
  const writeRow = { linear: linearTruth, prototypes: prototypeTruth, rule: ruleTruth }[shape.truth](
    shape,
    table,
    random,
    normal,
  );
  for (let row = 0; row < shape.rows; row++) writeRow(row);
  return table;
}

function linearTruth({ numbers, levels, classes }, table, random, normal) {
  const factors = Math.max(1, Math.ceil(numbers / 4));
  const loadings = draw(numbers * factors, normal);
  const slopes = draw(classes * numbers, () => (1.5 * normal()) / Math.sqrt(numbers + levels.length));
  const effects = levels.map((count) =>
    draw(classes * count, () => (2 * normal()) / Math.sqrt(numbers + levels.length)),
  );
  return (row) => {
    const shared = draw(factors, normal);
    const scores = new Float64Array(classes);
    for (let j = 0; j < numbers; j++) {
      let value = normal();
      for (let f = 0; f < factors; f++) value += loadings[j * factors + f] * shared[f];
      table.numbers[j][row] = value;
      const bent = j === 0 ? Math.abs(value) : value;
      for (let k = 0; k < classes; k++) scores[k] += slopes[k * numbers + j] * bent;
    }
    levels.forEach((count, c) => {
      const code = drawLevel(count, random);
      table.codes[c][row] = code;
      for (let k = 0; k < classes; k++) scores[k] += effects[c][k * count + code];
    });
    table.classes[row] = drawClass(scores, random);
  };
}

/** Six prototypes a class; the numbers are the nearest whole ones from 0 to 15, as in letter-recognition. */
function prototypeTruth({ numbers, classes }, table, random, normal) {
  const prototypes = 6;
  const centres = draw(classes * numbers, () => 7.5 + 1.9 * normal());
  const offsets = draw(classes * prototypes * numbers, () => 2 * normal());
  return (row) => {
    const code = random.below(classes);
    const prototype = code * prototypes + random.below(prototypes);
    for (let j = 0; j < numbers; j++) {
      const value = centres[code * numbers + j] + offsets[prototype * numbers + j] + 1.3 * normal();
      table.numbers[j][row] = Math.min(15, Math.max(0, Math.round(value)));
    }
    table.classes[row] = code;
  };
}

/** The first category and the second tell the class together; the others follow the first. */
function ruleTruth({ levels }, table, random) {
  return (row) => {
    levels.forEach((count, c) => {
      const follows = c > 1 && random.below(3) === 0;
      table.codes[c][row] = follows ? table.codes[0][row] % count : drawLevel(count, random);
    });
    table.classes[row] = table.codes[0][row] + 2 * table.codes[1][row] > 3 ? 1 : 0;
  };
}

function draw(length, one) {
  return Float64Array.from({ length }, one);
}

/** Low levels are commoner: the squares of uniform numbers. */
function drawLevel(count, random) {
  return Math.floor(count * uniform(random) ** 2);
}

function drawClass(scores, random) {
  const powers = scores.map(Math.exp);
  let rest = uniform(random) * powers.reduce((sum, power) => sum + power, 0);
  const code = powers.findIndex((power) => {
    rest -= power;
    return rest < 0;
  });
  return Math.max(code, 0);
}

function uniform(random) {
  return (random.below(2 ** 30) + 0.5) / 2 ** 30;
}
