import { crc32, createInflateRaw, type InflateRaw } from 'node:zlib';
import { BREAK, type ByteSource } from './bytes.ts';

const MOST_HEADER = 64 * 1024;
const PIECE = 64 * 1024;
const SMALL = 16 * 1024 * 1024; // bytes: what unpacks to no more may grow as much as it likes

/**
 * The bytes of a gzip file of any number of members, unpacked. Where a member is damaged, cut off, or grows more than `ratio` times, a BREAK stands in
 * the stream and the next member follows.
 *
 * Written because a damaged member must not cost those behind it: the platform's own reader stops at the first.
 */
export async function* gunzipped(source: ByteSource, ratio: number): AsyncGenerator<Uint8Array | typeof BREAK> {
  for (;;) {
    const head = await source.peek(MOST_HEADER);
    if (head.length === 0) return;
    const body = headerLength(head);
    if (body === null) {
      if (head.some((byte) => byte !== 0)) yield BREAK; // tapes and some tools fill up with zeros
      if (!(await toNextMember(source))) return;
      continue;
    }
    await source.skip(body);
    const whole = yield* member(source, ratio);
    if (whole) continue;
    yield BREAK;
    if (!(await toNextMember(source))) return;
  }
}

/** One member behind its header, piece by piece; says whether it came to its proper end. */
async function* member(source: ByteSource, ratio: number): AsyncGenerator<Uint8Array, boolean> {
  const inflate = createInflateRaw({ chunkSize: PIECE });
  const out: Buffer[] = [];
  let ended = false;
  let failed = false;
  let checksum = 0;
  let size = 0;
  let fed = 0;
  inflate.on('data', (piece: Buffer) => out.push(piece));
  inflate.on('end', () => (ended = true));
  inflate.on('error', () => (failed = true));
  try {
    for (;;) {
      const piece = await source.take(PIECE);
      if (piece === null) {
        await finished(inflate);
        yield* out.splice(0);
        return false; // cut off
      }
      fed += piece.length;
      const before = inflate.bytesWritten;
      await written(inflate, piece);
      const used = inflate.bytesWritten - before;
      if (!failed && used < piece.length) await finished(inflate); // it wants no more: the member ends within this piece
      for (const unpacked of out.splice(0)) {
        checksum = crc32(unpacked, checksum);
        size += unpacked.length;
        yield unpacked;
      }
      if (failed || (size > SMALL && size > fed * ratio)) {
        source.giveBack(piece); // the next member may begin in it
        return false;
      }
      if (ended || used < piece.length) {
        source.giveBack(piece.subarray(used));
        const trailer = await source.peek(8);
        const view = new DataView(trailer.buffer, trailer.byteOffset, trailer.length);
        const sound = trailer.length === 8 && view.getUint32(0, true) === checksum && view.getUint32(4, true) === size % 2 ** 32;
        if (sound) await source.skip(8);
        else source.giveBack(piece.subarray(0, used)); // what was read as its end may belong to the next member
        return sound;
      }
    }
  } finally {
    inflate.destroy();
  }
}

/** Gives `piece` in and waits until it was taken, or until nothing more will be: a failed stream forgets to answer. */
const written = (inflate: InflateRaw, piece: Uint8Array): Promise<void> =>
  new Promise((resolve) => {
    const done = (): void => {
      inflate.off('close', done);
      resolve();
    };
    if (inflate.destroyed) {
      resolve();
      return;
    }
    inflate.on('close', done);
    inflate.write(piece, done);
  });

/** Waits until all that was unpacked has come out. */
const finished = (inflate: InflateRaw): Promise<void> =>
  new Promise((resolve) => {
    if (inflate.destroyed || inflate.readableEnded) {
      resolve();
      return;
    }
    inflate.once('close', resolve);
    inflate.once('end', resolve);
    inflate.end();
  });

/** How long the header of a gzip member is; null where `head` begins none. */
export function headerLength(head: Uint8Array): number | null {
  if (head.length < 18 || head[0] !== 0x1f || head[1] !== 0x8b || head[2] !== 8) return null;
  const flags = head[3] ?? 0;
  if ((flags & 0xe0) !== 0) return null;
  let at = 10;
  if (flags & 4) at += 2 + (head[at] ?? 0) + 256 * (head[at + 1] ?? 0);
  for (const flag of [8, 16]) {
    if (!(flags & flag)) continue;
    const end = head.indexOf(0, at);
    if (end < 0) return null;
    at = end + 1;
  }
  if (flags & 2) at += 2;
  return at < head.length ? at : null;
}

/** Passes over bytes until what could be the beginning of a member; false where none comes. Takes at least one byte. */
async function toNextMember(source: ByteSource): Promise<boolean> {
  await source.skip(1);
  for (;;) {
    const head = Buffer.from(await source.peek(PIECE));
    if (head.length < 18) return false;
    const found = head.indexOf(MAGIC);
    if (found === 0 && ((head[3] ?? 0xff) & 0xe0) === 0) return true;
    await source.skip(found > 0 ? found : found === 0 ? 1 : Math.max(1, head.length - 2));
  }
}

const MAGIC = Buffer.from([0x1f, 0x8b, 0x08]);
