import type { RuleCard } from '../../../../language.ts';
import type { AlignedQuestion } from '../../../../model/claim.ts';
import { exclusiveVerbs } from '../../lexicon.generated.ts';
import { Answers, questionOf } from '../answers.ts';
import { spanOfTokens } from '../events/rule.ts';
import { evidenceAt } from '../evidence.ts';
import { apart } from '../propositions/apart.ts';
import type { Story } from '../story.ts';
import { isSpecific } from './clash.ts';
import { factsOf, type Fact, type Part } from './facts.ts';
import { phraseOf } from './question.ts';
import { formsOf } from './verb-forms.ts';

const ID = 'en/propose/what/verbs';

export const verbs: RuleCard = {
  id: ID,
  summary: 'Reports tell of one doing by verbs of which one excludes the other: shot or stabbed, bought or stole.',
  follows: 'Contradiction by lexical opposition of verbs (de Marneffe, Rafferty & Manning 2008; VerbOcean)',
  examples: {
    yes: [
      '<a>Jon Berg was shot</a> at the pier on Monday. ‖ <a>Jon Berg was stabbed</a> at the pier on Monday.',
      'The council <a>approved the bridge</a> on Friday. ‖ The council <a>rejected</a> the bridge on Friday.',
    ],
    no: [
      'Jon Berg was shot at the pier. ‖ Jon Berg was shot and stabbed at the pier.',
      'The council approved the bridge. ‖ The union rejected the bridge.',
    ],
  },
};

/** Families in which one part tells which doing it is: him to whom it happens. In all others who does it must agree too. */
const BEFALLS = /^(?:killing|falling|verdict|quitting)$/;
const families = new Map<string, { family: string; group: string }[]>();
for (const { family, group, words } of exclusiveVerbs)
  for (const word of words) families.set(word, [...(families.get(word) ?? []), { family, group }]);

interface Doing {
  readonly fact: Fact;
  readonly group: string;
  readonly part: Part; // to whom
}

/** "Was he shot or stabbed?", for each person or thing of which two reports tell the same sort of doing by verbs that exclude each other. */
export function proposeVerbs(story: Story): AlignedQuestion[] {
  const slots = new Map<string, Doing[]>();
  for (const fact of factsOf(story)) {
    if (fact.proposition.polarity === 'no' || fact.proposition.form === 'nominal') continue;
    for (const { family, group } of families.get(fact.proposition.predicate.root) ?? []) {
      const part = undergoer(fact);
      const agent = fact.parts.find((p) => p.argument.role === 'agent');
      if (!part || !isSpecific(part)) continue;
      const whom = keyOf(part);
      const who = BEFALLS.test(family) ? '' : agent && agent !== part && isSpecific(agent) ? keyOf(agent) : null;
      if (whom === null || who === null) continue;
      const key = `${family}:${who}:${whom}:${fact.incident}`;
      const list = slots.get(key);
      if (list) list.push({ fact, group, part });
      else slots.set(key, [{ fact, group, part }]);
    }
  }
  return [...slots.keys()].sort().flatMap((key) => ask(key, slots.get(key) as readonly Doing[]) ?? []);
}

function undergoer({ parts, proposition }: Fact): Part | undefined {
  return (
    parts.find((p) => p.argument.role === 'patient') ?? (proposition.passive ? undefined : parts.find((p) => p.argument.role === 'agent'))
  );
}

/** The strongest key of a part: the person, the name, else a single definite noun. */
function keyOf(part: Part): string | null {
  if (part.referent?.startsWith('person:')) return part.referent;
  const keys = [...part.keys].sort();
  return keys.find((k) => k.startsWith('n:')) ?? keys[0] ?? null;
}

function ask(key: string, list: readonly Doing[]): AlignedQuestion | null {
  const groups = new Set(list.map((d) => d.group));
  if (groups.size < 2) return null;
  const reports = new Map<string, Set<string>>();
  for (const { fact, group } of list) {
    const id = fact.reading.report.id;
    reports.set(id, (reports.get(id) ?? new Set<string>()).add(group));
  }
  if ([...reports.values()].some((g) => g.size > 1)) return null; // both happened, one after the other
  const answers = new Answers();
  for (const { fact, group, part } of list) {
    const { predicate } = fact.proposition;
    const [from, to] = part.argument.tokens;
    const [first, last] = [Math.min(from, predicate.token), Math.max(to, predicate.token + 1)];
    const near = last - first <= 20;
    const whole = near ? evidenceAt(fact.reading, spanOfTokens(fact.reading, first, last), 'asserts', ID, predicate.span) : null;
    // "rejected the bridge" denies nothing that somebody said: the verb by itself tells what was done
    const evidence = whole?.stance === 'mentions' || !whole ? evidenceAt(fact.reading, predicate.span, 'asserts', ID) : whole;
    answers.add(group, { text: formsOf(group).participle }, evidence);
  }
  const relations = apart(answers, ID);
  if (relations.length === 0) return null;
  const [own] = [...list].sort((a, b) => (a.fact.reading.report.id < b.fact.reading.report.id ? -1 : 1));
  const { fact, part } = own as Doing;
  const words = phraseOf(fact, part);
  const agent = fact.parts.find((p) => p.argument.role === 'agent' && p !== part);
  const options = [...groups].sort();
  const text = agent
    ? `Did ${phraseOf(fact, agent)} ${options.join(' or ')} ${words}?`
    : part.argument.role === 'patient'
      ? `Was ${words} ${options.map((v) => formsOf(v).participle).join(' or ')}?`
      : `Did ${words} ${options.join(' or ')}?`;
  return questionOf({ key: `verbs:${key}`, text, slot: 'single', about: `doing:${key}`, rank: 13, rule: ID }, answers, relations);
}
