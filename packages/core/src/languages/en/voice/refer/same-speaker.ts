import { EXPERTS, PEOPLE, ROLES, UNIQUE, VAGUE } from '../words.ts';
import { isOne } from './discourse.ts';
import { describesOne } from './epithet.ts';
import type { Heard, ReferRule } from './heard.ts';

const BACK = 2; // sentences

export const sameSpeaker: ReferRule = {
  id: 'en/voice/refer/same-speaker',
  summary:
    '“The woman”, “the aide”, told of nowhere by that word: probably whoever spoke just before, if that was one, and one of whom the words may be true.',
  follows: 'Hardmeier 2014: the last speaker goes on; a description that is new and definite must be of somebody known (Prince 1981)',
  examples: {
    yes: [
      '<source>A middle-aged teacher</source> <cue>said</cue> <content>the pier was closed</content>. <source>The woman</source> <cue>said</cue> <content><rests>it was late</rests></content>.',
      '<source>A harbour official</source> <cue>said</cue> <content>no</content>.\n<source>The aide</source> <cue>said</cue> <content><rests>it was late</rests></content>.',
      '<source>Karla Lind</source> <cue>said</cue> <content>no</content>. <source>The union member</source> <cue>said</cue> <content><rests>it was late</rests></content>.',
    ],
    no: [
      '<source>Mr. Lind</source> <cue>said</cue> <content>no</content>. <source>The woman</source> <cue>said</cue> <content>it was late</content>.',
      '<source>Karla Lind</source> <cue>said</cue> <content>no</content> and <source>Ana Vik</source> <cue>said</cue> <content>yes</content>. <source>The union member</source> <cue>said</cue> <content>it was late</content>.',
      '<source>Karla Lind</source> <cue>said</cue> <content>no</content>. <source>The witness</source> <cue>said</cue> <content>it was late</content>.',
      '<source>Karla Lind</source> <cue>said</cue> <content>no</content>. <source>The port’s aide</source> <cue>said</cue> <content>it was late</content>.',
    ],
  },
  points: (read) =>
    (describesOne(read) || (read.voice.kind === 'vague' && /^(?:the|that|this)$/.test(read.first) && read.voice.count?.max === 1)) &&
    !UNIQUE.has(read.head) &&
    !NEW.test(read.head) &&
    (VAGUE.has(read.head) || PEOPLE.has(read.head) || ROLES.has(read.head) || EXPERTS.has(read.head)) &&
    !/ (?:of|for|from|who|in|at) |['’]/.test(read.voice.label),
  find({ head, words }, { discourse, sentence, paragraph, paragraphOf, at, fits }) {
    for (let s = sentence; s >= Math.max(0, sentence - BACK) && paragraphOf(s) >= paragraph - 1; s -= 1) {
      const speakers = discourse.speakers(s, s === sentence ? at : Infinity);
      const last = speakers.at(-1);
      if (!last) continue;
      if (speakers.some((h) => h.voice.key !== last.voice.key) || !isOne(last) || !fits(last, head)) return null;
      return mayBe(last, head, words) ? { ...last, grade: 'probable' } : null;
    }
    return null;
  },
};

/** Who comes into a story by such a noun is mostly somebody new. */
const NEW = /^(?:witness|spokes.*|judge|victim|suspect|gunman|shooter|attacker|police|officer|president|minister|secretary)$/;
const PLAIN = /^(?:man|woman|boy|girl|person|individual|youth|teenager|source)$/;
const HELPERS = /^(?:aide|advis[eo]r|official|staffer|operative|strategist|source|person|consultant|insider)$/;

/** Somebody unnamed may be called by a plain word, or by another of the same kind; somebody named by more than one word that is no contradiction. */
function mayBe({ voice, head: earlier }: Heard, head: string, words: readonly string[]): boolean {
  if (!voice.named) return PLAIN.test(head) || PLAIN.test(earlier) || (HELPERS.test(head) && HELPERS.test(earlier));
  return words.length > 1 && (voice.role === null || voice.role === head);
}
