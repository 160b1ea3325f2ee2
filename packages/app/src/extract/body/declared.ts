import { thingsIn, type Thing } from '../metadata/structured.ts';
import { elementsIn, textIn, type PageElement } from '../tree/node.ts';
import { linkShare, type Leaf, type Reason } from './leaf.ts';

const SHORTEST = 400; // letters; what is shorter is a summary
const LONGEST = 400_000;

/** All that the page's JSON-LD describes. */
export function declaredThings(root: PageElement): readonly Thing[] {
  const scripts = elementsIn(root, ({ name, attributes }) => name === 'script' && /ld\+json/i.test(attributes.get('type') ?? ''))
    .map(textIn)
    .filter(({ length }) => length < LONGEST);
  return scripts.length === 0 ? [] : thingsIn(scripts);
}

/** Texts that the JSON-LD gives as its article's body, longest first. They may be cut, doubled or another article's: a check, never the text. */
export const declaredBodies = (things: readonly Thing[]): readonly string[] =>
  things
    .flatMap(({ articleBody }) => (typeof articleBody === 'string' && articleBody.length >= SHORTEST ? [articleBody] : []))
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1));

/** Letters and digits alone, in small letters, so that neither markup nor typography parts what is one. */
export const bareLetters = (text: string): string =>
  text
    .replace(/<[^<>]{0,500}>|&[a-z\d#]{1,10};/gi, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');

const MOST_COMPARED = 1e9; // leaves times letters: the longest reports of real pages stay a hundred times below
const SENTENCE = 60; // letters: what is shorter may stand anywhere on a page
/** Reasons that a declared body does not overrule: it holds links to other reports and captions as well. */
const FIRM: ReadonlySet<Reason> = new Set(['link-density', 'caption', 'title', 'related', 'card']);

/**
 * Puts back into the report what the declared body has and we left out, and leaves out what stands behind its last words. Changes `reasons`.
 *
 * Believes a declared body only where nearly all of it stands on the page, and ends a report with it only where it is nearly all that we kept.
 */
export function compareDeclared(leaves: readonly Leaf[], reasons: Map<Leaf, Reason>, declared: readonly string[]): void {
  for (const text of declared.slice(0, 3)) {
    const body = bareLetters(text);
    if (leaves.length * body.length > MOST_COMPARED) continue;
    const found = leaves.filter((leaf) => leaf.text.length >= SENTENCE && body.includes(bareLetters(leaf.text)));
    const letters = found.reduce((sum, leaf) => sum + bareLetters(leaf.text).length, 0);
    if (letters < 0.8 * body.length) continue;
    const again = new Set<string>();
    for (const leaf of leaves) if (!reasons.has(leaf)) again.add(leaf.text);
    for (const leaf of found) {
      const reason = reasons.get(leaf);
      if (reason === undefined || again.has(leaf.text) || (FIRM.has(reason) && linkShare(leaf) > 0.5) || reason === 'caption') continue;
      again.add(leaf.text);
      reasons.delete(leaf);
    }
    const kept = leaves.filter((leaf) => !reasons.has(leaf));
    const all = kept.reduce((sum, leaf) => sum + leaf.text.length, 0);
    const inBody = found.filter((leaf) => !reasons.has(leaf)).reduce((sum, leaf) => sum + leaf.text.length, 0);
    const last = found.filter((leaf) => !reasons.has(leaf)).at(-1);
    if (last !== undefined && inBody > 0.8 * all)
      for (const leaf of kept)
        if (leaf.at > last.at && !body.includes(bareLetters(leaf.text))) reasons.set(leaf, 'behind-the-declared-body');
    return;
  }
}
