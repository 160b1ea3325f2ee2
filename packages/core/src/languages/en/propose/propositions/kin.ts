import type { RuleCard } from '../../../../language.ts';
import type { AlignedQuestion } from '../../../../model/claim.ts';
import type { Reading, Sentence } from '../../../../model/layers.ts';
import type { Token } from '../../../../model/mention.ts';
import { chunksOf } from '../../clause/chunks.ts';
import type { Chunk, NounPhrase } from '../../clause/phrases.ts';
import { opposedKin } from '../../lexicon.generated.ts';
import { Answers, questionOf } from '../answers.ts';
import { isLight, isReporting, rootOf } from '../../events/words.ts';
import { anchorsIn, type StoryEvent } from '../events/central.ts';
import { guesses, spanOfTokens, supposes } from '../events/rule.ts';
import { evidenceAt } from '../evidence.ts';
import { incidentsOf } from '../incidents/index.ts';
import { mentionsIn } from '../mentions-in.ts';
import { personNamed, type Story } from '../story.ts';
import { apart } from './apart.ts';

const ID = 'en/propose/propositions/kin';
const AROUND = 30; // tokens on either side of a relative in which it is told what they did
const EARLY = 4; // sentences in which a report tells what it is about
const KIN = new Map<string, { readonly tie: string; readonly word: string }>(
  opposedKin.flatMap(({ tie, word, nouns }) => nouns.map((noun) => [noun, { tie, word }] as const)),
);

export const kin: RuleCard = {
  id: ID,
  summary: 'What relative of somebody it was: a son or a daughter, a wife or a former wife.',
  follows: 'TAC slot filling, slots per:children, per:spouse and per:siblings; a relative of one person has one name in a story about one',
  examples: {
    yes: [
      'Guards held <a>a son of Ivo Brandt</a> at the pier on Monday. ‖ Guards at the pier held <a>Ivo Brandt’s daughter</a>.',
      'Guards held <a>the wife of Ivo Brandt</a> at the pier. ‖ Guards held <a>Ivo Brandt’s former wife</a> at the pier on Monday.',
    ],
    no: [
      'Guards held a son and a daughter of Ivo Brandt. ‖ Guards held a daughter of Ivo Brandt.',
      'Guards held a son of Ivo Brandt. ‖ Guards held a son of Ivo Brandt on Monday.',
    ],
  },
};

/** One relative, as one report calls them. */
interface Relative {
  readonly reading: Reading;
  readonly owner: string;
  readonly tie: string;
  readonly word: string;
  readonly acts: ReadonlySet<string>; // roots of the verbs of its sentence
  readonly from: number;
  readonly to: number;
}

/**
 * "Was it Brandt’s son or daughter?", for each person of whom reports name one relative differently where they tell the story.
 *
 * Misses relatives whose person is only a pronoun.
 */
export function proposeKin(story: Story, event: StoryEvent | null): AlignedQuestion[] {
  const all = story.readings.flatMap((reading) => relativesIn(story, reading, event));
  const slots = new Map<string, Relative[]>();
  for (const relative of all) {
    // “al-Hamad” and “Hamad” are one name
    const key = `${relative.owner.replace(/\b[ae]l-/gi, '')}:${relative.tie}`;
    const list = slots.get(key);
    if (list) list.push(relative);
    else slots.set(key, [relative]);
  }
  return [...slots.keys()].sort().flatMap((key) => {
    const list = slots.get(key) as Relative[];
    const owner = list.map((r) => r.owner).sort((a, b) => b.length - a.length || (a < b ? -1 : 1))[0] as string;
    const answers = new Answers();
    for (const { reading, word, from, to } of list)
      answers.add(
        word,
        { text: word },
        evidenceAt(reading, spanOfTokens(reading, from, to), guesses(reading, from - 6, from) ? 'speculates' : 'asserts', ID),
      );
    // a father who drove and a mother who wept are two people
    const told = (word: string): readonly Relative[] => list.filter((r) => r.word === word);
    const relations = apart(answers, ID, (a, b) => told(a).some((x) => told(b).some((y) => alike(x, y))));
    if (relations.length === 0) return [];
    const question = questionOf(
      {
        key: `kin:${key.toLowerCase()}`,
        text: `Was it ${owner}’s ${answers.keys.join(' or ')}?`,
        slot: 'single',
        about: `person:${owner}`,
        rank: 9,
        rule: ID,
      },
      answers,
      relations,
    );
    return question ? [question] : [];
  });
}

/** The relatives of named people in sentences that tell the story: its first ones, and those that speak of its event. */
function relativesIn(story: Story, reading: Reading, event: StoryEvent | null): Relative[] {
  const incidents = incidentsOf(reading);
  const body = reading.sentences.filter((s) => !reading.paragraphs[s.paragraph]?.heading);
  return body.flatMap((sentence, n): Relative[] => {
    if (incidents[sentence.index] !== 0 || supposes(reading, sentence.index)) return [];
    const told = n < EARLY || (event !== null && anchorsIn(event, reading, sentence.index).length > 0);
    const chunks = chunksOf(reading, sentence);
    return chunks.flatMap((chunk, at) => {
      // elsewhere only where it is said who somebody is: "the child is Brandt’s son"
      const before = chunks[at - 1];
      if (!told && !(before?.kind === 'vg' && before.lemma === 'be' && !before.negated)) return [];
      const relative = chunk.kind === 'np' ? relativeAt(story, reading, sentence, chunks, at) : null;
      return relative ? [relative] : [];
    });
  });
}

function relativeAt(story: Story, reading: Reading, sentence: Sentence, chunks: readonly Chunk[], at: number): Relative | null {
  const np = chunks[at] as NounPhrase;
  const head = reading.tokens[np.head] as Token;
  const called = KIN.get(head.lower);
  if (!called) return null;
  let owner = np.possessor ? personIn(story, reading, sentence, np.possessor[0], np.possessor[1]) : null;
  let to = np.to;
  const joint = chunks[at + 1];
  const behind = chunks[at + 2];
  if (joint?.kind === 'prep' && joint.lower === 'of' && behind?.kind === 'np') {
    owner = closeBehind(story, reading, sentence, behind.from);
    to = behind.to;
  }
  // "the wife and son of Brandt", "Brandt’s wife and son"
  const next = chunks[at + 1]?.kind === 'conj' ? chunks[at + 2] : undefined;
  if (!owner && next?.kind === 'np' && KIN.has(reading.tokens[next.head]?.lower ?? ''))
    owner = relativeAt(story, reading, sentence, chunks, at + 2)?.owner ?? null;
  const before = chunks[at - 1]?.kind === 'conj' ? chunks[at - 2] : undefined;
  if (!owner && before?.kind === 'np' && before.possessor && KIN.has(reading.tokens[before.head]?.lower ?? ''))
    owner = personIn(story, reading, sentence, before.possessor[0], before.possessor[1]);
  if (owner === null) return null;
  const former =
    called.tie === 'partner' &&
    reading.tokens.slice(np.from, np.head).some((t) => /^(?:ex|ex-|former|divorced)$/.test(t.lower) && t.index >= (np.possessor?.[1] ?? 0));
  return {
    reading,
    owner,
    tie: called.tie,
    word: former ? `former ${called.word}` : called.word,
    acts: actsIn(reading, sentence, np.head),
    from: np.from,
    to,
  };
}

/** What is told in a sentence: the roots of its verbs, without those that say, are or have. */
function actsIn({ tokens }: Reading, sentence: Sentence, at: number): ReadonlySet<string> {
  const acts = new Set<string>();
  for (let i = Math.max(sentence.tokens[0], at - AROUND); i < Math.min(sentence.tokens[1], at + AROUND); i += 1) {
    const token = tokens[i] as Token;
    const root = token.pos === 'VERB' ? rootOf(token) : '';
    if (root !== '' && !isReporting(root) && !isLight(root) && root !== 'be') acts.add(root);
  }
  return acts;
}

/** Both are told of in one act, or who somebody is is all that is said. */
const alike = (x: Relative, y: Relative): boolean => (x.acts.size === 0 && y.acts.size === 0) || [...x.acts].some((act) => y.acts.has(act));

/** The one person of the story whose name stands between two tokens. */
function personIn(story: Story, reading: Reading, sentence: Sentence, from: number, to: number): string | null {
  const named = mentionsIn(reading, sentence.index).filter((m) => m.kind === 'person' && m.tokens[0] < to && m.tokens[1] > from);
  const [only, another] = new Set(named.map((m) => personNamed(story, m.name)?.name ?? m.name));
  if (only !== undefined) return another === undefined ? only : null;
  for (let i = to - 1; i >= from; i -= 1) {
    const token = reading.tokens[i] as Token;
    const person = token.pos === 'PROPN' ? surnamed(story, token.text.replace(/['’]s?$/, '')) : null;
    if (person !== null) return person;
  }
  return null;
}

/** The one person of the story with this surname, with or without its particle: "Hamad" for "al-Hamad". */
function surnamed(story: Story, word: string): string | null {
  const fit = story.people.filter((p) => p.surname === word || p.surname.endsWith(`-${word}`));
  const [first] = fit;
  return first && new Set(fit.map((p) => p.name.replace(/\b[ae]l-/gi, ''))).size === 1 ? first.name : null;
}

const TITLE = 10; // tokens between "of" and the name at most

/** "a son of the harbour master, Ivo Brandt": the one name that follows before any verb. */
function closeBehind(story: Story, reading: Reading, sentence: Sentence, from: number): string | null {
  let to = from;
  let aside = false; // "of the Harbour Board (HB) head Ivo Brandt"
  for (; to < sentence.tokens[1] && to - from < TITLE; to += 1) {
    const token = reading.tokens[to] as Token;
    if (token.text === '(' || token.text === ')') aside = token.text === '(';
    else if (!aside && /^(?:VERB|AUX|CCONJ|SCONJ)$/.test(token.pos)) break;
  }
  return personIn(story, reading, sentence, from, to);
}
