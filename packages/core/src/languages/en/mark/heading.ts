import type { Span } from '../../../model/span.ts';
import { endsAsSentence, hasMoreWords, keyOf, spansOf, wordsOf, type Line } from './page.ts';
import type { MarkRule } from './rule.ts';

const SPEAKS = /\b(?:said|says|told|tells|adds|added|according to|wrote)\b/i;
const CLAUSE = /\b(?:is|are|was|were|has|have|had|will|would|did|does|could)\b/; // a verb that only a sentence has
const MOST_WORDS = 18;
const AGED = /, \d{1,2}(?:,|$)|\b\d{1,2}-year-old\b/; // a line of a list of people

export const heading: MarkRule = {
  id: 'en/mark/heading',
  kind: 'heading',
  summary: 'A title or a heading between paragraphs: a short line without a stop, with prose below it.',
  follows: 'AP and house styles: headings carry no full stop',
  examples: {
    yes: [
      '<mark>Pier Closed After Crack Is Found</mark>\n\nThe pier was closed on Monday, the council said.\n\n<mark>What Comes Next</mark>\n\nThe council meets on Friday.',
      'The pier was closed on Monday, the council said.\n<mark>Who pays for the repairs</mark>\nThe council has not said who will pay for the new piles.',
      '<mark>PIER CLOSED</mark>\nThe pier was closed on Monday.',
      '<mark>Who Owns the Pier?</mark>\nNobody knows, and the council will not say.',
      '<mark>Crack found in Vell pier, nine ships turned away</mark>\n\nThe pier at Vell Harbour was closed on Monday after divers found a crack.',
    ],
    no: [
      'These are the names the harbour master read out:\nAna Ruiz\nTomas Brandt\nOdette Fjord\nThe pier was closed on Monday.',
      'The pier is closed.\n\n“Nobody was hurt”\n\nThe mayor spoke for a minute.',
      'The mayor said that he would not go\nThe pier was closed on Monday.',
      'Nobody was hurt.\nThe pier was closed on Monday.',
      'The pier was closed on Monday.\nHarbour Post, Vell',
      'In a statement, the council said:\n“The pier is shut.”',
      'A short line alone',
      'The pier was closed on Monday.\nIt was wet. "\nThe crane was sold on Tuesday to a company in Orsa.',
      'The pier was closed on Monday.\nThe crane is still in place\nIt was sold on Tuesday to a company in Orsa, the council said.',
      'The pier at Vell Harbour was closed on Monday after the\nHarbour Commission had found a crack as long as a man in one\nof its piles. It will not open before the\nSummer, the commission said.',
    ],
  },
  find({ lines, title }, taken) {
    const isTaken = takenLines(lines, taken);
    const prose = lines.filter((_, i) => !isTaken[i]);
    const wrapped = isWrapped(prose) || isShouted(prose);
    const found: Line[] = [];
    let run: Line[] = []; // headings one below the other, from the last up
    let follows = false; // prose stands somewhere below
    for (let i = prose.length - 1; i >= 0; i -= 1) {
      const line = prose[i] as Line;
      if (follows && !(wrapped && !line.alone) && isHeading(line, prose[i - 1], prose[i + 1], title)) {
        run.push(line);
        if (i > 0) continue;
      }
      // Three or more in a row are a list, of names or of places, except at the head of the page.
      if (run.length < 3 || (run.at(-1)?.index === prose[0]?.index && run.length <= 5)) for (const line of run) found.push(line);
      run = [];
      follows = true;
    }
    return spansOf(found.reverse());
  },
};

function isHeading(line: Line, before: Line | undefined, after: Line | undefined, title: string | null): boolean {
  const { text, key } = line;
  if (key === '') return false;
  if (title !== null && before === undefined && !hasMoreWords(text, 30) && keyOf(title) === key) return true;
  if (hasMoreWords(text, MOST_WORDS)) return false;
  const words = wordsOf(text);
  if (words.length === 0 || /[,;:]["”’)]{0,2}$/.test(text) || /^["“‘'•*–—(-]/.test(text)) return false;
  if (/^\d+[.)]?$/.test(text) || AGED.test(text) || (text.split(/["“”]/).length - 1) % 2 === 1) return false;
  const title_ = isTitleCase(words) || isCapitals(text);
  if (endsAsSentence(text) && !/[!?]["”’')]?$/.test(text)) return false;
  if (endsAsSentence(text)) return title_ && words.length >= 2;
  if (title_) return words.length > 1 || (after !== undefined && (after.text.length > 150 || endsAsSentence(after.text)));
  // In small letters a heading looks like a sentence that lost its stop. Its neighbours tell: both must be finished, and the one below longer.
  if (!/^[\p{Lu}\p{N}]/u.test(text) || SPEAKS.test(text) || !after || !endsAsSentence(after.text)) return false;
  if (before === undefined) return after.text.length > text.length * 1.3;
  if (CLAUSE.test(text) && !/^(?:what|how|why|who|where|when)\b/i.test(text)) return false;
  return (
    words.length <= 10 && (endsAsSentence(before.text) || !hasMoreWords(before.text, MOST_WORDS)) && after.text.length > text.length * 1.5
  );
}

const FUNCTION_WORDS = new Set(
  'about above across after against along amid among around before behind below beneath beside between beyond down during from inside into near onto over past since than that their them then there these they this those through till toward towards under until upon when where which while with within without your have been will what does were'.split(
    ' ',
  ),
);

/** Every word of four letters or more, but for the small words of the language, begins with a capital or a digit; at least half of all do. */
function isTitleCase(words: readonly string[]): boolean {
  const bare = words.map((word) => word.replace(/^[^\p{L}\p{N}]+/u, ''));
  const long = bare.filter((word) => word.length >= 4 && !FUNCTION_WORDS.has(word.toLowerCase()));
  const capital = (word: string): boolean => /^[\p{Lu}\p{N}]/u.test(word);
  return long.length > 0 && long.every(capital) && capital(bare[0] as string) && bare.filter(capital).length * 2 >= bare.length;
}

const isCapitals = (text: string): boolean =>
  !/\p{Ll}/u.test(text) && /\p{Lu}{2}/u.test(text) && /[\p{Lu}].*[\p{Lu}].*[\p{Lu}]/u.test(text);

/** Lines cut at a fixed width: many do not end as sentences, and are about equally long. */
function isWrapped(lines: readonly Line[]): boolean {
  const inner = lines.filter((line, i) => !line.alone && lines[i + 1] !== undefined);
  const cut = inner.filter(({ text }) => text.length >= 30 && text.length <= 100 && !endsAsSentence(text));
  return cut.length >= 3 && cut.length * 2 > inner.length;
}

/** A page in capitals, as captions for the deaf are: there capitals tell nothing. */
const isShouted = (lines: readonly Line[]): boolean =>
  lines.length >= 8 && lines.filter(({ text }) => isCapitals(text)).length * 3 > lines.length;

/** Which lines lie in a place that another rule marked as a whole. `taken` is in any order. */
function takenLines(lines: readonly Line[], taken: readonly Span[]): boolean[] {
  const starts = new Map(taken.map((span) => [span.start, span.end]));
  return lines.map(({ start, end }) => (starts.get(start) ?? -1) >= end);
}
