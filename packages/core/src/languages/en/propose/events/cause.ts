import type { Reading } from '../../../../model/layers.ts';
import type { Token } from '../../../../model/mention.ts';
import { causePhrases } from '../../lexicon.generated.ts';
import { Answers, questionOf } from '../answers.ts';
import { evidenceAt } from '../evidence.ts';
import { phraseAt, wordsOf } from '../story.ts';
import { anchorsOn, HAPPENS, type StoryEvent } from './central.ts';
import { HARM, presupposing, spanOfTokens, supposes, type SlotRule } from './rule.ts';

const ID = 'en/propose/events/cause';
const PHRASES = (causePhrases['phrases'] ?? []).map((p) => p.split(' '));
const VERBS = new Set<string>(causePhrases['verbs']);
const QUARRELS = new Set<string>(causePhrases['quarrels']);

export const cause: SlotRule = {
  id: ID,
  summary: 'Reports say what led to the event.',
  follows: 'Penn Discourse Treebank: contingency, cause; ACE has no such argument',
  examples: {
    yes: [
      'The fire broke out on Monday and was <a>caused by a gas leak</a>. ‖ The fire began at noon <a>because of an electrical fault</a>.',
      'The shooting began <a>after an argument</a>. ‖ The shooting on Monday was <a>sparked by a feud</a>.',
    ],
    no: ['The fire broke out on Monday. ‖ The fire began at noon.'],
  },
  ask(story, event) {
    if (!HARM.has(event.family.noun)) return null;
    const answers = new Answers();
    for (const reading of story.readings) {
      const near = new Set(anchorsOn(event, reading).flatMap((a) => [a.sentence.index, a.sentence.index + 1]));
      for (const sentence of reading.sentences) {
        if (!near.has(sentence.index) || supposes(reading, sentence.index)) continue;
        for (let i = sentence.tokens[0]; i < sentence.tokens[1] - 1; i += 1) {
          const at = opens(reading, i, sentence.tokens[1]);
          const np = at === null ? null : phraseAt(reading, at);
          if (at === null || !np || np.from !== at || np.pronoun) continue;
          const head = reading.tokens[np.head] as Token;
          if (head.pos !== 'NOUN' || !bound(reading, sentence.tokens[0], i, event)) continue;
          answers.add(
            head.lemma.toLowerCase(),
            { text: wordsOf(reading.tokens.slice(np.from, np.to)) },
            evidenceAt(reading, spanOfTokens(reading, i, np.to), 'asserts', ID),
          );
        }
      }
    }
    return questionOf(
      {
        key: `cause:${event.key}`,
        text: `What led to the ${event.family.noun}?`,
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

/** Nothing else happens between the event and its cause; a sentence that goes on after the event's own may say nothing else. */
function bound(reading: Reading, from: number, cause: number, event: StoryEvent): boolean {
  const anchored = new Set(anchorsOn(event, reading).map((a) => a.token));
  for (let i = cause - 1; i >= from; i -= 1) {
    const t = reading.tokens[i] as Token;
    if (anchored.has(i) || t.pos === 'CCONJ') return true; // "and was caused by": of the subject, not of the verb between
    if (t.pos === 'VERB' && !HAPPENS.test(t.lemma.toLowerCase())) return false;
  }
  return true;
}

/** Where the cause's noun phrase begins, if words that bring one in stand at `i`. */
function opens(reading: Reading, i: number, to: number): number | null {
  const word = (n: number): string => reading.tokens[n]?.lower ?? '';
  for (const phrase of PHRASES) {
    if (phrase.length === 1) {
      // "over" alone only behind a quarrel: "a fight over parking"
      if (word(i) === phrase[0] && QUARRELS.has(reading.tokens[i - 1]?.lemma.toLowerCase() ?? '')) return i + 1;
      continue;
    }
    if (phrase.every((w, n) => word(i + n) === w)) return i + phrase.length < to ? i + phrase.length : null;
  }
  if (VERBS.has(word(i)) && /^(?:by|from)$/.test(word(i + 1))) return i + 2;
  if (word(i) === 'after' || word(i) === 'during') {
    const np = phraseAt(reading, i + 1);
    if (np && QUARRELS.has(reading.tokens[np.head]?.lemma.toLowerCase() ?? '')) return i + 1;
  }
  if (/^(?:began|started)$/.test(word(i)) && word(i + 1) === 'as') return i + 2;
  return null;
}
