import { spawnSync } from 'node:child_process';
import { chmodSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { isOfServer, readmeCommands } from '../helpers/readme-commands.ts';
import { compareFile } from '../helpers/run-compare.ts';
import { scratchFolder } from '../helpers/scratch-folder.ts';
import { writeTable } from '../helpers/tables.ts';
import { clickhouse, postgres, postgresTable, shardedTable } from './servers.ts';

const cwd = scratchFolder();
const commands = readmeCommands.filter(isOfServer);
writeTable(cwd, 'compare', `#!/bin/sh\nexec "${process.execPath}" "${compareFile}" "$@"\n`);
chmodSync(join(cwd, 'compare'), 0o755);

beforeAll(async () => {
  const file = readFileSync(join(import.meta.dirname, '../../datasets/credit_scoring.csv'), 'utf8');
  const [header = '', ...lines] = file.trim().split('\n');
  const names = header.split(',');
  const cellOf = (text: string | undefined) =>
    text === undefined || text === '' ? null : Number.isNaN(Number(text)) ? text : Number(text);
  const rows = lines.map((line) => {
    const cells = line.split(',');
    return Object.fromEntries(names.map((name, j) => [name, cellOf(cells[j])]));
  });
  const isText = (name: string): boolean => rows.some((row) => typeof row[name] === 'string');
  const columns = names.map((name) => `"${name}" ${isText(name) ? 'text' : 'double precision'}`);
  await postgresTable('credit', columns.join(', '), rows);
  const nullable = names.map((name) => `${name} Nullable(${isText(name) ? 'String' : 'Float64'})`);
  await shardedTable('credit', nullable.join(', '), rows);
}, 60_000);

describe('what README shows of servers', () => {
  it('is something', () => {
    expect(commands.length).toBeGreaterThan(1);
  });

  it.each([...commands])('works: %s', { timeout: 120_000 }, (command) => {
    const here = command
      .replace(/\bpostgres:\/\/\S+/, `"${postgres}"`)
      .replace(/\bclickhouses?:\/\/\S+/, `"${clickhouse}"`);
    const env = { ...process.env, PATH: `${cwd}:${process.env.PATH}`, NO_COLOR: '1' };
    const { status, stdout, stderr } = spawnSync('sh', ['-c', here], { cwd, env, encoding: 'utf8' });
    expect(status, stderr).toBe(0);
    expect(stdout).not.toBe('');
  });
});
