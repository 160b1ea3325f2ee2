import type { Slot } from '../../model/claim.ts';

/** What would settle a question of each kind: a thing that somebody could ask for. */
const SETTLES: Readonly<Record<Slot, readonly string[]>> = {
  boolean: ['a participant on the record', 'a document or record of it', 'a named official of a party with no stake in it'],
  single: ['the message, order or record itself', 'a participant on the record', 'a second origin'],
  set: ['a list or readout', 'a participant on the record'],
  quantity: ['the count, filing or measurement itself', 'a second origin'],
  date: ['a dated record', 'the statement or message itself, with its date'],
  'party-response': ['the statement itself'],
  opinion: [],
  background: [],
};

/** In a fixed order. Empty where nothing is open: what is on record and uncontested needs nothing more. */
export const settleOf = (slot: Slot, settled: boolean): readonly string[] => (settled ? [] : SETTLES[slot]);
