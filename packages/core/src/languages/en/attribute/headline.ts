import type { Paragraph } from '../../../model/layers.ts';
import type { Token } from '../../../model/mention.ts';
import { cueVerb } from './cue-verbs.ts';
import type { QuotedRange } from './passage.ts';

const LONGEST = 30; // tokens

/** A heading, or a first line short enough to be one. */
export const isHeadline = (paragraph: Paragraph, tokens: readonly Token[]): boolean =>
  (paragraph.heading || paragraph.index === 0) && tokens.length <= LONGEST;

/**
 * Corrects the parts of speech of a headline, whose capitals and left-out words make a tagger take verbs for nouns and names.
 *
 * The first listed verb in -s or -ed after a noun is its verb ("Mayor Blasts Plan"), unless a verb follows at once ("Mayor’s claims anger
 * crew"); so is one after a comma that follows such a verb ("… plan, calls it a waste"), and one after "to" ("Mayor to call for a vote").
 */
export function headlined(words: readonly Token[], quoteAt: readonly (QuotedRange | null)[]): readonly Token[] {
  let spoken = false; // the headline has its verb
  const out = [...words];
  for (let i = 1; i < words.length - 1; i += 1) {
    const token = words[i] as Token;
    if (quoteAt[i]) continue;
    if (token.text === ':') spoken = false;
    if (token.pos === 'VERB' || token.pos === 'AUX') {
      spoken = true;
      continue;
    }
    const before = out[i - 1] as Token;
    const after = words[i + 1] as Token;
    if (token.lower === 'to' && !spoken && isNominal(before) && after.pos === 'VERB' && cueVerb(after.lower)?.form === 'base') {
      out[i] = { ...token, pos: 'AUX' }; // "is to": what a headline leaves out
      spoken = true;
      continue;
    }
    const verb = /^(?:NOUN|PROPN|ADJ)$/.test(token.pos) ? cueVerb(token.lower) : null;
    if (!verb || verb.cueClass === 'attitude' || after.pos === 'VERB' || after.pos === 'AUX' || after.pos === 'PUNCT') continue;
    const coordinated = spoken && before.text === ',' && verb.form === 's';
    const plural = before.lower.endsWith('s') && !before.lower.endsWith('ss');
    const first =
      !spoken &&
      isNominal(before) &&
      (verb.form === 's' || verb.form === 'past' || (verb.form === 'base' && plural && token.pos === 'NOUN'));
    if (!coordinated && !first) continue;
    out[i] = { ...token, pos: 'VERB', lemma: verb.lemma };
    spoken = true;
  }
  return out;
}

/** A noun, a name, or an adverb or bracket that follows one. */
const isNominal = (w: Token): boolean =>
  w.pos === 'NOUN' || w.pos === 'PROPN' || w.pos === 'ADV' || w.pos === 'NUM' || /^[,)]$/.test(w.text) || w.lower === 'just';
