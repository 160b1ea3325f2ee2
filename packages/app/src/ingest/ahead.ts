/** So many results of one thing may wait until those before it were taken: memory stays flat however much there is. */
const MOST_WAITING = 4;

/**
 * What `work` gives for each of `things`, in the order of the things, while up to `many` of them are worked on at a time.
 */
export async function* ahead<T, R>(
  things: AsyncIterable<T> | Iterable<T>,
  work: (thing: T) => AsyncGenerator<R>,
  many: number,
): AsyncGenerator<R> {
  const running: Running<R>[] = [];
  const supply = Symbol.asyncIterator in things ? things[Symbol.asyncIterator]() : things[Symbol.iterator]();
  let more = true;
  const fill = async (): Promise<void> => {
    while (more && running.length < Math.max(1, many)) {
      const next = await supply.next();
      if (next.done === true) more = false;
      else running.push(run(work(next.value)));
    }
  };
  try {
    await fill();
    while (running.length > 0) {
      const first = running[0] as Running<R>;
      const next = await first.take();
      if (next.done === true) {
        running.shift();
        await fill();
      } else yield next.value;
    }
  } finally {
    await Promise.all(running.map((it) => it.stop()));
    await supply.return?.();
  }
}

interface Running<R> {
  take(): Promise<IteratorResult<R, undefined>>;
  stop(): Promise<void>;
}

/** Works on, up to a few results ahead of whoever takes them. */
function run<R>(results: AsyncGenerator<R>): Running<R> {
  const waiting: R[] = [];
  const given = bell();
  const taken = bell();
  let state: 'working' | 'stopped' | 'ended' = 'working';
  let fault: { readonly cause: unknown } | null = null;
  const isStopped = (): boolean => state === 'stopped';
  const work = async (): Promise<void> => {
    try {
      for await (const result of results) {
        waiting.push(result);
        given.ring();
        while (waiting.length >= MOST_WAITING && !isStopped()) await taken.rung();
        if (isStopped()) break;
      }
    } catch (cause) {
      fault = { cause };
    }
    state = 'ended';
    given.ring();
  };
  const finished = work();
  return {
    async take() {
      while (waiting.length === 0 && state !== 'ended') await given.rung();
      if (waiting.length > 0) {
        const [value] = waiting.splice(0, 1) as [R];
        taken.ring();
        return { done: false, value };
      }
      if (fault) throw fault.cause;
      return { done: true, value: undefined };
    },
    async stop() {
      if (state === 'working') state = 'stopped';
      taken.ring();
      await finished;
    },
  };
}

/** Wakes whoever waits for it. A ring that nobody waits for is gone: who waits looks first. */
function bell(): { ring(): void; rung(): Promise<void> } {
  let wake = (): void => undefined;
  return {
    ring: () => wake(),
    rung: () => new Promise((resolve) => (wake = resolve)),
  };
}
