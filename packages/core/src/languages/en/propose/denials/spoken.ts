import type { Reading } from '../../../../model/layers.ts';
import type { Token } from '../../../../model/mention.ts';
import type { Span } from '../../../../model/span.ts';
import { clausesOf } from '../../clause/clauses.ts';
import { denialWords } from '../../lexicon.generated.ts';
import { isRefusal } from '../../stance/cues.ts';
import { anchorsOn, type StoryEvent } from '../events/central.ts';
import { wordsOf } from '../story.ts';
import { tokenAfter, tokensIn } from '../tokens.ts';
import { beingOf, mustOf, THESE, TOLD, type Denied, type Target } from './denied.ts';
import { contentOf, type ContentWords } from './words.ts';

const TOLD_NOUNS: ReadonlySet<string> = new Set(denialWords.told);
const ACCUSED = /^(?:accusations?|allegations?|charges?|claims?|involvement|wrongdoing|responsibility)$/;

const LEAST_MAIN = 4; // tokens that a denied clause has at least

/** "neither confirmed nor denied" is no denial. */
export const neitherNor = (reading: Reading, cue: Span): boolean => {
  const at = tokenAfter(reading, cue.start);
  return reading.tokens.slice(Math.max(0, at - 5), at + 1).some((t) => t.lower === 'neither' || t.lower === 'nor');
};

/** "denied that …", "rejects the report". */
export function spoken(reading: Reading, event: StoryEvent | null): Denied[] {
  const found: Denied[] = [];
  const anchored = new Set(event && anchorsOn(event, reading).map((a) => a.token));
  for (const a of reading.attributions) {
    if (a.cueClass !== 'deny' || a.negated || a.content.length === 0 || a.source.length === 0 || neitherNor(reading, a.cue[0])) continue;
    const start = Math.min(...a.content.map((c) => c.start));
    const end = Math.max(...a.content.map((c) => c.end));
    const inside = tokensIn(reading, [{ start, end }]);
    const [first] = inside;
    const last = inside.at(-1);
    if (!first || !last || deniesEvent(reading, inside, anchored)) continue;
    if (isRefusal(reading.tokens, tokenAfter(reading, a.cue[0].end))) continue; // “denied him bail”
    if (TURNS_DOWN.test(a.cueLemma) && !ofWhatIsTold(inside)) continue;
    const words = contentOf(reading, first.index, mainEnd(inside));
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
      content: [first.index, last.index + 1],
      target,
      being: beingOf(inside),
      told: inside.slice(0, 3).some((t) => TOLD.test(t.lower)),
      must: mustOf(reading, first.index, last.index + 1),
    });
  }
  return found;
}

/** Verbs by which offers and pleas are turned down as well as reports. */
const TURNS_DOWN = /^(?:reject|dismiss|rebuff|renounce|repudiate|disclaim|contest|downplay)$/;

/** A court and its officers dismiss and reject these, and deny nothing by it. */
const IN_COURT = /^(?:cases?|charges?|lawsuits?|suits?|complaints?|appeals?|motions?|petitions?|indictments?|pleas?|counts?)$/;

/** "rejected the claim", "dismissed that the pier was unsafe"; "rejected the offer" says of nothing that it is not so. */
const ofWhatIsTold = (inside: readonly Token[]): boolean =>
  (inside.some((t) => t.lower === 'as') || !inside.slice(0, 6).some((t) => IN_COURT.test(t.lower))) &&
  inside
    .slice(0, 8)
    .some(
      (t, i) =>
        TOLD_NOUNS.has(t.lower) ||
        ACCUSED.test(t.lower) ||
        THESE.test(t.lower) ||
        /^(?:notion|idea|criticism|concerns?|fears?)$/.test(t.lower) ||
        (i === 0 && t.lower === 'that'),
    );

/** Where the clause that is denied ends and another begins: "that it knew of a crack | before the wall failed" denies no failing. */
function mainEnd(inside: readonly Token[]): number {
  const at = inside.findIndex(
    (t, i) => i >= LEAST_MAIN && /^(?:before|after|when|while|because|since|until|although|though)$/.test(t.lower),
  );
  return (inside[at] ?? { index: (inside.at(-1)?.index ?? -1) + 1 }).index;
}

/** What the words of a denial point at. */
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
