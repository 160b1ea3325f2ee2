import { folded } from './fold.ts';

const MOST = 12; // terms; the rest of a pasted paragraph is left out

/** What a search box holds, as words and “phrases” to look for, folded. A quotation mark that is never closed opens a phrase to the end. */
export function termsOf(query: string): readonly string[] {
  const { text } = folded(query.slice(0, 1_000));
  const terms: string[] = [];
  text.split('"').forEach((piece, i) => {
    const words = piece.split(' ').filter((w) => w !== '');
    if (i % 2 === 1) terms.push(words.join(' '));
    else terms.push(...words);
  });
  return [...new Set(terms.filter((t) => t !== ''))].slice(0, MOST);
}

const WORD = /[\p{L}\p{N}]/u;
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** The next place from `from` at which a word of the folded text begins with `term`; -1 for none. In scripts without spaces, any place. */
export function placeOf(text: string, term: string, from = 0, end = text.length): number {
  const anywhere = !WORD.test(term[0] as string) || UNSPACED.test(String.fromCodePoint(term.codePointAt(0) as number));
  let at = text.indexOf(term, from);
  while (at >= 0 && at + term.length <= end) {
    if (anywhere || at === 0 || !WORD.test(text[at - 1] as string)) return at;
    at = text.indexOf(term, at + 1);
  }
  return -1;
}
