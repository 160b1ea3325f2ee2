import { clausesOf } from '../../clause/clauses.ts';
import { Answers, questionOf } from '../answers.ts';
import { evidenceAt } from '../evidence.ts';
import { referentOf } from '../story.ts';
import { anchorsOn } from './central.ts';
import { presupposing, spanOfTokens, supposes, type SlotRule } from './rule.ts';

const ID = 'en/propose/events/chooser';
const CHOSE = new Set(['pick', 'choose', 'select', 'suggest', 'propose', 'offer', 'designate']);
const WHAT = new Set(['site', 'venue', 'place', 'location', 'date', 'time', 'spot']);

export const chooser: SlotRule = {
  id: ID,
  summary: 'Somebody chose where or when the event took place.',
  follows: 'TAC slot filling: one slot of one event',
  examples: {
    yes: [
      'The mayor met the union. <a>Ana Ruiz chose the venue</a>. ‖ The mayor met the union on Monday.',
      'The mayor met the union, and <a>the union picked the site</a>. ‖ The mayor met the union.',
    ],
    no: ['The mayor met the union. She chose her words. ‖ The mayor met the union.'],
  },
  ask(story, event) {
    const answers = new Answers();
    for (const reading of story.readings)
      for (const sentence of reading.sentences) {
        if (supposes(reading, sentence.index)) continue;
        for (const clause of clausesOf(reading, sentence)) {
          const thing = clause.object.find((o) => WHAT.has(reading.tokens[o.head]?.lemma.toLowerCase() ?? ''));
          const agent = clause.subject[0];
          if (!CHOSE.has(clause.verb.lemma) || clause.verb.negated || clause.verb.modal || !thing || !agent) continue;
          if (!anchorsOn(event, reading).some((a) => Math.abs(a.sentence.index - sentence.index) <= 2)) continue;
          const who = referentOf(story, reading, agent);
          if (who)
            answers.add(who.key, { text: who.label }, evidenceAt(reading, spanOfTokens(reading, agent.from, thing.to), 'asserts', ID));
        }
      }
    return questionOf(
      {
        key: `chooser:${event.key}`,
        text: `Who chose the place of the ${event.family.noun}?`,
        slot: 'single',
        about: event.key,
        rank: 6,
        rule: ID,
        presupposes: presupposing(event),
      },
      answers,
    );
  },
};
