import type { SingleBar } from 'cli-progress';
import type { Progress } from '../../operations/operation.ts';

const PATIENCE = 1000; // milliseconds for which nobody needs to be told anything

/** A bar on the error stream, for people only: nothing is shown in a pipe, or where the work is done within a second. */
export function progressOn(stream: NodeJS.WriteStream): Progress {
  let bar: SingleBar | null = null;
  let shown = false;
  let began = 0;
  let done = 0;
  let total = 0;
  return {
    async start(count) {
      if (!stream.isTTY || count < 2) return;
      const { default: progress } = await import('cli-progress');
      bar = new progress.SingleBar({
        stream,
        format: 'Reading {bar} {value} of {total} reports',
        clearOnComplete: true,
        hideCursor: null,
        linewrap: null,
      });
      [began, done, total, shown] = [Date.now(), 0, count, false];
    },
    step() {
      done += 1;
      if (!bar) return;
      if (shown) bar.update(done);
      else if (Date.now() - began > PATIENCE) {
        bar.start(total, done);
        shown = true;
      }
    },
    stop() {
      if (shown) bar?.stop();
      bar = null;
      shown = false;
    },
  };
}
