import type { TableOrigin, TableSample } from '../sources/contract/table.ts';
import type { DateForm } from './dates/date-forms.ts';

/** What a column is taken for. */
export type ColumnKind =
  | 'constant'
  | 'date'
  | 'yes/no'
  | 'time'
  | 'duration'
  | 'numeric'
  | 'id'
  | 'category'
  | 'text';

/** A number a row; NaN marks a missing cell. */
export interface NumericFeature {
  readonly kind: 'numeric';
  readonly name: string;
  readonly values: Float64Array;
  /** How the cells are written, where the numbers are a date's days since 1970, a time's hours or a duration's seconds. */
  readonly dateForm?: DateForm;
}

/** 0 or 1 a row, NaN where missing. */
export interface YesNoFeature {
  readonly kind: 'yes/no';
  readonly name: string;
  readonly values: Float64Array;
  /** What 0 and 1 stand for. */
  readonly levels: readonly [string, string];
  /** Whether texts that look alike are one level. */
  readonly mergesSpellings?: true;
}

/** An unordered level a row: an index into `levels`, or −1 where missing. */
export interface CategoryFeature {
  readonly kind: 'category';
  readonly name: string;
  readonly codes: Int32Array;
  readonly levels: readonly string[];
  /** Whether texts that look alike are one level. */
  readonly mergesSpellings?: true;
}

/** A moment a row, in milliseconds since 1970 UTC; NaN where missing. */
export interface DateFeature {
  readonly kind: 'date';
  readonly name: string;
  readonly values: Float64Array;
  /** How the column holds its dates. */
  readonly dateForm: DateForm;
  /** Whether any value has a time of day. */
  readonly hasTime: boolean;
}

/** A time of day a row, in milliseconds since midnight; NaN where missing. */
export interface TimeFeature {
  readonly kind: 'time';
  readonly name: string;
  readonly values: Float64Array;
  /** How the cells are written. */
  readonly dateForm: DateForm;
}

export type Feature = NumericFeature | YesNoFeature | CategoryFeature | DateFeature | TimeFeature;

/** One class of the target. */
export interface TargetClass {
  readonly label: string;
  readonly rows: number;
}

/** What is to be predicted: a class or a number. */
export type Target = ClassTarget | NumberTarget;

interface TargetColumn {
  readonly name: string;
  /** Why this column was chosen. */
  readonly reason: string;
  /** Why it is taken for classes or for a number. */
  readonly taskReason: string;
}

export interface ClassTarget extends TargetColumn {
  readonly task: 'classification';
  /** In the order of their codes. */
  readonly classes: readonly TargetClass[];
  /** One class code a row. */
  readonly codes: Int32Array;
}

export interface NumberTarget extends TargetColumn {
  readonly task: 'regression';
  /** One number a row, every one finite. */
  readonly values: Float64Array;
  /** What models learn instead: the natural logarithm of the values, which are then above 0; absent where nothing. */
  readonly transform?: 'log';
}

/** Something done to the table that the user should know: nothing is dropped in silence. */
export interface Action {
  /** A stable identifier, such as `left-out-id`. */
  readonly code: string;
  readonly message: string;
  /** Whether it could mislead whoever does not know it: it is told as a warning. */
  readonly isWarning?: true;
}

/** A table whose columns are understood: features, and a target. */
export interface Dataset {
  readonly name: string;
  readonly sha256: string;
  /** Absent where the rows are those of a file. */
  readonly origin?: TableOrigin;
  /** Absent where the table is all that there is. */
  readonly sample?: TableSample;
  readonly rows: number;
  /** The row of the table that each row was: those without a target, or of a rare class, are gone. */
  readonly sourceRows: Int32Array;
  readonly features: readonly Feature[];
  readonly target: Target;
  readonly actions: readonly Action[];
}
