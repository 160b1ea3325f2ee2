import type { Note } from '@stemma/core';
import { isoOf } from './dates.ts';

/** What a text says of itself on a line at its head: “Coast Times, 12 May 2032”. */
export interface Masthead {
  readonly outlet: string;
  readonly published: string; // ISO 8601, a day
  readonly start: number; // of the line, in the text
  readonly end: number;
}

const LINES = 3; // with words, from the top
const LONGEST = 120; // characters of a line
const HEAD = 1000; // characters in which those lines stand

/** Words that stand in the names of those who publish. Without one of them a name before a date may be a town: “Velm, 12 May 2032”. */
const OUTLET =
  /\b(?:advertiser|agency|argus|broadcasting|bulletin|chronicle|courier|daily|dispatch|echo|evening|examiner|express|gazette|globe|guardian|herald|independent|inquirer|journal|ledger|magazine|mail|mercury|messenger|mirror|monitor|news|newswire|observer|online|post|press|radio|record|recorder|register|review|sentinel|standard|star|sun|telegraph|television|times|tribune|tv|weekly|wire)\b/i;
const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const WEEKDAY = '(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?';
const DAY = new RegExp(
  `^${WEEKDAY}(?:(?<iso>\\d{4}-\\d{2}-\\d{2})|(?<day>\\d{1,2}) (?<month>${MONTH})\\.?,? (?<year>\\d{4})|(?<named>${MONTH})\\.? (?<on>\\d{1,2}),? (?<of>\\d{4}))$`,
  'i',
);

/**
 * The name and the full date that stand alone on one of the first three lines; null where none do.
 *
 * Misses names without a word that publishers are called by, dates without a year, and dates in other languages.
 */
export function mastheadOf(text: string): Masthead | null {
  let seen = 0;
  let start = 0;
  for (const line of text.slice(0, HEAD).split('\n')) {
    const end = start + line.trimEnd().length;
    if (line.trim() !== '') {
      seen += 1;
      const said = line.length <= LONGEST ? nameAndDay(line.replace(/[\s\u00a0]+/g, ' ').trim()) : null;
      if (said) return { ...said, start, end };
    }
    if (seen >= LINES) return null;
    start += line.length + 1;
  }
  return null;
}

function nameAndDay(line: string): Pick<Masthead, 'outlet' | 'published'> | null {
  for (const { 0: mark, index } of line.matchAll(/, | ?[·•|–—] ?| - /gu)) {
    const outlet = line.slice(0, index).trim();
    if (!/^\p{Lu}[\p{L}\p{M}\p{N}&.'’ -]{2,59}$/u.test(outlet) || !OUTLET.test(outlet) || outlet.split(' ').length > 6) return null;
    if (/^(?:by|from|published|updated|posted|printed)\b/i.test(outlet)) return null;
    const published = dayOf(line.slice(index + mark.length).trim());
    if (published !== null) return { outlet, published };
  }
  return null;
}

function dayOf(words: string): string | null {
  const { iso, day, month, year, named, on, of } = DAY.exec(words)?.groups ?? {};
  if (iso !== undefined) return isoOf(iso);
  return isoOf(`${day ?? on ?? ''} ${month ?? named ?? ''} ${year ?? of ?? ''}`);
}

export const mastheadNote = (text: string, { start, end }: Masthead): Note => ({
  code: 'masthead',
  detail: `Outlet and date are those of its line “${text.slice(start, end).trim()}”.`,
  start,
  end,
});
