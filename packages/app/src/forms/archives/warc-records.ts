import { Problem } from '../../problems.ts';
import type { ByteSource } from '../streams/bytes.ts';

/** One record of a web archive (WARC 1.0, 1.1). Its content must be asked for before the next record is. */
export interface WarcRecord {
  readonly headers: ReadonlyMap<string, string>; // names in small letters
  readonly length: number; // of the content, in bytes
  readonly content: (most: number) => Promise<Uint8Array>; // its first bytes; fewer than are there where the archive is damaged
}

const MOST_HEAD = 64 * 1024;
const LINE_FEED = 0x0a;

/**
 * The records of an archive, one after another. Where bytes are missing or are no record, the problem stands in their place, and reading goes on at the
 * next beginning of a record.
 */
export async function* recordsIn(bytes: ByteSource): AsyncGenerator<WarcRecord | Problem> {
  let told = false; // of the break that comes next
  for (;;) {
    const begins = await skipBlank(bytes);
    if (bytes.broke()) {
      if (!told) yield new Problem('bad-record', 'The compression of the archive is damaged or cut off here.');
      told = true; // one damage can break the stream more than once
      continue;
    }
    if (!begins) return;
    const head = await bytes.peek(MOST_HEAD);
    const end = headEnd(head);
    const headers = startsRecord(head) && end !== null ? headersIn(head.subarray(0, end)) : null;
    const length = headers ? Number(headers.get('content-length') ?? NaN) : NaN;
    if (headers === null || end === null || !Number.isSafeInteger(length) || length < 0) {
      const passed = await toNextRecord(bytes);
      yield new Problem('bad-record', `${passed} bytes of the archive are no record.`);
      continue;
    }
    await bytes.skip(end);
    let left = length;
    told = false;
    const content: WarcRecord['content'] = async (most) => {
      told = true; // who asks sees that it is cut off
      const pieces: Uint8Array[] = [];
      let wanted = Math.min(most, left);
      while (wanted > 0) {
        const piece = await bytes.take(wanted);
        if (piece === null) break;
        pieces.push(piece);
        wanted -= piece.length;
        left -= piece.length;
      }
      return Buffer.concat(pieces);
    };
    yield { headers, length, content };
    if ((await bytes.skip(left)) === left) told = false;
  }
}

/** Passes over the blank lines between records; false where nothing comes behind them. */
async function skipBlank(bytes: ByteSource): Promise<boolean> {
  for (;;) {
    const head = await bytes.peek(64);
    if (head.length === 0) return false;
    const blank = head.findIndex((byte) => byte !== LINE_FEED && byte !== 0x0d);
    if (blank === 0) return true;
    await bytes.skip(blank < 0 ? head.length : blank);
  }
}

const startsRecord = (head: Uint8Array): boolean => /^WARC\/\d\.\d{1,2}\r?\n/.test(Buffer.from(head.subarray(0, 16)).toString('latin1'));

/** Where the headers end and the content begins. */
function headEnd(head: Uint8Array): number | null {
  const buffer = Buffer.from(head.buffer, head.byteOffset, head.byteLength);
  const proper = buffer.indexOf('\r\n\r\n');
  const bare = buffer.indexOf('\n\n');
  if (proper >= 0 && (bare < 0 || proper < bare)) return proper + 4;
  return bare < 0 ? null : bare + 2;
}

function headersIn(head: Uint8Array): Map<string, string> {
  const headers = new Map<string, string>();
  for (const line of Buffer.from(head).toString('utf8').split(/\r?\n/).slice(1)) {
    const colon = line.indexOf(':');
    const name = line.slice(0, Math.max(0, colon)).trim().toLowerCase();
    if (name !== '' && !headers.has(name)) headers.set(name, line.slice(colon + 1).trim());
  }
  return headers;
}

/** Passes over bytes until a line begins a record; says how many they were. */
async function toNextRecord(bytes: ByteSource): Promise<number> {
  let passed = await bytes.skip(1);
  for (;;) {
    const head = await bytes.peek(MOST_HEAD);
    const buffer = Buffer.from(head.buffer, head.byteOffset, head.byteLength);
    if (startsRecord(buffer)) return passed; // a break can stand right before it
    const found = buffer.indexOf('\nWARC/1.');
    if (found >= 0) return passed + (await bytes.skip(found + 1));
    if (head.length < MOST_HEAD) return passed + (await bytes.skip(head.length)); // the end, or a break
    passed += await bytes.skip(head.length - 16);
  }
}
