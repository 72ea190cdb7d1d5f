// Feeds random and mutated files to the reader, and the tables that it makes of them to describing and encoding, and
// counts how they end. Whatever is neither a result nor an InputError is a crash. Usage, after `npm run build`: node test/bench/fuzz-read.js [inputs] [seed]
import { gzipSync } from 'node:zlib';
import { describe } from '../../dist/describe/describe.js';
import { encodeRows, learnEncoding } from '../../dist/encode/encoding.js';
import { readBytes } from '../../dist/sources/read-table.js';

const inputs = Number(process.argv[2] ?? 10_000);
const seed = Number(process.argv[3] ?? 1);

/** Mulberry32. */
function generator(start) {
  let state = start >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const random = generator(seed);
const below = (limit) => Math.floor(random() * limit);
const pick = (list) => list[below(list.length)];
const repeat = (count, make) => Array.from({ length: count }, make);

const pieces = [
  ',',
  ';',
  '\t',
  '|',
  '"',
  "'",
  '""',
  '\n',
  '\r\n',
  '\r',
  '#',
  '#N/A,',
  'sep=;\n',
  ' ',
  '\ufeff',
  '\0',
  '%',
  '-',
  '.',
  '+',
  'e',
];
const cells = [
  '1',
  '2.5',
  '-3e4',
  '1,234',
  '1.234,5',
  '007',
  'NA',
  '',
  '?',
  'inf',
  '12%',
  'yes',
  'a b',
  'é',
  '🙂',
  '__proto__',
  '#N/A',
  '#red',
];
const encodings = [
  (text) => Buffer.from(text),
  (text) => Buffer.from(`\ufeff${text}`, 'utf16le'),
  (text) => Buffer.from(text, 'utf16le').swap16(),
  (text) => Buffer.from(text, 'latin1'),
  (text) => gzipSync(text),
];

function table() {
  const [delimiter, lineEnd, quote] = [
    pick([',', ';', '\t', '|', '  ']),
    pick(['\n', '\r\n', '\r']),
    pick(['', '"', "'"]),
  ];
  const width = 1 + below(6);
  const row = () => repeat(width, () => quote + pick(cells) + quote).join(delimiter);
  return pick(encodings)(repeat(1 + below(40), row).join(lineEnd));
}

function mutated(bytes) {
  const parts = [bytes];
  for (let count = 1 + below(4); count > 0; count--) {
    const whole = Buffer.concat(parts.splice(0));
    const at = below(whole.length + 1);
    const end = Math.min(whole.length, at + below(8));
    const inserted = pick([
      Buffer.from(pick(pieces)),
      Buffer.from([below(256)]),
      whole.subarray(at, end),
      Buffer.alloc(0),
    ]);
    parts.push(whole.subarray(0, at), inserted, whole.subarray(pick([at, end])));
  }
  return Buffer.concat(parts);
}

/** Inputs that would be slow if any step were quadratic in the length of a line, a cell or a run of one character. */
const long = () =>
  Buffer.from(
    pick([...pieces, ...cells, '"a"', ',"', '\n"', '# ', '1 ', '1,', '0']).repeat(1 + below(60_000)),
  );
const kinds = [
  [0.3, () => Buffer.from(repeat(below(300), () => below(256)))],
  [0.6, () => Buffer.from(repeat(below(200), () => pick([...pieces, ...cells])).join(''))],
  [0.99, () => mutated(table())],
  [1, () => Buffer.concat([random() < 0.5 ? table() : Buffer.alloc(0), long(), long()])],
];

function options() {
  if (random() < 0.6) return {};
  return {
    skipBadRows: random() < 0.7,
    ...(random() < 0.3 && { header: random() < 0.5 }),
    ...(random() < 0.3 && { delimiter: pick([',', 'tab', 'space', ':', '§', '; ']) }),
    ...(random() < 0.3 && { missing: ['99', '-1', 'unknown'] }),
    ...(random() < 0.3 && { encoding: pick(['utf-8', 'utf-16be', 'latin1', 'shift_jis', 'utf-16le']) }),
  };
}

const counts = { tables: 0, described: 0, inputErrors: 0, crashes: 0 };
let slowest = { milliseconds: 0, input: -1, bytes: 0 };
for (let input = 0; input < inputs; input++) {
  const shape = random();
  const bytes = kinds.find(([limit]) => shape < limit)[1]();
  const chosen = options();
  const start = performance.now();
  try {
    const table = await readBytes('fuzz.csv', bytes, chosen);
    const { rows, columns } = table;
    const lengths = columns.map((column) => (column.values ?? column.codes).length);
    if (rows === 0 || columns.length === 0 || lengths.some((length) => length !== rows))
      throw new Error('not a table');
    if (new Set(columns.map((column) => column.name)).size < columns.length) throw new Error('a name twice');
    counts.tables++;
    const { features, sourceRows } = describe(table);
    const all = Int32Array.from(sourceRows.keys());
    if (!encodeRows(features, learnEncoding(features, all), all).values.every(Number.isFinite))
      throw new Error('not finite');
    counts.described++;
  } catch (error) {
    if (error.name === 'InputError' && !/\p{Cc}/u.test(error.message)) counts.inputErrors++;
    else {
      counts.crashes++;
      console.error(
        `input ${input}: ${error.stack}\n${JSON.stringify(chosen)} ${bytes.subarray(0, 2000).toString('base64')}`,
      );
    }
  }
  const milliseconds = performance.now() - start;
  if (milliseconds > slowest.milliseconds) slowest = { milliseconds, input, bytes: bytes.length };
}
console.log(`${inputs} inputs, seed ${seed}:`, counts);
console.log(`slowest: ${slowest.milliseconds.toFixed(0)} ms, input ${slowest.input}, ${slowest.bytes} bytes`);
process.exitCode = counts.crashes === 0 ? 0 : 1;
