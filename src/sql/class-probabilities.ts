import type { Dialect } from '../dialects/contract.ts';
import type { Link } from '../models/contract/formula.ts';
import { boundedExp, type ComputedRows } from './layer-scores.ts';
import { rowsOf, type SelectColumn, selectOf } from './select.ts';
import type { UniqueNames } from './unique-names.ts';

/** The probability of each class, from the scores: a subquery, whose columns are named after the classes. */
export function classProbabilities(
  dialect: Dialect,
  link: Link,
  classes: readonly string[],
  scores: ComputedRows,
  passed: readonly SelectColumn[],
  names: UniqueNames,
): ComputedRows {
  const columns = classes.map((label) => names.give(`P(${label})`));
  const quoted = scores.columns.map((name) => dialect.identifier(name));
  const probabilities = (expressions: readonly string[], before: ComputedRows): ComputedRows => {
    const ofClasses = columns.map((name, code) => ({ expression: expressions[code] as string, name }));
    const select = selectOf(dialect, 'probabilities', [...passed, ...ofClasses], before.rows);
    return { rows: rowsOf(dialect, select, 'probabilities'), columns };
  };
  switch (link) {
    case 'identity':
      return probabilities(quoted, scores);
    case 'sigmoid': {
      const [score] = quoted as [string];
      const small = names.give('small');
      const ofScore = [
        { expression: score, name: scores.columns[0] as string },
        { expression: boundedExp(dialect, `-abs(${score})`), name: small },
      ];
      const select = selectOf(dialect, 'e to the power of −|score|', [...passed, ...ofScore], scores.rows);
      const before = { rows: rowsOf(dialect, select, 'powers'), columns: [] };
      const [less, more] = [`${dialect.identifier(small)}`, dialect.number(1)];
      const share = (above: string, below: string) =>
        `case when ${score} >= 0 then ${above} else ${below} end / (1 + ${dialect.identifier(small)})`;
      return probabilities([share(less, more), share(more, less)], before);
    }
    case 'softmax': {
      const largest = names.give('largest');
      const withLargest = [
        ...quoted.map((expression, code) => ({ expression, name: scores.columns[code] as string })),
        { expression: greatestOf(quoted), name: largest },
      ];
      const found = selectOf(dialect, 'the largest score', [...passed, ...withLargest], scores.rows);
      const powers = quoted.map((score, code) => ({
        expression: boundedExp(dialect, `${score} - ${dialect.identifier(largest)}`),
        name: names.give(`power_${code + 1}`),
      }));
      const select = selectOf(
        dialect,
        'e to the power of each score, less the largest',
        [...passed, ...powers],
        rowsOf(dialect, found, 'shifted'),
      );
      const before = { rows: rowsOf(dialect, select, 'powers'), columns: [] };
      const ofPowers = powers.map(({ name }) => dialect.identifier(name));
      const sum = ofPowers.join(' + ');
      return probabilities(
        ofPowers.map((power) => `${power} / (${sum})`),
        before,
      );
    }
  }
}

/** ClickHouse takes two at a time. */
function greatestOf(expressions: readonly string[]): string {
  return expressions.reduce((greatest, expression) => `greatest(${greatest}, ${expression})`);
}
