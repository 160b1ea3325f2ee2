import { expect, test } from 'vitest';
import { withRegistry } from '../../../src/stages/weigh/registry.ts';
import { answer, graded, officials, outlet, person, question, says, story } from './story.ts';

const entry = (name: string, letter: 'A' | 'B' | 'C', date = '2031-04-09') => ({
  outlet: name,
  letter,
  date,
  reason: 'prints corrections',
});
const weighed = story(
  ['a', 'b'],
  [
    question('Where', [answer('Vik', says('a', [outlet('The Gazette'), officials(2, 'Norway')]))]),
    question('When', [
      answer('Monday', says('a', [outlet('The Gazette'), officials(2, 'Norway')]), says('b', [outlet('The Post'), officials(1, 'Peru')])),
    ]),
    question('Who', [answer('Berg', says('b', [person('Ana Ruiz')]))]),
  ],
);
const code = (registry: Parameters<typeof withRegistry>[1], text: string, value: string): string =>
  graded(withRegistry(weighed, registry), text, value).admiralty;

test('a letter stands before the digit where it holds for everybody behind the answer', () => {
  expect(code([entry('Gazette', 'B')], 'Where', 'Vik')).toBe('B3');
  expect(code([entry('Gazette', 'B'), entry('The Post', 'B')], 'When', 'Monday')).toMatch(/^B/);
});

test('two letters are not averaged, and no letter is derived', () => {
  expect(code([entry('Gazette', 'B'), entry('The Post', 'C')], 'When', 'Monday')).toMatch(/^F/);
  expect(code([entry('Gazette', 'B')], 'When', 'Monday')).toMatch(/^F/);
  expect(code([entry('Gazette', 'B')], 'Who', 'Berg')).toMatch(/^F/);
  expect(withRegistry(weighed, [])).toBe(weighed);
});

test('the latest entry holds, and stands with its reason beside the origin', () => {
  const origins = withRegistry(weighed, [entry('Gazette', 'A', '2032-01-01'), entry('Gazette', 'B')]).origins;
  expect(origins.find((o) => o.relay === 'The Gazette')?.reliability).toEqual(entry('Gazette', 'A', '2032-01-01'));
});
