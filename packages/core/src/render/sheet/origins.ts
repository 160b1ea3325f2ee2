import type { Dossier, Merge, Origin } from '../../model/dossier.ts';
import { groupOrigins, type OriginGroup } from '../../model/groups.ts';
import { listed, unstopped, within } from '../../text/wording.ts';
import { node, type Node } from './node.ts';
import type { Wordlist } from '../words.ts';
import { clipped } from './hops.ts';
import { reportName } from './names.ts';

const MOST = 16; // origins drawn as a tree; the others are in the dossier
const MOST_MERGES = 8; // merges spelled out
const MOST_REPORTS = 12; // reports listed under one outlet

/** What a weight means in an editor's words. */
const WEIGHT_WORDS: Readonly<Record<Origin['weight'], string>> = {
  strong: 'on record',
  firm: '',
  weak: 'thinly described, counts towards the most only',
  none: 'nobody in particular, does not count',
  opinion: 'opinion of an expert',
};

/**
 * The stemma: each origin, the outlet that reached it, the reports that carry it, and why origins were put together.
 *
 * Origins of the central answer come first, then by how many reports carry them. Voices that are nobody in particular are
 * named in one line at the end.
 */
export function originNodes(dossier: Dossier, words: Wordlist, short: (id: string) => string): readonly Node[] {
  const answers = dossier.questions.find((q) => q.id === dossier.counts.question)?.answers ?? [];
  const leading = new Set(answers[0]?.origins.ids ?? []);
  const central = new Set(answers.flatMap((a) => a.origins.ids));
  const rank = ({ members }: OriginGroup): number => {
    if (members.some((o) => leading.has(o.id))) return 0;
    if (members.some((o) => central.has(o.id))) return 1;
    return 2;
  };
  const all = groupOrigins(dossier.origins, dossier.merges);
  const weightless = all.filter((g) => g.lead.weight === 'none' && rank(g) === 2);
  const groups = all
    .filter((g) => !weightless.includes(g))
    .map((group, i) => ({ group, i }))
    .sort((a, b) => rank(a.group) - rank(b.group) || a.i - b.i)
    .map(({ group }) => group);
  const shown = groups.slice(0, MOST).map((g, i) => groupNode(g, groups.slice(0, i), groups, dossier, words, short));
  const rest = groups.length - shown.length;
  return [
    ...shown,
    ...(rest > 0 ? [node(`${rest} more in the dossier.`)] : []),
    ...(weightless.length > 0 ? [weightlessNode(weightless, words)] : []),
  ];
}

/** "Nobody in particular, not counted: observers, sources." */
function weightlessNode(groups: readonly OriginGroup[], words: Wordlist): Node {
  const names = [...new Set(groups.map((g) => within(clipped(g.lead.label))))];
  const evidence = groups.flatMap((g) => g.lead.evidence.slice(0, 1));
  return node(`Nobody in particular, not counted: ${listed(names, 8)}.`, { marks: words.cite(evidence, 6) });
}

/** What a flag says, in an editor's words; those not listed speak for themselves, "" is said elsewhere. */
const FLAG_WORDS: Readonly<Record<string, string>> = {
  anonymous: '',
  'self-serving': 'speaks for its own side',
  'against-own-side': 'speaks against its own side',
  'adverse-party': 'of the other side',
  'access-not-stated': 'how it knows is not stated',
  'carrier-low-quality': 'only on a page full of leftovers',
  'factive-verb': 'the report’s verb takes it as settled',
};

/** "two harbour officials: unnamed, second hand, thinly described". */
export function originWords(origin: Origin): string {
  const flags = origin.flags.filter((f) => !f.startsWith('carried-by')).map((f) => FLAG_WORDS[f] ?? f.replaceAll('-', ' '));
  const access = origin.access === null ? '' : `“${clipped(origin.access)}”`;
  const held = origin.reliability;
  const letter = held ? `you hold ${held.outlet} at ${held.letter} (${clipped(held.reason)})` : '';
  const traits = [origin.named ? 'named' : 'unnamed', access, ...flags, WEIGHT_WORDS[origin.weight], letter].filter((t) => t !== '');
  return `${clipped(origin.label)}: ${traits.join(', ')}`;
}

function groupNode(
  group: OriginGroup,
  before: readonly OriginGroup[],
  groups: readonly OriginGroup[],
  dossier: Dossier,
  words: Wordlist,
  short: (id: string) => string,
): Node {
  const { lead, members } = group;
  const marks = words.cite(lead.evidence, 2);
  const relays = new Map<string | null, Origin[]>();
  for (const origin of members) relays.set(origin.relay, [...(relays.get(origin.relay) ?? []), origin]);
  const reached = [...relays].flatMap(([relay, origins]) =>
    relay === null ? [] : [node(`reached by ${relay}`, { children: reportLeaves(origins, new Set(), dossier, words) })],
  );
  const elsewhere = new Set(members.filter((o) => o.relay !== null).flatMap((o) => o.reports));
  const carried = [
    ...reached,
    ...reportLeaves(relays.get(null) ?? [], elsewhere, dossier, words),
    ...silentLeaves(members, dossier, words),
  ];
  return node(originWords(lead), {
    lead: clipped(lead.label).length,
    marks,
    ref: short(lead.id),
    children: [...carried, ...mergeLeaves(group, before, groups, dossier, words, short)],
  });
}

/** A leaf for each report that names the voice, with how it does; beyond a dozen, their number. */
function reportLeaves(origins: readonly Origin[], listedAlready: ReadonlySet<string>, dossier: Dossier, words: Wordlist): readonly Node[] {
  const ids = [...new Set(origins.flatMap((o) => o.reports))].filter((id) => !listedAlready.has(id)).sort((a, b) => (a < b ? -1 : 1));
  return shortened(ids, (id) =>
    node(reportName(dossier, id), {
      marks: words.cite(
        origins.flatMap((o) => o.evidence.filter((c) => c.report === id)),
        1,
      ),
    }),
  );
}

/** A leaf for each report that carries what this origin alone says, on nobody's word. */
function silentLeaves(members: readonly Origin[], dossier: Dossier, words: Wordlist): readonly Node[] {
  const inside = new Set(members.map((o) => o.id));
  const echoes = dossier.echoes.filter((e) => inside.has(e.origin));
  const named = new Set([...members.flatMap((o) => o.reports), ...echoes.flatMap((e) => e.named)]);
  const ids = [...new Set(echoes.flatMap((e) => e.suggested))].filter((id) => !named.has(id)).sort((a, b) => (a < b ? -1 : 1));
  if (ids.length === 0) return [];
  const alone = dossier.questions.flatMap((q) =>
    q.answers.filter((a) => a.origins.ids.length > 0 && a.origins.ids.every((id) => inside.has(id))),
  );
  const said = alone.flatMap((a) => a.evidence);
  return shortened(ids, (id) =>
    node(`${reportName(dossier, id)}, which says something of it and names no source`, {
      marks: words.cite(
        said.filter((c) => c.report === id),
        1,
      ),
    }),
  );
}

function shortened(ids: readonly string[], leaf: (id: string) => Node): readonly Node[] {
  const shown = ids.slice(0, MOST_REPORTS).map(leaf);
  return ids.length > MOST_REPORTS ? [...shown, node(`${ids.length - MOST_REPORTS} more reports`)] : shown;
}

/** Why origins were counted once, and with which they may be one. A possible merge stands under the first of the two only. */
function mergeLeaves(
  group: OriginGroup,
  before: readonly OriginGroup[],
  groups: readonly OriginGroup[],
  dossier: Dossier,
  words: Wordlist,
  short: (id: string) => string,
): readonly Node[] {
  const inside = new Set(group.members.map((o) => o.id));
  const leaf = (merge: Merge, text: string): Node =>
    node(`${text} (${merge.grade}: ${unstopped(merge.because)})`, { marks: words.cite(merge.evidence, 2), ref: short(merge.id) });
  const labelOf = (id: string): string => clipped(dossier.origins.find((o) => o.id === id)?.label ?? id);
  const inGroup = dossier.merges.filter((m) => inside.has(m.a) && inside.has(m.b) && m.a !== m.b && m.grade !== 'possible');
  const same = inGroup.slice(0, MOST_MERGES).map((m) => {
    const [a, b] = [labelOf(m.a), labelOf(m.b)];
    return leaf(m, a === b ? `counted once: “${a}”` : `counted once: “${a}” and “${b}”`);
  });
  if (inGroup.length > MOST_MERGES) same.push(node(`counted once: ${inGroup.length - MOST_MERGES} more, in the dossier`));
  const groupOf = new Map(groups.flatMap((g) => g.members.map((o) => [o.id, g] as const)));
  const seen = new Set<OriginGroup>(before);
  const reasons = new Map<string, { readonly merge: Merge; readonly others: OriginGroup }[]>();
  for (const merge of dossier.merges) {
    if (merge.grade !== 'possible' || inside.has(merge.a) === inside.has(merge.b)) continue;
    const others = groupOf.get(inside.has(merge.a) ? merge.b : merge.a);
    if (!others || seen.has(others)) continue;
    seen.add(others);
    reasons.set(merge.because, [...(reasons.get(merge.because) ?? []), { merge, others }]);
  }
  const maybe = [...reasons].map(([because, found]) => {
    const names = listed(
      found.map(({ others }) => `“${clipped(others.lead.label)}”`),
      5,
      'or',
    );
    const marks = words.cite(
      found.flatMap(({ merge }) => merge.evidence),
      4,
    );
    const [only] = found;
    return node(`may be the same as ${names} (possible: ${unstopped(because)})`, {
      marks,
      ref: only && found.length === 1 ? short(only.merge.id) : null,
    });
  });
  return [...same, ...maybe];
}
