import { expect, test } from 'vitest';
import { centralEvent } from '../../../../../src/languages/en/propose/events/central.ts';
import { storyOf } from '../../../../../src/languages/en/propose/story.ts';
import { readingsOf } from '../readings-of.ts';

/** The story's event, with the words by which each report speaks of it. */
function eventOf(...texts: readonly string[]) {
  const event = centralEvent(storyOf(readingsOf(...texts)));
  return event && { key: event.key, name: event.name, words: event.anchors.map((a) => a.reading.tokens[a.token]?.text) };
}

test('most beginnings speak of it', () =>
  expect(eventOf('Ana Ruiz met Jon Berg on Monday. The meeting was short.', 'Jon Berg met Ana Ruiz in Bramwell.')).toEqual({
    key: 'meeting',
    name: 'the meeting between Ana Ruiz and Jon Berg',
    words: ['met', 'meeting', 'met'],
  }));

test('one report in three is no story', () =>
  expect(eventOf('Ana Ruiz met Jon Berg.', 'Bread is dear in Bramwell.', 'The tide was high at noon.')).toBe(null));

test('another incident of the kind is not the event', () =>
  expect(
    eventOf('A ferry crashed into the Old Quay. A similar crash happened at the lighthouse.', 'The crash closed the Old Quay.')?.words,
  ).toEqual(['crashed', 'crash']));

test('another event of the kind, by its own word, is not the event', () =>
  expect(eventOf('Ana Ruiz met Jon Berg. A previous meeting had failed.', 'Ana Ruiz met Jon Berg.')?.words).toEqual(['met', 'met']));

test('what befalls others is not the event', () => {
  const police = 'Police arrested Captain Jon Berg on Monday.';
  const also = (sentence: string) => eventOf(`${police} ${sentence}`, police, police)?.words;
  expect(also('Smugglers seized the pilots of a trawler.')).toEqual(['arrested', 'arrested', 'arrested']);
  expect(also('Guards seized Jon Berg at the quay.')).toEqual(['arrested', 'seized', 'arrested', 'arrested']);
});
