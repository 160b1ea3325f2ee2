import type { AlignedRelation } from '../../../../model/claim.ts';
import type { Reading } from '../../../../model/layers.ts';
import type { NounPhrase } from '../../clause/phrases.ts';
import { clausesOf, type Clause, type Prepositional } from '../../clause/clauses.ts';
import { placeNouns } from '../../lexicon.generated.ts';
import { Answers, questionOf } from '../answers.ts';
import { evidenceAt } from '../evidence.ts';
import { wordsOf } from '../story.ts';
import { anchorsOn, type Anchor } from './central.ts';
import { presupposing, sentencesOf, SETTLEMENT, spanOfTokens, supposes, type SlotRule } from './rule.ts';

const ID = 'en/propose/events/place';
const VAGUE = new Set<string>(placeNouns['vague']);
const PLAIN = new Set<string>(placeNouns['plain']);
const AT = new Set(['at', 'in', 'inside', 'outside', 'near', 'aboard', 'on', 'behind']);
/** Adjectives that hide a place rather than tell it. */
const HIDING = /^(?:undisclosed|secret|unspecified|unnamed|undetermined|unknown|discreet)$/;

export const place: SlotRule = {
  id: ID,
  summary: 'The event took place at a certain kind of place.',
  follows: 'ACE event argument "Place"; corroboration model §5: a place that is hidden is no rival of one that is named',
  examples: {
    yes: [
      'The mayor met the union <a>at a secret location in Port Alder</a>. ‖ The mayor met the union <a>at the harbour office</a>.',
      "The meeting took place <a>at the union's headquarters</a>. ‖ The mayor met the union. <a>The venue was deliberately neutral</a>.",
    ],
    no: ['The mayor met the union at noon. ‖ The mayor met the union at length.'],
  },
  ask(story, event) {
    const answers = new Answers();
    const hiding = new Set<string>();
    const specific = new Map<string, string>(); // answer key to head noun
    for (const { reading, sentence } of sentencesOf(event)) {
      if (supposes(reading, sentence)) continue;
      for (const clause of clausesOf(reading, reading.sentences[sentence] as Reading['sentences'][number])) {
        if (!aboutEvent(clause, anchorsOn(event, reading), reading)) continue;
        for (const p of clause.prepositional) {
          const head = reading.tokens[p.object.head];
          if (!AT.has(p.preposition) || !head) continue;
          const lemma = head.lemma.toLowerCase();
          const modifiers = reading.tokens.slice(p.object.from, p.object.head).map((t) => t.lower);
          if (SETTLEMENT.has(lemma)) continue; // a town has a name, and a question of its own
          if (PLAIN.has(lemma) || (VAGUE.has(lemma) && modifiers.some((m) => !/^(?:the|a|an|this|that)$/.test(m)))) {
            const hidden = VAGUE.has(lemma) && modifiers.some((m) => HIDING.test(m));
            const negated = clause.verb.negated && /^(?:take|occur|happen|hold|meet)$/.test(clause.verb.lemma);
            const key = hidden ? 'hidden' : `${negated ? 'not ' : ''}${lemma}`;
            if (hidden) hiding.add(key);
            else if (!negated) specific.set(key, lemma);
            const to = tail(p.object, clause.prepositional);
            answers.add(
              key,
              {
                text: `${negated ? 'not ' : ''}${p.preposition} ${hidden ? 'a place not disclosed' : wordsOf(reading.tokens.slice(p.object.from, p.object.to))}`,
              },
              evidenceAt(reading, spanOfTokens(reading, negated ? clause.verb.from : p.at, to), 'asserts', ID),
            );
          }
        }
      }
    }
    // "The venue of the talks was neutral"
    for (const reading of story.readings)
      for (const sentence of reading.sentences) {
        if (supposes(reading, sentence.index) || reading.paragraphs[sentence.paragraph]?.heading) continue;
        for (const clause of clausesOf(reading, sentence)) {
          const subject = clause.subject.find((s) => /^(?:venue|site|location)$/.test(reading.tokens[s.head]?.lemma.toLowerCase() ?? ''));
          if (!subject || clause.verb.lemma !== 'be') continue;
          const predicate = reading.tokens
            .slice(clause.verb.main + 1, Math.min(clause.end, clause.verb.main + 6))
            .find((t) => t.pos === 'ADJ' || t.pos === 'NOUN' || t.pos === 'PROPN');
          if (!predicate || anchorsOn(event, reading).length === 0) continue;
          const key = HIDING.test(predicate.lower) ? 'hidden' : `is ${predicate.lower}`;
          answers.add(
            key,
            { text: HIDING.test(predicate.lower) ? 'at a place not disclosed' : `a ${predicate.lower} place` },
            evidenceAt(reading, spanOfTokens(reading, subject.from, predicate.index + 1), 'asserts', ID),
          );
          if (key !== 'hidden') specific.set(key, predicate.lower);
        }
      }
    const relations: AlignedRelation[] = [];
    for (const key of answers.keys)
      if (hiding.has(key))
        for (const other of answers.keys)
          if (specific.has(other) && !other.startsWith('is ')) relations.push({ a: key, b: other, kind: 'refinement', rule: ID });
    return questionOf(
      {
        key: `place:${event.key}`,
        text: `At what kind of place was the ${event.family.noun}?`,
        slot: 'single',
        about: event.key,
        rank: 3,
        rule: ID,
        presupposes: presupposing(event),
      },
      answers,
      relations,
    );
  },
};

/** The clause has the event as its verb, subject or object, or "it" for its subject in a sentence that speaks of the event. */
function aboutEvent(clause: Clause, here: readonly Anchor[], reading: Reading): boolean {
  if (here.some((a) => a.token === clause.verb.main)) return true;
  const phrases = [...clause.subject, ...clause.object];
  if (phrases.some((p) => here.some((a) => p.from <= a.token && a.token < p.to))) return true;
  return clause.subject.some((s) => s.pronoun && reading.tokens[s.head]?.lower === 'it');
}

/** A place goes on with "in Port Alder", "of the union". */
function tail(object: NounPhrase, all: readonly Prepositional[]): number {
  let to = object.to;
  for (const p of all) if (p.at === to && /^(?:in|of|to)$/.test(p.preposition)) to = p.object.to;
  return to;
}
