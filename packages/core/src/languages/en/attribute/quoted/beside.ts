import type { PartOfSpeech, Token } from '../../../../model/mention.ts';
import { cueVerb } from '../cue-verbs.ts';
import type { QuotedRange } from '../passage.ts';

const CAPITAL = /^\p{Lu}/u;
const LONGEST_NAME = 4; // words of a name that a tagger may have taken for verbs
const LONGEST_SPEAKER = 30; // words between the closing mark and the verb
/** Verbs that stand between what was said and its speaker. */
const SPEAKS: ReadonlySet<string> = new Set([
  'say', 'add', 'note', 'explain', 'warn', 'ask', 'write', 'tell', 'recall', 'argue', 'reply', 'answer', 'continue', 'report', 'observe', 'remark', 'insist', 'declare', 'state', 'claim', 'joke', 'quip', 'conclude', 'tweet', 'complain', 'agree', 'point', 'comment', 'question', 'announce', 'predict', 'suggest',
]); // prettier-ignore

/**
 * Corrects the parts of speech right after a quotation that ends in its own comma: there stand a speaker and a verb of speech, in either order.
 *
 * Names that read like verbs are names (“…,” said Will Harbour; “…,” Hope Lindqvist said), and nouns that read like verbs are verbs (“…,” Lindqvist notes).
 */
export function besideQuotations(words: readonly Token[], quotes: readonly QuotedRange[]): readonly Token[] {
  let corrected: Token[] | null = null;
  const set = (i: number, pos: PartOfSpeech, lemma?: string): void => {
    corrected ??= [...words];
    const word = corrected[i] as Token;
    corrected[i] = { ...word, pos, lemma: lemma ?? word.lemma };
  };
  for (const quote of quotes) {
    const comma = words[quote.to]?.text === ',';
    if (!(quote.ended || (quote.whole && comma))) continue;
    const at = comma ? quote.to + 1 : quote.to;
    const first = words[at];
    if (!first) continue;
    const opener = cueVerb(first.lower);
    if (opener && SPEAKS.has(opener.lemma) && /^(?:past|s)$/.test(opener.form) && !CAPITAL.test(first.text)) {
      if (first.pos !== 'VERB' && CAPITAL.test(words[at + 1]?.text ?? '')) set(at, 'VERB', opener.lemma);
      for (let i = at + 1; i < at + 1 + LONGEST_NAME; i += 1) {
        const word = words[i];
        if (!word || !CAPITAL.test(word.text)) break;
        if (/^(?:VERB|AUX|ADV|ADJ|INTJ|CCONJ|SCONJ)$/.test(word.pos)) set(i, 'PROPN');
      }
      continue;
    }
    nameVerb(words, at, set);
  }
  return corrected ?? words;
}

/** “…,” Lindqvist notes. “…,” the ad states. “…,” Hope Lindqvist said. “…,” the mayor, Josh Holm, said. */
function nameVerb(words: readonly Token[], at: number, set: (i: number, pos: PartOfSpeech, lemma?: string) => void): void {
  const names: number[] = []; // capitalised words that the tagger took for verbs
  for (let i = at; i < Math.min(words.length, at + LONGEST_SPEAKER); i += 1) {
    const word = words[i] as Token;
    if (/^[.;:“”"]$/.test(word.text)) return;
    if (CAPITAL.test(word.text)) {
      if (word.pos === 'VERB') names.push(i);
      continue;
    }
    const verb = i > at ? cueVerb(word.lower) : null;
    if (
      verb &&
      SPEAKS.has(verb.lemma) &&
      /^(?:past|s)$/.test(verb.form) &&
      !/^(?:-|the|a|an|his|her|their|its|who)$/.test(words[i - 1]?.lower ?? '')
    ) {
      const next = words[i + 1];
      const ends = !next || /^(?:PUNCT|ADP|ADV|PRON|DET|PROPN)$/.test(next.pos);
      if (word.pos !== 'VERB' && !ends) continue;
      if (word.pos !== 'VERB') set(i, 'VERB', verb.lemma);
      for (const n of names) set(n, 'PROPN');
      return;
    }
    if (word.pos === 'AUX' && words[i - 1]?.lower !== 'who') return;
  }
}
