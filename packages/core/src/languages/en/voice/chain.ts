import type { ChainLink, SourcedAttribution } from '../../../model/attribution.ts';
import { goesOnInside } from './inherit/goes-on-inside.ts';
import { description } from './refer/description.ts';
import { pronoun } from './refer/pronoun.ts';
import type { Spoken } from './speak.ts';

const DEEPEST = 8; // attributions one inside the other
const WINDOW = 40; // attributions to either side among which the enclosing one is looked for

/** Adds the chain, from the outside in: what stands around an attribution, the relays that its words name, and its own voice. */
export function chained(spoken: readonly Spoken[]): readonly SourcedAttribution[] {
  const around = spoken.map((_, i) => enclosing(i, spoken));
  const chainOf = (at: number, depth: number): readonly ChainLink[] => {
    const one = spoken[at];
    if (!one?.link) return [];
    const own = [...one.outer, one.link];
    const parent = around[at] ?? -1;
    if (depth > DEEPEST) return own;
    if (parent < 0) return [...tellerBefore(at, depth), ...own];
    const outer = chainOf(parent, depth + 1).filter((link) => !own.some((o) => o.voice.key === link.voice.key));
    return [...outer, ...own];
  };
  /** “Sources said that the envoy asked for tea. The envoy also asked …”: the second sentence rests on the sources too. */
  const tellerBefore = (at: number, depth: number): readonly ChainLink[] => {
    const one = spoken[at] as Spoken;
    if (one.outer.length > 0 || (one.link?.rule !== description.id && one.link?.rule !== pronoun.id)) return [];
    for (let j = at - 1; j >= Math.max(0, at - WINDOW); j -= 1) {
      const before = spoken[j] as Spoken;
      if (before.attribution.sentence < one.attribution.sentence - 1 || before.paragraph !== one.paragraph) return [];
      if (before.attribution.sentence === one.attribution.sentence || before.voice?.key !== one.voice?.key) continue;
      const parent = around[j] ?? -1;
      return parent < 0 ? [] : chainOf(parent, depth + 1).map((link) => ({ ...link, span: null, rule: goesOnInside.id }));
    }
    return [];
  };
  return spoken.map(({ attribution, voice }, at) => ({ ...attribution, voice, chain: chainOf(at, 0) }));
}

/** The innermost attribution whose content holds this one's cue, by index; -1 where none does. */
function enclosing(at: number, all: readonly Spoken[]): number {
  const inner = (all[at] as Spoken).attribution;
  const cue = inner.cue[0];
  let best = -1;
  let size = Infinity;
  for (let i = Math.max(0, at - WINDOW); i < Math.min(all.length, at + WINDOW); i += 1) {
    const { attribution: outer, link } = all[i] as Spoken;
    if (i === at || !link || outer.cueClass === 'hearsay') continue;
    if (inner.content.some((c) => c.start <= outer.cue[0].start && outer.cue[0].end <= c.end)) continue; // each in the other: neither
    for (const { start, end } of outer.content) {
      if (start > cue.start || cue.end > end || end - start >= size) continue;
      best = i;
      size = end - start;
    }
  }
  return best;
}
