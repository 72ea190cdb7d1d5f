/** The command that runs, as it can be typed again; a password in an address is left out. */
export function commandLine(args: readonly string[] = process.argv.slice(2)): string {
  return ['compare', ...args.map(withoutPassword).map(quoted)].join(' ');
}

function withoutPassword(text: string): string {
  return text.replace(/^([a-z][a-z\d+.-]*:\/\/[^/?#@]*?):[^/?#]*@/i, '$1@');
}

/** As a POSIX shell reads it. */
function quoted(text: string): string {
  return /^[\w./:=,@%+-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}
