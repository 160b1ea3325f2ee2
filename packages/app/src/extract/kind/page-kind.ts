import type { Body } from '../body/body.ts';
import { linkShare, proseOf, type Leaf } from '../body/leaf.ts';
import type { PageKind } from '../extracted.ts';
import { typesOf, type Thing } from '../metadata/structured.ts';
import { elementsIn, textIn, type PageElement } from '../tree/node.ts';
import { isGallery, isListicle, isLiveBlog } from './several.ts';
import { CAPTCHA, COOKIES, NOT_FOUND, PAYWALL, plain, saying, SCRIPTS } from './phrases.ts';

export interface Looked {
  readonly root: PageElement;
  readonly body: Body;
  readonly title: string | null;
  readonly url: string | null;
  readonly things: readonly Thing[]; // of its JSON-LD
}

const NO_REPORT = 900; // letters of prose: a report that is longer is one, whatever else the page says
const A_REPORT = 250; // letters of prose: what is shorter is called a report only where nothing speaks against it
const HEADLINES = 20;

/**
 * What kind of page it is. Calls nothing a stub that holds a report's length of prose, unless the page itself says that the rest is kept back.
 *
 * Reads English phrases; of pages in other languages only what markup tells.
 */
export function kindOf(looked: Looked): PageKind {
  const { body, title } = looked;
  const prose = body.kept.reduce((sum, leaf) => sum + proseOf(leaf), 0);
  if (prose < NO_REPORT) {
    const all = plain(body.leaves.map(({ text }) => text).join('\n').slice(0, 60_000)); // prettier-ignore
    const heads = plain([title ?? '', ...body.leaves.filter(({ kind }) => kind === 'subhead').slice(0, 4).map(({ text }) => text)].join('\n')); // prettier-ignore
    if (saying(heads, NOT_FOUND) > 0 || /\b404\b/.test(heads) || (all.length < 600 && saying(all, NOT_FOUND) > 0)) return 'not-found';
    if (all.length < 2500 && (saying(all, CAPTCHA) > 1 || (prose < A_REPORT && saying(`${heads}\n${all.slice(0, 600)}`, CAPTCHA) > 0)))
      return 'captcha';
    if (prose < A_REPORT && all.length < 4000 && (saying(all, SCRIPTS) > 0 || saying(unscripted(looked.root), SCRIPTS) > 0))
      return 'script-wall';
    if (isConsent(body.kept)) return 'cookie-wall';
    if (prose === 0 && all.length < 5000 && saying(all, COOKIES) > 3) return 'cookie-wall';
    if (isKeptBack(looked, all)) return 'paywall-stub';
  } else if (isConsent(body.kept)) return 'cookie-wall';
  if (isLiveBlog(looked)) return 'live-blog';
  if (isGallery(looked, prose)) return 'gallery';
  if (isFrontPage(looked, prose)) return 'front-page';
  if (isSocialStub(body.kept)) return 'social-stub';
  if (isListicle(looked)) return 'listicle';
  if (prose < 140) return 'unknown';
  return isOpinion(looked) ? 'opinion' : 'article';
}

/** What the page shows to a browser that runs nothing. */
const unscripted = (root: PageElement): string =>
  plain(elementsIn(root, ({ name }) => name === 'noscript').slice(0, 20).map(textIn).join('\n').slice(0, 5000)); // prettier-ignore

/** Most of what is left speaks of cookies and consent. */
function isConsent(kept: readonly Leaf[]): boolean {
  const prose = kept.filter((leaf) => proseOf(leaf) > 0);
  const asking = prose.filter(({ text }) => saying(plain(text), COOKIES) > 0);
  const letters = (leaves: readonly Leaf[]): number => leaves.reduce((sum, { text }) => sum + text.length, 0);
  return (
    asking.length > 0 &&
    letters(prose) < 6000 &&
    letters(asking) > 0.6 * letters(prose) &&
    asking.some(({ text }) => saying(plain(text), COOKIES) > 1)
  );
}

/**
 * The page asks for money where its report breaks off. Many ask at their head and their foot as well, over reports that are whole.
 */
function isKeptBack({ things, body }: Looked, all: string): boolean {
  const notFree = things.some(
    (thing) => /^false$/i.test(String(thing['isAccessibleForFree'])) && typesOf(thing).some((type) => /Article|Report|Posting/.test(type)),
  );
  const last = body.kept.at(-1)?.at ?? 0;
  const behind = plain(body.leaves.slice(Math.max(0, last - 1), last + BEHIND).map(({ text }) => text).join('\n').slice(0, 8000)); // prettier-ignore
  const brokenOff = /(?:\.{3}|…)\W{0,3}$/.test(body.text);
  return saying(behind, PAYWALL) > 0 && (notFree || brokenOff || saying(all, PAYWALL) > 1);
}
const BEHIND = 10; // leaves

/** Headlines upon headlines, nothing that calls itself an article, and no report that is longer than a summary. */
function isFrontPage({ root, body, things }: Looked, prose: number): boolean {
  if (prose >= 2 * A_REPORT || things.some((thing) => typesOf(thing).some((type) => /(?:Article|Posting)$/.test(type)))) return false;
  const called = elementsIn(root, ({ name, attributes }) => name === 'meta' && attributes.get('property') === 'og:type');
  if (called.some(({ attributes }) => /article/i.test(attributes.get('content') ?? ''))) return false;
  const headlines = body.leaves.filter((leaf) => {
    const reason = body.reasons.get(leaf);
    return leaf.text.length >= 28 && linkShare(leaf) > 0.8 && reason !== 'navigation' && reason !== 'footer';
  });
  return headlines.length >= HEADLINES && body.kept.every((leaf) => proseOf(leaf) < 300);
}

/** A post of a network: a few words, and most of them names, tags and addresses. */
function isSocialStub(kept: readonly Leaf[]): boolean {
  const words = kept.flatMap(({ text }) => text.split(/\s+/)).slice(0, 200);
  const signs = words.filter((word) => /^(?:[@#][\w]|https?:|pic\.|www\.)/i.test(word));
  return words.length > 2 && words.length < 120 && signs.length >= 3 && signs.length > 0.25 * words.length;
}

const OPINION =
  /^(?:opinions?|op-?eds?|editorials?|commentary|columns?|columnists?|letters(?:-to-the-editor)?|perspectives?|viewpoints?)$/i;

/** Said to be one, by its data, its address or the label over its headline. */
function isOpinion({ body, things, url }: Looked): boolean {
  if (things.some((thing) => typesOf(thing).some((type) => /^OpinionNewsArticle$/.test(type)))) return true;
  if (
    things.some(
      (thing) =>
        typesOf(thing).some((type) => /Article$/.test(type)) &&
        [thing['articleSection']].flat().some((section) => typeof section === 'string' && OPINION.test(section.trim())),
    )
  )
    return true;
  const path = url === null ? [] : (/^https?:\/\/[^/?#]+\/([^?#]*)/i.exec(url)?.[1] ?? '').split('/').slice(0, -1);
  if (path.some((part) => OPINION.test(part))) return true;
  const first = body.kept[0]?.at ?? 0;
  return body.leaves
    .slice(Math.max(0, first - 12), first)
    .some(({ text }) => text.length < 24 && OPINION.test(text.replace(/[:|•\s]+$/, '')));
}
