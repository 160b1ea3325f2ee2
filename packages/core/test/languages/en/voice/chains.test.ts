import { describe, expect, test } from 'vitest';
import { english, read } from '../../../../src/index.ts';

/** Labels of the chain on which `words` rest: of the shortest stretch that holds them, as “→” reads. */
function chainOf(text: string, words: string, outlet?: string): string {
  const reading = read({ id: 'a', text, ...(outlet !== undefined && { outlet }) }, english);
  const start = text.indexOf(words);
  const end = start + words.length;
  const holding = reading.carried.filter((c) => c.start <= start && end <= c.end && c.chain.length > 0);
  const [shortest] = [...holding].sort((a, b) => a.end - a.start - (b.end - b.start) || b.chain.length - a.chain.length);
  return shortest?.chain.map((link) => link.label).join(' → ') ?? '';
}

describe('an outlet in front of the voice', () => {
  test.each([
    ['A dockworker who spoke to the Gazette said the pier was shut.', 'the pier was shut', 'The Gazette → A dockworker'],
    ['Ana Holm said the pier was shut, Harbour Radio reported two days later.', 'the pier was shut', 'Harbour Radio → Ana Holm'],
    [
      'Ana Holm spoke of “idle talk,” and said the berth “was mine,” Harbour Radio reported in 1991.',
      'was mine',
      'Harbour Radio → Ana Holm',
    ],
    ['Ana Holm said: “The pier is mine,” the Dalmar Post reported.', 'The pier is mine', 'Dalmar Post → Ana Holm'],
    ['Citing two ferry officials, the Dalmar Post reports that the pier is shut.', 'the pier is shut', 'Dalmar Post → two ferry officials'],
    [
      'In a video uncovered by Harbour Radio, a retired diver said the pier was shut.',
      'the pier was shut',
      'Harbour Radio → a retired diver',
    ],
    ['The union took its pier back this week, as first reported by the Dalmar Post on Monday.', 'took its pier back', 'Dalmar Post'],
    ['Reuters reported that, according to two divers, the pier was shut.', 'the pier was shut', 'Reuters → two divers'],
    ['Reuters reported, according to two divers, the pier was shut.', 'the pier was shut', 'Reuters → two divers'],
    ['The ministry said, according to Reuters, that the pier was shut.', 'the pier was shut', 'Reuters → The ministry'],
    ['Ana Holm, speaking on CBS’ “Face the Nation,” said the pier was shut.', 'the pier was shut', 'CBS News → Ana Holm'],
    ['The pier is shut for good, Ana Holm said Monday on CNN’s “Harbour Hour.” Ana Holm left.', 'The pier is shut', 'CNN → Ana Holm'],
    ['Two divers told Bloomberg Politics that the pier was shut.', 'the pier was shut', 'Bloomberg → Two divers'],
    ['Reached by Reuters, Ana Holm said the pier was shut.', 'the pier was shut', 'Reuters → Ana Holm'],
    ['In a report by Reuters, two divers said the pier was shut.', 'the pier was shut', 'Reuters → two divers'],
    ['Ana Holm wrote in an email released by Reuters that the pier was shut.', 'the pier was shut', 'Reuters → Ana Holm'],
    ['Ana Holm said in the CNN interview that the pier was shut.', 'the pier was shut', 'CNN → Ana Holm'],
    ['Meanwhile, speaking to MSNBC’s crew on Monday, Ana Holm said the pier was shut.', 'the pier was shut', 'MSNBC → Ana Holm'],
    [
      'Ana Holm scolded the crew, saying her union does not want “that mess,” in an interview with CNN on Sunday.',
      'does not want',
      'CNN → Ana Holm',
    ],
    ['Emails released by Reuters show Ana Holm owned the pier.', 'owned the pier', 'Reuters → Emails'],
  ])('%s', (text, words, chain) => {
    expect(chainOf(text, words)).toBe(chain);
  });
});

test('the tagger takes a name for a verb, and the source goes on', () => {
  const text = 'According to Paul Orr of Counter Wave, “Harbour Light revealed the port has been moving coal.”';
  expect(chainOf(text, 'moving coal')).toBe('Paul Orr → Harbour Light');
});

test('papers that somebody sent are a document, not the sender', () => {
  const text = 'The mayor owns two ferries, according to new papers she sent to the port.';
  expect(chainOf(text, 'owns two ferries')).toBe('new papers');
});

describe('a document between noun and verb', () => {
  test.each([
    ['A Coast Institute poll conducted last week found that divers like the pier.', 'divers like the pier', 'A Coast Institute poll'],
    [
      'A new batch of ministry emails released this week showed that the port was shut.',
      'the port was shut',
      'A new batch of ministry emails',
    ],
    ['Most divers in a Coast Institute poll said they like the pier.', 'they like the pier', 'a Coast Institute poll → Most divers'],
    ['But according to stolen union papers, while divers like the pier, in private they avoid it.', 'they avoid it', 'stolen union papers'],
    ['According to a Coast Institute poll, half of the divers and most pilots have left.', 'have left', 'a Coast Institute poll'],
  ])('%s', (text, words, chain) => {
    expect(chainOf(text, words)).toBe(chain);
  });

  test('two outlets released it', () => {
    const text = 'A poll released Sunday by the Dalmar Post and Harbour News shows that divers like the pier.';
    expect(chainOf(text, 'divers like the pier')).toMatch(/Dalmar Post.*Harbour News → A poll$/);
  });
});

describe('a participle inside what another tells', () => {
  test('whom he tells is his: he speaks, and the aide tells it', () => {
    const text = 'One aide said Jo Lind calmed the crew, telling his men, “We sail at six.” Jo Lind left.';
    expect(chainOf(text, 'We sail at six')).toBe('One aide → Jo Lind');
  });
  test('no thing goes on to speak', () => {
    const text =
      'Jo Lind made clear that his dinner with the union was private, saying that those who doubted it were welcome, according to Harbour Radio.';
    expect(chainOf(text, 'those who doubted it were welcome')).toBe('Harbour Radio → Jo Lind');
  });
});

test('a report does not reach its own copy through itself', () => {
  const text = 'Jo Lind asked for the pier, according to a letter reviewed by the Dalmar Post.';
  expect(chainOf(text, 'asked for the pier', 'Dalmar Post')).toBe('a letter');
});
