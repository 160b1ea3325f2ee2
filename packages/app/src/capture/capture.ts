import { createHash } from 'node:crypto';

/**
 * What arrived, byte for byte, and what the world said of it on the way. It is never changed: everything else can be made again from it.
 * What a container held (a mail in a ZIP, an item of a feed) is a capture of its own, named after both.
 */
export interface Capture {
  readonly name: string; // what it is called in the batch: a file's name, an address, "monday.zip/wire.eml"
  readonly bytes: Uint8Array; // decoded from transfer and content encodings, and nothing else
  readonly sha256: string; // of the bytes, in hexadecimal
  readonly contentType: string | null; // as the server or the container said
  readonly asked: string | null; // the address that was asked for
  readonly address: string | null; // the address that answered, behind all redirects; of an item, its own
  readonly redirects: readonly Redirect[];
  readonly status: number | null; // of the HTTP answer
  readonly headers: readonly (readonly [name: string, value: string])[]; // of the last answer, names in small letters; never cookies
  readonly retrieved: string | null; // ISO 8601, UTC; null where nobody fetched it
}

export interface Redirect {
  readonly from: string;
  readonly to: string;
  readonly status: number;
}

/** A capture of `bytes` that lie on the disk, came through a pipe or stood in a container. */
export function captureOf(name: string, bytes: Uint8Array, known: Partial<Omit<Capture, 'name' | 'bytes' | 'sha256'>> = {}): Capture {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return {
    contentType: null,
    asked: null,
    address: null,
    redirects: [],
    status: null,
    headers: [],
    retrieved: null,
    ...known,
    name,
    bytes,
    sha256,
  };
}
