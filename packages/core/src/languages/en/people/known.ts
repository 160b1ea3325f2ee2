import type { Reading } from '../../../model/layers.ts';
import type { Mention } from '../../../model/mention.ts';
import { isGivenName } from '../voice/given-names.ts';
import { folded } from './folding.ts';
import { personName } from './name.ts';

/** What all reports of a story together tell of its names, so that one report is read by the light of the others. */
export interface StoryNames {
  readonly surnames: ReadonlySet<string>; // last words of people’s full names
  readonly people: ReadonlySet<string>; // full names that are mostly a person’s, folded
  readonly things: ReadonlySet<string>; // names that are mostly something else’s, folded
  readonly byFirst: ReadonlyMap<string, readonly (readonly string[])[]>; // words of each full name, by its first
}

const NAMES: ReadonlySet<Mention['kind']> = new Set<Mention['kind']>(['person', 'organization', 'outlet', 'place']);

/** A name by which two mentions of it are one. */
export const nameKey = (text: string): string =>
  text
    .split(' ')
    .map((w) => folded(w.replace(/['’]s?$/, '')))
    .filter((w) => w !== '')
    .join(' ');

/** Counts, over all reports, what each name is taken for. */
export function storyNames(readings: readonly Reading[]): StoryNames {
  const surnames = new Set<string>();
  const votes = new Map<string, number>();
  const words = new Map<string, readonly string[]>();
  for (const { mentions } of readings)
    for (const m of mentions) {
      if (!NAMES.has(m.kind)) continue;
      const text = m.text.replace(/['’]s?$/, '').replaceAll('’', "'");
      const key = nameKey(text);
      const first = text.slice(0, Math.max(0, text.indexOf(' ')));
      const vote = m.kind === 'person' ? 1 : -1;
      votes.set(key, (votes.get(key) ?? 0) + vote + (isGivenName(first) ? 0.5 : 0));
      const name = m.kind === 'person' ? personName(m.name) : null;
      const last = name?.shown.at(-1);
      if (name?.given == null || last === undefined || !/^\p{Lu}(?=.*\p{Ll})[\p{L}'’-]{2,}$/u.test(last)) continue;
      surnames.add(last);
      if (/^\p{Lu}/u.test(text) && text.split(' ').length <= 4) words.set(key, text.split(' '));
    }
  const people = new Set<string>();
  const things = new Set<string>();
  for (const [key, sum] of votes) (sum > 0 ? people : things).add(key);
  const byFirst = new Map<string, (readonly string[])[]>();
  for (const [key, list] of words) {
    if (!people.has(key)) continue;
    const first = (list[0] as string).toLowerCase();
    byFirst.set(first, [...(byFirst.get(first) ?? []), list]);
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.length - a.length || (a.join(' ') < b.join(' ') ? -1 : 1));
  return { surnames, people, things, byFirst };
}
