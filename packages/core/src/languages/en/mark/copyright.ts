import { pleasOf } from './page.ts';
import type { MarkRule } from './rule.ts';

const SHAPES: readonly RegExp[] = [
  /^(?:©|\(c\) ?(?:19|20)|copyright\b)(?=.{0,12}(?:19|20)\d\d|.{0,60}(?:all rights reserved|inc\b|ltd\b|llc\b|press\b|media\b|news\b|©))/i,
  /^all rights reserved\.?$/i,
  /^(?:this (?:material|article|story|content)|the content of this (?:page|site)) may not be (?:published|reproduced|copied|redistributed)\b/i,
  /^(?:reproduced|reprinted|republished|used) (?:with|by) (?:the )?(?:kind )?permission\b/i,
];

export const copyright: MarkRule = {
  id: 'en/mark/copyright',
  kind: 'boilerplate',
  summary: 'A copyright line.',
  follows: 'practice of agencies and sites',
  examples: {
    yes: [
      'The vote is on Friday.\n<mark>© 2031 Harbour Post Media.</mark> <mark>All rights reserved.</mark>',
      '<mark>Copyright 2031 Coast Wire.</mark> <mark>This material may not be published, broadcast or rewritten.</mark>',
    ],
    no: ['Copyright law was on the table in 2031.', 'The song is under copyright.', '“All rights reserved,” the plate read.'],
  },
  find: ({ lines }) =>
    lines
      .filter(({ text }) => /copyright|©|\(c\)|rights reserved|may not be|permission/i.test(text))
      .flatMap((line) => pleasOf(line).filter((s) => !s.quoted && s.text.length <= 260 && SHAPES.some((shape) => shape.test(s.text))))
      .map(({ start, end }) => ({ start, end })),
};
