import { expect, test } from 'vitest';
import { tag } from '../../../src/languages/en/tag.ts';

const words = (text: string) => tag(text).map(({ text: word, pos }) => [word, pos]);

test('how a text is read does not depend on what was read before', () => {
  const text = "Kolmar’s boat and Vandrup's boat came; the pro-Kolmar crowd waved.";
  const before = words(text);
  words("The boat was Kolmar’s. The pier was Vandrup's. The crowd was pro-Kolmar. “Kolmar’s,” said all.");
  expect(words(text)).toEqual(before);
  expect(before.slice(0, 3)).toEqual([
    ['Kolmar', 'PROPN'],
    ['’s', 'PART'],
    ['boat', 'NOUN'],
  ]);
});

test('a first name before a surname is no verb', () => {
  expect(words('Harbour chief Ted Kolmar came.').slice(2, 4)).toEqual([
    ['Ted', 'PROPN'],
    ['Kolmar', 'PROPN'],
  ]);
});

test('“there” behind a noun is a place', () => {
  expect(words('It rained, and officials there said so.')[5]).toEqual(['there', 'ADV']);
  expect(words('It rained, and there was a boat.')[4]).toEqual(['there', 'PRON']);
});

test('“I’m” is two words, as “we’re” is', () => {
  expect(tag('And I’m late. I am.').slice(1, 4)).toMatchObject([
    { text: 'I', lower: 'i', pos: 'PRON', start: 4, end: 5 },
    { text: '’m', lower: '’m', lemma: 'be', pos: 'AUX', start: 5, end: 7, opensSentence: false },
    { text: 'late' },
  ]);
});
