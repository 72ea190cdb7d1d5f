import { encodeRows, learnEncoding } from '../../../dist/encode/encoding.js';

/** Of each table so many rows are learned from, as in a fold of five. */
const trainShare = 0.8;

/** A made-up table as our own encoding turns it into numbers: the rows of one fold, and those that it is judged on. */
export function encodeShape({ rows, levels }, { numbers, codes, classes }) {
  const features = [
    ...numbers.map((values, index) => ({ kind: 'numeric', name: `number${index}`, values })),
    ...codes.map((ofRows, index) => ({
      kind: 'category',
      name: `category${index}`,
      levels: Array.from({ length: levels[index] }, (_, level) => `level${level}`),
      codes: ofRows,
    })),
  ];
  const all = Int32Array.from({ length: rows }, (_, row) => row);
  const trainRows = all.slice(0, trainShare * rows);
  const encoding = learnEncoding(features, trainRows);
  const part = (ofPart) => ({
    features: encodeRows(features, encoding, ofPart),
    classes: ofPart.map((row) => classes[row]),
  });
  return { train: part(trainRows), test: part(all.slice(trainRows.length)) };
}
