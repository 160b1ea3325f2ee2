import type { Capture } from '../capture/capture.ts';
import { APART, itemsIn } from './feeds/items.ts';
import { isJsonFeed, jsonFeedItems } from './feeds/json-feed.ts';
import type { Known } from './form.ts';
import { parseJson } from './json/parse.ts';
import { lettersOf } from './letters.ts';
import { LIMITS } from './limits.ts';
import { sniff } from './sniff.ts';
import { xmlTree } from './xml/tree.ts';

/** What a feed or sitemap lists under one address, and what it says of the report there. */
export interface Address {
  readonly address: string; // http or https
  readonly known: Partial<Known>;
  readonly lists: boolean; // what stands there is a list again: a sitemap in a sitemap of sitemaps
}

/**
 * The addresses that a feed or news sitemap lists, each once, in its order, whether or not it holds the reports too. Empty where `capture` is neither.
 */
export function addressesIn(capture: Capture): readonly Address[] {
  if (capture.bytes.length > LIMITS.wholeBytes) return [];
  const seen = new Map<string, Address>();
  const { items, lists } = listedIn(capture);
  for (const { address, known } of items) if (address !== null && !seen.has(address)) seen.set(address, { address, known, lists });
  return [...seen.values()];
}

function listedIn(capture: Capture): Pick<NonNullable<ReturnType<typeof itemsIn>>, 'items' | 'lists'> {
  const nothing = { items: [], lists: false };
  const { form } = sniff(capture);
  if (form !== 'xml' && form !== 'json') return nothing;
  const { text } = lettersOf(capture, form === 'xml' ? 'xml' : 'text');
  if (form === 'xml') return itemsIn(xmlTree(text, { apart: APART }), text) ?? nothing;
  const value = parseJson(text);
  return isJsonFeed(value) ? { items: jsonFeedItems(value), lists: false } : nothing;
}
