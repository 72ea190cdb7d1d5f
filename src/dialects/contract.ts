/** The engines whose SQL is written. */
export type DialectName = 'duckdb' | 'clickhouse' | 'postgres';

/**
 * How an engine's SQL says what all engines can say. Pure text: nothing here knows of tables or models, and every text
 * that comes from data goes through {@link Dialect.identifier} or {@link Dialect.text}.
 */
export interface Dialect {
  readonly name: DialectName;
  /** As people call it. */
  readonly title: string;
  /** Bytes of a name, beyond which the engine cuts it. */
  readonly longestName: number;
  /** Whether names that differ in case are two. */
  readonly tellsCase: boolean;
  /** What keeps a subquery apart from the one around it, at its end: inlined layers grow with the product of their sizes. */
  readonly fence: string;
  /** A name, whatever it is made of. */
  identifier(name: string): string;
  /**
   * A text, whatever it is made of.
   *
   * @throws InputError where the engine can hold no such text
   */
  text(value: string): string;
  /** A double, to its last bit. */
  number(value: number): string;
  /** An expression as a double; NULL stays NULL, and a text that is no number is the engine's error. */
  toDouble(expression: string): string;
  /** An expression as text; NULL stays NULL. */
  toText(expression: string): string;
  /** A text without the blanks around it. */
  trim(expression: string): string;
  /** A date, or a moment with or without a zone, as seconds since 1970 in a double; NULL stays NULL. */
  epochSeconds(expression: string): string;
  /** The moment so many seconds after 1970 began. */
  momentOf(seconds: string): string;
  /** The month of a date or moment, 1 to 12; as its clock has it, or UTC's where it has a zone. */
  month(expression: string): string;
  /** The days since Monday of a date or moment, 0 to 6. */
  daysAfterMonday(expression: string): string;
  /** The hour of a moment, 0 to 23. */
  hour(expression: string): string;
  /** The minute of a moment, 0 to 59. */
  minute(expression: string): string;
  /** A text such as 06:04, 06:04:30 or 30:00:00, or a time of day, as seconds in a double. */
  clockSeconds(expression: string): string;
  /** In a `select`: makes as many rows of one as a count says, with a number each. */
  numbered(count: string): string;
  /** A whole number from 0 to 2³¹ − 1 that follows from texts, which may not be NULL. */
  hash(texts: readonly string[]): string;
}
