import type { Answer, Merge, Origin } from '../../model/dossier.ts';
import { groupOrigins, type OriginGroup } from '../../model/groups.ts';
import { listed, within } from '../../text/wording.ts';
import type { Weighed } from '../weigh/index.ts';

const LONGEST = 90; // characters of a voice's description in a sentence; its words stand in the list in full

/** The origins behind an answer, in the order in which the answer lists them. */
export function originsOf(answer: Answer, weighed: Weighed): readonly Origin[] {
  let byId = origins.get(weighed);
  if (!byId) origins.set(weighed, (byId = new Map(weighed.origins.map((o) => [o.id, o]))));
  return answer.origins.ids.flatMap((id) => byId.get(id) ?? []);
}

const origins = new WeakMap<Weighed, ReadonlyMap<string, Origin>>();
const groups = new WeakMap<Weighed, readonly OriginGroup[]>();

/** Origins under the certain and probable merges; grouped once, since every answer asks. */
export function groupsOf(weighed: Weighed): readonly OriginGroup[] {
  let found = groups.get(weighed);
  if (!found) groups.set(weighed, (found = groupOrigins(weighed.origins, weighed.merges)));
  return found;
}

/** The voices behind an answer, those that are certainly or probably one named once, by the member that gives this answer. */
export function leadsOf(answer: Answer, weighed: Weighed): readonly Origin[] {
  const ids = new Set(answer.origins.ids);
  return groupsOf(weighed).flatMap((g) => g.members.find((o) => ids.has(o.id)) ?? []);
}

/** The merges that make fewer of an answer's origins. */
export function mergesOf(origins: readonly Origin[], weighed: Weighed): readonly Merge[] {
  const ids = new Set(origins.map((o) => o.id));
  return weighed.merges.filter((m) => ids.has(m.a) && ids.has(m.b));
}

/** "two harbour officials (to the Coast Wire)". */
export function voiced(origin: Origin): string {
  const label = within(origin.label.length > LONGEST ? `${origin.label.slice(0, origin.label.lastIndexOf(' ', LONGEST))} …` : origin.label);
  return origin.relay !== null && origin.relay !== origin.label ? `${label} (to ${within(origin.relay)})` : label;
}

/** On whose word an answer stands, each origin once: "two officials (to the Coast Wire) and a ministry engineer". Empty where nobody's. */
export const onWhoseWord = (answer: Answer, weighed: Weighed): string => listed(leadsOf(answer, weighed).map(voiced), 4);

/**
 * "unnamed", "all unnamed", "some unnamed"; empty where all are named, since their names stand there, and where there is none.
 *
 * An outlet's name is nobody's who knows of it: beside unnamed people alone, "no person named".
 */
export function namedness(leads: readonly Origin[]): string {
  const people = leads.filter((o) => o.kind !== 'outlet');
  const unnamed = people.filter((o) => !o.named).length;
  if (unnamed === 0) return '';
  if (unnamed < people.length) return 'some unnamed';
  if (people.length < leads.length) return 'no person named';
  return leads.length === 1 ? 'unnamed' : 'all unnamed';
}
