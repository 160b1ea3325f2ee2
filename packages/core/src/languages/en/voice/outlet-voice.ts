import { outletVoice } from '../../../model/attribution.ts';
import type { Token } from '../../../model/mention.ts';
import { isCapitalized } from '../../../text/capitals.ts';
import type { VoiceContext } from './context.ts';
import type { ReadVoice } from './read.ts';

/** “Radio Vik’s “Harbour Hour””, “the Gazette’s Jo Lind”: the part that belongs to the outlet's words. */
export function partsEnd({ reading: { tokens } }: VoiceContext, at: number, end: number): number {
  if (!/^['’]s?$/.test(tokens[at]?.text ?? '')) return end;
  let to = at + 1;
  if (/^(?:[“"„]|'')$/.test(tokens[to]?.text ?? '')) to += 1;
  while (to - at < PART && tokens[to]?.sentence === tokens[at]?.sentence && isCapitalized(tokens[to]?.text ?? '')) to += 1;
  while (to - at < PART && /^(?:program|programme|show|podcast)$/.test(tokens[to]?.lower ?? '')) to += 1;
  return to > at + 1 ? (tokens[to - 1] as Token).end : end;
}
const PART = 8; // tokens

/** An outlet that is known only by its place. */
export function programmeAt({ reading: { tokens, report } }: VoiceContext, from: number, to: number): ReadVoice {
  const span = { start: (tokens[from] as Token).start, end: (tokens[to - 1] as Token).end };
  const label = report.text.slice(span.start, span.end).replace(/\s+/g, ' ');
  return { voice: outletVoice(label), head: 'outlet', words: [], first: label, definite: false, groupMember: false, span };
}
