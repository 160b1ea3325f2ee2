import type { Sentence } from '../../../../model/layers.ts';
import type { VoiceContext } from '../context.ts';
import type { VoiceRule } from '../rule.ts';
import { again, mainOf, type BySentence, type Inherited } from './inherited.ts';

export const inThisView: VoiceRule = {
  id: 'en/voice/inherit/in-this-view',
  summary:
    '“In this view”, “by her account”: the sentence goes on with what was said in the one before; into the next paragraph only probably.',
  follows: 'AP: attribution need not be repeated where it is plain from context',
  examples: {
    yes: [
      '<source>Ana Ruiz</source> <cue>said</cue> <content>the port was dying</content>. <rests>In her view, the ferry will be next.</rests>',
      '<source>Ana Ruiz</source> <cue>said</cue> <content>the port was dying</content>.\n<rests>By this account, the ferry will be next.</rests>',
    ],
    no: ['<source>Ana Ruiz</source> <cue>said</cue> <content>the port was dying</content>. In this port, the ferry will be next.'],
  },
};

const LEADS = /^(?:in|by|on|under|to|from)$/;
const POINTS = /^(?:this|that|his|her|their|its|such)$/;
const VIEW =
  /^(?:view|vision|account|telling|version|scenario|opinion|estimation|estimate|estimates|reckoning|calculation|analysis|words|mind|reading|logic|retelling|recollection|narrative|interpretation|assessment|theory)$/;

export function fromView({ reading: { sentences, tokens } }: VoiceContext, sentence: Sentence, bySentence: BySentence): Inherited | null {
  const [from] = sentence.tokens;
  if (!LEADS.test(tokens[from]?.lower ?? '') || !POINTS.test(tokens[from + 1]?.lower ?? '') || !VIEW.test(tokens[from + 2]?.lower ?? ''))
    return null;
  const before = sentences[sentence.index - 1];
  if (!before || before.paragraph < sentence.paragraph - 1) return null;
  const speaker = mainOf(bySentence.get(before.index));
  if (!speaker) return null;
  const grade = before.paragraph === sentence.paragraph ? 'certain' : 'probable';
  return { chain: again(speaker.chain, grade, inThisView.id), attribution: speaker.index };
}
