import type { Citation, Span } from '@stemma/core/sheet';

export const VIEWS = ['brief', 'stemma', 'differences', 'responses', 'timeline', 'reader'] as const;
export type View = (typeof VIEWS)[number];

/** A report, and the words in it to go to. */
export interface Place {
  readonly report: string;
  readonly in?: 'title';
  readonly span: Span | null;
}

/** Where one is in the page: which view, what in it, and what is being explained above it. */
export interface Route {
  readonly view: View;
  readonly at: string | null; // an answer, a question, an origin …: what the view goes to
  readonly places: readonly Place[]; // the reports that the reader has open, one to four; the first leads
  readonly why: string | null; // what the panel explains
}

export const HOME: Route = { view: 'brief', at: null, places: [], why: null };
const MOST_OPEN = 4; // reports side by side

/**
 * The route of a hash: `#brief`, `#brief-SECTION`, `#answer-ID`, `#origin-ID`, `#differences-ID`, `#report-ID@start-end`, `#why-ID`.
 *
 * More reports side by side stand after `&`; a place in a title is `@title:start-end`. `beneath` is what `#why-…` lies on. Anything else is the brief.
 */
export function routeOf(hash: string, beneath: Route = HOME): Route {
  const text = hash.replace(/^#/u, '');
  const dash = text.indexOf('-');
  const name = dash < 0 ? text : text.slice(0, dash);
  const rest = dash < 0 ? '' : text.slice(dash + 1);
  if (name === 'why' && rest !== '') return { ...beneath, why: decoded(rest) };
  if (name === 'answer' && rest !== '') return { ...HOME, at: decoded(rest) };
  if (name === 'origin' && rest !== '') return { ...HOME, view: 'stemma', at: decoded(rest) };
  if (name === 'report' && rest !== '') {
    const places = rest.split('&').slice(0, MOST_OPEN).map(placeOf);
    return { ...HOME, view: 'reader', places };
  }
  const view = VIEWS.find((v) => v === name);
  return view ? { ...HOME, view, at: rest === '' ? null : decoded(rest) } : HOME;
}

/** The hash that leads to a route, and can be sent with the file. */
export function hashOf({ view, at, places, why }: Route): string {
  if (why !== null) return `#why-${encoded(why)}`;
  if (view === 'reader' && places.length > 0) return `#report-${places.map(placeText).join('&')}`;
  if (at === null) return `#${view}`;
  if (view === 'brief' && /^[a-z]-/u.test(at)) return `#answer-${encoded(at)}`;
  if (view === 'stemma' && at.startsWith('o-')) return `#origin-${encoded(at)}`;
  return `#${view}-${encoded(at)}`;
}

/** Where words stand, as a route. */
export const routeToWords = ({ report, in: where, start, end }: Citation): Route => ({
  ...HOME,
  view: 'reader',
  places: [{ report, ...(where && { in: where }), span: { start, end } }],
});

export const routeToView = (view: View, at: string | null = null): Route => ({ ...HOME, view, at });

function placeText({ report, in: where, span }: Place): string {
  if (span === null) return encoded(report);
  return `${encoded(report)}@${where === 'title' ? 'title:' : ''}${span.start}-${span.end}`;
}

function placeOf(text: string): Place {
  const found = /^(?<report>[^@]*)@(?<title>title:)?(?<start>\d{1,9})-(?<end>\d{1,9})$/u.exec(text)?.groups;
  if (!found) return { report: decoded(text), span: null };
  const { report = '', title, start, end } = found;
  return { report: decoded(report), ...(title && { in: 'title' as const }), span: { start: Number(start), end: Number(end) } };
}

/** Every sign that means something in our hashes is written as its number; "-" may stay, since only the first one parts. */
const encoded = (text: string): string =>
  encodeURIComponent(text.toWellFormed()).replace(/[!'()*]/gu, (sign) => `%${sign.charCodeAt(0).toString(16)}`);

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
