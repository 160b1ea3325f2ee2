import { describe, expect, test } from 'vitest';
import { mark, markRules } from '../../../../src/languages/en/mark/index.ts';
import { pageOf } from '../../../../src/languages/en/mark/page.ts';
import { checkRule } from '../../../../src/testing/index.ts';
import { ownTime } from '../../../own-time.ts';

describe('every sentence of every mark rule', () => {
  test.each(markRules.map((rule) => [rule.id, rule] as const))('%s', (_, rule) => {
    expect(checkRule(rule, (text) => ({ mark: rule.find(pageOf(text, null), []) }))).toEqual([]);
  });
});

test('a page full of leftovers keeps its two paragraphs and loses nothing', () => {
  const lede = 'The pier at Vell Harbour was closed on Monday after divers found a crack, the council said.';
  const end = '“Nobody was hurt,” said Ana Ruiz, who keeps the pier.';
  const text = [
    'Pier Closed After Crack Is Found',
    'By Tomas Brandt',
    'Share this:',
    'vell-pier-1.jpg',
    `VELL HARBOUR, Orsa — ${lede}`,
    'ADVERTISEMENT',
    'What Comes Next',
    end,
    'Read more: Who Owns the Pier?',
    'Detail Author:',
    '• Username : tbrandt',
    '• Bio : Quia aut et dolor.',
    'Socials',
    'tiktok:',
    '© 2031 Harbour Post. All rights reserved.',
  ].join('\n\n');
  const marks = mark({ text, title: null });
  let prose = text;
  for (const { start, end: to } of [...marks].reverse()) prose = prose.slice(0, start) + prose.slice(to);
  expect(
    prose
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
  ).toEqual([lede, end]);
  expect(marks.map((m) => m.kind)).toEqual([
    'heading',
    'author-card',
    'boilerplate',
    'image-name',
    'dateline',
    'boilerplate',
    'heading',
    'boilerplate',
    'author-card',
    'author-card',
    'author-card',
    'social-stub',
    'social-stub',
    'boilerplate',
  ]);
});

test('two pleas on one line are one leftover line', () => {
  const text = 'The pier was closed.\n© 2031 Harbour Post Media. All rights reserved.';
  expect(mark({ text, title: null }).map(({ start, end }) => text.slice(start, end))).toEqual([
    '© 2031 Harbour Post Media. All rights reserved.',
  ]);
});

test('marks are in text order and do not cross', () => {
  const text = 'Share this:\n\nOne **bold** word.\n\n**Bold** Heading Here\n\nThe pier was closed. Share your views in the comments!';
  const marks = mark({ text, title: null });
  marks.forEach((m, i) => {
    expect(text.slice(m.start, m.end).trim()).not.toBe('');
    const next = marks[i + 1];
    if (next) expect(next.start >= m.end || next.end <= m.end).toBe(true);
  });
});

describe('a long page is marked in time that grows with its length', () => {
  const PAGES: Readonly<Record<string, string>> = {
    'share bars': 'Share this:\n',
    'headings and prose': 'What Comes Next\nThe pier was closed on Monday, the council said.\n',
    'fields of a card': '• Username : ofjord\n',
    'cells of a table': 'Vell | 9 | 120\n',
    'search phrases': '**who bought the pier** and who bought the pier? ',
    asterisks: '*',
    'open tags': '<a ',
    'one long paragraph': 'Share your views in the comments! The pier was closed. ',
  };
  test.each(Object.entries(PAGES))('%s', (_, piece) => {
    const time = (length: number): number => {
      const text = piece.repeat(Math.ceil(length / piece.length));
      const began = ownTime();
      mark({ text, title: null });
      return ownTime() - began;
    };
    time(100_000);
    expect(time(1_000_000)).toBeLessThan(6_000); // a quarter of a second alone on a machine; a square would take minutes
  });
});
