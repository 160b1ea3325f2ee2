import type { Reading } from '../../../../model/layers.ts';
import type { Mention, Token } from '../../../../model/mention.ts';
import { countsPeople, singular } from '../../mention/quantities/nouns.ts';
import { personsOf, quantitiesOf } from './by-sentence.ts';
import type { Range } from './figure.ts';

/** People that a sentence counts or brings in one by one, over the tokens `[from, to)`. */
export interface PeoplePhrase extends Range {
  readonly from: number;
  readonly to: number;
  readonly noun: string; // "man", "other", "" for a number alone
  readonly told: 'number' | 'one' | 'name'; // "three men", "a man", "Ana Ruiz"
  readonly others: boolean; // "five others", "another man"
  readonly part: boolean; // "two of the men"
}

const SELF_COUNTING = /^(?:life|death|injury|fatality|casualty)$/;

/** People in one sentence, in order: counted, introduced by "a" or "another", of one family ("his wife"), or named. */
export function peopleIn(reading: Reading, sentence: number): readonly PeoplePhrase[] {
  const [start, end] = reading.sentences[sentence]!.tokens;
  const { tokens } = reading;
  const counted = quantitiesOf(reading).get(sentence) ?? [];
  const found: PeoplePhrase[] = [];
  let next = 0;
  for (let i = start; i < end;) {
    while (next < counted.length && counted[next]!.tokens[1] <= i) next += 1;
    const m = counted[next];
    const read = m && m.tokens[0] === i ? ofMention(tokens, m) : (introduced(tokens, i, end) ?? named(reading, sentence, i));
    if (read) found.push(read);
    i = Math.max(i + 1, read?.to ?? 0, m && m.tokens[0] === i && m.quantity?.unit !== 'age' ? m.tokens[1] : 0);
  }
  return found;
}

function ofMention(tokens: readonly Token[], m: Mention): PeoplePhrase | null {
  const { quantity } = m;
  if (!quantity) return null;
  const head = tokens[m.head]!;
  const noun = quantity.unit === '' ? '' : singular(head);
  if (quantity.unit !== 'person' && quantity.unit !== '' && !SELF_COUNTING.test(noun)) return null;
  const words = tokens.slice(m.tokens[0], m.tokens[1]).map((t) => t.lower);
  const before = tokens[m.tokens[0] - 1]?.lower ?? '';
  return {
    min: quantity.min,
    max: quantity.max,
    approximate: quantity.approximate,
    from: m.tokens[0],
    to: m.tokens[1],
    noun: noun === 'others' ? 'other' : noun,
    told: 'number',
    others: words.some((w) => /^(?:others?|more|additional)$/.test(w)) || before === 'another',
    part:
      before === 'including' ||
      (before === 'among' && tokens[m.tokens[0] - 2]?.text === ',') || // ", among them two children"; "a nurse was among 31 people killed" counts them all
      (words.includes('of') && /^(?:the|them|those|these|his|her|their|whom|its)$/.test(words[words.indexOf('of') + 1] ?? '')) ||
      tokens[m.tokens[1]]?.lower === 'of',
  };
}

const FAMILY =
  /^(?:wife|husband|son|daughter|mother|father|brother|sister|girlfriend|boyfriend|grandmother|grandfather|grandson|granddaughter|nephew|niece|cousin|uncle|aunt|baby|partner)$/;

function introduced(tokens: readonly Token[], at: number, end: number): PeoplePhrase | null {
  const opener = tokens[at]!.lower;
  const article = /^(?:an?|another|the)$/.test(opener);
  if (!article && !/^(?:his|her|their)$/.test(opener)) return null;
  for (let i = at + 1; i < end && i <= at + 9; i += 1) {
    const token = tokens[i]!;
    const next = i + 1 < end ? tokens[i + 1] : undefined;
    if (
      token.pos === 'NOUN' &&
      singular(token) === token.lower &&
      countsPeople(token) &&
      !(next && (next.pos === 'NOUN' || next.text === '-'))
    ) {
      if (!article && !FAMILY.test(token.lower)) return null;
      if (token.lower === 'people' || token.lower === 'police' || token.lower === 'couple') return null;
      return {
        min: 1,
        max: 1,
        approximate: false,
        from: at,
        to: i + 1,
        noun: token.lower,
        told: 'one',
        others: opener === 'another',
        part: false,
      };
    }
    if (article && /old$/.test(token.lower) && i > at + 1 && !/^(?:NOUN|ADJ|PROPN)$/.test(next?.pos ?? ''))
      return { min: 1, max: 1, approximate: false, from: at, to: i + 1, noun: '', told: 'one', others: opener === 'another', part: false }; // "a 15-year-old"
    if (!/^(?:ADJ|NOUN|PROPN|NUM|PUNCT|ADV)$/.test(token.pos) || /^[,.;:()]$/.test(token.text)) return null;
  }
  return null;
}

function named(reading: Reading, sentence: number, at: number): PeoplePhrase | null {
  const name = personsOf(reading)
    .get(sentence)
    ?.find((m) => m.tokens[0] === at);
  if (!name) return null;
  return { min: 1, max: 1, approximate: false, from: at, to: name.tokens[1], noun: '', told: 'name', others: false, part: false };
}
