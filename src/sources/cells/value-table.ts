import { InputError } from '../../errors.ts';
import { counted } from '../../text/counted.ts';
import { firstColumns } from '../../text/first-columns.ts';
import { quoteValue } from '../../text/quote-value.ts';
import { columnNames } from '../contract/column-names.ts';
import { type ReadOptions, requestedDecimal } from '../contract/read-options.ts';
import type { Column, ReadNotice, Table } from '../contract/table.ts';
import { columnNotices } from './column-notices.ts';
import { missingCells } from './missing-cells.ts';
import type { ReadColumn } from './read-column.ts';
import { type ColumnFormat, settleFormats } from './settle-formats.ts';
import { ValueBuilder } from './value-builder.ts';

/** Collects a table from a source whose values have types: by records, or column by column. */
export class ValueTable {
  readonly #missing;
  readonly #options: ReadOptions;
  readonly #builders: NamedBuilder[] = [];
  readonly #byName = new Map<string, ValueBuilder>();
  #rows = 0;

  constructor(options: ReadOptions) {
    this.#options = options;
    this.#missing = missingCells(options.missing, options.keep);
  }

  /** How many rows were added. */
  get rows(): number {
    return this.#builders.reduce((most, { builder }) => Math.max(most, builder.rows), this.#rows);
  }

  /** Adds a row; a column that it does not have is missing there, and a new one was missing before. */
  addRecord(record: Readonly<Record<string, unknown>>, line: number): void {
    for (const [name, value] of Object.entries(record)) {
      const builder = this.column(name);
      builder.padTo(this.#rows);
      builder.add(value, line);
    }
    this.#rows++;
  }

  /** The column of this name, which is there from now on. */
  column(name: string): ValueBuilder {
    const known = this.#byName.get(name);
    if (known !== undefined) return known;
    const builder = this.addColumn(name);
    this.#byName.set(name, builder);
    return builder;
  }

  /** A further column, whose name another one may have. */
  addColumn(name: string): ValueBuilder {
    const builder = new ValueBuilder(this.#missing);
    this.#builders.push({ builder, name });
    return builder;
  }

  /**
   * The table of everything that was added.
   *
   * @param name of the file
   * @throws InputError when it has no row, or no column that holds cells
   */
  finish(name: string, sha256: string): Table {
    const { rows } = this;
    if (rows === 0) throw new InputError(`${name} has no rows`);
    const { names } = columnNames(this.#builders.map(({ name }) => name));
    const named = this.#builders.map(({ builder }, j) => ({ builder, name: names[j] as string }));
    const flat = named.filter(({ builder }) => !builder.isNested);
    if (flat.length === 0) {
      throw new InputError(`${name} has no column of plain values (flatten its lists and objects first)`);
    }
    for (const { builder } of flat) builder.padTo(rows);
    const { columns, notices } = this.#read(flat);
    return {
      name,
      sha256,
      rows,
      columns,
      notices: [...nestedNotice(named.filter(({ builder }) => builder.isNested)), ...notices],
    };
  }

  #read(named: readonly NamedBuilder[]): Pick<Table, 'columns' | 'notices'> {
    const decimal = requestedDecimal(this.#options.decimal);
    const typed = named.map(({ builder, name }) => builder.typedColumn(name));
    const texts = named.filter((_, j) => typed[j] === undefined);
    const formats = settleFormats(
      texts.map(({ builder }) => builder.text().evidence),
      { delimiter: ',', decimal },
    );
    const read = texts.map(({ builder, name }, j): ReadColumn => {
      const format = formats[j] as ColumnFormat;
      return { column: builder.text().column(name, format), format, evidence: builder.text().evidence };
    });
    const asRead = read.values();
    return {
      columns: typed.map((column): Column => column ?? (asRead.next().value as ReadColumn).column),
      notices: [
        ...named.flatMap(infiniteNotice),
        ...columnNotices(read, this.#options.decimal !== undefined),
      ],
    };
  }
}

interface NamedBuilder {
  readonly builder: ValueBuilder;
  readonly name: string;
}

function infiniteNotice({ builder, name }: NamedBuilder): ReadNotice[] {
  if (builder.infinite === 0) return [];
  const cells = counted(builder.infinite, 'cell');
  return [
    { code: 'not-finite', message: `column ${quoteValue(name)}: ${cells} not finite, read as missing` },
  ];
}

function nestedNotice(nested: readonly NamedBuilder[]): ReadNotice[] {
  const names = nested.map(({ name }) => `${quoteValue(name)} is left out: it holds lists or objects`);
  return firstColumns(names).map((message) => ({ code: 'nested-columns', message }));
}
