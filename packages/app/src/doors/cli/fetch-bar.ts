import type { Writable } from 'node:stream';
import type { SingleBar } from 'cli-progress';
import type { Fetching } from '../../operations/fetch.ts';

/** How far a long fetch is. */
export interface FetchBar {
  hide(): void; // before a line is printed
  step(): void; // one address more is done
}

/** A bar on the error stream, for people only and for more than one address: nothing is shown in a pipe. */
export async function barOn(
  stream: Writable & { readonly isTTY?: boolean; readonly columns?: number },
  fetching: Fetching,
): Promise<FetchBar> {
  if (!stream.isTTY || fetching.expected() < 2) return { hide: () => undefined, step: () => undefined };
  const { default: progress } = await import('cli-progress');
  let done = 0;
  let shown: SingleBar | null = null;
  return {
    hide() {
      shown?.stop();
      shown = null;
    },
    step() {
      done += 1;
      if (done >= fetching.expected()) return;
      // Begun anew behind each line, since the line pushed the old one up.
      shown = new progress.SingleBar({
        stream,
        format: 'Fetching {bar} {value} of {total}',
        barsize: Math.max(4, Math.min(40, (stream.columns ?? 80) - 'Fetching  1000 of 1000'.length - 1)),
        clearOnComplete: true,
        gracefulExit: false,
      });
      shown.start(fetching.expected(), done);
    },
  };
}
