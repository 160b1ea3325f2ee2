import type { Sentence } from '../../../../model/layers.ts';
import type { Token } from '../../../../model/mention.ts';
import type { VoiceContext } from '../context.ts';
import { readVoice } from '../read.ts';
import type { VoiceRule } from '../rule.ts';
import { again, type BySentence, type Inherited } from './inherited.ts';

export const takenUp: VoiceRule = {
  id: 'en/voice/inherit/taken-up',
  summary: '“That is according to …”: the sentence before rests on whoever is named, even across a paragraph.',
  follows: 'AP: attribution may follow where it is plain from context',
  examples: {
    yes: [
      '<rests>The pier will close.</rests>\nThat is <cue>according to</cue> <source>two ferry officials</source>.',
      '<rests>The pier will close.</rests>\nThat’s according to two ferry officials, who spoke on Monday.',
      '<rests>The pier will close.</rests> This was <cue>according to</cue> <source>a police report</source>.',
    ],
    no: ['The pier will close.\n<cue>According to</cue> <source>two ferry officials</source>, <content>it is old</content>.'],
  },
};

const OPENS = /^(?:that|this|it|those|these)$/;
const BE = /^(?:is|was|are|were|'s|’s|all|at|least)$/;
const ENDS = /^[,;:.!?—–()“”"]$|^-{2}$/;
const phraseEnd = (tokens: readonly Token[], from: number, to: number): number => {
  let end = from;
  while (end < to && !ENDS.test((tokens[end] as Token).text)) end += 1;
  return end;
};
const NEAR = 5; // tokens before “according to”

export function fromTakenUp(context: VoiceContext, sentence: Sentence, bySentence: BySentence): Inherited | null {
  const { sentences, tokens } = context.reading;
  const after = sentences[sentence.index + 1];
  if (!after || after.paragraph > sentence.paragraph + 1) return null;
  const [from] = after.tokens;
  if (!OPENS.test(tokens[from]?.lower ?? '')) return null;
  let at = from + 1;
  while (at < from + NEAR && BE.test(tokens[at]?.lower ?? '')) at += 1;
  if (at === from + 1 || tokens[at]?.lower !== 'according') return null;
  const start = tokens[at]?.start;
  const speaker = (bySentence.get(after.index) ?? []).find((a) => a.cue[0].start === start && a.chain.length > 0);
  if (speaker) return { chain: again(speaker.chain, 'certain', takenUp.id), attribution: speaker.index };
  const [source, end] = [at + 2, phraseEnd(tokens, at + 2, after.tokens[1])];
  const read = end > source ? readVoice(context, source, end) : null;
  if (!read || read.voice.kind === 'own-voice') return null;
  return {
    chain: [{ label: read.voice.label, span: read.span, voice: read.voice, grade: 'certain', rule: takenUp.id }],
    attribution: null,
  };
}
