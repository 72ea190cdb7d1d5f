import type { Dialect } from '../../dialects/contract.ts';
import { dialectOf } from '../../dialects/registry.ts';
import type { Engine, EngineColumn } from '../../engines/contract.ts';
import { ValueTable } from '../cells/value-table.ts';
import type { ReadOptions, SampleRequest } from '../contract/read-options.ts';
import { rowsOf } from '../contract/rows-of.ts';
import type { Table } from '../contract/table.ts';
import { mostClasses } from '../sample/class-tally.ts';
import { quotas } from '../sample/quotas.ts';
import { smallestHashes } from '../sample/smallest-hashes.ts';
import { orderOfCells } from './order-rows.ts';
import type { Relation } from './relation.ts';

/** Hashes are below this. */
const hashes = 2 ** 31;

/** A class of the target, and how many rows it has; null is the class of those without one. */
interface ClassCount {
  readonly label: string | null;
  readonly rows: number;
}

/**
 * Draws a sample where the rows lie, if there are more than are asked for: those with the smallest hashes of their cells
 * and the seed, of every class its share. Which rows they are depends on nothing but the rows; they stand in an order that
 * is theirs alone.
 *
 * @returns nothing where all rows are to be read
 * @throws InputError when the engine refuses
 */
export async function drawInEngine(
  engine: Engine,
  { name, sql }: Relation,
  options: ReadOptions,
): Promise<Table | undefined> {
  const { sample: request, signal } = options;
  if (request === undefined) return undefined;
  const all = await countRows(engine, sql, signal);
  if (all <= request.rows) return undefined;
  const columns = (await engine.describe(sql, signal)).filter(({ holds }) => holds !== 'nested');
  const target = columns[request.targetOf({ name, columns })] as EngineColumn;
  const classes = await countClasses(engine, sql, target, all, signal);
  const counts = quotas(
    classes.map(({ rows }) => rows),
    request.rows,
  );
  const drawing = { engine, sql, columns, target, classes, counts, request };
  const hasCopies = await findCopies(drawing, all, signal);
  const { table, hashOf, classOf } = await readBelow(drawing, hasCopies, name, options);
  const order = orderOfCells(table);
  const inOrder = <Numbers extends Float64Array | Int32Array>(numbers: Numbers): Numbers =>
    numbers.map((_, place) => numbers[order[place] as number] as number) as Numbers;
  const chosen = smallestHashes(inOrder(hashOf), inOrder(classOf), counts);
  const sample = { ofRows: all, seed: request.seed };
  return {
    ...rowsOf(
      table,
      chosen.map((place) => order[place] as number),
    ),
    sample,
  };
}

interface Drawing {
  readonly engine: Engine;
  readonly sql: string;
  readonly columns: readonly EngineColumn[];
  readonly target: EngineColumn;
  readonly classes: readonly ClassCount[];
  /** Rows of each class that are drawn. */
  readonly counts: readonly number[];
  readonly request: SampleRequest;
}

async function countRows(engine: Engine, sql: string, signal?: AbortSignal): Promise<number> {
  let count = 0;
  for await (const rows of engine.query(`select count(*) from ${sql} as relation`, signal)) {
    count = Number(rows[0]?.[0] ?? 0);
  }
  return count;
}

/** The classes of a target, if they are so few that they can be some; else one class of all rows. */
async function countClasses(
  engine: Engine,
  sql: string,
  { name }: EngineColumn,
  all: number,
  signal?: AbortSignal,
): Promise<ClassCount[]> {
  const dialect = dialectOf(engine.dialect);
  const label = dialect.toText(dialect.identifier(name));
  const counted =
    `select label, count(*) as rows_of_it from (select ${label} as label from ${sql} as relation) as labels ` +
    `group by label order by label limit ${mostClasses + 1}`;
  const classes: ClassCount[] = [];
  for await (const rows of engine.query(counted, signal)) {
    for (const [text, count] of rows) {
      classes.push({ label: text === null ? null : String(text), rows: Number(count) });
    }
  }
  return classes.length > mostClasses ? [{ label: null, rows: all }] : classes;
}

/** How many rows are looked at to see whether many are copies of others. */
const probedRows = 20_000;

/** Whether more than one in a hundred rows is a copy of another one: a hash would take all copies of a row, or none. */
async function findCopies(drawing: Drawing, all: number, signal?: AbortSignal): Promise<boolean> {
  const { engine, sql } = drawing;
  const expected = Math.min(all, probedRows);
  const below = Math.ceil((hashes * expected) / all);
  const probe =
    `select count(*), count(distinct hash_of_it) from (select ${hashOf(drawing)} as hash_of_it from ${sql} as relation) as hashed ` +
    `where hash_of_it < ${below}`;
  for await (const rows of engine.query(probe, signal)) {
    const [seen, distinct] = (rows[0] ?? []).map(Number);
    return Number(distinct) < 0.99 * Number(seen) || Number(seen) < expected / 2;
  }
  return false;
}

const copyColumn = 'copy_of_it';

/** The rows with the number of each among its copies. */
function singleCopies({ engine, sql, columns }: Drawing): string {
  const dialect = dialectOf(engine.dialect);
  const names = columns.map(({ name }) => dialect.identifier(name)).join(', ');
  const copies = `select ${names}, count(*) as copies from ${sql} as relation group by ${names}`;
  return `(select ${names}, ${dialect.numbered('copies')} as ${copyColumn} from (${copies}) as counted)`;
}

/** A hash of the seed and of the cells of a row, and of its number among its copies. */
function hashOf({ engine, columns, request }: Drawing, further: readonly string[] = []): string {
  const dialect = dialectOf(engine.dialect);
  const absent = dialect.text('\x1e');
  const cells = columns.map(({ name }) => `coalesce(${dialect.toText(dialect.identifier(name))}, ${absent})`);
  return dialect.hash([dialect.text(String(request.seed)), ...cells, ...further]);
}

/** Reads the rows that may be among those with the smallest hashes of their class. */
async function readBelow(drawing: Drawing, hasCopies: boolean, name: string, options: ReadOptions) {
  const { engine, sql, columns, classes, target, counts } = drawing;
  const dialect = dialectOf(engine.dialect);
  const names = columns.map((column) => dialect.identifier(column.name)).join(', ');
  const hash = hashOf(drawing, hasCopies ? [dialect.toText(copyColumn)] : []);
  const source = hasCopies ? singleCopies(drawing) : sql;
  const hashed = `select ${names}, ${hash} as hash_of_it, ${classNumber(dialect, target, classes)} as class_of_it from ${source} as relation`;
  const limits = counts.map((count, code) => limitOf(count, (classes[code] as ClassCount).rows));
  const limit = `case class_of_it ${limits.map((below, code) => `when ${code} then ${below}`).join(' ')} else 0 end`;
  const query = `select ${names}, hash_of_it, class_of_it from (${hashed}) as hashed where hash_of_it < ${limit}`;
  const values = new ValueTable(options);
  const builders = columns.map((column) => values.addColumn(column.name));
  const hashOfRow: number[] = [];
  const classOfRow: number[] = [];
  for await (const rows of engine.query(query, options.signal)) {
    for (const cells of rows) {
      builders.forEach((builder, j) => {
        builder.add(cells[j], hashOfRow.length + 1);
      });
      hashOfRow.push(Number(cells[builders.length]));
      classOfRow.push(Number(cells[builders.length + 1]));
    }
  }
  return {
    table: values.finish(name, ''),
    hashOf: Float64Array.from(hashOfRow),
    classOf: Int32Array.from(classOfRow),
  };
}

/** Standard deviations by which a count of hashes may be off its mean. */
const slack = 7;

/** What hashes are below of as many rows as are drawn, and some more: how many there are is chance. */
function limitOf(count: number, rows: number): number {
  const enough = count + slack * Math.sqrt(count) + slack * slack;
  return count === 0 ? 0 : Math.min(hashes, Math.ceil((hashes * enough) / rows));
}

/** The number of a row's class in SQL. */
function classNumber(dialect: Dialect, { name }: EngineColumn, classes: readonly ClassCount[]): string {
  if (classes.length === 1) return '0';
  const label = dialect.toText(dialect.identifier(name));
  const cases = classes.flatMap(({ label: text }, code) =>
    text === null ? [] : [`when ${label} = ${dialect.text(text)} then ${code}`],
  );
  const missing = classes.findIndex(({ label: text }) => text === null);
  return `case ${cases.join(' ')} else ${missing} end`;
}
