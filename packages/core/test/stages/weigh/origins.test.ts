import { describe, expect, test } from 'vitest';
import type { Evidence } from '../../../src/model/claim.ts';
import { answer, graded, ministry, observers, officials, outlet, person, question, says, sources, story, voice } from './story.ts';

const range = (...evidence: readonly [Evidence, ...Evidence[]]): string => {
  const weighed = story(['a', 'b', 'c'], [question('When', [answer('Monday', ...evidence)])]);
  const { origins, support } = graded(weighed, 'When', 'Monday');
  return `${origins.min}–${origins.max} ${support}`;
};
const gazette = outlet('The Gazette');
const post = outlet('The Post');

describe('how many stand behind an answer', () => {
  test.each<[string, readonly [Evidence, ...Evidence[]], string]>([
    [
      'one outlet’s officials in three reports are one',
      [
        says('a', [gazette, officials(2, 'Norway')]),
        says('b', [gazette, officials(2, 'Norway')]),
        says('c', [gazette, officials(2, 'Norway')]),
      ],
      '1–1 S1',
    ],
    ['two outlets, two governments', [says('a', [gazette, officials(2, 'Norway')]), says('b', [post, officials(1, 'Denmark')])], '2–2 S3'],
    [
      'two outlets, officials of one government, may be the same',
      [says('a', [gazette, officials(2, 'Norway')]), says('b', [post, officials(2, 'Norway')])],
      '1–2 S2',
    ],
    ['what the outlet says itself rests on its officials', [says('a', [gazette, officials(2, 'Norway')]), says('b', [gazette])], '1–1 S1'],
    [
      'the same description, one report without the outlet',
      [says('a', [gazette, officials(1, 'Norway')]), says('b', [officials(1, 'Norway')])],
      '1–1 S1',
    ],
    ['nobody’s word', [says('a', []), says('b', [observers]), says('c', [sources()])], '0–0 S0'],
    ['a claim of access alone is weak: at most', [says('a', [sources({ access: 'close to the talks' })])], '0–1 S1'],
    ['two people of different names are two', [says('a', [person('Ana Ruiz')]), says('b', [person('Jo Lind')])], '2–2 S4'],
    [
      'one person with and without a middle name is one',
      [says('a', [person('Ana Ruiz')]), says('b', [person('Ana María Ruiz')])],
      '1–1 S1',
    ],
    [
      'a person by name and one’s own officials: at least one',
      [says('a', [person('Ana Ruiz', 'Norway')]), says('b', [gazette, officials(1, 'Norway')])],
      '1–2 S2',
    ],
    [
      'an outlet that confirms, its source unsaid, adds to the most only',
      [says('a', [gazette, officials(2, 'Norway')]), says('b', [outlet('CBS News')], 'confirms', { cue: 'confirm' })],
      '1–2 S2',
    ],
  ])('%s', (_, evidence, wanted) => expect(range(...evidence)).toBe(wanted));

  test('a possible link joins nobody: an outlet whose source is unsaid does not make two governments one', () => {
    expect(
      range(says('a', [gazette, officials(2, 'Norway')]), says('b', [post, officials(1, 'Denmark')]), says('c', [outlet('The Herald')])),
    ).toBe('2–3 S3');
  });
  test('an unnamed spokesperson is never both of two named ones', () => {
    const spokes = voice('a spokesperson', { role: 'spokesperson', party: 'Norway', count: { min: 1, max: 1 }, onRecord: true });
    expect(
      range(
        says('a', [person('Ana Ruiz', 'Norway', { role: 'spokesperson' })]),
        says('b', [spokes]),
        says('c', [person('Jo Lind', 'Norway', { role: 'spokesperson' })]),
      ),
    ).toBe('2–2 S4');
  });
  test('what a denial repeats does not count', () => {
    const denial = says('a', [ministry('Norway')], 'reports', { cue: 'deny' });
    expect(range(denial, says('b', [gazette, officials(1, 'Denmark')]))).toBe('1–1 S1');
  });
  test('a weaker statement counts in the most only', () => {
    expect(range(says('a', [gazette, officials(2, 'Norway')]), says('b', [post, officials(1, 'Denmark')], 'asserts-partly'))).toBe(
      '1–2 S2',
    );
  });
  test('a member of a group counts with the group', () => {
    const two = officials(2, 'Norway');
    const one = voice('one of the officials', { count: { min: 1, max: 1 }, party: 'Norway', role: 'official', member: two.key });
    expect(range(says('a', [gazette, two]), says('a', [gazette, one]))).toBe('1–1 S1');
  });
});

describe('the weight of a voice', () => {
  test.each([
    ['a person by name', [person('Ana Ruiz')], 'strong'],
    ['a body', [ministry('Norway')], 'strong'],
    ['an outlet of its own', [gazette], 'firm'],
    ['officials by number and side', [officials(2, 'Norway')], 'firm'],
    ['officials by side alone', [officials(null, 'Norway')], 'weak'],
    ['officials by side, through an outlet', [gazette, officials(null, 'Norway')], 'firm'],
    ['a source by number alone', [sources({ count: { min: 1, max: 1 } })], 'weak'],
    ['sources', [sources()], 'none'],
    ['observers', [observers], 'none'],
    ['an outlet without a name', [voice('another report', { kind: 'outlet' })], 'none'],
    ['an expert by name', [person('Ola Berg', null, { role: 'professor', expert: true })], 'opinion'],
  ] as const)('%s: %s', (_, voices, weight) => {
    const { origins } = story(['a'], [question('When', [answer('Monday', says('a', voices))])]);
    expect(origins.map((o) => o.weight)).toEqual([weight]);
  });
  test('what a source heard from others stays the source’s word', () => {
    const { origins } = story(
      ['a'],
      [question('When', [answer('Monday', says('a', [gazette, officials(1, 'Norway'), person('Ana Ruiz')]))])],
    );
    expect(origins.map((o) => [o.label, o.relay])).toEqual([['1 Norway officials', 'The Gazette']]);
  });
});

test('every merge says why, and names two origins of the dossier', () => {
  const weighed = story(
    ['a', 'b'],
    [question('When', [answer('Monday', says('a', [gazette, officials(1, 'Norway')]), says('b', [officials(1, 'Norway')]))])],
  );
  const ids = new Set(weighed.origins.map((o) => o.id));
  expect(weighed.merges.map((m) => [m.grade, m.rule, m.because.length > 10, ids.has(m.a) && ids.has(m.b)])).toEqual([
    ['probable', 'weigh/merge/same-description', true, true],
  ]);
});
