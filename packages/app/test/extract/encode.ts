/** `text` as bytes of an older encoding, by asking the decoder what each byte, or pair of bytes, gives. Throws where the encoding has no such sign. */
export function encode(text: string, encoding: string): Uint8Array {
  const bytes: number[] = [];
  const table = (tables[encoding] ??= tableOf(encoding));
  for (const sign of text) {
    const found = table.get(sign);
    if (!found) throw new Error(`${encoding} has no “${sign}”`);
    bytes.push(...found);
  }
  return Uint8Array.from(bytes);
}

const tables: Record<string, ReadonlyMap<string, readonly number[]>> = {};

function tableOf(encoding: string): ReadonlyMap<string, readonly number[]> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  const table = new Map<string, readonly number[]>();
  const learn = (...bytes: number[]): void => {
    try {
      const sign = decoder.decode(Uint8Array.from(bytes));
      if ([...sign].length === 1 && !table.has(sign)) table.set(sign, bytes);
    } catch {
      // no sign of this encoding
    }
  };
  for (let byte = 0; byte < 256; byte += 1) learn(byte);
  if (/^(?:shift_jis|euc-jp|euc-kr|gbk|big5)$/.test(encoding)) for (let lead = 0x81; lead < 0xff; lead += 1) for (let trail = 0x40; trail < 0xff; trail += 1) learn(lead, trail); // prettier-ignore
  return table;
}
