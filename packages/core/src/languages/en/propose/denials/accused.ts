import type { AlignedQuestion } from '../../../../model/claim.ts';
import type { Reading } from '../../../../model/layers.ts';
import type { Token } from '../../../../model/mention.ts';
import type { Span } from '../../../../model/span.ts';
import { Answers, questionOf } from '../answers.ts';
import { evidenceAt } from '../evidence.ts';
import { supposes, within } from '../events/rule.ts';
import { incidentsOf } from '../incidents/index.ts';
import { grouped } from '../mentions-in.ts';
import { personNamed, phraseAt, type Person, type Story } from '../story.ts';
import { tokenAfter } from '../tokens.ts';
import { ID, no, NO, YES } from './asserted.ts';
import { clauseEnd, type Denied } from './denied.ts';

const ACCUSING = /^(?:accuse|accusation|allegation|allege|accuser)$/;
const MOST = 2; // places of one report
const NEAR = 16; // tokens between a word that accuses and the name of whom it accuses

/** "denied the allegations": what somebody is accused of, in the reports’ own words, is set beside the denial. One question to a person. */
export function askedOfAccused(story: Story, list: readonly Denied[]): AlignedQuestion[] {
  const denials = list.flatMap((denied) => {
    const person = holderOf(story, denied);
    return person ? [{ denied, person }] : [];
  });
  return [...grouped(denials, ({ person }) => person)].flatMap(([person, own]) => {
    const answers = new Answers();
    for (const { denied } of own) answers.add('no', NO, no(denied));
    for (const reading of story.readings)
      for (const span of accusationsIn(reading, person)) answers.add('yes', YES, evidenceAt(reading, span, 'alleges', ID));
    if (answers.size < 2) return [];
    const question = questionOf(
      {
        key: `accused:${person.name}`,
        text: `Did ${person.name} do what is alleged?`,
        slot: 'boolean',
        about: person.name,
        rank: 16,
        rule: ID,
      },
      answers,
      [{ a: 'yes', b: 'no', kind: 'party-denial', rule: ID }],
    );
    return question ? [question] : [];
  });
}

/** Who denies: the person who speaks, or for whom a lawyer or an agent does. */
function holderOf(story: Story, { reading, by }: Denied): Person | null {
  const source = by?.source[0];
  if (!source) return null;
  const at = tokenAfter(reading, source.start);
  const np = phraseAt(reading, at);
  if (!np) return null;
  const owner = np.possessor && reading.tokens.slice(...np.possessor).findLast((t) => t.pos === 'PROPN');
  if (owner) return personNamed(story, owner.text.replace(/['’]s?$/, ''));
  const head = reading.tokens[np.head];
  return head?.pos === 'PROPN' ? personNamed(story, head.text) : null; // “the actor” may be another
}

/** Where a report tells of what somebody is accused: from the word that accuses to the end of its clause. */
function accusationsIn(reading: Reading, person: Person): readonly Span[] {
  const found: Span[] = [];
  const incidents = incidentsOf(reading);
  for (const sentence of reading.sentences) {
    if (found.length >= MOST) break;
    if (reading.paragraphs[sentence.paragraph]?.heading || incidents[sentence.index] !== 0 || supposes(reading, sentence.index)) continue;
    const tokens = reading.tokens.slice(...sentence.tokens);
    const word = tokens.find((t) => ACCUSING.test(t.lemma.toLowerCase()));
    if (!word || tokens.some((t) => /^(?:den(?:y|ies|ied|ying|ials?)|false|falsely)$/.test(t.lower))) continue;
    const named = (t: Token): boolean => t.pos === 'PROPN' && t.lower.replace(/['’]s?$/, '') === person.surname.toLowerCase();
    const him = (t: Token): boolean => /^(?:him|he|his|her|she)$/.test(t.lower) && t.index > word.index;
    const whom = tokens.find((t) => Math.abs(t.index - word.index) <= NEAR && (named(t) || him(t)));
    if (!whom) continue;
    const from = Math.min(phraseAt(reading, word.index)?.from ?? word.index, whom.index < word.index ? whom.index : word.index);
    found.push(within(reading, from, clauseEnd(reading, Math.max(word.index, whom.index) + 1, sentence.tokens[1])));
  }
  return found;
}
