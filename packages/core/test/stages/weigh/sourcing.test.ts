import { expect, test } from 'vitest';
import { english } from '../../../src/languages/en/index.ts';
import { read } from '../../../src/pipeline.ts';
import { sourcingOf } from '../../../src/stages/weigh/sourcing.ts';

const checks = (text: string) =>
  sourcingOf([read({ id: 'a', text }, english)]).map((c) => `${c.check}: ${c.evidence.map((e) => e.text).join(', ')}`);

test.each([
  ['Norwegian officials said the pier was closed.', 'plural-without-number: Norwegian officials'],
  ['Sources said the pier was closed.', 'bare-sources: Sources'],
  ['Observers said the pier was closed.', 'nobody-in-particular: Observers'],
  ['Two ferry officials said the pier was closed.', 'no-reason-for-anonymity: Two ferry officials'],
  ['A Norwegian official said the pier was closed. Norwegian officials said the ferry was late.', 'inflated-plural: Norwegian officials'],
  [
    'Norway’s foreign ministry declined to comment. A Norwegian official said the pier was closed.',
    'denied-or-declined-and-unnamed: A Norwegian official',
  ],
])('%s', (text, wanted) => expect(checks(text)).toContain(wanted));

test('a refusal of one side and an unnamed voice of another go together', () => {
  expect(checks('Peru’s foreign ministry declined to comment. A Norwegian official said the pier was closed.').join()).not.toContain(
    'denied-or-declined',
  );
});

test('who speaks by name, or gives a reason, passes', () => {
  expect(checks('Ana Ruiz said the pier was closed.')).toEqual([]);
  expect(checks('A ferry official, who asked not to be named, said the pier was closed.')).toEqual([]);
});
