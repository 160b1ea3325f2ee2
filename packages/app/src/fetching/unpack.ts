import type { Transform } from 'node:stream';
import zlib from 'node:zlib'; // whole: Node before 22.15 has no zstd to import by name
import { Problem } from '../problems.ts';

/** Packed twice is rare, and oftener is an attack. */
const MOST_LAYERS = 2;

const knowsZstd = typeof (zlib.createZstdDecompress as unknown) === 'function'; // Node 22.15 and later

/** What we tell servers we can unpack. */
export const ACCEPT_ENCODING = knowsZstd ? 'gzip, br, zstd, deflate' : 'gzip, br, deflate';

/**
 * The unpackers for an answer's content-encoding, in the order in which its bytes pass through them. None where it is not packed.
 *
 * `first` is the first byte that arrived: some servers send "deflate" bare, without the two bytes that should stand in front.
 *
 * @throws Problem `fetch-failed` where it is packed in a way we do not know.
 */
export function unpackers(encoding: string, first: number): Transform[] {
  const layers = encoding
    .toLowerCase()
    .split(',')
    .map((layer) => layer.trim())
    .filter((layer) => layer !== '' && layer !== 'identity');
  if (layers.length > MOST_LAYERS) throw new Problem('fetch-failed', `The answer is packed ${layers.length} times over.`);
  return layers.reverse().map((layer, index) => unpacker(layer, index === 0 ? first : ZLIB));
}

const ZLIB = 0x78;

function unpacker(layer: string, first: number): Transform {
  if (layer === 'gzip' || layer === 'x-gzip') return zlib.createGunzip();
  if (layer === 'br') return zlib.createBrotliDecompress();
  if (layer === 'deflate') return (first & 0x0f) === (ZLIB & 0x0f) ? zlib.createInflate() : zlib.createInflateRaw();
  // RFC 9659: no window above 8 MB, or a small answer could ask for much memory.
  if (layer === 'zstd' && knowsZstd) return zlib.createZstdDecompress({ params: { [zlib.constants.ZSTD_d_windowLogMax]: 23 } });
  throw new Problem('fetch-failed', `The answer is packed as “${layer.slice(0, 40)}”, which cannot be unpacked here.`);
}
