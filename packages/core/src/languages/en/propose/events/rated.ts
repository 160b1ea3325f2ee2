import { questionOf } from '../answers.ts';
import { described } from './described.ts';
import { presupposing, type SlotRule } from './rule.ts';

const ID = 'en/propose/events/rated';

export const rated: SlotRule = {
  id: ID,
  summary: 'A side says how the event went.',
  follows: 'FactBank and PARC 3.0: an evaluation is its source’s own; it is kept apart from what happened',
  examples: {
    yes: [
      'The mayor met the union. Aides <a>described the meeting as “positive</a>”. ‖ The mayor met the union. She <a>called it productive</a>.',
      'The mayor met the union. The union <a>called it constructive</a>. ‖ The mayor met the union.',
    ],
    no: ['The mayor met the union. The meeting was private. ‖ The mayor met the union.'],
  },
  ask(story, event) {
    const { answers } = described(story, event, true, ID);
    return questionOf(
      {
        key: `rated:${event.key}`,
        text: `How was the ${event.family.noun} described by those who speak of it?`,
        slot: 'set',
        about: event.key,
        rank: 9,
        rule: ID,
        presupposes: presupposing(event),
      },
      answers,
    );
  },
};
