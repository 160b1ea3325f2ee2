import { expect, test } from 'vitest';
import { english, read } from '../../../../../src/index.ts';
import { incidentsOf } from '../../../../../src/languages/en/propose/incidents/index.ts';

/** True for each sentence that tells of another incident than the report's own. */
const asides = (text: string, published?: string): readonly boolean[] =>
  incidentsOf(read({ id: 'a', text, ...(published !== undefined && { published }) }, english)).map((id) => id !== 0);

const LEAD = 'A ferry hit the Old Quay on Monday.';

test.each([
  'It was the third crash of the winter.',
  'A similar accident happened at the lighthouse.',
  'In a separate incident, a trawler sank.',
  'Earlier this year a trawler sank there.',
  'Nine sailors have drowned there since 2015.',
  'Ten years ago a trawler sank there.',
  'Across the harbour, 12 people were hurt in four accidents.',
])('%s is another incident', (sentence) => expect(asides(`${LEAD} ${sentence}`)).toEqual([false, true]));

test.each(['The crash hurt nine people.', 'It happened at noon.', 'Divers will look for another sailor.', 'Two other men were hurt.'])(
  '%s is the same incident',
  (sentence) => expect(asides(`${LEAD} ${sentence}`)).toEqual([false, false]),
);

test('a day long before the report is another incident, and its paragraph goes on with it', () => {
  const text = `${LEAD} On January 9 a trawler sank there. Four people drowned.\nThe ferry was empty.`;
  expect(asides(text, '2024-11-15')).toEqual([false, true, true, false]);
});

test('what opens a report is its own incident', () => expect(asides('Another crash closed the Old Quay.')).toEqual([false]));
