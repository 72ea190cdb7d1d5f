import type { Block, CommonBlock } from './block.ts';

/** A part of what is told about a table, with its title. */
export function part(title: string, ...blocks: readonly Block[]): CommonBlock {
  return { kind: 'group', blocks: [{ kind: 'heading', level: 2, text: title }, ...blocks] };
}

/** A sentence or several. */
export function paragraph(text: string): CommonBlock {
  return { kind: 'paragraph', text };
}
