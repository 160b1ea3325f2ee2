import { spansOf } from './page.ts';
import type { MarkRule } from './rule.ts';

export const bareAddress: MarkRule = {
  id: 'en/mark/bare-address',
  kind: 'boilerplate',
  summary: 'A line that is nothing but an address of the web or of mail, or leads to one.',
  follows: 'practice of page templates: links that lost their words, and the reporter’s mail at the end',
  examples: {
    yes: [
      'The pier was closed.\n<mark>aruiz@post.example</mark>',
      '<mark>http://post.example/2031/pier-closed</mark>\nThe pier was closed.',
      '<mark>Read or share this story: http://post.example/7Kx</mark>',
    ],
    no: ['The list is at http://post.example/list, the council said.', 'Write to aruiz@post.example by Friday.', 'Post.example was down.'],
  },
  find: ({ lines }) =>
    spansOf(
      lines.filter(
        ({ text, key }) =>
          key !== '' &&
          (/^[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}$/.test(text) ||
            /^(?:(?:read|share|see|view|more|source|link|via|read or share)\b[\w ]{0,30}:? ?)?(?:https?:\/\/|www\.)\S{3,300}$/i.test(text)),
      ),
    ),
};
