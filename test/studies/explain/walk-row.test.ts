import { describe, expect, it } from 'vitest';
import { predictionsPerRow, type Targets } from '../../../src/models/contract/targets.ts';
import { comparedModels } from '../../../src/models/registry.ts';
import { walkRow } from '../../../src/studies/explain/walk-row.ts';
import { csv, scattered } from '../../helpers/tables.ts';
import { fittedOn, mixedTables } from './tables.ts';

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

describe.each(Object.entries(mixedTables))('%s', (_, text) => {
  it('walks every row to the predictions that the models give', async () => {
    const { dataset, models, data } = await fittedOn(text);
    const targets: Targets = data.targets;
    const width = predictionsPerRow(targets);
    const [net, regression] = comparedModels(targets.task).map((model) => {
      const predictions = new Float64Array(60 * width);
      model
        .create(targets.task, data.options, 1)
        .fit(models.encoded, targets)
        .predict(models.encoded, predictions);
      return predictions;
    });
    for (let row = 0; row < 60; row += 7) {
      const walk = walkRow(dataset, models, row, row + 1);
      const predictions = (of: Float64Array | undefined) => [
        ...(of ?? []).slice(row * width, (row + 1) * width),
      ];
      const close = (values: number[], digits: number) =>
        values.map((value) => expect.closeTo(value, digits));
      const [ofNet, ofRegression] = [predictions(net), predictions(regression)];
      expect(walk.net.probabilities ?? [walk.net.prediction]).toEqual(close(ofNet, 4));
      expect(walk.regression.probabilities ?? [walk.regression.prediction]).toEqual(close(ofRegression, 9));
    }
  });

  it('adds its products up to its sums, and its reasons to the decision', async () => {
    const { dataset, models } = await fittedOn(text);
    const { regression, net } = walkRow(dataset, models, 4, 5);
    for (const { intercept, products, sum: total } of regression.sums) {
      expect(products).toHaveLength(models.encoded.columns);
      for (const { input, weight, product } of products) expect(product).toBe(input * weight);
      expect(total).toBeCloseTo(intercept + sum(products.map(({ product }) => product)), 9);
    }
    const reasoned = regression.average + sum(regression.reasons.map(({ contribution }) => contribution));
    const { probabilities, prediction } = regression;
    if (probabilities === null) {
      expect(reasoned).toBeCloseTo(Number(prediction), 8);
    } else {
      const [first = 0, second = 0] = probabilities.toSorted((a, b) => b - a);
      expect(reasoned).toBeCloseTo(Math.log(first / second), 8);
    }
    const sizes = regression.reasons.map(({ contribution }) => Math.abs(contribution));
    expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
    expect(regression.reasons.map(({ feature }) => feature).sort()).toEqual(['colour', 'day', 'gap', 'size']);
    expect(net.layers.map(({ sums }) => sums.length)).toEqual(
      models.net.layers.map(({ outputs }) => outputs),
    );
  });
});

it('shows the cells of a row as they are', async () => {
  const { dataset, models } = await fittedOn(mixedTables['two classes']);
  const walk = walkRow(dataset, models, 0, 1);
  expect(walk.row).toBe(1);
  expect(walk.truth).toBe(
    dataset.target.task === 'classification' && dataset.target.codes[0] === 1 ? 'yes' : 'no',
  );
  const cells = Object.fromEntries(walk.regression.reasons.map(({ feature, cell }) => [feature, cell]));
  expect(cells).toEqual({ size: '1.3', colour: 'red', gap: '(missing)', day: '2024-01-01' });
});

it('shows a cell however small it is', async () => {
  const text = csv('tiny,y', 40, (row) => [
    (row * 7 + 1) / 1e9,
    scattered(row) + scattered(row * 3) > 100 ? 'a' : 'b',
  ]);
  const { dataset, models } = await fittedOn(text);
  expect(walkRow(dataset, models, 0, 1).regression.reasons[0]?.cell).toBe('1.00e−9');
});
