import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync, zstdDecompressSync } from 'node:zlib';
import { Problem } from '../../problems.ts';

/** An HTTP answer as it stands in a web archive. */
export interface HttpMessage {
  readonly status: number;
  readonly headers: readonly (readonly [name: string, value: string])[]; // names in small letters, no cookies
  readonly body: Uint8Array;
}

const MOST_HEAD = 64 * 1024; // bytes of headers

/**
 * Reads an HTTP answer: its status, its headers, and its body without the encodings of the way here. Null where it is none.
 *
 * A body whose header promises chunks or a compression that it does not have is taken as it stands: many archives undo them and keep the header.
 *
 * @throws Problem `too-big` where the body unpacks to more than `most` bytes, `bad-record` where its compression is damaged.
 */
export function httpMessage(bytes: Uint8Array, most: number): HttpMessage | null {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const head = httpHead(bytes);
  if (!head) return null;
  let body: Uint8Array = buffer.subarray(head.length);
  const header = (name: string): string => (head.headers.find(([key]) => key === name)?.[1] ?? '').toLowerCase();
  if (header('transfer-encoding').includes('chunked')) body = withoutChunks(body) ?? body;
  for (const encoding of header('content-encoding').split(',').reverse()) body = unpacked(body, encoding.trim(), most);
  return { status: head.status, headers: head.headers.filter(([name]) => !/^(?:set-)?cookie2?$/.test(name)), body };
}

/** The status line and headers alone, from the beginning of an answer; `length` is where its body begins. */
export function httpHead(bytes: Uint8Array): (Pick<HttpMessage, 'status' | 'headers'> & { readonly length: number }) | null {
  const letters = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, MOST_HEAD)).toString('latin1');
  const status = /^HTTP\/\d(?:\.\d)? (\d{3})/.exec(letters)?.[1];
  if (status === undefined) return null;
  const ends = ['\r\n\r\n', '\n\n'].map((mark) => ({ at: letters.indexOf(mark), size: mark.length })).filter(({ at }) => at >= 0);
  const [end = { at: letters.length, size: 0 }] = ends.sort((a, b) => a.at - b.at);
  const headers: [string, string][] = [];
  for (const line of letters.slice(0, end.at).split(/\r?\n/).slice(1, 500)) {
    const colon = line.indexOf(':');
    if (colon > 0) headers.push([line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()]);
  }
  return { status: Number(status), headers, length: end.at + end.size };
}

/** The body that stands in chunks; null where it does not. What is cut off in the last chunk is kept. */
function withoutChunks(body: Uint8Array): Uint8Array | null {
  const buffer = Buffer.from(body.buffer, body.byteOffset, body.byteLength);
  const pieces: Buffer[] = [];
  let at = 0;
  while (at < buffer.length) {
    const line = buffer.indexOf(0x0a, at);
    const size =
      line < 0 || line - at > 256
        ? null
        : /^([0-9A-Fa-f]{1,8})[ \t]{0,16}(?:;.{0,200})?\r?$/.exec(buffer.toString('latin1', at, line))?.[1];
    if (size == null) return pieces.length > 0 ? Buffer.concat(pieces) : null;
    const length = parseInt(size, 16);
    if (length === 0) break;
    pieces.push(buffer.subarray(line + 1, line + 1 + length));
    at = line + 1 + length;
    if (buffer[at] === 0x0d) at += 1;
    if (buffer[at] === 0x0a) at += 1;
  }
  return Buffer.concat(pieces);
}

function unpacked(body: Uint8Array, encoding: string, most: number): Uint8Array {
  const options = { maxOutputLength: most };
  try {
    if (encoding === 'gzip' || encoding === 'x-gzip') return body[0] === 0x1f && body[1] === 0x8b ? gunzipSync(body, options) : body;
    if (encoding === 'deflate')
      return ((body[0] ?? 0) & 0x0f) === 8 && ((body[0] ?? 0) * 256 + (body[1] ?? 0)) % 31 === 0
        ? inflateSync(body, options)
        : inflateRawSync(body, options);
    if (encoding === 'br') return brotliDecompressSync(body, options);
    if (encoding === 'zstd') return body[0] === 0x28 && body[1] === 0xb5 ? zstdDecompressSync(body, options) : body;
    return body;
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ERR_BUFFER_TOO_LARGE')
      throw new Problem('too-big', 'Unpacked it is larger.', { cause });
    if (/^\s*</.test(Buffer.from(body.subarray(0, 200)).toString('latin1'))) return body; // unpacked before it was stored
    throw new Problem('bad-record', `Its compression (${encoding}) is damaged.`, { cause });
  }
}
