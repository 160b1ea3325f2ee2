import { expect, test } from 'vitest';
import { clockOf } from '../../../../src/languages/en/mention/dates/clock.ts';
import { readingOf } from './mentions-in.ts';

const FRIDAY = '2024-11-15';
const dates = (text: string, published?: string) =>
  readingOf(text, published)
    .mentions.filter((m) => m.kind === 'date')
    .map((m) => [m.text, m.date?.from ?? null, m.date?.to ?? null]);
const value = (text: string, published?: string) => readingOf(text, published).mentions.find((m) => m.kind === 'date')?.date;

test.each([
  ['The bridge fell on Monday.', 'Monday', '2024-11-11', '2024-11-11'],
  ['The bridge fell on Friday.', 'Friday', '2024-11-15', '2024-11-15'],
  ['The bridge will open on Monday.', 'Monday', '2024-11-18', '2024-11-18'],
  ['The bridge fell last Friday.', 'last Friday', '2024-11-08', '2024-11-08'],
  ['The bridge fell on Nov. 5.', 'Nov. 5', '2024-11-05', '2024-11-05'],
  ['The bridge fell on 5 November 2023.', '5 November 2023', '2023-11-05', '2023-11-05'],
  ['The bridge fell on Monday, November 11.', 'Monday, November 11', '2024-11-11', '2024-11-11'],
  ['The bridge fell in December.', 'December', '2023-12-01', '2023-12-31'],
  ['The bridge fell in March 2015.', 'March 2015', '2015-03-01', '2015-03-31'],
  ['The bridge fell in 2018.', '2018', '2018-01-01', '2018-12-31'],
  ['Two such bridges fell in the 1980s.', '1980s', '1980-01-01', '1989-12-31'],
  ['The bridge fell yesterday.', 'yesterday', '2024-11-14', '2024-11-14'],
  ['The bridge fell last week.', 'last week', '2024-11-04', '2024-11-10'],
  ['The bridge fell earlier this month.', 'earlier this month', '2024-11-01', '2024-11-30'],
  ['The bridge fell late last year.', 'late last year', '2023-01-01', '2023-12-31'],
  ['The bridge fell two days ago.', 'two days ago', '2024-11-13', '2024-11-13'],
  ['The fair is on Nov 11-12.', 'Nov 11-12', '2024-11-11', '2024-11-12'],
])('%s', (text, words, from, to) => expect(dates(text, FRIDAY)).toEqual([[words, from, to]]));

test('what is read is kept apart from what is filled in', () => {
  expect(value('It fell on Monday.', FRIDAY)).toMatchObject({ certain: ['weekday'], implied: ['day', 'month', 'year'] });
  expect(value('It fell on November 5.', FRIDAY)).toMatchObject({ certain: ['month', 'day'], implied: ['year'] });
});

test('without a day of publication a date stays as it was read', () => {
  expect(value('It fell on Monday.')).toMatchObject({ from: null, to: null, certain: ['weekday'], implied: [] });
  expect(value('It fell on November 5, 2024.')).toMatchObject({ from: '2024-11-05', implied: [] });
});

test('what a day is counted from may not be the report', () => {
  for (const text of ['It fell two days earlier.', 'It fell a day before the vote.', 'It fell the previous day.', 'It fell the day after.'])
    expect(value(text, FRIDAY)).toMatchObject({ from: null, to: null });
});

test('day and month in figures are not guessed', () => {
  expect(value('It fell on 12/11/2024.')).toMatchObject({ precision: 'unknown', certain: ['year'] });
  expect(value('It fell on 25/11/2024.')).toMatchObject({ from: '2024-11-25' });
});

test.each([
  ['It fell at 3:30 a.m. on Sunday.', 210, 'minute'],
  ['It fell about 9pm.', 1260, 'hour'],
  ['It fell at 15:30 GMT.', 930, 'minute'],
  ['It fell shortly after noon.', 720, 'minute'],
])('%s has a time of day', (text, minutes, exact) => {
  const date = value(text);
  expect(date && clockOf(date)).toMatchObject({ minutes, exact });
});

test.each(['They may march.', 'The score was 3:30.', 'A march in the rain.', 'The sun rose.', 'It has 2018 pages.'])(
  '%s holds no date',
  (text) => expect(dates(text, FRIDAY)).toEqual([]),
);
