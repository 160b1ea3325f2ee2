import { expect, test } from 'vitest';
import { placed } from '../own/place.ts';

const text = 'The ferry sank, two port officials said. “She was old,” one said. The mayor would not say why she sank.';
const at = (words: string, from = 0): [number, number] => {
  const start = text.indexOf(words, from);
  return [start, start + words.length];
};
const place = (line: object) => placed({ article: 'bay-1', ...line }, (id) => (id === 'bay-1' ? text : undefined));

test('words that stand once become a position, and words inside a longer stretch too', () => {
  const { placed: found, problems } = place({
    kind: 'refer',
    mention: { words: 'one', in: 'old,” one said' },
    cue: { words: 'said', in: 'one said' },
    to: ['two port officials'],
  });
  expect(problems).toEqual([]);
  expect(found).toEqual({
    kind: 'refer',
    article: 'bay-1',
    mention: at('one said').map((n, i) => (i === 1 ? n - ' said'.length : n)),
    cue: at('said', text.indexOf('one said')),
    to: [at('two port officials')],
  });
});

test('a note is not kept, only that the case is debatable', () => {
  const { placed: found } = place({
    kind: 'carry',
    stretch: 'The mayor would not say why she sank.',
    from: null,
    grade: 'certain',
    note: 'or is it?',
  });
  expect(found).toMatchObject({ debatable: true, from: null });
  expect(JSON.stringify(found)).not.toContain('or is it');
});

test.each([
  [
    'words that are absent',
    { mention: 'the harbour master', cue: 'would not say', to: null },
    'mention: “the harbour master” is not in the article',
  ],
  [
    'words that stand twice',
    { mention: 'said', cue: 'would not say', to: null },
    'mention: “said” stands 2 times in the article; give {"words","in"}',
  ],
  [
    'a stretch without the words',
    { mention: { words: 'she', in: 'The mayor' }, cue: 'would not say', to: null },
    'mention: “she” is not in “The mayor”',
  ],
  ['a field that is missing', { mention: 'The mayor', cue: 'would not say' }, 'to: is missing'],
  ['an empty list', { mention: 'The mayor', cue: 'would not say', to: [] }, 'to: must be a list with words in it'],
  ['a field too many', { mention: 'The mayor', cue: 'would not say', to: null, from: null }, 'from is no field of refer'],
])('%s is said to be wrong', (_, fields, problem) => {
  expect(place({ kind: 'refer', ...fields })).toEqual({ placed: null, problems: [problem] });
});

test('an unknown kind, an unknown article, a bad count and a bad grade are said to be wrong', () => {
  expect(place({ kind: 'rumour' }).problems[0]).toMatch(/^kind is "rumour"; there are voice, chain/);
  expect(placed({ kind: 'refer', article: 'bay-2' }, () => undefined).problems).toEqual(['there is no article "bay-2"']);
  const voice = { kind: 'voice', source: 'The mayor', cue: 'would not say', type: 'person', named: false, count: [2, 1], party: null };
  const rest = { role: null, access: null, relay: null, reason: null, onRecord: 'yes' };
  expect(place({ ...voice, ...rest }).problems).toEqual([
    'count: [2,1] is no [least, most or null]',
    'onRecord: "yes" is neither true nor false',
  ]);
  expect(place({ kind: 'carry', stretch: 'The mayor', from: null, grade: 'sure' }).problems[0]).toMatch(/^grade: "sure" is none of/);
});
