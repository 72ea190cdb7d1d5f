import type { ReportDocument } from '../document/document.ts';

/** What a text depends on beside the document. */
export interface RenderContext {
  /** Whether what it is printed on shows colours and wants them; nothing but colours depends on it. */
  readonly isColoured: boolean;
  /** The command that asked for it, as it can be typed again; absent where none did. */
  readonly command?: string;
}

/** A format: how a document is written. */
export interface Reporter {
  /** As `--format` calls it. */
  readonly name: string;
  /** Of the files that hold it: ".md". */
  readonly ending: string;
  /** @returns a text that ends with a line feed */
  render(document: ReportDocument, context: RenderContext): string | Promise<string>;
}
