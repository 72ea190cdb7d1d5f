import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Table } from '../../../src/sources/contract/table.ts';
import { predict } from '../../../src/studies/predict/predict.ts';
import { saveModels } from '../../../src/studies/save-models/save-models.ts';
import { readModels } from '../../../src/studies/shared/saved-models/read-models.ts';
import { cycle, makeTable } from '../../describe/tables.ts';
import { scratchFolder } from '../../helpers/scratch-folder.ts';

const scratch = scratchFolder();
const rows = 120;
const a = Array.from({ length: rows }, (_, row) => Math.sin(row));
const colour = cycle(['red', 'Red', 'blue', 'red', 'green', 'blue '], rows);
const member = cycle(['yes', 'no', 'YES', 'no', 'yes', 'no', 'yes'], rows);
const y = a.map((value, row) => `${value > 0 ? 'up' : row % 2 === 0 ? 'down' : 'Down'}`);
const table = makeTable({ a, colour, member, y });
const options = { hiddenSizes: [3], seed: 5, mergeLabels: true } as const;

function predictionsOf(folder: string, asked: Table) {
  const { blocks, notices, classes } = predict(readModels(join(scratch, folder)), asked);
  return { predictions: [...blocks].map((block) => block.predictions), notices, classes };
}

it('every spelling of a level is that level again, also one that training never saw', () => {
  saveModels(join(scratch, 'merged'), table, options);
  const plain = makeTable({
    a: [1, 2, 3, 4],
    colour: ['red', 'blue', 'green', 'red'],
    member: ['yes', 'no', 'yes', 'no'],
  });
  const spelled = makeTable({
    a: [1, 2, 3, 4],
    colour: ['RED', 'Blue.', 'green', 'Red'],
    member: ['Yes', 'NO', 'YES ', 'no.'],
  });
  const { predictions, notices, classes } = predictionsOf('merged', spelled);
  expect(classes).toEqual(['down', 'up']);
  expect(notices).toEqual([]);
  expect(predictions).toEqual(predictionsOf('merged', plain).predictions);
});

it('models that did not merge them keep them apart', () => {
  saveModels(join(scratch, 'apart'), table, { ...options, mergeLabels: false });
  const { classes, notices } = predictionsOf(
    'apart',
    makeTable({ a: [1], colour: ['RED'], member: ['yes'] }),
  );
  expect(classes).toEqual(['Down', 'down', 'up']);
  expect(notices).toEqual(['"colour": 1 cell holds what the models never saw, such as "RED"']);
});

it('the file says which features are merged', () => {
  const { features } = JSON.parse(readFileSync(join(scratch, 'merged/preprocessing.json'), 'utf8'));
  expect(
    features.map(({ name, mergesSpellings }: Record<string, unknown>) => [name, mergesSpellings]),
  ).toEqual([
    ['a', undefined],
    ['colour', true],
    ['member', true],
  ]);
});

it('rows of rare classes are left out as a comparison does, and none with a test set', () => {
  const rare = makeTable({ a, y: y.map((label, row) => (row < 3 ? 'rare' : label.toLowerCase())) });
  const classesOf = (name: string, more: Parameters<typeof saveModels>[2]) => {
    saveModels(join(scratch, name), rare, { ...options, ...more });
    return predictionsOf(name, makeTable({ a: [1] })).classes;
  };
  expect(classesOf('left out', {})).toEqual(['down', 'up']);
  expect(classesOf('three folds', { folds: 3 })).toEqual(['down', 'rare', 'up']);
  expect(classesOf('test set', { test: rare })).toEqual(['down', 'rare', 'up']);
});
