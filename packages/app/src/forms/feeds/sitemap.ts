import { childOf, childrenOf, lineOf, within } from '../xml/ask.ts';
import type { XmlElement } from '../xml/tree.ts';
import { absolute } from './address.ts';
import { knownOf, type Item } from './feed.ts';

/** What a news sitemap lists: titles, dates and addresses, and never a report. Of a sitemap of sitemaps, the addresses of those. */
export function sitemapItems(tree: XmlElement): Item[] {
  return within(tree, 'url', 'sitemap').map((entry) => {
    const news = childOf(entry, 'news:news');
    const publication = news && childOf(news, 'news:publication');
    const address = absolute(lineOf(childrenOf(entry, 'loc')[0] ?? null), null);
    return {
      address,
      content: null,
      known: knownOf({
        title: news && lineOf(childOf(news, 'news:title')),
        outlet: publication && lineOf(childOf(publication, 'news:name')),
        language: publication && lineOf(childOf(publication, 'news:language')),
        published: news && lineOf(childOf(news, 'news:publication_date')),
        modified: lineOf(childOf(entry, 'lastmod')),
        url: address,
      }),
    };
  });
}
