/** Bytes that come one after another, looked at before they are taken. Holds no more than was asked to be looked at, and one piece. */
export interface ByteSource {
  /** The next bytes without taking them: `most` of them, or fewer where the stream ends or is broken before. */
  readonly peek: (most: number) => Promise<Uint8Array>;
  /** Whatever lies ready, at least one byte and at most `most`; null where the stream ends or is broken. */
  readonly take: (most: number) => Promise<Uint8Array | null>;
  /** Gives bytes back, to be taken again. */
  readonly giveBack: (bytes: Uint8Array) => void;
  /** Passes over `count` bytes; says how many there were. */
  readonly skip: (count: number) => Promise<number>;
  /** Whether the stream broke here: what comes next does not follow on what came before. Forgets it. */
  readonly broke: () => boolean;
  readonly close: () => Promise<void>;
}

/** Stands in a stream where bytes are missing. */
export const BREAK = Symbol('bytes are missing here');

export function byteSource(pieces: AsyncIterable<Uint8Array | typeof BREAK>): ByteSource {
  const coming: AsyncIterator<Uint8Array | typeof BREAK, unknown> = pieces[Symbol.asyncIterator]();
  let ready: Uint8Array = new Uint8Array();
  let ended = false;
  let broken = false;

  /** One more piece onto what lies ready; false where none comes before the end or a break. */
  const more = async (): Promise<boolean> => {
    while (!ended && !broken) {
      const next = await coming.next();
      if (next.done) ended = true;
      else if (next.value === BREAK) broken = true;
      else if (next.value.length > 0) {
        ready = ready.length === 0 ? next.value : Buffer.concat([ready, next.value]);
        return true;
      }
    }
    return false;
  };
  const take: ByteSource['take'] = async (most) => {
    if (ready.length === 0 && !(await more())) return null;
    const taken = ready.subarray(0, most);
    ready = ready.subarray(taken.length);
    return taken;
  };
  return {
    take,
    peek: async (most) => {
      if (ready.length < most) {
        const held = [ready]; // joined once, not at every piece
        let size = ready.length;
        ready = new Uint8Array();
        while (size < most && (await more())) {
          held.push(ready);
          size += ready.length;
          ready = new Uint8Array();
        }
        ready = held.length === 1 ? (held[0] as Uint8Array) : Buffer.concat(held);
      }
      return ready.subarray(0, most);
    },
    giveBack: (bytes) => {
      if (bytes.length > 0) ready = ready.length === 0 ? bytes : Buffer.concat([bytes, ready]);
    },
    skip: async (count) => {
      let left = count;
      while (left > 0) {
        const taken = await take(left);
        if (taken === null) break;
        left -= taken.length;
      }
      return count - left;
    },
    broke: () => {
      if (!broken || ready.length > 0) return false; // what lies ready stood before the break
      broken = false;
      return true;
    },
    close: async () => {
      ended = true;
      await coming.return?.(undefined);
    },
  };
}

const PIECE = 256 * 1024;

/** What is left of `bytes`, piece by piece. */
export async function* piecesOf(bytes: ByteSource): AsyncGenerator<Uint8Array> {
  for (let piece = await bytes.take(PIECE); piece !== null; piece = await bytes.take(PIECE)) yield piece;
}
