import type { Reading } from '../../../../model/layers.ts';
import { clausesOf, type Clause } from '../../clause/clauses.ts';
import { anchorsOn, type StoryEvent } from '../events/central.ts';
import { supposes } from '../events/rule.ts';
import { incidentsOf } from '../incidents/index.ts';
import { wordsOf } from '../story.ts';
import { beingOf, mustOf, type Denied } from './denied.ts';
import { contentOf } from './words.ts';

/** Verbs whose negation says nothing of an event: knowing, wanting, saying. */
const NO_EVENT = new Set([
  'know',
  'think',
  'believe',
  'want',
  'need',
  'see',
  'seem',
  'appear',
  'say',
  'comment',
  'respond',
  'reply',
  'disclose',
  'reveal',
  'specify',
  'elaborate',
  'identify',
  'name',
  'provide',
  'expect',
  'have',
  'understand',
  'mean',
  'matter',
  'work',
  'like',
  'care',
  'give',
  'release',
  'confirm',
  'deny',
  'rule',
  'mince',
  'hesitate',
  'answer',
  'return',
  'find',
  'get',
  'go',
  'come',
  'look',
  'feel',
  'stop',
  'let',
  'allow',
  'wait',
  'require',
  'change',
  'include',
  'help',
  'end',
  'last',
  'exist',
  'resist',
  'intend',
  'plan',
  'show',
]);

/** "The diver was not his brother", "did not steal": a finite negation of something that can happen or be. */
export function negated(reading: Reading, event: StoryEvent | null): Denied[] {
  const found: Denied[] = [];
  const anchored = new Set(event && anchorsOn(event, reading).map((a) => a.token));
  const incidents = incidentsOf(reading);
  for (const sentence of reading.sentences) {
    if (reading.paragraphs[sentence.paragraph]?.heading || supposes(reading, sentence.index) || incidents[sentence.index] !== 0) continue;
    for (const clause of clausesOf(reading, sentence)) {
      const [subject] = clause.subject;
      const noPart =
        /^(?:have|play|take)$/.test(clause.verb.lemma) &&
        clause.object.some((o) => reading.tokens[o.from]?.lower === 'no' && NO_PART.test(reading.tokens[o.head]?.lower ?? ''));
      if (!(negates(reading, clause) || noPart) || !subject || subject.pronoun || anchored.has(clause.verb.main)) continue;
      const to = Math.max(clause.end, clause.verb.to);
      if (to - subject.from > 40 || subject.from > clause.verb.from) continue;
      const words = contentOf(reading, subject.from, to);
      const names = [...words.values()].filter((t) => t.pos === 'PROPN').length;
      if (words.size < 3 || names === 0) continue;
      const name = wordsOf(
        reading.tokens
          .slice(subject.from, to)
          .filter((t) => !(t.index >= clause.verb.from && t.index < clause.verb.to && /^(?:not|n't|n’t|never|definitely)$/.test(t.lower))),
      );
      found.push({
        reading,
        sentence: sentence.index,
        words,
        name: name.replace(/^that /, ''),
        by: null,
        from: subject.from,
        to,
        target: 'words',
        being: beingOf(reading.tokens.slice(subject.from, to)),
        told: false,
        must: mustOf(reading, subject.from, to),
      });
    }
  }
  return found;
}

/** A finite negation, not softened ("not only", "not yet"), of a verb that tells of an event or says what somebody is. */
function negates(reading: Reading, clause: Clause): boolean {
  const { verb } = clause;
  if (!verb.negated || !verb.finite || verb.modal !== null) return false;
  const after = reading.tokens[verb.to]?.lower ?? '';
  const words = reading.tokens.slice(verb.from, verb.to).map((t) => t.lower);
  const weak = /^(?:only|just|merely|immediately|yet|necessarily|always|enough|even|so|too|quite|really)$/;
  if (weak.test(after) || words.some((w) => weak.test(w)) || words.includes('do')) return false;
  // "was not the first": another may be
  if (verb.lemma === 'be' && reading.tokens.slice(verb.to, verb.to + 3).some((t) => /^(?:first|last|only|same|least|most)$/.test(t.lower)))
    return false;
  if (verb.lemma === 'be') return reading.tokens.slice(verb.to, clause.end).some((t) => t.pos === 'NOUN' || t.pos === 'PROPN');
  return !NO_EVENT.has(verb.lemma);
}

/** "had no involvement in the sale", "played no part": what follows is denied. */
const NO_PART = /^(?:involvement|knowledge|role|part|hand|connection|contact|relationship|intention)$/;
