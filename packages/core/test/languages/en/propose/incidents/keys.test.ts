import { expect, test } from 'vitest';
import { english, read, type Reading } from '../../../../../src/index.ts';
import { incidentKeys, MAIN } from '../../../../../src/languages/en/propose/incidents/keys.ts';

/** Reports of a story by the days on which they came out; their ids follow the order of `texts`. */
const story = (...texts: readonly (readonly [published: string, text: string])[]): readonly Reading[] =>
  texts.map(([published, text], i) => read({ id: `r${i}`, text, published }, english));

/** For each report, the keys of its sentences. */
const keysOf = (readings: readonly Reading[]): readonly (readonly string[])[] => {
  const keys = incidentKeys(readings);
  return readings.map((r) => r.sentences.map((s) => keys.of(r, s.index)));
};

test('what two reports bring up is one incident where its year and kind are', () => {
  const [a, b] = keysOf(
    story(
      ['2024-11-12', 'A ferry crashed into the Old Quay in Lenna on Monday. Nine people died in a similar crash in 2011.'],
      ['2024-11-12', 'A ferry crashed into a quay in Lenna on Monday. Ten people drowned in a crash in 2011.'],
    ),
  );
  expect(a![0]).toBe(MAIN);
  expect(a![1]).not.toBe(MAIN);
  expect(b![1]).toBe(a![1]);
});

test('an event in a town that the head does not know is another incident, and may be the other report’s own', () => {
  const [a, b] = keysOf(
    story(
      [
        '2024-11-12',
        'A bomb killed two men in Lenna on Monday. Police closed the market. The mayor came. In Belmora, a bomb wounded six people.',
      ],
      ['2024-11-12', 'A bomb wounded six people in Belmora on Monday, doctors said.'],
    ),
  );
  expect(a).toEqual([MAIN, MAIN, MAIN, expect.not.stringMatching(/^main$/)]);
  expect(b).toEqual([a![3]]);
});

test('a report of the trial tells of the story’s own incident where it names its day', () => {
  const [, b] = keysOf(
    story(
      ['2024-03-05', 'Jon Berg was shot in Lenna on March 4, 2024, police said.'],
      ['2024-11-12', 'A man went on trial on Monday. Jon Berg was shot on March 4, 2024 in Lenna.'],
    ),
  );
  expect(b).toEqual([MAIN, MAIN]);
});

test('keys do not hang on the order of the reports', () => {
  const readings = story(
    ['2024-11-12', 'A bomb killed two men in Lenna on Monday. Police came. The mayor came. In Belmora, a bomb wounded six people.'],
    ['2024-11-12', 'A bomb wounded six people in Belmora on Monday.'],
    ['2024-11-13', 'Ana Ruiz was killed by a bomb in Lenna on Monday. In 2011 a bomb killed four people in Lenna.'],
  );
  expect(keysOf([...readings].reverse())).toEqual([...keysOf(readings)].reverse());
});

test.each([
  ['The funeral of Jon Berg was held in Lenna.', true],
  ['Ruiz pleaded guilty to the shooting.', true],
  ['The shooting suspect was arraigned in Belmora.', true],
  ['A gunman shot two people before the court opened.', false],
])('%s tells of the aftermath: %s', (sentence, after) => {
  const [reading] = story(['2024-11-12', sentence]);
  expect(incidentKeys([reading!]).aftermath(reading!, 0)).toBe(after);
});
