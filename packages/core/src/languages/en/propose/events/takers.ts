import { Answers, questionOf } from '../answers.ts';
import { evidenceAt } from '../evidence.ts';
import { referentOf } from '../story.ts';
import { HARM, presupposing, spanOfTokens, supposes, type SlotRule } from './rule.ts';

const ID = 'en/propose/events/takers';

export const takers: SlotRule = {
  id: ID,
  summary: 'Somebody is named as taking part.',
  follows: 'ACE event arguments: participants; a set cannot conflict unless one report says "only" or "not"',
  examples: {
    yes: [
      '<a>Mayor Ana Ruiz</a> met <a>Jon Berg</a> on Monday. ‖ <a>Ana Ruiz</a> met <a>Jon Berg</a> of the union.',
      '<a>Governor Mia Holm</a> held a meeting with <a>Jon Berg</a>. ‖ A meeting took place on Monday.',
    ],
    no: ['The mayor may meet the union. ‖ The mayor could meet the union.'],
  },
  ask(story, event) {
    const answers = new Answers();
    const main = new Set(event.participants.map((p) => p.key));
    for (const anchor of event.anchors) {
      const { reading, clause, form } = anchor;
      if (!clause || clause.verb.negated || clause.verb.modal || supposes(reading, anchor.sentence.index)) continue;
      const withs = clause.prepositional
        .filter((p) => (p.preposition === 'with' || p.preposition === 'between') && (form === 'verb' || p.at > anchor.token))
        .map((p) => p.object);
      const phrases =
        form === 'verb'
          ? [...clause.subject, ...clause.object, ...withs]
          : [...(/^(?:hold|have|attend|join)$/.test(clause.verb.lemma) ? clause.subject : []), ...withs];
      for (const phrase of phrases) {
        if (phrase.pronoun) continue;
        const who = referentOf(story, reading, phrase);
        if (
          !who ||
          (!who.key.startsWith('person:') && (!main.has(who.key) || (HARM.has(event.family.noun) && who.key.startsWith('words:'))))
        )
          continue;
        answers.add(
          who.key,
          { text: who.label },
          evidenceAt(
            reading,
            spanOfTokens(reading, phrase.from, phrase.to),
            'asserts',
            ID,
            spanOfTokens(reading, clause.verb.from, clause.verb.to),
          ),
        );
      }
    }
    return questionOf(
      {
        key: `takers:${event.key}`,
        text: HARM.has(event.family.noun) ? `Who is named in the ${event.family.noun}?` : `Who took part in the ${event.family.noun}?`,
        slot: 'set',
        about: event.key,
        rank: 2,
        rule: ID,
        presupposes: presupposing(event),
      },
      answers,
    );
  },
};
