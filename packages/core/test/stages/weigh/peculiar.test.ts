import { describe, expect, test } from 'vitest';
import { peculiaritiesOf } from '../../../src/stages/weigh/peculiar.ts';
import { answer, question, readings, relation, says } from './story.ts';

const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
const day = (text: string, ...reports: readonly [string, ...string[]]) => {
  const [first, ...others] = reports.map((report) => says(report, [], 'asserts'));
  return answer(text, first as ReturnType<typeof says>, ...others);
};
const pairs = (...args: Parameters<typeof peculiaritiesOf>): readonly string[] => peculiaritiesOf(...args).map(({ a, b }) => `${a} ${b}`);

describe('what a few share against the rest', () => {
  const when = (few: readonly [string, ...string[]], most: readonly [string, ...string[]]) =>
    question('When', [day('Monday', ...most), day('Tuesday', ...few)], { relations: [relation('Monday', 'Tuesday', 'conflict')] });

  test('a value that clashes with that of most', () => {
    expect(pairs([when(['e', 'f'], ['a', 'b', 'c', 'd'])], readings(ids))).toEqual(['e f']);
  });

  test('one report alone, or as many as the others, or one that has both: nothing', () => {
    expect(pairs([when(['f'], ['a', 'b', 'c', 'd'])], readings(ids))).toEqual([]);
    expect(pairs([when(['d', 'e', 'f'], ['a', 'b', 'c'])], readings(ids))).toEqual([]);
    expect(pairs([when(['d', 'f'], ['a', 'b', 'c', 'd'])], readings(ids))).toEqual([]);
  });

  test('what does not clash is no peculiarity', () => {
    const refined = question('When', [day('Monday', 'a', 'b', 'c', 'd'), day('Monday night', 'e', 'f')], { relations: [relation('Monday', 'Monday night', 'refinement')] }); // prettier-ignore
    expect(pairs([refined], readings(ids))).toEqual([]);
  });

  test('a misquotation, with the words of both', () => {
    const said = (words: string) => ({ text: `The mayor said: “${words}”` });
    const own = said('We do not know who left the gate open that night');
    const changed = said('We do not know who left the door open that night');
    const texts = { a: own, b: own, c: own, d: own, e: changed, f: changed };
    const found = peculiaritiesOf([], readings(ids, texts));
    expect(found).toMatchObject([{ a: 'e', b: 'f', what: 'peculiarity' }]);
    const span = found[0]?.passages[0]?.a ?? { start: 0, end: 0 };
    expect(changed.text.slice(span.start, span.end)).toBe('We do not know who left the door open that night');
    expect(peculiaritiesOf([], readings(ids, { ...texts, e: said('Nobody at all could tell us who had been there') }))).toEqual([]);
  });
});
