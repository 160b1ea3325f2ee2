import type { RelationRule } from './rule.ts';

export const saysMore: RelationRule = {
  id: 'en/propose/relations/says-more',
  kind: 'refinement',
  summary: 'One answer says all that the other says, and more.',
  follows: 'Natural logic: what is inside a bound refines it (MacCartney 2009)',
  examples: {
    yes: [
      'A ferry hit the pier. <a>At least 22 people were killed</a>. ‖ A ferry hit the pier. <a>27 people were killed</a>.',
      'The tram left the rails. <a>More than 20 people were hurt</a>. ‖ The tram left the rails. <a>26 people were hurt</a>.',
    ],
    no: ['A ferry hit the pier. Four people were hurt. ‖ A ferry hit the pier. Nine people were hurt.'],
  },
  holds: (a, b, logic) => (logic.more?.(a, b) ? 'ab' : logic.more?.(b, a) ? 'ba' : null),
};
