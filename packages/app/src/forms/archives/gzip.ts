import { constants, gunzipSync, inflateRawSync } from 'node:zlib';
import { captureOf, type Capture } from '../../capture/capture.ts';
import { Problem } from '../../problems.ts';
import { megabytes } from '../../readable.ts';
import { refused, spend, type Within } from '../within.ts';
import type { Opened } from '../form.ts';
import { headerLength } from '../streams/gunzip.ts';

const PEEK = 4096; // compressed bytes: enough for the first words of whatever is inside

/** Whether a gzip file holds a web archive (WARC). Where its beginning is damaged, its name says so. */
export function holdsWarc(bytes: Uint8Array, name: string): boolean {
  const header = headerLength(bytes.subarray(0, 64 * 1024)) ?? 10;
  try {
    const head = inflateRawSync(bytes.subarray(header, header + PEEK), {
      finishFlush: constants.Z_SYNC_FLUSH,
      maxOutputLength: 8 * 1024 * 1024,
    });
    return head.subarray(0, 5).toString('latin1') === 'WARC/';
  } catch {
    return /\.warc\.gz$/i.test(name);
  }
}

/** Opens the one file that a gzip file holds. Stops unpacking at the limit, and does not give what it has until then. */
export async function* openGzip(capture: Capture, within: Within): AsyncGenerator<Opened> {
  if (within.depth >= within.limits.nesting) throw new Problem('too-nested', '');
  const inner = captureOf(capture.name.replace(/\.gz$/i, ''), unpacked(capture.bytes, within.limits.wholeBytes), {
    contentType: capture.contentType !== null && !/gzip/.test(capture.contentType) ? capture.contentType : null,
    asked: capture.asked,
    address: capture.address,
    retrieved: capture.retrieved,
  });
  try {
    spend(within, inner.bytes.length);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    yield refused(capture.name, error);
    return;
  }
  yield* within.open(inner);
}

function unpacked(bytes: Uint8Array, most: number): Uint8Array {
  try {
    return gunzipSync(bytes, { maxOutputLength: most });
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? cause.code : '';
    if (code === 'ERR_BUFFER_TOO_LARGE') throw new Problem('too-big', `Unpacked it has more than ${megabytes(most)}.`, { cause });
    throw new Problem('broken-file', 'Its gzip compression breaks off or is damaged.', { cause });
  }
}
