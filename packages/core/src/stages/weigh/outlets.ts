import type { ChainLink, Voice } from '../../model/attribution.ts';
import type { Alignment } from '../../model/layers.ts';
import { outletName } from '../../text/outlet-name.ts';
import { withChains } from './chains.ts';
import { byText } from './order.ts';

/**
 * Gives outlets one name throughout a story: "the Post" in one report is the *Tamsin Post* that wrote another, if no other outlet of the story ends so.
 *
 * A short name that two fit stays as it is. Only names change, and only those of outlets; the words of the reports stay as they stand.
 */
export function withOutlets(alignment: Alignment): Alignment {
  const wrote = new Set(alignment.readings.flatMap(({ report }) => (report.outlet === null ? [] : [outletName(report.outlet)])));
  const fullOf = fullNames(namesIn(alignment), wrote);
  if (fullOf.size === 0) return alignment;
  const full = (name: string): string => fullOf.get(outletName(name)) ?? name;
  const voiced = (voice: Voice): Voice => {
    const label = voice.kind === 'outlet' && voice.named ? full(voice.label) : voice.label;
    const relay = voice.relay === null ? null : full(voice.relay);
    return label === voice.label && relay === voice.relay ? voice : { ...voice, label, relay };
  };
  const linked = (chain: readonly ChainLink[]): readonly ChainLink[] => chain.map((link) => ({ ...link, voice: voiced(link.voice) }));
  const { readings, questions } = withChains(alignment, linked);
  return {
    questions,
    readings: readings.map((reading) => ({
      ...reading,
      attributions: reading.attributions.map((a) => ({ ...a, voice: a.voice && voiced(a.voice) })),
    })),
  };
}

function namesIn({ readings, questions }: Alignment): readonly string[] {
  const names = new Set<string>();
  const add = ({ kind, named, label, relay }: Voice): void => {
    if (kind === 'outlet' && named) names.add(label);
    if (relay !== null) names.add(relay);
  };
  for (const { report, attributions } of readings) {
    if (report.outlet !== null) names.add(report.outlet);
    for (const { voice, chain } of attributions) {
      if (voice) add(voice);
      for (const link of chain) add(link.voice);
    }
  }
  for (const { answers } of questions)
    for (const { evidence } of answers) for (const { chain } of evidence) for (const link of chain) add(link.voice);
  return [...names].sort(byText);
}

/** Short names, and the one longer name that ends with theirs. `own`: outlets that wrote reports of the story, plain. */
function fullNames(names: readonly string[], own: ReadonlySet<string>): ReadonlyMap<string, string> {
  const byPlain = new Map<string, string>(); // of two ways to write one name the first in order
  for (const name of names) if (!byPlain.has(outletName(name))) byPlain.set(outletName(name), name);
  const found = new Map<string, string>();
  for (const short of byPlain.keys()) {
    if (short === '') continue;
    if (own.has(short)) continue; // an outlet that wrote a report of the story is no other's short name
    const longer = [...byPlain.keys()].filter((long) => long.endsWith(` ${short}`));
    const [only] = longer;
    if (only !== undefined && longer.length === 1) found.set(short, byPlain.get(only) as string);
  }
  return found;
}
