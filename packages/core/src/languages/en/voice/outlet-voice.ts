import type { Voice } from '../../../model/attribution.ts';

/** An outlet that speaks in its own name. */
export const outletVoice = (label: string): Voice => ({
  label,
  key: label.toLowerCase(),
  named: true,
  kind: 'outlet',
  count: null,
  party: null,
  role: null,
  access: null,
  relay: null,
  onRecord: true,
  expert: false,
  reason: null,
  member: null,
});
