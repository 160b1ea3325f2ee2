import type { Note } from '@stemma/core';
import type { Capture } from '../../capture/capture.ts';
import { Problem } from '../../problems.ts';
import { isoOf } from '../dates.ts';
import { wordsOf } from '../html-words.ts';
import { LIMITS } from '../limits.ts';
import type { FormName, Known, Opened } from '../form.ts';
import { innerOf, present, refused, spend, type Within } from '../within.ts';

/** One item of a feed, in whichever of its forms. `content` is what the feed means to be the whole report. */
export interface Item {
  readonly known: Partial<Known>;
  readonly address: string | null; // where the report stands
  readonly content: Content | null;
}

export interface Content {
  readonly text: string;
  readonly type: 'text/html' | 'text/plain';
  readonly meant: 'whole' | 'summary'; // what this field of a feed is for; a long summary is the report all the same
}

/** Characters of words. What is shorter is a summary: a teaser has two or three sentences, and few reports have less than eight. */
const LEAST = { whole: 250, summary: 1200 } as const;
const CUT_OFF = /(?:\[(?:…|\.\.\.)\]|\b(?:read more|continue reading|read the full (?:story|article|report))\W{0,8})$/i;
const MOST_CUT_OFF = 2000; // characters: in longer ones "Read more" is a link below the whole report

function isWhole({ text, meant }: Content): boolean {
  const words = wordsOf(text);
  return words.length >= LEAST[meant] && !(words.length < MOST_CUT_OFF && CUT_OFF.test(words.slice(-60)));
}

/** Most items of one feed that are looked at. */
export const MOST_ITEMS = LIMITS.entries;

/** The reports of a feed's items; of those that only summarise one, the refusal with the address where it stands. */
export function* openItems(capture: Capture, form: FormName, items: readonly Item[], within: Within): Generator<Opened> {
  if (form === 'sitemap') {
    const [first] = items;
    const beginning = first?.address ? `, the first of them ${first.address}` : '';
    yield refused(capture.name, new Problem('only-a-summary', `It is a sitemap: it lists ${items.length} addresses${beginning}.`));
    return;
  }
  const entries = Math.min(within.limits.entries, MOST_ITEMS);
  for (const [index, { known, address, content }] of items.slice(0, entries).entries()) {
    const name = `${index + 1}`;
    if (!content || !isWhole(content)) {
      const called = known.title ? `“${known.title}” ` : 'It ';
      const where = address === null ? 'It names no address.' : `The report: ${address}`;
      yield refused(
        `${capture.name}/${name}`,
        new Problem('only-a-summary', `${called}has ${content ? 'only a few words' : 'no text'} here. ${where}`),
      );
      continue;
    }
    const inner = innerOf(capture, name, content.text, content.type, address);
    spend(within, inner.bytes.length);
    const notes: Note[] = [];
    yield content.type === 'text/html'
      ? { kind: 'page', form, capture: inner, known, notes }
      : { kind: 'text', form, capture: inner, text: content.text, known, blocks: [], notes };
  }
  if (items.length > entries)
    yield refused(capture.name, new Problem('archive-too-big', `It has more than ${entries} items; the first ${entries} were read.`));
}

/** What feeds say of an item, in the fields of a report. Dates that cannot be read are left out. */
export function knownOf(said: {
  readonly id?: string | null;
  readonly title?: string | null;
  readonly byline?: string | null;
  readonly outlet?: string | null;
  readonly agency?: string | null;
  readonly published?: unknown;
  readonly modified?: unknown;
  readonly language?: string | null;
  readonly url?: string | null;
}): Partial<Known> {
  const agency = said.agency !== said.outlet ? said.agency : null;
  return present({
    id: said.id,
    title: said.title,
    byline: said.byline,
    outlet: said.outlet,
    agency,
    published: isoOf(said.published),
    modified: isoOf(said.modified),
    language: said.language,
    url: said.url,
  });
}
