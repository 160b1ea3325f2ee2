import type { SourcedAttribution } from '../../../../model/attribution.ts';
import type { Reading } from '../../../../model/layers.ts';
import type { Token } from '../../../../model/mention.ts';
import type { Span } from '../../../../model/span.ts';
import { clausesOf, type Clause } from '../../clause/clauses.ts';
import type { StoryEvent } from '../events/central.ts';
import { supposes } from '../events/rule.ts';
import { incidentsOf } from '../incidents/index.ts';
import { tokenAfter, tokensIn } from '../tokens.ts';
import { phraseAt, wordsOf, type Story } from '../story.ts';
import { contentOf, type ContentWords } from './words.ts';

/** What a denial points at: its own words, the sentence before it, or what the story is about. */
export type Target = 'words' | 'before' | 'story';

/** A proposition that somebody says is not so. */
export interface Denied {
  readonly reading: Reading;
  readonly sentence: number;
  readonly words: ContentWords;
  readonly name: string; // the clause, as it would be asserted
  readonly by: SourcedAttribution | null;
  readonly from: number; // tokens of the denial
  readonly to: number;
  readonly target: Target;
  readonly told: boolean; // what is denied is a rumour or report, with its words: "denied rumours that …"
  readonly must: readonly string[]; // lemmas without which no assertion answers it: the verb, or what somebody is denied to be
  readonly being: readonly string[]; // lemmas of the name that somebody is denied to be; empty where no name is at stake
}

const ACCUSED = /^(?:accusations?|allegations?|charges?|involvement|wrongdoing|responsibility)$/;
const TOLD = /^(?:claims?|reports?|rumou?rs?|stor(?:y|ies)|tales?|suggestions?|assertions?|speculation)$/;
/** What a story may rest on, and be debunked with. */
const SHOWN = /^(?:articles?|posts?|videos?|photos?|photographs?|images?|pictures?|tweets?|letters?|news)$/;
const THESE = /^(?:it|them|this|that)$/;
const MOST_DENIALS = 80; // of one report
/** Verbs whose negation says nothing of an event: knowing, wanting, saying. */
const NO_EVENT = new Set([
  'know',
  'think',
  'believe',
  'want',
  'need',
  'see',
  'seem',
  'appear',
  'say',
  'comment',
  'respond',
  'reply',
  'disclose',
  'reveal',
  'specify',
  'elaborate',
  'identify',
  'name',
  'provide',
  'expect',
  'have',
  'understand',
  'mean',
  'matter',
  'work',
  'like',
  'care',
  'give',
  'release',
  'confirm',
  'deny',
  'rule',
  'mince',
  'hesitate',
  'answer',
  'return',
  'find',
  'get',
  'go',
  'come',
  'look',
  'feel',
  'stop',
  'let',
  'allow',
  'wait',
  'require',
  'change',
  'include',
  'help',
  'end',
  'last',
  'exist',
  'resist',
  'intend',
  'plan',
  'show',
]);
/** Predicates that call a story itself unfounded. */
export const DEBUNKED = /^(?:hoax|untrue|baseless|unfounded|fabricated|bogus|rubbish|nonsense|fiction|fake|false|debunked|inaccurate)$/;

/** Every denial of a story but those of its central event, which has a question of its own. In the order of the readings. */
export function denialsOf(story: Story, event: StoryEvent | null): Denied[] {
  return story.readings.flatMap((reading) =>
    [...spoken(reading, event), ...negated(reading, event), ...noEvidence(reading), ...debunked(reading)].slice(0, MOST_DENIALS),
  );
}

/** "neither confirmed nor denied" is no denial. */
export const neitherNor = (reading: Reading, cue: Span): boolean => {
  const at = tokenAfter(reading, cue.start);
  return reading.tokens.slice(Math.max(0, at - 5), at + 1).some((t) => t.lower === 'neither' || t.lower === 'nor');
};

/** "denied that …", "rejects the report". */
function spoken(reading: Reading, event: StoryEvent | null): Denied[] {
  const found: Denied[] = [];
  const anchored = new Set(event?.anchors.filter((a) => a.reading === reading).map((a) => a.token));
  for (const a of reading.attributions) {
    if (a.cueClass !== 'deny' || a.negated || a.content.length === 0 || a.source.length === 0 || neitherNor(reading, a.cue[0])) continue;
    const start = Math.min(...a.content.map((c) => c.start));
    const end = Math.max(...a.content.map((c) => c.end));
    const inside = tokensIn(reading, [{ start, end }]);
    const [first] = inside;
    const last = inside.at(-1);
    if (!first || !last || deniesEvent(reading, inside, anchored)) continue;
    const words = contentOf(reading, first.index, last.index + 1);
    const from = tokenAfter(reading, Math.min(...a.source.map((s) => s.start), a.cue[0].start));
    const target = targetOf(inside, words);
    found.push({
      reading,
      sentence: a.sentence,
      words,
      name: wordsOf(inside).replace(/^that /, ''),
      by: a,
      from: Math.min(from, first.index),
      to: last.index + 1,
      target,
      being: beingOf(inside),
      told: inside.slice(0, 3).some((t) => TOLD.test(t.lower)),
      must: mustOf(reading, first.index, last.index + 1),
    });
  }
  return found;
}

/** "was Ana Ruiz": the name behind a form of "be", which alone follows it. */
function beingOf(tokens: readonly Token[]): string[] {
  const be = tokens.findIndex((t) => t.lemma.toLowerCase() === 'be');
  const after = be < 0 ? [] : tokens.slice(be + 1).filter((t) => t.pos !== 'ADV' && t.pos !== 'PART' && t.pos !== 'PUNCT');
  return after.length > 0 && after.length <= 4 && after.every((t) => t.pos === 'PROPN') ? after.map((t) => t.lemma.toLowerCase()) : [];
}

/** The verb that is denied, or the head of what somebody is denied to be. */
function mustOf(reading: Reading, from: number, to: number): string[] {
  const verb = reading.tokens.slice(from, to).find((t) => t.pos === 'VERB' || (t.pos === 'AUX' && t.lemma.toLowerCase() === 'be'));
  if (!verb) return [];
  if (verb.lemma.toLowerCase() !== 'be') return [verb.lemma.toLowerCase()];
  const np = reading.tokens.slice(verb.index + 1, to).find((t) => t.pos === 'NOUN' || t.pos === 'PROPN');
  const head = np && reading.tokens[phraseAt(reading, np.index)?.head ?? np.index];
  return head ? [head.lemma.toLowerCase()] : [];
}

function targetOf(inside: readonly Token[], words: ContentWords): Target {
  const [first, second, third] = inside;
  const short = words.size <= 2 || inside.length <= 4;
  const head = [first, second, third].find((t) => t && (TOLD.test(t.lower) || ACCUSED.test(t.lower)));
  if (head && ACCUSED.test(head.lower) && (short || /^(?:such|these|those|the)$/.test(first?.lower ?? ''))) return 'before';
  if (head && TOLD.test(head.lower) && short) return /^(?:such|these|those)$/.test(first?.lower ?? '') ? 'before' : 'story';
  if (first && THESE.test(first.lower) && short && first.lower !== 'that') return first.lower === 'it' ? 'story' : 'before';
  return 'words';
}

/** The event itself is what is denied: it heads the content ("the meeting", "reports of a meeting") or is its first finite verb. */
export function deniesEvent(reading: Reading, inside: readonly Token[], anchored: ReadonlySet<number>): boolean {
  const anchor = inside.find((t) => anchored.has(t.index));
  if (!anchor) return false;
  const before = inside.filter((t) => t.index < anchor.index);
  if (anchor.pos !== 'VERB')
    return (
      before.every(
        (t) =>
          t.pos === 'DET' ||
          t.pos === 'ADJ' ||
          t.pos === 'ADP' ||
          t.pos === 'PUNCT' ||
          t.pos === 'PRON' ||
          t.pos === 'VERB' ||
          TOLD.test(t.lower) ||
          /^(?:media|press|news|any|having|that|place)$/.test(t.lower),
      ) && before.length <= 8
    );
  const sentence = reading.sentences[anchor.sentence];
  if (!sentence) return false;
  const finite = clausesOf(reading, sentence).filter((c) => c.verb.main >= (inside[0]?.index ?? 0) && c.verb.finite && !c.verb.participle);
  const [first, second] = finite;
  // "a woman detained in the port is his sister": a participle with its own subject, and the verb of the sentence behind it
  const reduced =
    first &&
    second &&
    /(?:ed|en|t)$/.test(anchor.lower) &&
    first.verb.from === first.verb.main &&
    !reading.tokens
      .slice(first.verb.to, second.verb.from)
      .some((t) => t.pos === 'CCONJ' || t.pos === 'SCONJ' || /^(?:that|who|which)$/.test(t.lower));
  return first?.verb.main === anchor.index && !reduced;
}

/** "The diver was not his brother", "did not steal": a finite negation of something that can happen or be. */
function negated(reading: Reading, event: StoryEvent | null): Denied[] {
  const found: Denied[] = [];
  const anchored = new Set(event?.anchors.filter((a) => a.reading === reading).map((a) => a.token));
  const incidents = incidentsOf(reading);
  for (const sentence of reading.sentences) {
    if (reading.paragraphs[sentence.paragraph]?.heading || supposes(reading, sentence.index) || incidents[sentence.index] !== 0) continue;
    for (const clause of clausesOf(reading, sentence)) {
      const [subject] = clause.subject;
      const noPart =
        /^(?:have|play|take)$/.test(clause.verb.lemma) &&
        clause.object.some((o) => reading.tokens[o.from]?.lower === 'no' && NO_PART.test(reading.tokens[o.head]?.lower ?? ''));
      if (!(negates(reading, clause) || noPart) || !subject || subject.pronoun || anchored.has(clause.verb.main)) continue;
      const to = Math.max(clause.end, clause.verb.to);
      if (to - subject.from > 40 || subject.from > clause.verb.from) continue;
      const words = contentOf(reading, subject.from, to);
      const names = [...words.values()].filter((t) => t.pos === 'PROPN').length;
      if (words.size < 3 || names === 0) continue;
      const name = wordsOf(
        reading.tokens
          .slice(subject.from, to)
          .filter((t) => !(t.index >= clause.verb.from && t.index < clause.verb.to && /^(?:not|n't|n’t|never|definitely)$/.test(t.lower))),
      );
      found.push({
        reading,
        sentence: sentence.index,
        words,
        name: name.replace(/^that /, ''),
        by: null,
        from: subject.from,
        to,
        target: 'words',
        being: beingOf(reading.tokens.slice(subject.from, to)),
        told: false,
        must: mustOf(reading, subject.from, to),
      });
    }
  }
  return found;
}

function negates(reading: Reading, clause: Clause): boolean {
  const { verb } = clause;
  if (!verb.negated || !verb.finite || verb.modal !== null) return false;
  const after = reading.tokens[verb.to]?.lower ?? '';
  const words = reading.tokens.slice(verb.from, verb.to).map((t) => t.lower);
  const weak = /^(?:only|just|merely|immediately|yet|necessarily|always|enough|even|so|too|quite|really)$/;
  if (weak.test(after) || words.some((w) => weak.test(w)) || words.includes('do')) return false;
  // "was not the first": another may be
  if (verb.lemma === 'be' && reading.tokens.slice(verb.to, verb.to + 3).some((t) => /^(?:first|last|only|same|least|most)$/.test(t.lower)))
    return false;
  if (verb.lemma === 'be') return reading.tokens.slice(verb.to, clause.end).some((t) => t.pos === 'NOUN' || t.pos === 'PROPN');
  return !NO_EVENT.has(verb.lemma);
}

/** "had no involvement in the sale", "played no part": what follows is denied. */
const NO_PART = /^(?:involvement|knowledge|role|part|hand|connection|contact|relationship|intention)$/;

/** "There is no evidence that …", "no such …": what follows is said not to be so. */
function noEvidence(reading: Reading): Denied[] {
  const found: Denied[] = [];
  const incidents = incidentsOf(reading);
  for (const sentence of reading.sentences) {
    if (reading.paragraphs[sentence.paragraph]?.heading || supposes(reading, sentence.index) || incidents[sentence.index] !== 0) continue;
    for (let i = sentence.tokens[0]; i + 3 < sentence.tokens[1]; i += 1) {
      if (
        reading.tokens[i]?.lower !== 'no' ||
        !/^(?:evidence|proof|indication|sign)$/.test(reading.tokens[i + 1]?.lower ?? '') ||
        !/^(?:that|of)$/.test(reading.tokens[i + 2]?.lower ?? '')
      )
        continue;
      const stop = reading.tokens.slice(i + 3, sentence.tokens[1]).findIndex((t) => /^[,.;:—–?!]$/.test(t.text));
      const to = stop < 0 ? sentence.tokens[1] : i + 3 + stop;
      const words = contentOf(reading, i + 3, to);
      if (words.size >= 2)
        found.push({
          reading,
          sentence: sentence.index,
          words,
          name: wordsOf(reading.tokens.slice(i + 3, to)),
          by: null,
          from: i,
          to,
          target: 'words',
          being: [],
          told: false,
          must: [],
        });
    }
  }
  return found;
}

/** "The story is a hoax", "that is not true", "rumours that the bridge fell are untrue": the story is denied, or what the rumours say. */
function debunked(reading: Reading): Denied[] {
  const found: Denied[] = [];
  for (const sentence of reading.sentences) {
    if (reading.paragraphs[sentence.paragraph]?.heading || supposes(reading, sentence.index)) continue;
    for (let i = sentence.tokens[0] + 1; i < sentence.tokens[1]; i += 1) {
      const be = reading.tokens[i] as Token;
      if (be.lemma.toLowerCase() !== 'be' || (be.pos !== 'AUX' && be.pos !== 'VERB')) continue;
      const predicate = unfounded(reading, i, sentence.tokens[1]);
      const what = predicate === null ? null : toldBefore(reading, sentence.tokens[0], i);
      if (predicate === null || what === null) continue;
      const that = reading.tokens[what + 1]?.lower === 'that' && TOLD.test(reading.tokens[what]?.lower ?? '') && i - what > 3;
      const words: ContentWords = that ? contentOf(reading, what + 2, i) : new Map();
      found.push({
        reading,
        sentence: sentence.index,
        words,
        name: that ? wordsOf(reading.tokens.slice(what + 2, i)) : '',
        by: null,
        from: phraseAt(reading, what)?.from ?? what,
        to: predicate + 1,
        target: that && words.size >= 2 ? 'words' : 'story',
        being: [],
        told: that,
        must: [],
      });
    }
  }
  return found;
}

const TRUE = /^(?:true|correct|accurate|right|so|real|case|him|her|them|authentic|genuine)$/;

/** Where a form of "be" is followed by "not true" or "a hoax", and no "may" stands before it: the place of that word. */
function unfounded(reading: Reading, be: number, end: number): number | null {
  const before = reading.tokens[be - 1]?.lower ?? '';
  if (/^(?:may|might|could|would|can)$/.test(before)) return null;
  // "is not true"; "none of it is true"
  const negated =
    [reading.tokens[be], reading.tokens[be + 1]].some((t) => t && /^(?:not|n't|never)$|n't$/.test(t.lower)) ||
    reading.tokens.slice(Math.max(0, be - 5), be).some((t) => t.lower === 'none');
  for (let i = be + 1; i < Math.min(be + 6, end); i += 1) {
    const word = reading.tokens[i]?.lower ?? '';
    if (negated ? TRUE.test(word) : DEBUNKED.test(word)) return i;
    if (/^[,.;:]$/.test(word)) return null;
  }
  return null;
}

/** The report, rumour or "it" of which a predicate is said: close before it, or with a "that" clause between. */
function toldBefore(reading: Reading, from: number, be: number): number | null {
  for (let i = be - 1; i >= from; i -= 1) {
    const word = reading.tokens[i]?.lower ?? '';
    if (TOLD.test(word) && (be - i <= 3 || reading.tokens[i + 1]?.lower === 'that')) return i;
    if (be - i <= 2 && (THESE.test(word) || SHOWN.test(word))) return i;
  }
  return null;
}
