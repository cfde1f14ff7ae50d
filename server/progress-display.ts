import type { BuildProgress } from '../index/build-index.ts';
import { formatProgressBar, formatProgressLine } from '../index/progress-line.ts';

/** Where progress is shown: usually `process.stderr`. */
export type ProgressTarget = {
  readonly isTTY?: boolean;
  write(text: string): unknown;
};

export interface ProgressDisplay {
  readonly show: (progress: BuildProgress) => void;
  /** Leaves the terminal at the beginning of a line of its own. */
  readonly end: () => void;
}

/** Makes a display: one bar that moves on a terminal, a line for each step and tenth elsewhere. */
export function createProgressDisplay(target: ProgressTarget): ProgressDisplay {
  let before: BuildProgress | null = null;
  const startOfLine = '\r\x1b[K';
  return {
    show(progress) {
      const line = formatProgressLine(progress, before);
      before = progress;
      if (target.isTTY === true) target.write(`${startOfLine}${formatProgressBar(progress)}`);
      else if (line !== null) target.write(`${line}\n`);
    },
    end() {
      if (target.isTTY === true && before !== null) target.write(startOfLine);
    },
  };
}
