import { expect, test } from 'vitest';
import { propose } from '../../../../../src/languages/en/propose/index.ts';
import { readingsOf } from '../readings-of.ts';

/** How each report stands to "Jon Berg is dead", and what stands between the answers. */
function asked(...texts: readonly string[]) {
  const question = propose(readingsOf(...texts)).find(({ rule }) => rule === 'en/propose/states');
  return {
    stances: question?.answers.flatMap((a) => a.evidence.map((e) => `${e.report} ${a.value.text} ${e.stance}`)) ?? [],
    relations: question?.relations.map((r) => r.kind) ?? [],
  };
}

const FELL = 'Jon Berg fell from the crane.';
const ALIVE = `${FELL} Jon Berg is alive.`;

test('what two reports say stands against each other', () => {
  expect(asked(ALIVE, `${FELL} Jon Berg is dead.`)).toEqual({
    stances: ['report-0 alive asserts', 'report-1 dead asserts'],
    relations: ['conflict'],
  });
});

test('what a report repeats in order to deny is not its claim', () => {
  expect(asked(ALIVE, `${FELL} The mayor denied that Jon Berg was dead.`)).toEqual({
    stances: ['report-0 alive asserts', 'report-1 dead mentions'],
    relations: [],
  });
});

test('what a report only asks is not its claim', () => {
  expect(asked(ALIVE, `${FELL} The union asked whether Jon Berg was dead.`).relations).toEqual([]);
});

test('what is called false is not claimed', () => {
  expect(asked(ALIVE, `${FELL} Neighbours passed on the false rumour that Jon Berg was dead.`).relations).toEqual([]);
});

test('a “not” among the words that answer belongs to the answer', () => {
  expect(asked(`${FELL} Jon Berg was armed.`, `${FELL} Jon Berg was not armed.`)).toEqual({
    stances: ['report-0 armed asserts', 'report-1 unarmed asserts'],
    relations: ['conflict'],
  });
});
