import type { Sentence } from '../../../../model/layers.ts';
import type { VoiceContext } from '../context.ts';
import { description } from '../refer/description.ts';
import { pronoun } from '../refer/pronoun.ts';
import type { VoiceRule } from '../rule.ts';
import { again, mainOf, type BySentence, type Inherited } from './inherited.ts';

export const sourceFollows: VoiceRule = {
  id: 'en/voice/inherit/source-follows',
  summary: 'A sentence without a source rests, probably, on the one that the next sentence of the paragraph names again.',
  follows: 'AP: attribution is restated in later paragraphs, so that it never crosses one',
  examples: {
    yes: [
      '<source>A ferry official</source> <cue>said</cue> <content>the pier was closed</content>.\n<rests>The crew met the union.</rests> <content>The meeting brought nothing</content>, <source>the official</source> <cue>said</cue>.',
      '<source>Ana Ruiz</source> <cue>said</cue> <content>the pier was closed</content>.\n<rests>The crew met the union.</rests> <content>They agreed on nothing</content>, <source>she</source> <cue>said</cue>.',
    ],
    no: [
      'The crew met the union. <content>The meeting brought nothing</content>, <source>a ferry official</source> <cue>said</cue>.',
      '<source>A ferry official</source> <cue>said</cue> <content>the pier was closed</content>. The crew met the union.\n<content>The meeting brought nothing</content>, <source>the official</source> <cue>said</cue>.',
    ],
  },
};

/** Words with which a sentence goes on with its subject rather than opening a new one. */
const POINTS_BACK = /^(?:the|it|its|he|his|she|her|they|their|this|that|these|those|both|there|no|neither|none)$/;

export function fromAfter({ reading }: VoiceContext, sentence: Sentence, bySentence: BySentence): Inherited | null {
  const after = reading.sentences[sentence.index + 1];
  if (after?.paragraph !== sentence.paragraph) return null;
  const speaker = mainOf(bySentence.get(after.index));
  const link = speaker?.chain.at(-1);
  if (!speaker || !link || link.grade !== 'certain' || link.voice.kind === 'weasel' || link.voice.expert) return null;
  const heardBefore = link.rule === description.id || link.rule === pronoun.id;
  const opening = reading.tokens.slice(...after.tokens).find((t) => t.pos !== 'PUNCT');
  if (!heardBefore || !opening || !POINTS_BACK.test(opening.lower)) return null;
  return { chain: again(speaker.chain, 'probable', sourceFollows.id), attribution: speaker.index };
}
