import type { ExplanationResult } from '../../results/explanation-result.ts';
import { formatCount } from '../../text/format.ts';
import { layoutColumns, layoutParagraph } from '../render/layout.ts';
import type { Paint } from '../render/paint.ts';

const widths = [25, 16, 10, 28];

/** The net's layers as Keras's summary prints them, with the arithmetic beside each. */
export function netSection({ net }: ExplanationResult, paint: Paint): string {
  const rows = net.layers.map(({ name, inputs, outputs, activation, parameters }) => [
    ` ${name} (Dense, ${activation})`,
    `(None, ${formatCount(outputs)})`,
    { content: formatCount(parameters), hAlign: 'right' as const },
    `   = ${formatCount(inputs)} × ${formatCount(outputs)} + ${formatCount(outputs)}`,
  ]);
  const sum = net.layers.map(({ parameters }) => formatCount(parameters)).join(' + ');
  const outputs = net.layers.at(-1)?.outputs ?? 0;
  const unused = outputs - net.usedOutputs;
  const lines = [
    paint.heading('The net'),
    layoutColumns(
      [[' Layer', 'Output', { content: 'Params', hAlign: 'right' }, '   inputs × outputs + biases'], ...rows],
      widths,
    ),
    layoutParagraph(
      `Total ${formatCount(net.parameters)} = ${sum}${unused === 0 ? '' : `; ${unused === 1 ? '1 output stands' : `${unused} outputs stand`} for no class`}.`,
    ),
  ];
  return lines.join('\n');
}
