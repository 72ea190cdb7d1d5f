import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { type ByteSource, openSource } from '../../../src/sources/bytes/byte-source.ts';
import { fileError } from '../../../src/sources/bytes/file-error.ts';
import { missingCells } from '../../../src/sources/cells/missing-cells.ts';
import { detectLayout } from '../../../src/sources/csv/csv-layout.ts';
import { inspectBytes } from '../../../src/sources/csv/inspect-bytes.ts';
import { scanRows } from '../../../src/sources/csv/scan-rows.ts';
import { readBytes, readTable } from '../../../src/sources/read-table.ts';

const folder = mkdtempSync(join(tmpdir(), 'read-'));
const text = 'a,b\n1,x\n2,y\n';

afterEach(() => {
  vi.restoreAllMocks();
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('readTable', () => {
  it('names the table after the file without its folders and hashes its bytes', async () => {
    const path = join(folder, 'small.csv');
    writeFileSync(path, text);
    const table = await readTable(path);
    expect(table.name).toBe('small.csv');
    expect(table.sha256).toBe(execFileSync('sha256sum', [path]).toString().slice(0, 64));
  });

  it('reads standard input', async () => {
    const chunks = [Buffer.from('a,b\n1,'), Buffer.from('x\n2,y\n')];
    vi.spyOn(process, 'stdin', 'get').mockReturnValue(Readable.from(chunks) as typeof process.stdin);
    const table = await readTable('-');
    expect(table).toEqual({ ...(await readBytes('', Buffer.from(text))), name: 'standard input' });
  });

  it('reads a pipe, which can be read only once', async () => {
    const path = join(folder, 'pipe');
    execFileSync('mkfifo', [path]);
    const [table] = await Promise.all([readTable(path), writeFile(path, text)]);
    expect(table.rows).toBe(2);
  });

  it.each([
    ['absent.csv', 'cannot read absent.csv: there is no such file (check the path)'],
    ['', /is a folder \(name a file inside it\)$/],
    ['small.csv/x.csv', 'cannot read x.csv: there is no such file (a part of the path is not a folder)'],
    ['nul\0.csv', 'cannot read nul\\u0000.csv: no path may contain a NUL character'],
    [`${'x'.repeat(300)}.csv`, /its name is too long \(check the path\)$/],
    ['\u001b[31m.csv', 'cannot read \\u001b[31m.csv: there is no such file (check the path)'],
  ])('refuses %j with one line', async (path, message) => {
    await expect(readTable(join(folder, path))).rejects.toMatchObject({
      name: 'InputError',
      message: typeof message === 'string' ? message : expect.stringMatching(message),
    });
  });

  it('says who may not read a file', () => {
    const error = Object.assign(new Error('EACCES: permission denied'), { code: 'EACCES' });
    expect(fileError(error, 'a.csv')).toMatchObject({
      name: 'InputError',
      message: 'cannot read a.csv: permission denied (check who may read it)',
    });
  });

  it('keeps errors that are not about the file', () => {
    const error = new TypeError('a bug');
    expect(fileError(error, 'a.csv')).toBe(error);
  });

  it('stops at a signal', async () => {
    const reading = readBytes('a.csv', Buffer.from(text), { signal: AbortSignal.abort(new Error('stop')) });
    await expect(reading).rejects.toThrow('stop');
  });
});

describe('a file that does not stay as it is', () => {
  it('is refused when it vanishes', async () => {
    const path = join(folder, 'vanishing.csv');
    writeFileSync(path, text);
    const source = await openSource(path);
    rmSync(path);
    await expect(inspectBytes(source, undefined, undefined)).rejects.toMatchObject({
      name: 'InputError',
      message: 'cannot read vanishing.csv: there is no such file (check the path)',
    });
  });

  it('is refused when it changes', async () => {
    const versions = [text, `${text}3,z\n`];
    const source: ByteSource = {
      name: 'growing.csv',
      async *chunks() {
        yield Buffer.from(versions.shift() ?? '');
      },
      size: text.length,
      range: async () => Buffer.from(text),
    };
    const inspection = await inspectBytes(source, undefined, undefined);
    const layout = detectLayout(source, inspection, missingCells(), {});
    await expect(scanRows(source, layout, {}, () => undefined)).rejects.toMatchObject({
      name: 'InputError',
      message: 'growing.csv changed while it was read (run again when nothing writes to it)',
    });
  });
});
