import type { RuleCard } from '../../../../language.ts';
import type { AlignedQuestion } from '../../../../model/claim.ts';
import type { Reading, Sentence } from '../../../../model/layers.ts';
import type { Token } from '../../../../model/mention.ts';
import { chunksOf } from '../../clause/chunks.ts';
import { clausesOf } from '../../clause/clauses.ts';
import type { NounPhrase } from '../../clause/phrases.ts';
import { countryOf } from '../../mention/known-names.ts';
import { Answers, questionOf } from '../answers.ts';
import { guesses, spanOfTokens, supposes } from '../events/rule.ts';
import { evidenceAt } from '../evidence.ts';
import { incidentsOf } from '../incidents/index.ts';
import { mentionsIn } from '../mentions-in.ts';
import { personNamed, type Story } from '../story.ts';
import { apart } from './apart.ts';

const ID = 'en/propose/propositions/nationality';
const OF_A_COUNTRY = /^(?:citizen|national|native|citizens|nationals|natives)$/;
const PERSON = /^(?:man|woman|girl|boy|wife|husband|suspect|gunman|attacker|victim|pilot|captain|driver|passenger|hostage|they|he|she)$/;

export const nationality: RuleCard = {
  id: ID,
  summary: 'Reports make the same person a citizen of two countries.',
  follows: 'TAC slot filling, slot per:country_of_birth and per:origin; single where no report gives two',
  examples: {
    yes: [
      'Guards held Ana Ruiz, <a>a Norwegian citizen</a>, at the pier. ‖ Guards held Ana Ruiz at the pier. Ana Ruiz is <a>a Danish national</a>.',
      'Jon Berg, <a>a Swedish citizen</a>, was freed. ‖ Jon Berg was freed. Jon Berg is <a>a Finnish citizen</a>.',
    ],
    no: [
      'Guards held Ana Ruiz, a Norwegian citizen, at the pier. ‖ Guards held Ana Ruiz, a Norwegian, at the pier.',
      'Guards held Ana Ruiz, a Norwegian citizen, at the pier. ‖ Guards held Jon Berg, a Danish national, at the pier.',
    ],
  },
};

interface Held {
  readonly reading: Reading;
  readonly person: string | null; // null: somebody without a name
  readonly countries: readonly string[];
  readonly later: boolean; // "a naturalized citizen": of another country before
  readonly np: NounPhrase;
}

/**
 * "What is Ruiz’s nationality?", for each person to whom reports give different ones and no report gives two.
 *
 * What is said of somebody without a name is laid to the one person of the story of whom most reports tell a nationality.
 */
export function proposeNationality(story: Story): AlignedQuestion[] {
  const all = story.readings.flatMap((reading) => nationalitiesIn(story, reading));
  const people = [...new Set(all.flatMap((h) => h.person ?? []))].sort();
  const reports = (name: string): number => new Set(all.filter((h) => h.person === name).map((h) => h.reading)).size;
  const [most, second] = [...people].sort((a, b) => reports(b) - reports(a) || (a < b ? -1 : 1));
  const lead = most !== undefined && (second === undefined || reports(most) > reports(second)) ? most : null;
  return people.flatMap((person) => {
    const list = all.filter((h) => (h.person ?? lead) === person);
    // born in one country and a citizen of another
    if (list.some((h) => h.countries.length > 1 || h.later)) return [];
    const answers = new Answers();
    for (const { reading, countries, np } of list)
      for (const country of countries)
        answers.add(
          country.toLowerCase(),
          { text: country },
          evidenceAt(
            reading,
            spanOfTokens(reading, np.from, endOf(reading, np)),
            guesses(reading, np.from - 4, np.from) ? 'speculates' : 'asserts',
            ID,
          ),
        );
    const relations = apart(answers, ID);
    const question =
      relations.length === 0
        ? null
        : questionOf(
            {
              key: `nationality:${person.toLowerCase()}`,
              text: `What is the nationality of ${person}?`,
              slot: 'single',
              about: `person:${person}`,
              rank: 12,
              rule: ID,
            },
            answers,
            relations,
          );
    return question ? [question] : [];
  });
}

function nationalitiesIn(story: Story, reading: Reading): Held[] {
  const incidents = incidentsOf(reading);
  return reading.sentences.flatMap((sentence) => {
    if (reading.paragraphs[sentence.paragraph]?.heading || incidents[sentence.index] !== 0 || supposes(reading, sentence.index)) return [];
    return chunksOf(reading, sentence).flatMap((np): Held[] => {
      const countries = np.kind === 'np' ? countriesOf(reading, np) : [];
      if (np.kind !== 'np' || countries.length === 0) return [];
      const holder = besideIt(story, reading, sentence, np) ?? subjectOf(story, reading, sentence, np);
      const later = reading.tokens.slice(np.from, np.to).some((t) => /^(?:naturali[sz]ed|dual|born)$/.test(t.lower));
      return holder ? [{ reading, person: holder.person, countries, later, np }] : [];
    });
  });
}

/** “national” behind its adjective is taken for another adjective by our tagger, and left out of the phrase. */
const endOf = ({ tokens }: Reading, np: NounPhrase): number => (OF_A_COUNTRY.test(tokens[np.to]?.lower ?? '') ? np.to + 1 : np.to);

/** "a Dane", "a Norwegian citizen", "Danish nationals": the countries of the phrase. */
function countriesOf({ tokens }: Reading, np: NounPhrase): readonly string[] {
  const head = tokens[np.head] as Token;
  const own = countryOf(head.text);
  const bare = own !== null && /^an?$/.test(tokens[np.from]?.lower ?? '') && np.possessor === null;
  if (!bare && !OF_A_COUNTRY.test(head.lower)) return [];
  const words = tokens.slice(np.from, np.to).flatMap((t) => t.text.split('-'));
  return [...new Set(words.flatMap((w) => countryOf(w) ?? []))].sort();
}

/** "Ana Ruiz, a Norwegian citizen": the name right before the comma. */
function besideIt(story: Story, reading: Reading, sentence: Sentence, np: NounPhrase): { readonly person: string } | null {
  if (reading.tokens[np.from - 1]?.text !== ',') return null;
  const name = mentionsIn(reading, sentence.index).find((m) => m.kind === 'person' && m.tokens[1] === np.from - 1);
  return name ? { person: personNamed(story, name.name)?.name ?? name.name } : null;
}

/** "Ana Ruiz is a Danish national", "they were Danish nationals". */
function subjectOf(story: Story, reading: Reading, sentence: Sentence, np: NounPhrase): { readonly person: string | null } | null {
  const clause = clausesOf(reading, sentence).find((c) => c.verb.lemma === 'be' && c.object.includes(np));
  const [who] = clause?.subject ?? [];
  if (!clause || !who || clause.verb.negated || clause.verb.modal !== null) return null;
  const name = mentionsIn(reading, sentence.index).find((m) => m.kind === 'person' && m.tokens[0] < who.to && m.tokens[1] > who.from);
  if (name) return { person: personNamed(story, name.name)?.name ?? name.name };
  return PERSON.test(reading.tokens[who.head]?.lower ?? '') ? { person: null } : null;
}
