import type { Reading } from '../../../../model/layers.ts';
import type { Token } from '../../../../model/mention.ts';
import { chunksOf } from '../../clause/chunks.ts';
import { clausesOf } from '../../clause/clauses.ts';
import { Answers, questionOf } from '../answers.ts';
import { evidenceAt } from '../evidence.ts';
import { wordsOf } from '../story.ts';
import { presupposing, sentencesOf, supposes, TALK, within, type SlotRule } from './rule.ts';

const ID = 'en/propose/events/topics';
const ABOUT_VERBS = new Set([
  'discuss',
  'address',
  'explore',
  'ease',
  'defuse',
  'resolve',
  'negotiate',
  'review',
  'cover',
  'consider',
  'settle',
  'end',
  'reduce',
  'seek',
  'push',
  'secure',
]);
const FOCUS_VERBS = new Set(['focus', 'center', 'centre', 'touch', 'concentrate', 'dwell', 'turn', 'revolve']);

export const topics: SlotRule = {
  id: ID,
  summary: 'Reports say what was talked about, or what the talks were for.',
  follows: 'FrameNet, frame Discussion: element Topic; a set of topics cannot conflict (corroboration model §5)',
  examples: {
    yes: [
      'The mayor met the union to <a>discuss night shifts</a>. ‖ The mayor met the union. The meeting <a>focused on overtime pay</a>.',
      'The mayor met the union. The meeting was <a>a discussion of pier safety</a>. ‖ The mayor met the union to <a>address the strike</a>.',
    ],
    no: ['The mayor met the union on Monday. ‖ The mayor met the union at noon.'],
  },
  ask(_story, event) {
    if (!TALK.has(event.family.noun)) return null;
    const answers = new Answers();
    const put = (reading: Reading, from: number, to: number, topic: readonly Token[]): void => {
      const words = topic.filter((t) => t.pos === 'NOUN' || t.pos === 'PROPN' || t.pos === 'ADJ');
      const head = words.findLast((t) => t.pos === 'NOUN' || t.pos === 'PROPN');
      if (!head) return;
      answers.add(topicKey(words, answers.keys), { text: wordsOf(topic) }, evidenceAt(reading, within(reading, from, to), 'asserts', ID));
    };
    for (const { reading, sentence, anchors } of sentencesOf(event)) {
      const own = reading.sentences[sentence];
      if (!own || supposes(reading, sentence)) continue;
      const first = Math.min(...anchors.map((a) => a.token));
      for (const clause of clausesOf(reading, own)) {
        const { verb } = clause;
        if (verb.main < first) continue;
        if (verb.negated || (verb.modal && verb.modal !== 'would')) continue;
        const aims = verb.infinitive && ABOUT_VERBS.has(verb.lemma) && verb.main - first < 40;
        const focuses = FOCUS_VERBS.has(verb.lemma);
        if (!aims && !focuses) continue;
        const things = aims
          ? clause.object
          : clause.prepositional.filter((p) => /^(?:on|upon|around)$/.test(p.preposition)).map((p) => p.object);
        // "to discuss reopening the pier": what follows may be a verb itself
        if (things.length === 0 && !(aims && /ing$/.test(reading.tokens[verb.to]?.lower ?? ''))) continue;
        for (const piece of pieces(reading, verb.main + 1, own.tokens[1]))
          put(
            reading,
            piece === 0 ? verb.main : piece,
            nextPiece(reading, piece === 0 ? verb.main + 1 : piece, own.tokens[1]),
            reading.tokens.slice(
              piece === 0 ? verb.main + 1 : piece,
              nextPiece(reading, piece === 0 ? verb.main + 1 : piece, own.tokens[1]),
            ),
          );
      }
      // "a discussion of night shifts"
      for (const chunk of chunksOf(reading, own)) {
        if (
          chunk.kind !== 'np' ||
          !/^(?:discussion|talk|conversation|deliberation)$/.test(reading.tokens[chunk.head]?.lemma.toLowerCase() ?? '')
        )
          continue;
        const joint = reading.tokens[chunk.to];
        if (!joint || !/^(?:of|about|on)$/.test(joint.lower)) continue;
        const to = nextPiece(reading, chunk.to + 1, own.tokens[1]);
        if (to > chunk.to + 1) put(reading, chunk.from, to, reading.tokens.slice(chunk.to + 1, to));
      }
    }
    return questionOf(
      {
        key: `topics:${event.key}`,
        text: `What was the ${event.family.noun} about?`,
        slot: 'set',
        about: event.key,
        rank: 7,
        rule: ID,
        presupposes: presupposing(event),
      },
      answers,
    );
  },
};

/** Starts of the items of a list: 0 for the first, then the tokens behind its commas and "and". Only a list of noun phrases is taken apart. */
function pieces(reading: Reading, from: number, to: number): number[] {
  const starts = [0];
  let listed = false;
  for (let i = from; i < to; i += 1) {
    const t = reading.tokens[i] as Token;
    if (/^[.;:?!“”"]$/.test(t.text) || t.lower === 'according' || t.lower === 'who' || t.lower === 'which' || t.lower === 'while') break;
    if (t.lower === 'including') {
      starts.push(i + 1);
      listed = true;
    } else if (t.text === ',' && listed) {
      const next = reading.tokens[i + 1];
      starts.push(next?.lower === 'and' ? i + 2 : i + 1);
    }
  }
  return starts.filter((s) => s < to);
}

function nextPiece(reading: Reading, from: number, to: number): number {
  for (let i = from; i < to; i += 1) {
    const t = reading.tokens[i] as Token;
    if (/^[,.;:?!“”"]$/.test(t.text) || /^(?:according|who|which|while|including|but|as|after|before)$/.test(t.lower)) return i;
  }
  return to;
}

/** Topics are one where they share their weightiest nouns: kept under the words of the first that came. */
function topicKey(words: readonly Token[], known: readonly string[]): string {
  const lemmas = [...new Set(words.filter((t) => t.pos !== 'ADJ').map((t) => t.lemma.toLowerCase()))].sort();
  const mine = lemmas.join(' ');
  const alike = known.find((k) => {
    const theirs = k.split(' ');
    const shared = theirs.filter((w) => lemmas.includes(w)).length;
    return shared * 2 > Math.min(theirs.length, lemmas.length) && shared > 0;
  });
  return alike ?? mine;
}
