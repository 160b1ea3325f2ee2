import type { Span } from '../../../model/span.ts';
import { apart } from './apart.ts';
import { contextOf } from './context.ts';
import type { Passage, Range } from './passage.ts';
import { within } from './proposal.ts';
import { lowerAt, textAt } from './words.ts';
import type { AttributionRule, Proposal } from './rule.ts';

/** A proposal that was accepted, with what only the report shows: which rule, and quotations that go on elsewhere. */
export interface Accepted extends Proposal {
  readonly rule: string;
  readonly further: readonly Span[]; // spans in later passages
}

/**
 * Tries the rules in their order, the first pass before the second, and keeps what is likely enough.
 *
 * No cue is used twice. What lies inside the content of another attribution is cut to it: the chain stays whole.
 */
export function select(p: Passage, rules: readonly AttributionRule[], accepts: (proposal: Proposal) => boolean): readonly Accepted[] {
  let accepted: readonly Accepted[] = [];
  const propose = (rule: AttributionRule, proposed: Accepted[]): Accepted[] => {
    for (const found of rule.find(p, accepted)) {
      const borrowed = borrows(p, found);
      const cue = wholeCue(p, found);
      const proposal = { ...found, cue, borrowed, context: contextOf(p, found, cue), rule: rule.id, further: NONE };
      if (accepts(proposal)) proposed.push(proposal); // before it can stand in the way of another
    }
    return proposed;
  };
  for (const { pass, early, late } of passesOf(rules)) {
    const proposed: Accepted[] = [];
    for (const rule of early) propose(rule, proposed);
    accepted = merge(p, accepted, proposed, pass);
    for (const rule of late) accepted = merge(p, accepted, propose(rule, []), pass);
  }
  return apart(p, accepted);
}

const NONE: readonly Span[] = [];

/** These need to know who spoke before them. */
const LATE: ReadonlySet<string> = new Set([
  'en/attribute/citing',
  'en/attribute/light-verb',
  'en/attribute/participle',
  'en/attribute/hearsay-adverb',
  'en/attribute/purpose',
  'en/attribute/noun',
]);

interface Pass {
  readonly pass: number;
  readonly early: readonly AttributionRule[];
  readonly late: readonly AttributionRule[];
}
const PASSES = new WeakMap<readonly AttributionRule[], readonly Pass[]>(); // every sentence is read with the same rules

function passesOf(rules: readonly AttributionRule[]): readonly Pass[] {
  let passes = PASSES.get(rules);
  if (!passes) {
    passes = [1, 2].map((pass) => {
      const own = rules.filter((r) => r.pass === pass);
      return { pass, early: own.filter((r) => !LATE.has(r.id)), late: own.filter((r) => LATE.has(r.id)) };
    });
    PASSES.set(rules, passes);
  }
  return passes;
}

function merge(p: Passage, before: readonly Accepted[], proposals: readonly Accepted[], pass: number): readonly Accepted[] {
  if (proposals.length === 0) return before;
  const accepted = [...before];
  const ordered = pass === 1 ? proposals : [...proposals].sort((a, b) => a.cue.from - b.cue.from || a.cue.to - b.cue.to);
  for (const proposal of ordered) {
    if (p.quoteAt[proposal.head]?.whole) continue;
    if (accepted.some((a) => overlap(a.cue, proposal.cue))) continue;
    const cut = clipped(proposal, accepted);
    if (cut) accepted.push(cut);
  }
  return accepted;
}

/** "said in a statement", "said on Twitter", "said repeatedly", "pointed out": words after the verb that belong to the cue. */
function wholeCue(p: Passage, proposal: Proposal): Range {
  const { group, cue } = proposal;
  if (!group || cue.to !== group.to) return cue;
  let { to } = cue;
  const next = lowerAt(p, to);
  if (p.words[to]?.pos === 'ADV' && (next.endsWith('ly') || next === 'again') && !proposal.content.some((c) => within(c, to))) to += 1;
  else if (proposal.lemma === 'point' && next === 'out') to += 1;
  else if (proposal.lemma === 'say' && next === 'in' && lowerAt(p, to + 1) === 'a' && lowerAt(p, to + 2) === 'statement') to += 3;
  else if (WRITES.has(proposal.lemma) && (next === 'on' || next === 'via') && SITES.has(lowerAt(p, to + 1))) to += 2;
  if (to === cue.to) return cue;
  if (textAt(p, to) === ':') to += 1;
  return { from: cue.from, to };
}

const WRITES: ReadonlySet<string> = new Set(['say', 'write', 'post', 'announce', 'add', 'confirm', 'reply', 'respond', 'tweet']);
const SITES: ReadonlySet<string> = new Set(['twitter', 'facebook', 'instagram', 'telegram', 'x', 'truth', 'youtube', 'weibo']);

/** Some words are quoted: a writer who copies words reports speech. */
const borrows = (p: Passage, { content, contentKind }: Proposal): boolean =>
  contentKind !== 'quote' && p.quotes.some((q) => content.some((c) => c.from < q.to && q.from < c.to));

const overlap = (a: Range, b: Range): boolean => a.from < b.to && b.from < a.to;

/** Cuts a proposal whose cue lies in another's content to that content, and keeps its own content off the other's cue. */
function clipped(proposal: Accepted, accepted: readonly Accepted[]): Accepted | null {
  let content: readonly Range[] = proposal.content;
  for (const outer of accepted) {
    const piece = outer.content.find((range) => within(range, proposal.head));
    if (piece) {
      content = content.flatMap((range) => {
        const from = Math.max(range.from, piece.from);
        const to = Math.min(range.to, piece.to);
        return to > from ? [{ from, to }] : [];
      });
    } else {
      // an outer verb that stands inside our content: we end before its speaker, unless it is itself inside
      content = content.flatMap((range) =>
        within(range, outer.head) && proposal.head < outer.head && outer.content.some((c) => c.from < proposal.head)
          ? endBefore(range, outer)
          : [range],
      );
    }
  }
  return content.length > 0 || proposal.content.length === 0 ? { ...proposal, content } : null;
}

const endBefore = (range: Range, outer: Accepted): readonly Range[] => {
  const stop = Math.min(outer.cue.from, outer.source?.from ?? outer.cue.from);
  return stop > range.from ? [{ from: range.from, to: stop }] : [];
};
