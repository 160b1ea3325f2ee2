import { isCapitalized } from '../../../text/capitals.ts';
import type { Token } from '../../../model/mention.ts';
import { bare, BODY_WORDS } from '../mention/known-names.ts';
import { regions } from '../lexicon.generated.ts';
import type { VoiceContext } from './context.ts';
import { ofABody } from './name-words.ts';
import { looksLikePeople } from './demonyms.ts';
import { singular } from './phrase.ts';
import { officeNoun } from './role.ts';
import { placeAt } from './places.ts';
import { BODIES, PARTY_WORDS, SIDES } from './words.ts';

/** Words of rank and of kind between a body and the noun for an office: “Harbour Line Executive Vice President”. They are part of no body's name at its ends. */
const RANKS = new Set(
  'petty warrant first staff master presumptive presumed vice deputy senior junior chief executive managing assistant associate acting interim press communications political presidential gubernatorial mayoral congressional former ex current longtime long-time veteran top lead principal special co founding then now late outgoing incoming one two three several some many most other another key leading unnamed anonymous majority minority likely reigning sitting ranking'.split(
    ' ',
  ),
);
const REGIONS: ReadonlySet<string> = new Set(regions);
const MADE_OF = /^(?:based|born|bred|educated|led|owned|run|backed|area|style|era|trained)$/;
const JOINS = /^(?:of|and|&|the|super|-|\.)$/;
const BEHIND_BODY = /^(?:for|on)$/; // “Institute for Ports”, “Council on Fish”
const ABBREVIATED = /^(?:Mr|Mrs|Ms|Dr|Gov|Sen|Rep|Gen|Lt|Capt|Sgt|Prof|Rev|Hon)\.?$/;

/**
 * The first run of capitalized words that can be a body's name: “the Harbour Authority”, “the Seamen's Relief Movement”, “Office of Ports”.
 *
 * Words of rank are left out at both ends, and so is a party of politics; a single adjective (“Nordic affairs”) is no name. Null where there is none.
 */
export function bodyIn(context: VoiceContext, tokens: readonly Token[], placesToo = true, behind = false): string | null {
  for (let i = 0; i < tokens.length; i += 1) {
    if (!isCapitalized((tokens[i] as Token).text)) continue;
    const to = runEnd(tokens, i);
    const next = tokens[to];
    if (next?.text === '-' && MADE_OF.test(tokens[to + 1]?.lower ?? '')) {
      i = to + 1; // “the Norda-based Ferries Group”
      continue;
    }
    // “the Vester police”
    const kind =
      next && next.text === next.lower && BODIES.has(next.lower) && next.index === (tokens[to - 1] as Token).index + 1 ? next : null;
    // “director for Nordic affairs”
    const describes = behind && kind === null && to === i + 1 && next?.pos === 'NOUN' && next.text === next.lower;
    const name = describes ? null : nameOf(context, tokens.slice(i, to), kind ? true : placesToo, behind);
    if (name !== null && kind) return `${name} ${kind.lower}`;
    if (name !== null) return name;
    i = to;
  }
  return null;
}

/** Where the capitalized words that begin at `from` end; small words and an owner's 's only where another capitalized word follows. */
function runEnd(tokens: readonly Token[], from: number): number {
  let end = from + 1;
  for (let i = from + 1; i < tokens.length && i - end < 3; i += 1) {
    const token = tokens[i] as Token;
    if (token.index !== (tokens[i - 1] as Token).index + 1) break;
    if (isCapitalized(token.text) || (i === end && /^\d/.test(token.text))) end = i + 1;
    else if (/^['’]s?$/.test(token.text)) {
      // “Norda’s parent company” ends here; “the Seamen’s Relief Movement” goes on to a word for a body
      let next = i + 1;
      while (next < tokens.length && isCapitalized((tokens[next] as Token).text)) next += 1;
      if (next === i + 1 || !isBodyWord(tokens[next - 1] as Token)) break;
    } else if (!JOINS.test(token.lower) && !(BEHIND_BODY.test(token.lower) && isBodyWord(tokens[end - 1] as Token))) break;
  }
  return end;
}

const isBodyWord = (token: Token): boolean => BODIES.has(singular(token)) || BODY_WORDS.has(bare(token.text)) || ofABody(token.text);

const LONGEST = 10; // words of a name; what is longer is a line in capitals

function nameOf(context: VoiceContext, run: readonly Token[], placesToo: boolean, behind: boolean): string | null {
  let [from, to] = [0, run.length];
  const rank = (t: Token | undefined): boolean =>
    t !== undefined && (RANKS.has(t.lower) || ABBREVIATED.test(t.text) || t.text === '-' || t.text === '.');
  while (!behind && to > from && rank(run[to - 1])) to -= 1;
  while (from < to && rank(run[from])) from += 1;
  while (from < to && run[from]?.pos === 'DET') from += 1;
  const kept = run.slice(from, to);
  const [first] = kept;
  if (!first || kept.length > LONGEST) return null;
  if (kept.length === 1) {
    if (PARTY_WORDS.has(first.text) || first.pos === 'DET' || officeNoun(first) !== null) return null;
    // “Corporate lobbyists”: a capital that opens the sentence
    if (first.index === context.reading.sentences[first.sentence]?.tokens[0] && !/^\p{Lu}{2,}$/u.test(first.text) && context.kindAt.get(first.index) !== 'organization' && !SIDES.has(first.lower) && !isCapitalized(context.reading.tokens[first.index + 1]?.text ?? '')) return null; // prettier-ignore
    if (first.text === 'State') return 'State Department';
    if (SIDES.has(first.lower)) return first.lower; // “Campaign chair Ana Ruiz”: which campaign is told elsewhere
    if (first.pos !== 'PROPN' && !BODIES.has(first.lower) && !/^\p{Lu}{2,}$/u.test(first.text)) return null;
  }
  if (kept.every((t) => t.text === '-' || looksLikePeople(t.text) || placeAt([t], 0) !== null) && !kept.some(isBodyWord)) return placesToo && kept.length === 1 && placeAt([first], 0) === null ? written(kept) : null; // prettier-ignore
  if (!placesToo && isPlace(context, kept)) return null;
  return written(kept);
}

/** A state, a town or a country, as far as it is known. */
function isPlace({ kindAt }: VoiceContext, run: readonly Token[]): boolean {
  if (run.some(isBodyWord)) return false;
  const place = placeAt(run, 0);
  if (place && place.to >= run.length) return true;
  return run.every((t) => kindAt.get(t.index) === 'place') || REGIONS.has(run.map((t) => t.lower).join(' '));
}

/** The words with the spaces that stand between them in the text. */
export const written = (tokens: readonly Token[]): string =>
  tokens
    .map((t, i) => (i > 0 && t.start > (tokens[i - 1] as Token).end ? ' ' : '') + t.text)
    .join('')
    .replace(/['’]s?$/, '')
    .replace(/^[Tt]he /, '');

const OF_LAND =
  /^(?:city|town|county|beach|island|islands|valley|heights|hills|harbor|harbour|bay|lake|state|province|district|avenue|street)$/i;
/** True where the words name a body and no place or person: by a word for one at the end of the name, by its letters, or by “of” behind it. */
export const surelyBody = (tokens: readonly Token[]): boolean =>
  tokens.some((t, i) => {
    if (/^(?:\p{Lu}\.?){2,6}$/u.test(t.text)) return true;
    const next = tokens[i + 1];
    const ends = next === undefined || !isCapitalized(next.text);
    return (
      ends &&
      isBodyWord(t) &&
      isCapitalized(t.text) &&
      !OF_LAND.test(t.text) &&
      (isCapitalized(tokens[i - 1]?.text ?? '') || next?.lower === 'of')
    );
  });
