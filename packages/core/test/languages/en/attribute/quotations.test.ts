import { expect, test } from 'vitest';
import { attribute } from '../../../../src/languages/en/attribute/index.ts';
import { english } from '../../../../src/languages/en/index.ts';
import { reportOf } from '../../../../src/stages/clean.ts';
import { segment } from '../../../../src/stages/segment.ts';

/** One line for each attribution: source | cue | pieces of content. */
function lines(text: string): string[] {
  const segmented = segment({ report: reportOf({ id: 'example', text }), marks: [], notes: [] }, english);
  const words = (spans: readonly { start: number; end: number }[]) => spans.map((s) => text.slice(s.start, s.end)).join(' … ');
  return attribute({ ...segmented, mentions: [] }).map((a) => `${words(a.source)} | ${words(a.cue)} | ${words(a.content)}`);
}

test.each([
  ['“The old pier will hold,” said Will Harbour.', 'Will Harbour | said | “The old pier will hold,”'],
  ['“The old pier will hold,” said Skelling, explaining why.', 'Skelling | said | “The old pier will hold,”'],
  ['“The old pier will hold for years,” Holmgren notes.', 'Holmgren | notes | “The old pier will hold for years,”'],
  [
    '“The old pier will hold for years,” a voice-over in the film states.',
    'a voice-over in the film | states | “The old pier will hold for years,”',
  ],
])('beside a quotation stand a speaker and a verb, whatever they look like: %s', (text, expected) => {
  expect(lines(text)).toContain(expected);
});

test.each([
  [
    '“I do not trust the new bridge at all,” Marta Holm, 67, a retired baker in Dalmar, Norland, said on Monday.',
    'Marta Holm, 67, a retired baker in Dalmar, Norland, | said | “I do not trust the new bridge at all,”',
  ],
  [
    '“He has many friends in the harbour,” Holm, after a long pause, said of the mayor.',
    'Holm | said | “He has many friends in the harbour,”',
  ],
])('a speaker between quotation and verb may be long: %s', (text, expected) => {
  expect(lines(text)).toContain(expected);
});

test('a verb of no list speaks where only its speaker stands between it and the quotation', () => {
  expect(lines('“Nobody asked us about the ferry,” she shrugged.')).toEqual(['she | shrugged | “Nobody asked us about the ferry,”']);
});

test('a quotation without its comma belongs to who says it, and to nobody where something else follows', () => {
  expect(lines('“The harbour is a battle of small boats” Holm said. The ferry left.')).toEqual([
    'Holm | said | “The harbour is a battle of small boats”',
  ]);
  expect(lines('“The harbour is a battle of small boats” he once said it was.')).not.toContain(
    'he | once said | “The harbour is a battle of small boats”',
  );
});

test('words quoted in a clause of time are not said by the subject of the main clause', () => {
  expect(
    lines('Although he told the police that he only wanted “a better town for our children,” he targeted three harbour offices.'),
  ).not.toContain('he | targeted | Although he told the police that he only wanted “a better town for our children,”');
});

test.each([
  [
    'He told a full hall, to loud applause:\n“Nobody has done more for this harbour.”',
    'He | told | “Nobody has done more for this harbour.”',
  ],
  ['She went on to say:\n“Nobody has done more for this harbour.”', 'She | went on to say: | “Nobody has done more for this harbour.”'],
  ['Holm added that, “nobody has done more for this harbour.”', 'Holm | added | “nobody has done more for this harbour.”'],
])('a sentence hands over to the quotation after it: %s', (text, expected) => {
  expect(lines(text)).toContain(expected);
});

test('a quotation goes on after an aside in which nobody else speaks', () => {
  expect(lines('“Those are very small boats,” Holm said, speaking of the ferries, “and they leak in winter.”')).toContain(
    'Holm | said | “Those are very small boats,” … “and they leak in winter.”',
  );
  expect(lines('“Those are very small boats,” he said two days after the storm, “and they leak in winter.”')).toContain(
    'he | said | “Those are very small boats,” … “and they leak in winter.”',
  );
});

test('a speaker alone after a full stop belongs to the quotation before; a sentence of its own does not', () => {
  expect(lines('“The old pier will hold for years.” Holm said.')).toEqual(['Holm | said | “The old pier will hold for years.”']);
  expect(lines('“The old pier will hold for years.” Holm said that the bridge would not.')).toEqual([
    'Holm | said | that the bridge would not',
  ]);
});
