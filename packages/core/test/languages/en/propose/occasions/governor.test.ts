import { expect, test } from 'vitest';
import { english, read } from '../../../../../src/index.ts';
import { governorOf } from '../../../../../src/languages/en/propose/occasions/governor.ts';

/** The word to which the first date of a sentence belongs. */
function governs(text: string): string | null {
  const reading = read({ id: 'a', text }, english);
  const date = reading.mentions.find((m) => m.kind === 'date');
  const found = date && governorOf(reading, reading.sentences[date.sentence]!, ...date.tokens);
  return found ? reading.tokens[found.token]!.lower : null;
}

test.each([
  ['Ana Ruiz left the orchestra in 1991.', 'left'],
  ['The attack took place on Monday.', 'attack'],
  ['The fire on Monday closed the pier.', 'fire'],
  ['Nine people died in the 2011 bombing.', 'bombing'],
  ['On Monday the council sold the pier.', 'sold'],
  ['The council did not sell the pier on Monday.', null],
  ['The council may sell the pier on Monday.', null],
  ['The mayor said on Monday that the pier is safe.', null],
])('%s', (text, word) => expect(governs(text)).toBe(word));
