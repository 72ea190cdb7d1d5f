import { expect, it } from 'vitest';
import { commandLine } from '../../src/cli/output/command-line.ts';

it('is a command that can be typed again', () => {
  expect(commandLine(['data.csv', '--target', "the user's", '--margin', '2'])).toBe(
    `compare data.csv --target 'the user'\\''s' --margin 2`,
  );
});

it('has no password', () => {
  expect(commandLine(['postgres://me:secret@host/db', '--table', 't'])).toBe(
    'compare postgres://me@host/db --table t',
  );
  expect(commandLine(['clickhouse://me:se:cr@host:8123/db'])).toBe('compare clickhouse://me@host:8123/db');
  expect(commandLine(['a:b@c.csv'])).toBe('compare a:b@c.csv');
});
