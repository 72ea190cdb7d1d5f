/** A line on a terminal that tells how far the work is; nothing where standard error is no terminal. */
export interface Progress {
  /** Shows a stage and, where it is known, the share of it that is done. */
  update(stage: string, share?: number): void;
  /** Takes the line away. */
  clear(): void;
}

const barWidth = 30;

/** Creates a progress line on a stream such as `process.stderr`. */
export function createProgress(stream: NodeJS.WriteStream): Progress {
  if (!stream.isTTY) return { update() {}, clear() {} };
  const eraseLine = '\r\u001b[K';
  return {
    update(stage, share) {
      const filled = share === undefined ? 0 : Math.round(share * barWidth);
      const bar = share === undefined ? '' : `${'█'.repeat(filled)}${'░'.repeat(barWidth - filled)} `;
      stream.write(`${eraseLine}${bar}${stage}`);
    },
    clear() {
      stream.write(eraseLine);
    },
  };
}
