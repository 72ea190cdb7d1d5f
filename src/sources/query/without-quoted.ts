const quoted = /'(?:[^'\\]|\\.|'')*'|"(?:[^"]|"")*"|`(?:[^`\\]|\\.)*`|--[^\n]*|\/\*[\s\S]*?\*\//g;

/** SQL without what is no part of its structure: strings, quoted names and comments. */
export function withoutQuoted(sql: string): string {
  return sql.replace(quoted, ' ');
}
