import { expect, test } from 'vitest';
import { kindCounts, ledgerOf } from '../../src/views/responses/ledger.ts';
import { answerOf, dossierOf, questionOf, relationOf, responseOf } from './story.ts';

const responses = [
  responseOf('r-1', 'the guild', 'declined', '2031-03-04'),
  responseOf('r-2', 'the ministry', 'denied'),
  responseOf('r-3', 'the ministry', 'declined', '2031-03-05'),
  responseOf('r-4', null, 'stated'),
  responseOf('r-5', 'the ministry', 'stated', '2031-03-01'),
];

const told = (kind: Parameters<typeof ledgerOf>[1] = null): readonly unknown[] =>
  ledgerOf(dossierOf({ responses }), kind).map((p) => [p.party, ...p.entries.map((e) => e.id)]);

test('by party, those who denied first; within a party by date, what has no day last', () => {
  expect(told()).toEqual([
    ['the ministry', 'r-5', 'r-3', 'r-2'],
    ['the guild', 'r-1'],
    [null, 'r-4'],
  ]);
});

test('one kind alone', () => {
  expect(told('declined')).toEqual([
    ['the guild', 'r-1'],
    ['the ministry', 'r-3'],
  ]);
  expect(kindCounts(responses)).toEqual([
    ['denied', 1],
    ['declined', 2],
    ['stated', 2],
  ]);
});

test('a silence and a later denial are told as a sequence where the dossier holds them for one', () => {
  const questions = [
    questionOf('q-1', 'What did the ministry say?', [answerOf('a-1', 'declined', []), answerOf('a-2', 'denied', [])], {
      slot: 'party-response',
      about: 'the ministry',
      relations: [relationOf('a-1', 'a-2', 'succession')],
    }),
  ];
  expect(ledgerOf(dossierOf({ responses, questions })).map((p) => p.sequence)).toEqual([true, false, false]);
});
