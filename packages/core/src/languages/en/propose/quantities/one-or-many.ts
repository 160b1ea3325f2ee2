import type { AlignedQuestion, AlignedRelation } from '../../../../model/claim.ts';
import type { Reading } from '../../../../model/layers.ts';
import type { Span } from '../../../../model/span.ts';
import { clausesOf } from '../../clause/clauses.ts';
import type { NounPhrase } from '../../clause/phrases.ts';
import { countsAs, isDoer } from '../../mention/quantities/same-count.ts';
import { singular } from '../../mention/quantities/nouns.ts';
import { Answers, questionOf } from '../answers.ts';
import { evidenceAt } from '../evidence.ts';
import { spanOfTokens, supposes } from '../events/rule.ts';
import { incidentsOf } from '../incidents/index.ts';
import { grouped } from '../mentions-in.ts';
import { exclude } from '../relations/exclude.ts';
import { laterReport } from '../relations/later-report.ts';
import { plural } from './amount.ts';
import { isProse, quantitiesOf } from './by-sentence.ts';
import type { FigureRule } from './rule.ts';

const ID = 'en/propose/quantities/one-or-many';
const DEEP = 12; // sentences
const MOST = 2; // questions
const KINDS = 2; // words that say of what kind: “senior port inspector”
const SEVERAL = /^(?:several|multiple|many|numerous|few)$/;
const EMPTY =
  /^(?:man|woman|person|people|thing|way|time|day|week|month|year|part|lot|number|group|report|fact|reason|case|story|question|police|wound|injury|shot|charge|call|member|relative|neighbor|neighbour|witness|officer|detective|deputy)$/;

export const oneOrMany: FigureRule = {
  id: ID,
  summary:
    'Reports tell of one of those who did it where others tell of several, or of one of a kind that they name by the same three words.',
  follows: 'English marks number on every count noun: “a gunman” and “gunmen” are two stories',
  examples: {
    yes: [
      '<a>A gunman</a> attacked the Harbour Hall on Monday. ‖ <a>Several gunmen</a> attacked the Harbour Hall on Monday.',
      '<a>A senior port safety inspector</a> visited the Alder café. ‖ <a>Two senior port safety inspectors</a> visited the Alder café.',
    ],
    no: [
      'A gunman opened fire at the Harbour Hall. ‖ The gunman opened fire at the Harbour Hall.',
      'An inspector visited the Alder café. ‖ Inspectors visited the Alder café.',
      'Gunmen opened fire at the hall; one gunman fled. ‖ Gunmen opened fire at the hall.',
    ],
  },
  ask: askOneOrMany,
};

/** One place where something is told of as one or as several. */
interface Told {
  readonly reading: Reading;
  readonly sentence: number;
  readonly noun: string; // "gunman"
  readonly place: string; // "gunman", or the noun with the words that say of what kind
  readonly count: number | 'many';
  readonly introduced: boolean; // "a gunman", "one gunman"; not "the gunman"
  readonly span: Span;
}

function askOneOrMany(readings: readonly Reading[]): readonly AlignedQuestion[] {
  const told = readings.flatMap(toldIn);
  const places = grouped(told, (t) => t.place);
  return [...places.keys()]
    .sort()
    .flatMap((place) => ask(place, places.get(place)!) ?? [])
    .slice(0, MOST);
}

function ask(place: string, told: readonly Told[]): AlignedQuestion | null {
  const byReading = grouped(told, (t) => t.reading);
  const answers = new Answers();
  const sides = { one: false, many: false };
  for (const [reading, own] of byReading) {
    const many = own.some((t) => t.count !== 1);
    const side = many ? 'many' : 'one'; // whoever tells of several may tell of one of them
    const upper = own.filter((t) => t.sentence < DEEP && (t.count !== 1) === many);
    if (
      upper.length === 0 ||
      !(many
        ? own.filter((t) => t.count !== 1).length >= 2 || own.some((t) => typeof t.count === 'number' && t.count > 1)
        : upper.some((t) => t.introduced))
    )
      continue; // "the gunman" may be one of several; a bare plural that comes once is loose speech
    sides[side] = true;
    for (const { span } of upper) answers.add(side, { text: many ? 'several' : 'one' }, evidenceAt(reading, span, 'asserts', ID));
  }
  if (!sides.one || !sides.many || answers.size < 2) return null;
  const noun = told[0]!.noun;
  const { kind, id } = laterTold(byReading, told) ? laterReport : exclude;
  const relations: AlignedRelation[] = [{ a: 'many', b: 'one', kind, rule: id }];
  return questionOf(
    {
      key: `number:${place.replaceAll(' ', ':')}`,
      text: `Was it one ${noun} or several ${plural(noun)}?`,
      slot: 'single',
      about: noun,
      rank: 42,
      rule: ID,
    },
    answers,
    relations,
  );
}

/** Every report that tells of several came out on a later day than every one that tells of one: more was known by then. */
function laterTold(byReading: ReadonlyMap<Reading, readonly Told[]>, told: readonly Told[]): boolean {
  const several = new Set(told.filter((t) => t.count !== 1).map((t) => t.reading));
  const days = (many: boolean): readonly string[] =>
    [...byReading.keys()].flatMap((r) => (several.has(r) === many && r.report.published !== null ? [r.report.published.slice(0, 10)] : []));
  const [one, many] = [[...days(false)].sort(), [...days(true)].sort()];
  if (one.length === 0 || many.length === 0) return false;
  return (one.at(-1) as string) < (many[0] as string);
}

function toldIn(reading: Reading): readonly Told[] {
  const incidents = incidentsOf(reading);
  return reading.sentences.flatMap((sentence): readonly Told[] => {
    const { index } = sentence;
    if (incidents[index] !== 0 || !isProse(reading, index) || supposes(reading, index)) return [];
    return clausesOf(reading, sentence).flatMap(({ verb, subject, object }) =>
      verb.modal !== null || verb.negated ? [] : [...subject, ...object].flatMap((np) => toldOf(reading, np, index) ?? []),
    );
  });
}

function toldOf(reading: Reading, np: NounPhrase, sentence: number): Told | null {
  const { tokens } = reading;
  const head = tokens[np.head]!;
  const noun = countsAs(singular(head));
  if (np.pronoun || np.possessor || head.pos !== 'NOUN' || EMPTY.test(noun)) return null;
  const doer = isDoer(noun) && noun !== 'suspect' && noun !== 'fighter';
  const words = tokens.slice(np.from, np.head).map((t) => t.lower);
  const number = (quantitiesOf(reading).get(sentence) ?? []).find((m) => m.head === np.head)?.quantity;
  const definite = words.some((w) => /^(?:the|this|that|these|those|his|her|their|its|our|my|your)$/.test(w));
  const kinds = tokens
    .slice(np.from, np.head)
    .filter((t) => /^(?:ADJ|NOUN|PROPN)$/.test(t.pos) && !SEVERAL.test(t.lower))
    .map((t) => t.lower);
  if (!doer && (definite || kinds.length < KINDS)) return null;
  if (words.some((w) => /^(?:no|any|every|each|another|other|some|all|both|either|neither|second|third)$/.test(w))) return null;
  if (words.includes('one') && !words.some((w) => /^(?:lone|single|only)$/.test(w))) return null;
  const more = singular(head) !== head.lower || words.some((w) => SEVERAL.test(w));
  const one = !more && (definite || words.some((w) => /^(?:an?|lone|single)$/.test(w))); // “one attacker drove” is mostly one of them
  const count = number?.min ?? (more ? 'many' : one ? 1 : null);
  if (count === null || (number && number.unit !== 'person' && number.min === null)) return null;
  return {
    reading,
    sentence,
    noun,
    place: doer ? noun : `${kinds.join(' ')} ${noun}`,
    count,
    introduced: !definite,
    span: spanOfTokens(reading, np.from, np.to),
  };
}
