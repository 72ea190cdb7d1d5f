import { describe, expect, it } from 'vitest';
import { widthOf, wrapMessage } from '../../../src/cli/output/wrap-message.ts';
import { quick, runCompare } from '../../helpers/run-compare.ts';
import { widestLine } from '../../helpers/widest-line.ts';

describe('wrapMessage', () => {
  it('breaks between words and indents what follows', () => {
    expect(wrapMessage('Warning: one two three four', 18)).toBe('Warning: one two\n  three four');
  });

  it('keeps a long word whole, and blanks within a line as they are', () => {
    expect(wrapMessage('Note: "a  b" /a/very/long/path/to/some/table.csv', 20)).toBe(
      'Note: "a  b"\n  /a/very/long/path/to/some/table.csv',
    );
  });
});

it.each([
  [120, '200', 120],
  [undefined, undefined, 80],
  [undefined, '200', 200],
  [undefined, '0', 80],
  [undefined, 'wide', 80],
  [20, undefined, 40],
])('a stream of %s columns, with COLUMNS=%s, has %d', (columns, said, width) => {
  const stream = { columns } as NodeJS.WriteStream;
  expect(widthOf(stream, { COLUMNS: said })).toBe(width);
});

it('wraps the warnings of a run at 80 columns in a pipe', async () => {
  const { stderr, status } = await runCompare(['breast_cancer', ...quick], { env: { COLUMNS: undefined } });
  expect(status).toBe(0);
  expect(stderr).toMatch(/^Warning: the dense net has 0\.96 [^\n]*\n {2}[^\n]+\n/);
  expect(widestLine(stderr)).toBeLessThanOrEqual(80);
});
