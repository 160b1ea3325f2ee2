import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sentencesIn } from '../../src/capture/changes/alike.ts';
import { type Change, changesBetween } from '../../src/capture/changes/changes.ts';
import { inCommon } from '../../src/capture/changes/in-common.ts';
import { isSlip, isStamp } from '../../src/capture/changes/small.ts';

const told = ({ kind, before, after, pieces }: Change): string =>
  kind === 'changed' && pieces.length > 0
    ? pieces.map(({ kind: what, text }) => (what === 'same' ? text : what === 'removed' ? `[-${text}-]` : `{+${text}+}`)).join(' ')
    : `${kind}: ${(after ?? before)?.text ?? ''}`;
const between = (before: string, after: string): { shown: string[]; small: string[] } => {
  const { sentences, small } = changesBetween({ title: null, text: before }, { title: null, text: after });
  return { shown: sentences.map(told), small: small.map(told) };
};

const report = `The swing bridge at Port Ellery will stay shut for three weeks, the harbour master said on Monday.

“We found a crack in the main bearing,” Tomas Reyl told reporters. Two dock officials said the crack had been known since spring.

The ferry sails at noon.`;

describe('what a reader would notice', () => {
  test('a number that moved', () => {
    expect(between(report, report.replace('three weeks', 'at least five weeks'))).toEqual({
      shown: ['The swing bridge at Port Ellery will stay shut for [-three-] {+at least five+} weeks, the harbour master said on Monday.'],
      small: [],
    });
  });
  test('a sentence that went, one that came, one whose attribution was lost', () => {
    const after = report
      .replace(' Two dock officials said the crack had been known since spring.', '')
      .replace('noon.', 'noon. Tickets cost four crowns.')
      .replace(', the harbour master said on Monday', '');
    expect(between(report, after).shown).toEqual([
      'The swing bridge at Port Ellery will stay shut for three weeks [-, the harbour master said on Monday-] .',
      'removed: Two dock officials said the crack had been known since spring.',
      'added: Tickets cost four crowns.',
    ]);
  });
  test.each([
    ['a name put right', 'Tomas Reyl told', 'Tomas Rayl told'],
    ['quotation marks taken off', '“We found a crack in the main bearing,”', 'We found a crack in the main bearing,'],
    ['a denial', 'had been known', 'had not been known'],
    ['another number', 'Two dock officials', 'Ten dock officials'],
    ['one official fewer', 'dock officials', 'dock official'],
    ['another word, one letter away', 'will stay shut', 'will stay shot'],
    ['a question mark', 'sails at noon.', 'sails at noon?'],
  ])('%s is no small edit', (_, from, to) => {
    const { shown, small } = between(report, report.replace(from, to));
    expect([shown.length, small.length]).toEqual([1, 0]);
  });
  test('everything, where nothing stayed', () => {
    expect(between('One thing happened here.', 'Quite another matter altogether.').shown).toEqual([
      'removed: One thing happened here.',
      'added: Quite another matter altogether.',
    ]);
  });
});

describe('what a reader would not', () => {
  test.each([
    ['blanks and the ends of paragraphs', report.replaceAll('\n\n', '\n').replace('at noon', 'at\u00a0 noon')],
    ['shapes of quotation marks', report.replace('“', '"').replace('”', '"')],
    ['invisible letters', report.replace('harbour', 'har\u00adbour')],
    ['letters put together of two', report.replace('Reyl', 'Reýl').normalize('NFD'), report.replace('Reyl', 'Reýl')],
  ])('%s make no difference at all', (_, after, before = report) => expect(between(before, after)).toEqual({ shown: [], small: [] }));
  test.each([
    ['a comma', report.replace('weeks, the', 'weeks the')],
    ['a slip of the pen', report.replace('reporters', 'reproters')],
    ['a sentence that moved', `The ferry sails at noon.\n\n${report.replace('\n\nThe ferry sails at noon.', '')}`],
    ['a stamp', `Updated 5 minutes ago\n\n${report}`],
  ])('%s is a small edit', (_, after) => {
    const { shown, small } = between(report, after);
    expect([shown.length, small.length]).toEqual([0, 1]);
  });
  test('a dash that was put otherwise', () =>
    expect(between('The bridge – old as it is – stands.', 'The bridge—old as it is—stands.')).toEqual({ shown: [], small: [] }));
});

describe('the headline', () => {
  const headline = (before: string | null, after: string | null): string | null => {
    const change = changesBetween({ title: before, text: report }, { title: after, text: report }).headline;
    return change && told(change);
  };
  test.each([
    ['Bridge shut for three weeks', 'Bridge shut for five weeks', 'Bridge shut for [-three-] {+five+} weeks'],
    ['“Crack” in bridge', '"Crack" in  bridge', null],
    [null, 'Bridge shut', 'added: Bridge shut'],
    ['Bridge shut', null, 'removed: Bridge shut'],
    [null, null, null],
  ])('%j → %j', (before, after, expected) => expect(headline(before, after)).toBe(expected));
});

test.each([
  ['occured', 'occurred', true],
  ['recieved', 'received', true],
  ['seperate', 'separate', true],
  ['killed', 'filled', false],
  ['shut', 'shot', false],
  ['farmer', 'former', false],
  ['officer', 'officers', false],
  ['denies', 'denied', false],
  ['reported', 'reposted', false],
  ['contact', 'contract', false],
  ['Reyling', 'Rayling', false],
  ['100000', '100001', false],
  ['harbour', 'harbour', false],
])('“%s” and “%s”: a slip is %s', (one, other, slip) => expect([isSlip(one, other), isSlip(other, one)]).toEqual([slip, slip]));

test.each([
  ['Updated 5 minutes ago', true],
  ['Last updated: 9 April 2031, 10:04', true],
  ['2 hours ago', true],
  ['4 min read', true],
  ['Published in the evening, it told of five crews.', false],
  ['Two hours ago nobody knew of it.', false],
  ['Updated rules bind every crew that sails out of the harbour, and 14 more that only pass through it on their way north.', false],
])('“%s” is a stamp: %s', (sentence, stamp) => expect(isStamp(sentence)).toBe(stamp));

describe('any two texts', () => {
  const prose = fc
    .array(fc.constantFrom('A crack. ', 'The bridge is shut! ', 'Dr. Vale said so. ', '\n', '“No,” he said. ', 'x', '🌉 ', '。', '- '), {
      maxLength: 30,
    })
    .map((parts) => parts.join(''));
  const each = (check: (before: string, after: string) => void): void =>
    fc.assert(fc.property(prose, prose, check), { seed: 1, numRuns: 300 });
  test('sentences are in order, within the text, and leave out nothing but blanks', () =>
    each((text) => {
      const sentences = sentencesIn(text);
      let rest = '';
      let at = 0;
      for (const { start, end } of sentences) {
        expect(start).toBeGreaterThanOrEqual(at);
        rest += text.slice(at, start);
        at = end;
      }
      expect(`${rest}${text.slice(at)}`.trim()).toBe('');
    }));
  test('every change is verbatim, and a text has none against itself', () =>
    each((before, after) => {
      const { sentences, small } = changesBetween({ title: before, text: before }, { title: after, text: after });
      for (const change of [...sentences, ...small]) {
        if (change.before) expect(before.slice(change.before.start, change.before.end)).toBe(change.before.text);
        if (change.after) expect(after.slice(change.after.start, change.after.end)).toBe(change.after.text);
      }
      expect(changesBetween({ title: after, text: after }, { title: after, text: after })).toEqual({
        headline: null,
        sentences: [],
        small: [],
      });
    }));
  test('texts made to be slow are not', () => {
    const began = process.cpuUsage().user;
    for (const text of [
      '. '.repeat(1_000_000),
      'a'.repeat(3_000_000),
      '\n'.repeat(1_000_000),
      'A. '.repeat(1_000_000),
      '”'.repeat(1_000_000),
    ]) {
      const { shown } = between(text, `${text}x. Yes`);
      expect(shown.length).toBeGreaterThan(0);
    }
    expect(process.cpuUsage().user - began).toBeLessThan(20_000_000);
    expect(sentencesIn('the ferry sails. '.repeat(30_000))).toHaveLength(20_001);
  });
  test('long lists are laid side by side without a table of all pairs', () => {
    const a = Array.from({ length: 20_000 }, (_, at) => (at % 7 === 0 ? 'same' : `a ${at}`));
    const b = a.filter((_, at) => at % 11 !== 0);
    const pairs = inCommon(a, b);
    expect(pairs.length).toBeGreaterThan(18_000);
    expect(pairs.every(([atA, atB]) => a[atA] === b[atB])).toBe(true);
    const nothingOnce = (step: number): string[] => Array.from({ length: 9000 }, (_, at) => `x ${(at * step) % 5}`);
    expect(inCommon(nothingOnce(1), nothingOnce(3))).toBeInstanceOf(Array); // too long, and nothing to cut at
  });
});
