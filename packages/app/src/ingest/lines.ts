export { linesOf, type Line } from '../forms/streams/lines.ts';

/** Everything that comes through a pipe, up to one byte more than `most`. */
export async function allOf(chunks: AsyncIterable<Uint8Array>, most: number): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    pieces.push(chunk);
    size += chunk.length;
    if (size > most) break;
  }
  return Buffer.concat(pieces);
}
