import type { RuleCard } from '../../../language.ts';
import type { AlignedQuestion } from '../../../model/claim.ts';
import { combinedTrades, exclusiveWords } from '../lexicon.generated.ts';
import type { Individual } from '../people/index.ts';
import type { Role } from '../people/persona.ts';
import { Answers, questionOf } from './answers.ts';
import { evidenceAt } from './evidence.ts';
import { guesses, spanOfTokens, supposes } from './events/rule.ts';
import { apart } from './propositions/apart.ts';
import { wordsOf, type Story } from './story.ts';

const ID = 'en/propose/standing';

export const standing: RuleCard = {
  id: ID,
  summary: 'Reports make one named person two things of which nobody is both.',
  follows: 'TAC slot per:title; FrameNet, frame People_by_vocation',
  examples: {
    yes: [
      '<a>A nurse</a>, Adela Storm, saw the fire from the pier. ‖ Adela Storm, <a>a teacher</a>, saw the fire from the pier.',
      'Jon Berg, <a>one of the investigators</a>, found the print. ‖ <a>Homeowner</a> Jon Berg found the print on Monday.',
    ],
    no: [
      'A nurse, Adela Storm, saw the fire. ‖ A teacher, Karin Storm, saw the fire.',
      'Adela Storm, a singer, saw the fire. ‖ Adela Storm, an actress, saw the fire.',
      'Adela Storm, a former nurse, saw the fire. ‖ Adela Storm, a teacher, saw the fire.',
    ],
  },
};

const FAMILIES: ReadonlySet<string> = new Set(['side', 'trade', 'part', 'faith', 'branch']);
const COMBINED: ReadonlySet<string> = new Set(combinedTrades);
const PAST = /^(?:former|ex|retired|late|aspiring|would-be|future|trainee|part-time|fellow)$/;

/** Noun to the groups of things it names, by family: "nurse" to trade and nurse. */
const GROUPS = new Map<string, { readonly family: string; readonly group: string }[]>();
for (const { family, group, words } of exclusiveWords)
  if (FAMILIES.has(family) && !COMBINED.has(group))
    for (const word of words) GROUPS.set(word, [...(GROUPS.get(word) ?? []), { family, group }]);

/** "What is Storm: a nurse or a teacher?" Misses what people without a name are, and two offices. */
export function proposeStanding(story: Story): AlignedQuestion[] {
  return story.identities.individuals.flatMap((individual) =>
    individual.kind === 'person' && individual.named && individual.personas.length > 1 ? ask(individual) : [],
  );
}

function ask(individual: Individual): AlignedQuestion[] {
  const byFamily = new Map<string, Answers>();
  for (const role of individual.personas.flatMap((p) => p.roles)) {
    if (!plain(role)) continue;
    const { reading, from, to } = role.naming;
    for (const { family, group } of GROUPS.get(role.noun) ?? []) {
      const answers = byFamily.get(family) ?? new Answers();
      byFamily.set(family, answers);
      answers.add(
        group,
        { text: wordsOf(reading.tokens.slice(from, to)) },
        evidenceAt(reading, spanOfTokens(reading, from, to), 'asserts', ID),
      );
    }
  }
  return [...byFamily.keys()].sort().flatMap((family) => {
    const answers = byFamily.get(family) as Answers;
    const relations = apart(answers, ID);
    if (relations.length === 0) return [];
    const list = answers.list().map(({ value }) => value.text);
    const question = questionOf(
      {
        key: `standing:${individual.label.toLowerCase()}:${family}`,
        text: `What is ${individual.label}: ${list.join(' or ')}?`,
        slot: 'single',
        about: `person:${individual.label}`,
        rank: 14,
        rule: ID,
      },
      answers,
      relations,
    );
    return question ? [question] : [];
  });
}

/** Said of one person, of now, and not supposed. */
const plain = ({ naming, modifiers }: Role): boolean =>
  naming.kind === 'person' &&
  !modifiers.some((m) => PAST.test(m)) &&
  !supposes(naming.reading, naming.sentence) &&
  !guesses(naming.reading, naming.from - 5, naming.from);
