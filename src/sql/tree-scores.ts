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
      treeCase(dialect, root, inputs, (leaf) => dialect.number(leaf[0] as number)),
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
  const expression = treeCase(dialect, root, inputs, (answers) => String(leaves.push(answers)));
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

/** The encoded columns of which trees ask whether the cell was missing. */
export function missingAsked({ trees }: TreesFormula): ReadonlySet<number> {
  const asked = new Set<number>();
  const visit = (node: FormulaNode): void => {
    if ('answers' in node) return;
    const { question } = node;
    if ('atMost' in question && question.ofMissing !== undefined) asked.add(question.column);
    visit(node.yes);
    visit(node.no);
  };
  for (const { root } of trees) visit(root);
  return asked;
}

/** A tree as questions within questions, a line each. */
function treeCase(
  dialect: Dialect,
  node: FormulaNode,
  inputs: ComputedRows,
  answerOf: (answers: readonly number[]) => string,
  margin = '  ',
): string {
  if ('answers' in node) return answerOf(node.answers);
  const inner = `${margin}  `;
  const next = (child: FormulaNode) => treeCase(dialect, child, inputs, answerOf, inner);
  return `case when ${questionSql(dialect, node.question, inputs)}\n${inner}then ${next(node.yes)}\n${inner}else ${next(node.no)} end`;
}

function questionSql(
  dialect: Dialect,
  question: FormulaQuestion,
  { columns, missingFlags }: ComputedRows,
): string {
  const quoted = (column: number) => dialect.identifier(columns[column] as string);
  if ('atMost' in question) {
    const { column, atMost, ofMissing } = question;
    const isAtMost = `${quoted(column)} <= ${dialect.number(atMost)}`;
    if (ofMissing === undefined) return isAtMost;
    const flag = dialect.identifier(missingFlags?.get(column) as string);
    return ofMissing === 'yes'
      ? `(${flag} = ${dialect.number(1)} or ${isAtMost})`
      : `(${flag} = ${dialect.number(0)} and ${isAtMost})`;
  }
  const { firstColumn, columnCount, places } = question;
  const takesNone = places.includes(-1);
  const every = Array.from({ length: columnCount }, (_, place) => place);
  const asked = every.filter((place) => places.includes(place) !== takesNone);
  if (asked.length === 0) return takesNone ? '1 = 1' : '1 = 0';
  return `${asked.map((place) => quoted(firstColumn + place)).join(' + ')} = ${takesNone ? 0 : 1}`;
}
