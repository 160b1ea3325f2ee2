import type { Attribution, Weakened } from '../../../model/attribution.ts';
import type { Segmented } from '../../../model/layers.ts';
import type { Token } from '../../../model/mention.ts';
import { hearsayAdverbs, hedgeAdjectives, hedges, negationWords } from '../lexicon.generated.ts';
import { doubt } from './doubt.ts';
import { hearsay } from './hearsay.ts';
import { modal } from './modal.ts';
import { negation } from './negation.ts';
import { question } from './question.ts';
import type { ScopeRule } from './rule.ts';

/** In the order in which they are tried; the first that finds something at a word decides. */
export const scopeRules: readonly ScopeRule[] = [modal, negation, hearsay, doubt, question];

/** No rule looks at any other word. */
const WORDS: ReadonlySet<string> = new Set([
  ...hedges,
  ...hearsayAdverbs,
  ...hedgeAdjectives.hearsay,
  ...hedgeAdjectives.doubt,
  ...negationWords,
  ...'said believed thought understood known considered expected appear appears appeared seem seems seemed whether if'.split(' '),
]);

/** Every word of the report that weakens or denies others, with the words it covers, in text order; inside attributions and outside them. */
export function weakenedIn({ tokens, sentences, paragraphs }: Segmented, attributions: readonly Attribution[]): readonly Weakened[] {
  const found: Weakened[] = [];
  let near = 0;
  for (const sentence of sentences) {
    if (paragraphs[sentence.paragraph]?.heading) continue;
    const [from, to] = sentence.tokens;
    while (near < attributions.length && (attributions[near] as Attribution).sentence < sentence.index) near += 1;
    for (let at = from; at < to; at += 1) {
      if (!WORDS.has((tokens[at] as Token).lower)) continue;
      for (const rule of scopeRules) {
        const scope = rule.find(tokens, at, from, to);
        if (!scope) continue;
        const weakened = spansOf(tokens, scope.hedge, scope.covers, rule.kind);
        found.push(capped(weakened, attributions, near, sentence.index));
        break;
      }
    }
  }
  return found;
}

type Place = readonly [number, number];

const spansOf = (tokens: readonly Token[], hedge: Place, covers: Place, kind: Weakened['kind']): Weakened => {
  const span = ([from, to]: Place) => ({ start: (tokens[from] as Token).start, end: (tokens[to - 1] as Token).end });
  return { hedge: span(hedge), covers: span(covers), kind };
};

/** Words within what somebody says weaken nothing beyond it: “the pier may close, he said”. */
function capped(weakened: Weakened, attributions: readonly Attribution[], near: number, sentence: number): Weakened {
  const { hedge, covers } = weakened;
  let end = covers.end;
  for (let i = near; i < attributions.length && (attributions[i] as Attribution).sentence === sentence; i += 1) {
    for (const piece of (attributions[i] as Attribution).content) {
      if (piece.start <= hedge.start && hedge.end < piece.end && piece.end < end && piece.end > covers.start) end = piece.end;
    }
  }
  return end === covers.end ? weakened : { ...weakened, covers: { start: covers.start, end } };
}
