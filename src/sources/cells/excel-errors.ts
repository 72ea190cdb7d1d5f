/** What Excel shows for a formula without a value, in lower case, a line a language. */
export const excelErrors: ReadonlySet<string> = new Set(
  [
    '#div/0! #n/a #name? #null! #num! #ref! #value!',
    '#spill! #calc! #field! #getting_data #blocked! #unknown! #connect! #busy! #python!',
    '#nv #wert! #bezug! #zahl! #leer! #überlauf!',
    '#valeur! #nombre! #nom? #nul!',
    '#¡div/0! #¡valor! #¡ref! #¿nombre? #¡num! #¡nulo! #n/d',
    '#valore! #rif! #nome?',
    '#valor! #núm! #nulo!',
    '#waarde! #verw! #getal! #naam? #leeg! #n/b #deel/0!',
    '#arg! #adr! #liczba! #nazwa? #zero! #n/d!',
    '#värdefel! #referens! #ogiltigt! #namn? #saknas! #division/0!',
    '#знач! #ссылка! #дел/0! #имя? #число! #пусто! #н/д',
  ].flatMap((line) => line.split(' ')),
);

/** Whether a cell, without blanks around it, holds an error of a spreadsheet in place of a value. */
export function isExcelError(text: string): boolean {
  return text.startsWith('#') && excelErrors.has(text.toLowerCase());
}
