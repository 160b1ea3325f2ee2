import { epithets } from '../../lexicon.generated.ts';
import type { ReadVoice } from '../read.ts';
import type { ReferRule } from './heard.ts';

export const EPITHETS: ReadonlySet<string> = new Set(epithets);

/** “the senator”: one person, described and not named, with an article that points. */
export const describesOne = ({ definite, groupMember, voice, first }: ReadVoice): boolean =>
  definite &&
  !groupMember &&
  !voice.named &&
  voice.kind === 'person' &&
  (voice.count === null || voice.count.max === 1) &&
  /^(?:the|this|that)$/.test(first) &&
  !/ and (?:the|a|an|his|her) /.test(voice.label);

export const epithet: ReferRule = {
  id: 'en/voice/refer/epithet',
  summary: '“The tycoon” is, probably, the person who spoke or was the subject just before, where nobody in the report is called so.',
  follows: 'Centering (Grosz 1995); elegant variation in news (Fowler)',
  examples: {
    yes: [
      '<source>Karla Lind</source> <cue>said</cue> <content>the pier was closed</content>.\nThe crowd left. <source>The billionaire</source> <cue>said</cue> <content><rests>it would open soon</rests></content>.',
      'Karla Lind came by boat. <source>The former actress</source> <cue>said</cue> <content><rests>it was late</rests></content>.',
    ],
    no: [
      '<source>Karla Lind</source> <cue>said</cue> <content>no</content>. <source>The witness</source> <cue>said</cue> <content>it was late</content>.',
      '<source>Karla Lind</source> <cue>said</cue> <content>no</content>. <source>The businessman</source> <cue>said</cue> <content>it was late</content>.',
    ],
  },
  points: (read) => describesOne(read) && EPITHETS.has(read.head),
  find(_, { meant, sentence, paragraph }) {
    const found = meant();
    if (!found?.heard.voice.named || found.standing === 'alone') return null;
    return found.heard.voice.kind === 'person' && (found.near.sentence >= sentence - NEAR || found.near.paragraph === paragraph)
      ? found.heard
      : null;
  },
};
const NEAR = 3; // sentences
