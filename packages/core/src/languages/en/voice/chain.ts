import type { Attribution, ChainLink, SourcedAttribution } from '../../../model/attribution.ts';
import { addsTo, goesOnThere } from './inherit/goes-on-there.ts';
import { outletBefore } from './inherit/outlet-before.ts';
import { goesOnInside } from './inherit/goes-on-inside.ts';
import { description } from './refer/description.ts';
import { pronoun } from './refer/pronoun.ts';
import type { QuotedPerson } from './quoted-person.ts';
import type { Spoken } from './speak.ts';

const DEEPEST = 8; // attributions one inside the other
const NEAR = 6; // attributions back to the one that names the outlet
const FURTHEST = 3; // paragraphs back to it, in which nobody else speaks
const REACHED = /\/(?:told-outlet|spoke-to-outlet|goes-on-there|pronoun)$/; // the outlet heard it itself
const WINDOW = 40; // attributions to either side among which the enclosing one is looked for

/**
 * Adds the chain, from the outside in: what stands around an attribution, the relays that its words name, and its own voice.
 *
 * Inside a quotation “I” is whoever speaks it and “she” is not: “I said that we would pay,” the mayor told her. Where the words inside name
 * nobody, what they say still rests on the speaker.
 */
export function chained(
  said: readonly Spoken[],
  personOf: (attribution: Attribution) => QuotedPerson = () => null,
  text = '',
): readonly SourcedAttribution[] {
  const around = said.map((_, i) => enclosing(i, said));
  const persons = said.map(({ attribution }) => personOf(attribution));
  const spoken: readonly Spoken[] = said.map((one, i) => {
    const speaker = said[around[i] ?? -1];
    const [span] = one.attribution.source;
    if (!speaker?.link || !span) return one;
    if (persons[i] === 'first' && one.link === null) return { ...one, voice: speaker.voice, link: { ...speaker.link, span } };
    return persons[i] === 'third' && one.voice?.key === speaker.voice?.key ? { ...one, voice: null, outer: [], link: null } : one;
  });
  const chainOf = (at: number, depth: number): readonly ChainLink[] => {
    const one = spoken[at];
    const parent = around[at] ?? -1;
    if (!one?.link) return persons[at] !== null && parent >= 0 && depth <= DEEPEST ? chainOf(parent, depth + 1) : [];
    const own = [...one.outer, one.link];
    if (depth > DEEPEST) return own;
    if (parent < 0) {
      const teller = tellerBefore(at, depth);
      return [...(teller.length > 0 ? teller : heardThere(at, depth)), ...own];
    }
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
  /** “Ruiz told the Gazette that … “…,” she added”: what is added was said there too. */
  const heardThere = (at: number, depth: number): readonly ChainLink[] => {
    const one = spoken[at] as Spoken;
    if (one.outer.length > 0 || !one.voice || !/^(?:persons?|vague)$/.test(one.voice.kind)) return [];
    let j = at - 1;
    while (j >= 0 && at - j <= NEAR && (around[j] ?? -1) >= 0) j -= 1; // whoever speaks inside what another says
    const before = spoken[j];
    if (before && !one.voice.named && at - j <= NEAR && isOutlet(before) && before.paragraph === one.paragraph && follows(before, one))
      return chainOf(j, depth + 1).map((link) => ({ ...link, span: null, grade: 'probable' as const, rule: outletBefore.id }));
    // “…, the Gazette reported. “…,” his nephew Jo Lind added”: who adds and has said nothing before adds to what the outlet has from him
    const adds =
      before && isOutlet(before) && before.paragraph === one.paragraph && follows(before, one) && /^add\b/.test(one.attribution.cueLemma);
    if (adds && !spoken.slice(Math.max(0, at - WINDOW), at).some((s) => s.voice?.key === one.voice?.key))
      return chainOf(j, depth + 1).map((link) => ({ ...link, span: null, grade: 'probable' as const, rule: outletBefore.id }));
    if (!one.voice.named || !before || at - j > NEAR || before.voice?.key !== one.voice.key || before.paragraph < one.paragraph - FURTHEST)
      return [];
    const { cueLemma, cue } = one.attribution;
    if (before.paragraph !== one.paragraph && !addsTo(cueLemma, cue.map((c) => text.slice(c.start, c.end)).join(' '))) return [];
    const outer = chainOf(j, depth + 1).slice(0, -1);
    return outer.at(-1)?.voice.kind === 'outlet' && outer.every((l) => REACHED.test(l.rule))
      ? outer.map((link) => ({ ...link, span: null, grade: 'probable' as const, rule: goesOnThere.id }))
      : [];
  };
  return spoken.map(({ attribution, voice }, at) => ({ ...attribution, voice, chain: chainOf(at, 0) }));
}

const PARTICIPLE = 'en/attribute/participle';

const isOutlet = ({ voice }: Spoken): boolean => voice?.kind === 'outlet' && voice.named;
const follows = (before: Spoken, one: Spoken): boolean => one.attribution.sentence === before.attribution.sentence + 1;

/** The innermost attribution whose content holds this one's cue, by index; -1 where none does. */
function enclosing(at: number, all: readonly Spoken[]): number {
  const inner = (all[at] as Spoken).attribution;
  const cue = inner.cue[0];
  // “an aide said Ruiz calmed the crew, telling them …”: the participle goes on with what Ruiz did, and the aide tells that too
  const told = inner.rule === PARTICIPLE ? inner.source[0] : undefined;
  let best = -1;
  let size = Infinity;
  for (let i = Math.max(0, at - WINDOW); i < Math.min(all.length, at + WINDOW); i += 1) {
    const { attribution: outer, link } = all[i] as Spoken;
    if (i === at || !link || outer.cueClass === 'hearsay') continue;
    if (inner.content.some((c) => c.start <= outer.cue[0].start && outer.cue[0].end <= c.end)) continue; // each in the other: neither
    for (const { start, end } of outer.content) {
      const holds = start <= cue.start && cue.end <= end;
      const tells = told !== undefined && end <= cue.start && start <= told.start && told.end <= end;
      if (!(holds || tells) || end - start >= size) continue;
      best = i;
      size = end - start;
    }
  }
  return best;
}
