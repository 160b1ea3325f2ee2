import type { Reading } from '../../../../model/layers.ts';
import type { Token } from '../../../../model/mention.ts';
import { incidentNouns, numbers } from '../../lexicon.generated.ts';
import type { Found } from './slots.ts';

const RANKED = new Set<string>(incidentNouns);
const ORDINALS = ['', 'first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth', 'eleventh', 'twelfth'];
const MARKED = /^(?:the|his|her|its|their|our|my|this|'s|’s)$/;

/** What an ordinal counts up to: "third", "41st"; null for any other word. */
export function ordinal({ lower }: Token): number | null {
  const digits = /^(\d{1,4})(?:st|nd|rd|th)$/.exec(lower);
  const at = ORDINALS.indexOf(lower);
  return digits ? Number(digits[1]) : at > 0 ? at : null;
}

/** "it was the port's 41st fire this year", "this is the third attack": which of its kind an incident is. "A second fire" is another one. */
export function rank({ tokens }: Reading, i: number, start: number, end: number): Found | null {
  const n = ordinal(tokens[i]!);
  if (n === null || i === start || !MARKED.test(tokens[i - 1]!.lower)) return null;
  let before = i - 1;
  while (before > start && before > i - 5 && /^(?:PROPN|PART|DET|ADJ|NOUN)$/.test(tokens[before]!.pos)) before -= 1;
  if (!/^(?:be|mark|become)$/.test(tokens[before]!.lemma.toLowerCase()) && !/^(?:'s|is|was)$/.test(tokens[before]!.lower)) return null; // "the third attack" alone is another one
  let at = i + 1;
  while (at < end && at < i + 3 && tokens[at]!.pos === 'ADJ') at += 1;
  const noun = tokens[at];
  if (!noun || at >= end || noun.pos !== 'NOUN' || noun.lower !== noun.lemma.toLowerCase() || !RANKED.has(noun.lower)) return null;
  if (tokens[at + 1]?.pos === 'NOUN') return null;
  return {
    slot: `rank ${noun.lower}`,
    text: `Which ${noun.lower} was it, counting up?`,
    min: n,
    max: n,
    unit: 'rank',
    shown: `the ${tokens[i]!.lower}`,
    from: i,
    to: at + 1,
    at: i,
  };
}

const TIMES: Readonly<Record<string, number>> = { once: 1, twice: 2, thrice: 3 };
const COMMON = /^(?:be|have|do|say|tell|see|get|go|make|take|know|think|rise|grow|increase|multiply)$/;

/** "suspended three times", "was married twice": how often something was done, by its verb. */
export function often({ tokens }: Reading, i: number, start: number): Found | null {
  const word = tokens[i]!.lower;
  const whole = TIMES[word];
  let n = whole ?? null;
  let from = i;
  if (word === 'times') {
    const before = tokens[i - 1];
    if (!before || i - 1 < start) return null;
    n = /^\d{1,3}$/.test(before.text) ? Number(before.text) : ((numbers as Readonly<Record<string, number>>)[before.lower] ?? null);
    from = i - 1;
  }
  if (n === null || n < 1 || /^(?:as|more|the|a|than|in|per|every)$/.test(tokens[i + 1]?.lower ?? '')) return null;
  for (let at = from - 1; at >= Math.max(start, from - 4); at -= 1) {
    const token = tokens[at]!;
    if (token.pos === 'VERB' && /(?:ed|en|wn|ung|ught|ot|it|id)$/.test(token.lower)) {
      if (COMMON.test(token.lemma.toLowerCase())) return null;
      return {
        slot: `often ${token.lemma.toLowerCase()}`,
        text: `How often was somebody or something ${token.lower}?`,
        min: n,
        max: n,
        unit: 'time',
        shown: n === 1 ? 'once' : n === 2 ? 'twice' : `${n} times`,
        from: at,
        to: i + 1,
        at: from,
      };
    }
    if (/^[,;:.—–]$/.test(token.text) || token.pos === 'AUX') return null;
  }
  return null;
}
