import type { Dialect } from '../dialects/contract.ts';

/** Gives each of a query's columns a name that no other has, in engines that do not tell Age from age, too. */
export class UniqueNames {
  readonly #used: Set<string>;
  readonly #longest: number;

  /** @param taken names that are not to be given, such as those of a table's columns */
  constructor({ longestName }: Dialect, taken: readonly string[]) {
    this.#used = new Set(taken.map(keyOf));
    this.#longest = longestName;
  }

  /** The name itself, cut where it is too long; a second one of that name gets a number. */
  give(wanted: string): string {
    for (let number = 1; ; number++) {
      const ending = number === 1 ? '' : `_${number}`;
      const name = cut(wanted, this.#longest - ending.length) + ending;
      const key = keyOf(name);
      if (this.#used.has(key)) continue;
      this.#used.add(key);
      return name;
    }
  }
}

function keyOf(name: string): string {
  return name.toLowerCase();
}

/** The first characters, as many as so many bytes hold. */
function cut(text: string, bytes: number): string {
  let held = 0;
  let length = 0;
  for (const character of text) {
    held += Buffer.byteLength(character);
    if (held > bytes) return text.slice(0, length);
    length += character.length;
  }
  return text;
}
