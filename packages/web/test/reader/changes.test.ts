import { expect, test } from 'vitest';
import fc from 'fast-check';
import { type Change, changesOf, wording } from '../../src/views/reader/changes.ts';

const drawn = (changes: readonly Change[]): string =>
  changes.map(({ what, text }) => (what === 'same' ? text : what === 'dropped' ? `[-${text}-]` : `{+${text}+}`)).join('');

test('a dropped hedge stands between the words that were kept', () => {
  expect(drawn(changesOf('The pilot reportedly slept at the wheel.', 'The pilot slept at the wheel.'))).toBe(
    'The pilot [-reportedly -]slept at the wheel.',
  );
});

test('a changed phrase is read in one piece, the old before the new', () => {
  expect(drawn(changesOf('an official briefed by a colleague said no', 'an official familiar with the talks said no'))).toBe(
    'an official [-briefed by a colleague-]{+familiar with the talks+} said no',
  );
});

test('scripts without spaces are compared sign by sign', () => {
  expect(drawn(changesOf('港口已经关闭', '港口没有关闭'))).toBe('港口[-已经-]{+没有+}关闭');
});

test('nothing in common is one wording for the other, and equal wordings have no change', () => {
  expect(drawn(changesOf('abc', 'xyz'))).toBe('[-abc-]{+xyz+}');
  expect(drawn(changesOf('The quay.', 'The quay.'))).toBe('The quay.');
  expect(changesOf('', '')).toEqual([]);
});

const wordings = fc
  .array(fc.constantFrom('the', 'quay', 'burned', ' ', '  ', '\n', ',', '’', '港', '\ud800', 'É'), { maxLength: 14 })
  .map((w) => w.join(''));
const left = (changes: readonly Change[], not: Change['what']): string => changes.flatMap((c) => (c.what === not ? [] : [c.text])).join('');

test('either wording can be read off, to the last sign', () => {
  fc.assert(
    fc.property(wordings, wordings, (from, to) => {
      const changes = changesOf(from, to);
      expect(left(changes, 'added')).toBe(from);
      expect(left(changes, 'dropped')).toBe(to);
    }),
    { seed: 11, numRuns: 400 },
  );
});

test('two very long wordings are not compared word by word', () => {
  const changes = changesOf(`a ${'b '.repeat(9_000)}`, `a ${'c '.repeat(9_000)}`);
  expect(changes.map((c) => c.what)).toEqual(['same', 'dropped', 'added', 'same']);
});

test('a wording is shown with the hedge that stands near it, and alone where it stands far off', () => {
  const text = 'Divers reportedly found the bell. Much later, allegedly.';
  const cite = (words: string, report = 'a.txt') => ({
    report,
    start: text.indexOf(words),
    end: text.indexOf(words) + words.length,
    text: words,
  });
  expect(wording(cite('found the bell'), [cite('reportedly'), cite('allegedly', 'b.txt')], text)).toBe('reportedly found the bell');
  const far = `${text}${' tide'.repeat(100)} perhaps`;
  expect(wording(cite('found the bell'), [{ report: 'a.txt', start: far.length - 7, end: far.length, text: 'perhaps' }], far)).toBe(
    'found the bell',
  );
});
