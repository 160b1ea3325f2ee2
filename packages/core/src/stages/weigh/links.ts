import type { ChainLink } from '../../model/attribution.ts';
import type { MergeGrade } from '../../model/dossier.ts';
import type { Reading } from '../../model/layers.ts';
import { answersOf, type OriginDraft } from './origins.ts';

/** Why two origins are, or may be, the same people. */
export interface Link {
  readonly a: OriginDraft; // the smaller id
  readonly b: OriginDraft;
  readonly grade: MergeGrade;
  readonly rule: string;
  readonly because: string;
}

interface Facts {
  readonly shared: boolean; // both speak for one answer
  readonly upstream: ReadonlyMap<string, string>; // report → the one other outlet that it names
  readonly deepest: ReadonlyMap<string, string>; // outlet → id of the origin that stands behind it
}
type Test = (a: OriginDraft, b: OriginDraft, facts: Facts) => string | null; // why, or null
interface LinkRule {
  readonly rule: string;
  readonly grade: MergeGrade;
  readonly test: Test;
}

const outletName = (label: string): string => label.toLowerCase().replace(/^the /, '');
const relayOf = (o: OriginDraft): string | null =>
  o.relay?.named ? outletName(o.relay.label) : o.voice.relay !== null && o.voice.kind !== 'outlet' ? outletName(o.voice.relay) : null;
const isOutlet = (o: OriginDraft): boolean => o.voice.kind === 'outlet' && o.voice.named;
const nameless = (o: OriginDraft): boolean => !o.voice.named;
const people = (o: OriginDraft): boolean => ['person', 'persons', 'vague'].includes(o.voice.kind);
const words = (name: string): readonly string[] => name.toLowerCase().split(/[\s-]+/);

/** True where one full name is the other with words left out: “Ana Ruiz”, “Ana María Ruiz”. */
export function sameName(a: string, b: string): boolean {
  const [short, long] = words(a).length <= words(b).length ? [words(a), words(b)] : [words(b), words(a)];
  return short.at(-1) === long.at(-1) && short.every((w) => long.includes(w));
}
export const namedPerson = (o: OriginDraft): boolean => o.voice.named && o.voice.kind === 'person';

const described = (o: OriginDraft): string => `${o.voice.party ?? ''}|${o.voice.role ?? ''}`;
const numbered = (o: OriginDraft): string => (o.voice.count ? `${o.voice.count.min}–${o.voice.count.max ?? ''}` : '');

/** Strongest first; the first that fits decides. Both ways round are tried. */
const RULES: readonly LinkRule[] = [
  {
    rule: 'weigh/merge/same-name',
    grade: 'certain',
    test: (a, b) =>
      namedPerson(a) && namedPerson(b) && sameName(a.voice.label, b.voice.label)
        ? 'the same person is named'
        : a.voice.named && b.voice.named && a.voice.kind === 'institution' && b.voice.kind === 'institution' && a.voice.key === b.voice.key
          ? 'the same body is named'
          : null,
  },
  {
    rule: 'weigh/merge/member-of-group',
    grade: 'certain',
    test: (a, b) =>
      a.voice.member !== null && a.voice.member === b.voice.key && relayOf(a) === relayOf(b) && a.reports.some((r) => b.reports.includes(r))
        ? 'one of the group'
        : null,
  },
  {
    rule: 'weigh/merge/outlet-and-its-source',
    grade: 'certain',
    test: (a, b, { deepest }) =>
      isOutlet(a) && deepest.get(outletName(a.voice.label)) === b.id ? 'another place says whom the outlet spoke to' : null,
  },
  {
    rule: 'weigh/merge/office-of-named-person',
    grade: 'probable',
    test: (a, b, { shared }) =>
      shared &&
      nameless(a) &&
      people(a) &&
      a.voice.onRecord &&
      namedPerson(b) &&
      a.voice.party !== null &&
      a.voice.party === b.voice.party &&
      /^spokes/.test(a.voice.role ?? '') &&
      /^(?:spokes|secretary)/.test(b.voice.role ?? '')
        ? 'an unnamed spokesperson of the side for which the other speaks by name'
        : null,
  },
  {
    rule: 'weigh/merge/body-and-its-country',
    grade: 'probable',
    test: (a, b, { shared }) =>
      shared &&
      a.voice.kind === 'institution' &&
      b.voice.kind === 'institution' &&
      a.voice.named &&
      b.voice.named &&
      a.voice.party !== null &&
      a.voice.party === b.voice.party &&
      a.voice.role === null &&
      b.voice.role !== null
        ? 'the country stands for its body'
        : null,
  },
  {
    rule: 'weigh/merge/same-description',
    grade: 'probable',
    test: (a, b, { shared }) =>
      shared &&
      nameless(a) &&
      nameless(b) &&
      people(a) &&
      people(b) &&
      a.voice.member === null &&
      b.voice.member === null &&
      described(a) === described(b) &&
      a.voice.party !== null &&
      numbered(a) === numbered(b) &&
      (relayOf(a) === null || relayOf(b) === null)
        ? 'the same description and number for the same content, and no outlet named on one side'
        : null,
  },
  {
    rule: 'weigh/merge/number-missing',
    grade: 'probable',
    test: (a, b, { shared, upstream }) =>
      nameless(a) &&
      nameless(b) &&
      people(a) &&
      people(b) &&
      a.voice.party !== null &&
      a.voice.party === b.voice.party &&
      a.voice.count === null &&
      relayOf(a) === null &&
      described(a) === described(b) &&
      b.voice.kind === 'persons' &&
      b.voice.count !== null &&
      (shared || a.reports.some((r) => upstream.get(r) !== undefined && upstream.get(r) === relayOf(b)))
        ? 'the same side, and neither number nor outlet named on one side'
        : null,
  },
  {
    rule: 'weigh/merge/vague',
    grade: 'possible',
    test: (a, b, { shared }) =>
      shared &&
      nameless(a) &&
      a.voice.kind === 'vague' &&
      people(b) &&
      nameless(b) &&
      (a.voice.party === null || b.voice.party === null || a.voice.party === b.voice.party)
        ? 'too vague to be told apart'
        : null,
  },
  {
    rule: 'weigh/merge/outlet-without-source',
    grade: 'possible',
    test: (a, b, { shared, deepest }) =>
      shared && isOutlet(a) && !deepest.has(outletName(a.voice.label)) && people(b) && nameless(b)
        ? 'whose word the outlet had is not said'
        : null,
  },
  {
    rule: 'weigh/merge/same-relay',
    grade: 'possible',
    test: (a, b) =>
      relayOf(a) !== null && relayOf(a) === relayOf(b) && !(namedPerson(a) && namedPerson(b))
        ? 'the same outlet reached both'
        : isOutlet(a) && relayOf(b) === outletName(a.voice.label)
          ? 'the outlet itself, and a voice that it reached'
          : null,
  },
  {
    rule: 'weigh/merge/same-side',
    grade: 'possible',
    test: (a, b) =>
      a.voice.party !== null && a.voice.party === b.voice.party && (nameless(a) || nameless(b))
        ? 'the same side, and one of them unnamed'
        : null,
  },
];

/** Every pair that is or may be one, in order of ids. Vague crowds and own voices are linked to nobody: they do not count. */
export function linksOf(origins: readonly OriginDraft[], readings: readonly Reading[]): readonly Link[] {
  const live = origins.filter((o) => o.voice.kind !== 'weasel' && o.voice.kind !== 'own-voice');
  const answers = new Map(live.map((o) => [o.id, answersOf(o)]));
  const deepest = deepestOf(live, answers);
  const upstream = upstreamOf(readings, origins);
  const links: Link[] = [];
  live.forEach((a, i) => {
    for (const b of live.slice(i + 1)) {
      if (namedPerson(a) && namedPerson(b) && !sameName(a.voice.label, b.voice.label)) continue; // cannot be one
      const theirs = answers.get(b.id);
      const shared = [...(answers.get(a.id) ?? [])].some((key) => theirs?.has(key));
      const facts = { shared, upstream, deepest };
      for (const { rule, grade, test } of RULES) {
        const because = test(a, b, facts) ?? test(b, a, facts);
        if (because === null) continue;
        links.push({ a, b, grade, rule, because });
        break;
      }
    }
  });
  return links;
}

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
  for (const { report, attributions } of readings) for (const { chain } of attributions) add(report.id, chain);
  for (const { occurrences } of origins) for (const { evidence } of occurrences) add(evidence.report, evidence.chain);
  for (const { report } of readings) if (report.outlet !== null) named.get(report.id)?.delete(outletName(report.outlet));
  return new Map([...named].flatMap(([report, [only, ...others]]) => (only !== undefined && others.length === 0 ? [[report, only]] : [])));
}
