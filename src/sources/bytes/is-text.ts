/** Whether bytes are letters only, tabs and ends of lines included, so that a table of delimited text could begin with them. */
export function isText(start: Uint8Array): boolean {
  return start.every((byte) => byte >= 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09);
}
