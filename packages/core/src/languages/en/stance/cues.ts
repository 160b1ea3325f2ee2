import type { Token } from '../../../model/mention.ts';
import { refusedThings, stanceCues } from '../lexicon.generated.ts';

export type CueKind = keyof typeof stanceCues;

/** A word or phrase that shows how a report stands to what it tells. Token indexes, half-open. */
export interface Cue {
  readonly kind: CueKind;
  readonly from: number;
  readonly to: number;
  readonly negated: boolean; // "not confirmed", "no hoax"
}

interface Phrase {
  readonly words: readonly string[];
  readonly kind: CueKind;
}

const PHRASES = new Map<string, Phrase[]>();
for (const kind of Object.keys(stanceCues))
  for (const phrase of stanceCues[kind] ?? []) {
    const words = phrase.split(' ');
    const first = words[0] as string;
    const known = PHRASES.get(first);
    if (known) known.push({ words, kind });
    else PHRASES.set(first, [{ words, kind }]);
  }

const NEGATION = new Set(['not', "n't", 'no', 'never', 'neither', 'nor', 'without', 'none', 'cannot', 'nobody', 'hardly']);
const SHORT = new Map([
  ["n't", 'not'],
  ['ca', 'can'],
  ['wo', 'will'],
]);

export const isNegation = (t: Token): boolean => NEGATION.has(t.lower);

const same = (t: Token | undefined, word: string): boolean =>
  t !== undefined && (t.lower === word || t.lemma.toLowerCase() === word || SHORT.get(t.lower) === word);

const REFUSED: ReadonlySet<string> = new Set(refusedThings);
const REACH = 5; // tokens from "denied" to what is refused: "denied the two divers their bail"

/** "denied bail", "denied the men entry": somebody refused something, and says of nothing that it is not so. `next` is the token behind the verb. */
export function isRefusal(tokens: readonly Token[], next: number): boolean {
  for (const token of tokens.slice(next, next + REACH)) {
    if (REFUSED.has(token.lemma.toLowerCase())) return true; // asked first: “bail” is often tagged as a verb
    if (token.pos === 'VERB' || token.pos === 'AUX' || token.pos === 'SCONJ' || token.pos === 'PUNCT' || token.lower === 'that')
      return false;
  }
  return false;
}

/** Every cue among `tokens` (those of one sentence), in order; a word may show two things. */
export function cuesIn(tokens: readonly Token[]): Cue[] {
  const found: Cue[] = [];
  tokens.forEach((token, i) => {
    const seen = new Set<CueKind>();
    for (const first of new Set([token.lower, token.lemma.toLowerCase(), SHORT.get(token.lower) ?? token.lower]))
      for (const { words, kind } of PHRASES.get(first) ?? []) {
        if (token.pos === 'PROPN' && kind === 'relay') continue; // the Post
        if (seen.has(kind) || !words.every((word, n) => same(tokens[i + n], word))) continue;
        if (/^deny$|^denial$/.test(first) && isRefusal(tokens, i + 1)) continue;
        seen.add(kind);
        const negated = tokens.slice(Math.max(0, i - 4), i).some(isNegation);
        found.push({ kind, from: token.index, to: token.index + words.length, negated });
      }
  });
  return found;
}
