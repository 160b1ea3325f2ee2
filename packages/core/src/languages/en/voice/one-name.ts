import type { Token } from '../../../model/mention.ts';
import { isCapitalized } from '../../../text/capitals.ts';
import { regions } from '../lexicon.generated.ts';
import { takesSpeaker } from './kinds.ts';
import { CAPITAL, isOffice, NOT_A_NAME, ofABody, unstopped } from './name-words.ts';
import type { Person } from './people.ts';
import { placeAt } from './places.ts';
import { TITLES } from './words.ts';

const REGIONS: ReadonlySet<string> = new Set(regions);

/** People whom the report never names in full: “President Holt”, “Mr. Lind”. */
export function titled(tokens: readonly Token[], closed: ReadonlySet<number>, known: Set<string>): readonly Person[] {
  const found: Person[] = [];
  for (let i = 0; i + 1 < tokens.length; i += 1) {
    const title = tokens[i] as Token;
    if (!isCapitalized(title.text) || !TITLES.has(unstopped(title.lower))) continue;
    const at = tokens[i + 1]?.text === '.' && tokens[i + 1]?.start === title.end ? i + 2 : i + 1;
    const name = tokens[at];
    if (!name || name.sentence !== title.sentence || name.pos !== 'PROPN' || !CAPITAL.test(name.text) || known.has(name.text)) continue;
    const next = tokens[at + 1];
    if (closed.has(at) || NOT_A_NAME.has(name.text) || ofABody(name.text) || isOffice(name) || placeAt(tokens, at)) continue;
    if (/^\p{Lu}{2,}$|\.$/u.test(name.text) || (next?.pos === 'PROPN' && next.sentence === name.sentence)) continue;
    known.add(name.text);
    found.push(ofOneName(name));
  }
  return found;
}

const ofOneName = ({ text, index }: Token): Person => ({
  name: text,
  surname: text,
  suffix: '',
  forms: [text],
  gender: null,
  at: index,
  to: index + 1,
});

/**
 * People whom everybody knows by the surname: “Lind said he would stay.”
 *
 * A capitalized word that is nobody's yet, stands alone before a verb, and is called he or she in the same sentence or at the start of the next, after a
 * verb of saying (in front or behind) anywhere in the next; or is followed by “who” or “himself”.
 */
export function surnameOnly(
  tokens: readonly Token[],
  closed: ReadonlySet<number>,
  unsure: ReadonlySet<number>,
  known: Set<string>,
): readonly Person[] {
  const found: Person[] = [];
  const inside = new Set<string>(); // a sentence's first word is capitalized anyway
  const bodies = new Set<string>();
  for (let i = 1; i < tokens.length; i += 1) {
    const token = tokens[i] as Token;
    if (token.pos === 'PROPN' && tokens[i - 1]?.sentence === token.sentence) inside.add(token.text);
    const before = tokens[i - 1]?.lower;
    if (token.pos === 'PROPN' && (before === 'a' || before === 'an')) bodies.add(token.text); // “an Intel spokeswoman”
  }
  for (let i = 0; i + 1 < tokens.length; i += 1) {
    const token = tokens[i] as Token;
    if (
      token.pos !== 'PROPN' ||
      known.has(token.text) ||
      bodies.has(token.text) ||
      token.quoted ||
      (closed.has(i) && !unsure.has(i)) ||
      !inside.has(token.text)
    )
      continue;
    const following = tokens[i + 1]?.pos === 'ADV' ? i + 2 : i + 1;
    const next = tokens[following];
    if (!next) continue;
    const before = tokens[i - 1];
    const inverted = before?.pos === 'VERB' && before.sentence === token.sentence && takesSpeaker(before.lemma) && /^[,.]$/.test(next.text); // “…,” said Lind.
    if (!inverted && next.pos !== 'VERB' && next.pos !== 'AUX' && next.text !== ',' && next.lower !== 'himself' && next.lower !== 'herself')
      continue;
    if (
      before?.sentence === token.sentence &&
      (before.pos === 'PROPN' || before.pos === 'DET' || before.pos === 'ADJ' || before.pos === 'ADP')
    )
      continue;
    if (!CAPITAL.test(token.text) || /^\p{Lu}{2,}$|\.$/u.test(token.text) || NOT_A_NAME.has(token.text) || ofABody(token.text)) continue;
    const speaks = inverted || takesSpeaker(next.lemma);
    if (
      (!speaks && !inside.has(token.text)) ||
      isOffice(token) ||
      placeAt(tokens, i) ||
      REGIONS.has(token.lower) ||
      !calledHeOrShe(tokens, i, speaks)
    )
      continue;
    known.add(token.text);
    found.push(ofOneName(token));
  }
  return found;
}

const NEXT = 3; // tokens of the next sentence
const NEXT_OF_SPEAKER = 40; // in the report's own words
/** `speaks`: whoever said something is the “he” of the whole next sentence, where nobody else stands between. */
function calledHeOrShe(tokens: readonly Token[], at: number, speaks: boolean): boolean {
  const { sentence } = tokens[at] as Token;
  const next = tokens[at + 1];
  if (next?.lower === 'himself' || next?.lower === 'herself') return true;
  const aside = next?.text === ',' && !speaks; // “Lind, late as ever, said he …”
  if (aside && tokens[at + 2]?.lower === 'who') return true;
  let behind = 0;
  for (let i = at + 1; i < tokens.length; i += 1) {
    const token = tokens[i] as Token;
    if (token.sentence > sentence + (speaks ? 3 : aside ? 0 : 1)) return false;
    if (token.sentence > sentence && (!speaks || !token.quoted) && (behind += 1) > (speaks ? NEXT_OF_SPEAKER : NEXT)) return false;
    if (!token.quoted && /^(?:it|its|itself)$/.test(token.lower) && token.sentence > sentence) return false;
    if (!token.quoted && /^(?:he|she|himself|herself)$/.test(token.lower)) return true;
    if (!token.quoted && speaks && token.sentence === sentence && /^(?:his|her)$/.test(token.lower)) return true;
    if (!token.quoted && token.pos === 'PROPN' && (speaks || token.sentence === sentence) && tokens[i + 1]?.pos === 'VERB') return false; // somebody else
  }
  return false;
}
