import { crc32, deflateSync, inflateSync } from 'node:zlib';

const MOST = 256; // colours that one byte can name

interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly depth: number; // bytes a pixel: 3, or 4 with transparency, which is ignored
  readonly bytes: Uint8Array;
}

/**
 * The same picture with at most 256 colours, a third of the size: for pictures of text, which hold few.
 *
 * Keeps the colours that most pixels have; every other becomes the nearest of them. Reads 8-bit PNG files without interlacing, as browsers write them.
 */
export function palettePng(png: Uint8Array): Uint8Array {
  const { width, height, depth, bytes } = decoded(png);
  const colors = new Uint32Array(width * height);
  const counts = new Map<number, number>();
  for (let i = 0; i < colors.length; i += 1) {
    const color = ((bytes[i * depth] as number) << 16) | ((bytes[i * depth + 1] as number) << 8) | (bytes[i * depth + 2] as number);
    colors[i] = color;
    counts.set(color, (counts.get(color) ?? 0) + 1);
  }
  const palette = [...counts]
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, MOST)
    .map(([color]) => color);
  const index = new Map(palette.map((color, i) => [color, i]));
  const rows = new Uint8Array(height * (width + 1)); // each row begins with its filter: none
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const color = colors[y * width + x] as number;
      let i = index.get(color);
      if (i === undefined) index.set(color, (i = nearest(color, palette)));
      rows[y * (width + 1) + 1 + x] = i;
    }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8); // 8 bits, by palette
  const table = Buffer.from(palette.flatMap((color) => [color >> 16, (color >> 8) & 255, color & 255]));
  return Buffer.concat([
    png.subarray(0, 8),
    chunk('IHDR', header),
    chunk('PLTE', table),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function nearest(color: number, palette: readonly number[]): number {
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  palette.forEach((other, i) => {
    const [r, g, b] = [(color >> 16) - (other >> 16), ((color >> 8) & 255) - ((other >> 8) & 255), (color & 255) - (other & 255)];
    const far = r * r + g * g + b * b;
    if (far < least) [least, best] = [far, i];
  });
  return best;
}

function chunk(name: string, data: Uint8Array): Uint8Array {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const out = Buffer.alloc(named.length + 8);
  out.writeUInt32BE(data.length, 0);
  out.set(named, 4);
  out.writeUInt32BE(crc32(named), named.length + 4);
  return out;
}

/** @throws Error for a file that is not such a PNG. */
function decoded(png: Uint8Array): Pixels {
  const file = Buffer.from(png);
  const parts: Buffer[] = [];
  let [width, height, depth] = [0, 0, 0];
  for (let at = 8; at + 8 <= file.length;) {
    const length = file.readUInt32BE(at);
    const name = file.toString('latin1', at + 4, at + 8);
    const data = file.subarray(at + 8, at + 8 + length);
    if (name === 'IHDR') {
      [width, height] = [data.readUInt32BE(0), data.readUInt32BE(4)];
      depth = data[9] === 6 ? 4 : 3;
      if (data[8] !== 8 || (data[9] !== 2 && data[9] !== 6) || data[12] !== 0)
        throw new Error('not an 8-bit PNG in colour without interlacing');
    } else if (name === 'IDAT') parts.push(data);
    at += length + 12;
  }
  const raw = inflateSync(Buffer.concat(parts));
  const bytes = new Uint8Array(width * height * depth);
  const row = width * depth;
  for (let y = 0; y < height; y += 1) unfilter(raw, y * (row + 1), bytes, y * row, row, depth);
  return { width, height, depth, bytes };
}

/** Takes back what PNG did to a row (PNG specification, 9.2): each byte is told by its difference from its neighbours. */
function unfilter(raw: Uint8Array, from: number, bytes: Uint8Array, to: number, row: number, depth: number): void {
  const filter = raw[from] as number;
  for (let i = 0; i < row; i += 1) {
    const left = i >= depth ? (bytes[to + i - depth] as number) : 0;
    const up = to >= row ? (bytes[to + i - row] as number) : 0;
    const upLeft = to >= row && i >= depth ? (bytes[to + i - row - depth] as number) : 0;
    const by = [0, left, up, (left + up) >> 1, paeth(left, up, upLeft)][filter] ?? 0;
    bytes[to + i] = (raw[from + 1 + i] as number) + by;
  }
}

function paeth(left: number, up: number, upLeft: number): number {
  const guess = left + up - upLeft;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - upLeft)];
  return a <= b && a <= c ? left : b <= c ? up : upLeft;
}
