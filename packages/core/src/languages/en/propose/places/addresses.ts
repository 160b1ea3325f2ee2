import type { Reading, Sentence } from '../../../../model/layers.ts';
import type { Token } from '../../../../model/mention.ts';
import { streetWords } from '../../lexicon.generated.ts';

/** A street as a report gives it, with the hundred of its house number or block where that is told. */
export interface Address {
  readonly street: string; // key: lower case, without "Street" and "North"
  readonly end: string; // "street", "avenue"; "" where it is left off
  readonly point: string; // "north"; "" where none is named
  readonly hundred: number | null; // 1400 for "the 1400 block" and for "1428"
  readonly from: number; // tokens
  readonly to: number;
}

const bare = ({ lower }: Token): string => (lower.endsWith('.') ? lower.slice(0, -1) : lower);
const ENDS = new Map<string, string>(streetWords.ends.flatMap((forms) => forms.map((form) => [form, forms[0]!] as const)));
const POINTS = new Map<string, string>(streetWords.points.flatMap((forms) => forms.map((form) => [form, forms[0]!] as const)));
const LONGEST = 5; // words of a street's name
/** “Sixth Street” is 6th Street. */
const ORDINALS = new Map(
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'
    .split(' ')
    .map((word, i) => [word, i + 1] as const),
);

/** The streets that a sentence names: "in the 1400 block of North Elm Street", "at 767 Elm Ave.", "on Elm Street", "Elm and Oak streets" only its second. */
export function addressesIn(reading: Reading, { tokens: [start, end] }: Sentence): readonly Address[] {
  const { tokens } = reading;
  const found: Address[] = [];
  for (let i = start; i < end; i += 1) {
    const block = blockAt(tokens, i, end);
    const name = streetAt(tokens, block?.at ?? i, end, block !== null);
    if (!name) continue;
    const house = block ? null : houseBefore(tokens, i, start);
    found.push({ ...name, hundred: block?.hundred ?? house, from: block ? i : house === null ? i : i - 1 });
    i = name.to - 1;
  }
  return found;
}

/** "1400 block of", "100 to 200 blocks of": the hundred, and where the name begins. */
function blockAt(tokens: readonly Token[], i: number, end: number): { readonly hundred: number; readonly at: number } | null {
  const number = /^\d{1,5}$/.test(tokens[i]!.text.replace(',', '')) ? Number(tokens[i]!.text.replace(',', '')) : null;
  if (number === null || tokens[i + 1]?.lower !== 'block' || i + 3 >= end) return null;
  return { hundred: Math.floor(number / 100) * 100, at: tokens[i + 2]?.lower === 'of' ? i + 3 : i + 2 };
}

function houseBefore(tokens: readonly Token[], i: number, start: number): number | null {
  const text = i > start ? tokens[i - 1]!.text : '';
  return /^\d{2,5}$/.test(text) ? Math.floor(Number(text) / 100) * 100 : null;
}

/** The name of a street at `at`; behind "block of" it may do without "Street". */
function streetAt(tokens: readonly Token[], at: number, end: number, behindBlock: boolean): Omit<Address, 'hundred' | 'from'> | null {
  let i = at;
  if (behindBlock && tokens[i]?.lower === 'the') i += 1;
  let point = '';
  if (i < end && POINTS.has(bare(tokens[i]!)) && /^\p{Lu}/u.test(tokens[i]!.text) && i + 1 < end) {
    point = POINTS.get(bare(tokens[i]!))!;
    i += 1;
    if (tokens[i]?.text === '.') i += 1;
  }
  const words: string[] = [];
  for (; i < end && words.length < LONGEST; i += 1) {
    const token = tokens[i]!;
    const word = bare(token);
    const ended = ENDS.get(word);
    if (words.length > 0 && ended !== undefined && /^\p{Lu}/u.test(token.text)) {
      const last = tokens[i + 1];
      const after = last !== undefined && i + 1 < end ? POINTS.get(bare(last)) : undefined;
      return {
        street: words.join(' '),
        end: ended,
        point: point === '' && after !== undefined && /^\p{Lu}/u.test(last!.text) ? after : point,
        to: i + 1,
      };
    }
    if (!/^(?:\p{Lu}[\p{L}'’]*|\d{1,3}(?:st|nd|rd|th))\.?$/u.test(token.text) || (words.length > 0 && /^\d/.test(token.text))) break;
    if (token.pos === 'VERB' && words.length === 0) break;
    words.push(ORDINALS.has(word) ? `${ORDINALS.get(word)}` : word.replace(/^(\d+)(?:st|nd|rd|th)$/, '$1'));
  }
  return behindBlock && words.length > 0 ? { street: words.join(' '), end: '', point, to: i } : null;
}
