import { decodeWords } from 'postal-mime';

/** One part of a mail or saved page, with the parts in it. */
export interface Part {
  readonly headers: ReadonlyMap<string, string>; // names in small letters, unfolded, not decoded; the first of each name
  readonly type: string; // "text/plain", in small letters
  readonly parameters: Readonly<Record<string, string>>; // of its content type
  readonly fileName: string | null;
  readonly isAttached: boolean;
  readonly parts: readonly Part[];
  readonly isCut: boolean; // there are more parts in it, which were left unread
  readonly bytes: () => Uint8Array; // decoded from base64 or quoted-printable; letters stay in their own encoding
}

const MOST_DEPTH = 12;
const MOST_PARTS = 1000;
const MOST_HEADERS = 128 * 1024; // characters

/**
 * The parts of a mail, as deep as twelve and a thousand in all; what goes beyond is left unread, which `isCut` says.
 *
 * Written anew because a page's bytes are wanted here as they are: a charset that was declared wrongly can then be mended, which is too late once letters
 * have been made of them. Takes what mails do wrong: missing end boundaries, bare line feeds, no content type.
 */
export function mimeParts(bytes: Uint8Array): Part {
  const letters = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return partIn(letters, 0, { parts: 0 }, 'text/plain');
}

function partIn(source: string, depth: number, count: { parts: number }, defaultType: string): Part {
  const { headers, body } = splitHeaders(source);
  const { value, parameters } = valueWithParameters(headers.get('content-type') ?? '');
  const type = /^[a-z0-9.+-]+\/[a-z0-9.+-]+$/.test(value) ? value : defaultType;
  const disposition = valueWithParameters(headers.get('content-disposition') ?? '');
  const named = disposition.parameters['filename'] ?? parameters['name'];
  const boundary = parameters['boundary'];
  const parts: Part[] = [];
  let isCut = false;
  if (type.startsWith('multipart/') && boundary) {
    for (const piece of between(body, boundary)) {
      isCut = depth >= MOST_DEPTH || count.parts >= MOST_PARTS;
      if (isCut) break;
      count.parts += 1;
      parts.push(partIn(piece, depth + 1, count, type === 'multipart/digest' ? 'message/rfc822' : 'text/plain'));
    }
  }
  return {
    headers,
    type,
    parameters,
    fileName:
      named === undefined
        ? null
        : headerWords(named)
            .replace(/[\\/\p{Cc}]/gu, '_')
            .slice(0, 200),
    isAttached:
      disposition.value === 'attachment' || (named !== undefined && !type.startsWith('multipart/') && disposition.value !== 'inline'),
    parts,
    isCut: isCut || parts.some((part) => part.isCut),
    bytes: () => decoded(body, (headers.get('content-transfer-encoding') ?? '').trim().toLowerCase()),
  };
}

/** A header's words in letters, where it spells them as "=?utf-8?q?…?=" or leaves UTF-8 bare. */
export function headerWords(value: string): string {
  const bare = /[\u0080-\u00ff]/.test(value) ? utf8Of(value) : value;
  return decodeWords(bare)
    .replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

function utf8Of(latin1: string): string {
  const bytes = Buffer.from(latin1, 'latin1');
  const text = bytes.toString('utf8');
  return text.includes('\ufffd') ? latin1 : text;
}

function splitHeaders(source: string): { headers: Map<string, string>; body: string } {
  const headers = new Map<string, string>();
  let last: string | null = null;
  let at = 0;
  while (at < source.length && at < MOST_HEADERS) {
    const found = source.indexOf('\n', at);
    const next = found < 0 ? source.length : found + 1;
    const line = source.slice(at, found < 0 ? source.length : found).replace(/\r$/, '');
    if (line === '') return { headers, body: source.slice(next) };
    if (/^[ \t]/.test(line)) {
      if (last !== null) headers.set(last, `${headers.get(last) ?? ''} ${line.trim()}`);
    } else {
      const colon = line.indexOf(':');
      if (colon <= 0 || colon > 80 || /\s/.test(line.slice(0, colon))) {
        if (headers.size === 0) return { headers, body: source }; // no headers at all
        return { headers, body: source.slice(at) }; // the blank line is missing
      }
      const name = line.slice(0, colon).toLowerCase();
      last = headers.has(name) ? null : name;
      if (last !== null) headers.set(name, line.slice(colon + 1).trim());
    }
    at = next;
  }
  return { headers, body: source.slice(at) };
}

/** What stands between the lines of a boundary. Without the last of them, up to the end. */
function* between(body: string, boundary: string): Generator<string> {
  const mark = `--${boundary}`;
  let start = -1;
  let at = isMark(body, mark, 0) ? 0 : next(body, mark, 0);
  while (at >= 0) {
    if (start >= 0) yield body.slice(start, body[at - 2] === '\r' ? at - 2 : Math.max(start, at - 1));
    if (body.startsWith('--', at + mark.length)) return;
    const line = body.indexOf('\n', at);
    if (line < 0) return;
    start = line + 1;
    at = isMark(body, mark, start) ? start : next(body, mark, start);
  }
  if (start >= 0) yield body.slice(start);
}

/** The next place at which a line is `mark`; -1 where there is none. */
function next(body: string, mark: string, from: number): number {
  let found = body.indexOf(`\n${mark}`, from);
  while (found >= 0 && !isMark(body, mark, found + 1)) found = body.indexOf(`\n${mark}`, found + 1);
  return found < 0 ? -1 : found + 1;
}

/** "--b1" is no mark of the boundary "b". */
function isMark(body: string, mark: string, at: number): boolean {
  const behind = body.slice(at + mark.length, at + mark.length + 2);
  return body.startsWith(mark, at) && (behind === '' || behind === '--' || /^[ \t\r\n]/.test(behind));
}

const PARAMETER = /;\s{0,64}([A-Za-z0-9_-]{1,40})(\*\d{0,3}\*?|\*)?\s{0,8}=\s{0,8}(?:"((?:[^"\\]|\\.){0,2000})"|([^\s;"]{0,2000}))/g;

/** `text/html; charset="utf-8"` in its parts; a value that is split or percent-encoded (RFC 2231) is put together. */
export function valueWithParameters(header: string): { value: string; parameters: Readonly<Record<string, string>> } {
  const [value = ''] = header.split(';', 1);
  const parameters = new Map<string, string>();
  for (const [, name = '', star, quoted, bare] of header.slice(0, 16_384).matchAll(PARAMETER)) {
    const given = quoted?.replace(/\\(.)/g, '$1') ?? bare ?? '';
    const key = name.toLowerCase();
    const text = star?.endsWith('*') ? percentDecoded(given) : given;
    if (star !== undefined && parameters.has(key) && /\d/.test(star)) parameters.set(key, `${parameters.get(key) ?? ''}${text}`);
    else if (!parameters.has(key)) parameters.set(key, text);
  }
  return { value: value.trim().toLowerCase(), parameters: Object.fromEntries(parameters) };
}

function percentDecoded(given: string): string {
  const text = given.replace(/^[A-Za-z0-9_-]{0,40}'[A-Za-z0-9-]{0,40}'/, '');
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function decoded(body: string, encoding: string): Uint8Array {
  if (encoding === 'base64') return Buffer.from(body.replace(/[^A-Za-z0-9+/=_-]/g, ''), 'base64');
  if (encoding === 'quoted-printable') return quotedPrintable(body);
  return Buffer.from(body, 'latin1');
}

/** Undoes quoted-printable: "=E9" is a byte, "=" at the end of a line joins it to the next. A stray "=" stays. */
function quotedPrintable(body: string): Uint8Array {
  const joined = body.replace(/=[ \t]{0,16}\r?\n/g, '');
  const bytes = joined.replace(/=([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1');
}
