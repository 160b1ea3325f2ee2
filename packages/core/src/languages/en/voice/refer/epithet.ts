import { rangeOf } from '../context.ts';
import type { ReadVoice } from '../read.ts';
import { EPITHETS } from '../words.ts';
import type { Heard, Hearing, ReferRule } from './heard.ts';

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
  find(read, hearing) {
    const { sentence, paragraph, at, own, context } = hearing;
    const { tokens } = context.reading;
    const behind = tokens[rangeOf(tokens, read.span)[1]]?.lower;
    // “the diver who found it”, “the head of the port”: the words say themselves who is meant
    if (behind === 'who' || behind === 'whose' || (OF.test(read.voice.label) && !/\bof state\b/i.test(read.voice.label))) return null;
    const beside = BESIDE.test(read.head);
    const found = hearing.discourse.person({
      at,
      sentence,
      own,
      fits: (h) => hearing.fits(h, read.head) && (h.voice.role === null || !(beside ? IN_OFFICE : BESIDE).test(h.voice.role)),
    });
    if (!found?.heard.voice.named || found.heard.voice.kind !== 'person') return null;
    const near = between(hearing, found.near.sentence) <= (found.standing === 'alone' ? ALONE : NEAR);
    if (beside && found.standing === 'alone') return null;
    if (found.near.paragraph < paragraph && otherSince(hearing, found.heard, found.near.sentence)) return null;
    return near || (found.standing !== 'alone' && found.near.paragraph === paragraph) ? found.heard : null;
  },
};
/** How many sentences lie between, quotations left out: who is quoted goes on. */
function between({ context, sentence }: Hearing, from: number): number {
  const { tokens, sentences } = context.reading;
  let n = 1;
  for (let s = from + 1; s < sentence; s += 1) if (!tokens[sentences[s]?.tokens[0] ?? -1]?.quoted) n += 1;
  return sentence > from ? n : 0;
}

/** Somebody else is named behind the sentence from which the thread comes, before the description. */
function otherSince({ mentioned, sentence, at }: Hearing, { voice }: Heard, from: number): boolean {
  for (let s = from + 1; s <= sentence; s += 1)
    for (const { person, from: place } of mentioned.get(s) ?? []) if (place < at && person.name.toLowerCase() !== voice.key) return true;
  return false;
}

/** Who works for others or speaks of them: no such person is “the nominee”, and no nominee “the columnist”. */
const BESIDE =
  /^(?:spokes.*|aide|advis[eo]r|strategist|consultant|operative|staffer|assistant|lawyer|attorney|pollster|analyst|commentator|columnist|pundit|journalist|reporter|correspondent|editor|writer|host|anchor|moderator|professor|scholar|historian|economist|expert|researcher|fellow|scientist|speechwriter|lobbyist|manager)$/;
const IN_OFFICE =
  /^(?:candidate|nominee|senator|congress.*|representative|governor|president|premier|minister|chancellor|mayor|justice|judge)$/;
const OF = / (?:of|for|at|in|on) (?:the |an? |\p{Ll})/u;
const NEAR = 3; // sentences
const ALONE = 2; // where the person was named there and was not its subject
