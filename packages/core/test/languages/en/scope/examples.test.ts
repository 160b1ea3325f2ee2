import { expect, test, describe } from 'vitest';
import { english } from '../../../../src/languages/en/index.ts';
import { scopeRules } from '../../../../src/languages/en/scope/index.ts';
import { clean, reportOf } from '../../../../src/stages/clean.ts';
import { segment } from '../../../../src/stages/segment.ts';
import { checkRule } from '../../../../src/testing/index.ts';
import { read } from '../../../../src/pipeline.ts';

const read1 = (text: string) => segment(clean(reportOf({ id: 'harbour', text }), english), english);

test.each(scopeRules.map((rule) => [rule.id, rule] as const))('%s keeps its examples', (_, rule) => {
  const broken = checkRule(rule, (text) => {
    const { tokens, sentences } = read1(text);
    const found = sentences.flatMap(({ tokens: [from, to] }) =>
      tokens.slice(from, to).flatMap((t) => rule.find(tokens, t.index, from, to) ?? []),
    );
    const span = ([from, to]: readonly [number, number]) => ({ start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0 });
    return found.length === 0 ? {} : { hedge: found.map((f) => span(f.hedge)), covers: found.map((f) => span(f.covers)) };
  });
  expect(broken).toEqual([]);
});

describe('in a report', () => {
  const all = (text: string) =>
    read({ id: 'harbour', text }, english).weakened.map(
      (w) => `${w.kind} ${text.slice(w.hedge.start, w.hedge.end)}: ${text.slice(w.covers.start, w.covers.end)}`,
    );

  test('a hedge covers its own phrase and nothing else', () => {
    expect(all('The mayor met the envoy at a quiet inn, reportedly at the envoy’s request, on Monday.')).toEqual([
      'hearsay reportedly: at the envoy’s request',
    ]);
  });
  test('a hedge in the content of an attribution ends with it', () => {
    expect(all('The ferry may carry rope, the mayor said.')).toEqual(['modal may: carry rope']);
  });
  test('in the report’s own voice it is there too', () => {
    expect(all('The harbour board is reportedly making plans to close the pier as it nears the end of its lease.')).toEqual([
      'hearsay reportedly: making plans to close the pier',
    ]);
  });
  test('a hedge on the verb of speech covers what was said', () => {
    expect(all('The skipper was seen, with the keeper reportedly yelling: “Get him off the boat!”')).toEqual([
      'hearsay reportedly: yelling: “Get him off the boat!”',
    ]);
  });
});
