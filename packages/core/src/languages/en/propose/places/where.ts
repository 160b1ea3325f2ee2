import type { AlignedQuestion, AlignedRelation } from '../../../../model/claim.ts';
import type { Reading } from '../../../../model/layers.ts';
import type { Token } from '../../../../model/mention.ts';
import { eventFamilies } from '../../lexicon.generated.ts';
import { Answers, questionOf } from '../answers.ts';
import { evidenceAt } from '../evidence.ts';
import { spanOfTokens, supposes } from '../events/rule.ts';
import { incidentKeys, MAIN } from '../incidents/keys.ts';
import { isProse, personsOf, quantitiesOf } from '../quantities/by-sentence.ts';
import { type ContextVector, contextAt, likeness, type Vocabulary, vocabularyOf } from '../quantities/context.ts';
import type { FigureRule } from '../quantities/rule.ts';
import { wordsOf } from '../quantities/scene.ts';
import { nestedTowns, townsIn } from '../quantities/towns.ts';
import { coarse } from './grain.ts';

const ID = 'en/propose/places/where';
const REACH = 9; // tokens from the verb to its place
const DEEP = 8; // sentences
const LIKE = 0.12;

/** Verbs of what happens somewhere, to what a question calls it; beside those of the kinds of event that every story may be about. */
const OTHER: Readonly<Record<string, string>> = {
  bear: 'birth',
  find: 'discovery',
  see: 'sighting',
  spot: 'sighting',
  land: 'landing',
  hide: 'hiding place',
  bury: 'burial',
  marry: 'wedding',
  collapse: 'collapse',
  crash: 'crash',
  sink: 'sinking',
};
const CLASS = new Map<string, string>(eventFamilies.flatMap(({ noun, verbs }) => verbs.map((v) => [v, noun] as const)));
for (const [verb, noun] of Object.entries(OTHER)) CLASS.set(verb, noun);

/** One place that a report gives for what a verb tells. */
interface Placed {
  readonly event: string;
  readonly key: string;
  readonly name: string;
  readonly reading: Reading;
  readonly sentence: number;
  readonly from: number; // tokens
  readonly to: number;
  readonly context: ContextVector;
  readonly people: ReadonlySet<string>;
}

export const where: FigureRule = {
  id: ID,
  summary: 'Reports put what one verb tells in two towns, and neither knows the other.',
  follows: 'ACE event argument “Place”; a conflict only between two places of one grain, neither in the other',
  examples: {
    yes: [
      'Jon Berg was <a>killed in Lenna</a> on Monday. ‖ Jon Berg was <a>killed in Belmora</a> on Monday.',
      'Two hikers were <a>found dead near Lenna</a>. ‖ Two hikers were <a>found dead near Belmora</a>.',
    ],
    no: [
      'Jon Berg was killed in Lenna. ‖ Jon Berg was killed in Lenna, near Belmora.',
      'Jon Berg was killed in Lenna. ‖ Ana Ruiz was killed in Belmora.',
    ],
  },
  ask(readings) {
    const vocabulary = vocabularyOf(readings);
    const keys = incidentKeys(readings);
    const all = readings.flatMap((reading) => placedIn(reading, vocabulary, (s) => keys.of(reading, s) === MAIN));
    return [...new Set(all.map((p) => p.event))].sort().flatMap((event) => ask(event, all, readings) ?? []);
  },
};

function placedIn(reading: Reading, vocabulary: Vocabulary, own: (sentence: number) => boolean): readonly Placed[] {
  const found: Placed[] = [];
  for (const { index, tokens: at } of reading.sentences) {
    if (index >= DEEP) break;
    if (!own(index) || !isProse(reading, index) || supposes(reading, index)) continue;
    const [start, end] = at;
    for (let i = start; i < end; i += 1) {
      const token = reading.tokens[i]!;
      const event = token.pos === 'VERB' ? CLASS.get(token.lemma.toLowerCase()) : undefined;
      if (event === undefined || /^(?:not|n't|never|could|would|might|may|will|to|if)$/.test(reading.tokens[i - 1]?.lower ?? '')) continue;
      const until = nextVerb(reading.tokens, i + 1, Math.min(end, i + REACH + 4));
      const [town, another] = townsIn(reading.tokens, i + 1, until);
      if (!town || (another && reading.tokens[town.to]?.lower === 'and') || town.from - i > REACH || coarse(town.key)) continue;
      found.push({
        event,
        key: town.key,
        name: town.name,
        reading,
        sentence: index,
        from: i,
        to: town.to,
        context: contextAt(reading, index, i, town.to, vocabulary),
        people: new Set((personsOf(reading).get(index) ?? []).map((m) => m.name.split(' ').at(-1)!.toLowerCase())),
      });
    }
  }
  return found;
}

/** A place belongs to the verb before it; the next verb takes what stands behind it. */
function nextVerb(tokens: readonly Token[], from: number, end: number): number {
  for (let i = from; i < end; i += 1) if (tokens[i]!.pos === 'VERB' || /^[;:.“”"]$/.test(tokens[i]!.text)) return i;
  return end;
}

function ask(event: string, all: readonly Placed[], readings: readonly Reading[]): AlignedQuestion | null {
  const own = all.filter((p) => p.event === event);
  const answers = new Answers();
  for (const { key, name, reading, from, to } of own)
    answers.add(key, { text: name }, evidenceAt(reading, spanOfTokens(reading, from, to), 'asserts', ID));
  if (answers.size < 2) return null;
  const nested = new Set(readings.flatMap(nestedTowns).flatMap(([a, b]) => [`${a}|${b}`, `${b}|${a}`]));
  const relations: AlignedRelation[] = [];
  answers.keys.forEach((a, i) =>
    answers.keys.slice(i + 1).forEach((b) => {
      if (nested.has(`${a}|${b}`) || a.includes(b) || b.includes(a) || a.slice(0, 3) === b.slice(0, 3)) return;
      const [x, y] = [own.filter((p) => p.key === a), own.filter((p) => p.key === b)];
      if (x.some((p) => knows(p, b)) || y.some((q) => knows(q, a))) return;
      if (x.some((p) => y.some((q) => ofOne(p, q)))) relations.push({ a, b, kind: 'conflict', rule: ID });
    }),
  );
  if (relations.length === 0) return null;
  return questionOf(
    { key: `where:${event}`, text: `Where was the ${event}?`, slot: 'single', about: event, rank: 37, rule: ID },
    answers,
    relations,
  );
}

const knows = (p: Placed, town: string): boolean => town.split(' ').some((word) => wordsOf(p.reading).has(word));

/** The same person, or like words with no number that tells two incidents apart. */
function ofOne(p: Placed, q: Placed): boolean {
  if (p.people.size > 0 && q.people.size > 0) return [...p.people].some((name) => q.people.has(name));
  const [a, b] = [counted(p), counted(q)];
  return likeness(p.context, q.context) >= LIKE && (a.length === 0 || b.length === 0 || a.some((x) => b.includes(x)));
}

const counted = ({ reading, sentence }: Placed): readonly (number | null | undefined)[] =>
  (quantitiesOf(reading).get(sentence) ?? []).filter((m) => m.quantity?.unit === 'person').map((m) => m.quantity?.min);
