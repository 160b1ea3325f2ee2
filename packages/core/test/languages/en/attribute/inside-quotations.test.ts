import { expect, test } from 'vitest';
import { english, read } from '../../../../src/index.ts';

/** One line for each attribution: source | cue | content | the voices of its chain. */
function lines(text: string): string[] {
  const { attributions } = read({ id: 'example', text }, english);
  const words = (spans: readonly { start: number; end: number }[]) => spans.map((s) => text.slice(s.start, s.end)).join(' … ');
  return attributions.map((a) => `${words(a.source)} | ${words(a.cue)} | ${words(a.content)} | ${a.chain.map((l) => l.label).join(' > ')}`);
}

test('what somebody is said to have said inside a quotation rests on both', () => {
  expect(lines('“The harbour master said that two boats were lost,” Karin Holm said.')).toContain(
    'The harbour master | said | that two boats were lost | Karin Holm > The harbour master',
  );
  expect(lines('“According to the coast guard, nobody was hurt,” Karin Holm said.')).toContain(
    'the coast guard | According to | nobody was hurt | Karin Holm > the coast guard',
  );
});

test('a first person inside a quotation is whoever speaks it', () => {
  expect(lines('“I said that we would pay for the boats,” Karin Holm told the council.')).toContain(
    'I | said | that we would pay for the boats | Karin Holm',
  );
});

test('a third person inside a quotation is not its speaker', () => {
  const found = lines('The mayor left the harbour. “He told me that the pier would be closed,” the mayor said.');
  expect(found).toContain('He | told | that the pier would be closed | the mayor > He');
});

test('a quotation in a quotation is said by whoever is said to say it there', () => {
  expect(lines('“The harbour master told us, ‘Nobody may sail tonight,’ and we stayed,” Karin Holm said.')).toContain(
    'The harbour master | told | ‘Nobody may sail tonight,’ | Karin Holm > The harbour master',
  );
});

test('what nobody has said yet, what “you” say and what a speaker thinks is no word of another', () => {
  for (const text of [
    '“I would say that the pier is closed,” Karin Holm said.',
    '“You say that the pier is closed,” Karin Holm said.',
    '“I believe that the pier is closed,” Karin Holm said.',
    '“He never said that the pier was closed,” Karin Holm said.',
  ])
    expect(lines(text), text).toHaveLength(1);
});

test('quotations that nobody is said to speak are not searched', () => {
  expect(lines('“The harbour master said that two boats were lost.” The crowd went home.')).toEqual([]);
});
