import type { Command } from 'commander';

/**
 * The argument and the flags that a command was given, as a shell takes them, so that another command can be told the same.
 *
 * @param left flags that are about this command alone, by their attribute
 */
export function givenWords(argument: string, command: Command, left: readonly string[]): string {
  const given = command.options.filter((option) => {
    const name = option.attributeName();
    return command.getOptionValueSource(name) === 'cli' && !left.includes(name);
  });
  const words = given.flatMap((option): string[] => {
    const flag = option.long ?? '';
    const value: unknown = command.getOptionValue(option.attributeName());
    if (typeof value === 'boolean') return value === !option.negate ? [flag] : [];
    // --missing takes one list; other lists are of a flag that was repeated.
    return (Array.isArray(value) && !flag.startsWith('--missing') ? value : [value]).flatMap((each) => [
      flag,
      quoted(String(each)),
    ]);
  });
  return [quoted(argument), ...words].join(' ');
}

function quoted(word: string): string {
  return /^[\w./,=-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
