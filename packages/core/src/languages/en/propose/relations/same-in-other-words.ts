import type { RelationRule } from './rule.ts';

export const sameInOtherWords: RelationRule = {
  id: 'en/propose/relations/same-in-other-words',
  kind: 'equivalence',
  summary: 'Two answers say one thing in other words.',
  follows: 'FraCaS and de Marneffe et al. 2008: what can be one is no contradiction',
  examples: {
    yes: [
      'A ferry hit the pier. <a>About 300 people were hurt</a>. ‖ A ferry hit the pier. <a>Some 320 people were hurt</a>.',
      'The bus fell into the dock. Between <a>10 and 15 people were killed</a>. ‖ The bus fell into the dock. Between <a>12 and 18 people were killed</a>.',
    ],
    no: ['A ferry hit the pier. Four people were hurt. ‖ A ferry hit the pier. Nine people were hurt.'],
  },
  holds: (a, b, logic) => (logic.same?.(a, b) === true ? 'ab' : null),
};
