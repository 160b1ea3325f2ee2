import type { Token } from '../../../../model/mention.ts';
import { clausesOf } from '../../clause/clauses.ts';
import { Answers, questionOf } from '../answers.ts';
import { evidenceAt } from '../evidence.ts';
import { anchorsOn } from './central.ts';
import { presupposing, supposes, within, type SlotRule } from './rule.ts';

const ID = 'en/propose/events/outcome';
const REACH = 4; // sentences
const RESULT_VERBS = new Set([
  'result',
  'yield',
  'produce',
  'lead',
  'end',
  'bring',
  'reach',
  'take',
  'make',
  'sign',
  'achieve',
  'conclude',
  'signify',
  'mean',
  'represent',
]);
const RESULT_NOUNS = new Set([
  'agreement',
  'decision',
  'breakthrough',
  'deal',
  'accord',
  'result',
  'outcome',
  'progress',
  'resolution',
  'compromise',
  'commitment',
  'conclusion',
  'settlement',
  'truce',
]);

export const outcome: SlotRule = {
  id: ID,
  summary: 'Reports say what came of the event, or that nothing did.',
  follows: 'FrameNet: the element Result of an event',
  examples: {
    yes: [
      'The mayor met the union. <a>The meeting ended without a deal</a>. ‖ The mayor met the union. <a>No decisions were taken</a>, an aide said of the meeting.',
      'The mayor met the union. <a>The meeting produced an agreement</a>. ‖ The mayor met the union on Monday.',
    ],
    no: ['The mayor met the union. She took a taxi. ‖ The mayor met the union.'],
  },
  ask(story, event) {
    const answers = new Answers();
    for (const reading of story.readings)
      for (const sentence of reading.sentences) {
        if (supposes(reading, sentence.index) || reading.paragraphs[sentence.paragraph]?.heading) continue;
        // "No agreement was reached" may stand a few sentences behind the last word of the talks
        const here = anchorsOn(event, reading).filter(
          (a) => a.sentence.index <= sentence.index && sentence.index - a.sentence.index <= REACH,
        );
        if (here.length === 0) continue;
        for (const clause of clausesOf(reading, sentence)) {
          if (!RESULT_VERBS.has(clause.verb.lemma) || clause.verb.modal || clause.verb.infinitive) continue;
          const phrases = [...clause.subject, ...clause.object, ...clause.prepositional.map((p) => p.object)];
          const found = phrases.find((p) => RESULT_NOUNS.has(reading.tokens[p.head]?.lemma.toLowerCase() ?? ''));
          if (!found) continue;
          const subject = clause.subject[0];
          const resultIsSubject = subject === found;
          const eventSubject = clause.subject.some(
            (s) =>
              here.some((a) => s.from <= a.token && a.token < s.to) ||
              /^(?:it|they|which|side|talk|both)$/.test(reading.tokens[s.head]?.lemma.toLowerCase() ?? ''),
          );
          const close = here.some((a) => sentence.index - a.sentence.index <= 1);
          if (!resultIsSubject && !(eventSubject && close)) continue;
          const words: readonly Token[] = reading.tokens.slice(found.from, found.to);
          const without = clause.prepositional.some((p) => p.preposition === 'without' && p.object === found);
          const none = clause.verb.negated || without || words.some((t) => t.lower === 'no' || t.lower === 'nothing');
          if (!none && !close) continue;
          const key = none ? 'none' : (reading.tokens[found.head]?.lemma.toLowerCase() ?? 'some');
          const from = subject && clause.verb.from - subject.from < 16 && subject.from < clause.verb.from ? subject.from : clause.verb.from;
          answers.add(
            key,
            {
              text: none ? `no ${reading.tokens[found.head]?.lower ?? 'result'}` : `a ${reading.tokens[found.head]?.lower ?? 'result'}`,
              polarity: none ? 'no' : 'yes',
            },
            evidenceAt(reading, within(reading, from, Math.max(found.to, clause.verb.to)), 'asserts', ID),
          );
        }
      }
    return questionOf(
      {
        key: `outcome:${event.key}`,
        text: `What came of the ${event.family.noun}?`,
        slot: 'single',
        about: event.key,
        rank: 8,
        rule: ID,
        presupposes: presupposing(event),
      },
      answers,
    );
  },
};
