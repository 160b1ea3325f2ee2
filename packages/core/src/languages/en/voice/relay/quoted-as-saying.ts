import type { Token } from '../../../../model/mention.ts';
import { hull, type Span } from '../../../../model/span.ts';
import { rangeOf } from '../context.ts';
import type { FoundRelay, RelayRule } from './rule.ts';

const QUOTES = new Set(['quoted', 'quotes', 'quote', 'quoting', 'cited', 'cites', 'cite', 'citing', 'described', 'reported']);
const SAYING =
  /^(?:saying|telling|adding|acknowledging|admitting|claiming|warning|arguing|insisting|stating|promising|denying|calling|describing|confirming|identifying|finding|revealing|indicating|suggesting|concluding|naming)$/;
const LONGEST = 16; // tokens of the person quoted

/** “Radio Harbour quoted the minister as saying …” */
export const quotedAsSaying: RelayRule = {
  id: 'en/voice/relay/quoted-as-saying',
  summary: 'Somebody quotes another as saying something: who quotes is the relay, who is quoted the voice.',
  follows: 'Reuters Handbook, Accuracy: say whom the other organization quotes',
  examples: {
    yes: [
      '<source><outlet>The Harbour Gazette</outlet></source> <cue>quoted</cue> <content><voice>the minister</voice> as saying the pier was closed</content>.',
      '<voice>The minister</voice> was quoted by <source><outlet>Reuters</outlet></source> as <cue>saying</cue> <content>the pier was closed</content>.',
      '<outlet>Court papers</outlet> quote <source><voice>the skipper</voice></source> <cue>acknowledging</cue> <content>the collision</content>.',
    ],
    no: ['<source>The Harbour Gazette</source> <cue>quoted</cue> <content>the closure of the pier as a warning</content>.'],
  },
  find({ reading: { tokens, sentences } }, { source, cue }) {
    if (source.length === 0) return null;
    const [cueFrom, cueTo] = rangeOf(tokens, cue[0]);
    const sentence = sentences[tokens[cueFrom]?.sentence ?? -1];
    if (!sentence) return null;
    const own = rangeOf(tokens, hull(source as [Span, ...Span[]]));
    for (let i = cueFrom; i < cueTo; i += 1) {
      const { lower } = tokens[i] as Token;
      if (QUOTES.has(lower)) return fromQuotes(tokens, i, sentence.tokens, own);
      if (SAYING.test(lower)) return fromSaying(tokens, i, sentence.tokens, own);
    }
    return null;
  },
};

type Place = readonly [number, number];

/** The cue is “quoted”: whom, stands behind it, up to “as saying”; or in front, in the passive. */
function fromQuotes(tokens: readonly Token[], at: number, [first, last]: Place, own: Place): FoundRelay | null {
  const saying = sayingAfter(tokens, at, last);
  if (saying < 0) return null;
  if (/^(?:was|were|been|is|are)$/.test(beforeAdverbs(tokens, at))) return own[0] > at ? passive(tokens, at, first, own) : null;
  const end = tokens[saying - 1]?.lower === 'as' ? saying - 1 : saying;
  return own[1] <= at && end > at + 1 && isNominal(tokens, at + 1, end) ? { outlet: own, voice: [at + 1, end] } : null;
}

/** The cue is “saying”: “quoted” stands before it. */
function fromSaying(tokens: readonly Token[], at: number, [first, last]: Place, own: Place): FoundRelay | null {
  let quotes = at - 1;
  while (quotes > first && at - quotes <= LONGEST && !QUOTES.has((tokens[quotes] as Token).lower)) quotes -= 1;
  if (quotes <= first || !QUOTES.has((tokens[quotes] as Token).lower) || sayingAfter(tokens, quotes, last) !== at) return null;
  if (/^(?:was|were|been|is|are)$/.test(beforeAdverbs(tokens, quotes))) {
    const by = own[0] > quotes ? own : agentAfter(tokens, quotes, at);
    return by && passive(tokens, quotes, first, by);
  }
  const end = tokens[at - 1]?.lower === 'as' ? at - 1 : at;
  if (end <= quotes + 1 || !isNominal(tokens, quotes + 1, end)) return null;
  let from = quotes;
  while (from > first && /^(?:NOUN|PROPN|ADJ|DET|ADP|NUM|PART)$/.test((tokens[from - 1] as Token).pos)) from -= 1;
  const outlet: Place = own[1] <= quotes ? own : [from, quotes];
  return outlet[1] > outlet[0] ? { outlet, voice: [quotes + 1, end] } : null;
}

const isNominal = (tokens: readonly Token[], from: number, to: number): boolean => {
  for (let i = from; i < to; i += 1)
    if (/^(?:AUX|SCONJ)$/.test((tokens[i] as Token).pos) || /^(?:[.;:?!“”"]|that)$/.test((tokens[i] as Token).lower)) return false;
  return true;
};

function sayingAfter(tokens: readonly Token[], at: number, last: number): number {
  for (let i = at + 1; i < Math.min(last, at + LONGEST); i += 1) {
    if (SAYING.test((tokens[i] as Token).lower) && (tokens[i - 1] as Token).pos !== 'DET') return i;
    if (/^[.;:?!“”"]$/.test((tokens[i] as Token).text)) break;
  }
  return -1;
}

const beforeAdverbs = (tokens: readonly Token[], at: number): string => {
  let i = at - 1;
  while (i > 0 && (tokens[i] as Token).pos === 'ADV') i -= 1;
  return tokens[i]?.lower ?? '';
};

function agentAfter(tokens: readonly Token[], at: number, end: number): Place | null {
  const by = tokens.slice(at + 1, end).findIndex((t) => t.lower === 'by');
  if (by < 0) return null;
  const to = tokens[end - 1]?.lower === 'as' ? end - 1 : end;
  return to > at + by + 2 ? [at + by + 2, to] : null;
}

/** “X was quoted by Y”: X stands before the verb. */
function passive(tokens: readonly Token[], at: number, first: number, outlet: Place): FoundRelay | null {
  let end = at;
  while (end > first && /^(?:AUX|ADV)$/.test((tokens[end - 1] as Token).pos)) end -= 1;
  let from = end;
  while (from > first && /^(?:NOUN|PROPN|ADJ|DET|NUM|PART|PRON)$/.test((tokens[from - 1] as Token).pos)) from -= 1;
  return from < end ? { outlet, voice: [from, end] } : null;
}
