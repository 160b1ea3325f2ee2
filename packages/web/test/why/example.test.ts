import { english, rulesOf } from '@stemma/core';
import { expect, test } from 'vitest';
import { piecesOf } from '../../src/why/example.ts';

test('an example is shown without its tags, each piece with its role', () => {
  expect(piecesOf('<source>The ferryman</source> <cue>said</cue> so.')).toEqual([
    { text: 'The ferryman', role: 'source' },
    { text: ' ', role: null },
    { text: 'said', role: 'cue' },
    { text: ' so.', role: null },
  ]);
});

test('roles can hold one another, and a line end is a space', () => {
  expect(piecesOf('<rests>We <hedge>may</hedge> sail.<br>Today.</rests>').map(({ text, role }) => [text, role])).toEqual([
    ['We ', 'rests'],
    ['may', 'hedge'],
    [' sail.', 'rests'],
    [' ', null],
    ['Today.', 'rests'],
  ]);
});

test('what only looks like a tag stays', () => {
  expect(piecesOf('3 <b 4 <source>unclosed </cue>')).toEqual([{ text: '3 <b 4 <source>unclosed </cue>', role: null }]);
});

test('no example of a rule shows a tag', () => {
  const all = rulesOf(english).flatMap(({ examples }) => [...examples.yes, ...examples.no]);
  const shown = all.map((example) => piecesOf(example).map(({ text }) => text).join('')); // prettier-ignore
  expect(shown.filter((text) => /<\/?(?:source|cue|content|voice|hedge|mark|br)>/u.test(text))).toEqual([]);
});
