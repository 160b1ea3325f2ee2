import type { Token } from '../../../model/mention.ts';
import type { Span } from '../../../model/span.ts';
import type { VoiceContext } from './context.ts';
import { ACCESS, NUMBERS, REASONS } from './words.ts';

/** Least numbers of words for many: "several" is more than two, "some" no more than a plural. */
const MANY: ReadonlyMap<string, number> = new Map([
  ['several', 3],
  ['dozens', 24],
  ['scores', 40],
  ['hundreds', 200],
  ['thousands', 2000],
]);

/**
 * How many people the words say there are: "two", "more than a dozen"; a bare plural and "a handful" are two at least, "several" three.
 *
 * `before` are the tokens in front, where a source that was found may leave "more than" out.
 */
export function countOf(core: readonly Token[], isPlural: boolean, before: readonly Token[] = []): { min: number; max: number | null } {
  const words = [...before, ...core];
  for (let i = before.length; i < words.length; i += 1) {
    const { lower } = words[i] as Token;
    if (words[i + 1]?.text === '-') continue; // “the 43-year-old”, “a two-term mayor”
    const dozen = lower === 'dozen' ? 12 : lower === 'pair' || lower === 'couple' ? 2 : lower === 'trio' ? 3 : null;
    const n = NUMBERS.get(lower) ?? (/^\d{1,3}$/.test(lower) ? Number(lower) : dozen);
    // a share of those who were asked: “32 percent”, “four in 10”
    if (n !== null && /^(?:percent|%|in)$/.test(words[i + 1]?.lower ?? '')) return { min: 2, max: null };
    if (n !== null) {
      const times = words[i + 1]?.lower === 'dozen' ? 12 : 1; // “two dozen”
      const front = words.slice(Math.max(0, i - 3), i).map((t) => t.lower);
      if (front.includes('least')) return { min: n * times, max: null };
      if (front.includes('than') && !front.includes('fewer') && !front.includes('less')) return { min: n * times + 1, max: null };
      if (lower === 'dozen' && front.at(-1) === 'half') return { min: 6, max: 6 };
      return front.includes('nearly') || front.includes('almost') || front.includes('fewer')
        ? { min: Math.min(2, n), max: n * times }
        : { min: n * times, max: n * times };
    }
    if (SHARE.test(lower) && (i === words.length - 1 || words[i + 1]?.lower === 'of')) return { min: 2, max: null };
    const many = MANY.get(lower);
    if (many !== undefined) return { min: many, max: null };
    if (lower === 'handful' || lower === 'number' || lower === 'group' || lower === 'few') return { min: 2, max: null };
  }
  return isPlural ? { min: 2, max: null } : { min: 1, max: 1 };
}

/** “half”, “two-thirds”, “a majority” of many */
const SHARE = /^(?:half|third|thirds|quarter|quarters|fifths?|majority|majorities|plurality|pluralities|minority)$/;

/** How the voice is said to know, verbatim: "familiar with the talks". Looked for in the words of the source and in what follows within the sentence. */
export const accessIn = (context: VoiceContext, from: number, to: number): Span | null => phraseIn(context, ACCESS, from, to, endsAccess);

/** Why the voice is unnamed, verbatim. */
export const reasonIn = (context: VoiceContext, from: number, to: number): Span | null => phraseIn(context, REASONS, from, to, endsReason);

const LONGEST = 24; // tokens

function phraseIn(
  { reading: { tokens } }: VoiceContext,
  phrases: ReadonlyMap<string, readonly (readonly string[])[]>,
  from: number,
  to: number,
  ends: (token: Token, before: Token, after: Token | undefined) => boolean,
): Span | null {
  for (let i = from; i < to; i += 1) {
    const opened = phrases.get(tokens[i]?.lower ?? '');
    if (!opened) continue;
    for (const words of opened) {
      if (!words.every((word, n) => sameWord(tokens[i + n], word))) continue;
      let end = i + words.length;
      const sentence = (tokens[i] as Token).sentence;
      while (
        end < tokens.length &&
        end < i + LONGEST &&
        tokens[end]?.sentence === sentence &&
        !ends(tokens[end] as Token, tokens[end - 1] as Token, tokens[end + 1])
      )
        end += 1;
      return { start: (tokens[i] as Token).start, end: (tokens[Math.min(end, tokens.length) - 1] as Token).end };
    }
  }
  return null;
}

const sameWord = (token: Token | undefined, word: string): boolean =>
  token !== undefined && (token.lower === word || (word === "n't" && token.lower === 'n’t'));

const endsReason = (token: Token): boolean => /^[,;:.!?—–()“”"]$/.test(token.text);
const endsAccess = (token: Token, before: Token, after: Token | undefined): boolean =>
  endsReason(token) ||
  // “the closed-door talks”: a participle before its noun
  (token.pos === 'VERB' && !/ing$/.test(token.lower) && before.pos !== 'DET' && before.text !== '-' && after?.text !== '-') ||
  token.pos === 'AUX' ||
  (token.lower === 'and' && !/^(?:NOUN|ADJ|PROPN|DET)$/.test(after?.pos ?? '') && !/^(?:his|her|its|their)$/.test(after?.lower ?? '')) ||
  /^(?:who|which|that|but|said|says|told|confirmed|added|revealed|reported)$/.test(token.lower);
