import { expect, it } from 'vitest';
import { inferenceTerms, selectTerms } from '../../../src/studies/explain/terms.ts';
import { csv, scattered } from '../../helpers/tables.ts';
import { fittedOn, mixedTables } from './tables.ts';

it('tells from which of two values a step starts', async () => {
  const text = csv('size,smoker,y', 40, (row) => [
    scattered(row),
    row % 3 === 0 ? 'yes' : 'no',
    scattered(row * 7) > 50 ? 'a' : 'b',
  ]);
  const { dataset, models } = await fittedOn(text);
  const terms = inferenceTerms(dataset.features, models.encoding, models.encoded);
  expect(terms.map(({ name, step, reference }) => [name, step, reference])).toEqual([
    ['size', 'standard-deviation', null],
    ['smoker', 'standard-deviation', 'no'],
  ]);
});

it('leaves the commonest level out, and nothing else', async () => {
  const { dataset, models } = await fittedOn(mixedTables['two classes']);
  const terms = inferenceTerms(dataset.features, models.encoding, models.encoded);
  // Of every five rows three are green.
  expect(terms.map(({ name, step, reference }) => [name, step, reference])).toEqual([
    ['size', 'standard-deviation', null],
    ['colour=blue', 'level', 'green'],
    ['colour=red', 'level', 'green'],
    ['gap', 'standard-deviation', null],
    ['gap (missing)', 'missing', null],
    ['day month sin', 'circle', null],
    ['day month cos', 'circle', null],
    ['day weekday sin', 'circle', null],
    ['day weekday cos', 'circle', null],
  ]);
  expect(terms.map(({ column }) => models.encoding.names[column])).toEqual(terms.map(({ name }) => name));

  const selected = selectTerms(models.encoded, terms);
  expect(selected.columns).toBe(9);
  const red = models.encoding.names.indexOf('colour=red');
  for (let row = 0; row < 60; row++) {
    expect(selected.values[row * 9 + 2]).toBe(models.encoded.values[row * models.encoded.columns + red]);
  }
});
