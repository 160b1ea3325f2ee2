import type { SingleBar } from 'cli-progress';
import type { Progress } from '../../operations/operation.ts';

const PATIENCE = 1000; // milliseconds for which nobody needs to be told anything
const WORDS = 'Reading  1000 of 1000 reports'.length;

/** A bar on the error stream, for people only: nothing is shown in a pipe, or where the work is done within a second. */
export function progressOn(stream: NodeJS.WriteStream): Progress {
  let bar: SingleBar | null = null;
  let reports = 0;
  let done = 0;
  let began = 0;
  let shown: 'nothing' | 'bar' | 'line' = 'nothing';
  const hide = (): void => {
    if (shown === 'bar') bar?.stop();
    if (shown === 'line') stream.write('\r\u001b[K');
    shown = 'nothing';
  };
  return {
    async start(count) {
      if (!stream.isTTY || count < 2) return;
      const { default: progress } = await import('cli-progress');
      // Ctrl-C ends us at once and leaves the terminal as it was: no handler of the bar's own, which could not run while we work.
      const barsize = Math.max(4, Math.min(40, (stream.columns || 80) - WORDS - 1));
      bar = new progress.SingleBar({
        stream,
        format: 'Reading {bar} {value} of {total} reports',
        barsize,
        clearOnComplete: true,
        linewrap: true,
        gracefulExit: false,
      });
      [reports, done, began] = [count, 0, Date.now()];
    },
    step() {
      done += 1;
      if (shown === 'bar') bar?.update(done);
      else if (bar && Date.now() - began > PATIENCE) {
        bar.start(reports, done);
        shown = 'bar';
      }
    },
    compare() {
      const waited = shown === 'bar';
      hide();
      if (!waited) return;
      stream.write(`Comparing ${reports} reports …`);
      shown = 'line';
    },
    stop() {
      hide();
      bar = null;
    },
  };
}
