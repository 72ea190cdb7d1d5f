import type { DialectName } from '../dialects/contract.ts';

/** A cell as an engine gives it; whatever else it holds (lists, objects, bytes) is no cell of a table. */
export type EngineValue = number | bigint | string | boolean | Date | null | object;

/** A column of a relation. */
export interface EngineColumn {
  /** As it is stored. */
  readonly name: string;
  /** In the engine's words. */
  readonly type: string;
  /** What it is to us; `nested` are lists, objects and bytes, which no model takes. */
  readonly holds: 'number' | 'text' | 'boolean' | 'date' | 'nested';
}

/** A table or view that an engine knows. */
export interface EngineTable {
  /** As a user names it: with its schema or database before a point, unless that is the usual one. */
  readonly name: string;
  /** As SQL names it. */
  readonly relation: string;
}

/** A database, or files as one, that is asked in SQL and never changed. */
export interface Engine {
  readonly dialect: DialectName;
  /** Where it is, for messages and records: never with a password. */
  readonly location: string;
  /** The tables and views that may be read, those of the usual schema or database first. */
  tables(signal?: AbortSignal): Promise<EngineTable[]>;
  /**
   * The columns of a relation, in order.
   *
   * @param relation a table expression of SQL: a quoted name, or a `select` in parentheses
   * @throws InputError with one line that names the engine, when it refuses
   * @throws the signal's reason when it aborts
   */
  describe(relation: string, signal?: AbortSignal): Promise<EngineColumn[]>;
  /**
   * The rows of one `select`, in chunks. What runs in the engine ends when the signal aborts, or when nobody asks for more.
   *
   * @throws InputError with one line that names the engine, when it refuses or is gone
   * @throws the signal's reason when it aborts
   */
  query(sql: string, signal?: AbortSignal): AsyncIterable<readonly (readonly EngineValue[])[]>;
  close(): Promise<void>;
}
