import { Worker } from 'node:worker_threads';
import type { Bounds } from '../arrival.ts';
import type { Answer, Order } from './messages.ts';

/** What came of an order: the worker's answer, or how it ended. `at` is what it was working on; null where it had not come to anything. */
export type Outcome =
  | Extract<Answer, { answer: 'arrival' | 'done' | 'failed' }>
  | { readonly answer: 'hung' | 'died'; readonly at: { readonly index: number; readonly name: string } | null; readonly why: string };

/** One worker thread, with someone who waits for it no longer than is bearable. */
export interface Hand {
  ask(order: Exclude<Order, { order: 'leave' }>): Promise<Outcome>;
  leave(): void;
  readonly alive: boolean;
  end(): Promise<void>;
}

const REOPENING = 3; // times as long, until it is there again
const STARTING = 60_000; // milliseconds until everything is loaded, on a slow and busy machine

/** In a checkout the sources themselves run; in the published package what was built from them. */
const WORKER = new URL(import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js', import.meta.url);

export function startHand({ milliseconds, heapMegabytes }: Pick<Bounds, 'milliseconds' | 'heapMegabytes'>): Hand {
  // Nothing of the command line is handed down. What libraries print of a broken PDF must not stand among our lines.
  const worker = new Worker(WORKER, {
    argv: [],
    execArgv: [],
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: heapMegabytes },
  });
  worker.stdout.resume();
  worker.stderr.resume();
  let alive = true;
  let ready = false;
  let reopening = false; // the container was opened before, as far as the thing that hung
  let at: { readonly index: number; readonly name: string } | null = null;
  let waiting: ((outcome: Outcome) => void) | null = null;
  let timer: NodeJS.Timeout | undefined;

  const settle = (outcome: Outcome): void => {
    clearTimeout(timer);
    const told = waiting;
    waiting = null;
    told?.(outcome);
  };
  const end = async (): Promise<void> => {
    alive = false;
    await worker.terminate();
  };
  const limit = (): number => {
    if (!ready) return STARTING;
    return reopening && at === null ? REOPENING * milliseconds : milliseconds;
  };
  const count = (): void => {
    clearTimeout(timer);
    if (!waiting) return;
    timer = setTimeout(() => {
      void end();
      settle({ answer: 'hung', at, why: '' });
    }, limit());
  };
  worker.on('message', (answer: Answer) => {
    if (answer.answer === 'ready') ready = true;
    else if (answer.answer === 'opened') at = { index: answer.index, name: answer.name };
    else if (answer.answer !== 'alive') {
      settle(answer);
      return;
    }
    count();
  });
  worker.on('error', (error: Error) => {
    alive = false;
    settle({ answer: 'died', at, why: 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'memory' : error.message });
  });
  worker.on('exit', () => {
    alive = false;
    settle({ answer: 'died', at, why: 'it ended' });
  });
  return {
    ask(order) {
      at = null;
      reopening = order.order === 'open' && order.skip > 0;
      return new Promise((resolve) => {
        if (!alive) {
          resolve({ answer: 'died', at: null, why: 'it had ended' });
          return;
        }
        waiting = resolve;
        worker.postMessage(order);
        count();
      });
    },
    leave() {
      if (alive) worker.postMessage({ order: 'leave' } satisfies Order);
    },
    get alive() {
      return alive;
    },
    end,
  };
}
