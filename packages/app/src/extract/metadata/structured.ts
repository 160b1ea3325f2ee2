import { tolerantJson } from './tolerant-json.ts';

/** One thing that a page's JSON-LD describes. */
export type Thing = Readonly<Record<string, unknown>>;

const MOST_THINGS = 5000;
const ARTICLE = /(?:Article|BlogPosting|Report|LiveBlog|Review|NewsItem|AdvertiserContent|SocialMediaPosting|DiscussionForumPosting)/;
const PAGE = /(?:WebPage|ItemPage|AboutPage|CollectionPage)/;
const RECORDING =
  /(?:HowTo|Product|QAPage|Question|MusicRecording|Movie|Dataset|SoftwareApplication|Course|PodcastSeries|VideoObject|AudioObject|PodcastEpisode|Recipe|Event|ImageGallery|MediaGallery|CreativeWork|Book|Podcast)/;

/** Every thing in `scripts` that has a type, outermost first, whatever lists and graphs hold it. Bounded in number. */
export function thingsIn(scripts: readonly string[]): readonly Thing[] {
  const things: Thing[] = [];
  for (const script of scripts) {
    const open: unknown[] = [tolerantJson(script)];
    for (let at = 0; at < open.length && at < MOST_THINGS * 4; at += 1) {
      const value = open[at];
      if (isThing(value) && typesOf(value).length > 0 && things.length < MOST_THINGS) things.push(value);
      if (typeof value !== 'object' || value === null) continue;
      for (const held of Object.values(value) as unknown[])
        if (typeof held === 'object' && held !== null && open.length < MOST_THINGS * 4) open.push(held);
    }
  }
  return things;
}

/** What a page is about. */
export interface Main {
  readonly thing: Thing;
  readonly kind: 'article' | 'page' | 'recording';
  readonly sure: boolean; // its address or headline is the page's, or it is the only one
}

/**
 * The thing that tells of this page: the article whose address or headline is the page's own; where none is, the first article; else the page, else what
 * it shows. A page may describe ten other articles beside its own.
 */
export function mainOf(things: readonly Thing[], addresses: readonly (string | null)[], titles: readonly (string | null)[]): Main | null {
  const here = new Set(addresses.flatMap((address) => (address === null ? [] : [bareAddress(address)])));
  const named = titles.flatMap((title) => (title === null ? [] : [bareTitle(title)])).filter((title) => title.length > 8);
  const fits = (thing: Thing): number => {
    const address = [thing['url'], thing['@id'], idOf(thing['mainEntityOfPage'])].flatMap((one) =>
      typeof one === 'string' ? [bareAddress(one)] : [],
    );
    const headline = bareTitle(textOf(thing['headline']) ?? textOf(thing['name']) ?? '');
    const byTitle = headline.length > 8 && named.some((title) => title.startsWith(headline) || headline.startsWith(title));
    return (address.some((one) => here.has(one)) ? 2 : 0) + (byTitle ? 2 : 0);
  };
  for (const [kind, shape] of [
    ['article', ARTICLE],
    ['recording', RECORDING],
    ['page', PAGE],
  ] as const) {
    const all = things.filter(
      (thing) =>
        typesOf(thing).some((type) => shape.test(type)) &&
        ((kind === 'article' || textOf(thing['datePublished'])) ?? textOf(thing['uploadDate'])),
    );
    if (all.length === 0) continue;
    const [best] = all.map((thing, at) => ({ thing, at, fit: fits(thing) })).sort((a, b) => b.fit - a.fit || a.at - b.at);
    if (best && (kind !== 'recording' || best.fit > 0)) return { thing: best.thing, kind, sure: best.fit > 0 || all.length === 1 };
  }
  return null;
}

export const isThing = (value: unknown): value is Thing => typeof value === 'object' && value !== null && !Array.isArray(value);

export function typesOf(thing: Thing): readonly string[] {
  const type = thing['@type'];
  return (Array.isArray(type) ? (type as unknown[]) : [type]).filter((one): one is string => typeof one === 'string');
}

/** The words of a value, whether it is a string, a list with one first, or `{"@value": …}`. */
export function textOf(value: unknown): string | null {
  const one = Array.isArray(value) ? (value as unknown[])[0] : value;
  if (typeof one === 'number') return String(one);
  if (typeof one === 'string') return one.trim() === '' ? null : one.trim();
  return isThing(one) && typeof one['@value'] === 'string' ? one['@value'].trim() : null;
}

const idOf = (value: unknown): unknown =>
  isThing(value) ? (value['@id'] ?? value['url']) : Array.isArray(value) ? idOf((value as unknown[])[0]) : value;

/** An address without what differs between two ways to write it: scheme, www., query, last slash. */
export function bareAddress(address: string): string {
  return address
    .trim()
    .toLowerCase()
    .replace(/^https?:/, '')
    .replace(/^\/\/(?:www\.|m\.|amp\.)?/, '')
    .replace(/[?#].*$/s, '')
    .replace(/\/(?:amp\/?)?$/, '');
}

const bareTitle = (title: string): string =>
  title
    .toLowerCase()
    .replace(/&[a-z]+;|&#\d+;/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, '');
