import {
  groupOrigins,
  listed,
  outletName,
  plainDate,
  type Citation,
  type Dossier,
  type Merge,
  type MergeGrade,
  type Origin,
  type OriginGroup,
} from '@stemma/core/sheet';
import { type Passage, stronger, weaker } from './passages.ts';

/** `anybody` gathers the voices that are nobody in particular, `nobody` what reports state without naming a source. */
export type NodeKind = 'origin' | 'anybody' | 'nobody' | 'relay' | 'report';

/** One thing in the tree: voices counted once, somebody who passes on, a report; or several alike, folded. */
export interface TreeNode {
  readonly id: string;
  readonly kind: NodeKind;
  readonly depth: number; // 0 for origins; reports share the greatest
  readonly label: string;
  readonly detail: string; // a second, quieter line
  readonly counts: boolean; // false for voices that are nobody in particular
  readonly origins: readonly string[]; // ids of the voices it stands for
  readonly reports: readonly string[]; // ids of the reports it stands for
  readonly folded: readonly TreeNode[]; // what it holds, where it holds several
}

/** A way that words took, from left to right. */
export interface TreeLink {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly grade: MergeGrade;
  readonly silent: boolean; // no report names a source here
  readonly origins: readonly string[]; // node ids of the origins whose words take this way
  readonly reports: readonly string[]; // node ids of the reports to which it leads
  readonly words: readonly Citation[]; // that make the link
}

/** Two origins that may be one. It joins nothing; it only lowers the least count. */
export interface Maybe {
  readonly a: string;
  readonly b: string;
  readonly merges: readonly Merge[];
}

export interface Tree {
  readonly nodes: readonly TreeNode[];
  readonly links: readonly TreeLink[];
  readonly maybes: readonly Maybe[];
}

export const NOBODY = 'nobody';
export const ANYBODY = 'anybody';
export const originNode = (lead: string): string => `origin:${lead}`;
export const relayNode = (label: string): string => `relay:${outletName(label)}`;
export const reportNode = (id: string): string => `report:${id}`;

/** The origins of a dossier as they are counted, and the group of each. */
export interface Groups {
  readonly all: readonly OriginGroup[];
  readonly of: ReadonlyMap<string, OriginGroup>;
  /** How sure it is that a voice is the one by which its group is shown. */
  readonly grade: (origin: string) => MergeGrade;
}

export function groupsOf({ origins, merges }: Pick<Dossier, 'origins' | 'merges'>): Groups {
  const all = groupOrigins(origins, merges);
  const of = new Map(all.flatMap((g) => g.members.map((o) => [o.id, g] as const)));
  const certain = new Map(groupOrigins(origins, merges, ['certain']).flatMap((g) => g.members.map((o) => [o.id, g.lead.id] as const)));
  return { all, of, grade: (id) => (certain.get(id) === certain.get(of.get(id)?.lead.id ?? id) ? 'certain' : 'probable') };
}

interface Step {
  readonly from: string;
  readonly to: string;
  readonly grade: MergeGrade;
  readonly words: readonly Citation[];
}

/**
 * Draws the ways together: voices that are counted once are one node, an outlet that passes on is one node, each report is one.
 *
 * An outlet that speaks for the voice behind it (“the paper’s report says”) is drawn as passing that voice on.
 */
export function treeOf(passages: readonly Passage[], dossier: Dossier, groups: Groups): Tree {
  const links = new Map<string, { step: Step; silent: boolean; origins: Set<string>; reports: Set<string>; words: Step[] }>();
  const nodes = new Map<string, Omit<TreeNode, 'depth'>>();
  const origins = new Map(dossier.origins.map((o) => [o.id, o]));
  const vague = new Set<Origin>();
  for (const passage of passages) {
    const origin = passage.origin === null ? undefined : origins.get(passage.origin);
    const steps = stepsOf(passage, origin, groups);
    const start = steps[0]?.from ?? NOBODY;
    if (start === ANYBODY && origin) vague.add(origin);
    else keep(nodes, start, () => (origin ? originOf(groups.of.get(origin.id), origin) : nobody));
    const end = reportNode(passage.report);
    keep(nodes, end, () => reportOf(passage.report, dossier));
    for (const step of steps) {
      if (step.to !== end) keep(nodes, step.to, () => relayOf(step.to, passage, origin));
      const id = `${step.from}>${step.to}`;
      const known = links.get(id);
      if (known) {
        known.step = { ...known.step, grade: stronger(known.step.grade, step.grade) };
        known.silent &&= passage.silent;
        known.origins.add(start);
        known.reports.add(end);
        known.words.push(step);
      } else {
        links.set(id, { step, silent: passage.silent, origins: new Set([start]), reports: new Set([end]), words: [step] });
      }
    }
  }
  if (vague.size > 0) nodes.set(ANYBODY, { id: ANYBODY, ...anybodyOf([...vague]) });
  const leads = new Map(groups.all.map((g) => [originNode(g.lead.id), g.lead.evidence] as const));
  const drawn = [...links].map(([id, { step, silent, origins: from, reports, words }]): TreeLink => ({
    id,
    from: step.from,
    to: step.to,
    grade: step.grade,
    silent,
    origins: [...from],
    reports: [...reports],
    words: wordsOf(words, leads.get(step.from) ?? []),
  }));
  const depth = depthsOf([...nodes.keys()], drawn);
  const placed = [...nodes.values()].map((n) => ({ ...n, depth: depth.get(n.id) ?? 0 }));
  return { nodes: placed, links: drawn, maybes: maybesOf(placed, dossier.merges, groups) };
}

/** The steps of one passage, each once: a circle of outlets that name one another is cut where it closes. */
function stepsOf(passage: Passage, origin: Origin | undefined, groups: Groups): readonly Step[] {
  const group = origin && groups.of.get(origin.id);
  const counts = group ? group.members.some((o) => o.weight !== 'none') : origin?.weight !== 'none';
  const start = !origin ? NOBODY : counts ? originNode(group?.lead.id ?? origin.id) : ANYBODY;
  let voice = passage.words;
  const merged = origin ? groups.grade(origin.id) : 'certain';
  const relays = [...passage.relays];
  if (
    origin?.kind === 'outlet' &&
    group &&
    group.lead.kind !== 'outlet' &&
    !relays.some((r) => outletName(r.label) === outletName(origin.label))
  ) {
    relays.unshift({ label: origin.label, grade: passage.grade, words: passage.words });
    voice = []; // these words name the outlet; those of the voice behind it stand in another report
  }
  const steps: Step[] = [];
  const seen = new Set([start]);
  let from = start;
  let words = voice;
  for (const relay of relays) {
    const to = relayNode(relay.label);
    if (seen.has(to)) continue;
    seen.add(to);
    steps.push({ from, to, grade: weaker(merged, from === start ? passage.grade : 'certain'), words });
    from = to;
    words = relay.words.length > 0 ? relay.words : words;
  }
  const last = relays.at(-1);
  const grade = last ? weaker(last.grade, merged) : weaker(passage.grade, merged);
  return [...steps, { from, to: reportNode(passage.report), grade, words }];
}

/** The surest words first. Where only the outlet is named here, the words that name the voice behind it, from the report that does. */
function wordsOf(steps: readonly Step[], behind: readonly Citation[]): readonly Citation[] {
  const graded = (['certain', 'probable', 'possible'] as const).flatMap((grade) =>
    steps.filter((s) => s.grade === grade).flatMap((s) => s.words),
  );
  return graded.length > 0 ? onceEach(graded) : behind.slice(0, 2);
}

function keep(nodes: Map<string, Omit<TreeNode, 'depth'>>, id: string, make: () => Omit<TreeNode, 'depth' | 'id'>): void {
  if (!nodes.has(id)) nodes.set(id, { id, ...make() });
}

const nobody: Omit<TreeNode, 'depth' | 'id'> = {
  kind: 'nobody',
  label: 'On nobody’s word',
  detail: 'no source is named',
  counts: false,
  origins: [],
  reports: [],
  folded: [],
};

function anybodyOf(voices: readonly Origin[]): Omit<TreeNode, 'depth' | 'id'> {
  const labels = [...new Set(voices.map((o) => `“${o.label}”`))].sort(byText);
  return {
    kind: 'anybody',
    label: 'Nobody in particular',
    detail: listed(labels, 4),
    counts: false,
    origins: voices.map((o) => o.id),
    reports: [],
    folded: [],
  };
}

function originOf(group: OriginGroup | undefined, origin: Origin): Omit<TreeNode, 'depth' | 'id'> {
  const { lead, members } = group ?? { lead: origin, members: [origin] };
  return {
    kind: 'origin',
    label: lead.label,
    detail: traitsOf(lead, members.length),
    counts: true,
    origins: members.map((o) => o.id),
    reports: [],
    folded: [],
  };
}

/** "unnamed, thinly described · counted once, 3 wordings". */
function traitsOf(lead: Origin, members: number): string {
  const weight =
    lead.weight === 'none' ? 'not counted' : lead.weight === 'weak' ? 'thinly described' : lead.weight === 'opinion' ? 'opinion' : '';
  const traits = [lead.named ? 'named' : 'unnamed', weight].filter((t) => t !== '').join(', ');
  return members > 1 ? `${traits} · ${members} wordings` : traits;
}

function relayOf(id: string, passage: Passage, origin: Origin | undefined): Omit<TreeNode, 'depth' | 'id'> {
  const label = passage.relays.find((r) => relayNode(r.label) === id)?.label ?? origin?.label ?? id;
  return { kind: 'relay', label, detail: 'passes it on', counts: true, origins: [], reports: [], folded: [] };
}

function reportOf(id: string, dossier: Dossier): Omit<TreeNode, 'depth' | 'id'> {
  const report = dossier.reports.find((r) => r.id === id);
  const day = report?.published ? plainDate({ from: report.published, to: null, precision: 'day' }) : '';
  const detail = [report?.outlet ? id : '', day].filter((t) => t !== '').join(' · ');
  return {
    kind: 'report',
    label: report?.outlet ?? id,
    detail: detail === '' ? 'report' : detail,
    counts: true,
    origins: [],
    reports: [id],
    folded: [],
  };
}

/** Origins first; each relay one further than the last before it; all reports beyond every relay. */
function depthsOf(ids: readonly string[], links: readonly TreeLink[]): ReadonlyMap<string, number> {
  const depth = new Map(ids.map((id) => [id, id.startsWith('relay:') ? 1 : 0]));
  const between = links.filter((l) => l.from.startsWith('relay:') && l.to.startsWith('relay:'));
  for (const _ of between) {
    let moved = false;
    for (const { from, to } of between) {
      const next = (depth.get(from) ?? 1) + 1;
      if (next > (depth.get(to) ?? 1)) {
        depth.set(to, next);
        moved = true;
      }
    }
    if (!moved) break;
  }
  const last = Math.max(1, ...[...depth.values()].map((d) => d + 1));
  for (const id of ids) if (id.startsWith('report:')) depth.set(id, last);
  return depth;
}

/** Pairs of drawn origins that the engine holds possible to be one. */
function maybesOf(nodes: readonly TreeNode[], merges: readonly Merge[], groups: Groups): readonly Maybe[] {
  const drawn = new Set(nodes.map((n) => n.id));
  const nodeOf = (origin: string): string => originNode(groups.of.get(origin)?.lead.id ?? origin);
  const pairs = new Map<string, { a: string; b: string; merges: Merge[] }>();
  for (const merge of merges) {
    if (merge.grade !== 'possible') continue;
    const [a, b] = [nodeOf(merge.a), nodeOf(merge.b)].sort(byText) as [string, string];
    if (a === b || !drawn.has(a) || !drawn.has(b)) continue;
    const known = pairs.get(`${a}\u0000${b}`);
    if (known) known.merges.push(merge);
    else pairs.set(`${a}\u0000${b}`, { a, b, merges: [merge] });
  }
  return [...pairs.values()];
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The same citations, each place once. */
export function onceEach(citations: readonly Citation[]): readonly Citation[] {
  const seen = new Set<string>();
  return citations.filter((c) => {
    const key = `${c.report}\u0000${c.in ?? ''}\u0000${c.start}\u0000${c.end}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
