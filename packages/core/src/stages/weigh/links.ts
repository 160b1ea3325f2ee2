import type { ChainLink } from '../../model/attribution.ts';
import type { MergeGrade } from '../../model/dossier.ts';
import type { Reading } from '../../model/layers.ts';
import { ownWordOf } from './own-word.ts';
import { isOutlet, LINK_RULES, namedPerson, people, relayOf, sameName } from './link-rules.ts';
import { outletName } from '../../text/outlet-name.ts';
import { answersOf, type OriginDraft } from './origins.ts';

/** Why two origins are, or may be, the same people. */
export interface Link {
  readonly a: OriginDraft; // the smaller id
  readonly b: OriginDraft;
  readonly grade: MergeGrade;
  readonly rule: string;
  readonly because: string;
}

/** True where both speak inside one passage that two reports share. */
export type Copies = (a: OriginDraft, b: OriginDraft) => boolean;

/** Every pair that is or may be one, in order of ids. Vague crowds and own voices are linked to nobody: they do not count. */
export function linksOf(
  origins: readonly OriginDraft[],
  readings: readonly Reading[],
  copies: Copies,
  odd: ReadonlySet<string> = new Set(),
): readonly Link[] {
  const live = origins.filter((o) => o.voice.kind !== 'weasel' && o.voice.kind !== 'own-voice');
  const answers = new Map(live.map((o) => [o.id, answersOf(o)]));
  const deepest = deepestOf(live, answers);
  const upstream = upstreamOf(readings, origins);
  const ownWord = ownWordOf(live, readings);
  const links: Link[] = [];
  for (let i = 0; i < live.length; i += 1) {
    const a = live[i] as OriginDraft;
    const ours = [...(answers.get(a.id) ?? [])];
    for (let j = i + 1; j < live.length; j += 1) {
      const b = live[j] as OriginDraft;
      if (namedPerson(a) && namedPerson(b) && !sameName(a.voice.label, b.voice.label)) continue; // cannot be one
      const theirs = answers.get(b.id);
      const shared = ours.some((key) => theirs?.has(key));
      const facts = { shared, copied: copies(a, b), peculiar: peculiar(a, b, odd), upstream, deepest, ownWord };
      for (const { rule, grade, test } of LINK_RULES) {
        const because = test(a, b, facts) ?? test(b, a, facts);
        if (because === null) continue;
        links.push({ a, b, grade, rule, because });
        break;
      }
    }
  }
  return links;
}

/** Each is heard in one report only, and the two reports share something odd. `odd`: both ways round, with a zero sign between. */
const peculiar = (a: OriginDraft, b: OriginDraft, odd: ReadonlySet<string>): boolean =>
  a.reports.length === 1 && b.reports.length === 1 && odd.has(`${a.reports[0] ?? ''}\u0000${b.reports[0] ?? ''}`);

/** For each outlet, the voice that it reached and whose answers are most like what the outlet says itself: that rests on this voice. */
function deepestOf(origins: readonly OriginDraft[], answers: ReadonlyMap<string, ReadonlySet<string>>): ReadonlyMap<string, string> {
  const said = new Map<string, Set<string>>();
  for (const origin of origins.filter(isOutlet)) {
    const name = outletName(origin.voice.label);
    said.set(name, new Set([...(said.get(name) ?? []), ...(answers.get(origin.id) ?? [])]));
  }
  const likeness = (origin: OriginDraft, relay: string): number => {
    const members = origins.filter((o) => o.voice.member === origin.voice.key && relayOf(o) === relay);
    const own = new Set([origin, ...members].flatMap((o) => [...(answers.get(o.id) ?? [])]));
    return [...own].filter((key) => said.get(relay)?.has(key)).length;
  };
  const best = new Map<string, { readonly origin: OriginDraft; readonly like: number }>();
  for (const origin of origins) {
    const relay = relayOf(origin);
    if (relay === null || !people(origin) || origin.voice.member !== null) continue;
    const like = likeness(origin, relay);
    const now = best.get(relay);
    const by = now
      ? like - now.like ||
        origin.reports.length - now.origin.reports.length ||
        (origin.voice.count?.min ?? 0) - (now.origin.voice.count?.min ?? 0)
      : 1;
    if (by > 0) best.set(relay, { origin, like }); // origins come by id, so that the smaller id stays where all is equal
  }
  return new Map([...best].map(([relay, { origin }]) => [relay, origin.id]));
}

/** For each report, the one outlet other than its own that its chains name. */
function upstreamOf(readings: readonly Reading[], origins: readonly OriginDraft[]): ReadonlyMap<string, string> {
  const named = new Map<string, Set<string>>();
  const add = (report: string, chain: readonly ChainLink[]): void => {
    const names = named.get(report) ?? new Set<string>();
    for (const { voice } of chain) if (voice.kind === 'outlet' && voice.named) names.add(outletName(voice.label));
    named.set(report, names);
  };
  for (const { report, attributions, carried } of readings) for (const { chain } of [...attributions, ...carried]) add(report.id, chain);
  for (const { occurrences } of origins) for (const { evidence } of occurrences) add(evidence.report, evidence.chain);
  for (const { report } of readings) if (report.outlet !== null) named.get(report.id)?.delete(outletName(report.outlet));
  return new Map([...named].flatMap(([report, [only, ...others]]) => (only !== undefined && others.length === 0 ? [[report, only]] : [])));
}
