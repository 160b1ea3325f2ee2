import type { Credit } from '../../../model/credit.ts';
import type { Reading } from '../../../model/layers.ts';
import type { Mention, Token } from '../../../model/mention.ts';
import { hasOutletShape, OUTLETS } from '../mention/known-names.ts';

const EARLY = /^(?:first|initially|originally|earlier)$/;
const LATE = /^(?:later|then|subsequently|afterwards|since)$/;
const TELLS = /^(?:report|reveal|disclose|publish|break|carry|tell|run|write|make|uncover|print|get)$/;
const BEARS_OUT = /^(?:confirm|match|corroborate|follow|echo|repeat|verify|cite|pick)$/;
const NEWS = /^(?:news|story|scoop|affair|account|report|it|that|this)$/;
const COMES_OUT = /^(?:appear|come|surface|emerge|run|stand|publish|print|carry|break|write|report)$/;
const SCOOP = /^(?:scoop|exclusive)$/;
const NEAR = 6; // tokens between a name and the verb that it belongs to

/**
 * Who is said to have told of the story first, and who later: “first reported by the Harbour Post”, “the Post was the first to report”,
 * “the Post broke the news”, “later confirmed by the Daily”, “following a report in the Post”.
 *
 * `outlets`: names that are known for outlets' in this story, in lower case and without “the”. In text order. Misses verbs far from the name, and orders that only dates tell.
 */
export function creditsOf(reading: Reading, outlets: ReadonlySet<string> = new Set()): readonly Credit[] {
  return namedOutlets(reading, outlets).flatMap((mention): Credit[] => {
    const name = mention.name.toLowerCase();
    const sentence = reading.sentences[mention.sentence];
    if (!sentence) return [];
    const found = behindName(reading.tokens, mention, sentence.tokens[0]) ?? beforeVerb(reading.tokens, mention, sentence.tokens[1]);
    if (!found) return [];
    const [from, to, place] = found;
    const span = { start: (reading.tokens[from] as Token).start, end: (reading.tokens[to - 1] as Token).end };
    return [{ outlet: OUTLETS.get(name) ?? mention.name, place, span, sentence: mention.sentence }];
  });
}

type Named = Pick<Mention, 'name' | 'tokens' | 'sentence'>;

/** Outlets that a report names: those that were read as such, and those of the story, word for word. In text order. */
function namedOutlets({ tokens, mentions }: Reading, outlets: ReadonlySet<string>): readonly Named[] {
  const read: Named[] = mentions.filter((m) => m.kind === 'outlet' || OUTLETS.has(m.name.toLowerCase()) || hasOutletShape(m.name));
  const taken = new Set(read.flatMap(({ tokens: [from, to] }) => Array.from({ length: to - from }, (_, i) => from + i)));
  const known: Named[] = [];
  for (const outlet of outlets) {
    const words = outlet.split(' ');
    for (let at = 0; at + words.length <= tokens.length; at += 1) {
      const first = tokens[at] as Token;
      if (first.lower !== words[0] || taken.has(at) || !/^\p{Lu}/u.test(first.text)) continue;
      if (words.every((word, k) => tokens[at + k]?.lower === word))
        known.push({ name: tokens.slice(at, at + words.length).map((t) => t.text).join(' '), tokens: [at, at + words.length], sentence: first.sentence }); // prettier-ignore
    }
  }
  return [...read, ...known].sort((a, b) => a.tokens[0] - b.tokens[0]);
}

type Found = readonly [from: number, to: number, place: Credit['place']];

/** “first reported by X”, “confirmed by X”, “following a report in X”. */
function behindName(tokens: readonly Token[], { tokens: [at, end] }: Named, opens: number): Found | null {
  let by = at - 1;
  if (/^(?:the|a)$/.test(tokens[by]?.lower ?? '')) by -= 1;
  const adposition = tokens[by]?.lower ?? '';
  if (/^(?:was|were|is|came)$/.test(adposition)) return turned(tokens, by, end, opens);
  if (by < opens || !/^(?:by|in|from|of)$/.test(adposition)) return null;
  for (let i = by - 1; i >= Math.max(opens, by - NEAR); i -= 1) {
    const token = tokens[i] as Token;
    const lemma = token.lemma.toLowerCase();
    if (adposition === 'by' && TELLS.test(lemma) && token.pos === 'VERB') {
      const mark = near(tokens, Math.max(opens, i - 2), by, EARLY);
      return mark === null ? null : [Math.min(mark, i), end, 'first'];
    }
    if (adposition === 'by' && BEARS_OUT.test(lemma) && token.pos === 'VERB') {
      const mark = near(tokens, Math.max(opens, i - 2), by, LATE);
      return [Math.min(mark ?? i, i), end, 'later'];
    }
    if (adposition !== 'by' && COMES_OUT.test(lemma) && token.pos === 'VERB') {
      const mark = near(tokens, Math.max(opens, i - 2), by, EARLY);
      if (mark !== null) return [Math.min(mark, i), end, 'first'];
    }
    if (SCOOP.test(lemma)) return [i, end, 'first'];
    if (/^(?:report|story|article|account)$/.test(lemma) && token.pos === 'NOUN') {
      for (let k = i - 1; k >= Math.max(opens, i - 3); k -= 1)
        if (/^(?:following|after|echoing|confirming|matching|repeating|on)$/.test(tokens[k]?.lower ?? '')) return [k, end, 'first'];
    }
  }
  return null;
}

/** “First to write about it was X”. */
function turned(tokens: readonly Token[], verb: number, end: number, opens: number): Found | null {
  for (let i = opens; i + 2 < verb; i += 1)
    if (EARLY.test(tokens[i]?.lower ?? '') && tokens[i + 1]?.lower === 'to' && TELLS.test(tokens[i + 2]?.lemma.toLowerCase() ?? ''))
      return [i, end, 'first'];
  return null;
}

/** “X first reported”, “X was the first to report”, “X broke the news”, “X later confirmed”. */
function beforeVerb(tokens: readonly Token[], { tokens: [at, end] }: Named, closes: number): Found | null {
  const from = /^the$/i.test(tokens[at - 1]?.text ?? '') ? at - 1 : at;
  const before = tokens[from - 1]?.lower ?? '';
  // "after the Post reported it", "following the Post's report"
  if (/^(?:after|following|since|once)$/.test(before)) {
    const told = tokens
      .slice(end, Math.min(closes, end + 4))
      .find((t) => TELLS.test(t.lemma.toLowerCase()) || (t.pos === 'NOUN' && NEWS.test(t.lower)));
    if (told) return [from - 1, told.index + 1, 'first'];
  }
  const last = Math.min(closes, end + NEAR);
  for (let i = end; i < last; i += 1) {
    const token = tokens[i] as Token;
    if (token.text === ',' && /^(?:which|who|that)$/.test(tokens[i + 1]?.lower ?? '')) continue;
    if (token.text === ',' || token.pos === 'CCONJ') return null;
    if (SCOOP.test(token.lower)) return [from, i + 1, 'first'];
    const lemma = token.lemma.toLowerCase();
    if (lemma === 'break' && tokens.slice(i + 1, i + 4).some((t) => NEWS.test(t.lower))) return [from, i + 1, 'first'];
    if (TELLS.test(lemma) && near(tokens, end, i, EARLY) !== null) return [from, i + 1, 'first'];
    // "the Post reported it first", "had the story first"
    if ((TELLS.test(lemma) || lemma === 'have') && token.pos !== 'NOUN') {
      const last = tokens.slice(i + 1, Math.min(closes, i + 5)).find((t) => t.lower === 'first' || t.text === ',');
      if (last?.lower === 'first' && tokens.slice(i + 1, last.index).some((t) => NEWS.test(t.lower)))
        return [from, last.index + 1, 'first'];
    }
    if (EARLY.test(token.lower) && tokens[i + 1]?.lower === 'with' && tokens.slice(i + 2, i + 4).some((t) => NEWS.test(t.lower)))
      return [from, i + 1, 'first'];
    if (BEARS_OUT.test(lemma) && near(tokens, end, Math.min(closes, i + 2), LATE) !== null) return [from, i + 1, 'later'];
  }
  return null;
}

function near(tokens: readonly Token[], from: number, to: number, words: RegExp): number | null {
  for (let i = from; i < to; i += 1) if (words.test(tokens[i]?.lower ?? '')) return i;
  return null;
}
