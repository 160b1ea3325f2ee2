import { expect, test } from 'vitest';
import { passagesOf } from '../../../../src/languages/en/attribute/passage.ts';
import { english } from '../../../../src/languages/en/index.ts';
import { reportOf } from '../../../../src/stages/clean.ts';
import { segment } from '../../../../src/stages/segment.ts';

/** The kind of each outermost quotation of a text, in order. */
const kinds = (text: string): string[] => {
  const segmented = segment({ report: reportOf({ id: 'example', text }), marks: [], notes: [] }, english);
  return passagesOf({ ...segmented, mentions: [] }).flatMap((p) => p.quotes.map((q) => q.kind));
};

test.each([
  ['“The old pier will hold,” the mayor said.', 'speech'],
  ['The mayor said “no.”', 'speech'],
  ['“No,” the mayor said.', 'speech'],
  ['The mayor asked: “Why?”', 'speech'],
  ['The mayor called the old pier “rotten.”', 'words'],
  ['The pier would be “ready in May,” the mayor said.', 'words'],
  ['So-called “experts” looked at the pier.', 'scare'],
  ['The so called “experts” looked at the pier.', 'scare'],
  ['The “experts” opinion on the pier changed.', 'scare'],
  ['He saw the film “Harbour” in May.', 'title'],
  ['She wrote a novel called “Harbour” in May.', 'title'],
  ['He is the author of the book “What the Old Pier Told the Sea and Why It Still Stands.”', 'title'],
  ['She spoke on the programme “A Hundred Years at Sea.”', 'title'],
  ['Bob “The Hammer” Jones left the harbour.', 'nickname'],
  ['The word “harbour” is old.', 'term'],
  ['He never used the phrase “old pier” again.', 'term'],
])('%s', (text, kind) => {
  expect(kinds(text)).toEqual([kind]);
});
