import { expect, describe as group, it } from 'vitest';
import { appendRows } from '../../src/describe/append-rows.ts';
import { applyFeatures, type FeatureSource } from '../../src/describe/apply-features.ts';
import { findColumn } from '../../src/describe/find-column.ts';
import { nearName } from '../../src/text/near-name.ts';
import { makeTable } from '../describe/tables.ts';

group('nearName', () => {
  it.each([
    ['age', 'Age'],
    ['AGE', 'age'],
    ['body mass', 'Body_Mass'],
    ['bodyMass', 'body-mass'],
    ['income (EUR)', 'income_eur'],
    ['größe', 'Gro\u0308ße'],
    ['x1', 'X.1'],
    ['ﬁnal', 'Final'],
  ])('finds for %j the name %j', (name, near) => {
    expect(nearName(name, ['other', near, 'more'])).toBe(near);
  });

  it.each([
    ['another number', 'x1', ['x2']],
    ['another word', 'age', ['ages', 'wage']],
    ['two that are alike', 'age', ['Age', 'AGE']],
    ['names without letters', '?', ['!', '']],
  ])('finds nothing among %s', (_, name, others) => {
    expect(nearName(name, others)).toBeUndefined();
  });
});

group('a column that is written a little differently', () => {
  const numeric = (name: string): FeatureSource => ({ kind: 'numeric', name });

  it('is named where models look for theirs', () => {
    const table = makeTable({ Age: [1, 2], 'body mass': [3, 4], z: [5, 6] });
    expect(() => applyFeatures(table, ['age', 'body_mass', 'z'].map(numeric))).toThrow(
      'made.csv has no column "age", "body_mass", which the models learned from ' +
        '(rename "Age" to "age", "body mass" to "body_mass")',
    );
  });

  it('is not one that the models know by its own name', () => {
    const table = makeTable({ Age: [1, 2] });
    expect(() => applyFeatures(table, ['age', 'Age'].map(numeric))).toThrow(
      'made.csv has no column "age", which the models learned from (add it; its cells may be empty)',
    );
  });

  it('is named where a test set lacks one', () => {
    const training = makeTable({ age: [1, 2], y: ['a', 'b'] });
    expect(() => appendRows(training, makeTable({ ' Age': [1], y: ['a'] }))).toThrow(
      'made.csv has no column "age", which made.csv has (rename its " Age")',
    );
    expect(() => appendRows(training, makeTable({ weight: [1], y: ['a'] }))).toThrow(
      'made.csv has no column "age", which made.csv has (add it, or leave it out of both)',
    );
  });

  it('is named where a flag means it', () => {
    const table = makeTable({ Age: [1, 2], y: ['a', 'b'] });
    expect(() => findColumn(table, 'age', '--target')).toThrow(
      'made.csv: --target "age": there is no such column (did you mean "Age"?)',
    );
  });
});
