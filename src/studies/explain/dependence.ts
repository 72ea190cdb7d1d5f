import { range } from 'd3-array';
import type { Dataset, Feature, Target } from '../../describe/dataset.ts';
import { featureColumns } from '../../encode/feature-columns.ts';
import { type Prediction, partialDependence } from '../../evaluation/importance/partial-dependence.ts';
import type { Dependence, Importance } from '../../results/explanation-result.ts';
import type { FittedModels } from './fitted-models.ts';

/** The features that either model needs most. */
const mostFeatures = 8;
/** Rows that are averaged over, evenly spread. */
const mostRows = 500;
/** Values of a number, and levels of a category. */
const mostValues = 15;
const mostLevels = 8;
/** Of a number's values the outer twentieths are left out, where few rows bear a model out. */
const leftOut = 0.05;

/** A value of a feature and a row that has it. */
interface Value {
  readonly value: number | string;
  readonly row: number;
}

/**
 * How the predictions of both models move with each of the features that they need most, the other features as they
 * are. Dates are left out, as their month and weekday do not move alone.
 */
export function explainDependence(
  { features, target, rows }: Pick<Dataset, 'features' | 'target' | 'rows'>,
  { encoding, encoded, net, regression }: FittedModels,
  importance: Importance,
): Dependence {
  const places = featureColumns(encoding);
  const averaged = Int32Array.from(evenlySpread(rows, mostRows));
  const prediction = predictionOf(target);
  const wanted = neededMost(importance).flatMap((name) => {
    const index = features.findIndex((feature) => feature.name === name);
    const [feature, place] = [features[index], places[index]];
    return feature === undefined || place === undefined || feature.kind === 'date'
      ? []
      : [{ feature, place }];
  });
  return {
    class: target.task === 'classification' ? (target.classes[prediction.code]?.label ?? null) : null,
    rows: averaged.length,
    features: wanted.slice(0, mostFeatures).map(({ feature, place }) => {
      const values = valuesOf(feature);
      const sources = values.map(({ row }) => row);
      const [ofNet, ofRegression] = [net, regression].map(({ predictor }) =>
        partialDependence(predictor, encoded, place, sources, averaged, prediction),
      ) as [number[], number[]];
      return {
        feature: feature.name,
        values: values.map(({ value }) => value),
        net: ofNet,
        regression: ofRegression,
      };
    }),
  };
}

/** Of two classes the second, of more the commonest; of a number the only prediction there is. */
function predictionOf(target: Target): Prediction {
  if (target.task === 'regression') return { code: 0, ofRow: 1 };
  const { classes } = target;
  if (classes.length === 2) return { code: 1, ofRow: 2 };
  const most = Math.max(...classes.map(({ rows }) => rows));
  return { code: classes.findIndex(({ rows }) => rows === most), ofRow: classes.length };
}

function neededMost({ features }: Importance): string[] {
  const worth = ({ net, regression }: Importance['features'][number]): number =>
    Math.max(net.mean ?? 0, regression.mean ?? 0);
  return features.toSorted((a, b) => worth(b) - worth(a)).map(({ feature }) => feature);
}

/** Values that a feature has: a number's from low to high, as many rows between each, or its commonest levels. */
function valuesOf(feature: Feature): Value[] {
  if (feature.kind === 'category') return commonestLevels(feature.codes, feature.levels);
  const { values } = feature;
  const known = range(values.length).filter((row) => !Number.isNaN(values[row]));
  const ascending = known.sort((a, b) => (values[a] as number) - (values[b] as number));
  if (feature.kind === 'yes/no') {
    const ends = [ascending[0], ascending.at(-1)].filter((row) => row !== undefined);
    return ends.map((row) => ({ value: feature.levels[values[row] === 1 ? 1 : 0], row }));
  }
  const unit = feature.kind === 'time' ? millisecondsPerHour : 1;
  const last = ascending.length - 1;
  const [from, to] = [Math.ceil(leftOut * last), Math.floor((1 - leftOut) * last)];
  const rows = evenlySpread(to - from + 1, mostValues).map((at) => ascending[from + at] as number);
  return rows
    .filter((row, index) => index === 0 || values[row] !== values[rows[index - 1] as number])
    .map((row) => ({ value: (values[row] as number) / unit, row }));
}

/** A time of day is told in hours. */
const millisecondsPerHour = 3_600_000;

function commonestLevels(codes: Int32Array, levels: readonly string[]): Value[] {
  const counts = new Int32Array(levels.length);
  const firsts = new Int32Array(levels.length).fill(-1);
  codes.forEach((code, row) => {
    if (code < 0) return;
    counts[code] = (counts[code] as number) + 1;
    if (firsts[code] === -1) firsts[code] = row;
  });
  return range(levels.length)
    .filter((code) => (counts[code] as number) > 0)
    .sort((a, b) => (counts[b] as number) - (counts[a] as number))
    .slice(0, mostLevels)
    .map((code) => ({ value: levels[code] as string, row: firsts[code] as number }));
}

/** Whole numbers from 0 to one below the count, evenly spread, both ends among them. */
function evenlySpread(count: number, most: number): number[] {
  if (count <= most) return range(count);
  return range(most).map((index) => Math.round((index * (count - 1)) / (most - 1)));
}
