import type { Token } from '../../../model/mention.ts';
import type { Span } from '../../../model/span.ts';
import type { VoiceContext } from './context.ts';
import { ACCESS, NUMBERS, REASONS } from './words.ts';

/** How many people the words say there are; null where they give no number. "several" and "some" are no number. */
export function countOf(core: readonly Token[], isPlural: boolean): { min: number; max: number | null } | null {
  const least = core.findIndex((t) => t.lower === 'least');
  for (const token of core) {
    const n = NUMBERS.get(token.lower) ?? (/^\d{1,3}$/.test(token.lower) ? Number(token.lower) : null);
    if (n !== null) return least >= 0 && least < core.indexOf(token) ? { min: n, max: null } : { min: n, max: n };
    if (token.lower === 'dozen') return { min: 12, max: 12 };
    if (token.lower === 'pair' || token.lower === 'couple') return { min: 2, max: 2 };
    if (token.lower === 'trio') return { min: 3, max: 3 };
  }
  return isPlural ? null : { min: 1, max: 1 };
}

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
  ends: (token: Token) => boolean,
): Span | null {
  for (let i = from; i < to; i += 1) {
    for (const words of phrases.get(tokens[i]?.lower ?? '') ?? []) {
      if (!words.every((word, n) => tokens[i + n]?.lower === word)) continue;
      let end = i + words.length;
      const sentence = (tokens[i] as Token).sentence;
      while (end < tokens.length && end < i + LONGEST && tokens[end]?.sentence === sentence && !ends(tokens[end] as Token)) end += 1;
      return { start: (tokens[i] as Token).start, end: (tokens[Math.min(end, tokens.length) - 1] as Token).end };
    }
  }
  return null;
}

const endsReason = (token: Token): boolean => /^[,;:.!?—–()“”"]$/.test(token.text);
const endsAccess = (token: Token): boolean =>
  endsReason(token) ||
  (token.pos === 'VERB' && !/ing$/.test(token.lower)) ||
  token.pos === 'AUX' ||
  /^(?:who|which|that|and|but|said|says|told|confirmed|added|revealed|reported)$/.test(token.lower);
