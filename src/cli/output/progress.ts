import { columnsOf } from '../../text/columns-of.ts';
import { type Clock, monotonicClock } from '../../timing/clock.ts';
import { RemainingTime } from './remaining-time.ts';
import { widthOf } from './wrap-message.ts';

/** A line on a terminal that tells how far the work is; nothing where standard error is no terminal. */
export interface Progress {
  /** Shows a stage and, where it is known, the share of it that is done. */
  update(stage: string, share?: number): void;
  /** Takes the line away. */
  clear(): void;
}

const barWidth = 30;
const eraseLine = '\r\u001b[K';

/** Creates a progress line on a stream such as `process.stderr`. */
export function createProgress(
  stream: Pick<NodeJS.WriteStream, 'isTTY' | 'columns' | 'write'>,
  clock: Clock = monotonicClock,
): Progress {
  if (!stream.isTTY) return { update() {}, clear() {} };
  const time = new RemainingTime(clock);
  return {
    update(stage, share) {
      const filled = share === undefined ? 0 : Math.round(share * barWidth);
      const bar = share === undefined ? '' : `${'█'.repeat(filled)}${'░'.repeat(barWidth - filled)} `;
      const [text, passed] = [`${bar}${stage}`, time.describe(stage, share)];
      const fits = columnsOf(text + passed) < widthOf(stream, {});
      stream.write(eraseLine + text + (fits ? passed : ''));
    },
    clear() {
      stream.write(eraseLine);
    },
  };
}
