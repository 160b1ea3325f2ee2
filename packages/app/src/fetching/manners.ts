import PQueue from 'p-queue';
import type { FetchLimits, World } from './world.ts';

/** When which host may be asked. */
export interface Manners {
  /** Runs `request` when it is this host's turn: one at a time, with a pause after each, and no more than a few hosts at once. */
  turn<T>(host: string, request: () => Promise<T>): Promise<T>;
  /** The host wants at least this pause between two requests. */
  pauseAtLeast(host: string, milliseconds: number): void;
  /** The host wants to be left alone for so long. */
  leaveAlone(host: string, milliseconds: number): void;
}

interface Lane {
  readonly queue: PQueue;
  pause: number;
  readyAt: number;
}

/**
 * Politeness for one run.
 *
 * A request waits in its host's lane first and for a free place among all hosts then; it never waits for another lane, so that two hosts which send on
 * to each other cannot hold each other up.
 */
export function mannersOf(world: World, limits: FetchLimits, signal: AbortSignal): Manners {
  const lanes = new Map<string, Lane>();
  const places = new PQueue({ concurrency: limits.hosts });
  const laneOf = (host: string): Lane => {
    let lane = lanes.get(host);
    if (!lane) lanes.set(host, (lane = { queue: new PQueue({ concurrency: 1 }), pause: limits.pause, readyAt: 0 }));
    return lane;
  };
  return {
    turn(host, request) {
      const lane = laneOf(host);
      return lane.queue.add(async () => {
        for (let wait = lane.readyAt - world.now(); wait > 0; wait = lane.readyAt - world.now()) await world.sleep(wait, signal);
        try {
          return await places.add(request);
        } finally {
          lane.readyAt = Math.max(lane.readyAt, world.now() + lane.pause);
        }
      });
    },
    pauseAtLeast(host, milliseconds) {
      const lane = laneOf(host);
      lane.pause = Math.max(lane.pause, Math.min(milliseconds, limits.longestPause));
      lane.readyAt = Math.max(lane.readyAt, world.now() + lane.pause);
    },
    leaveAlone(host, milliseconds) {
      const lane = laneOf(host);
      lane.readyAt = Math.max(lane.readyAt, world.now() + milliseconds);
    },
  };
}
