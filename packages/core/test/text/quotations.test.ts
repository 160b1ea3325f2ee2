import { describe, expect, test } from 'vitest';
import { english } from '../../src/languages/en/index.ts';
import { clean, reportOf } from '../../src/stages/clean.ts';
import { segment } from '../../src/stages/segment.ts';
import { pairQuotations } from '../../src/text/quotations.ts';
import { ownTime } from '../own-time.ts';

/** What stands between the marks of a paragraph, in order; "…" after what is not closed. */
const inside = (text: string): string[] =>
  pairQuotations(text, { start: 0, end: text.length }, 0).quotations.map(
    (q) => text.slice(q.inner.start, q.inner.end) + (q.closed ? '' : '…'),
  );
const faults = (text: string): string[] =>
  pairQuotations(text, { start: 0, end: text.length }, 0).faults.map((f) => `${f.code} ${f.start}`);

describe('every kind of mark', () => {
  test.each([
    ['“The pier will hold,” she said.', ['The pier will hold,']],
    ['"The pier will hold," she said. "It is new."', ['The pier will hold,', 'It is new.']],
    ['‘The pier will hold,’ she said.', ['The pier will hold,']],
    ["'The pier will hold,' she said. 'It is new.'", ['The pier will hold,', 'It is new.']],
    ['«The pier will hold», she said.', ['The pier will hold']],
    ['« The pier will hold », she said.', [' The pier will hold ']],
    ['»The pier will hold«, she said.', ['The pier will hold']],
    ['‹The pier will hold›, she said.', ['The pier will hold']],
    ['„The pier will hold“, she said.', ['The pier will hold']],
    ['„The pier will hold”, she said.', ['The pier will hold']],
    ['‚The pier will hold‘, she said.', ['The pier will hold']],
    ["''The pier will hold,'' she said.", ['The pier will hold,']],
    ["``The pier will hold,'' she said.", ['The pier will hold,']],
    ['”The pier will hold,” she said.', ['The pier will hold,']],
  ])('%s', (text, expected) => expect(inside(text)).toEqual(expected));
});

describe('quotations in quotations', () => {
  test.each([
    ['“He told me ‘no’ twice,” she said.', ['He told me ‘no’ twice,', 'no']],
    ['‘He told me “no” twice,’ she said.', ['He told me “no” twice,', 'no']],
    ['"He told me \'no\' twice," she said.', ["He told me 'no' twice,", 'no']],
    ['"He told me "no" twice," she said.', ['He told me "no" twice,', 'no']],
    ['“He told me “no” twice,” she said.', ['He told me “no” twice,', 'no']],
    ['«He told me “no” twice», she said.', ['He told me “no” twice', 'no']],
    ["''He told me 'no' twice,'' she said. ''He said, 'No.'''", ["He told me 'no' twice,", 'no', "He said, 'No.'", 'No.']],
  ])('%s', (text, expected) => expect(inside(text)).toEqual(expected));
});

describe('marks that are missing, turned, doubled or on the wrong side', () => {
  test.each([
    ['“The pier will hold, she said.', ['The pier will hold, she said.…'], ['unclosed 0']],
    ['“The pier will hold, she said. “It is new,” she added.', ['The pier will hold, she said.…', 'It is new,'], ['unclosed 0']],
    ['"The pier will hold, she said. "It is new," she added.', ['The pier will hold, she said.…', 'It is new,'], ['unclosed 0']],
    ['The pier will hold,” she said.', [], ['unopened 19']],
    ['The pier will hold," she said. It is new.', [], ['unopened 19']],
    ['"The pier will hold, "she said. "It is new. "', ['The pier will hold, ', 'It is new. '], ['displaced 21', 'displaced 44']],
    ['She said:" The pier will hold," and left.', [' The pier will hold,'], ['displaced 9']],
    ['They are “rapids“ to the pilots, and “falls” to us.', ['rapids', 'falls'], ['turned 16']],
    ['” … they are new,” she said.', [' … they are new,'], ['turned 0']],
    ['""The pier will hold,"" she said.', ['The pier will hold,'], ['doubled 0']],
    ['““The pier will hold,”” she said.', ['The pier will hold,'], ['doubled 0']],
    ['"The pier will hold.""It is new."', ['The pier will hold.', 'It is new.'], []],
    ['“The pier will hold," she said.', ['The pier will hold,'], []],
  ])('%s', (text, expected, wrong) => {
    expect(inside(text)).toEqual(expected);
    expect(faults(text)).toEqual(wrong);
  });
});

test('marks in a row are decoration, whatever their kind', () => {
  expect(inside('"""""" The pier will hold. """"""')).toEqual([]);
  expect(inside('“”“”“”“” The pier will hold, “she” said.')).toEqual(['she']);
});

describe('apostrophes, years, feet and inches are no marks', () => {
  test.each([
    ["They played rock 'n' roll in the '90s, and the boys' boats went out.", []],
    ['They played rock ‘n’ roll in the ‘90s, and the boys’ boats went out.', []],
    ["Give 'em the sailors' share. 'Twas theirs.", []],
    ["It is the sailors' and the pilots' harbour, isn't it?", []],
    ['He is 6\'2" tall. The plank is 5" wide.', []],
    ['“He is 6’2” tall,” she said.', ['He is 6’2” tall,']],
    ['"He is 6\'2" tall," she said. "The plank is 5" wide," he added.', ['He is 6\'2" tall,', 'The plank is 5" wide,']],
    ['‘The sailors’ share is small,’ she said.', ['The sailors’ share is small,']],
    ['So-called ‘experts’ say so.', ['experts']],
  ])('%s', (text, expected) => {
    expect(inside(text)).toEqual(expected);
    expect(faults(text)).toEqual([]);
  });
});

describe('a report', () => {
  const notes = (text: string) =>
    segment(clean(reportOf({ id: 'a', text }), english), english).notes.map(({ code, start }) => `${code} ${start}`);

  test('faults are noted, once for each kind, at the first place', () => {
    expect(notes('The pier will hold,” she said.\nIt is new,” she added.\n“It is old, he said.')).toEqual([
      'quotation-unclosed 54',
      'quotation-unopened 19',
    ]);
  });

  test('a paragraph that leaves a quotation open is no fault where the next goes on with it', () => {
    expect(notes('“The pier will hold.\n“It is new,” she said.')).toEqual([]);
    expect(notes('“The pier will hold.\nIt is new,” she said.')).toEqual([]);
  });

  test('megabytes of marks are read, and soon', () => {
    for (const mark of ['"', '“”', '«»"', "'", '`']) {
      const began = ownTime();
      const text = `The pier will hold. ${mark.repeat(2_000_000 / mark.length)}\n“It is new,” she said.`;
      const { sentences } = segment(clean(reportOf({ id: 'a', text }), english), english);
      expect(sentences.length).toBeGreaterThan(1);
      expect(ownTime() - began, mark).toBeLessThan(10_000);
    }
  });

  test('a quotation that goes on without a mark of its own ends where it is closed', () => {
    const text = '“The pier will hold.\nIt is new,” she said.';
    const { quotations } = segment(clean(reportOf({ id: 'a', text }), english), english);
    expect(quotations.map((q) => text.slice(q.start, q.end))).toEqual(['“The pier will hold.', 'It is new,”']);
  });
});

describe('hostile paragraphs are paired in proportion to their length', () => {
  const MARKS: Readonly<Record<string, string>> = {
    straight: '"',
    opening: '“',
    closing: '”',
    'opening and closing': '“”',
    'closing and opening': '”“',
    'all kinds': "“\"„«‹‘”'»›’``''",
    apostrophes: "'",
    'apostrophes before letters': " 'a",
    'marks and letters': '"a',
    'opened, never closed': ' “a',
    'opened by straight marks': ' "a',
    'closed, never opened': 'a” ',
    guillemets: '«a ',
    'single openings': ' ‘as',
    'single closings': 's’ ',
    inches: '6\'2" ',
  };
  test.each(Object.keys(MARKS))('%s', (name) => {
    const timed = (length: number): number => {
      const text = (MARKS[name] as string).repeat(Math.ceil(length / (MARKS[name] as string).length));
      const began = ownTime();
      const { quotations } = pairQuotations(text, { start: 0, end: text.length }, 0);
      const took = ownTime() - began;
      for (const q of quotations.slice(0, 100)) expect(q.inner.end).toBeGreaterThan(q.inner.start);
      return took;
    };
    timed(50_000);
    expect(timed(500_000), 'milliseconds').toBeLessThan(4_000); // some 0.2 s; a square would take minutes
  });
});
