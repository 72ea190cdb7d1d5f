/** What Excel shows for a formula without a value, in lower case: in English, German, French, Spanish and Italian. */
export const excelErrors: ReadonlySet<string> = new Set([
  ...['#div/0!', '#n/a', '#name?', '#null!', '#num!', '#ref!', '#value!'],
  ...['#spill!', '#calc!', '#field!', '#getting_data', '#blocked!', '#unknown!', '#connect!', '#busy!'],
  ...['#nv', '#wert!', '#bezug!', '#zahl!', '#leer!', '#überlauf!'],
  ...['#valeur!', '#nombre!', '#nom?', '#nul!'],
  ...[
    '#¡div/0!',
    '#¡valor!',
    '#¡ref!',
    '#¿nombre?',
    '#¡num!',
    '#¡nulo!',
    '#valore!',
    '#rif!',
    '#nome?',
    '#n/d',
  ],
]);
