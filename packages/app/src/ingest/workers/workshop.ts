import { availableParallelism } from 'node:os';
import { Problem } from '../../problems.ts';
import { nameOf, type Arrival, type Bounds, type Opening, type Source } from '../arrival.ts';
import { unreadArrival } from '../opening.ts';
import { startHand, type Hand, type Outcome } from './hand.ts';

/** What one page, document or item may cost. Nothing in a report takes a hundredth of it. */
export const BOUNDS: Bounds = { milliseconds: 10_000, heapMegabytes: 1024, workers: Math.min(availableParallelism(), 4) };

/** Opens sources in worker threads, so that a hostile page costs a worker and not the program. */
export interface Workshop {
  /** The reports of one source, in its own order. Several sources may be asked for at a time: they are worked on in the order of asking. */
  arrivals(source: Source, opening: Opening): AsyncGenerator<Arrival>;
  close(): Promise<void>;
}

const MOST_LOST = 8; // workers that one source may cost, until the rest of it is given up

export function workshop(bounds: Bounds = BOUNDS): Workshop {
  const hands: (Hand | null)[] = []; // null: busy
  const queue: ((hand: Hand) => void)[] = [];
  const all = new Set<Hand>();
  let busy = 0;

  const start = (): Hand => {
    const hand = startHand(bounds);
    all.add(hand);
    return hand;
  };
  const take = (): Promise<Hand> => {
    const idle = hands.pop();
    if (idle?.alive) {
      busy += 1;
      return Promise.resolve(idle);
    }
    if (idle) all.delete(idle);
    if (busy < bounds.workers) {
      busy += 1;
      return Promise.resolve(start());
    }
    return new Promise((resolve) => queue.push(resolve));
  };
  const giveBack = (hand: Hand): void => {
    const next = queue.shift();
    if (next) {
      next(hand.alive ? hand : start());
      return;
    }
    busy -= 1;
    if (hand.alive) hands.push(hand);
    else all.delete(hand);
  };

  async function* arrivals(source: Source, opening: Opening): AsyncGenerator<Arrival> {
    let hand = await take();
    let done = false;
    try {
      let lost = 0;
      let outcome = await hand.ask({ order: 'open', source, opening, skip: 0 });
      while (outcome.answer !== 'done') {
        if (outcome.answer === 'arrival') {
          yield outcome.arrival;
          outcome = await hand.ask({ order: 'next' });
          continue;
        }
        const { name, index } = ('at' in outcome ? outcome.at : null) ?? { name: nameOf(source), index: null };
        yield unreadArrival(name, problemOf(outcome, bounds));
        lost += 1;
        if (index === null) break; // the container itself cannot be opened
        if (lost > MOST_LOST) {
          yield unreadArrival(nameOf(source), new Problem('took-too-long', `${lost} of the things in it had to be stopped: the rest was left unread.`)); // prettier-ignore
          break;
        }
        all.delete(hand);
        hand = start();
        outcome = await hand.ask({ order: 'open', source, opening, skip: index });
      }
      done = true;
    } finally {
      if (!done) hand.leave();
      giveBack(hand);
    }
  }

  return {
    arrivals,
    async close() {
      await Promise.all([...all].map((hand) => hand.end()));
    },
  };
}

function problemOf(outcome: Exclude<Outcome, { answer: 'arrival' | 'done' }>, { milliseconds, heapMegabytes }: Bounds): Problem {
  if (outcome.answer === 'hung') return new Problem('took-too-long', `After ${milliseconds / 1000} seconds it was stopped.`);
  if (outcome.answer === 'failed') return new Problem('own-fault', `It happened while opening it: ${outcome.message}.`);
  if (outcome.why === 'memory') return new Problem('too-much-memory', `It was stopped at ${heapMegabytes} MB.`);
  return new Problem('own-fault', `The thread that opened it ended: ${outcome.why}.`);
}
