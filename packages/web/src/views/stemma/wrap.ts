/** A label in lines that fit a box, by the usual widths of signs, since nothing is measured before it is drawn. */
export interface Wrapped {
  readonly lines: readonly string[];
  readonly cut: boolean; // the end is left out; the list holds the whole
}

const NARROW = /[iljtfrI.,:;'’‘|!()[\]]/u;
const WIDE = /[mwMW@%—…A-Z]/u;
const FULL = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]|\p{Extended_Pictographic}/u;
const NONE = /[\p{Mn}\p{Cf}]/u;

/** About how wide a text is, in ems of its own size. Errs on the wide side. */
export function emsOf(text: string): number {
  let ems = 0;
  for (const sign of text) ems += NONE.test(sign) ? 0 : FULL.test(sign) ? 1.02 : NARROW.test(sign) ? 0.34 : WIDE.test(sign) ? 0.78 : 0.56;
  return ems;
}

/** Breaks a label at spaces, and inside a word that is wider than a line. At most `most` lines; then it ends with "…". */
export function wrapped(text: string, ems: number, most: number): Wrapped {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/u).filter((w) => w !== '')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (emsOf(longer) <= ems) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    line = '';
    for (const sign of word) {
      if (line !== '' && emsOf(line + sign) > ems) {
        lines.push(line);
        line = '';
        if (lines.length > most) break;
      }
      line += sign;
    }
    if (lines.length > most) break;
  }
  if (line !== '') lines.push(line);
  if (lines.length <= most) return { lines, cut: false };
  const kept = lines.slice(0, most);
  const last = [...(kept.pop() ?? '')];
  while (last.length > 0 && emsOf(`${last.join('')}…`) > ems) last.pop();
  return { lines: [...kept, `${last.join('').trimEnd()}…`], cut: true };
}

/** One line of a label, as much of it as fits, ending in "…" where something is left out. */
export function fitted(text: string, ems: number): string {
  if (emsOf(text) <= ems) return text;
  let line = '';
  for (const sign of text) {
    if (emsOf(`${line}${sign}…`) > ems) break;
    line += sign;
  }
  return `${line.trimEnd()}…`;
}

/** True where the first letter with a direction is of a script that runs from right to left. */
export function runsLeft(text: string): boolean {
  const first = /\p{L}/u.exec(text)?.[0];
  return first !== undefined && /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u.test(first);
}
