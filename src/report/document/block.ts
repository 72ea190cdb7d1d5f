import type { ComparisonResult } from '../../results/comparison-result.ts';
import type { CurveResult } from '../../results/curve-result.ts';
import type { ExplanationResult } from '../../results/explanation-result.ts';
import type { TuneResult } from '../../results/tune-result.ts';
import type { Plot } from './plot.ts';
import type { Table } from './table.ts';

/** Where a report is read: a terminal, with warnings beside it; a comment or a page of its own, which stand alone. */
export type Medium = 'terminal' | 'comment' | 'page';

/** A piece of a report. */
export type Block = CommonBlock | PageBlock;

/** A piece that every medium can show. */
export type CommonBlock = Content & {
  /** Where it belongs; everywhere where absent. */
  readonly media?: readonly Medium[];
};

/** A piece that is for a page only. */
export type PageBlock = (Answer | Figures) & { readonly media: typeof onPage };

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

/** What a page tells first, to someone who has never seen a report: what to take, how sure that is, what it costs. */
export interface Answer {
  readonly kind: 'answer';
  /** In a few words: "The logistic regression." */
  readonly text: string;
  /** Whether it is settled, and why. */
  readonly sentence: string;
  /** How probable each of the possible answers is; none where nothing tells. */
  readonly chances: readonly Chance[];
  /** The models' figures beside each other; null where there are none to tell first. */
  readonly facts: Table | null;
}

/** An answer that is possible. */
export interface Chance {
  readonly name: string;
  /** 0 to 1. */
  readonly share: number;
  readonly speaksFor: 'candidate' | 'neither' | 'reference';
}

/** The plots of a result, which are drawn when a page is written. */
interface Figures {
  readonly kind: 'figures';
  readonly of: StudyResult;
}

/** The record of a study. */
export type StudyResult = ComparisonResult | CurveResult | ExplanationResult | TuneResult;

/** The blocks that belong to a medium. */
export function blocksFor(blocks: readonly Block[], medium: 'page'): readonly Block[];
export function blocksFor(blocks: readonly Block[], medium: 'terminal' | 'comment'): readonly CommonBlock[];
export function blocksFor(blocks: readonly Block[], medium: Medium): readonly Block[] {
  return blocks.filter(({ media }) => media === undefined || (media as readonly Medium[]).includes(medium));
}

/** What a page has in another form. */
export const offPage: readonly Medium[] = ['terminal', 'comment'];

export const onPage = ['page'] as const satisfies readonly Medium[];

/** The media without anything beside them: what a terminal is told on standard error is part of the report there. */
export const standingAlone: readonly Medium[] = ['comment', 'page'];

/** All but comments, which are kept short. */
export const withRoom: readonly Medium[] = ['terminal', 'page'];

export const inTerminal: readonly Medium[] = ['terminal'];
