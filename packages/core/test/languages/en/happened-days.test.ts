import { expect, test } from 'vitest';
import { english, read } from '../../../src/index.ts';

const events = (...texts: readonly string[]): readonly string[] =>
  (english.happened?.(texts.map((text, i) => read({ id: `r${i}`, text, published: '2031-04-24' }, english))) ?? []).map(
    ({ date, event, reported }) => `${date.from ?? ''} ${event} (${reported.length})`,
  );

test('what is set for a day, or goes on until it, did not happen on it', () => {
  expect(events('The guild has cancelled all sailings until Sunday.')).toEqual([]);
  expect(events('The union has called a strike for Monday.')).toEqual([]);
});

test('a clause that lost its subject gets it back, ends before the next, and meets its like in another report', () => {
  expect(
    events(
      'The guild denied that it knew of a crack before the wall failed on April 12, and said it would sue.',
      'It had known for weeks when the wall failed on April 12.',
    ),
  ).toContain('2031-04-12 the wall failed on April 12 (2)');
});
