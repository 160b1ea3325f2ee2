import { questionOf } from '../answers.ts';
import { described } from './described.ts';
import { presupposing, type SlotRule } from './rule.ts';

const ID = 'en/propose/events/kind';

export const kind: SlotRule = {
  id: ID,
  summary: 'The event is given a kind: private, informal, official.',
  follows: 'Adjectives that classify, apart from those that praise or blame (Biber et al., Longman Grammar: classifiers and descriptors)',
  examples: {
    yes: [
      'The mayor met the union. <a>The private meeting</a> was short. ‖ The mayor met the union in <a>an official meeting</a>.',
      'The mayor met the union. Aides <a>described the meeting as informal</a>. ‖ The mayor met the union in <a>a secret meeting</a>.',
    ],
    no: ['The mayor met the union. The alleged meeting was short. ‖ The mayor met the union.'],
  },
  ask(story, event) {
    const { answers, relations } = described(story, event, false, ID);
    return questionOf(
      {
        key: `kind:${event.key}`,
        text: `What kind of ${event.family.noun} was it?`,
        slot: 'set',
        about: event.key,
        rank: 9,
        rule: ID,
        presupposes: presupposing(event),
      },
      answers,
      relations,
    );
  },
};
