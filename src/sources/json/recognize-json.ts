/** The first line that is not blank, and whether the start of the file holds all of it. */
function firstLine(start: Buffer): { readonly line: string; readonly isWhole: boolean } {
  const text = start.toString().trimStart();
  const end = text.search(/[\r\n]/);
  return end < 0 ? { line: text, isWhole: false } : { line: text.slice(0, end), isWhole: true };
}

function parses(text: string): boolean {
  try {
    return typeof JSON.parse(text) === 'object';
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
}

/** Whether a file begins with a record of JSON that ends with its line, and goes on with another. */
export function isJsonLines(start: Buffer): boolean {
  if (!/^\s*[{[]/.test(start.toString('utf8', 0, 64))) return false;
  const { line, isWhole } = firstLine(start);
  if (!isWhole || !parses(line)) return false;
  const rest = start.toString().trimStart().slice(line.length).trimStart();
  return rest.startsWith('{') || rest.startsWith('[');
}

/** Whether a file begins as an object, or as a list of objects or lists, does in JSON: `[id],[name]` does not. */
export function isJson(start: Buffer): boolean {
  const text = start.toString().trimStart();
  if (/^(?:\{\s*(?:"(?:[^"\\\r\n]|\\.)*"\s*:|\}\s*$)|\[\s*[{[]\s*["\d{[\]}-]|\[\s*[\r\n])/.test(text))
    return true;
  return /^[{[]/.test(text) && parses(text);
}

/** Whether a file is a notebook of Jupyter: JSON with cells. */
export function isNotebook(start: Buffer, fileName: string): boolean {
  if (!isJson(start)) return false;
  return start.includes('"cell_type"') || start.includes('"nbformat"') || /\.ipynb$/i.test(fileName);
}
