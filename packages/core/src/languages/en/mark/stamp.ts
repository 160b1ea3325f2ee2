import type { Span } from '../../../model/span.ts';
import type { MarkRule } from './rule.ts';

const CLOCK = String.raw`\d{1,2}(?:[:.] ?\d{2}){0,2} ?(?:[ap]\.? ?m\.?)?(?: ?\(?(?:[A-Z]{2,4}|local time)\)?)?`;
const DAY = String.raw`(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,? )?(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]{0,6}\.? \d{1,2}(?:st|nd|rd|th)?(?:,? ?\d{4})?|\d{1,2}(?:st|nd|rd|th)? (?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]{0,6}\.?(?:,? ?\d{4})?|\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4})`;
const WHEN = `(?:${DAY}(?:,? ?(?:at |@ ?|\\| ?|- ?|– ?)?${CLOCK})?|${CLOCK}(?:,? (?:on )?${DAY})?|\\d{1,3} (?:min(?:ute)?s?|hours?|hrs?|days?) ago|today|yesterday)`;
const VERB = String.raw`(?:(?:last |first )?(?:updated|published|posted|modified|created|edited|revised)(?: (?:on|at))?|(?:last )?update|pub(?:lished)? date|date)`;
/** The stamp at the head of a line, then the line's end or what parts it from the text. */
const STAMP = new RegExp(String.raw`^\(?${VERB} ?[:|–-]? ?(?:on |at |@ ?)?${WHEN}(?:\.?\)?$|\)?(?= ?[:|–—-]|\. ))`, 'i');
const BARE = new RegExp(`^${DAY},? ?(?:[|@–-] ?|at )?${CLOCK}$`, 'i');
const DATED = new RegExp(`^${DAY}$`, 'i'); // "October 19, 2031" alone, with its year
const BARE_CLOCK = /^\d{1,2}[:.]\d{2} ?[ap]\.? ?m\.?(?: [A-Z]{2,4})?(?: update)?:?$/i; // of a live blog
const LENGTH = /^\d{1,2} ?min(?:ute)?s? read$/i;

export const stamp: MarkRule = {
  id: 'en/mark/stamp',
  kind: 'boilerplate',
  summary: 'When the page was put up or changed, as a stamp and not as a sentence.',
  follows: 'practice of news sites; the moment is the page’s, never the event’s',
  examples: {
    yes: [
      '<mark>UPDATED 6:15 p.m.</mark>\nThe pier was closed.',
      '<mark>9:05 p.m.:</mark>\nThe pier was closed.\n<mark>UPDATE @ 9:40 p.m.</mark>:\nIt is open again.',
      '<mark>UPDATED 6:15 p.m.</mark>: The pier was closed.',
      '<mark>Published: March 3, 2031 at 4:05 pm</mark>\n<mark>Last updated 12 minutes ago</mark>\nThe pier was closed.',
      '<mark>Monday, March 3, 2031</mark>\nThe pier was closed.',
      '<mark>4 min read</mark>\n<mark>Mar. 3, 2031 | 11:20 AM CET</mark>',
    ],
    no: [
      'Updated figures showed that nine ships were late.',
      'Published in 2031, the book names him.',
      'March 3, 2031 was a Monday.',
      'Posted on the pier was a note.',
      'March 3',
      'UPDATED: The pier is open again, the council says.',
    ],
  },
  find({ lines }) {
    const found: Span[] = [];
    for (const { text, start, end } of lines) {
      const head = text.slice(0, 90);
      const match = STAMP.exec(head);
      if (match && /\d|ago|today|yesterday/i.test(match[0])) found.push({ start, end: start + match[0].length });
      else if (
        text.length <= 60 &&
        (LENGTH.test(text) || BARE_CLOCK.test(text) || BARE.test(text) || (DATED.test(text) && /\d{4}$/.test(text)))
      )
        found.push({ start, end });
    }
    return found;
  },
};
