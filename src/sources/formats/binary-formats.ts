import { isText } from '../bytes/is-text.ts';
import type { FileFormat } from './file-format.ts';

const exportAsCsv = 'export it as CSV first';
const saveTheSheet = 'save the sheet as CSV first';
const expandIt = 'expand it first';
const noTable = 'name a file that holds the table, as CSV';

/** Bytes at a place of the file, in hexadecimal. */
function bytes(hex: string, at = 0): FileFormat['matches'] {
  const magic = Buffer.from(hex, 'hex');
  return (start) => start.subarray(at, at + magic.length).equals(magic) && !isText(start);
}

/** Letters at a place of a file that is no text as a whole. */
function letters(text: string, at = 0): FileFormat['matches'] {
  return bytes(Buffer.from(text).toString('hex'), at);
}

/** A ZIP archive that has such a name, or content, within it. */
function zipWith(part: string): FileFormat['matches'] {
  return (start) => start.subarray(0, 4).toString('hex') === '504b0304' && start.includes(part);
}

function anyOf(...tests: readonly FileFormat['matches'][]): FileFormat['matches'] {
  return (start, fileName) => tests.some((test) => test(start, fileName));
}

/** Files that are no text, by their first bytes; the first that matches decides. */
export const binaryFormats: readonly FileFormat[] = [
  {
    name: 'an OpenDocument spreadsheet',
    remedy: saveTheSheet,
    matches: zipWith('opendocument.spreadsheet'),
  },
  { name: 'a Word document', remedy: 'export the table as CSV first', matches: zipWith('word/document') },
  { name: 'a Numbers spreadsheet', remedy: saveTheSheet, matches: zipWith('Index/Document.iwa') },
  { name: 'an archive of NumPy arrays', remedy: exportAsCsv, matches: zipWith('.npy') },
  {
    name: 'a ZIP archive',
    remedy: 'unpack it and name the table inside',
    matches: anyOf(bytes('504b0304'), bytes('504b0506')),
  },
  { name: 'an old Excel workbook', remedy: saveTheSheet, matches: bytes('d0cf11e0') },
  {
    name: 'an Arrow or Feather file',
    remedy: exportAsCsv,
    matches: anyOf(letters('ARROW1'), letters('FEA1')),
  },
  { name: 'an ORC file', remedy: exportAsCsv, matches: letters('ORC') },
  { name: 'an Avro file', remedy: exportAsCsv, matches: letters('Obj\x01') },
  {
    name: 'an HDF5 file',
    remedy: exportAsCsv,
    matches: bytes('894844460d0a1a0a'),
  },
  { name: 'a NumPy array', remedy: 'export it with numpy.savetxt first', matches: bytes('934e554d5059') },
  {
    name: 'a Python pickle',
    remedy: exportAsCsv,
    matches: anyOf(bytes('8002'), bytes('8003'), bytes('8004'), bytes('8005')),
  },
  {
    name: 'a file of R objects',
    remedy: 'export the table with write.csv first',
    matches: anyOf(
      (start) => /^RD[ABX]\d\n/.test(start.toString('latin1', 0, 5)),
      bytes('580a000000'),
      bytes('420a000000'),
    ),
  },
  { name: 'an SPSS file', remedy: exportAsCsv, matches: letters('$FL') },
  {
    name: 'a Stata file',
    remedy: exportAsCsv,
    matches: anyOf(
      letters('<stata_dta>'),
      ...['71', '72', '73'].flatMap((version) => stataBefore13(version)),
    ),
  },
  {
    name: 'a SAS file',
    remedy: exportAsCsv,
    matches: anyOf(
      bytes('c2ea8160b31411cfbd92080009c7318c', 12),
      (start) => start.subarray(0, 20).toString('latin1') === 'HEADER RECORD*******',
    ),
  },
  { name: 'a MATLAB file', remedy: exportAsCsv, matches: letters('MATLAB 5.0') },
  { name: 'a SQLite database', remedy: 'export one table as CSV first', matches: letters('SQLite ') },
  {
    name: 'a PDF document',
    remedy: 'export the table as CSV first',
    matches: (start) => start.subarray(0, 5).toString() === '%PDF-',
  },
  {
    name: 'an image',
    remedy: noTable,
    matches: anyOf(
      bytes('89504e47'),
      bytes('ffd8ff'),
      letters('GIF8'),
      bytes('49492a00'),
      bytes('4d4d002a'),
      letters('WEBP', 8),
    ),
  },
  { name: 'compressed with zstd', remedy: expandIt, matches: bytes('28b52ffd') },
  { name: 'compressed with xz', remedy: expandIt, matches: bytes('fd377a585a') },
  { name: 'compressed with bzip2', remedy: expandIt, matches: letters('BZh') },
  { name: 'compressed with 7-Zip', remedy: expandIt, matches: bytes('377abcaf271c') },
  { name: 'compressed with RAR', remedy: expandIt, matches: letters('Rar!') },
  {
    name: 'a tar archive',
    remedy: 'unpack it and name the table inside',
    matches: letters('ustar', 257),
  },
];

/** The versions 113 to 115 begin with their number, the order of bytes, and 1 and 0. */
function stataBefore13(version: string): FileFormat['matches'][] {
  return [bytes(`${version}010100`), bytes(`${version}020100`)];
}
