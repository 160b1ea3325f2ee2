import type { Voice } from '../../../../model/attribution.ts';
import { nearest, type Gender, type Heard, type ReferRule } from './heard.ts';

/** Pronouns of one person. */
export const HE_OR_SHE: Readonly<Record<string, Gender>> = { she: 'f', her: 'f', herself: 'f', he: 'm', him: 'm', himself: 'm' };
const FEMALE = /woman$|^(?:mother|sister|daughter|wife|widow|queen|princess)$/;
const MALE = /(?:^|[^o])man$|^(?:father|brother|son|husband|king|prince)$/;
const ONE: ReadonlySet<Voice['kind']> = new Set<Voice['kind']>(['person', 'vague']);
const BODY: ReadonlySet<Voice['kind']> = new Set<Voice['kind']>(['institution', 'outlet', 'document']);
const MANY: ReadonlySet<Voice['kind']> = new Set<Voice['kind']>(['persons', 'vague', 'institution']);

export const pronoun: ReferRule = {
  id: 'en/voice/refer/pronoun',
  summary: 'She, he, it or they is the voice that last spoke and fits; where two spoke at once, nobody is named.',
  follows: 'Hobbs 1978; Hardmeier 2014: the last speaker goes on',
  examples: {
    yes: [
      '<source>Karla Lind</source> <cue>said</cue> <content>the pier was closed</content>. <source>She</source> <cue>said</cue> <content><rests>it would open soon</rests></content>.',
      '<source>The port authority</source> <cue>said</cue> <content>the pier was closed</content>. <source>It</source> <cue>said</cue> <content><rests>boats would leave from Vik</rests></content>.',
    ],
    no: [
      '<source>Mr. Lind</source> <cue>said</cue> <content>the pier was closed</content>. <source>She</source> <cue>said</cue> <content>it was open</content>.',
      '<source>Karla Lind</source> <cue>said</cue> <content>no</content> and <source>Jorun Vik</source> <cue>said</cue> <content>yes</content>. <source>She</source> <cue>said</cue> <content>it was late</content>.',
    ],
  },
  points: ({ head }) => Object.hasOwn(HE_OR_SHE, head) || /^(?:it|they|them|both)$/.test(head),
  find({ head }, { heard, paragraph, genders }) {
    const gender = Object.hasOwn(HE_OR_SHE, head) ? HE_OR_SHE[head] : undefined;
    if (gender !== undefined)
      return nearest(
        heard.filter((h) => ONE.has(h.voice.kind) && (h.voice.count?.max ?? 1) === 1 && (genderOf(h, genders) ?? gender) === gender),
        paragraph,
      );
    const kinds = head === 'it' ? BODY : MANY;
    return nearest(
      heard.filter((h) => kinds.has(h.voice.kind)),
      paragraph,
    );
  },
};

/** What is known of a voice's gender; null where nothing is. */
export const genderOf = ({ voice: { key, role } }: Heard, genders: ReadonlyMap<string, Gender>): Gender | null =>
  genders.get(key) ?? (FEMALE.test(role ?? '') ? 'f' : MALE.test(role ?? '') ? 'm' : null);
