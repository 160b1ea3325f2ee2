import type { Reading } from '../../../../model/layers.ts';
import type { Token } from '../../../../model/mention.ts';
import { clausesOf } from '../../clause/clauses.ts';
import { Answers, questionOf } from '../answers.ts';
import { evidenceAt } from '../evidence.ts';
import { referentOf, wordsOf } from '../story.ts';
import { anchorsOn } from './central.ts';
import { presupposing, spanOfTokens, supposes, TALK, within, type SlotRule } from './rule.ts';

const ID = 'en/propose/events/urged';
const URGE = new Set([
  'urge',
  'ask',
  'press',
  'suggest',
  'propose',
  'encourage',
  'implore',
  'beg',
  'invite',
  'demand',
  'request',
  'want',
  'push',
  'offer',
  'promise',
  'threaten',
  'warn',
]);

export const urged: SlotRule = {
  id: ID,
  summary: 'One who took part asked, offered or proposed something there.',
  follows: 'FrameNet, frames Request and Suasion: speaker, addressee, content',
  examples: {
    yes: [
      'Ana Ruiz met Jon Berg. <a>Ruiz urged Berg to end the strike</a>. ‖ Ana Ruiz met Jon Berg on Monday. <a>Berg suggested a pay review</a>.',
      'Ana Ruiz met Jon Berg. <a>Berg asked Ruiz to sign the contract</a>. ‖ Ana Ruiz met Jon Berg on Monday.',
    ],
    no: ['Ana Ruiz met Jon Berg. The press urged readers to wait. ‖ Ana Ruiz met Jon Berg.'],
  },
  ask(story, event) {
    if (!TALK.has(event.family.noun)) return null;
    const answers = new Answers();
    const sides = new Set(event.participants.map((p) => p.side));
    if (sides.size === 0) return null;
    for (const reading of story.readings)
      for (const sentence of reading.sentences) {
        if (supposes(reading, sentence.index) || reading.paragraphs[sentence.paragraph]?.heading) continue;
        const clauses = clausesOf(reading, sentence);
        clauses.forEach((clause, n) => {
          const agent = clause.subject[0];
          if (
            !URGE.has(clause.verb.lemma) ||
            clause.verb.negated ||
            clause.verb.modal ||
            clause.verb.passive ||
            !agent ||
            clause.verb.from - agent.to > 6
          )
            return;
          const who = referentOf(story, reading, agent);
          if (
            !who ||
            !sides.has(who.side) ||
            clause.object.some((o) => anchorsOn(event, reading).some((a) => o.from <= a.token && a.token < o.to))
          )
            return;
          const next = clauses[n + 1];
          const addressee = clause.object[0];
          const addressed = addressee ? referentOf(story, reading, addressee) : null;
          if (next?.verb.infinitive && (!addressed || sides.has(addressed.side))) {
            // "to end the strike and reopen the pier": each verb is a request of its own
            const parts = splitVerbs(reading, next.verb.from, sentence.tokens[1]);
            parts.forEach(([from, to], i) => {
              const key = keyOf(reading.tokens.slice(from, to));
              if (key)
                answers.add(
                  key,
                  { text: `to ${wordsOf(reading.tokens.slice(from, to)).replace(/^to /, '')}` },
                  evidenceAt(
                    reading,
                    within(reading, i === 0 ? agent.from : from, to),
                    'asserts',
                    ID,
                    spanOfTokens(reading, agent.from, clause.verb.to),
                  ),
                );
            });
          } else if (addressee && !addressed?.key.startsWith('person:') && !addressee.pronoun) {
            const to = endOfClause(reading, addressee.to, sentence.tokens[1]);
            const key = keyOf(reading.tokens.slice(addressee.from, to));
            if (key)
              answers.add(
                key,
                { text: wordsOf(reading.tokens.slice(addressee.from, to)) },
                evidenceAt(reading, within(reading, agent.from, to), 'asserts', ID, spanOfTokens(reading, agent.from, clause.verb.to)),
              );
          }
        });
      }
    return questionOf(
      {
        key: `urged:${event.key}`,
        text: `What did those who took part in the ${event.family.noun} ask or propose?`,
        slot: 'set',
        about: event.key,
        rank: 8,
        rule: ID,
        presupposes: presupposing(event),
      },
      answers,
    );
  },
};

const STOPS = /^(?:who|which|while|but|as|after|before|although|because|when|given|according)$/;

function endOfClause(reading: Reading, from: number, to: number): number {
  for (let i = from; i < to; i += 1) {
    const t = reading.tokens[i] as Token;
    if (/^[,.;:?!“”"—–]$/.test(t.text) || STOPS.test(t.lower)) return i;
  }
  return to;
}

/** The infinitives joined by "and" that begin at `from`. */
function splitVerbs(reading: Reading, from: number, to: number): [number, number][] {
  const end = endOfClause(reading, from, to);
  const parts: [number, number][] = [];
  let start = from;
  for (let i = from + 2; i < end; i += 1) {
    const t = reading.tokens[i] as Token;
    const next = reading.tokens[i + 1];
    if (t.lower === 'and' && next && (next.pos === 'VERB' || next.lower === 'to') && i + 1 < end) {
      parts.push([start, i]);
      start = i + 1;
    }
  }
  parts.push([start, end]);
  return parts.filter(([a, b]) => b > a);
}

/** The weightiest nouns, without names: what was asked for. */
function keyOf(tokens: readonly Token[]): string | null {
  const nouns = tokens.filter((t) => t.pos === 'NOUN').map((t) => t.lemma.toLowerCase());
  if (nouns.length > 0) return [...new Set(nouns)].slice(0, 2).join(' ');
  const verb = tokens.find((t) => t.pos === 'VERB');
  return verb ? verb.lemma.toLowerCase() : null;
}
