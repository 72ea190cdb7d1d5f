/** Characters that would move the cursor, colour the terminal, reverse the line or not show at all. */
const unprintable = /(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;

function escapeCharacter(character: string): string {
  let escaped = '';
  for (let i = 0; i < character.length; i++) {
    escaped += `\\u${character.charCodeAt(i).toString(16).padStart(4, '0')}`;
  }
  return escaped;
}

/**
 * Makes text from a file or a command line safe to print: control, bidirectional and invisible characters become `\uXXXX`.
 *
 * @example escapeText('a\u001b[31m') // 'a\\u001b[31m'
 */
export function escapeText(text: string): string {
  return text.replace(unprintable, escapeCharacter);
}

/** Cuts a text after `maximumLength` characters, for places that have no room for more. */
export function cutText(text: string, maximumLength = 40): string {
  // Twice the length holds that many characters even when each of them is a surrogate pair.
  const characters = [...text.slice(0, 2 * maximumLength + 2)];
  return characters.length > maximumLength
    ? `${characters.slice(0, maximumLength).join('')}…`
    : characters.join('');
}

/**
 * Shows a value from the data inside a message: in double quotes, on one line, without anything a terminal would obey,
 * and cut after `maximumLength` characters.
 *
 * @example quoteValue('n/a\n') // '"n/a\\u000a"'
 */
export function quoteValue(text: string, maximumLength = 40): string {
  return `"${escapeText(cutText(text, maximumLength).replace(/["\\]/g, '\\$&'))}"`;
}
