import type { ExplanationResult } from '../../results/explanation-result.ts';
import { formatCount } from '../../text/format.ts';
import type { Block } from '../document/block.ts';
import { paragraph, part } from '../document/part.ts';

/** The net's layers as Keras's summary prints them, with the arithmetic beside each. */
export function netBlocks({ net }: ExplanationResult): Block {
  const sum = net.layers.map(({ parameters }) => formatCount(parameters)).join(' + ');
  const outputs = net.layers.at(-1)?.outputs ?? 0;
  const unused = outputs - net.usedOutputs;
  const useless =
    unused === 0 ? '' : `; ${unused === 1 ? '1 output stands' : `${unused} outputs stand`} for no class`;
  return part(
    'The net',
    {
      kind: 'table',
      columns: [
        { title: ['Layer'], align: 'left', terminal: { width: 25, gap: 1 } },
        { title: ['Output'], align: 'right', terminal: { width: 16 } },
        { title: ['Params'], align: 'right', terminal: { width: 10, align: 'right' } },
        { title: ['inputs × outputs + biases'], align: 'left', terminal: { width: 28, gap: 3 } },
      ],
      rows: net.layers.map(({ name, inputs, outputs: units, activation, parameters }) => ({
        label: `${name} (Dense, ${activation})`,
        depth: 0,
        cells: [
          { kind: 'text', text: `(None, ${formatCount(units)})` },
          { kind: 'count', value: parameters },
          { kind: 'text', text: `= ${formatCount(inputs)} × ${formatCount(units)} + ${formatCount(units)}` },
        ],
      })),
    },
    paragraph(`Total ${formatCount(net.parameters)} = ${sum}${useless}.`),
  );
}
