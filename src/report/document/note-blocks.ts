import { type Block, standingAlone } from './block.ts';

/**
 * What a report that stands alone tells below: what could mislead, and the notes, folded away. A terminal has the
 * warnings on standard error.
 */
export function noteBlocks(
  warnings: readonly { readonly message: string }[],
  notes: readonly string[],
): Block[] {
  return [
    ...(warnings.length === 0 ? [] : labelledList('Warnings', warnings)),
    ...(notes.length === 0
      ? []
      : [
          {
            kind: 'details',
            media: standingAlone,
            summary: 'Notes',
            blocks: [{ kind: 'list', items: notes }],
          } satisfies Block,
        ]),
  ];
}

/** What was done to a table, a sentence each. */
export function actionLines({
  actions,
}: {
  readonly actions: readonly { readonly message: string }[];
}): string[] {
  return actions.map(({ message }) => `${message}.`);
}

/** Messages under a label, for what stands alone. */
export function labelledList(label: string, lines: readonly { readonly message: string }[]): Block[] {
  return [
    { kind: 'label', media: standingAlone, text: label },
    { kind: 'list', media: standingAlone, items: lines.map(({ message }) => message) },
  ];
}
