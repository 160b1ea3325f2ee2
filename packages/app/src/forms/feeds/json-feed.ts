import { asGiven, isFields, listOf, peopleIn, worded, type Fields } from '../json/fields.ts';
import { absolute } from './address.ts';
import { knownOf, type Content, type Item } from './feed.ts';

export const isJsonFeed = (value: unknown): value is Fields =>
  isFields(value) && Array.isArray(value['items']) && /^https?:\/\/(?:www\.)?jsonfeed\.org\/version\//.test(worded(value['version']) ?? '');

/** The items of a JSON Feed (1.0, 1.1). */
export function jsonFeedItems(feed: Fields): Item[] {
  const outlet = worded(feed['title']);
  const home = worded(feed['home_page_url']) ?? worded(feed['feed_url']);
  return listOf(feed['items'])
    .filter(isFields)
    .map((item) => {
      const address = absolute(worded(item['url']) ?? worded(item['external_url']), home);
      const html = asGiven(item['content_html']);
      const text = asGiven(item['content_text']);
      const authors = peopleIn(item['authors'] ?? item['author']) ?? peopleIn(feed['authors'] ?? feed['author']);
      return {
        address,
        content: contentOf(html, text),
        known: knownOf({
          id: worded(item['id']),
          title: worded(item['title']),
          byline: authors,
          outlet,
          published: item['date_published'],
          modified: item['date_modified'],
          language: worded(item['language']) ?? worded(feed['language']),
          url: address,
        }),
      };
    });
}

function contentOf(html: string | null, text: string | null): Content | null {
  if (html !== null) return { text: html, type: 'text/html', meant: 'whole' };
  return text === null ? null : { text, type: 'text/plain', meant: 'whole' };
}
