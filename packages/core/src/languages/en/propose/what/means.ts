import type { RuleCard } from '../../../../language.ts';
import type { AlignedQuestion } from '../../../../model/claim.ts';
import type { Token } from '../../../../model/mention.ts';
import { Answers, questionOf } from '../answers.ts';
import { spanOfTokens } from '../events/rule.ts';
import { evidenceAt } from '../evidence.ts';
import { incidentKeys, MAIN } from '../incidents/keys.ts';
import { apart } from '../propositions/apart.ts';
import { wordsOf, type Story } from '../story.ts';
import { groupsOf } from './clash.ts';
import { factsOf, type Fact, type Part } from './facts.ts';

const ID = 'en/propose/what/means';

export const means: RuleCard = {
  id: ID,
  summary: 'With what it was done, what they left in, in what sort of house it was: one thing to an incident, told as two.',
  follows: 'ACE event arguments: instrument, vehicle, place; words of one family of which one excludes the other',
  examples: {
    yes: [
      'Somebody <a>struck the captain with a hammer</a> on Monday. ‖ The captain was hurt when a sailor <a>attacked him with a knife</a>.',
      'The robbers hit a bank on Monday and <a>fled in a van</a>. ‖ The robbers hit a bank on Monday. They <a>escaped on a motorcycle</a>.',
    ],
    no: [
      'Somebody struck the captain with a hammer and a knife. ‖ Somebody struck the captain with a knife.',
      'The captain was struck with a pistol. ‖ The captain was struck with a gun.',
    ],
  },
};

interface Slot {
  readonly name: string;
  readonly families: readonly string[];
  readonly text: string;
  fits(fact: Fact, part: Part): boolean;
}

const HARMS = /^(?:shoot|kill|stab|attack|strike|hit|beat|wound|injure|hurt|threaten|rob|murder|slash|bludgeon|assault|slay|open|fire)$/;
const WIELDS = /^(?:use|fire|carry|hold|point|brandish|pull|wield|draw|grab|produce|wave|aim|swing)$/;
const GETS_AWAY = /^(?:flee|leave|escape|speed|drive|get|run|depart)$/;
const HAPPENS = /^(?:shoot|kill|stab|attack|happen|occur|erupt|rob|murder|burn)$/;
const RESCUERS = /^(?:police|officer|ambulance|victim|paramedic|deputy|medic|patient|firefighter|detective|resident|neighbor|witness)$/;

const SLOTS: readonly Slot[] = [
  {
    name: 'weapon',
    families: ['weapon', 'firearm'],
    text: 'With what was it done?',
    fits: ({ proposition }, { argument }) =>
      (argument.role === 'thing' && argument.preposition === 'with' && HARMS.test(proposition.predicate.root)) ||
      (argument.role === 'patient' && !proposition.passive && WIELDS.test(proposition.predicate.lemma)),
  },
  {
    name: 'vehicle',
    families: ['craft'],
    text: 'What did they get away in?',
    fits: ({ proposition, parts }, { argument }) =>
      /^(?:in|on|by|aboard|into)$/.test(argument.preposition ?? '') &&
      GETS_AWAY.test(proposition.predicate.lemma.split(' ')[0] ?? '') &&
      parts.some((p) => p.argument.role === 'agent' && !RESCUERS.test(p.head)),
  },
  {
    name: 'scene',
    families: ['building'],
    text: 'In what sort of place was it?',
    fits: ({ proposition }, { argument }) =>
      argument.role === 'place' &&
      /^(?:in|inside|at|outside)$/.test(argument.preposition ?? '') &&
      HAPPENS.test(proposition.predicate.root),
  },
];

interface Given {
  readonly fact: Fact;
  readonly part: Part;
  readonly group: string;
}

/**
 * "With what was it done?", for the story's own incident, where one report knows only of a hammer and another only of a knife.
 *
 * Misses means that are told apart from the deed ("a knife lay there").
 */
export function proposeMeans(story: Story): AlignedQuestion[] {
  const incidents = incidentKeys(story.readings);
  const facts = factsOf(story).filter(
    (f) => f.incident === MAIN && f.proposition.polarity === 'yes' && !incidents.aftermath(f.reading, f.proposition.sentence),
  );
  return SLOTS.flatMap((slot) => slot.families.flatMap((family) => ask(slot, family, facts) ?? []));
}

function ask(slot: Slot, family: string, facts: readonly Fact[]): AlignedQuestion | null {
  const given: Given[] = [];
  const several = new Set<string>();
  for (const fact of facts)
    for (const part of fact.parts) {
      if (!part.argument.phrase || part.name || !slot.fits(fact, part)) continue;
      for (const group of groupsOf(part.head, family)) {
        if ((fact.reading.tokens[part.argument.head] as Token).lower !== part.head) several.add(fact.reading.report.id); // a plural: more than one
        given.push({ fact, part, group });
      }
    }
  const groups = new Map<string, Set<string>>();
  for (const { fact, group } of given) {
    const id = fact.reading.report.id;
    groups.set(id, (groups.get(id) ?? new Set<string>()).add(group));
  }
  if (several.size > 0 || [...groups.values()].some((g) => g.size > 1)) return null;
  const answers = new Answers();
  for (const { fact, part, group } of given) {
    const [from, to] = part.argument.tokens;
    const at = fact.proposition.predicate.token;
    const [first, last] = [Math.min(from, at), Math.max(to, at + 1)];
    const span = last - first <= 14 ? spanOfTokens(fact.reading, first, last) : spanOfTokens(fact.reading, from, to);
    answers.add(group, { text: wordsOf(fact.reading.tokens.slice(from, to)) }, evidenceAt(fact.reading, span, 'asserts', ID));
  }
  const relations = apart(answers, ID);
  if (relations.length === 0) return null;
  return questionOf(
    { key: `means:${slot.name}:${family}`, text: slot.text, slot: 'single', about: `incident:${slot.name}`, rank: 15, rule: ID },
    answers,
    relations,
  );
}
