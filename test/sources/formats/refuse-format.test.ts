import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readBytes, readTable } from '../../../src/sources/read-table.ts';

const hex = (text: string): Buffer => Buffer.concat([Buffer.from(text, 'hex'), Buffer.alloc(64, 7)]);
const binary = (text: string): Buffer => Buffer.concat([Buffer.from(text), Buffer.from([0, 1, 2, 255])]);
const archive = (part: string): Buffer => Buffer.concat([hex('504b0304'), Buffer.from(part)]);

const binaries: readonly (readonly [string, Buffer, string])[] = [
  [
    'an .ods file',
    archive('mimetypeapplication/vnd.oasis.opendocument.spreadsheet'),
    'an OpenDocument spreadsheet',
  ],
  ['a .docx file', archive('word/document.xml'), 'a Word document'],
  ['an .npz file', archive('weights.npy'), 'an archive of NumPy arrays'],
  ['any other archive', archive('data/train.csv'), 'a ZIP archive (unpack it and name the table inside)'],
  ['an .xls file', hex('d0cf11e0a1b11ae1'), 'an old Excel workbook (save the sheet as CSV first)'],
  ['Feather', binary('FEA1'), 'an Arrow or Feather file'],
  ['Arrow', binary('ARROW1'), 'an Arrow or Feather file'],
  ['HDF5', hex('894844460d0a1a0a'), 'an HDF5 file (export it as CSV first)'],
  ['.npy', binary('\u0093NUMPY').subarray(1), 'a NumPy array'],
  ['a pickle', hex('80049573'), 'a Python pickle (export it as CSV first)'],
  ['.RData', gzipSync(binary('RDX3\nX\n')), 'a file of R objects (export the table with write.csv first)'],
  ['.rds', gzipSync(hex('580a00000003')), 'a file of R objects'],
  ['.sav', binary('$FL2@(#) SPSS DATA FILE'), 'an SPSS file'],
  ['.dta', binary('<stata_dta><header><release>118'), 'a Stata file'],
  ['an older .dta', hex('72020100'), 'a Stata file'],
  ['SAS transport', Buffer.from('HEADER RECORD*******LIBRARY HEADER RECORD!!!!!!!000000'), 'a SAS file'],
  ['SQLite', binary('SQLite format 3'), 'a SQLite database (export one table as CSV first)'],
  ['PDF', Buffer.from('%PDF-1.7\n1 0 obj\n'), 'a PDF document (export the table as CSV first)'],
  ['PNG', hex('89504e470d0a1a0a'), 'an image (name a file that holds the table, as CSV)'],
  ['JPEG', hex('ffd8ffe000104a46'), 'an image'],
  ['GIF', binary('GIF89a'), 'an image'],
  ['zstd', hex('28b52ffd'), 'compressed with zstd (expand it first)'],
];

const sqlRows = 'CREATE TABLE t (a int, b text);\nINSERT INTO t VALUES (1, 2);\n';
const texts: readonly (readonly [string, string, string])[] = [
  ['a notebook', '{\n "cells": [\n  {\n   "cell_type": "code"\n  }\n ]\n}', 'a Jupyter notebook'],
  ['ARFF', '% for a test\n\n% two\n@RELATION pebbles\n@attribute a numeric\n', 'an ARFF file'],
  ['a web page', '<!DOCTYPE html>\n<html><body>a, b</body></html>', 'a web page'],
  ['a web page below a comment', '\n<!-- made - here -->\n<HTML lang="en">', 'a web page'],
  ['XHTML', '<?xml version="1.0"?>\n<!DOCTYPE html>\n<html>', 'a web page'],
  ['XML', '<?xml version="1.0"?>\n<rows><row a="1"/></rows>', 'an XML document'],
  ['XML without a declaration', '<rows>\n<row><a>1</a></row>\n</rows>', 'an XML document'],
  [
    'a workbook in XML',
    '<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>',
    'an Excel workbook',
  ],
  [
    'a Git LFS pointer',
    'version https://git-lfs.github.com/spec/v1\noid sha256:1b\nsize 481516\n',
    'a Git LFS pointer, not the table itself (fetch the table with git lfs pull)',
  ],
  ['a git-annex pointer', '/annex/objects/SHA256E-s48--1b.csv\n', 'a git-annex pointer'],
  ['a DVC pointer', 'outs:\n- md5: a304\n  size: 12\n', 'a DVC pointer'],
  ['YAML', '---\n- a: 1\n  b: 2\n- a: 3\n  b: 4\n', 'a YAML document'],
  ['YAML without dashes', '- a: 1\n  b: 2\n- a: 3\n  b: 4\n', 'a YAML document'],
  ['a SQL dump', `-- one, two\n/* MySQL; */\n${sqlRows}`, 'a SQL dump'],
  ['a dump of PostgreSQL', '--\n-- PostgreSQL database dump\n--\n\nSELECT 1;', 'a SQL dump'],
  ['a pickle of protocol 0', '(lp0\nI1\naI2\na.\n', 'a Python pickle'],
  ['a Markdown table', '| a | b |\n|---|:-:|\n| 1 | 2 |\n', 'a Markdown table'],
  ['a table drawn with lines', '+----+---+\n| a  | b |\n+----+---+\n', 'a table drawn with lines'],
  ['rich text', '{\\rtf1\\ansi a,b}', 'a rich-text document'],
];

const tables: readonly (readonly [string, string, number])[] = [
  ['names in brackets', '[id],[name]\n1,x\n2,y\n', 2],
  ['names in angle brackets', '<TICKER>,<DATE>,<CLOSE>\nA,20200101,1.5\nB,20200102,1.7\n', 3],
  ['names in braces', '{a},{b}\n1,x\n2,y\n', 2],
  ['limits first', '<0.5,>20\n1,2\n3,4\n5,6\n', 2],
  ['JSON in a cell', 'id,json\n1,"{""a"": 1}"\n2,"{""a"": 2}"\n', 2],
  ['a name that begins like SQL', 'create,insert into,drop\n1,2,3\n4,5,6\n', 3],
  ['a name that begins like a magic number', 'PAR1,BZh9\n1,2\n3,4\n', 2],
  ['words with a colon', 'when:,what:\n1,x\n2,y\n', 2],
  ['dashes first', '---,a\nx,1\ny,2\n', 2],
  ['a euro sign first in Windows-1252', '\u0080,b\n1,x\n2,y\n', 2],
  ['bars around the cells', '|a|b|\n|1|x|\n|2|y|\n', 2],
  ['percent signs first', '%a,%b\n1,2\n3,4\n', 2],
];

describe('a file that is no delimited text', () => {
  it.each(binaries)('is named: %s', async (_, bytes, expected) => {
    await expect(readBytes('data.csv', bytes)).rejects.toMatchObject({
      name: 'InputError',
      message: expect.stringContaining(`data.csv is ${expected}`),
    });
  });

  it.each(texts)('is named: %s', async (_, text, expected) => {
    for (const bytes of [
      Buffer.from(text),
      Buffer.from(`\ufeff${text}`),
      Buffer.from(`\ufeff${text}`, 'utf16le'),
    ]) {
      await expect(readBytes('data.csv', bytes)).rejects.toMatchObject({
        name: 'InputError',
        message: expect.stringContaining(`data.csv is ${expected}`),
      });
    }
  });

  it.each([
    ['{"w": -1.36}\n{"w": 2}\n', 'JSON lines, a record a line (save it as UTF-8, or as CSV)'],
    ['[{"w": 1}, {"w": 3}]', 'a JSON document (save it as UTF-8, or its records as CSV)'],
  ])('is named where it would be read in another encoding: %j', async (text, expected) => {
    await expect(readBytes('data.json', Buffer.from(`\ufeff${text}`, 'utf16le'))).rejects.toMatchObject({
      name: 'InputError',
      message: `data.json is ${expected}`,
    });
  });

  it('is told by its name where its content leaves a doubt', async () => {
    const yaml = Buffer.from('rows:\n  - a: 1\n    b: 2\n');
    await expect(readBytes('data.yaml', yaml)).rejects.toThrow('data.yaml is a YAML document');
    expect((await readBytes('data.json', Buffer.from('a,b\n1,2\n3,4\n'))).columns).toHaveLength(2);
  });

  it.each(tables)('is not what is a table: %s', async (_, text, columns) => {
    const table = await readBytes('data.csv', Buffer.from(text, 'latin1'));
    expect(table.columns.length).toBe(columns);
  });

  it('is looked for without end in no start that repeats itself', async () => {
    for (const part of ['% ', '-- ', '/* */ ', '<!-- --> ', '[', '{', '- a: 1\n']) {
      const end = await readBytes('data.csv', Buffer.from(part.repeat(20_000))).catch((reason) => reason);
      expect(['InputError', 'data.csv']).toContain(end.name);
    }
  });
});

describe('an address in place of a path', () => {
  it.each([
    [
      'https://example.org/a,b/data.csv?raw=1',
      '(download it first and name the file, as nothing is fetched)',
    ],
    ['HTTP://example.org/data.csv', 'download it first'],
    ['s3://bucket/data.csv', 'download it first'],
    ['file:///tmp/data.csv', '(give the path alone)'],
  ])('is refused: %s', async (address, remedy) => {
    await expect(readTable(address)).rejects.toMatchObject({
      name: 'InputError',
      message: expect.stringContaining(`"${address}" is an address, not a path`),
    });
    await expect(readTable(address)).rejects.toThrow(remedy);
  });
});
