import type { Attribution, CueClass } from '../../../model/attribution.ts';
import type { Span } from '../../../model/span.ts';
import { bodyWords, documentWords, hedges, mediaWords, organizationWords, vagueWords, weaselWords } from '../lexicon.generated.ts';
import { countedOf, HEARSAY_PASSIVE } from './confidence.ts';
import { forceOf } from './force.ts';
import type { Passage, Range } from './passage.ts';
import { within } from './proposal.ts';
import type { Accepted } from './select.ts';

const HEDGES: ReadonlySet<string> = new Set(hedges);
/** Not to do these is to say nothing. */
const ANSWER = /^(?:comment|respond|reply|answer|elaborate|discuss|address|return|say|disclose|reveal|specify|confirm)$/;

/** Tokens that weaken the content or the cue; a verb that only suggests weakens it too. */
function hedgesOf(p: Passage, a: Accepted): readonly Range[] {
  const found: Range[] = [];
  let from = Math.min(a.cue.from, a.head);
  let to = Math.max(a.cue.to, a.head + 1);
  for (const c of a.content) {
    from = Math.min(from, c.from);
    to = Math.max(to, c.to);
  }
  for (let i = from; i < to; i += 1) {
    const own = a.cueClass === 'speculate' && i === a.head;
    const month = p.words[i]?.text === 'May';
    if (own || (!month && HEDGES.has(p.words[i]?.lower ?? '') && (within(a.cue, i) || a.content.some((c) => within(c, i)))))
      found.push({ from: i, to: i + 1 });
  }
  return found;
}

/** "neither Ruiz nor the ministry commented". */
const notSaid = (p: Passage, a: Accepted): boolean =>
  a.source !== null && /^(?:neither|nobody|none)$/.test(p.words[a.source.from]?.lower ?? '');

const INFERS = /^(?:suggest|indicate|signal|reveal|imply|hint|point|explain|confirm|add)$/;
const BRINGS_OUT = /^(?:highlight|underscore|underline|illustrate|reflect|demonstrate)$/;
const SPEAKS: ReadonlySet<string> = new Set([
  ...mediaWords,
  ...documentWords,
  ...bodyWords,
  ...organizationWords,
  ...vagueWords,
  ...weaselWords,
  'source',
]);

/** "It suggests", "the timing highlights": a thing shows, and nobody says. */
function infers(p: Passage, { lemma, source, sourceKind }: Accepted): boolean {
  if (sourceKind === 'thing') return INFERS.test(lemma) || BRINGS_OUT.test(lemma);
  if (sourceKind !== 'noun' || source === null || !BRINGS_OUT.test(lemma)) return false;
  return !p.words.slice(source.from, source.to).some((w) => SPEAKS.has(w.lower) || SPEAKS.has(w.lower.replace(/s$/, '')));
}

/** What the cue does to its content, once its object, its negation and its source are known; else what its verb mostly does. */
function classOf(p: Passage, a: Accepted): CueClass {
  if (unnamed(a)) return 'hearsay';
  if (declines(p, a)) return 'decline';
  if (infers(p, a)) return 'show';
  if (asks(p, a)) return 'urge';
  const called = a.lemma === 'call' && !/^(?:for|on|upon)$/.test(p.words[a.cue.to - 1]?.lower ?? ''); // "called the report a lie"
  return called ? 'opine' : a.cueClass;
}

const unnamed = ({ construction, lemma }: Accepted): boolean => construction === 'passive' && HEARSAY_PASSIVE.test(lemma);

/** "asked for help", "asked him to leave", "told her to go": no question, a request. */
function asks(p: Passage, a: Accepted): boolean {
  if (a.group === null || !/^(?:ask|tell)$/.test(a.lemma)) return false;
  if (p.words[a.cue.to - 1]?.lower === 'for' || a.contentKind === 'to') return true;
  const from = a.content[0]?.from ?? a.cue.to;
  return a.contentKind === 'object' && p.groups.some((g) => g.infinitive && g.from > from && g.from < from + 8);
}

/** "did not respond", "would not say", "declined to comment", "neither … commented". */
const declines = (p: Passage, a: Accepted): boolean =>
  a.cueClass === 'decline' || (((a.group?.negated ?? false) || notSaid(p, a)) && ANSWER.test(a.lemma));

/** Turns places of tokens into spans of the report. `index` is given when all are in order. */
export function attributionOf(p: Passage, a: Accepted & { readonly likely?: readonly Span[] }): Attribution {
  const span = ({ from, to }: Range): Span => ({ start: (p.words[from] as Span).start, end: (p.words[to - 1] as Span).end });
  const counted = countedOf(a);
  const content = a.content.map(span).sort((x, y) => x.start - y.start);
  const head = p.words[a.head] as Passage['words'][number];
  const cueClass = classOf(p, a);
  return {
    index: 0,
    source: a.source ? [span(a.source)] : [],
    cue: [span(a.cue)],
    content: [...content, ...a.further],
    ...(a.likely && a.likely.length > 0 && { likely: a.likely }),
    rule: a.rule,
    ...(counted && { counted }),
    cueClass,
    cueLemma: a.lemma,
    force: forceOf(a.lemma, cueClass),
    negated: (a.group?.negated ?? false) || notSaid(p, a),
    hedges: hedgesOf(p, a).map(span),
    direct: a.further.length > 0 || p.quotes.some((q) => a.content.some((c) => c.from <= q.from && q.to <= c.to && q.whole)),
    sentence: head.sentence,
  };
}
