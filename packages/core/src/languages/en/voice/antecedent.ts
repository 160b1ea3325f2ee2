import type { VoiceContext } from './context.ts';
import { readVoice, type ReadVoice } from './read.ts';

const LONGEST = 24; // tokens of a noun phrase before its relative pronoun

/** For a relative pronoun, the noun phrase before it: “the mayor, who said”; also “the mayor neither confirmed nor denied”. Null for other words. */
export function antecedent(context: VoiceContext, from: number, to: number): ReadVoice | null {
  const { tokens, sentences } = context.reading;
  if (to - from > 2 || !/^(?:who|which|that|neither)$/.test(tokens[from]?.lower ?? '')) return null;
  const start = sentences[tokens[from]?.sentence ?? -1]?.tokens[0] ?? from;
  let end = from;
  while (end > start && tokens[end - 1]?.pos === 'PUNCT') end -= 1;
  let begin = end;
  while (begin > start && end - begin < LONGEST) {
    const token = tokens[begin - 1];
    if (!token || token.pos === 'VERB' || token.pos === 'AUX' || /^[;:.!?“”"—–]$/.test(token.text)) break;
    if (/^(?:by|according|to|with|as|because|after|before|when|while)$/.test(token.lower)) break;
    begin -= 1;
  }
  return end > begin ? readVoice(context, begin, end) : null;
}
