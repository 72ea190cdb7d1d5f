import { expect, it, describe as suite } from 'vitest';
import { type DescribeOptions, describe } from '../../src/describe/describe.ts';
import { InputError } from '../../src/errors.ts';
import { cycle, makeTable } from './tables.ts';

const rows = 300;
const a = Array.from({ length: rows }, (_, row) => Math.sin(row));

suite('what was probably meant', () => {
  const table = makeTable({
    income: a,
    age: a,
    home_country: cycle(['x', 'y', 'z'], rows),
    y: cycle(['yes', 'no'], rows),
  });

  it.each<readonly [DescribeOptions, string]>([
    [{ target: 'Y' }, '--target "Y": there is no such column (did you mean "y"?)'],
    [{ exclude: ['Age'] }, '--exclude "Age": there is no such column (did you mean "age"?)'],
    [{ include: ['home country'] }, 'did you mean "home_country"?'],
    [
      { groupBy: 'homeCountry' },
      '--group-by "homeCountry": there is no such column (did you mean "home_country"?',
    ],
    [{ target: 'incmoe' }, 'did you mean "income"?'],
    [{ target: 'outcome' }, '--target "outcome": there is no such column (the columns are 1 "income"'],
    [
      { positive: 'Yes' },
      '--positive "Yes" is not one of its classes (did you mean "yes"? they are "no", "yes")',
    ],
    [{ positive: 'true' }, '--positive "true" is not one of its classes (they are "no", "yes")'],
  ])('%j', (options, message) => {
    const described = () => describe(table, options);
    expect(described).toThrow(InputError);
    expect(described).toThrow(message);
  });

  it('is a number in another form', () => {
    const numbers = makeTable({ a, y: cycle([0, 1], rows) });
    expect(() => describe(numbers, { positive: '1.0' })).toThrow('did you mean "1"? they are "0", "1"');
  });

  it('is taken where labels that look alike are one', () => {
    expect(describe(table, { positive: 'YES', mergeLabels: true }).target).toMatchObject({
      classes: [
        { label: 'not yes', rows: 150 },
        { label: 'yes', rows: 150 },
      ],
    });
  });
});
