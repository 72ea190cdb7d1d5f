import type { Dialect } from '../dialects/contract.ts';
import type { FormulaNode, FormulaQuestion, FormulaTree, TreesFormula } from '../models/contract/formula.ts';
import type { ComputedRows } from './layer-scores.ts';
import { rowsOf, type SelectColumn, selectOf } from './select.ts';
import type { UniqueNames } from './unique-names.ts';

/**
 * The scores of trees, each tree a CASE. Where the leaves answer several numbers, a subquery finds the leaf of each row
 * first.
 */
export function treeScores(
  dialect: Dialect,
  { start, trees }: TreesFormula,
  inputs: ComputedRows,
  passed: readonly SelectColumn[],
  names: UniqueNames,
): ComputedRows {
  const [only] = trees;
  if (only !== undefined && only.outputs.length > 1) return leafScores(dialect, only, inputs, passed, names);
  const columns = start.map((begin, output) => {
    const ofOutput = trees.filter(({ outputs }) => outputs[0] === output);
    const answers = ofOutput.map(({ root }) =>
      treeCase(dialect, root, inputs.columns, (leaf) => dialect.number(leaf[0] as number)),
    );
    return {
      expression: [dialect.number(begin), ...answers].join('\n+ '),
      name: names.give(`score_${output + 1}`),
    };
  });
  const comment = trees.length === 1 ? 'the tree' : `${trees.length} trees, added up`;
  const select = selectOf(dialect, comment, [...passed, ...columns], inputs.rows);
  return { rows: rowsOf(dialect, select, 'scores'), columns: columns.map(({ name }) => name) };
}

function leafScores(
  dialect: Dialect,
  { outputs, root }: FormulaTree,
  inputs: ComputedRows,
  passed: readonly SelectColumn[],
  names: UniqueNames,
): ComputedRows {
  const leaves: (readonly number[])[] = [];
  const name = names.give('leaf');
  const expression = treeCase(dialect, root, inputs.columns, (answers) => String(leaves.push(answers)));
  const found = selectOf(dialect, 'the leaf of each row', [...passed, { expression, name }], inputs.rows);
  const leaf = dialect.identifier(name);
  const columns = outputs.map((output) => ({
    expression: `case${leaves
      .map(
        (answers, place) => ` when ${leaf} = ${place + 1} then ${dialect.number(answers[output] as number)}`,
      )
      .join('')} end`,
    name: names.give(`score_${output + 1}`),
  }));
  const answered = selectOf(
    dialect,
    'what the leaves answer',
    [...passed, ...columns],
    rowsOf(dialect, found, 'leaves'),
  );
  return { rows: rowsOf(dialect, answered, 'scores'), columns: columns.map((column) => column.name) };
}

/** A tree as questions within questions, a line each. */
function treeCase(
  dialect: Dialect,
  node: FormulaNode,
  columns: readonly string[],
  answerOf: (answers: readonly number[]) => string,
  margin = '  ',
): string {
  if ('answers' in node) return answerOf(node.answers);
  const inner = `${margin}  `;
  const next = (child: FormulaNode) => treeCase(dialect, child, columns, answerOf, inner);
  return `case when ${questionSql(dialect, node.question, columns)}\n${inner}then ${next(node.yes)}\n${inner}else ${next(node.no)} end`;
}

function questionSql(dialect: Dialect, question: FormulaQuestion, columns: readonly string[]): string {
  const quoted = (column: number) => dialect.identifier(columns[column] as string);
  if ('atMost' in question) return `${quoted(question.column)} <= ${dialect.number(question.atMost)}`;
  const { firstColumn, columnCount, places } = question;
  const takesNone = places.includes(-1);
  const every = Array.from({ length: columnCount }, (_, place) => place);
  const asked = every.filter((place) => places.includes(place) !== takesNone);
  if (asked.length === 0) return takesNone ? '1 = 1' : '1 = 0';
  return `${asked.map((place) => quoted(firstColumn + place)).join(' + ')} = ${takesNone ? 0 : 1}`;
}
