import { expect, test } from 'vitest';
import { CLASSES, cueClassOf } from '../cue-class.ts';

test.each([
  ['said in a statement', 'say'],
  ['has repeatedly denied', 'deny'],
  ['continued to deny', 'deny'],
  ['continued', 'say'],
  ['declined to comment', 'decline'],
  ['according to', 'say'],
  ['’s allegations that', 'allege'],
  ['Reportedly', 'hearsay'],
  ['waved', 'other'],
])('the cue “%s” is of class %s', (words, cueClass) => {
  expect(cueClassOf(words)).toBe(cueClass);
  expect(CLASSES).toContain(cueClass);
});
