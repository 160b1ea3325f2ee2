import type { Attribution, CueClass } from '../../../model/attribution.ts';

/** Cues whose content nobody asserts: what somebody asked for rests on whoever says that it was asked. */
const UNASSERTED: ReadonlySet<CueClass> = new Set<CueClass>(['urge', 'ask']);
/** Verbs that take a subject of talk, not what was said of it. */
const TOPIC = /^(?:discuss|debate|address|negotiate|consider|talk|comment)\b/;

/** The attributions whose content somebody asserts or denies: not what was asked for or talked about, not an aim (“met to discuss”), not words inside somebody's denial. */
export function assertedIn<A extends Attribution>(attributions: readonly A[], text: string): ReadonlySet<A> {
  const denied = new Set<A>();
  for (const outer of attributions) {
    if (outer.cueClass !== 'deny' && outer.cueClass !== 'decline') continue;
    for (const piece of outer.content)
      for (const inner of cuesIn(attributions, piece.start, piece.end)) if (inner !== outer && !holds(inner, outer)) denied.add(inner);
  }
  return new Set(
    attributions.filter(
      ({ cueClass, cueLemma, cue }, i) =>
        !UNASSERTED.has(cueClass) &&
        !TOPIC.test(cueLemma) &&
        !/^to\s/i.test(text.slice(cue[0].start, cue[0].start + 3)) &&
        !denied.has(attributions[i] as A),
    ),
  );
}

const holds = (a: Attribution, b: Attribution): boolean => a.content.some((c) => c.start <= b.cue[0].start && b.cue[0].end <= c.end);

/** Attributions are ordered by cue: those whose cue lies in a stretch stand together. */
function cuesIn<A extends Attribution>(attributions: readonly A[], start: number, end: number): readonly A[] {
  let low = 0;
  let high = attributions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((attributions[middle] as A).cue[0].start < start) low = middle + 1;
    else high = middle;
  }
  let to = low;
  while (to < attributions.length && (attributions[to] as A).cue[0].end <= end) to += 1;
  return attributions.slice(low, to);
}
