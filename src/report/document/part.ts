import type { Block } from './block.ts';

/** A part of what is told about a table, with its title. */
export function part(title: string, ...blocks: readonly Block[]): Block {
  return { kind: 'group', blocks: [{ kind: 'heading', level: 2, text: title }, ...blocks] };
}

/** A sentence or several. */
export function paragraph(text: string): Block {
  return { kind: 'paragraph', text };
}
