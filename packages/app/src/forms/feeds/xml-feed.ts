import { childOf, childrenOf, lineOf, textOf, within } from '../xml/ask.ts';
import type { XmlElement } from '../xml/tree.ts';
import { decodeReferences } from '../xml/references.ts';
import { wordsOf } from '../html-words.ts';
import { knownOf, MOST_ITEMS, type Item } from './feed.ts';
import { absolute } from './address.ts';

/**
 * The items of an RSS feed (0.9x, 1.0, 2.0). An item may hold the report in "content:encoded" or, where it is long, in its "description".
 *
 * Tolerates items without their end tags: `tree` must have been read with `item` apart.
 */
export function rssItems(tree: XmlElement, source: string): Item[] {
  const [channel] = within(tree, 'channel');
  const outlet = channel ? lineOf(childOf(channel, 'title')) : null;
  const language = channel ? lineOf(childOf(channel, 'language', 'dc:language')) : null;
  const home = channel ? lineOf(childOf(channel, 'link')) : null;
  return within(tree, 'item')
    .slice(0, MOST_ITEMS + 1)
    .map((item) => {
      const guid = childOf(item, 'guid');
      const permanent = guid && guid.attributes['ispermalink'] !== 'false' && /^https?:/i.test(lineOf(guid) ?? '') ? lineOf(guid) : null;
      const address = absolute(lineOf(childOf(item, 'link')) ?? permanent, home);
      const encoded = htmlOf(childOf(item, 'content:encoded', 'encoded'), source);
      const described = htmlOf(childOf(item, 'description'), source);
      const meant = encoded !== '' && wordsOf(encoded).length >= wordsOf(described).length ? 'whole' : 'summary';
      const html = meant === 'whole' ? encoded : described;
      const creators = childrenOf(item, 'dc:creator');
      const bylines = (creators.length > 0 ? creators : childrenOf(item, 'author')).flatMap((author) => personIn(lineOf(author)) ?? []);
      return {
        address,
        content: html === '' ? null : { text: html, type: 'text/html', meant },
        known: knownOf({
          id: lineOf(guid),
          title: titleOf(childOf(item, 'title')),
          byline: bylines.length > 0 ? [...new Set(bylines)].join(', ') : null,
          outlet,
          agency: lineOf(childOf(item, 'source')),
          published: lineOf(childOf(item, 'pubdate', 'dc:date', 'dcterms:issued', 'dcterms:created')),
          modified: lineOf(childOf(item, 'dcterms:modified', 'atom:updated', 'updated')),
          language: lineOf(childOf(item, 'dc:language')) ?? language,
          url: address,
        }),
      };
    });
}

/** The entries of an Atom feed. `published` stands for itself; an entry with `updated` alone has no date of publication. */
export function atomItems(tree: XmlElement, source: string): Item[] {
  const [feed = tree] = within(tree, 'feed');
  const outlet = lineOf(childOf(feed, 'title'));
  const language = feed.attributes['xml:lang'] ?? null;
  const base = feed.attributes['xml:base'] ?? linkOf(feed, null);
  const feedAuthor = lineOf(childOf(childOf(feed, 'author') ?? feed, 'name'));
  return within(tree, 'entry')
    .slice(0, MOST_ITEMS + 1)
    .map((entry) => {
      const content = childOf(entry, 'content');
      const address = linkOf(entry, base);
      const names = childrenOf(entry, 'author').flatMap((author) => lineOf(childOf(author, 'name')) ?? []);
      const origin = childOf(entry, 'source');
      return {
        address,
        content: atomContent(content, source),
        known: knownOf({
          id: lineOf(childOf(entry, 'id')),
          title: titleOf(childOf(entry, 'title')),
          byline: names.length > 0 ? names.join(', ') : feedAuthor,
          outlet,
          agency: origin && lineOf(childOf(origin, 'title')),
          published: lineOf(childOf(entry, 'published', 'issued')),
          modified: lineOf(childOf(entry, 'updated', 'modified')),
          language: entry.attributes['xml:lang'] ?? language,
          url: address,
        }),
      };
    });
}

function atomContent(content: XmlElement | null, source: string): Item['content'] {
  if (!content) return null;
  const type = content.attributes['type'] ?? 'text';
  if (content.attributes['src'] !== undefined) return null;
  if (type === 'xhtml') return { text: source.slice(content.start, content.end), type: 'text/html', meant: 'whole' };
  const text = textOf(content);
  if (text.trim() === '') return null;
  const isHtml = type === 'html' || type === 'text/html' || /<p[\s>]/i.test(text);
  return { text, type: isHtml ? 'text/html' : 'text/plain', meant: 'whole' };
}

/** HTML that was packed into an element, as letters or as tags of its own. */
function htmlOf(element: XmlElement | null, source: string): string {
  if (!element) return '';
  const asTags = element.children.some((child) => 'name' in child);
  return asTags ? source.slice(element.start, element.end) : textOf(element).trim();
}

/** A headline on one line; where feeds wrote HTML into it, without its tags and with its letters resolved once more. */
function titleOf(element: XmlElement | null): string | null {
  const line = lineOf(element);
  if (line === null) return null;
  const isHtml =
    element?.attributes['type'] === 'html' ||
    /<\/?(?:b|i|em|strong|span|br|sup|sub)(?:\s[^<>]{0,200})?\/?>|&(?:#\d{2,5}|[a-z]{2,8});/i.test(line);
  return isHtml
    ? decodeReferences(line.replace(/<\/?[a-z][^<>]{0,200}>/gi, ''))
        .replace(/\s+/g, ' ')
        .trim()
    : line;
}

/** "ana@harbour.example (Ana Ruiz)" gives the name; an address alone gives none. */
function personIn(line: string | null): string | null {
  if (line === null) return null;
  const named = /^\S{1,200}@\S{1,200}\s{1,8}\(([^()]{1,200})\)$/.exec(line)?.[1];
  return named ?? (/^\S{1,200}@\S{1,200}$/.test(line) ? null : line);
}

function linkOf(element: XmlElement, base: string | null): string | null {
  const links = childrenOf(element, 'link');
  const chosen =
    links.find((link) => (link.attributes['rel'] ?? 'alternate') === 'alternate' && /html|^$/.test(link.attributes['type'] ?? '')) ??
    links.find((link) => (link.attributes['rel'] ?? 'alternate') === 'alternate');
  return absolute(chosen?.attributes['href'] ?? null, base);
}
