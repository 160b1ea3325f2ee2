import type { Reading } from '../../../../model/layers.ts';
import { clausesOf, type Clause } from '../../clause/clauses.ts';
import { denialWords, incidentNouns } from '../../lexicon.generated.ts';
import { anchorsOn, type StoryEvent } from '../events/central.ts';
import { supposes } from '../events/rule.ts';
import { incidentsOf } from '../incidents/index.ts';
import { wordsOf } from '../story.ts';
import { beingOf, MOST_OF_A_KIND, mustOf, type Denied } from './denied.ts';
import { denying } from './facts.ts';
import { contentOf } from './words.ts';

/** Verbs whose negation says nothing of an event, or only how far it has come: knowing, saying, arresting. */
const STATUS: ReadonlySet<string> = new Set(denialWords.status);
const INCIDENT: ReadonlySet<string> = new Set(incidentNouns);
const LONGEST = 40; // tokens

/** "The diver was not his brother", "did not steal", "no guard opened the gate": a finite negation of something that can happen or be. */
export function negated(reading: Reading, event: StoryEvent | null): Denied[] {
  const found: Denied[] = [];
  const anchored = new Set(event && anchorsOn(event, reading).map((a) => a.token));
  const incidents = incidentsOf(reading);
  for (const sentence of reading.sentences) {
    if (reading.paragraphs[sentence.paragraph]?.heading || supposes(reading, sentence.index) || incidents[sentence.index] !== 0) continue;
    for (const clause of clausesOf(reading, sentence)) {
      if (found.length >= MOST_OF_A_KIND) break;
      const [subject] = clause.subject;
      if (!subject || subject.from > clause.verb.from || anchored.has(clause.verb.main)) continue;
      if (!negates(reading, clause) && !hasNoPart(reading, clause)) continue;
      if (supposed(reading, sentence.tokens[0], subject.from)) continue;
      const to = Math.max(clause.end, clause.verb.to);
      if (to - subject.from > LONGEST) continue;
      if (subject.pronoun && !/^(?:he|she|there|they|it)$/.test(reading.tokens[subject.head]?.lower ?? '')) continue;
      if (/^(?:our|my|your|we|i|you)$/.test(reading.tokens[subject.from]?.lower ?? '')) continue;
      const words = contentOf(reading, subject.from, to);
      const names = [...words.values()].filter((t) => t.pos === 'PROPN').length;
      const happening = happens(reading, clause);
      if (!happening && (words.size < (subject.pronoun ? 2 : 3) || (names === 0 && !subject.pronoun && words.size < 4))) continue;
      found.push({
        reading,
        sentence: sentence.index,
        words,
        name: asserted(reading, clause, subject.from, to),
        by: null,
        from: subject.from,
        to,
        content: [subject.from, to],
        verb: clause.verb.main,
        target: 'words',
        being: beingOf(reading.tokens.slice(subject.from, to)),
        told: false,
        must: mustOf(reading, subject.from, to),
      });
    }
  }
  return found;
}

/** "There was no explosion": an event is denied by its noun alone. */
function happens(reading: Reading, { verb, object }: Clause): boolean {
  const head = object[0] && reading.tokens[object[0].head];
  if (verb.lemma !== 'be' || !head || head.pos !== 'NOUN') return false;
  return reading.tokens[verb.from - 1]?.lower === 'there' && INCIDENT.has(head.lemma.toLowerCase());
}

/** The clause without its negation. */
function asserted(reading: Reading, { verb }: Clause, from: number, to: number): string {
  const kept = reading.tokens
    .slice(from, to)
    .filter((t) => !(t.index >= verb.from && t.index < verb.to && /^(?:not|n't|n’t|never|definitely)$/.test(t.lower)))
    .filter((t, i) => !(i === 0 && t.lower === 'no'));
  return wordsOf(kept)
    .replace(/^that /, '')
    .replace(/\bwo\b/, 'will')
    .replace(/\bca\b/, 'can');
}

const supposed = (reading: Reading, start: number, from: number): boolean =>
  reading.tokens.slice(Math.max(start, from - 3), from).some((t) => /^(?:if|whether|unless|why|because|so)$/.test(t.lower));

/** A negation, not softened ("not only", "not yet"), of a verb that tells of an event or says what somebody is. */
function negates(reading: Reading, clause: Clause): boolean {
  const { verb } = clause;
  if (!(verb.negated || denying(reading, clause)) || !verb.finite) return false;
  if (verb.modal !== null && verb.modal !== 'will' && verb.modal !== 'would') return false;
  const after = reading.tokens.slice(verb.to, verb.to + 2).map((t) => t.lower);
  const words = reading.tokens.slice(verb.from, verb.to).map((t) => t.lower);
  const weak =
    /^(?:only|just|merely|immediately|yet|necessarily|always|enough|even|so|too|quite|really|far|all|currently|expected|typically|usually|normally|often|particularly|exactly|especially)$/;
  if (after.some((w) => weak.test(w)) || words.some((w) => weak.test(w)) || words.includes('do')) return false;
  const predicate = reading.tokens.slice(verb.to, verb.to + 3);
  // "was not the first": another may be
  if (verb.lemma === 'be' && predicate.some((t) => /^(?:first|last|only|same|least|most|sure|clear|known|available|likely)$/.test(t.lower)))
    return false;
  if (verb.lemma === 'be') return reading.tokens.slice(verb.to, clause.end).some((t) => t.pos === 'NOUN' || t.pos === 'PROPN');
  return !STATUS.has(verb.lemma);
}

/** "had no involvement in the sale", "played no part": what follows is denied. */
const hasNoPart = (reading: Reading, { verb, object }: Clause): boolean =>
  /^(?:have|play|take)$/.test(verb.lemma) &&
  object.some((o) => reading.tokens[o.from]?.lower === 'no' && NO_PART.test(reading.tokens[o.head]?.lower ?? ''));
const NO_PART = /^(?:involvement|knowledge|role|part|hand|connection|contact|relationship|intention)$/;
