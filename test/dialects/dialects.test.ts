import { describe, expect, it } from 'vitest';
import { dialectOf, quoteIdentifier } from '../../src/dialects/registry.ts';
import { InputError } from '../../src/errors.ts';

// What each engine's manual says of its names, texts and numbers; test/server runs them.
describe('a name', () => {
  it.each([
    ['duckdb', 'a "b" `c` \\', '"a ""b"" `c` \\"'],
    ['postgres', 'a "b" `c` \\', '"a ""b"" `c` \\"'],
    ['clickhouse', 'a "b" `c` \\', '`a "b" \\`c\\` \\\\`'],
  ] as const)('is quoted as %s has it', (dialect, name, quoted) => {
    expect(quoteIdentifier(dialect, name)).toBe(quoted);
  });
});

describe('a text', () => {
  it.each([
    ['duckdb', "it's \\ 😀", "'it''s \\ 😀'"],
    ['duckdb', 'a\0b', "'a' || chr(0) || 'b'"],
    ['postgres', "it's", "'it''s'"],
    ['postgres', "it's \\", "E'it''s \\\\'"],
    ['clickhouse', "it's \\ \0", "'it\\'s \\\\ \\0'"],
  ] as const)('is quoted as %s has it: %j', (dialect, text, quoted) => {
    expect(dialectOf(dialect).text(text)).toBe(quoted);
  });

  it('with a character 0 is none of PostgreSQL', () => {
    expect(() => dialectOf('postgres').text('a\0')).toThrow(InputError);
    expect(() => dialectOf('postgres').identifier('a\0')).toThrow('which PostgreSQL cannot hold');
  });
});

describe('a double', () => {
  it.each([
    ['duckdb', 0.1, '0.1e0'],
    ['duckdb', -3, '-3e0'],
    ['duckdb', 1e-7, '1e-7'],
    ['postgres', 0.30000000000000004, '0.30000000000000004::float8'],
    ['clickhouse', 2, '2.'],
    ['clickhouse', 1e21, '1e+21'],
    ['clickhouse', 5e-324, '0.'],
  ] as const)('has all of its digits in %s: %d', (dialect, value, written) => {
    expect(dialectOf(dialect).number(value)).toBe(written);
  });
});
