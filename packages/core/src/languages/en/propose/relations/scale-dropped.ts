import type { RelationRule } from './rule.ts';

export const scaleDropped: RelationRule = {
  id: 'en/propose/relations/scale-dropped',
  kind: 'conflict',
  summary: 'One sum has the digits of the other and a thousandth or a millionth of it: a scale word was most likely dropped.',
  follows: 'Copy-editing: “$800 contract” for “$800 million contract”',
  examples: {
    yes: [
      'The harbour board signed a <a>$35 million contract</a> for the new crane. ‖ The harbour board signed a <a>$35 contract</a> for the new crane.',
      'The harbour board signed a <a>$20,000 contract</a> for the old crane. ‖ The harbour board signed a <a>$20 contract</a> for the old crane.',
    ],
    no: [
      'The harbour board signed a $35 million contract for the new crane. ‖ The harbour board signed a $20 million contract for the new crane.',
    ],
  },
  holds: () => null, // told by the numbers alone: see quantities/reconcile.ts
};
