import { expect, it } from 'vitest';
import { lookAlikeKey } from '../../src/text/look-alike-key.ts';

it.each([
  ['case', ['yes', 'Yes', 'YES', 'yEs']],
  ['a letter with two lower cases, or none', ['Straße', 'STRASSE', 'strasse']],
  ['blanks around', ['yes', ' yes', 'yes\u00a0']],
  ['blanks within', ['New York', 'New  York', 'New\u00a0York', 'NewYork']],
  ['what joins words', ['part time', 'part-time', 'part_time', 'Part–Time', 'part - time', 'PartTime']],
  ['a final point', ['>50K', '>50K.', '>50k', '> 50K', '>50K..']],
  ['blanks beside signs', ['<= 50K', '<=50K', '<=50 K']],
  ['how accents are composed', ['caf\u00e9', 'cafe\u0301', 'CAFÉ']],
  ['wide letters', ['ＹＥＳ', 'yes']],
  ['characters that do not show', ['yes', 'y\u200bes', '\ufeffyes', 'yes\u200e']],
  ['numbers as text', ['1', '1.0', '1.00', '+1', '1.']],
  ['kinds of minus', ['-1', '\u22121', '-1.0']],
  ['ranges', ['5-10', '5 - 10', '5–10', '5_10', '5 10']],
  ['a unit', ['50 kg', '50kg', '50 KG']],
  ['a number behind a word', ['type 1', 'Type-1', 'type_1', 'type1']],
  ['a final sign', ['A-', 'a-', 'A -', 'A–']],
])('%s makes no difference', (_, labels) => {
  expect(new Set(labels.map(lookAlikeKey)).size).toBe(1);
});

it.each([
  ['grades', ['A', 'A-', 'A+', 'A*']],
  ['blood groups', ['AB+', 'AB-', 'B+', 'B-', '0-']],
  ['signs', ['1', '-1', '<1', '>1', '~1']],
  ['bands of negative numbers', ['-10 to -5', '-10 to 5', '10 to -5', '10 to 5']],
  ['ranges and numbers', ['5-10', '510', '5--10', '-5-10', '5/10', '5.10']],
  ['codes with leading zeros', ['7', '07', '007']],
  ['versions', ['1.1', '1.10', '1.1.0', '11', '1.0.0']],
  ['decimals', ['1.5', '15', '1,5', '1.50']],
  ['hours', ['1:30', '130', '1.30']],
  ['accents', ['pêche', 'pèche', 'peche']],
  ['other words', ['no', 'non', 'none', 'not', 'n']],
  ['emoji', ['👍', '👎']],
  ['signs alone', ['.', '-', '_', '+', '']],
  ['words with signs', ['C', 'C++', 'C#', 'C/C++']],
  ['other scripts', ['да', 'Дар', 'нет', 'はい', 'いいえ', 'हाँ', 'हां']],
])('%s stay apart', (_, labels) => {
  expect(new Set(labels.map(lookAlikeKey)).size).toBe(labels.length);
});

it.each([' ', '.', '-', '_', '\u200b', '0', '- '])('does not tire of a hundred thousand times %j', (text) => {
  expect(lookAlikeKey(`a${text.repeat(100_000)}b`)).toMatch(/^a.*b$/);
});
