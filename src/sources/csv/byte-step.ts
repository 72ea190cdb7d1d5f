/** A step that edits a stream of bytes before they are parsed. Each line keeps its end, and so its number. */
export interface ByteStep {
  /** The bytes that can be handed on after the next ones came. */
  take(chunk: Buffer): Buffer;
  /** What was held back until the end. */
  finish(): Buffer;
}
