/** #N/A, #DIV/0!, #VALUE! and their like, as Excel writes them in any language: #NV, #N/D, #WERT!, #¡VALOR!. */
const excelError = /^#(?:¡?[\p{Lu}\d/_]+[!?]|\p{Lu}\/\p{Lu}|NV)$/u;

/** Whether a cell, without blanks around it, holds an error of a spreadsheet in place of a value. */
export function isExcelError(text: string): boolean {
  return excelError.test(text);
}
