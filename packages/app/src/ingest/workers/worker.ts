import { parentPort } from 'node:worker_threads';
import type { Arrival } from '../arrival.ts';
import { arrivalsIn } from '../opening.ts';
import type { Answer, Order } from './messages.ts';

/**
 * Opens one source after another, one thing for each order. It is the one that may hang or die: whoever gave the order counts the time and ends it.
 */
const port = parentPort;
if (port) {
  const tell = (answer: Answer): void => port.postMessage(answer);
  let arrivals: AsyncIterator<Arrival> | null = null;
  const give = async (): Promise<void> => {
    try {
      const next = await arrivals?.next();
      tell(next === undefined || next.done === true ? { answer: 'done' } : { answer: 'arrival', arrival: next.value });
    } catch (cause) {
      tell({ answer: 'failed', message: cause instanceof Error ? cause.message : String(cause) });
    }
  };
  port.on('message', (order: Order) => {
    if (order.order === 'leave') {
      void arrivals?.return?.();
      arrivals = null;
      return;
    }
    if (order.order === 'open') {
      const announce = (index: number, name: string): void => tell({ answer: 'opened', index, name });
      arrivals = arrivalsIn(order.source, { ...order.opening, skip: order.skip, announce, alive: () => tell({ answer: 'alive' }) });
    }
    void give();
  });
  await import('../cut-page.ts'); // loads what pages need, before the time is counted
  tell({ answer: 'ready' });
}
