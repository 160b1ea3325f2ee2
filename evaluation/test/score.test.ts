import { expect, test } from 'vitest';
import { sameName, sameParty, sameRole } from '../own/agree.ts';
import type { Case, Place } from '../own/case.ts';
import type { Read, ReadAttribution, ReadVoice } from '../own/reading.ts';
import { outcomes, saysScope, summed, type Outcome } from '../own/score.ts';
import { measuresOf } from '../sets/own.ts';

const text = [
  'The Bay Times, citing two port officials familiar with the survey, reported that the bridge was shut.',
  'It would stay shut for weeks. “Nobody told us,” Ana Ruiz, the mayor, said. “Nobody at all.”',
  'She said it was reportedly old.',
].join('\n\n');
const at = (words: string, within = words): Place => {
  const start = text.indexOf(within) + within.indexOf(words);
  return [start, start + words.length];
};

const voice: ReadVoice = {
  label: 'two port officials familiar with the survey',
  kind: 'persons',
  named: false,
  count: { min: 2, max: 2 },
  party: 'port',
  role: 'official',
  access: 'familiar with the survey',
  relay: 'Bay Times',
  reason: null,
  onRecord: false,
};
const officials: ReadAttribution = {
  source: [at('two port officials')],
  cue: [at('citing')],
  content: [at('that the bridge was shut')],
  voice,
  chain: [
    { label: 'The Bay Times', span: at('The Bay Times'), grade: 'certain' },
    { label: 'two port officials', span: at('two port officials'), grade: 'certain' },
  ],
};
const mayor: ReadAttribution = {
  source: [at('Ana Ruiz, the mayor')],
  cue: [at('said', 'mayor, said')],
  content: [at('“Nobody told us,”'), at('“Nobody at all.”')],
  voice: { ...voice, label: 'Ana Ruiz', kind: 'person', named: true },
  chain: [{ label: 'Ana Ruiz', span: at('Ana Ruiz'), grade: 'certain' }],
};
const she: ReadAttribution = {
  ...mayor,
  source: [at('She')],
  cue: [at('said', 'She said')],
  content: [at('it was reportedly old')],
};
const reading = (...attributions: ReadAttribution[]): Read => ({ id: 'bay-1', attributions });
const judged = (item: object, read: Read): Outcome[] => [...outcomes({ article: 'bay-1', ...item } as Case, read, text)];
const rightOf = (all: readonly Outcome[]): Record<string, boolean> => Object.fromEntries(all.map(({ what, right }) => [what, right]));

const told = {
  kind: 'voice',
  source: at('two port officials familiar with the survey'),
  cue: at('citing'),
  type: 'persons',
  named: false,
  count: [2, 2],
  party: at('port'),
  role: at('officials'),
  access: at('familiar with the survey'),
  relay: at('The Bay Times'),
  reason: null,
  onRecord: false,
};

test('a voice is right in all fields, or wrong in just the one that is', () => {
  expect(Object.values(rightOf(judged(told, reading(officials)))).every(Boolean)).toBe(true);
  const wrong = rightOf(judged(told, reading({ ...officials, voice: { ...voice, count: { min: 2, max: null }, reason: 'because' } })));
  expect(
    Object.keys(wrong)
      .filter((what) => !wrong[what])
      .sort(),
  ).toEqual(['voice: all fields', 'voice: count', 'voice: each field', 'voice: reason']);
});

test('a voice of other words, or with another cue, does not answer', () => {
  for (const read of [reading(mayor), reading({ ...officials, cue: [at('reported')] })]) {
    expect(judged(told, read).filter(({ what }) => what === 'voice: found')).toMatchObject([{ answered: false, right: false }]);
    expect(judged(told, read).some(({ right }) => right)).toBe(false);
  }
});

const links = [at('The Bay Times'), at('two port officials familiar with the survey')];

test('a chain is exact with the same links in the same order, and not with one more, one fewer, or the order turned', () => {
  const item = { kind: 'chain', content: at('the bridge was shut'), links, grade: 'certain' };
  const exact = (chain: ReadAttribution['chain']) => rightOf(judged(item, reading({ ...officials, chain })))['chain: exact'];
  const [first, last] = officials.chain as [ReadAttribution['chain'][0], ReadAttribution['chain'][0]];
  expect([exact([first, last]), exact([last]), exact([first, last, last]), exact([last, first])]).toEqual([true, false, false, false]);
  expect(exact([{ ...first, span: null, label: 'Bay Times' }, last])).toBe(true); // no words of its own, but the name
  expect(exact([{ ...first, span: null, label: 'Harbour News' }, last])).toBe(false);
});

test('the chain of a stretch is that of the content that fits it most closely', () => {
  const outer = { ...officials, content: [[0, text.length] as const], chain: [...officials.chain, ...officials.chain] };
  expect(
    rightOf(judged({ kind: 'chain', content: at('the bridge was shut'), links, grade: 'probable' }, reading(outer, officials))),
  ).toEqual({
    'chain: exact': true,
    'chain: last voice': true,
    'chain: grade, where exact': false,
  });
});

test('what carries on is the word of its source, and of nobody where nobody is given', () => {
  const stretch = at('It would stay shut for weeks.');
  const carried = { ...reading(officials), carried: [{ span: stretch, chain: officials.chain }] };
  const [from, nobody] = [
    { kind: 'carry', stretch, from: at('two port officials'), grade: 'certain' },
    { kind: 'carry', stretch, from: null, grade: 'certain' },
  ];
  expect(rightOf(judged(from, carried))).toEqual({ carry: true, 'carry: grade, where right': true });
  expect(judged(from, reading(officials))).toMatchObject([{ asked: true, answered: false, right: false }]);
  expect(judged(nobody, carried)).toMatchObject([{ asked: false, answered: true, right: false }]);
  expect(judged(nobody, reading(officials))).toMatchObject([{ answered: false, right: true }]);
  const within = { ...officials, cue: [at('stay')], content: [stretch] }; // an attribution inside the sentence carries nothing over
  expect(judged(nobody, reading(within))).toMatchObject([{ right: true }]);
});

test('a quotation is right when each of its pieces is one, and none is found where nobody speaks', () => {
  const pieces = [at('“Nobody told us,”'), at('“Nobody at all.”')];
  const right = (source: Place | null, ...read: ReadAttribution[]) =>
    rightOf(judged({ kind: 'quotation', pieces, source }, reading(...read)))['quotation'];
  expect([right(at('Ana Ruiz'), mayor), right(at('She'), mayor), right(at('Ana Ruiz'), { ...mayor, content: [pieces[0]!] })]).toEqual([
    true,
    false,
    false,
  ]);
  expect([right(null, officials), right(null, mayor)]).toEqual([true, false]);
});

test('a pronoun is answered by a name, and left alone where none can be told', () => {
  const item = { kind: 'refer', mention: at('She'), cue: at('said', 'She said'), to: [at('Ana Ruiz, the mayor')] };
  const named = (label: string, to: unknown = item.to) => judged({ ...item, to }, reading({ ...she, voice: { ...voice, label } }));
  expect(named('Ana Ruiz')).toMatchObject([{ answered: true, right: true }]);
  expect(named('Leo Ruiz')).toMatchObject([{ answered: true, right: false }]);
  expect(named('She')).toMatchObject([{ answered: false, right: false }]);
  expect(named('She', null)).toMatchObject([{ asked: false, answered: false, right: true }]);
  expect(named('Ana Ruiz', null)).toMatchObject([{ asked: false, answered: true, right: false }]);
});

test('a description that only repeats itself is no answer', () => {
  const item = { kind: 'refer', mention: at('the mayor'), cue: at('said', 'mayor, said'), to: [at('Ana Ruiz')] };
  expect(judged(item, reading({ ...mayor, voice: { ...voice, label: 'the mayor' } }))).toMatchObject([{ answered: false, right: false }]);
});

test('a description is answered by the place to which it points back, whatever it is called', () => {
  const item = { kind: 'refer', mention: at('the mayor'), cue: at('said', 'mayor, said'), to: [at('Ana Ruiz')] };
  const back = (refers: Place) => {
    const chain = [{ label: 'the mayor', span: at('the mayor'), grade: 'certain', refers }];
    return judged(item, reading({ ...mayor, chain, voice: { ...voice, label: 'the mayor' } }));
  };
  expect(back(at('Ana Ruiz'))).toMatchObject([{ answered: true, right: true }]);
  expect(back(at('two port officials'))).toMatchObject([{ answered: true, right: false }]);
  expect(back(at('the mayor'))).toMatchObject([{ answered: false, right: false }]);
});

test('a hedge is found by its place, and its scope by what it covers', () => {
  const item = { kind: 'scope', hedge: at('reportedly'), covers: at('reportedly old'), attribution: null };
  expect(rightOf(judged(item, reading(she)))).toEqual({ 'scope: hedge found': false, 'scope: what it covers': false });
  const scoped = (covers: Place): Read => ({ ...reading(she), weakened: [{ hedge: at('reportedly'), covers }] });
  expect([saysScope(reading(she)), saysScope(scoped(at('old')))]).toEqual([false, true]);
  expect(rightOf(judged(item, scoped(at('reportedly old'))))['scope: what it covers']).toBe(true);
  expect(rightOf(judged(item, scoped(at('She said it was reportedly old.'))))['scope: what it covers']).toBe(false);
});

test('precision is of what was answered, recall of what was asked', () => {
  const outcome = (asked: boolean, answered: boolean, right: boolean): Outcome => ({ what: 'refer', asked, answered, right });
  const [figures] = summed([outcome(true, true, true), outcome(true, true, false), outcome(true, false, false), outcome(false, true, false), outcome(false, false, true)]); // prettier-ignore
  expect(figures).toEqual({ what: 'refer', asked: 3, answered: 3, right: 1, none: 2, noneKept: 1 });
  expect(measuresOf('own', figures!).map(({ measure, value, bar }) => [measure, value, bar])).toEqual([
    ['refer, recall', 1 / 3, 0.7],
    ['refer, precision', 1 / 3, 0.85],
    ['refer, rightly none', 1 / 2, undefined],
  ]);
});

test.each([
  ['Ruiz', 'Ana Ruiz, the mayor', true],
  ['Mayor Ana Ruiz', 'Ana Ruiz', true],
  ['Ana Ruiz', 'Leo Ruiz', false],
  ['Ruiz', 'the Ruiz campaign', false],
  ['the spokeswoman', 'a spokesman for the port', true],
  ['Port Ministry', 'Fish Ministry', false],
  ['Bay', 'Bay Times', true],
  ['the officials', 'two port officials', true],
])('%s and %s: one name: %s', (a, b, same) => {
  expect([sameName(a, b), sameName(b, a)]).toEqual([same, same]);
});

test('a party is a country by any name, a camp by its name; a role is its head', () => {
  expect([sameParty('Norway', 'Norwegian'), sameParty('Norway', 'Swedish'), sameParty('Ruiz campaign', 'Ana Ruiz')]).toEqual([
    true,
    false,
    true,
  ]);
  expect([sameRole('port official', 'two harbour officials'), sameRole('minister', 'spokeswoman')]).toEqual([true, false]);
});
