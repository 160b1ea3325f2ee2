import type { VoiceContext } from '../context.ts';
import type { VoiceRule } from '../rule.ts';
import type { Sentence } from '../../../../model/layers.ts';
import { again, mainOf, type BySentence, type Inherited } from './inherited.ts';

export const goesOn: VoiceRule = {
  id: 'en/voice/inherit/goes-on',
  summary: 'A sentence that begins with “the report” or “the statement” goes on with what spoke in the sentence before.',
  follows: 'AP: attribution need not be repeated where it is plain from context',
  examples: {
    yes: [
      '<source>The Harbour Gazette</source> <cue>reported</cue> that <content>the pier was closed</content>. <rests>The report put the cost at two million.</rests>',
      '<source>A police document</source> <cue>said</cue> that <content>the pier was closed</content>. <rests>The document gives no reason.</rests>',
    ],
    no: [
      '<source>The Harbour Gazette</source> <cue>reported</cue> that <content>the pier was closed</content>.\nThe report put the cost at two million.',
      '<source>The mayor</source> <cue>said</cue> that <content>the pier was closed</content>. The ferry was late.',
    ],
  },
};

const WORKS = /^(?:report|article|story|statement|document|documents|newspaper|paper|account|memo|letter|filing|dispatch)$/;

export function fromBefore({ reading }: VoiceContext, sentence: Sentence, bySentence: BySentence): Inherited | null {
  const before = reading.sentences[sentence.index - 1];
  if (before?.paragraph !== sentence.paragraph) return null;
  const [first, second] = reading.tokens.slice(sentence.tokens[0], sentence.tokens[0] + 2);
  if (!first || !second || first.lower !== 'the' || !WORKS.test(second.lower)) return null;
  const speaker = mainOf(bySentence.get(before.index));
  const work =
    speaker?.chain.findLast((l) => l.voice.kind === 'document') ??
    speaker?.chain.find((l) => l.voice.kind === 'outlet') ??
    (second.lower === 'statement' ? speaker?.chain.at(-1) : undefined);
  if (!speaker || !work) return null;
  return { chain: again(speaker.chain.slice(0, speaker.chain.indexOf(work) + 1), 'certain', goesOn.id), attribution: speaker.index };
}
