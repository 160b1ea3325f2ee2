import type { PartOfSpeech, Token } from '../../../model/mention.ts';
import { isCapitalized } from '../../../text/capitals.ts';
import { cueVerb } from './cue-verbs.ts';
import type { QuotedRange } from './passage.ts';

/** What is never taken for another part of speech is left as it is. */
const CORRIGIBLE = new Set<PartOfSpeech>(['VERB', 'AUX', 'NOUN', 'ADJ', 'PROPN', 'ADV']);
const NOMINAL = new Set<PartOfSpeech>(['NOUN', 'PROPN', 'PRON', 'NUM']);
const DETERMINER: ReadonlySet<string> = new Set("the a an his her its their our my your this these those any no such 's".split(' '));

/**
 * Corrects the parts of speech that a tagger of general English gets wrong around verbs of speech.
 *
 * Nouns that are verbs ("critics charge that"), verbs that are nouns ("the report", "police reports" after "according to"), names taken for verbs.
 */
export function repair(tokens: readonly Token[], quoteAt: readonly (QuotedRange | null)[]): readonly Token[] {
  const words: Token[] = [];
  const titled = tokens.every((t) => t.pos === 'PUNCT' || t.lower.length <= 3 || isCapitalized(t.text));
  for (let i = 0; i < tokens.length; i += 1) {
    const token = tokens[i] as Token;
    const before = words[i - 1];
    const after = tokens[i + 1];
    const pos = quoteAt[i]?.whole ? token.pos : corrected(token, before, after, tokens[i + 2], titled, words[i - 2]);
    const verb = pos === 'VERB' ? cueVerb(token.lower) : null;
    const lemma = verb ? verb.lemma : token.lemma;
    words.push(pos === token.pos && lemma === token.lemma ? token : { ...token, pos, lemma });
  }
  return words;
}

function corrected(
  token: Token,
  before: Token | undefined,
  after: Token | undefined,
  second: Token | undefined,
  titled: boolean,
  earlier: Token | undefined,
): PartOfSpeech {
  const { pos, lower } = token;
  if (!CORRIGIBLE.has(pos)) return pos;
  const verb = cueVerb(lower);
  if (pos === 'VERB' || pos === 'AUX') {
    if (lower === 'according') return 'ADP';
    if (
      pos === 'VERB' &&
      /^(?:interview|file|conference|filing|briefing|report)$/.test(lower) &&
      before !== undefined &&
      /^(?:NOUN|PROPN|ADJ)$/.test(before.pos) &&
      /^(?:a|an|the)$/.test(earlier?.lower ?? '') &&
      /^(?:that|,|on)$/.test(after?.lower ?? '')
    )
      return 'NOUN'; // "wrote in a court file that"
    if (lower === 'think' && /^tanks?$/.test(after?.lower ?? '')) return 'NOUN';
    if (verb?.form === 's' && before && /^(?:is|are|was|were|be|been)$/.test(before.lower)) return 'NOUN'; // "there were reports"
    if (before?.lower === 'to' && earlier?.lower === 'according') return 'NOUN';
    if (
      before &&
      DETERMINER.has(before.lower) &&
      before.pos !== 'AUX' &&
      pos === 'VERB' &&
      !/(?:ing|ed|en)$/.test(lower) &&
      !(after && after.pos === 'NOUN')
    )
      return 'NOUN';
    const name =
      !titled &&
      before !== undefined &&
      after !== undefined &&
      pos === 'VERB' &&
      isCapitalized(token.text) &&
      /^(?:past|s)$/.test(cueVerb(after.lower)?.form ?? '');
    if (name && !/^(?:to|and|not)$/.test(before.lower)) return 'PROPN'; // "…,” Welch said"
    const headed =
      earlier !== undefined && /^(?:a|an|the)$/.test(earlier.lower) && before !== undefined && /^(?:NOUN|PROPN|ADJ)$/.test(before.pos);
    if (
      headed &&
      pos === 'VERB' &&
      verb?.form === 'base' &&
      verb.lemma !== 'say' &&
      !/^(?:he|she|they|it|we|that)$/.test(after?.lower ?? '') &&
      !/s$|^(?:police|people|media|public|team)$/.test(before.lower)
    )
      return 'NOUN'; // "in a radio interview"
    const then = after && /ly$|^(?:further|also|later|then)$/.test(after.lower) ? second : after;
    const ruled =
      before !== undefined &&
      /^(?:NOUN|PROPN)$/.test(before.pos) &&
      then?.pos === 'VERB' &&
      /^(?:past|s)$/.test(cueVerb(then.lower)?.form ?? '');
    if (ruled && pos === 'VERB' && verb?.form === 'base') return 'NOUN'; // "the Coast Times report further implied"
    const owned = before !== undefined && /^(?:his|her|its|their|our|my|'s)$/.test(before.lower) && before.pos !== 'AUX';
    if (owned && pos === 'VERB' && /ing$/.test(lower) && !(after && /^(?:NOUN|ADJ|PROPN|DET)$/.test(after.pos))) return 'NOUN';
    if (
      !titled &&
      before &&
      isCapitalized(token.text) &&
      pos === 'VERB' &&
      (before.pos === 'PROPN' || (after?.pos === 'PROPN' && /^(?:NOUN|ADJ)$/.test(before.pos) && !verb))
    )
      return 'PROPN';
    return pos;
  }
  if (!verb || !before || (DETERMINER.has(before.lower) && before.lower !== "'s")) return pos;
  if (
    verb.form === 'ing' &&
    pos === 'ADJ' &&
    /^(?:is|are|was|were|be|been|'s|'re|am|'m)$/.test(before.lower) &&
    after &&
    /^(?:DET|PROPN|PRON|PART|NUM)$/.test(after.pos)
  )
    return 'VERB'; // "is promising to"
  if (verb.lemma === 'say' && pos === 'NOUN' && before.pos !== 'ADJ') return 'VERB'; // no noun but after "a", "final"
  const nominal = NOMINAL.has(before.pos) || /^[”"»')\]]$/.test(before.text) || before.text === ',';
  const plural =
    (/[^s]s$/.test(before.lower) && before.pos !== 'PART') || before.pos === 'PRON' || /^(?:police|people)$/.test(before.lower);
  const many = /[^s]s$/.test(before.lower) && before.pos === 'NOUN';
  const opens = after !== undefined && (/^(?:that|:|“|")$/.test(after.lower) || (after.text === ',' && /^[“"‘]$/.test(second?.text ?? '')));
  if (pos === 'NOUN' || pos === 'ADJ' || pos === 'PROPN' || pos === 'ADV') {
    const poll =
      /^(?:show|say|suggest|indicate|argue|claim|report|agree|disagree)$/.test(verb.lemma) &&
      verb.form === 'base' &&
      /[^s]s$/.test(before.lower) &&
      NOMINAL.has(before.pos);
    if (
      poll &&
      pos === 'NOUN' &&
      (earlier === undefined || /^(?:ADJ|DET|NUM|PROPN|NOUN|PUNCT|CCONJ)$/.test(earlier.pos)) &&
      after &&
      /^(?:PROPN|ADV|NUM|PRON|SCONJ|DET)$/.test(after.pos)
    )
      return 'VERB'; // "polls show Ruiz ahead"
    const released =
      pos === 'NOUN' &&
      before.pos === 'PROPN' &&
      /^(?:by|from)$/.test(earlier?.lower ?? '') &&
      /^(?:show|indicate|suggest|reveal|quote)$/.test(verb.lemma) &&
      /^(?:base|s)$/.test(verb.form);
    if (released && after && /^(?:PROPN|DET|PRON|SCONJ|NUM)$/.test(after.pos)) return 'VERB'; // "papers released by Reuters show Ruiz"
    const many2 = /[^s]s$/.test(before.lower) || /^(?:many|some|several|both|few|people|police)$/.test(before.lower);
    const object = after !== undefined && /^(?:the|a|an|his|her|their|its|this|these|any)$/.test(after.lower);
    if (verb.form === 'base' && pos === 'NOUN' && many2 && object && before.pos !== 'PART') return 'VERB'; // "others praise the plan"
    if (
      verb.form === 'base' &&
      pos === 'NOUN' &&
      /^(?:others|many|some|several)$/.test(before.lower) &&
      after &&
      /^(?:PROPN|ADJ|PRON)$/.test(after.pos)
    )
      return 'VERB'; // "others view Ruiz’s plan"
    if (verb.form === 'past' && pos === 'ADJ' && object && (before.text === ',' || NOMINAL.has(before.pos))) return 'VERB';
    if (verb.form === 's' && nominal && !many && before.pos !== 'NUM' && opens) return 'VERB';
    if (
      verb.form === 's' &&
      nominal &&
      before.pos === 'PROPN' &&
      pos !== 'PROPN' &&
      after &&
      /^(?:that|the|a|his|her|it|he|she|they|he's)$/.test(after.lower)
    )
      return 'VERB';
    if (verb.form === 'base' && nominal && plural && opens && pos !== 'PROPN') return 'VERB';
    if (
      verb.form === 'base' &&
      pos === 'NOUN' &&
      /^(?:out|to)$/.test(after?.lower ?? '') &&
      plural &&
      /^(?:that|:)$/.test(second?.lower ?? '')
    )
      return 'VERB';
    if (verb.form === 'past' && NOMINAL.has(before.pos) && opens) return 'VERB';
    const closes = after === undefined || /^[.,]$/.test(after.text);
    if (
      verb.form === 'base' &&
      pos === 'NOUN' &&
      /[^s]s$/.test(before.lower) &&
      closes &&
      /^(?:show|say|suggest|indicate|argue|warn|claim|report|note|point)$/.test(verb.lemma)
    )
      return 'VERB';
    if (
      verb.form === 'base' &&
      pos === 'NOUN' &&
      /[^s]s$/.test(before.lower) &&
      after?.lower === 'out' &&
      (second === undefined || /^(?:[.,:]|that|how|what|why|the|a)$/.test(second.lower))
    )
      return 'VERB';
    if (
      verb.form === 's' &&
      pos === 'NOUN' &&
      before.pos === 'PROPN' &&
      after?.pos === 'PROPN' &&
      second !== undefined &&
      /^(?:VERB|AUX|PROPN)$/.test(second.pos)
    )
      return 'VERB';
    const clause =
      after !== undefined &&
      /^(?:he|she|they|it|we|i|there)$/.test(after.lower) &&
      second !== undefined &&
      /^(?:VERB|AUX|ADV)$/.test(second.pos);
    if (verb.form !== 'ing' && clause && NOMINAL.has(before.pos) && pos !== 'PROPN') return 'VERB';
    if (verb.form === 'ing' && before.text === ',' && after && after.pos !== 'PUNCT') return 'VERB';
    if (
      titled &&
      pos === 'PROPN' &&
      (verb.form === 's' || verb.form === 'past') &&
      NOMINAL.has(before.pos) &&
      after !== undefined &&
      after.pos !== 'PUNCT'
    )
      return 'VERB';
  }
  return pos;
}
