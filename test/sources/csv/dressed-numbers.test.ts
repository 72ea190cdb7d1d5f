import { describe, expect, it } from 'vitest';
import type { ReadOptions } from '../../../src/sources/contract/read-options.ts';
import { type Column, missingCode } from '../../../src/sources/contract/table.ts';
import { readBytes } from '../../../src/sources/read-table.ts';

/** One column of a table as people write it, between a column of plain numbers and one of words. */
async function read(cells: readonly string[], options: ReadOptions = {}) {
  const quoted = cells.map((cell) => `"${cell.replaceAll('"', '""')}"`);
  const rows = quoted.map((cell, row) => `${row + 0.5},${cell},${row % 2 === 0 ? 'red' : 'blue'}`);
  const text = ['size,cell,colour', ...rows, ''].join('\n');
  const { columns, notices } = await readBytes('made.csv', Buffer.from(text), options);
  return {
    kind: columns[1]?.kind,
    values: valuesOf(columns[1] as Column),
    notices: notices.filter(({ message }) => message.includes('"cell"')),
  };
}

function valuesOf(column: Column): (number | string | null)[] {
  return column.kind === 'text'
    ? [...column.codes].map((code) => (code === missingCode ? null : (column.levels[code] as string)))
    : [...column.values].map((value) => (Number.isNaN(value) ? null : value));
}

type Example = readonly [kind: string, cells: readonly string[], values: readonly (number | null)[]];

const money: readonly Example[] = [
  ['a dollar sign and commas', ['$45,123.10', '$9.50', '$1,000.00'], [45123.1, 9.5, 1000]],
  ['a sign behind, decimal commas', ['45123,10 €', '9,50 €', '1,25 €'], [45123.1, 9.5, 1.25]],
  ['points for thousands too', ['45.123,10 €', '1.009,50 €', '7,00 €'], [45123.1, 1009.5, 7]],
  ['a code before', ['USD 45,123', 'USD 950', 'USD 1,000'], [45123, 950, 1000]],
  ['a code behind', ['45123 USD', '950 USD', '1000 USD'], [45123, 950, 1000]],
  ['pounds', ['£12.30', '£9.99', '£1,100.00'], [12.3, 9.99, 1100]],
  ['rupees in lakhs', ['₹1,00,000', '₹25,000', '₹12,34,567'], [100000, 25000, 1234567]],
  ['francs and apostrophes', ["CHF 1'200.50", 'CHF 80.00', "CHF 12'000.00"], [1200.5, 80, 12000]],
  ['Swiss rounding', ['Fr. 12.-', 'Fr. 7.50', 'Fr. 100.-'], [12, 7.5, 100]],
  ['reais', ['R$ 1.234,56', 'R$ 10,00', 'R$ 0,99'], [1234.56, 10, 0.99]],
  ['crowns', ['1 200,50 kr', '80,00 kr', '12 000,00 kr'], [1200.5, 80, 12000]],
  ['yen', ['¥1200', '¥80', '¥15000'], [1200, 80, 15000]],
  ['zloty', ['12,50 zł', '8,00 zł', '1 100,00 zł'], [12.5, 8, 1100]],
  ['a sign before the minus', ['-$5.00', '$12.00', '-$1,000.50'], [-5, 12, -1000.5]],
  ['a minus behind the sign', ['$-5.00', '$12.00', '$-1,000.50'], [-5, 12, -1000.5]],
  ['a sign in some cells only', ['$5.25', '12.75', '$100.50'], [5.25, 12.75, 100.5]],
  ['thousands and millions', ['$1.5M', '$250K', '$2B'], [1.5e6, 250e3, 2e9]],
  ['a multiplier in words', ['$1.5 million', '$2 billion', '$3 million'], [1.5e6, 2e9, 3e6]],
  ['prices of a weight', ['$1.20/kg', '$0.80/kg', '$2.00/kg'], [1.2, 0.8, 2]],
];

const negatives: readonly Example[] = [
  ['parentheses', ['(1,234.50)', '99.00', '(0.50)'], [-1234.5, 99, -0.5]],
  ['parentheses around a currency', ['($1,234.50)', '$99.00', '($0.50)'], [-1234.5, 99, -0.5]],
  ['a currency before parentheses', ['$(1,234.50)', '$99.00', '$(0.50)'], [-1234.5, 99, -0.5]],
  ['a minus behind', ['1234.50-', '99.00', '0.50-'], [-1234.5, 99, -0.5]],
  ['the minus sign of printers', ['−3.5', '2.25', '−0.125'], [-3.5, 2.25, -0.125]],
];

const quantities: readonly Example[] = [
  ['kilograms without a space', ['63.2kg', '71.0kg', '58.4kg'], [63.2, 71, 58.4]],
  ['centimetres', ['170 cm', '182 cm', '165 cm'], [170, 182, 165]],
  ['a unit in two spellings', ['5 KG', '6.5 kg', '7 kgs'], [5, 6.5, 7]],
  ['degrees', ['21.5 °C', '19.0 °C', '-3.2 °C'], [21.5, 19, -3.2]],
  ['miles an hour', ['55 mph', '70 mph', '30 mph'], [55, 70, 30]],
  ['kilometres an hour', ['120 km/h', '80 km/h', '50 km/h'], [120, 80, 50]],
  ['square metres', ['85 m²', '120 m²', '42,5 m²'], [85, 120, 42.5]],
  ['litres over kilometres', ['5.4 l/100km', '7.1 l/100km', '6.0 l/100km'], [5.4, 7.1, 6]],
  ['minutes', ['90 min', '105 min', '87 min'], [90, 105, 87]],
  ['inches', ['15.6"', '13.3"', '17.0"'], [15.6, 13.3, 17]],
  ['percent', ['12.5%', '8%', '100%'], [12.5, 8, 100]],
  ['parts per million', ['410 ppm', '395 ppm', '402.5 ppm'], [410, 395, 402.5]],
];

const limits: readonly Example[] = [
  ['below', ['<0.5', '1.2', '3.4', '2.2', '0.9'], [0.5, 1.2, 3.4, 2.2, 0.9]],
  ['above', ['12.5', '>20', '13.5', '14.1', '11.0'], [12.5, 20, 13.5, 14.1, 11]],
  ['at most, with a space', ['≤ 0.5', '1.2', '3.4', '2.2', '0.9'], [0.5, 1.2, 3.4, 2.2, 0.9]],
  ['about', ['~3.5', '1.2', '3.4', '2.2', '0.9'], [3.5, 1.2, 3.4, 2.2, 0.9]],
  ['with a unit', ['<0.5 mg/l', '1.2 mg/l', '3.4 mg/l', '2.2 mg/l', '0.9 mg/l'], [0.5, 1.2, 3.4, 2.2, 0.9]],
  ['a plus behind', ['90+', '71', '64.5', '80', '55'], [90, 71, 64.5, 80, 55]],
];

const errors: readonly Example[] = [
  ['of English', ['#N/A', '1.5', '#DIV/0!', '2.5', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#NULL!'], []],
  ['of German', ['#NV', '1.5', '#DIV/0!', '2.5', '#WERT!', '#BEZUG!', '#NAME?', '#ZAHL!', '#NULL!'], []],
  [
    'of Spanish',
    ['#N/D', '1.5', '#¡DIV/0!', '2.5', '#¡VALOR!', '#¡REF!', '#¿NOMBRE?', '#¡NUM!', '#¡NULO!'],
    [],
  ],
].map(([kind, cells]) => [
  kind as string,
  cells as string[],
  [null, 1.5, null, 2.5, null, null, null, null, null],
]);

describe.each([
  ['money', money, 'units'],
  ['negative numbers', negatives, undefined],
  ['quantities', quantities, undefined],
  ['limits', limits, 'limits'],
  ['errors of a spreadsheet', errors, 'excel-errors'],
] as const)('%s', (_, examples, code) => {
  it.each(examples)('%s', async (_kind, cells, values) => {
    const found = await read(cells);
    expect(found).toMatchObject({ kind: 'number', values });
    if (code !== undefined) expect(found.notices.map((notice) => notice.code)).toContain(code);
  });
});

describe('what was done is told', () => {
  it.each([
    [['$45,123.10', '$9.50', '$1,000.00'], 'column "cell": read without "$"'],
    [['63.2kg', '71.0kg', '58.4'], 'column "cell": read without "kg" (1 cell without it)'],
    [['(1,234.50)', '99.00', '0.50'], 'column "cell": 1 cell such as "(1,234.50)" read as negative'],
    [['$1.5M', '$250', '$300'], 'column "cell": 1 cell with a multiplier, "$1.5M" read as 1,500,000'],
    [
      ['<0.5', '1.2', '3.4', '2.2'],
      'column "cell": 1 cell of 4 are a limit or an estimate such as "<0.5", read as its number',
    ],
    [['12.5%', '8%', '9'], 'column "cell": 2 cells of 3 written in percent, 12% read as 12'],
  ])('%j', async (cells, message) => {
    const { notices } = await read(cells);
    expect(notices.map((notice) => notice.message)).toContain(message);
  });
});

describe('numbers in several units stay text, with a warning', () => {
  it.each([
    ['weights', ['70 kg', '150 lb', '82 kg', '170 lb'], '"kg" (2 cells), "lb" (2 cells)'],
    ['currencies', ['$5', '€6', '$7', '€8'], '"$" (2 cells), "€" (2 cells)'],
    ['lengths', ['5 m', '60 cm', '7 m', '80 cm'], '"cm" (2 cells), "m" (2 cells)'],
  ])('%s', async (_kind, cells, units) => {
    const { kind, notices } = await read(cells);
    expect(kind).toBe('text');
    expect(notices).toContainEqual({
      code: 'several-units',
      isWarning: true,
      message: `column "cell": read as text because its numbers are in several units: ${units} (bring them to one)`,
    });
  });
});

describe('what only looks like a number stays text', () => {
  it.each([
    ['versions', ['1.2.3', '1.10.0', '2.0.1']],
    ['leading zeros', ['007', '012', '0815']],
    ['telephone numbers', ['+49 30 123456', '+49 89 987654', '+1 212 555 0100']],
    ['telephone numbers with dashes', ['555-0100', '555-0199', '212-555-0123']],
    ['ranges', ['10-20', '20-30', '30-40']],
    ['fractions', ['1/2', '3/4', '1/8']],
    ['heights in feet and inches', ['5\'11"', '6\'02"', '5\'08"']],
    ['streets', ['12 Main St', '7 Oak Ave', '100 Elm Rd']],
    ['classes of income', ['<=50K', '>50K', '<=50K']],
    ['grades', ['2+', '1-', '3']],
    ['seats', ['12A', '7C', '30F']],
    ['postcodes', ['SW1A 1AA', 'EC1A 1BB', 'W1A 0AX']],
    ['ordinals', ['1st', '2nd', '3rd']],
    ['times', ['9am', '10pm', '11am']],
    ['part numbers with an E', ['1158E3', '8820E9', '4758E5']],
    ['part numbers that no double holds', ['1158E3', '8820E900', '4758E59']],
    ['hexadecimal numbers', ['0x1F', '0xA0', '0x3C']],
    ['codes of letters and digits', ['AB12', 'CD34', 'EF56']],
    ['numbers of an account in parentheses', ['(415)', '(212)', '(650)']],
    ['coordinates', ['48.1, 11.5', '52.5, 13.4', '50.1, 8.7']],
    ['IP addresses', ['10.0.0.1', '10.0.0.2', '192.168.1.1']],
    ['ISBNs', ['978-3-16-148410-0', '978-0-306-40615-7', '978-1-4028-9462-6']],
  ])('%s', async (_kind, cells) => {
    expect(await read(cells)).toMatchObject({ kind: 'text', values: cells });
  });

  it.each([
    ['19 digits', ['1234567890123456789', '1234567890123456806', '1234567890123456823']],
    ['17 digits', ['90071992547409931', '90071992547409948', '90071992547409965']],
    ['16 digits beyond 2^53', ['9007199254740993', '9007199254741010', '9007199254741027']],
    ['a credit card in groups', ['4111 1111 1111 1111', '5500 0000 0000 0004', '3400 0000 0000 0009']],
  ])('%s, every one of which is kept', async (_kind, cells) => {
    expect(await read(cells)).toMatchObject({ kind: 'text', values: cells });
  });
});

describe('marks for thousands', () => {
  it.each([
    ['points, beside small integers', ['906', '3.462', '12.004', '87'], [906, 3462, 12004, 87]],
    ['commas, beside small integers', ['906', '3,462', '12,004', '87'], [906, 3462, 12004, 87]],
    ['three decimals beside others', ['906', '3.462', '12.5', '87'], [906, 3.462, 12.5, 87]],
    ['blanks', ['906', '3 462', '12 004', '87'], [906, 3462, 12004, 87]],
    ['thin blanks', ['906', '3\u202f462', '12\u202f004', '87'], [906, 3462, 12004, 87]],
    ['apostrophes', ['906', '3’462', "12'004", '87'], [906, 3462, 12004, 87]],
    ['several points', ['1.234.567', '3.462', '906', '87'], [1234567, 3462, 906, 87]],
  ])('%s', async (_kind, cells, values) => {
    expect(await read(cells)).toMatchObject({ kind: 'number', values });
  });

  it('are as the user says', async () => {
    const cells = ['906', '3.462', '12.004', '87'];
    expect(await read(cells, { decimal: 'point' })).toMatchObject({ values: [906, 3.462, 12.004, 87] });
    expect(await read(['1.234', '5.678'], { decimal: 'comma' })).toMatchObject({ values: [1234, 5678] });
  });

  it('are told where they could be decimals', async () => {
    const { values, notices } = await read(['3,462', '12,004', '87,100']);
    expect(values).toEqual([3462, 12004, 87100]);
    expect(notices).toEqual([
      {
        code: 'ambiguous-numbers',
        message:
          'column "cell": "3,462" on line 2 read with a thousands separator (--decimal comma if it is the other)',
      },
    ]);
  });
});

describe('words that may be values', () => {
  const continents = ['AF', 'NA', 'EU', 'SA', 'AS', 'NA'];

  it('are missing, with a warning that says how to keep them', async () => {
    expect(await read(continents)).toEqual({
      kind: 'text',
      values: ['AF', null, 'EU', 'SA', 'AS', null],
      notices: [
        {
          code: 'doubtful-missing',
          isWarning: true,
          message:
            'column "cell": 2 cells "NA" read as missing, though other values look alike: "AF", "EU", "SA" (use --keep NA if it is a value)',
        },
      ],
    });
  });

  it('are kept where the user says so', async () => {
    expect(await read(continents, { keep: ['NA'] })).toEqual({
      kind: 'text',
      values: continents,
      notices: [],
    });
  });

  it('are missing among numbers all the same', async () => {
    expect(await read(['1.5', 'NA', '2.5'], { keep: ['NA'] })).toMatchObject({ values: [1.5, null, 2.5] });
  });

  it.each([
    [{ keep: ['x'] }, '--keep "x": such a cell is a value anyway'],
    [{ keep: [''] }, '--keep "": an empty cell is always missing'],
    [{ keep: ['NA'], missing: ['na'] }, '"na" is named by both --keep and --missing'],
  ])('%j is refused', async (options, message) => {
    await expect(read(continents, options)).rejects.toThrow(message);
  });
});
