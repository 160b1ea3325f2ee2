import { type Main, textOf } from './structured.ts';
import type { Survey } from './survey.ts';
import { plainText } from './plain-text.ts';

/**
 * What the report is called: as its headline stands on the page, else as the page's data has it, else the window's title without the site's name.
 *
 * `site`: how the outlet calls itself, as far as that is known. Null where the page has none. A title that was cut for sharing loses to the whole one.
 */
export function titleOf(survey: Survey, main: Main | null, site: readonly string[]): string | null {
  const meta = (name: string): string | null => survey.meta.get(name)?.[0] ?? null;
  const window = clean(survey.titleTag, site);
  const shared = [meta('og:title'), meta('twitter:title'), meta('dc.title'), meta('title'), meta('headline')]
    .map((one) => clean(one, site))
    .filter((one) => one !== null);
  const structured = main && main.kind !== 'page' ? clean(textOf(main.thing['headline']) ?? textOf(main.thing['name']), site) : null;
  const items = survey.items.filter(({ property }) => property === 'headline').map(({ value }) => clean(value, site));
  const heads = survey.headings.map(({ text }) => clean(text, site)).filter((one) => one !== null && !site.some((name) => same(name, one)));
  const named = [structured, window, ...shared].filter((one) => one !== null);
  const alikeHead = heads.find((one) => one !== null && named.some((other) => alike(one, other)));
  const line = clean(survey.head === null ? null : survey.lines[survey.head]?.text, site);
  const [only] = heads.length === 1 ? heads : [];
  const head =
    alikeHead ??
    (only && only.length >= 12 ? only : line !== null && line.length < 390 && named.some((other) => alike(line, other)) ? line : null);
  const without =
    head &&
    named.find(
      (other) => bare(other) !== bare(head) && bare(head).endsWith(bare(other)) && words(other) >= 4 && other.length > head.length / 2,
    );
  if (without) return without; // a kicker stood before it
  return head ?? structured ?? shared[0] ?? items[0] ?? window ?? heads[0] ?? null;
}

/** `title` as words: entities read, no markup, one space between words, no controls of direction, no name of the site at either end. */
function clean(title: string | null | undefined, site: readonly string[]): string | null {
  if (title == null) return null;
  const plain = plainText(title);
  const bare = withoutSite(plain, site);
  return bare === '' ? null : bare;
}

const TAIL = /\s+(?:[|–—•·»«:/]|-{1,2}|::|\\)\s+|\s*[|»]\s*/gu;

/** Drops what names the site or its sections behind the headline: "Bridge shut | Harbour Post", "Bridge shut - Local News - Harbour Post". */
export function withoutSite(title: string, site: readonly string[]): string {
  const parts: { text: string; start: number; end: number }[] = [];
  let from = 0;
  for (const match of title.matchAll(TAIL)) {
    parts.push({ text: title.slice(from, match.index), start: from, end: match.index });
    from = match.index + match[0].length;
  }
  parts.push({ text: title.slice(from), start: from, end: title.length });
  let first = 0;
  let last = parts.length - 1;
  const isSite = (text: string): boolean => site.some((name) => same(name, text));
  while (last > first && isSite(parts[last]?.text ?? '')) last -= 1;
  while (first < last && isSite(parts[first]?.text ?? '')) first += 1;
  const cut = last < parts.length - 1;
  // behind a dropped name, a short part is a section: "Bridge shut - News - Harbour Post"
  while (cut && last > first && words(parts[last]?.text ?? '') <= 2 && words(title.slice(parts[first]?.start, parts[last - 1]?.end)) >= 4)
    last -= 1;
  return title.slice(parts[first]?.start, parts[last]?.end).trim();
}

const words = (text: string): number => text.split(' ').length;
const bare = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/^(?:the|la|le|el|die|der|das) /, '')
    .replace(/\.(?:com|org|net|co\.[a-z]{2}|[a-z]{2})$/, '')
    .replace(/[^\p{L}\p{N}]/gu, '');

/** Two ways to write one name: "The Harbour Post", "HarbourPost.com". */
export const same = (a: string, b: string): boolean => bare(a) !== '' && bare(a) === bare(b);

function alike(a: string, b: string): boolean {
  const [one, other] = [bare(a), bare(b)];
  if (one.length < 6 || other.length < 6) return one === other;
  return one.startsWith(other.slice(0, Math.max(12, other.length * 0.6))) || other.startsWith(one.slice(0, Math.max(12, one.length * 0.6)));
}
