import { createHash } from 'node:crypto';
import { Problem } from '../problems.ts';
import type { Capture, Redirect } from './capture.ts';

/** How the record of a capture is written on the disk: everything but the bytes, which lie beside it under their hash. */
export interface CaptureRecord extends Omit<Capture, 'bytes'> {
  readonly format: typeof RECORD_FORMAT;
  readonly size: number; // bytes
}

const RECORD_FORMAT = 'stemma-capture/1';

/** Every record's file ends like this, so that a folder of captures can be told from a folder of reports. */
export const RECORD_ENDING = '.capture.json';

export function recordOfCapture({ bytes, ...rest }: Capture): CaptureRecord {
  return { format: RECORD_FORMAT, ...rest, size: bytes.length };
}

/** The file a record is kept in, told from its content: the host and the moment for people, a hash so that two are never one. */
export function recordFile(record: CaptureRecord): string {
  const host = hostOf(record.asked ?? record.address) ?? 'file';
  const moment = (record.retrieved ?? 'undated').replace(/[-:]/g, '').replace(/\.\d+/, '');
  const id = createHash('sha256').update(recordText(record)).digest('hex').slice(0, 12);
  return `${host.slice(0, 60)}-${moment.replace(/[^0-9A-Za-z]/g, '')}-${id}${RECORD_ENDING}`;
}

export const bytesFile = (sha256: string): string => `${sha256}.bin`;

export const recordText = (record: CaptureRecord): string => `${JSON.stringify(record, null, 2)}\n`;

/**
 * A record as it was read from the disk. Nothing in it is believed: it may have come from anyone.
 *
 * @throws Problem `bad-capture` where it is no record of ours.
 */
export function parseRecord(text: string): CaptureRecord {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new Problem('bad-capture', 'Its record is not JSON.', { cause });
  }
  if (value === null || typeof value !== 'object') throw new Problem('bad-capture', 'Its record is no object.');
  const { format, name, sha256, size, contentType, asked, address, redirects, status, headers, retrieved } = value as Record<
    string,
    unknown
  >;
  if (format !== RECORD_FORMAT) throw new Problem('bad-capture', `Its record does not say “${RECORD_FORMAT}”.`);
  // The hash is used as a file's name, so that "../../secret" must not pass.
  if (typeof sha256 !== 'string' || !/^[0-9a-f]{64}$/.test(sha256)) throw new Problem('bad-capture', 'Its record names no hash.');
  if (typeof name !== 'string' || typeof size !== 'number') throw new Problem('bad-capture', 'Its record lacks a name or a size.');
  return {
    format,
    name,
    sha256,
    size,
    contentType: textOrNull(contentType),
    asked: textOrNull(asked),
    address: textOrNull(address),
    redirects: Array.isArray(redirects) ? redirects.filter(isRedirect) : [],
    status: typeof status === 'number' ? status : null,
    headers: Array.isArray(headers) ? headers.filter(isHeader) : [],
    retrieved: textOrNull(retrieved),
  };
}

const textOrNull = (value: unknown): string | null => (typeof value === 'string' ? value : null);

const isHeader = (value: unknown): value is readonly [string, string] =>
  Array.isArray(value) && value.length === 2 && typeof value[0] === 'string' && typeof value[1] === 'string';

function isRedirect(value: unknown): value is Redirect {
  if (value === null || typeof value !== 'object') return false;
  const { from, to, status } = value as Record<string, unknown>;
  return typeof from === 'string' && typeof to === 'string' && typeof status === 'number';
}

function hostOf(address: string | null): string | null {
  if (address === null || !URL.canParse(address)) return null;
  return new URL(address).hostname.replace(/[^a-z0-9.-]/gi, '_') || null;
}
