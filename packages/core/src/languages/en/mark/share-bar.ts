import { leftoverShare } from '../lexicon.generated.ts';
import { spansOf } from './page.ts';
import type { MarkRule } from './rule.ts';

const WORDS = new Set(leftoverShare.flatMap((phrase) => phrase.split(' ')));
const JOINERS = new Set([
  'on',
  'this',
  'via',
  'to',
  'by',
  'and',
  'the',
  'a',
  'an',
  'with',
  'friend',
  'article',
  'story',
  'page',
  'post',
  'link',
  'it',
  'x',
  '|',
]);

export const shareBar: MarkRule = {
  id: 'en/mark/share-bar',
  kind: 'boilerplate',
  summary: 'A line made of nothing but words for sharing: a share bar that lost its buttons.',
  follows: 'Kohlschütter et al. 2010, boilerplate detection by shallow text features: short lines of link words',
  examples: {
    yes: [
      '<mark>Share this:</mark>\n\nThe pier at Vell Harbour was closed on Monday.\n\n<mark>Share this:</mark>',
      '<mark>Facebook Twitter WhatsApp Email</mark>\nThe council met for an hour.',
      '<mark>Share on Facebook</mark>\n<mark>Tweet</mark>\n<mark>412 shares</mark>\nThe council met for an hour.',
    ],
    no: [
      'Share prices fell on Tuesday',
      'The minister said she would share this.',
      '“Print it,” he said.',
      'Email, she said, was not safe.',
    ],
  },
  find({ lines }) {
    return spansOf(
      lines.filter(({ text, key }) => {
        if (key === '' || text.length > 120) return false;
        const words = key.split(/[\s,|/•·+:()-]+/).filter((word) => word !== '' && !/^[\d.,]+k?$/.test(word));
        return words.some((word) => WORDS.has(word)) && words.every((word) => WORDS.has(word) || JOINERS.has(word));
      }),
    );
  },
};
