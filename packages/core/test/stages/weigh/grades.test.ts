import { describe, expect, test } from 'vitest';
import type { Response } from '../../../src/model/dossier.ts';
import { CELLS, weighRules } from '../../../src/stages/weigh/index.ts';
import { answer, graded, ministry, officials, outlet, person, question, relation, says, story } from './story.ts';

const gazette = outlet('The Gazette');
const post = outlet('The Post');
const affirmed = answer('yes', says('a', [gazette, officials(2, 'Norway')]), says('b', [post, officials(1, 'Denmark')]));
const denied = answer('no', says('c', [ministry('Norway')], 'denies', { cue: 'deny' }));
const met = question('Did they meet', [affirmed, denied], { slot: 'boolean', rank: 0, relations: [relation('no', 'yes', 'party-denial')] });
const ids = ['a', 'b', 'c'];

describe('a denial by the party', () => {
  const weighed = story(ids, [met]);
  test('contests what it denies, and stands on its own as a denial', () => {
    expect(graded(weighed, 'Did they meet', 'yes')).toMatchObject({
      support: 'S3',
      contest: 'C3',
      admiralty: 'F2',
      confidence: 'moderate',
      words: 'Corroborated, denied on the record',
      parties: 2,
    });
    expect(graded(weighed, 'Did they meet', 'no')).toMatchObject({
      support: 'S1',
      contest: 'C2',
      admiralty: 'F4',
      words: 'Denied on the record',
    });
  });
  test('is to be expected either way: its row tells nothing apart', () => {
    const ach = weighed.questions[0]?.ach;
    const denier = weighed.origins.find((o) => o.kind === 'institution')?.id;
    expect(ach?.rows.find((r) => r.origin === denier)).toMatchObject({ cells: ['C', 'C'], diagnostic: false });
    expect(ach?.rows.filter((r) => r.diagnostic)).toHaveLength(2);
  });
  test('is told in the verdict, with who says so and that nobody is named', () => {
    expect(weighed.questions[0]?.verdict).toMatch(
      /^At least two independent origins say so .*; all anonymous\. Norway’s ministry denies it on the record \(1 of 3 reports\)\./,
    );
  });
  test('makes the unnamed of its own side speak against it', () => {
    expect(weighed.origins.find((o) => o.count?.min === 2)?.flags).toContain('against-own-side');
  });
  test('counts of the leading answer to the central question are the dossier’s', () => {
    expect(weighed.counts).toEqual({ reports: 3, origins: { min: 2, max: 2 }, parties: 2, question: weighed.questions[0]?.id });
  });
});

test('two rivals of one origin each: no verdict for either', () => {
  const asked = question(
    'Who asked',
    [answer('Norway', says('a', [gazette, officials(2, 'Denmark')])), answer('Denmark', says('b', [post, officials(1, 'Norway')]))],
    { relations: [relation('Norway', 'Denmark', 'conflict')] },
  );
  const weighed = story(ids, [asked]);
  for (const side of ['Norway', 'Denmark'])
    expect(graded(weighed, 'Who asked', side)).toMatchObject({ contest: 'C2', words: 'Disputed, one origin each', admiralty: 'F3' });
  expect(weighed.questions[0]?.verdict).toMatch(/One origin each\.$/);
});

test('a refinement contests nothing', () => {
  const when = question(
    'When',
    [answer('Monday', says('a', [person('Ana Ruiz')])), answer('Monday morning', says('b', [person('Jo Lind')]))],
    { relations: [relation('Monday', 'Monday morning', 'refinement')] },
  );
  expect(graded(story(ids, [when]), 'When', 'Monday').contest).toBe('C0');
});

test('an answer that nobody’s word backs is no rival to one that somebody’s does', () => {
  const when = question('When', [answer('Monday', says('a', [person('Ana Ruiz')])), answer('Tuesday', says('b', []))], {
    relations: [relation('Monday', 'Tuesday', 'conflict')],
  });
  const weighed = story(ids, [when]);
  expect(graded(weighed, 'When', 'Monday').contest).toBe('C0');
  expect(graded(weighed, 'When', 'Tuesday')).toMatchObject({ contest: 'C2', words: 'Unsourced', admiralty: 'F6' });
});

test('an answer that presupposes a contested one says “if”, and its digit is no better', () => {
  const where = question('Where', [answer('Vik', says('a', [person('Ana Ruiz')]), says('b', [person('Jo Lind')]))], {
    presupposes: { question: met.key, answer: 'yes' },
  });
  const weighed = story(ids, [met, where]);
  expect(graded(weighed, 'Where', 'Vik')).toMatchObject({
    support: 'S4',
    admiralty: 'F2',
    words: 'Established in these reports, if the answer to “Did they meet?” is “yes”',
  });
});

test('a refusal to comment is the party’s position, and confirms nothing', () => {
  const said = question(
    'What did Norway say',
    [answer('no comment', says('a', [person('Ana Ruiz', 'Norway')], 'declines', { cue: 'decline' }))],
    { slot: 'party-response' },
  );
  const response: Response = {
    id: 'x',
    party: null,
    voice: 'Ana Ruiz',
    kind: 'declined',
    verb: 'declined',
    proposition: null,
    date: null,
    evidence: [],
  };
  const weighed = story(ids, [{ ...met, answers: [affirmed], relations: [] }, said], [response]);
  expect(graded(weighed, 'What did Norway say', 'no comment')).toMatchObject({ support: 'S4', admiralty: '-', words: 'On record' });
  expect(graded(weighed, 'Did they meet', 'yes')).toMatchObject({ contest: 'C1', words: 'Corroborated' });
});

test('an outside expert is an opinion, never corroboration', () => {
  const expert = person('Ola Berg', null, { role: 'professor', expert: true });
  const weighed = story(ids, [
    { ...met, answers: [answer('yes', says('a', [expert]), says('b', [gazette, officials(1, 'Norway')]))], relations: [] },
  ]);
  expect(graded(weighed, 'Did they meet', 'yes')).toMatchObject({ support: 'S1', origins: { min: 1, max: 1 } });
});

test('background is not counted', () => {
  const weighed = story(ids, [question('The treaty', [answer('signed', says('a', []), says('b', []))], { slot: 'background' })]);
  expect(graded(weighed, 'The treaty', 'signed')).toMatchObject({ support: 'BG', admiralty: '-' });
});

test('every word of a verdict stands in the table, and every cell and rule has one card', () => {
  expect(CELLS.every((c) => c.words !== '')).toBe(true);
  const cards = weighRules.map((r) => r.id);
  expect(new Set(cards).size).toBe(cards.length);
  expect(CELLS.filter((c) => !cards.includes(c.id))).toEqual([]);
  expect(graded(story(ids, [met]), 'Did they meet', 'yes').cell).toBe('weigh/cell/s3/denied');
});

test('words that would settle or score are in no cell', () => {
  expect(CELLS.filter((c) => /\b(?:true|false|fake|likely|probabl|score|bias|confirmed|refuted)\b/i.test(c.words))).toEqual([]);
});
