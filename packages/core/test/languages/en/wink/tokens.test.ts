import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { expect, test } from 'vitest';
import { winkTokens } from '../../../../src/languages/en/wink/tokens.ts';

interface Collection {
  out(helper: unknown): unknown[];
}
interface Wink {
  readonly its: Readonly<Record<'value' | 'pos' | 'lemma' | 'span', unknown>>;
  readDoc(text: string): { tokens(): Collection; sentences(): Collection };
}

/** What wink-nlp itself says, loaded for this one text. */
function asWink(text: string): unknown[] {
  const wink = winkNLP(model, ['sbd', 'pos']) as unknown as Wink;
  const doc = wink.readDoc(text);
  const tokens = doc.tokens();
  const starts = new Set((doc.sentences().out(wink.its.span) as [number, number][]).map(([first]) => first));
  const [values, parts, lemmas] = [wink.its.value, wink.its.pos, wink.its.lemma].map((helper) => tokens.out(helper));
  return values!.map((value, i) => [value, parts![i], lemmas![i] ?? String(value).toLowerCase(), starts.has(i)]);
}
const asOurs = (text: string): unknown[] =>
  winkTokens(text).map(({ text: word, pos, lemma, opensSentence }) => [word, pos, lemma, opensSentence]);

const PROSE = [
  'Harbour chief Ted Kolmar cannot swim. “He can’t,” Mrs. Vosk of the U.K. said at 10:30 a.m. on the 3rd; nobody could’ve.',
  "The pro-Kolmar crowd wasn't well-known: 1,200 (or 50%) of 2,400 came to pier-side No. 7... It's Kolmar's. It’s Vosk’s boat, e.g. Vosk’s",
  'Write to pier@vandrup.example or see https://vandrup.example/a_b?c=1 #harbour @vosk :-) $5 million, £3.50, R-N.Y. AT&T.',
  'İlker’s ﬁsh — ½ of it – went–gone… “What?!” ‘Why not?’ (Yes.) [No.] – said the I.M.O.’s man. Gonna go. Dr. Ive left. Ive, too.',
  'He said so.  Then   two spaces, and one that does not break. CANNOT. cannot. constructor toString __proto__',
];

// First in this file: a word is asked for its lemma once.
test('how a text is read does not depend on how many words were met before', () => {
  const letters = 'abcdefghijklmnop';
  const word = (n: number): string => `q${[0, 4, 8, 12].map((shift) => letters[(n >> shift) & 15]).join('')}x`;
  for (let n = 0; n < 48_000; n += 400) winkTokens(Array.from({ length: 400 }, (_, i) => word(n + i)).join(' '));
  expect(asOurs('The clerk cannot.').slice(2)).toEqual([
    ['cannot', 'AUX', 'cannot', false],
    ['.', 'PUNCT', '.', false],
  ]);
});

test.each(PROSE)('the same to the token as wink-nlp: %s', (text) => {
  expect(asOurs(text)).toEqual(asWink(text));
});
