import type { RuleCard } from '../../../language.ts';
import type { AlignedQuestion, AlignedRelation } from '../../../model/claim.ts';
import { folded } from '../people/folding.ts';
import type { Individual } from '../people/index.ts';
import type { Naming } from '../people/persona.ts';
import { mayBeRomanised, slips } from '../people/romanised.ts';
import { sameGivenName } from '../voice/given-names.ts';
import { Answers, questionOf } from './answers.ts';
import { evidenceAt } from './evidence.ts';
import type { Story } from './story.ts';

const ID = 'en/propose/names';

export const names: RuleCard = {
  id: ID,
  summary: 'Reports spell the name of one person, body or place in two ways.',
  follows: 'Levenshtein distance; newsroom rule that a name is checked letter by letter',
  examples: {
    yes: [
      '<a>Adela Storm</a> was hurt at the pier. ‖ <a>Adla Storm</a> was hurt at the pier on Monday.',
      'The harbour master, <a>Jon Bergson</a>, resigned. ‖ Harbour master <a>Jon Bergsen</a> resigned.',
      'The rebels took the town of <a>Hasakeh</a> on Monday. ‖ The rebels took the town of <a>Hassakah</a>.',
    ],
    no: [
      'Adela Storm and Adla Storm were hurt. ‖ Adela Storm was hurt.',
      'Adela Storm was hurt. ‖ Karin Storm was hurt.',
      'Thomas Storm was hurt at the pier. ‖ Tom Storm was hurt at the pier.',
    ],
  },
};

const MOST_WAYS = 6; // spellings of one name; more are no one name

/**
 * "How is the name spelt?", for everybody and everything whose name the reports spell in more than one way.
 *
 * Two spellings of one name are no contradiction, and are shown as one. Short forms and marks over letters are no other spelling.
 */
export function proposeNames(story: Story): AlignedQuestion[] {
  return story.identities.individuals.flatMap((individual) =>
    individual.named && individual.personas.length > 1
      ? (['surname', 'given', 'thing'] as const).flatMap((part) => ask(individual, part))
      : [],
  );
}

/** The places of one name by how a part of it is spelt, folded. */
function ask(individual: Individual, part: 'surname' | 'given' | 'thing'): AlignedQuestion[] {
  const ways = new Map<string, Naming[]>();
  for (const naming of individual.personas.flatMap((p) => p.namings)) {
    const way = wayOf(naming, part);
    if (way === null) continue;
    const list = ways.get(way);
    if (list) list.push(naming);
    else ways.set(way, [naming]);
  }
  const kept = [...ways.keys()].sort().filter((way, _, all) => all.some((other) => other !== way && alike(way, other)));
  if (kept.length < 2 || kept.length > MOST_WAYS) return [];
  const answers = new Answers();
  const shown = new Map<string, string>();
  for (const way of kept) {
    const list = ways.get(way) as Naming[];
    const text = fullest(list);
    shown.set(way, text);
    for (const { reading, from, to } of list) {
      const start = reading.tokens[from]?.start ?? 0;
      const end = reading.tokens[to - 1]?.end ?? start;
      const bare = reading.report.text.slice(start, end).replace(/['’]s?$/, '').length;
      answers.add(way, { text }, evidenceAt(reading, { start, end: start + bare }, 'asserts', ID));
    }
  }
  if (answers.reports.size < 2) return [];
  const keys = answers.keys;
  const relations = keys.flatMap((a, i) => keys.slice(i + 1).map((b): AlignedRelation => ({ a, b, kind: 'equivalence', rule: ID })));
  const list = keys.map((key) => shown.get(key) ?? key);
  const question = questionOf(
    {
      key: `name:${individual.label.toLowerCase()}:${part}`,
      text: `How is the name spelt, ${list.slice(0, -1).join(', ')} or ${list.at(-1) ?? ''}?`,
      slot: 'single',
      about: `name:${individual.label}`,
      rank: 60,
      rule: ID,
    },
    answers,
    relations,
  );
  return question && answers.size > 1 ? [question] : [];
}

function wayOf({ parsed, name }: Naming, part: 'surname' | 'given' | 'thing'): string | null {
  if (part === 'thing') return parsed === null && name !== null && /^\p{Lu}[\p{Ll}'’-]{3,}$/u.test(name) ? folded(name) : null;
  if (parsed === null || (part === 'given' && parsed.given === null)) return null;
  return part === 'surname' ? parsed.surname : parsed.given;
}

/** An initial, a short form, or no spelling of the same name. */
function alike(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < 3 || sameGivenName(capital(a), capital(b))) return false;
  const shorter = Math.min(a.length, b.length);
  return (shorter >= 5 && slips(a, b) <= (shorter >= 7 ? 2 : 1)) || mayBeRomanised(a, b);
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** The longest form of a name; of equally long ones the first in the alphabet. */
const fullest = (list: readonly Naming[]): string =>
  [...new Set(list.map((n) => n.parsed?.text ?? n.name ?? ''))].sort((a, b) => b.length - a.length || (a < b ? -1 : 1))[0] ?? '';
