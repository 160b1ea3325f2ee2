import type { Credit } from '../../../model/credit.ts';
import type { Reading } from '../../../model/layers.ts';
import type { Mention, Token } from '../../../model/mention.ts';
import { hasOutletShape, OUTLETS } from '../mention/known-names.ts';

const EARLY = /^(?:first|initially|originally|earlier)$/;
const LATE = /^(?:later|then|subsequently|afterwards|since)$/;
const TELLS = /^(?:report|reveal|disclose|publish|break|carry|tell|run|write|make|uncover|print|get)$/;
const BEARS_OUT = /^(?:confirm|match|corroborate|follow|echo|repeat|verify|cite|pick)$/;
const NEWS = /^(?:news|story|scoop|affair|account)$/;
const NEAR = 6; // tokens between a name and the verb that it belongs to

/**
 * Who is said to have told of the story first, and who later: “first reported by the Harbour Post”, “the Post was the first to report”,
 * “the Post broke the news”, “later confirmed by the Daily”, “following a report in the Post”.
 *
 * `outlets`: names that are known for outlets' in this story, in lower case and without “the”. In text order. Misses verbs far from the name, and orders that only dates tell.
 */
export function creditsOf(reading: Reading, outlets: ReadonlySet<string> = new Set()): readonly Credit[] {
  return reading.mentions.flatMap((mention): Credit[] => {
    const name = mention.name.toLowerCase();
    if (mention.kind !== 'outlet' && !OUTLETS.has(name) && !hasOutletShape(mention.name) && !outlets.has(name)) return [];
    const sentence = reading.sentences[mention.sentence];
    if (!sentence) return [];
    const found = behindName(reading.tokens, mention, sentence.tokens[0]) ?? beforeVerb(reading.tokens, mention, sentence.tokens[1]);
    if (!found) return [];
    const [from, to, place] = found;
    const span = { start: (reading.tokens[from] as Token).start, end: (reading.tokens[to - 1] as Token).end };
    return [{ outlet: OUTLETS.get(name) ?? mention.name, place, span, sentence: mention.sentence }];
  });
}

type Found = readonly [from: number, to: number, place: Credit['place']];

/** “first reported by X”, “confirmed by X”, “following a report in X”. */
function behindName(tokens: readonly Token[], { tokens: [at, end] }: Mention, opens: number): Found | null {
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
function beforeVerb(tokens: readonly Token[], { tokens: [at, end] }: Mention, closes: number): Found | null {
  const from = /^the$/i.test(tokens[at - 1]?.text ?? '') ? at - 1 : at;
  const last = Math.min(closes, end + NEAR);
  for (let i = end; i < last; i += 1) {
    const token = tokens[i] as Token;
    if (token.text === ',' || token.pos === 'CCONJ') return null;
    const lemma = token.lemma.toLowerCase();
    if (lemma === 'break' && tokens.slice(i + 1, i + 4).some((t) => NEWS.test(t.lower))) return [from, i + 1, 'first'];
    if (TELLS.test(lemma) && near(tokens, end, i, EARLY) !== null) return [from, i + 1, 'first'];
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
