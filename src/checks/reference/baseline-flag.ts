import { shownPath } from '../../files/shown-path.ts';

/** How a message calls the earlier result. */
export function baselineFlag(file: string): string {
  return `--baseline ${shownPath(file)}`;
}
