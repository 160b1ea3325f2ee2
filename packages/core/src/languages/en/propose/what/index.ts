import type { RuleCard } from '../../../../language.ts';
import { actsOnMany } from '../../lexicon.generated.ts';
import { MAIN } from '../incidents/keys.ts';
import type { AlignedQuestion } from '../../../../model/claim.ts';
import type { Role } from '../../propositions/index.ts';
import { Answers, questionOf } from '../answers.ts';
import { spanOfTokens } from '../events/rule.ts';
import { evidenceAt } from '../evidence.ts';
import { apart } from '../propositions/apart.ts';
import { grouped } from '../mentions-in.ts';
import { wordsOf, type Story } from '../story.ts';
import { clashOf, mayBeOne, mayBeSame, sharesModifier, type Clash } from './clash.ts';
import { copyKey, factsOf, type Fact, type Part } from './facts.ts';
import { pairsOf, weighing, type Pair } from './pairs.ts';
import { questionText } from './question.ts';

const ID = 'en/propose/what';

export const what: RuleCard = {
  id: ID,
  summary: 'Two reports tell of one event, and one part of it cannot be the same: who did it, to whom, with what.',
  follows: 'PropBank roles laid side by side; contradiction by incompatible arguments (de Marneffe, Rafferty & Manning 2008)',
  examples: {
    yes: [
      'A sailor <a>struck the captain with a hammer</a> at the pier on Monday. ‖ On Monday a sailor <a>struck the captain with a knife</a> at the pier.',
      '<a>Rebels shelled</a> the bakery in Holm at dawn. ‖ <a>Soldiers shelled</a> the bakery in Holm at dawn.',
    ],
    no: [
      'The captain was struck at the pier. ‖ The captain was struck at the pier by a guard.',
      'A sailor struck the captain with a hammer. ‖ A sailor struck the captain with a tool.',
    ],
  },
};

/** Roles of which other rules ask. */
const ELSEWHERE: ReadonlySet<Role> = new Set<Role>(['place', 'time', 'amount', 'cause', 'manner']);
/** Of these only where two sentences are alike in all else. */
const LOOSE: ReadonlySet<Role> = new Set<Role>(['source', 'goal', 'companion', 'topic']);
const CLOSE = 0.45; // likeness at which two sentences are alike in all but one part
const ALIKE = 0.2; // with one part in common
const OFTEN = 3; // reports that tell of one verb and one person or thing: it is the event of the story
const FAINT = 0.1; // with two or more

const OF_MANY: Partial<Readonly<Record<Role, ReadonlySet<string>>>> = {
  patient: new Set<string>(actsOnMany.patient),
  agent: new Set<string>(actsOnMany.agent),
};

/** "Who was charged?", "Who attended?": of several, each report may name another. */
const ofMany = ({ a, b }: Pair, role: Role): boolean =>
  [a, b].some(({ proposition }) => OF_MANY[role]?.has(proposition.predicate.root) ?? false);

interface Slot {
  readonly key: string;
  readonly role: Role;
  readonly pairs: { readonly pair: Pair; readonly x: Part; readonly y: Part; readonly clash: Clash }[];
}

/**
 * "Who handed over the keys?", for each part of an event in which two reports cannot both be right.
 *
 * Two propositions tell of one event where their verbs are one or near, and two other parts agree, or one part and most of the sentence.
 * Misses events told by verbs that WordNet does not bring together.
 */
export function proposeWhat(story: Story): AlignedQuestion[] {
  const facts = factsOf(story);
  // a sentence that many reports copy is compared once, and cited for all of them
  const copies = grouped(facts, copyKey);
  const pairs = pairsOf(
    [...copies.values()].map((list) => list[0] as Fact),
    weighing(facts),
  );
  const byRoot = grouped(facts, (f) => f.proposition.predicate.root);
  const slots = new Map<string, Slot>();
  for (const pair of pairs) {
    const strong = pair.shared.filter(([x, y]) => !x.argument.phrase?.pronoun && !y.argument.phrase?.pronoun).length;
    const core = pair.shared.some(([x, y]) => !ELSEWHERE.has(x.argument.role) && !ELSEWHERE.has(y.argument.role));
    if (strong === 0 || !core || pair.a.proposition.polarity !== pair.b.proposition.polarity) continue;
    const who = named(pair); // what somebody is, told by name, needs no like sentence
    if (!who && !(strong >= 2 ? pair.likeness >= FAINT : pair.likeness >= ALIKE || pair.told >= OFTEN)) continue;
    for (const [x, y] of pair.apart) {
      if (ELSEWHERE.has(x.argument.role) || (LOOSE.has(x.argument.role) && pair.likeness < CLOSE)) continue;
      if (ofMany(pair, x.argument.role)) continue;
      if (several(pair.a, x) || several(pair.b, y)) continue; // “by Holm and Tarn”: a set, of which one report may name a part
      const clash = clashOf(pair.a, x, pair.b, y, pair.likeness >= CLOSE || (strong >= 2 && pair.likeness >= 2 * ALIKE));
      if (!clash || bothInOne(byRoot, pair, x, y, clash)) continue;
      const key = slotKey(pair, x.argument.role);
      // what is asked of one incident is not answered by another
      const own = pair.a.incident === MAIN ? key : `${key}:${pair.a.incident}`;
      const slot = slots.get(own) ?? { key: own, role: x.argument.role, pairs: [] };
      slot.pairs.push({ pair, x, y, clash });
      slots.set(own, slot);
    }
  }
  return [...slots.keys()].sort().flatMap((key) => ask(slots.get(key) as Slot, copies) ?? []);
}

/** More than one part stands in this role. */
const several = ({ parts }: Fact, { argument }: Part): boolean =>
  parts.filter((p) => p.argument.role === argument.role && p.argument.preposition === argument.preposition).length > 1;

/** Both say what one person is, whom both name. */
const named = ({ a, b, shared }: Pair): boolean =>
  a.proposition.predicate.root === 'be' &&
  b.proposition.predicate.root === 'be' &&
  shared.some(([x, y]) => x.argument.role === 'patient' && x.referent?.startsWith('person:') === true && x.referent === y.referent);

/** The verb, the role, and the part that both tell alike: what a question is known by. */
function slotKey({ a, b, shared }: Pair, role: Role): string {
  const roots = [a.proposition.predicate.root, b.proposition.predicate.root].sort();
  const keys = shared.flatMap(([x, y]) => [...x.keys].filter((k) => y.keys.has(k))).sort();
  return `${roots[0]}:${role}:${keys[0]?.replace(/^\w:/, '') ?? ''}`;
}

/** One report fills the slot with both: it speaks of two, or knows them for one. */
function bothInOne(byRoot: ReadonlyMap<string, readonly Fact[]>, { a, b }: Pair, x: Part, y: Part, clash: Clash): boolean {
  const fits = (fact: Fact, part: Part, own: Fact, filler: Part): boolean =>
    clash === 'modifier' ? sharesModifier(fact, part, own, filler) : mayBeOne(part, filler);
  const roots = new Set([a.proposition.predicate.root, b.proposition.predicate.root]);
  const first = new Set<string>();
  const second = new Set<string>();
  for (const fact of [...roots].flatMap((root) => byRoot.get(root) ?? [])) {
    for (const part of fact.parts) {
      if (part.argument.role !== x.argument.role) continue;
      if (fits(fact, part, a, x)) first.add(fact.reading.report.id);
      if (fits(fact, part, b, y)) second.add(fact.reading.report.id);
    }
  }
  return [...first].some((id) => second.has(id));
}

interface Filler {
  readonly fact: Fact;
  readonly part: Part;
}

function ask({ key, role, pairs }: Slot, copies: ReadonlyMap<string, readonly Fact[]>): AlignedQuestion | null {
  const fillers = new Map<string, Filler>();
  for (const { pair, x, y } of pairs) {
    for (const [fact, part] of [
      [pair.a, x],
      [pair.b, y],
    ] as const)
      // prettier-ignore
      fillers.set(`${fact.reading.report.id} ${part.argument.span.start} ${fact.proposition.predicate.token}`, { fact, part });
  }
  const all = [...fillers.keys()].sort().map((k) => fillers.get(k) as Filler);
  const groups: Filler[][] = [];
  for (const filler of all) {
    const group = groups.find((g) => g.some((f) => mayBeSame(f.fact, f.part, filler.fact, filler.part)));
    if (group) group.push(filler);
    else groups.push([filler]);
  }
  if (groups.length < 2) return null;
  const answers = new Answers();
  const keyOf = new Map<Filler, string>();
  for (const group of groups) {
    const label = group.map((f) => textOf(f)).sort((m, n) => m.length - n.length || (m < n ? -1 : 1))[0] as string;
    for (const filler of group) {
      keyOf.set(filler, label.toLowerCase());
      const index = filler.fact.parts.indexOf(filler.part);
      for (const fact of copies.get(copyKey(filler.fact)) ?? [filler.fact]) {
        const part = fact.parts[index];
        if (part) answers.add(label.toLowerCase(), { text: label }, evidenceAt(fact.reading, spanOf({ fact, part }), 'asserts', ID));
      }
    }
  }
  const opposed = new Set<string>();
  for (const { pair, x, y } of pairs) {
    const [m, n] = [
      [pair.a, x],
      [pair.b, y],
    ].map(([fact, part]) => {
      // prettier-ignore
      const found = all.find((f) => f.fact === fact && f.part === part);
      return found ? keyOf.get(found) : undefined;
    });
    if (m !== undefined && n !== undefined) opposed.add([m, n].sort().join('\n'));
  }
  const relations = apart(answers, ID, (m, n) => opposed.has([m, n].sort().join('\n')));
  if (relations.length === 0) return null;
  const facts = [...all].sort((m, n) => fitness(n.fact) - fitness(m.fact));
  const text = facts.map((f) => questionText(f.fact, role, all.map((o) => o.part))).find((t) => t !== null); // prettier-ignore
  if (text === undefined || text === null) return null;
  return questionOf(
    { key: `what:${key}`, text, slot: 'single', about: `event:${key.split(':')[0] ?? ''}`, rank: 14, rule: ID },
    answers,
    relations,
  );
}

/** How well a proposition can be asked about: more parts, and none of them a pronoun. */
const fitness = ({ parts }: Fact): number =>
  parts.filter((p) => !p.argument.phrase?.pronoun).length - 2 * parts.filter((p) => p.argument.phrase?.pronoun).length;

const textOf = ({ fact, part }: Filler): string => wordsOf(fact.reading.tokens.slice(...part.argument.tokens));

const LONGEST = 20; // tokens from the verb to the part

/** The part with its verb, where the two stand near each other. */
function spanOf({ fact, part }: Filler): { readonly start: number; readonly end: number } {
  const { reading, proposition } = fact;
  const [from, to] = part.argument.tokens;
  const { token } = proposition.predicate;
  const [first, last] = [Math.min(from, token), Math.max(to, token + 1)];
  return last - first <= LONGEST ? spanOfTokens(reading, first, last) : spanOfTokens(reading, from, to);
}
