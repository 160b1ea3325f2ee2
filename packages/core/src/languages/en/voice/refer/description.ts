import { givesNumber, type Voice } from '../../../../model/attribution.ts';
import type { ReadVoice } from '../read.ts';
import { placesFrom } from '../words.ts';
import { agree, only, type Heard, type ReferRule } from './heard.ts';

export const description: ReferRule = {
  id: 'en/voice/refer/description',
  summary:
    '“The official”, “the ministry”: the one voice before that bears this description. A description that adds words, or fits two, points to nobody.',
  follows: 'Raghunathan 2010, strict head match; refusal where two fit is our own',
  examples: {
    yes: [
      '<content>The pier is closed</content>, <cue>according to</cue> <source>a ferry official</source>. <source>The official</source> <cue>said</cue> <content><rests>boats would leave from Vik</rests></content>.',
      '<source>Norway’s fisheries ministry</source> <cue>said</cue> <content>no</content>.\n<source>The ministry</source> <cue>said</cue> <content><rests>it was late</rests></content>.',
    ],
    no: [
      '<source>A ferry official</source> <cue>said</cue> <content>no</content>. <source>The harbour official</source> <cue>said</cue> <content>yes</content>.',
      '<source>A Danish official</source> <cue>said</cue> <content>no</content>. <source>A Swedish official</source> <cue>said</cue> <content>yes</content>. <source>The official</source> <cue>said</cue> <content>it was late</content>.',
    ],
  },
  points: (read) =>
    /^(?:the|that|this|these|those)$/.test(read.first) &&
    !PRONOUN_HEAD.test(read.head) &&
    !read.groupMember &&
    !read.voice.named &&
    read.voice.kind !== 'own-voice' &&
    read.voice.kind !== 'weasel',
  find: (read, { heard, paragraph }) =>
    only(
      heard.filter(
        (h) =>
          (h.head === read.head || h.voice.role === read.head) &&
          h.voice.kind !== 'weasel' &&
          agree(read.voice, h.voice) &&
          countFits(read.voice, h.voice) &&
          (h.voice.kind !== 'institution' || h.voice.named || h.paragraph >= paragraph - BODY) &&
          addsNothing(read, h),
      ),
      paragraph,
    ),
};

const BODY = 3; // paragraphs in which “the company” is still the company told of by this word
const PRONOUN_HEAD = /^(?:this|that|these|those|both|all|one)$/;

/** “the harbour official” is not the ferry official of before: a later description may leave words out, and add none but a country's. */
const addsNothing = (read: ReadVoice, h: Heard): boolean =>
  read.words.every((w) => w === read.head || h.words.includes(w) || placesFrom(w.slice(0, 1).toUpperCase() + w.slice(1)).length > 0);

function countFits(later: Voice, earlier: Voice): boolean {
  if (later.kind === 'persons' && earlier.kind === 'person' && earlier.count?.max === 1) return false;
  if (later.kind === 'person' && (earlier.kind === 'persons' || (earlier.count?.min ?? 1) > 1)) return false;
  return !(
    later.kind === 'persons' &&
    later.count &&
    earlier.count &&
    givesNumber(later) &&
    givesNumber(earlier) &&
    later.count.min !== earlier.count.min
  );
}
