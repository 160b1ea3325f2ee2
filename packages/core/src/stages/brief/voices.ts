import type { Answer, Merge, Origin } from '../../model/dossier.ts';
import { groupOrigins } from '../../model/groups.ts';
import { listed } from '../../text/wording.ts';
import type { Weighed } from '../weigh/index.ts';

/** The origins behind an answer, in the order in which the answer lists them. */
export function originsOf(answer: Answer, weighed: Weighed): readonly Origin[] {
  const byId = new Map(weighed.origins.map((o) => [o.id, o]));
  return answer.origins.ids.flatMap((id) => byId.get(id) ?? []);
}

/** The merges that make fewer of an answer's origins. */
export function mergesOf(origins: readonly Origin[], weighed: Weighed): readonly Merge[] {
  const ids = new Set(origins.map((o) => o.id));
  return weighed.merges.filter((m) => ids.has(m.a) && ids.has(m.b));
}

/** "two harbour officials, to the Coast Wire". */
export function voiced(origin: Origin): string {
  const relay = origin.relay !== null && origin.relay !== origin.label ? origin.relay : null;
  return relay === null ? origin.label : `${origin.label} (to ${relay})`;
}

/** On whose word an answer stands, each origin once: "two officials (to the Coast Wire) and a ministry engineer". Empty where nobody's. */
export function onWhoseWord(answer: Answer, weighed: Weighed): string {
  const origins = originsOf(answer, weighed);
  const groups = groupOrigins(origins, weighed.merges);
  return listed(
    groups.map((g) => voiced(g.lead)),
    4,
  );
}

/** "unnamed", "all unnamed", "some unnamed"; empty where all are named, since their names stand there, and where there is none. */
export function namedness(origins: readonly Origin[]): string {
  if (origins.length === 0) return '';
  const unnamed = origins.filter((o) => !o.named).length;
  if (unnamed === 0) return '';
  if (unnamed === origins.length) return origins.length === 1 ? 'unnamed' : 'all unnamed';
  return 'some unnamed';
}
