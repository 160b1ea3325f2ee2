import type { Reading, Sentence } from '../../../../model/layers.ts';
import type { Token } from '../../../../model/mention.ts';
import { denialWords } from '../../lexicon.generated.ts';
import { supposes } from '../events/rule.ts';
import { incidentsOf } from '../incidents/index.ts';
import { phraseAt } from '../story.ts';
import { clauseEnd, deniedOf, MOST_OF_A_KIND, THESE, type Denied, type Target } from './denied.ts';

const VERDICT: ReadonlySet<string> = new Set(denialWords.verdict);
const TRUTH: ReadonlySet<string> = new Set(denialWords.truth);
const TOLD: ReadonlySet<string> = new Set(denialWords.told);
const SHOWN: ReadonlySet<string> = new Set(denialWords.shown);
const CALL: ReadonlySet<string> = new Set(denialWords.call);
/** Verdicts that people give of conduct too: of “it” or “this” they say nothing of a story. */
const OF_CONDUCT =
  /^(?:wrong|right|so|ridiculous|absurd|mistaken|misleading|lies?|laughable|propaganda|stunt|crap|accurate|invention|truth)$/;

/** Predicates that call a story itself unfounded. */
export const isVerdict = (lower: string): boolean => VERDICT.has(lower) && !/^(?:wrong|lies?|myth|stunt|propaganda|invention)$/.test(lower);

const sentencesOf = (reading: Reading): readonly Sentence[] =>
  reading.sentences.filter((s) => !reading.paragraphs[s.paragraph]?.heading && !supposes(reading, s.index));

/** "There is no evidence that …", "no truth to …", "ruled out …": what follows is said not to be so. */
export function noEvidence(reading: Reading): Denied[] {
  const found: Denied[] = [];
  const incidents = incidentsOf(reading);
  for (const sentence of sentencesOf(reading)) {
    if (incidents[sentence.index] !== 0) continue;
    for (let i = sentence.tokens[0]; i + 2 < sentence.tokens[1] && found.length < MOST_OF_A_KIND; i += 1) {
      const from = behindNoEvidence(reading, i) ?? behindRuledOut(reading, i);
      if (from === null || from >= sentence.tokens[1]) continue;
      const stop = clauseEnd(reading, from, sentence.tokens[1]);
      const comma = reading.tokens.slice(from, stop).findIndex((t) => t.text === ',');
      const to = comma > 0 && reading.tokens[i]?.lemma === 'rule' ? from + comma : stop;
      const denied = deniedOf(reading, [i, to], [from, to], 'words', false);
      const told = [from, from + 1, from + 2].some((n) => TOLD.has(reading.tokens[n]?.lower ?? ''));
      if (told && denied.words.size <= 2) found.push({ ...denied, target: 'story' });
      else if (denied.words.size >= 2) found.push({ ...denied, told });
    }
  }
  return found;
}

/** "no evidence that", "no truth to": where what is denied begins. */
function behindNoEvidence(reading: Reading, i: number): number | null {
  if (!/^(?:no|any|little)$/.test(reading.tokens[i]?.lower ?? '')) return null;
  if (reading.tokens[i]?.lower === 'any' && !negatedBefore(reading, i)) return null;
  let noun = i + 1;
  if (reading.tokens[noun]?.pos === 'ADJ') noun += 1;
  if (!/^(?:evidence|proof|indication|indications|sign|signs|truth|basis|reason|foundation)$/.test(reading.tokens[noun]?.lower ?? ''))
    return null;
  return /^(?:that|of|to|for|in)$/.test(reading.tokens[noun + 1]?.lower ?? '') ? noun + 2 : null;
}

/** "ruled out gas", "has ruled gas out": investigators say that it is not so. */
function behindRuledOut(reading: Reading, i: number): number | null {
  const [verb, out] = [reading.tokens[i], reading.tokens[i + 1]];
  if (verb?.lemma.toLowerCase() !== 'rule' || out?.lower !== 'out') return null;
  return negatedBefore(reading, i) || /^(?:can|could|may|might|would|to)$/.test(reading.tokens[i - 1]?.lower ?? '') ? null : i + 2;
}

const negatedBefore = (reading: Reading, at: number): boolean =>
  reading.tokens.slice(Math.max(0, at - 4), at).some((t) => /^(?:not|n't|never|without|cannot|nor)$/.test(t.lower));

/** "The story is a hoax", "that is not true", "rumours that the bridge fell are untrue", "called the report rubbish": the story is denied, or what the rumours say. */
export function debunked(reading: Reading): Denied[] {
  const found: Denied[] = [];
  for (const sentence of sentencesOf(reading)) {
    const [start, end] = sentence.tokens;
    for (let i = start; i < end && found.length < MOST_OF_A_KIND; i += 1) {
      const verb = reading.tokens[i] as Token;
      const verdict = leads(reading, i, end);
      if (verdict !== null) {
        const denied = ofSubject(reading, start, i, verdict);
        if (denied) found.push(denied);
      } else if (CALL.has(verb.lemma.toLowerCase()) && verb.pos === 'VERB') {
        const denied = called(reading, sentence, i);
        if (denied) found.push(denied);
      }
    }
  }
  return found;
}

/** Where a form of "be", or "turn out", is followed by "not true" or "a hoax", and no "may" stands before it: the place of that word. */
function leads(reading: Reading, at: number, end: number): number | null {
  const verb = reading.tokens[at] as Token;
  const lemma = verb.lemma.toLowerCase();
  const be = lemma === 'be' && (verb.pos === 'AUX' || verb.pos === 'VERB');
  const out = lemma === 'turn' && reading.tokens[at + 1]?.lower === 'out';
  if (!be && !out && lemma !== 'prove') return null;
  if (/^(?:may|might|could|would|can|if|whether|must|to)$/.test(reading.tokens[at - 1]?.lower ?? '')) return null;
  const before = reading.tokens.slice(Math.max(0, at - 5), at);
  const clause = before.slice(before.findLastIndex((t) => t.pos === 'PUNCT') + 1);
  if (clause.some((t) => /^(?:if|whether|unless)$/.test(t.lower))) return null; // “even if it is not real”
  const negated =
    [reading.tokens[at], reading.tokens[at + 1]].some((t) => t && /^(?:not|n't|never)$|n't$/.test(t.lower)) ||
    before.some((t) => t.lower === 'none') ||
    /^(?:n't|not|never)$/.test(reading.tokens[at - 1]?.lower ?? '');
  for (let i = at + 1; i < Math.min(at + 7, end); i += 1) {
    const word = reading.tokens[i]?.lower ?? '';
    if (/^(?:probably|perhaps|possibly|maybe|likely|apparently|allegedly|reportedly)$/.test(word)) return null;
    if (be && /^(?:had|have|got|done|gone)$/.test(word)) return null; // “it’s never had a true shop”
    const up =
      word === 'made-up' ||
      (word === 'made' && reading.tokens[i + 1]?.lower === 'up' && !/^(?:by|of|for|from)$/.test(reading.tokens[i + 2]?.lower ?? ''));
    const untrue =
      (TRUTH.has(word) && (word !== 'case' || reading.tokens[i - 1]?.lower === 'the')) || (i <= at + 2 && /^(?:him|her|them)$/.test(word));
    if (negated ? untrue : VERDICT.has(word) || up) return modifies(reading, i) ? null : i;
    if (/^(?:[,.;:]|who|that|which|about|for|against|because|whether|if)$/.test(word)) return null;
  }
  return null;
}

/** "was a false passport", "is the real reason": the word says what sort of thing another is, and passes no verdict on the subject; a “fake story” is one. */
function modifies(reading: Reading, at: number): boolean {
  const next = reading.tokens[at + 1];
  return (
    next !== undefined &&
    (next.pos === 'NOUN' || next.pos === 'PROPN' || next.pos === 'ADJ') &&
    !TOLD.has(next.lower) &&
    !SHOWN.has(next.lower)
  );
}

/** What a verdict at `verdict` is passed on, where the verb at `verb` leads to it. */
function ofSubject(reading: Reading, start: number, verb: number, verdict: number): Denied | null {
  const subject = subjectBefore(reading, start, verb);
  if (subject === null) return null;
  const { head, target } = subject;
  if ((target === 'this' || target === 'thing') && OF_CONDUCT.test(reading.tokens[verdict]?.lower ?? '')) return null;
  const from = Math.max(start, phraseAt(reading, head)?.from ?? head);
  const that = TOLD.has(reading.tokens[head]?.lower ?? '') && verb - head > 3;
  if (that) {
    // "a story that appeared in the Herald suggesting that …": what it tells stands behind the last “that”
    const last = reading.tokens.slice(head + 1, verb).findLast((t) => t.lower === 'that');
    const content: readonly [number, number] = [(last?.index ?? head) + 1, leftOf(reading, head, verb)];
    const denied = deniedOf(reading, [from, verdict + 1], content, 'words', true);
    if (denied.words.size >= 2) return denied;
  }
  const denied = deniedOf(reading, [from, verdict + 1], [from, head + 1], target, false);
  return { ...denied, must: [] };
}

/** The auxiliaries before a verb are no part of what a rumour tells: "rumours that the pier burnt | have been". */
function leftOf(reading: Reading, head: number, verb: number): number {
  let at = verb;
  while (at - 1 > head && reading.tokens[at - 1]?.pos === 'AUX') at -= 1;
  return at;
}

/** The report, rumour, picture, “it” or other thing of which a predicate is said: close before it, or with a clause of its own between. */
function subjectBefore(reading: Reading, from: number, verb: number): { readonly head: number; readonly target: Target } | null {
  let thing: number | null = null;
  for (let i = verb - 1; i >= Math.max(from, verb - FAR); i -= 1) {
    const token = reading.tokens[i] as Token;
    const near = verb - i <= 4;
    const clause = /^(?:that|claiming|saying|of|about|suggesting|alleging|circulating|which)$/.test(reading.tokens[i + 1]?.lower ?? '');
    if (TOLD.has(token.lower) && token.pos !== 'VERB' && (near || clause))
      return { head: i, target: ofOnePerson(reading, i, from) ? 'thing' : 'story' };
    if (near && SHOWN.has(token.lower) && token.pos !== 'VERB') return { head: i, target: 'story' };
    if (verb - i <= 2 && (THESE.test(token.lower) || /^(?:which|none)$/.test(token.lower))) return { head: i, target: 'this' };
    if (thing === null && near && token.pos === 'NOUN' && !/^(?:mind|bed|face|way|case)s?$/.test(token.lower)) thing = i; // made up, one’s mind or face
    if (/^[;:.]$/.test(token.text)) break;
  }
  return thing === null ? null : { head: thing, target: 'thing' };
}

/** "Her story was a lie": what one person told, which need not be what the reports tell. */
const ofOnePerson = ({ tokens }: Reading, told: number, from: number): boolean =>
  tokens.slice(Math.max(from, told - 3), told).some((t) => /^(?:his|her|my|your)$/.test(t.lower));

const FAR = 60; // tokens from what is told to its verdict; what is longer is no sentence
const REACH = 14; // tokens from "called" to the verdict

/** "called the report rubbish", "described as nonsense a claim that …", "has been branded a hoax". */
function called(reading: Reading, sentence: Sentence, at: number): Denied | null {
  const [start, end] = sentence.tokens;
  if (reading.tokens.slice(Math.max(start, at - 3), at).some((t) => /^(?:not|n't|never|may|might|could|would|to)$/.test(t.lower)))
    return null;
  for (let i = at + 1; i < Math.min(at + REACH, end); i += 1) {
    const token = reading.tokens[i] as Token;
    if (/^(?:[.;?!]|that|who|because|after)$/.test(token.lower)) return null;
    if (!VERDICT.has(token.lower) || modifies(reading, i)) continue;
    const object = reading.tokens.slice(at + 1, i).find((t) => TOLD.has(t.lower) || SHOWN.has(t.lower) || THESE.test(t.lower));
    const behind = reading.tokens.slice(i + 1, Math.min(i + 7, end)).find((t) => TOLD.has(t.lower) && t.pos !== 'VERB');
    const passive = reading.tokens[at - 1]?.lemma.toLowerCase() === 'be';
    const subject = passive ? subjectBefore(reading, start, at - 1) : null;
    const told = object ?? behind ?? (subject ? reading.tokens[subject.head] : undefined);
    if (!told) return null;
    const to = behind && told === behind ? clauseEnd(reading, behind.index, end) : i + 1;
    const content: readonly [number, number] =
      told === behind
        ? [behind.index + 1, to]
        : object
          ? [object.index + 1, i]
          : [told.index + 1, Math.max(told.index + 1, leftOf(reading, told.index, at))];
    const first = told.index < at ? Math.max(start, phraseAt(reading, told.index)?.from ?? told.index) : speakerStart(reading, start, at);
    const denied = deniedOf(reading, [first, to], content, 'words', true);
    return denied.words.size >= 2 ? denied : { ...denied, target: 'story', must: [] };
  }
  return null;
}

/** Where the phrase begins that stands right before a verb. */
function speakerStart(reading: Reading, start: number, at: number): number {
  let i = at - 1;
  while (i > start && /^(?:AUX|ADV|PART)$/.test(reading.tokens[i]?.pos ?? '')) i -= 1;
  return Math.max(start, phraseAt(reading, i)?.from ?? at);
}
