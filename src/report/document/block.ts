import type { Plot } from './plot.ts';
import type { Table } from './table.ts';

/** Where a report is read: a terminal, with warnings beside it; a comment or a page of its own, which stand alone. */
export type Medium = 'terminal' | 'comment' | 'page';

/** A piece of a report. */
export type Block = Content & {
  /** Where it belongs; everywhere where absent. */
  readonly media?: readonly Medium[];
};

type Content =
  | Section
  | Group
  | Heading
  | Label
  | Paragraph
  | List
  | Details
  | Verdict
  | Equation
  | Values
  | Table
  | Plot;

/** What is about one table of several. */
interface Section {
  readonly kind: 'section';
  readonly blocks: readonly Block[];
}

/** Blocks that stand close together. */
interface Group {
  readonly kind: 'group';
  readonly blocks: readonly Block[];
}

interface Heading {
  readonly kind: 'heading';
  /** 1 for a table, 2 for a part of what is told about it. */
  readonly level: 1 | 2;
  readonly text: string;
}

/** A title inside a part. */
interface Label {
  readonly kind: 'label';
  readonly text: string;
}

interface Paragraph {
  readonly kind: 'paragraph';
  readonly text: string;
  /** Whether it begins at the margin of a terminal, and is not set in. */
  readonly isFlush?: boolean;
}

interface List {
  readonly kind: 'list';
  readonly items: readonly string[];
}

/** What is folded away where that can be. */
interface Details {
  readonly kind: 'details';
  readonly summary: string;
  readonly blocks: readonly Block[];
}

interface Verdict {
  readonly kind: 'verdict';
  /** "Verdict: the dense net." */
  readonly label: string;
  readonly sentence: string;
}

/** A weighted sum, broken between its terms only. */
interface Equation {
  readonly kind: 'equation';
  readonly left: string;
  readonly terms: readonly string[];
}

/** Numbers in their order, such as those of a layer. */
interface Values {
  readonly kind: 'values';
  readonly values: readonly number[];
}

/** The blocks that belong to a medium. */
export function blocksFor(blocks: readonly Block[], medium: Medium): readonly Block[] {
  return blocks.filter(({ media }) => media === undefined || media.includes(medium));
}

/** The media without anything beside them: what a terminal is told on standard error is part of the report there. */
export const standingAlone: readonly Medium[] = ['comment', 'page'];

/** All but comments, which are kept short. */
export const withRoom: readonly Medium[] = ['terminal', 'page'];

export const inTerminal: readonly Medium[] = ['terminal'];
