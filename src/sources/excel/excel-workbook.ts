import type { TableSource } from '../contract/table-source.ts';

/** A workbook of Excel since 2007, and of the programs that write the same: a ZIP archive of XML. */
export const excelWorkbook: TableSource = {
  name: 'an Excel workbook',
  heeds: ['header', 'sheet'],
  recognizes: (start) => {
    const bytes = Buffer.from(start);
    return bytes.subarray(0, 4).toString('hex') === '504b0304' && bytes.includes('xl/');
  },
  read: async (source, options) => (await import('./read-workbook.ts')).readWorkbook(source, options),
};
