import type { Sentence } from '../../../../model/layers.ts';
import type { VoiceContext } from '../context.ts';
import type { VoiceRule } from '../rule.ts';
import { again, type BySentence, type Inherited } from './inherited.ts';

export const takenUp: VoiceRule = {
  id: 'en/voice/inherit/taken-up',
  summary: '“That is according to …”: the sentence before rests on whoever is named, even across a paragraph.',
  follows: 'AP: attribution may follow where it is plain from context',
  examples: {
    yes: [
      '<rests>The pier will close.</rests>\nThat is <cue>according to</cue> <source>two ferry officials</source>.',
      '<rests>The pier will close.</rests> This was <cue>according to</cue> <source>a police report</source>.',
    ],
    no: ['The pier will close.\n<cue>According to</cue> <source>two ferry officials</source>, <content>it is old</content>.'],
  },
};

const OPENS = /^(?:that|this|it|those|these)$/;
const BE = /^(?:is|was|are|were|'s|’s|all|at|least)$/;
const NEAR = 5; // tokens before “according to”

export function fromTakenUp(
  { reading: { sentences, tokens } }: VoiceContext,
  sentence: Sentence,
  bySentence: BySentence,
): Inherited | null {
  const after = sentences[sentence.index + 1];
  if (!after || after.paragraph > sentence.paragraph + 1) return null;
  const [from] = after.tokens;
  if (!OPENS.test(tokens[from]?.lower ?? '')) return null;
  let at = from + 1;
  while (at < from + NEAR && BE.test(tokens[at]?.lower ?? '')) at += 1;
  if (at === from + 1 || tokens[at]?.lower !== 'according') return null;
  const start = tokens[at]?.start;
  const speaker = (bySentence.get(after.index) ?? []).find((a) => a.cue[0].start === start && a.chain.length > 0);
  return speaker ? { chain: again(speaker.chain, 'certain', takenUp.id), attribution: speaker.index } : null;
}
