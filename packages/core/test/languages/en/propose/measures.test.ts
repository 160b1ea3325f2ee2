import { expect, test } from 'vitest';
import { measures } from '../../../../src/languages/en/propose/measures/index.ts';
import { readingsOf } from './readings-of.ts';

const PADDING =
  ' The mayor of Lenna opened a garden on Thursday. Children sang there until the evening. Rain is expected. The baker on Mill Street has retired.';
const conflicts = (...texts: readonly string[]): readonly string[] =>
  measures
    .ask(readingsOf(...texts.map((t) => t + PADDING)))
    .flatMap((q) => q.relations.filter((r) => r.kind === 'conflict').map((r) => `${q.text} ${r.a}, ${r.b}`));

test.each([
  [
    'A 40-foot wave struck the ferry off Alder.',
    'The ferry off Alder was struck by a wave 60 feet high.',
    'How high was the wave? 40 foot, 60 feet',
  ],
  [
    'The plane came down 12 miles north of Alder.',
    'The plane came down 30 miles from Alder.',
    'How far from Alder was it? 12 miles, 30 miles',
  ],
  ['A magnitude 6.1 quake struck Alder.', 'The 6.8-magnitude quake struck Alder.', 'What was the magnitude? 6.1, 6.8'],
  ['Ana Ruiz was stabbed 14 times.', 'Ana Ruiz was stabbed nine times.', 'How many times was somebody stabbed? 14 times, 9 times'],
  [
    'The boy fell from the fourth floor of the hotel.',
    'The boy fell from a sixth-floor window of the hotel.',
    'From which floor was it? the fourth floor, the sixth floor',
  ],
])('%s against %s', (one, other, expected) => expect(conflicts(one, other)).toEqual([expected]));

test.each([
  ['The plane came down about 30 miles from Alder.', 'The plane came down 31 miles from Alder.'],
  ['The plane came down 12 miles from Alder.', 'The plane came down 30 miles from Belmora.'],
  ['Ana Ruiz was stabbed 14 times.', 'Jon Berg was stabbed nine times.'],
  ['The plane came down 12 miles from Alder. A boat was 30 miles from Alder.', 'The plane came down 30 miles from Alder.'],
])('%s beside %s', (one, other) => expect(conflicts(one, other)).toEqual([]));
