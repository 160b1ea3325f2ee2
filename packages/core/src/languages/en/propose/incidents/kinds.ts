import type { Reading } from '../../../../model/layers.ts';
import type { Token } from '../../../../model/mention.ts';
import { aftermathWords, eventFamilies, harmWords } from '../../lexicon.generated.ts';

/** Kinds of event in which somebody comes to harm; "the killing" and "the bombing" may be one, so that they count as one kind here. */
const HARM = new Set(['shooting', 'killing', 'explosion', 'attack', 'stabbing', 'crash', 'fire', 'collapse', 'kidnapping']);
const VERBS = new Map<string, string>();
const NOUNS = new Map<string, string>();
for (const { noun, verbs, nouns } of eventFamilies) {
  const kind = HARM.has(noun) ? 'harm' : noun;
  for (const v of verbs) if (!VERBS.has(v)) VERBS.set(v, kind);
  for (const n of nouns) if (!NOUNS.has(n)) NOUNS.set(n, kind);
}
const HURTS = new Set<string>(harmWords.filter(({ befell }) => /^(?:killed|injured|shot|stabbed)$/.test(befell)).map(({ word }) => word));
const AFTER_VERBS = new Set<string>(aftermathWords.verbs);
const AFTER_NOUNS = new Set<string>(aftermathWords.nouns);

/** The kind of event that a word names: "harm", "meeting"; null for any other word. "Killed" and "wounded" are harm. */
export function kindOfWord(token: Token): string | null {
  const lemma = token.lemma.toLowerCase();
  if (token.pos === 'VERB') return HURTS.has(token.lower) ? 'harm' : (VERBS.get(lemma) ?? null);
  if (token.lower === 'shot') return 'harm'; // mostly taken for a noun by the tagger
  return token.pos === 'NOUN' ? (NOUNS.get(lemma) ?? NOUNS.get(token.lower) ?? null) : null;
}

/** The kind of event that a sentence tells of: harm before any other, else the first; "" where it names none. */
export function kindIn(reading: Reading, sentence: number): string {
  const { tokens } = reading.sentences[sentence]!;
  let first = '';
  for (let i = tokens[0]; i < tokens[1]; i += 1) {
    const kind = kindOfWord(reading.tokens[i]!);
    if (kind === 'harm') return kind;
    first ||= kind ?? '';
  }
  return first;
}

/** True where a sentence tells of what came after: a verb of court, burial or protest is its first, or such an event its subject. */
export function aftermathIn(reading: Reading, sentence: number): boolean {
  const at = reading.sentences[sentence];
  if (!at) return false;
  for (let i = at.tokens[0]; i < at.tokens[1]; i += 1) {
    const token = reading.tokens[i]!;
    const lemma = token.lemma.toLowerCase();
    if (token.pos === 'VERB' && AFTER_VERBS.has(lemma)) return true;
    if (token.pos === 'NOUN' && AFTER_NOUNS.has(lemma)) return true;
    if (kindOfWord(token) === 'harm' && !attributive(reading, i)) return false;
  }
  return false;
}

/** "the shooting suspect", "accused of killing him": the event is named to say who somebody is. */
function attributive({ tokens }: Reading, i: number): boolean {
  const [before, next] = [tokens[i - 1], tokens[i + 1]];
  if (tokens[i]!.lower === 'shot') return false;
  return next?.pos === 'NOUN' || /^(?:of|for|with|over)$/.test(before?.lower ?? '') || /^(?:the|this|that)$/.test(before?.lower ?? '');
}
