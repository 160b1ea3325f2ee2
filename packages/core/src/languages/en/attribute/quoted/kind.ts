import type { Token } from '../../../../model/mention.ts';
import { titledWorks } from '../../lexicon.generated.ts';
import { cueVerb } from '../cue-verbs.ts';

/**
 * What words in quotation marks are.
 *
 * `speech` is what somebody said, whole; `words` are some of somebody's words in a sentence that is not his; `title` names a work, a show, a
 * ship; `nickname` stands inside a name; `term` is a word as a word; `scare` keeps a word at a distance, and nobody said it.
 */
export type QuotedKind = 'speech' | 'words' | 'title' | 'nickname' | 'term' | 'scare';

export interface QuotedWords {
  readonly said: readonly Token[]; // without punctuation
  readonly ended: boolean; // the last of them is followed by , . ? ! inside the marks
  readonly asked: boolean; // by ? or !
  readonly before: Token | undefined;
  readonly earlier: Token | undefined;
  readonly after: Token | undefined;
}

const WHOLE_FROM = 5; // words; shorter quotations are mostly names and borrowed words
const LONGEST_TITLE = 12; // words
const WORKS: ReadonlySet<string> = new Set(titledWorks);
const TITLED = /^(?:titled|entitled|headlined|subtitled|nicknamed|dubbed|codenamed|christened)$/;
const TERM =
  /^(?:word|words|term|terms|phrase|phrases|acronym|adjective|noun|verb|prefix|slogan|nickname|codename|euphemism|letter|letters)$/;
const SMALL = /^(?:of|the|and|in|for|to|a|an|on|with|at|by|or|vs\.?|from|is|&)$/;

const capital = (t: Token | undefined): boolean => t !== undefined && /^[\p{Lu}\p{N}’'-]/u.test(t.text);

/** Tells what stands between a pair of marks by its length, its capitals, its closing punctuation and the words beside it. */
export function kindOfQuoted({ said, ended, asked, before, earlier, after }: QuotedWords): QuotedKind {
  if (said.length === 0) return 'words';
  const first = said[0] as Token;
  const named = said.every((t) => capital(t) || SMALL.test(t.lower)) && capital(first);
  if (said.length <= 4 && named && before?.pos === 'PROPN' && after?.pos === 'PROPN' && !ended) return 'nickname';
  if (before?.lower === 'called' && /^(?:so|-)$/.test(earlier?.lower ?? '')) return 'scare';
  if (before?.lower === 'so-called') return 'scare';
  const work =
    before !== undefined &&
    (TITLED.test(before.lower) ||
      WORKS.has(before.lower) ||
      (before.lower === 'called' && earlier !== undefined && WORKS.has(earlier.lower)));
  if (
    work &&
    capital(first) &&
    !asked &&
    said.length <= LONGEST_TITLE &&
    (named || said.length < WHOLE_FROM || TITLED.test(before?.lower ?? ''))
  )
    return 'title';
  if (before !== undefined && TERM.test(before.lower) && said.length < WHOLE_FROM && !asked) return 'term';
  if (said.length >= WHOLE_FROM) return named && said.length < 8 ? 'title' : 'speech';
  if (named && said.length > 1) return 'title';
  if (asked || (ended && speaks(before))) return 'speech';
  if (ended) return 'words';
  const attributive = /^(?:NOUN|PROPN)$/.test(after?.pos ?? '') && /^(?:DET|ADJ|PRON|NUM)$/.test(before?.pos ?? '');
  return attributive && said.length <= 2 && !capital(first) ? 'scare' : 'words';
}

/** A short quotation is speech at the start of a sentence, after a comma, colon or dash, and right after a verb of speech: said “no.” */
const speaks = (before: Token | undefined): boolean =>
  before === undefined || before.pos === 'PUNCT' || /^(?:and|but|then)$/.test(before.lower) || cueVerb(before.lower) !== null;
