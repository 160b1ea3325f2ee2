import type { Reading, Sentence } from '../../../../model/layers.ts';
import type { Token } from '../../../../model/mention.ts';
import { chunksOf } from '../../clause/chunks.ts';
import type { NounPhrase } from '../../clause/phrases.ts';
import { clausesOf, type Clause } from '../../clause/clauses.ts';
import { eventFamilies } from '../../lexicon.generated.ts';
import { incidentsOf } from '../incidents/index.ts';
import { grouped } from '../mentions-in.ts';
import { referentOf, type Referent, type Story } from '../story.ts';

export type EventFamily = (typeof eventFamilies)[number];

/** One place where a report speaks of the event: as a verb ("met") or as a noun ("the meeting"). */
export interface Anchor {
  readonly reading: Reading;
  readonly sentence: Sentence;
  readonly token: number; // index
  readonly form: 'verb' | 'noun';
  readonly clause: Clause | null; // whose verb it is, or in which the noun stands
}

/** What a story is about: one kind of event, and those who take part in it. */
export interface StoryEvent {
  readonly key: string; // "meeting"
  readonly family: EventFamily;
  readonly anchors: readonly Anchor[];
  readonly participants: readonly Referent[]; // the most often named first
  readonly name: string; // "the meeting between Ana Ruiz and Norway"
}

const EARLY = 3; // sentences of a report that say what it is about
const MOST_PER_REPORT = 6;
const MOST_PARTICIPANTS = 4;
const MOST_ANCHORS = 200; // of one report; a text that names its event more often is no report

/** "another meeting", "an earlier attack": an event other than the one reported. */
const OTHER_EVENT = new Set([
  'another',
  'other',
  'previous',
  'earlier',
  'past',
  'former',
  'similar',
  'separate',
  'subsequent',
  'future',
  'next',
  'further',
  'last',
  'any',
  'such',
  'first',
  'second',
  'third',
  'upcoming',
  'no',
  'potential',
  'possible',
  'several',
  'many',
  'these',
  'those',
]);

/**
 * The kind of event most of the story's beginnings speak of, or null where no kind stands out.
 *
 * After the observation that news tells its event first (inverted pyramid). Looks at titles and first sentences only, and counts reports, not words.
 */
export function centralEvent(story: Story): StoryEvent | null {
  let best: { family: EventFamily; weight: number; reports: number } | null = null;
  for (const family of eventFamilies) {
    let weight = 0;
    let reports = 0;
    for (const reading of story.readings) {
      const found = earlyWeight(reading, family);
      weight += Math.min(found, MOST_PER_REPORT);
      if (found > 0) reports += 1;
    }
    if (reports >= 2 && (!best || weight > best.weight)) best = { family, weight, reports };
  }
  if (!best || best.reports * 2 < story.readings.length) return null;
  const { family } = best;
  const all = story.readings.flatMap((reading) => anchorsOf(reading, family));
  const taking = participantsOf(story, all);
  const anchors = all.filter((anchor) => !befallsOthers(story, anchor, taking));
  const participants = taking.slice(0, MOST_PARTICIPANTS);
  return { key: family.noun, family, anchors, participants, name: nameOf(family, participants) };
}

function earlyWeight(reading: Reading, family: EventFamily): number {
  let weight = 0;
  const title = (reading.report.title ?? '').toLowerCase().match(/[\p{L}-]+/gu) ?? [];
  if (title.some((w) => family.nouns.includes(w) || family.verbs.some((v) => w === v || w === `${v}s` || w === `${v}ed`))) weight += 2;
  const body = reading.sentences.filter((s) => !reading.paragraphs[s.paragraph]?.heading);
  body.slice(0, EARLY).forEach((sentence, i) => {
    for (const token of reading.tokens.slice(...sentence.tokens)) if (isStrong(reading, token, family)) weight += i === 0 ? 2 : 1;
  });
  return weight;
}

function isStrong(reading: Reading, token: Token, family: EventFamily): boolean {
  const lemma = token.lemma.toLowerCase();
  if (token.pos === 'VERB') return family.verbs.includes(lemma);
  if (token.pos !== 'NOUN' && token.pos !== 'PROPN' && token.pos !== 'ADJ') return false;
  if (family.nouns.includes(lemma) || family.nouns.includes(token.lower)) return true;
  const next = reading.tokens[token.index + 1];
  return next !== undefined && family.nouns.includes(`${token.lower} ${next.lemma.toLowerCase()}`);
}

/** Every place where a report speaks of this event, in text order. Leaves out other events and incidents of the kind, and headings; reads on to `MOST_ANCHORS`. */
function anchorsOf(reading: Reading, family: EventFamily): Anchor[] {
  const found: Anchor[] = [];
  const incidents = incidentsOf(reading);
  for (const sentence of reading.sentences) {
    if (found.length >= MOST_ANCHORS) break;
    if (reading.paragraphs[sentence.paragraph]?.heading || incidents[sentence.index] !== 0) continue; // another incident of the same kind
    const clauses = clausesOf(reading, sentence);
    const chunks = chunksOf(reading, sentence);
    for (let i = sentence.tokens[0]; i < sentence.tokens[1]; i += 1) {
      const token = reading.tokens[i] as Token;
      const lemma = token.lemma.toLowerCase();
      const verb = clauses.find((c) => c.verb.main === i);
      if (verb && token.pos === 'VERB' && family.verbs.includes(lemma)) {
        found.push({ reading, sentence, token: i, form: 'verb', clause: verb });
        continue;
      }
      const strong = token.pos === 'NOUN' && (family.nouns.includes(lemma) || family.nouns.includes(token.lower));
      const light = token.pos === 'NOUN' && family.light.includes(lemma);
      if (!strong && !light) continue;
      const phrase = chunks.find((c) => c.kind === 'np' && c.from <= i && i < c.to);
      if (phrase?.kind !== 'np' || phrase.head !== i) continue; // "meeting room"
      const words = reading.tokens.slice(phrase.from, i).map((t) => t.lower);
      if (words.some((w) => OTHER_EVENT.has(w))) continue;
      const definite = words[0] === 'the' || words[0] === 'this' || phrase.possessor !== null;
      const plural = token.lower !== lemma && token.lower.endsWith('s');
      if (light && !definite) continue;
      if (plural && !definite) continue;
      const clause =
        clauses.findLast((c) => c.verb.main < i && i < c.end) ??
        clauses.find((c) => c.subject.some((s) => s.from <= i && i < s.to)) ??
        null;
      found.push({ reading, sentence, token: i, form: 'noun', clause });
    }
  }
  return found;
}

/** Those who take part, by how many reports name them in the event's own clause. */
function participantsOf(story: Story, anchors: readonly Anchor[]): Referent[] {
  const seen = new Map<string, { referent: Referent; reports: Set<string> }>();
  for (const anchor of anchors) {
    if (anchor.form !== 'verb' || !anchor.clause || anchor.clause.verb.negated) continue;
    const { subject, object, prepositional } = anchor.clause;
    const phrases = [
      ...subject,
      ...object,
      ...prepositional
        .filter((p) => p.preposition === 'with' || p.preposition === 'by' || p.preposition === 'between')
        .map((p) => p.object),
    ];
    for (const phrase of phrases) {
      const referent = referentOf(story, anchor.reading, phrase);
      if (!referent || phrase.pronoun) continue;
      const entry = seen.get(referent.key) ?? { referent, reports: new Set<string>() };
      entry.reports.add(anchor.reading.report.id);
      seen.set(referent.key, entry);
    }
  }
  return [...seen.values()]
    .filter((e) => e.reports.size >= Math.max(2, story.readings.length / 5) || story.readings.length < 3)
    .sort((a, b) => b.reports.size - a.reports.size || (a.referent.key < b.referent.key ? -1 : 1))
    .map((e) => e.referent);
}

/** "Monks were seized in the hills", in a story of an arrested captain: the same kind of event, and nobody of those who take part in ours. */
function befallsOthers(story: Story, { form, clause, reading }: Anchor, taking: readonly Referent[]): boolean {
  if (form !== 'verb' || !clause || taking.length === 0) return false;
  const { verb, subject, object, prepositional } = clause;
  const [patient] = verb.passive || verb.participle ? subject : object;
  // "a businessman" may well be one of ours
  if (!patient || patient.pronoun || /^(?:an?|some)$/.test(reading.tokens[patient.from]?.lower ?? '')) return false;
  const around = [
    ...subject,
    ...object,
    ...prepositional.filter((p) => p.preposition === 'with' || p.preposition === 'by').map((p) => p.object),
  ];
  const ours = (np: NounPhrase): boolean => {
    const who = referentOf(story, reading, np);
    return who === null || taking.some((t) => t.key === who.key || t.side === who.side);
  };
  return !around.some(ours);
}

function nameOf(family: EventFamily, participants: readonly Referent[]): string {
  const named = participants.filter((p) => !p.key.startsWith('words:')).map((p) => p.label);
  const between = named.length >= 2 && /^(?:meeting|call|agreement)$/.test(family.noun);
  return between ? `the ${family.noun} between ${named[0]} and ${named[1]}` : `the ${family.noun}`;
}

const byReading = new WeakMap<StoryEvent, ReadonlyMap<Reading, readonly Anchor[]>>();

/** The places where one report speaks of the event, in text order. */
export function anchorsOn(event: StoryEvent, reading: Reading): readonly Anchor[] {
  let known = byReading.get(event);
  if (!known) byReading.set(event, (known = grouped(event.anchors, (anchor) => anchor.reading)));
  return known.get(reading) ?? [];
}

/** The places where one sentence speaks of the event. */
export const anchorsIn = (event: StoryEvent, reading: Reading, sentence: number): readonly Anchor[] =>
  anchorsOn(event, reading).filter((a) => a.sentence.index === sentence);

/** Verbs that add nothing to the event but that it happened: "The talks took place", "was held". */
export const HAPPENS = /^(?:take|hold|happen|occur|begin|start|be|last|come|report|break|erupt|unfold)$/;

/** The token stands in a clause that tells of the event: its verb, or a verb of happening with the event for its subject or object. */
export function inEventClause(event: StoryEvent, reading: Reading, sentence: Sentence, token: number): boolean {
  const anchored = new Set(anchorsIn(event, reading, sentence.index).map((a) => a.token));
  return clausesOf(reading, sentence).some((clause) => {
    if (token < clause.verb.to || token >= clause.end) return false;
    if (anchored.has(clause.verb.main)) return true;
    const phrases = [...clause.subject, ...clause.object];
    return HAPPENS.test(clause.verb.lemma) && phrases.some((p) => anchored.has(p.head));
  });
}
