import type { Annotated, Sentence } from '../../../../model/layers.ts';
import type { VoiceContext } from '../context.ts';
import { description } from '../refer/description.ts';
import { pronoun } from '../refer/pronoun.ts';
import type { VoiceRule } from '../rule.ts';
import { again, mainOf, type BySentence, type Inherited } from './inherited.ts';

export const sourceFollows: VoiceRule = {
  id: 'en/voice/inherit/source-follows',
  summary:
    'A sentence without a source rests, probably, on the one that the next sentence of the paragraph names: where the same one spoke last before, where it is named again, or where it may not be named.',
  follows: 'AP: attribution is restated in later paragraphs, so that it never crosses one',
  examples: {
    yes: [
      '<source>A ferry official</source> <cue>said</cue> <content>the pier was closed</content>.\n<rests>The crew met the union.</rests> <content>The meeting brought nothing</content>, <source>the official</source> <cue>said</cue>.',
      '<source>Ana Ruiz</source> <cue>said</cue> <content>the pier was closed</content>.\n<rests>The crew met the union.</rests> <content>They agreed on nothing</content>, <source>she</source> <cue>said</cue>.',
      '<source>Ana Ruiz</source> <cue>said</cue> <content>the pier was closed</content>. <rests>The crew met the union.</rests> <content>Nobody was paid</content>, <source>Ruiz</source> <cue>said</cue>. Ana Ruiz left.',
      '<rests>The crew met the union.</rests> <content>The meeting brought nothing</content>, <cue>according to</cue> <source>a ferry official who asked not to be named</source>.',
    ],
    no: [
      '<source>Ana Ruiz</source> <cue>said</cue> <content>the pier was closed</content>. <source>Jo Lind</source> <cue>said</cue> <content>it was not</content>. The crew met the union. <content>Nobody was paid</content>, <source>Ruiz</source> <cue>said</cue>.',
      'The crew met the union. <content>The meeting brought nothing</content>, <source>a ferry official</source> <cue>said</cue>.',
      '<source>A ferry official</source> <cue>said</cue> <content>the pier was closed</content>. The crew met the union.\n<content>The meeting brought nothing</content>, <source>the official</source> <cue>said</cue>.',
    ],
  },
};

/** Words with which a sentence goes on with its subject rather than opening a new one. */
const POINTS_BACK = /^(?:the|it|its|he|his|she|her|they|their|this|that|these|those|both|there|no|neither|none)$/;

const BACK = 3; // sentences in which the same speaker is looked for before

export function fromAfter({ reading }: VoiceContext, sentence: Sentence, bySentence: BySentence): Inherited | null {
  const after = reading.sentences[sentence.index + 1];
  if (after?.paragraph !== sentence.paragraph) return null;
  const speaker = mainOf(bySentence.get(after.index));
  const link = speaker?.chain.at(-1);
  if (!speaker || !link || link.grade !== 'certain') return null;
  const found = { chain: again(speaker.chain, 'probable', sourceFollows.id), attribution: speaker.index };
  if (speaksBefore(reading, sentence, link.voice.key, bySentence)) return found;
  if (link.voice.kind === 'weasel' || link.voice.expert) return null;
  // “…, according to an adviser who asked not to be named”: whoever may not be named tells the paragraph
  if (!link.voice.named && PEOPLE.has(link.voice.kind) && speaker.cueLemma.startsWith('according')) return found;
  const heardBefore = link.rule === description.id || link.rule === pronoun.id;
  const opening = reading.tokens.slice(...after.tokens).find((t) => t.pos !== 'PUNCT');
  return heardBefore && opening && POINTS_BACK.test(opening.lower) ? found : null;
}

const PEOPLE = new Set(['person', 'persons', 'vague']);

/** The last to speak before the sentence, in its paragraph or the one before, has this key: one account on both sides. */
function speaksBefore({ sentences }: Annotated, { index, paragraph }: Sentence, key: string, bySentence: BySentence): boolean {
  for (let i = index - 1; i >= Math.max(0, index - BACK); i -= 1) {
    if ((sentences[i]?.paragraph ?? -1) < paragraph - 1) return false;
    const before = mainOf(bySentence.get(i));
    if (before) return before.chain.at(-1)?.voice.key === key;
  }
  return false;
}
