import { expect, test } from 'vitest';
import { mentionsIn, readingOf } from './mentions-in.ts';
import { ownTime } from '../../../own-time.ts';

const quantities = (text: string) => mentionsIn('quantity', text);

test.each([
  ['The port freed 27 sailors.', '27 sailors', '27 person'],
  ['Twenty-five trawlers sank.', 'Twenty-five trawlers', '25 trawler'],
  ['The fire destroyed two hundred and fifty homes.', 'two hundred and fifty homes', '250 home'],
  ['It took in 7 million tourists.', '7 million tourists', '7000000 person'],
  ['A dozen lorries waited.', 'A dozen lorries', '12 lorry'],
  ['They counted 1,234 crates.', '1,234 crates', '1234 crate'],
  ['They fed 12\u202f500 families.', '12\u202f500 families', '12500 family'],
  ['The choir gave a 35-date tour.', '35-date', '35 date'],
  ['Support fell to 43 percent.', '43 percent', '43 percent'],
])('%s', (text, words, name) => expect(quantities(text)).toContainEqual([words, name]));

test.each([
  ['No fewer than 20 sailors drowned.', 'No fewer than 20 sailors', '≥ 20 person'],
  ['Up to 300 guests came.', 'Up to 300 guests', '≤ 300 person'],
  ['The board lost nearly $9 million.', 'nearly $9 million', '~ ≤ 9000000 USD'],
  ['About 300 guests came.', 'About 300 guests', '~ 300 person'],
  ['Dozens of sailors drowned.', 'Dozens of sailors', '~ 20–150 person'],
  ['The pier cost between £3m and £5m to mend.', '£3m and £5m', '3000000–5000000 GBP'],
  ['They spoke for more than an hour.', 'more than an hour', '≥ 1 hour'],
  ['They waited for half an hour.', 'half an hour', '0.5 hour'],
  ['Ten to 15 huts burned.', 'Ten to 15 huts', '10–15 hut'],
  ['More than a quarter of a million people fled.', 'More than a quarter of a million people', '≥ 250000 person'],
  ['The port lost as many as 40 cranes.', 'as many as 40 cranes', '≤ 40 crane'],
  ['The toll is as high as 4,700 sailors.', 'as high as 4,700 sailors', '≤ 4700 person'],
])('%s has its bounds', (text, words, name) => expect(quantities(text)).toContainEqual([words, name]));

test.each([
  ['A 25-year-old sailor fell.', '25-year-old', '25 age'],
  ['Ana Ruiz, 31, fell.', '31', '31 age'],
  ['Ana Ruiz, in her 20s, fell.', 'in her 20s', '20–29 age'],
  ['A man in his mid-30s fell.', 'in his mid-30s', '33–37 age'],
  ['Jon Berg, in his early thirties, ran.', 'in his early thirties', '30–34 age'],
  ['Jon Berg is 31.', '31', '31 age'],
  ['Ana Ruiz, who turned 40, ran.', '40', '40 age'],
  ['The boy is no older than 11 years of age.', 'no older than 11 years of age', '≤ 11 age'],
])('%s has an age', (text, words, name) => expect(quantities(text)).toContainEqual([words, name]));

test.each([
  'Call the harbour master at 555-0142.',
  'It stood in the 400 block of Quay Street.',
  'She lives at 12 Harbour Street.',
  'Take Highway 61.',
  'No one came, and that one left.',
  'Copyright 2017 Harbour News.',
])('%s counts nothing', (text) => expect(quantities(text)).toEqual([]));

test('a number that a date holds is no quantity', () =>
  expect(quantities('On May 5, 2024, at 3:30 a.m., three days later, 4 men left.')).toEqual([['4 men', '4 person']]));

test('a wall of digits is read in its time', () => {
  const started = ownTime();
  readingOf('12 000 '.repeat(20_000));
  expect(ownTime() - started).toBeLessThan(20_000);
});
