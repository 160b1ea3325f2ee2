import { Problem } from '../../problems.ts';
import { knownOf } from '../feeds/feed.ts';
import { asGiven, idOf, isFields, listOf, looksLikeHtml, peopleIn, worded, type Fields, type Found } from './fields.ts';

const ARTICLE = /(?:^|[/:])(?:\w{0,40}Article|Report|BlogPosting|LiveBlogPosting)$/;

/** The articles in a schema.org value: itself, or those of its "@graph". */
export function newsArticlesIn(value: Fields): Fields[] {
  if (isArticle(value)) return [value];
  return listOf(value['@graph']).filter(isFields).filter(isArticle);
}

const isArticle = (value: Fields): boolean => listOf(value['@type']).some((type) => typeof type === 'string' && ARTICLE.test(type));

/** One NewsArticle with its `articleBody`; its publisher is the outlet, its author the byline, or the agency where the author is an organisation. */
export function readSchemaOrg(article: Fields): Found | Problem {
  const title = worded(article['headline']) ?? worded(article['name']);
  const body = asGiven(article['articleBody']) ?? asGiven(article['text']);
  const url =
    worded(article['url']) ??
    idOf(isFields(article['mainEntityOfPage']) ? article['mainEntityOfPage']['@id'] : article['mainEntityOfPage']);
  if (body === null) {
    const where = url === null ? '' : ` The report: ${url}`;
    return new Problem('only-a-summary', `${title === null ? 'It' : `“${title.slice(0, 200)}”`} has no “articleBody”.${where}`);
  }
  const authors = listOf(article['author']);
  const isOrganisation = (author: unknown): boolean =>
    isFields(author) && listOf(author['@type']).some((type) => typeof type === 'string' && type.endsWith('Organization'));
  const known = knownOf({
    id: idOf(article['@id']) ?? idOf(article['identifier']) ?? url,
    title,
    byline: peopleIn(authors.filter((author) => !isOrganisation(author))),
    outlet: peopleIn(article['publisher']),
    agency: peopleIn(authors.filter(isOrganisation)),
    published: article['datePublished'] ?? article['dateCreated'],
    modified: article['dateModified'],
    language: worded(article['inLanguage']),
    url,
  });
  return { text: body, type: looksLikeHtml(body) ? 'text/html' : 'text/plain', known, notes: [] };
}
