import type { FormName } from '../form.ts';
import { within } from '../xml/ask.ts';
import type { XmlElement } from '../xml/tree.ts';
import type { Item } from './feed.ts';
import { sitemapItems } from './sitemap.ts';
import { atomItems, rssItems } from './xml-feed.ts';

export interface Listed {
  readonly form: FormName;
  readonly items: readonly Item[];
  readonly lists: boolean; // what it lists are lists again: a sitemap of sitemaps
}

/** Elements that never stand in one another: where one has no end tag, the next begins all the same. */
export const APART = ['item', 'entry', 'url', 'sitemap'];

/** The items of a feed or sitemap in XML, which was read with APART; null where it is none. */
export function itemsIn(tree: XmlElement, xml: string): Listed | null {
  const [root] = within(tree, 'rss', 'rdf:rdf', 'channel', 'feed', 'urlset', 'sitemapindex');
  switch (root?.name) {
    case undefined:
      return null;
    case 'feed':
      return { form: 'atom', items: atomItems(tree, xml), lists: false };
    case 'urlset':
    case 'sitemapindex':
      return { form: 'sitemap', items: sitemapItems(tree), lists: root.name === 'sitemapindex' };
    default:
      return { form: 'rss', items: rssItems(tree, xml), lists: false };
  }
}
