import { Problem } from '../../problems.ts';
import { knownOf } from '../feeds/feed.ts';
import { asGiven, idOf, isFields, looksLikeHtml, nameIn, peopleIn, worded, type Fields, type Found } from './fields.ts';
import { isNinjs, readNinjs } from './ninjs.ts';
import { newsArticlesIn, readSchemaOrg } from './schema-org.ts';

/** Names under which files keep a list of reports. */
const LISTS = ['reports', 'articles', 'items', 'documents', 'results', 'data', 'stories', 'news', 'docs'] as const;

const MOST_DEPTH = 4; // lists within lists

/**
 * Every report in a JSON value, in its order: ours, news-please's, ninjs (1 to 3), schema.org's, and plain objects with a text. Of one that cannot be
 * used, its problem stands in its place.
 */
export function* reportsIn(value: unknown, depth = 0): Generator<Found | Problem> {
  if (depth > MOST_DEPTH) {
    yield new Problem('unknown-json', 'Its lists stand too deep in one another.');
    return;
  }
  if (Array.isArray(value)) {
    for (const entry of value) yield* reportsIn(entry, depth + 1);
    return;
  }
  if (!isFields(value)) {
    yield new Problem('unknown-json', 'It holds no object.');
    return;
  }
  if (isNinjs(value)) return void (yield readNinjs(value));
  const articles = newsArticlesIn(value);
  if (articles.length > 0) {
    for (const article of articles) yield readSchemaOrg(article);
    return;
  }
  const plain = readPlain(value);
  if (plain) return void (yield plain);
  const list = LISTS.map((name) => value[name]).find((held) => Array.isArray(held) && held.some(isFields));
  if (list !== undefined) yield* reportsIn(list, depth + 1);
  else yield new Problem('unknown-json', `Its fields are ${namesOf(value)}.`);
}

const TEXTS = ['text', 'maintext', 'body', 'content', 'article', 'full_text', 'fulltext', 'article_text', 'content_text'] as const;

/** Our own lines, news-please's, and whatever names its text plainly. The first name that is there counts. */
function readPlain(fields: Fields): Found | Problem | null {
  const base64 = worded(fields['base64']);
  const html = asGiven(fields['html']) ?? asGiven(fields['content_html']);
  const text = TEXTS.map((name) => asGiven(fields[name])).find((given) => given !== null) ?? null;
  const hasText = ['text', 'maintext'].some((name) => name in fields);
  if (text === null && html === null && base64 === null) {
    return hasText ? new Problem('empty', `${calledBy(fields)} has no text.`) : null;
  }
  const known = knownOf({
    id: idOf(fields['id'] ?? fields['uri'] ?? fields['guid']),
    title: first(fields, ['title', 'headline', 'heading']),
    byline: peopleIn(fields['byline'] ?? fields['authors'] ?? fields['author']),
    outlet:
      first(fields, ['outlet', 'publisher', 'source_name', 'site_name', 'sitename', 'source', 'source_domain', 'hostname', 'domain']) ??
      nameIn(fields['source'] ?? fields['publisher']),
    agency: first(fields, ['agency', 'credit']),
    published:
      fields['published'] ??
      fields['date_publish'] ??
      fields['published_at'] ??
      fields['publishedAt'] ??
      fields['pubDate'] ??
      fields['date'],
    modified: fields['modified'] ?? fields['date_modify'] ?? fields['updated_at'] ?? fields['updated'],
    language: first(fields, ['language', 'lang']),
    url: first(fields, ['url', 'link', 'web_url']),
  });
  if (base64 !== null && text === null && html === null) {
    return { text: Buffer.from(base64, 'base64'), type: worded(fields['contentType']) ?? '', known, notes: [] };
  }
  const words = text ?? html ?? '';
  const isPage = text === null || (!('text' in fields) && looksLikeHtml(text)); // our own "text" is plain, whatever stands in it
  return { text: words, type: isPage ? 'text/html' : 'text/plain', known, notes: [] };
}

function first(fields: Fields, names: readonly string[]): string | null {
  for (const name of names) {
    const value = worded(fields[name]);
    if (value !== null) return value;
  }
  return null;
}

const calledBy = (fields: Fields): string => {
  const name = idOf(fields['id']) ?? worded(fields['title']);
  return name === null ? 'It' : `“${name.slice(0, 120)}”`;
};

const namesOf = (fields: Fields): string => {
  const names = Object.keys(fields)
    .slice(0, 8)
    .map((name) => `“${name.slice(0, 40)}”`);
  return names.length > 0 ? names.join(', ') : 'none';
};
