import { nameWords } from '../body/conventions.ts';
import { typesOf } from '../metadata/structured.ts';
import { elementsIn, type PageElement } from '../tree/node.ts';
import type { Looked } from './page-kind.ts';

/** Pages that hold many small reports in place of one. */

const ENTRIES = 4;
const LIVE = /\blive(?:\s+(?:updates?|blog|coverage)|\s*:)|(?:[-–—|:]|as it happened)\s*live\s*$|\bas it happened\b/i;

/** Entries with a time each, under a name or a title that says that they come in live. */
export function isLiveBlog({ root, things, title, body }: Looked): boolean {
  const live = things.find((thing) => typesOf(thing).includes('LiveBlogPosting'));
  const updates = live?.['liveBlogUpdate'];
  if (live && (!Array.isArray(updates) || updates.length >= ENTRIES)) return true;
  const entries = elementsIn(root, isEntry);
  if (entries.length >= ENTRIES) return true;
  const stamps = body.leaves.filter(
    ({ text }) => text.length < 40 && /^\W{0,3}(?:\d{1,2}[:.]\d{2}|\d{1,3} ?(?:m|h|min(?:ute)?s?|hours?) ago\b)/i.test(text),
  );
  return title !== null && LIVE.test(title) && stamps.length >= ENTRIES;
}

function isEntry(element: PageElement): boolean {
  const words = nameWords(element).filter((word) => word !== null);
  const live = words.some((word, i) => word === 'liveblog' || word === 'liveblogs' || (word === 'live' && words[i + 1] === 'blog'));
  return live && words.some((word) => /^(?:entry|entries|post|update|block|item)$/.test(word));
}

const PICTURES = 6;

/** Pictures with their captions, and next to no words of its own. */
export function isGallery({ root, things, url, body }: Looked, prose: number): boolean {
  const declared = things.some((thing) => typesOf(thing).some((type) => /^(?:ImageGallery|MediaGallery)$/.test(type)));
  const addressed =
    url !== null &&
    /^https?:\/\/[^/?#]+\/(?:[^?#]*\/)?(?:galler(?:y|ies)|photo-?galler(?:y|ies)|slideshows?|photos|in-pictures)(?:\/|$)/i.test(url);
  const pictures = elementsIn(root, ({ name }) => name === 'figure').length;
  const captions = body.leaves.filter((leaf) => body.reasons.get(leaf) === 'caption').reduce((sum, { text }) => sum + text.length, 0);
  if (declared || addressed) return pictures >= PICTURES && prose < 1500 ? true : declared && prose < 400;
  return pictures >= 2 * PICTURES && prose < 500 && captions > 2 * prose;
}

const LEAST_ITEMS = 5;

/** "12 bridges …" with as many headings as the title counts, or headings that count themselves. */
export function isListicle({ title, body }: Looked): boolean {
  const counted = title === null ? null : /^(?:(?:the|our|these|here are|top|best)\s+){0,3}(\d{1,3})\s+\p{L}/iu.exec(title);
  const count = counted ? Number(counted[1]) : 0;
  if (count < LEAST_ITEMS || count > 150) return false;
  const heads = body.kept.filter(({ kind }) => kind === 'subhead');
  const numbered = heads.filter(({ text }) => /^(?:#|No\.? ?)?\d{1,3}\s?[.):–-]/.test(text)).length;
  return numbered >= LEAST_ITEMS && numbered >= 0.6 * count ? true : heads.length >= count && heads.length <= 1.5 * count + 2;
}
