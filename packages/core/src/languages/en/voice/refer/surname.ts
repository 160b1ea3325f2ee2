import type { ReferRule } from './heard.ts';

export const surname: ReferRule = {
  id: 'en/voice/refer/surname',
  summary:
    'A surname that several bear is, probably, the one of them who spoke last, in this paragraph or the one before; where none did, the one named there in full.',
  follows: 'Hardmeier 2014: the last speaker goes on',
  examples: {
    yes: [
      'Karla Lind and Jo Lind came.\n<source>Karla Lind</source> <cue>said</cue> <content>the pier was closed</content>. <source>Lind</source> <cue>said</cue> <content><rests>it would open soon</rests></content>.',
      'Karla Lind and Jo Lind came.\n<source>Jo Lind</source> <cue>said</cue> <content>the pier was closed</content>.\n<source>Lind</source> <cue>said</cue> <content><rests>it would open soon</rests></content>.',
    ],
    no: [
      'Karla Lind and Jo Lind came. <source>Lind</source> <cue>said</cue> <content>the pier was closed</content>.',
      '<source>Karla Lind</source> <cue>said</cue> <content>no</content>. <source>Jo Lind</source> <cue>said</cue> <content>yes</content>.',
      '<source>Karla Lind</source> <cue>said</cue> <content>no</content>, and <source>Jo Lind</source> <cue>said</cue> <content>yes</content>. <source>Lind</source> <cue>said</cue> <content>it was late</content>.',
    ],
  },
  points: ({ voice }) => voice.named && voice.kind === 'person' && !voice.label.includes(' '),
  find({ voice }, { context, heard, paragraph, paragraphAt, sentence, at, voiceOf }) {
    const places = context.shared.get(voice.label);
    if (!places) return null;
    const bearers = new Set((context.bySurname.get(voice.label) ?? []).map((p) => p.name.toLowerCase()));
    const spoke = heard.filter((h) => bearers.has(h.voice.key) && h.paragraph >= paragraph - 1);
    const last = spoke.at(-1);
    if (!last) {
      // “Ana Ruiz waved. Ruiz said”: the one named in full in this paragraph or the one before
      const named = new Set(places.filter((n) => n.person && n.at < at && paragraphAt(n.at) >= paragraph - 1).map((n) => n.person));
      const [person] = named;
      return named.size === 1 && person ? voiceOf(person) : null;
    }
    if (last.sentence === sentence) return null;
    const together = spoke.filter((h) => h.sentence === last.sentence);
    return together.every((h) => h.voice.key === last.voice.key) ? last : null;
  },
};
