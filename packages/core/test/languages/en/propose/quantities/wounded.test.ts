import { expect, test } from 'vitest';
import { proposeFigures } from '../../../../../src/languages/en/propose/quantities/index.ts';
import { readingsOf } from '../readings-of.ts';

/** How many were hurt, as the reports of a story say or let work out. */
const hurt = (...texts: readonly string[]): readonly string[] =>
  proposeFigures(readingsOf(...texts))
    .filter((q) => q.about === 'injured')
    .flatMap((q) => q.answers.map((a) => a.value.text));

test('of those who were shot, the ones who did not die are hurt', () => {
  expect(hurt('Five people were shot at the Harbour Hall. One of them died.')).toEqual(['4']);
  expect(hurt('Five people were shot at the Harbour Hall, and a man was killed.')).toEqual(['4 to 5']);
  expect(hurt('Five people were shot at the Harbour Hall on Monday.')).toEqual(['5']);
  expect(hurt('One man was killed and four others were shot at the Harbour Hall.')).toEqual(['at least 4']);
});

test('a report from before the death says nothing of who was only hurt, nor does one that counts them itself', () => {
  expect(
    hurt('Five people were shot at the Harbour Hall.', 'Two people were killed and three others were injured at the Harbour Hall.'),
  ).toEqual(['3']);
  expect(hurt('Six people were shot at the Harbour Hall and five people were injured.')).toEqual(['5']);
});

test('the man who was shot may be the one who died', () =>
  expect(hurt('A man was shot at the Harbour Hall. The man was pronounced dead.')).toEqual([]));

test('nine shot and one killed are nine or eight hurt', () =>
  expect(hurt('Nine people were shot and one man was killed at the Harbour Hall.')).toEqual(['8 to 9']));

test('one of the hurt who died since is no conflict', () =>
  expect(
    proposeFigures(
      readingsOf(
        'Two people were killed and five others wounded at the Harbour Hall.',
        'Three people were killed and four others were wounded at the Harbour Hall.',
      ),
    )
      .filter((q) => q.about === 'injured')
      .flatMap((q) => q.relations.map((r) => r.kind)),
  ).toEqual(['succession']));
