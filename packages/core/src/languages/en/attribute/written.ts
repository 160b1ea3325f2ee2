import type { Attribution } from '../../../model/attribution.ts';
import type { Span } from '../../../model/span.ts';
import type { Passage, Range } from './passage.ts';
import type { Accepted } from './select.ts';

/** Turns places of tokens into spans of the report. `index` is given when all are in order. */
export function attributionOf(p: Passage, a: Accepted): Attribution {
  const span = ({ from, to }: Range): Span => ({ start: (p.words[from] as Span).start, end: (p.words[to - 1] as Span).end });
  const content = a.content.map(span).sort((x, y) => x.start - y.start);
  const head = p.words[a.head] as Passage['words'][number];
  return {
    index: 0,
    source: a.source ? [span(a.source)] : [],
    cue: [span(a.cue)],
    content: [...content, ...a.further],
    rule: a.rule,
    cueClass: a.cueClass,
    cueLemma: a.lemma,
    negated: a.group?.negated ?? false,
    hedges: [],
    direct: a.further.length > 0 || p.quotes.some((q) => a.content.some((c) => c.from <= q.from && q.to <= c.to && q.whole)),
    sentence: head.sentence,
  };
}
