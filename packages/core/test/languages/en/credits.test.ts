import { expect, test } from 'vitest';
import { english, read } from '../../../src/index.ts';

const credits = (text: string): readonly string[] => {
  const reading = read({ id: 'r', text }, english);
  return english.credit(reading, new Set()).map(({ outlet, place, span }) => `${outlet} ${place}: ${text.slice(span.start, span.end)}`);
};

test.each([
  ['The sale was first reported by the Harbour Post.', ['Harbour Post first: first reported by the Harbour Post']],
  ['The Harbour Post first reported the sale.', ['Harbour Post first: The Harbour Post first reported']],
  ['The Harbour Post was the first to report the sale.', ['Harbour Post first: The Harbour Post was the first to report']],
  ['The Harbour Post broke the news of the sale on Friday.', ['Harbour Post first: The Harbour Post broke']],
  ['The mill was sold, following a report in the Harbour Post.', ['Harbour Post first: following a report in the Harbour Post']],
  ['The sale was later confirmed by the Island Daily.', ['Island Daily later: later confirmed by the Island Daily']],
  ['The Island Daily later confirmed the sale.', ['Island Daily later: The Island Daily later confirmed']],
  ['The Harbour Post was first with the news of the sale.', ['Harbour Post first: The Harbour Post was first']],
  ['First to write about the sale was the Island Daily.', ['Island Daily first: First to write about the sale was the Island Daily']],
  ['The sale was first made public by the Island Daily.', ['Island Daily first: first made public by the Island Daily']],
  ['The Harbour Post had the story first.', ['Harbour Post first: The Harbour Post had the story first']],
  ['News of the sale first appeared in the Harbour Post.', ['Harbour Post first: first appeared in the Harbour Post']],
  ['The mill confirmed the sale after the Harbour Post reported it.', ['Harbour Post first: after the Harbour Post reported']],
  ['It was a scoop for the Harbour Post.', []],
  ['The sale was a scoop of the Harbour Post.', ['Harbour Post first: scoop of the Harbour Post']],
  ['The Harbour Post, which broke the story, asked for an answer.', ['Harbour Post first: The Harbour Post, which broke']],
])('%s', (text, expected) => {
  expect(credits(text)).toEqual(expected);
});

test.each([
  'The Harbour Post reported losses for the first quarter.',
  'The mayor told the Harbour Post about the sale.',
  'The mayor was the first to read the Harbour Post.',
  'A fire broke out at the Harbour Post on Friday.',
])('no order: %s', (text) => {
  expect(credits(text)).toEqual([]);
});
