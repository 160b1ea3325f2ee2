import { pleasOf } from './page.ts';
import type { MarkRule } from './rule.ts';

const PLEAS: readonly RegExp[] = [
  /^(?:please |to \w+ (?:\w+ ){0,8}|for more,? |want (?:more|to) .{0,60})?(?:sign up|subscribe)\b.{0,120}\b(?:newsletters?|e-?mails?|inbox|alerts?|briefing|updates?|channel|podcast|digest|itunes|notifications)\b/i,
  /^(?:get|receive|have) .{0,90}\b(?:(?:in|to|into|straight to) your inbox|by e-?mail|newsletters?)\b/i,
  /^(?:sign up|subscribe)(?: now| today| here| for free)?[.!]?$/i,
  /^(?:\(?subscribe to|sign up for|become a (?:member|subscriber)|already a subscriber|start your free trial|you have (?:reached|read) .{0,30}free articles|enter your e-?mail)\b/i,
  /^(?:thank you for|thanks for) (?:signing up|subscribing|reading)\b/i,
  /^this (?:article|story|content) is (?:for|only available to) (?:subscribers|members)\b/i,
];

export const newsletter: MarkRule = {
  id: 'en/mark/newsletter',
  kind: 'boilerplate',
  summary: 'A plea to subscribe, sign up or register.',
  follows: 'practice of news sites',
  examples: {
    yes: [
      '<mark>Sign up for our morning newsletter.</mark> The pier was closed on Monday.',
      '<mark>Get the day’s top stories in your inbox.</mark>',
      '<mark>Want more from the harbour?</mark> <mark>Subscribe to our weekly digest.</mark>',
      '<mark>Already a subscriber?</mark>',
    ],
    no: [
      'Four hundred volunteers signed up for the clean-up.',
      'He runs a newsletter on harbours.',
      '“Sign up for our newsletter,” the sign read.',
      'Subscribers to the plan pay nothing.',
      'Get the pier open by Friday, the union said.',
    ],
  },
  find({ lines }) {
    return lines
      .filter(({ text }) => MAYBE.test(text))
      .flatMap((line) => {
        const sentences = pleasOf(line);
        const isPlea = sentences.map((s) => !s.quoted && s.text.length <= 260 && PLEAS.some((shape) => shape.test(s.text)));
        sentences.forEach((s, i) => {
          if (isPlea[i + 1] && !s.quoted && /^(?:want|like|enjoying|looking for|need|interested in)\b.{1,90}\?$/i.test(s.text))
            isPlea[i] = true;
        });
        return sentences.filter((_, i) => isPlea[i]).map(({ start, end }) => ({ start, end }));
      });
  },
};

const MAYBE = /\b(?:sign(?:ing)? up|subscri\w{2,6}|inbox|e-?mail|newsletters?|free (?:articles|trial)|member|thanks?)\b/i;
