import type { Citation } from '@stemma/core/sheet';
import type { PageData } from '../page-data.ts';

/** The rest of the sentence in which words stand. */
export interface Around {
  readonly before: string;
  readonly after: string;
}

const MOST = 180; // characters on each side; a sentence may be a page long

/** What stands around words in their sentence, cut at a space where it is long. Null for words of a title, and where the text is not at hand. */
export function around({ report, in: where, start, end, text }: Citation, { texts, readings }: PageData): Around | null {
  const whole = texts.get(report);
  if (where === 'title' || whole?.slice(start, end) !== text) return null;
  const sentences = readings.find((reading) => reading.id === report)?.sentences ?? [];
  const from = sentences.findLast(([first]) => first <= start)?.[0] ?? start;
  const to = sentences.find(([, last]) => last >= end)?.[1] ?? end;
  return { before: lastPart(whole.slice(Math.min(from, start), start)), after: firstPart(whole.slice(end, Math.max(to, end))) };
}

function firstPart(text: string): string {
  if (text.length <= MOST) return text;
  const cut = text.lastIndexOf(' ', MOST);
  return `${text.slice(0, cut > 0 ? cut : MOST).toWellFormed()} …`;
}

function lastPart(text: string): string {
  if (text.length <= MOST) return text;
  const cut = text.indexOf(' ', text.length - MOST);
  return `… ${text.slice(cut > 0 ? cut + 1 : text.length - MOST).toWellFormed()}`;
}
