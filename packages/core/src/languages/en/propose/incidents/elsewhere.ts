import type { Reading } from '../../../../model/layers.ts';
import { isProse, personsOf } from '../quantities/by-sentence.ts';
import { townsIn } from '../quantities/towns.ts';
import { coarse } from '../places/grain.ts';
import { kindOfWord } from './kinds.ts';

const HEAD = 3; // sentences in which a report says where it happened
const LASTS = 2; // sentences after the one that opens it
const NEAR = 9; // tokens from the event to its town
const FRESH = /^(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|several|many|dozens|scores|other|others|another)$/;

/**
 * For each sentence 0, or the number of an incident in another town that it tells of: "In Lenna, a bomb killed three".
 *
 * Such a one is opened by an event of harm in a town of which the head of the report knows nothing, where the sentence names nobody and no place of the head; it ends
 * with the paragraph, after two sentences, or where the report comes back to its own names and places. `background` are the incidents told apart already.
 */
export function openedElsewhere(reading: Reading, background: readonly number[]): readonly number[] {
  const head = new Set<string>((reading.report.title ?? '').toLowerCase().match(/[\p{L}-]+/gu) ?? []);
  const ids: number[] = [];
  let told = 0;
  let last = 0;
  let open = 0;
  let since = 0;
  let paragraph = -1;
  for (const sentence of reading.sentences) {
    const { index } = sentence;
    const prose = isProse(reading, index) && background[index] === 0;
    if (sentence.paragraph !== paragraph || index - since > LASTS) open = 0;
    paragraph = sentence.paragraph;
    if (prose && told < HEAD) {
      told += 1;
      for (const word of properIn(reading, index)) head.add(word);
    } else if (prose) {
      const town = townOfHarm(reading, index);
      const known = properIn(reading, index).some((word) => head.has(word)) || (personsOf(reading).get(index) ?? []).length > 0;
      if (town !== null && !known) {
        open = last += 1;
        since = index;
      } else if (known) open = 0;
    }
    ids.push(prose ? open : 0);
  }
  return ids;
}

function properIn({ tokens, sentences }: Reading, index: number): readonly string[] {
  const [start, end] = sentences[index]!.tokens;
  const words: string[] = [];
  for (let i = start; i < end; i += 1) if (tokens[i]!.pos === 'PROPN' && tokens[i]!.lower.length > 2) words.push(tokens[i]!.lower);
  return words;
}

/** The town in which a sentence puts an event of harm that is new to the reader: "a bomb", "two were killed", not "the attack". */
function townOfHarm(reading: Reading, index: number): string | null {
  const { tokens } = reading;
  const [start, end] = reading.sentences[index]!.tokens;
  for (const town of townsIn(tokens, start, end)) {
    if (coarse(town.key)) continue;
    const ahead = town.from - start <= NEAR / 2;
    const from = ahead ? town.to : Math.max(start, town.from - NEAR);
    const to = ahead ? Math.min(end, town.to + NEAR) : town.from;
    for (let i = from; i < to; i += 1) {
      const token = tokens[i]!;
      if (kindOfWord(token) !== 'harm') continue;
      const fresh = tokens.slice(Math.max(start, i - 4), Math.min(end, i + 3)).some((t) => FRESH.test(t.lower) || t.pos === 'NUM');
      if (fresh) return town.key;
    }
  }
  return null;
}
