import { givesNumber } from '../../model/attribution.ts';
import type { OriginRange, Weight } from '../../model/dossier.ts';
import { joinsOf } from './joins.ts';
import { namedPerson } from './link-rules.ts';
import type { Link } from './links.ts';
import { byText } from './order.ts';
import type { OriginDraft } from './origins.ts';
import { weightOf } from './weight.ts';

/** The origins of a story, which of them are one, and which may be. */
export interface OriginGroups {
  /** Name of the group of an origin under certain and probable links: the smallest id in it. */
  readonly groupOf: (id: string) => string;
  /** The best weight within the group: only certain and probable links lift. */
  readonly weightOf: (id: string) => Weight;
  /** Least and most people or bodies that can stand behind these origins. */
  readonly range: (counted: readonly string[], partly: readonly string[]) => OriginRange;
  /** The member by which a group is shown: the fullest voice, not an outlet and not a part of a group where there is another. */
  readonly representative: (id: string) => string;
  readonly members: ReadonlyMap<string, readonly string[]>;
}

/**
 * Joins origins by certain and probable links, never two people of different names. A possible link joins nothing: it only lowers the least count.
 */
export function groupsOf(origins: readonly OriginDraft[], links: readonly Link[]): OriginGroups {
  const byId = new Map(origins.map((o) => [o.id, o]));
  const {
    find,
    weightOf: weightOfGroup,
    range,
    members,
  } = joinsOf(
    origins.map((o) => ({ id: o.id, name: namedPerson(o) ? o.voice.label : null, weight: weightOf(o).weight })),
    links.map(({ a, b, grade }) => ({ a: a.id, b: b.id, grade })),
  );
  return {
    groupOf: find,
    weightOf: weightOfGroup,
    representative: (id) => fullest((members.get(find(id)) ?? [id]).flatMap((m) => byId.get(m) ?? [])) ?? id,
    members,
    range,
  };
}

function fullest(group: readonly OriginDraft[]): string | undefined {
  const rank = ({ voice, relay, reports }: OriginDraft): readonly number[] => [
    voice.named && voice.kind !== 'outlet' ? 1 : 0,
    voice.kind === 'outlet' ? 0 : 1,
    voice.member === null ? 1 : 0,
    voice.role !== null ? 1 : 0,
    relay?.named ? 1 : 0,
    givesNumber(voice) ? 1 : 0,
    reports.length,
  ];
  const before = (a: OriginDraft, b: OriginDraft): number => {
    const [x, y] = [rank(a), rank(b)];
    for (const [i, n] of x.entries()) if (n !== y[i]) return (y[i] ?? 0) - n;
    return byText(a.id, b.id);
  };
  return [...group].sort(before)[0]?.id;
}
