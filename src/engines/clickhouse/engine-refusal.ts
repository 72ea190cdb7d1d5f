/** What the server answers to a question that it does not take, or cannot finish. */
export class EngineRefusal extends Error {
  override readonly name = 'EngineRefusal';

  constructor(said: string) {
    super(readable(said));
  }
}

/** Without what every version puts around it: the number twice, its own version, the name of a class. */
function readable(said: string): string {
  return said
    .replace(/, e\.what\(\) = .*$/s, '')
    .replace(/^Code: \d+[.,] /, '')
    .replace(/^e\.displayText\(\) = /, '')
    .replace(/^DB::Exception: /, '')
    .replace(/\s*\(version [^)]*\)\s*$/, '')
    .replace(/\s+/g, ' ')
    .trim();
}
