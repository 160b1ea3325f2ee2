import { describe, expect, test } from 'vitest';
import { around } from '../../src/words/around.ts';
import { withSources } from '../../src/words/sources.ts';
import { bundled, dataOf } from '../story.ts';

const story = bundled('border-talks');
const { dossier } = story;
const data = dataOf(story);

describe('a copied sentence', () => {
  test('stands with its words, outlets and places, numbered as in the brief', () => {
    const [answer] = dossier.questions.flatMap((q) => q.answers);
    const words = answer?.evidence.slice(0, 2) ?? [];
    const [first, second] = words;
    if (!first || !second) throw new Error('the story has words');
    const outlet = dossier.reports.find((r) => r.id === first.report)?.outlet ?? '';
    const copied = withSources('They met.', words, dossier, [7, 12]);
    expect(copied.split('\n').slice(0, 3)).toEqual([
      'They met. [7][12]',
      '',
      `[7] “${first.text}” (${outlet}, ${first.report} ${first.start}–${first.end})`,
    ]);
    expect(copied).toContain(`[12] “${second.text}”`);
  });

  test('without sources is the sentence', () => {
    expect(withSources('Nobody says.', [], dossier)).toBe('Nobody says.\n');
  });
});

describe('what stands around words', () => {
  const cited = dossier.questions.flatMap((q) => q.answers.flatMap((a) => a.evidence)).filter((c) => c.in !== 'title');

  test('joined with them it is the report’s own text', () => {
    expect(cited.length).toBeGreaterThan(20);
    for (const citation of cited) {
      const sentence = around(citation, data);
      const joined = `${sentence?.before ?? '?'}${citation.text}${sentence?.after ?? '?'}`.replace(/^… | …$/gu, '');
      expect(data.texts.get(citation.report)).toContain(joined);
    }
  });

  test('is not shown for words of a title, nor where the text is another', () => {
    const [citation] = cited;
    if (!citation) throw new Error('the story has words');
    expect(around({ ...citation, in: 'title' }, data)).toBeNull();
    expect(around({ ...citation, text: 'other words' }, data)).toBeNull();
  });

  test('is cut at a space where a sentence has no end', () => {
    const text = `${'salt and rope '.repeat(60)}the bell ${'salt and rope '.repeat(60)}`;
    const start = text.indexOf('the bell');
    const long = { ...data, texts: new Map([['long', text]]), readings: [{ id: 'long', sentences: [[0, text.length]] }] as never };
    const sentence = around({ report: 'long', start, end: start + 8, text: 'the bell' }, long);
    expect(sentence?.before).toMatch(/^… (?:salt|and|rope) /u);
    expect(sentence?.after).toMatch(/ (?:salt|and|rope) …$/u);
    expect((sentence?.before.length ?? 0) + (sentence?.after.length ?? 0)).toBeLessThan(380);
  });
});
