import type { AlignedQuestion, Evidence } from '../../../../model/claim.ts';
import type { Reading, Sentence } from '../../../../model/layers.ts';
import type { Token } from '../../../../model/mention.ts';
import type { Span } from '../../../../model/span.ts';
import { clausesOf } from '../../clause/clauses.ts';
import { Answers, questionOf } from '../answers.ts';
import { evidenceAt, evidenceBy } from '../evidence.ts';
import { guesses, supposes, within } from '../events/rule.ts';
import { incidentsOf } from '../incidents/index.ts';
import type { Story } from '../story.ts';
import { tokensIn } from '../tokens.ts';
import { answering, type Answering } from './answering.ts';
import { isVerdict } from './debunked.ts';
import type { Denied } from './denied.ts';
import { standing, type Group, type Part } from './group.ts';
import { contentOf, contentOfSentence, heaviest, heldBy, placesOf, type ContentWords, type Weights } from './words.ts';

export const ID = 'en/propose/denials';
export const YES = { text: 'yes', polarity: 'yes' } as const;
export const NO = { text: 'no', polarity: 'no' } as const;

const HELD = 0.6; // share of words' weight that a stretch must hold to tell what they tell
const BAG = 0.75; // share that a sentence without the same verb must hold
const LEAST_WORDS = 3;

/** The place of a denial, on the word of who denies. */
export const no = (d: Denied): Evidence | null => {
  const span = within(d.reading, d.from, d.to);
  return d.by ? evidenceBy(d.reading, span, 'denies', ID, d.by) : evidenceAt(d.reading, span, 'denies', ID);
};

/**
 * “Is it so that …?”: what a group denies, with the places where other reports assert it; null where none does.
 *
 * A report that denies may repeat the claim first: it is asked for the other side only where no other report gives it, and then only in the words of
 * somebody else than who denies.
 */
export function askedOf(story: Story, group: Group, weights: Weights): AlignedQuestion | null {
  const [{ denied: lead }] = group;
  if (lead.words.size < (group[0].fact?.noun ? 1 : 2)) return null;
  const held = group.some(({ denied }) => denied.by !== null || denied.told);
  // “was not hurt” with one word beside it is said of too many things
  const fact = group[0].fact;
  if (!held && fact && !fact.noun && fact.words.size < 2) return null;
  const answers = new Answers();
  for (const { denied } of group) answers.add('no', NO, no(denied));
  const denying = new Set(group.map(({ denied }) => denied.reading));
  const places: Place[] = [];
  for (const reading of story.readings) if (!denying.has(reading)) places.push(...(placeIn(story, reading, group, weights) ?? []));
  if (places.length === 0 && (held || (denying.size > 1 && group.some(({ said }) => said))))
    for (const reading of denying) places.push(...(othersWord(story, reading, group) ?? []));
  const plain = places.filter(({ guessed }) => !guessed).length;
  // a denial in the report's own words needs two reports that assert: one is often another thing of the same words
  const said = group.some((part) => part.said);
  // what may be does not contradict that it was not: it is shown, and counts for nobody; who denies in so many words denies that too
  if ((plain === 0 && !held) || places.length < (said ? 1 : 2)) return null;
  for (const { reading, span, guessed } of places)
    answers.add('yes', YES, evidenceAt(reading, span, guessed ? 'speculates' : 'asserts', ID));
  const words = [...lead.words.keys()].sort();
  return questionOf(
    {
      key: `denial:${words.join(' ').slice(0, 80)}`,
      text: asked(group[0]),
      slot: 'boolean',
      about: words.slice(0, 3).join(' '),
      rank: 12 + Math.max(0, 6 - answers.reports.size),
      rule: ID,
    },
    answers,
    [{ a: 'yes', b: 'no', kind: 'party-denial', rule: ID }],
  );
}

/** “Is it so that the bridge fell?”; of what is no clause: “Is what is said of a ceasefire so?” */
function asked(part: Part): string {
  const words = shortened(
    part.denied.name
      .replace(/^[^\p{L}\p{N}“"$£€]+/u, '')
      .replace(
        /^(?:[\p{L}’'-]+ ){0,8}?(?:claims?|reports?|rumou?rs?|allegations?|suggestions?|speculation|stor(?:y|ies))(?: [\p{L}’'-]+){0,5}? that (?=\p{L})/u,
        '',
      )
      .replace(/^of /, ''),
  );
  // "denied that it knew": whoever denies is meant, and named
  const voice = part.denied.by?.voice;
  const own = voice && (/^(?:institution|outlet)$/.test(voice.kind) ? /^(?:it|they) / : voice.kind === 'person' ? /^(?:he|she) / : null);
  const named = own ? words.replace(own, `${voice.label.replace(/^The /, 'the ')} `) : words;
  return standing(part) < 2 ? `Is it so that ${named}?` : `Is what is said of ${words} so?`;
}

export const shortened = (words: string): string =>
  words.length > 140 ? `${words.slice(0, Math.max(words.lastIndexOf(' ', 140), 60))} …` : words;

/** Where a report asserts something, and how plainly. */
interface Place {
  readonly reading: Reading;
  readonly span: Span;
  readonly guessed: boolean;
  readonly shared: number; // words
}

function placeIn(story: Story, reading: Reading, group: Group, weights: Weights): readonly Place[] {
  // that somebody is not somebody is answered by who says that they are, not by what else the two did
  const beings = group.every(({ denied }) => denied.being.length > 0);
  const found = beings ? null : bestFact(story, reading, group);
  if (found) return [{ reading, span: found.span, guessed: found.guessed, shared: found.shared }];
  const span = sameBeing(reading, group) ?? (beings ? null : bagged(reading, group, weights));
  if (!span) return [];
  const inside = tokensIn(reading, [span]);
  const guessed =
    inside.some((t) => /^(?:would|will|should)$/.test(t.lower)) ||
    guesses(reading, inside[0]?.index ?? 0, (inside.at(-1)?.index ?? -1) + 1);
  return guessed ? [] : [{ reading, span, guessed, shared: 0 }];
}

function bestFact(story: Story, reading: Reading, group: Group, only?: (span: Span) => boolean): Answering | null {
  let found: Answering | null = null;
  for (const { fact, said, denied } of group) {
    const answer = fact && answering(story, reading, fact, { said, told: denied.told }, only);
    if (answer && (!found || answer.weight > found.weight)) found = answer;
  }
  return found;
}

/** In a report that denies: the words of somebody else, who asserts or alleges it. */
function othersWord(story: Story, reading: Reading, group: Group): readonly Place[] {
  const own = group.filter(({ denied }) => denied.reading === reading);
  const holders = new Set(own.map(({ denied }) => denied.by?.voice?.key ?? null));
  const found = bestFact(story, reading, group, (span) => {
    const by = reading.attributions.find(
      (a) => a.content.some((c) => c.start <= span.start && span.end <= c.end + 1) && a.source.length > 0,
    );
    return (
      by?.voice != null &&
      /^(?:say|report|allege|show|confirm)$/.test(by.cueClass) &&
      !holders.has(by.voice.key) &&
      !own.some(({ denied }) => denied.sentence === by.sentence)
    );
  });
  return found && !found.guessed && found.shared >= 2 ? [{ reading, span: found.span, guessed: false, shared: found.shared }] : [];
}

/** The sentence of a report that holds most of what somebody denies, cut to the words that it shares; one without a verb there tells nothing. */
function bagged(reading: Reading, group: Group, weights: Weights): Span | null {
  const incidents = incidentsOf(reading);
  const places = placesOf(reading);
  let found: { readonly share: number; readonly sentence: Sentence; readonly words: ContentWords } | null = null;
  for (const { denied } of group) {
    const { words, must, by, told } = denied;
    if ((!by && !told) || words.size < LEAST_WORDS) continue;
    const candidates = new Set(heaviest(words, weights, BAG).flatMap((lemma) => places.get(lemma) ?? []));
    for (const index of [...candidates].sort((x, y) => x - y)) {
      const sentence = reading.sentences[index];
      if (!sentence || incidents[index] !== 0) continue;
      const content = contentOfSentence(reading, sentence);
      if (must.some((lemma) => words.has(lemma) && !content.has(lemma))) continue;
      const share = heldBy(words, content, weights);
      const better = !found || share > found.share || (share === found.share && index < found.sentence.index);
      if (share >= BAG && better && readable(reading, sentence)) found = { share, sentence, words };
    }
  }
  const span = found && narrowest(reading, found.sentence, found.words, weights);
  return span && tokensIn(reading, [span]).some((t) => t.pos === 'VERB' || t.pos === 'AUX') ? span : null;
}

/** The shortest stretch of a sentence that holds as much of the words as an assertion must. */
export function narrowest(reading: Reading, sentence: Sentence, words: ContentWords, weights: Weights): Span | null {
  const hits = reading.tokens.slice(...sentence.tokens).filter((t) => words.has(t.lemma.toLowerCase()));
  let first: Token | null = null;
  let last: Token | null = null;
  for (const [i, from] of hits.entries())
    for (const to of hits.slice(i + 1)) {
      if (first && last && to.index - from.index >= last.index - first.index) break;
      if (heldBy(words, contentOf(reading, from.index, to.index + 1), weights) < HELD) continue;
      first = from;
      last = to;
      break;
    }
  if (!first || !last) return null;
  // a verb takes its object along
  const next = last.pos === 'VERB' ? clausesOf(reading, sentence).find((c) => c.verb.main === last.index)?.object[0] : undefined;
  return within(reading, first.index, next && next.to <= sentence.tokens[1] ? next.to : last.index + 1);
}

/** "One of them was Ana Ruiz", where "is not Ana Ruiz" is the denial: a clause that says of somebody what is denied of another. */
function sameBeing(reading: Reading, group: Group): Span | null {
  const incidents = incidentsOf(reading);
  const places = placesOf(reading);
  const beings = group.map(({ denied }: Part) => denied.being).filter((being) => being.length > 0);
  const named = new Set(beings.flatMap((being) => places.get(being.at(-1) ?? '') ?? []));
  for (const index of [...named].sort((x, y) => x - y)) {
    const sentence = reading.sentences[index];
    if (!sentence || reading.paragraphs[sentence.paragraph]?.heading || supposes(reading, index) || incidents[index] !== 0) continue;
    for (const clause of clausesOf(reading, sentence)) {
      const { verb } = clause;
      if (verb.lemma !== 'be' || verb.negated || !verb.finite || verb.modal !== null) continue;
      const predicate = reading.tokens.slice(verb.to, Math.min(verb.to + 10, Math.max(clause.end, verb.to)));
      const main = reading.tokens[verb.main];
      const match = beings.some((being) => being.every((w) => predicate.some((t) => t.lemma.toLowerCase() === w)));
      if (
        !match ||
        !main ||
        reading.attributions.some((a) => a.cueClass === 'deny' && a.content.some((c) => c.start <= main.start && main.end <= c.end))
      )
        continue;
      const [subject] = clause.subject;
      const from = subject && verb.from - subject.from < 12 && subject.from < verb.from ? subject.from : verb.from;
      return within(reading, from, (predicate.at(-1)?.index ?? verb.to - 1) + 1);
    }
  }
  return null;
}

/** A sentence that can assert: no heading, no question, no negation. */
export function readable(reading: Reading, sentence: Sentence): boolean {
  if (reading.paragraphs[sentence.paragraph]?.heading || supposes(reading, sentence.index)) return false;
  return !reading.tokens
    .slice(...sentence.tokens)
    .some(
      (t) =>
        /^(?:not|n't|never|no|denied|denies|deny|denying|denial|nor|neither|without|fail|fails|failed|failing|refused?|refusing)$/.test(
          t.lower,
        ) || isVerdict(t.lower),
    );
}
