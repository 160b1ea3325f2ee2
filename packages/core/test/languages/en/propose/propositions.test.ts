import { expect, test } from 'vitest';
import { propose } from '../../../../src/languages/en/propose/index.ts';
import { maySpellOne } from '../../../../src/languages/en/propose/propositions/spelling.ts';
import { readingsOf } from './readings-of.ts';

/** The questions of one rule, with what stands against what. */
const against = (rule: string, ...texts: readonly string[]): readonly string[] =>
  propose(readingsOf(...texts))
    .filter((q) => q.rule === `en/propose/propositions/${rule}`)
    .map((q) => `${q.text} ${q.relations.map((r) => `${r.a} ${r.kind} ${r.b}`).join(', ')}`);

test('a son in one report and a daughter in another cannot both be', () => {
  const son = 'Guards held a son of Ivo Brandt at the pier on Monday.';
  expect(against('kin', son, 'Guards at the pier held Ivo Brandt’s daughter on Monday.')).toEqual([
    'Was it Ivo Brandt’s daughter or son? daughter conflict son',
  ]);
  expect(against('kin', son, 'Guards at the pier held a daughter of Jon Berg on Monday.')).toEqual([]);
});

test('a report that gives two values side by side opposes nobody', () => {
  const both = 'Guards held a son and a daughter of Ivo Brandt at the pier.';
  expect(against('kin', both, 'Guards held a son of Ivo Brandt at the pier.')).toEqual([]);
  expect(
    against('nationality', 'Ana Ruiz is a Norwegian-Danish citizen. She sailed.', 'Guards held Ana Ruiz, a Danish citizen, at the pier.'),
  ).toEqual([]);
});

test('a cause that somebody only guesses is shown and opposes nothing', () => {
  const gas = 'The blaze at the quay was caused by a gas leak.';
  expect(against('causes', gas, 'The blaze at the quay was caused by faulty wiring.')).toHaveLength(1);
  expect(against('causes', gas, 'The blaze at the quay was possibly caused by faulty wiring.')).toEqual([]);
  expect(against('causes', gas, 'The blaze at the quay was not caused by faulty wiring.')).toEqual([]);
});

test('what hurt one unnamed person is no rival of what hurt another', () => {
  const one = 'One guard was hurt because of broken glass.';
  expect(against('causes', one, 'One guard was hurt as a result of a fight.')).toEqual([]);
  expect(against('causes', one, 'Six guards were hurt as a result of a fight.')).toEqual([]);
  const named = 'Ana Ruiz was hurt because of broken glass.';
  expect(against('causes', named, 'Ana Ruiz was hurt as a result of a fight.')).toHaveLength(1);
});

test('a father and a mother of whom different things are told are two people', () => {
  const father = 'Guards at the pier held the father of Ivo Brandt on Monday.';
  expect(against('kin', father, 'Guards at the pier held the mother of Ivo Brandt on Monday.')).toHaveLength(1);
  expect(against('kin', father, 'The mother of Ivo Brandt wept at the pier on Monday.')).toEqual([]);
});

test('one statement of one party has one content; what it denies is not its statement', () => {
  const daughter = 'The Norwegian ministry said the woman was the daughter of a smuggler.';
  expect(against('said-relative', daughter, 'A Norwegian official said she is the sister of a pilot.')).toHaveLength(1);
  expect(against('said-relative', daughter, 'A Norwegian official denied that she is the sister of a pilot.')).toEqual([]);
});

test('a quotation under two names, unless the names may be one', () => {
  const words = '“The gate was left open all night and nobody saw it,”';
  expect(against('spoken-by', `${words} said Ana Ruiz.`, `${words} said Jon Berg.`)).toHaveLength(1);
  expect(against('spoken-by', `${words} said Nahed Mansur.`, `${words} said Nahid Manzour.`)).toEqual([]);
  expect(against('spoken-by', `${words} said Ana Ruiz.`, `${words} said an aide to Jon Berg.`)).toEqual([]);
  expect(maySpellOne('Ana Ruiz', 'Jon Berg')).toBe(false);
});
