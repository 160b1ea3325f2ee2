import type { RuleCard } from '../../../language.ts';
import type { AlignedQuestion } from '../../../model/claim.ts';
import type { Reading } from '../../../model/layers.ts';
import type { Token } from '../../../model/mention.ts';
import { clausesOf } from '../clause/clauses.ts';
import { chunksOf } from '../clause/chunks.ts';
import type { NounPhrase } from '../clause/phrases.ts';
import { personRoles, roleClasses, standingNouns } from '../lexicon.generated.ts';
import { Answers, questionOf } from './answers.ts';
import { evidenceAt } from './evidence.ts';
import type { StoryEvent } from './events/central.ts';
import { spanOfTokens, supposes } from './events/rule.ts';
import { personNamed, phraseAt, referentOf, wordsOf, type Story } from './story.ts';

const ID = 'en/propose/roles';

export const roles: RuleCard = {
  id: ID,
  summary: 'Reports say what one who takes part is: by a phrase beside the name, or by what he was named to.',
  follows: 'FrameNet, frames Leadership and Being_employed; TAC slot per:title',
  examples: {
    yes: [
      'Ana Ruiz, <a>an adviser to the mayor</a>, met Jon Berg. ‖ Jon Berg met Ana Ruiz a day before the mayor named Ruiz as <a>head of the harbour board</a>.',
      'Ana Ruiz, <a>a lawyer</a>, met Jon Berg. ‖ Ana Ruiz met Jon Berg. Ruiz is <a>a member of the council</a>.',
    ],
    no: ['Ana Ruiz, who was tired, met Jon Berg. ‖ Ana Ruiz met Jon Berg.'],
  },
};

const NOUNS = new Set<string>([...personRoles, ...standingNouns, ...Object.values(roleClasses).flat()]);
const NAMING = new Set(['name', 'appoint', 'make', 'nominate', 'elect', 'choose', 'pick', 'select', 'tap']);
const MOST_PEOPLE = 3;

/** "What is Ana Ruiz?": one question for each person in the story's central event whom at least two reports describe. */
export function proposeRoles(story: Story, event: StoryEvent | null): AlignedQuestion[] {
  const people = (event?.participants ?? []).filter((p) => p.key.startsWith('person:')).slice(0, MOST_PEOPLE);
  return people.flatMap((person) => {
    const name = person.key.slice('person:'.length);
    const answers = new Answers();
    for (const reading of story.readings) {
      besideName(story, reading, name, answers);
      namedTo(story, reading, name, answers);
    }
    if (answers.reports.size < 2) return [];
    const question = questionOf(
      { key: `role:${name.toLowerCase()}`, text: `What is ${name} said to be?`, slot: 'set', about: person.key, rank: 40, rule: ID },
      answers,
    );
    return question ? [question] : [];
  });
}

function roleHead(reading: Reading, np: NounPhrase): Token | null {
  const head = reading.tokens[np.head];
  return head && (NOUNS.has(head.lemma.toLowerCase()) || NOUNS.has(head.lower)) ? head : null;
}

/** A phrase with the "of …", "to …" that follows it. */
function whole(reading: Reading, np: NounPhrase): number {
  const sentence = reading.sentences[reading.tokens[np.head]?.sentence ?? -1];
  let to = np.to;
  if (!sentence) return to;
  for (let i = np.to; i + 1 < sentence.tokens[1] && i - np.to < 14;) {
    const joint = reading.tokens[i] as Token;
    const next = phraseAt(reading, i + 1);
    if (!/^(?:of|to|for|in|at)$/.test(joint.lower) || !next || next.from !== i + 1) break;
    to = next.to;
    i = next.to;
  }
  return to;
}

const put = (reading: Reading, np: NounPhrase, head: Token, answers: Answers): void => {
  const to = whole(reading, np);
  answers.add(
    head.lemma.toLowerCase(),
    { text: wordsOf(reading.tokens.slice(np.from, to)) },
    evidenceAt(reading, spanOfTokens(reading, np.from, to), 'asserts', ID),
  );
};

/** "Ana Ruiz, an adviser to the mayor and a donor, …" */
function besideName(story: Story, reading: Reading, name: string, answers: Answers): void {
  for (const m of reading.mentions) {
    if (m.kind !== 'person' || personNamed(story, m.name)?.name !== name || supposes(reading, m.sentence)) continue;
    const sentence = reading.sentences[m.sentence];
    if (!sentence || reading.tokens[m.tokens[1]]?.text !== ',') continue;
    const chunks = chunksOf(reading, sentence);
    let at = chunks.findIndex((c) => c.from >= m.tokens[1] + 1);
    for (let n = 0; n < 3 && at >= 0; n += 1) {
      const np = chunks[at];
      if (np?.kind !== 'np' || np.pronoun) break;
      const head = roleHead(reading, np);
      if (head) put(reading, np, head, answers);
      const joint = chunks.findIndex((c, i) => i > at && i <= at + 1 && c.kind === 'conj');
      if (joint < 0) break;
      at = joint + 1;
    }
  }
}

/** "the mayor named Ruiz head of the board", "before he was made joint head of the board", "Ruiz is an adviser". */
function namedTo(story: Story, reading: Reading, name: string, answers: Answers): void {
  for (const sentence of reading.sentences) {
    if (supposes(reading, sentence.index) || reading.paragraphs[sentence.paragraph]?.heading) continue;
    for (const clause of clausesOf(reading, sentence)) {
      const { verb } = clause;
      if (verb.negated || verb.modal !== null) continue;
      const who = verb.passive || verb.lemma === 'be' ? clause.subject[0] : clause.object[0];
      const is = verb.lemma === 'be' || verb.lemma === 'become' || verb.lemma === 'remain';
      if (!who || !(NAMING.has(verb.lemma) || is)) continue;
      if (referentOf(story, reading, is ? (clause.subject[0] ?? who) : who)?.key !== `person:${name}`) continue;
      const chunks = chunksOf(reading, sentence);
      const after = is || verb.passive ? verb.to : who.to;
      const found = chunks.find((c) => c.kind === 'np' && c.from >= after && c.from <= after + 3);
      if (found?.kind !== 'np') continue;
      // "one of the heads of the board": the role stands behind the "of"
      const behind = reading.tokens[found.head]?.lower === 'one' ? phraseAt(reading, found.to + 1) : null;
      const head = roleHead(reading, found) ?? (behind ? roleHead(reading, behind) : null);
      if (head) put(reading, found, head, answers);
    }
  }
}
