import { describesAge, type ReferRule } from './heard.ts';

const NEAR = 3; // sentences

export const age: ReferRule = {
  id: 'en/voice/refer/age',
  summary:
    '“The 46-year-old” is the one person of whom the report tells that age; where it tells it of nobody, probably whoever spoke or was the subject just before.',
  follows: 'Elegant variation in news (Fowler)',
  examples: {
    yes: [
      'Karla Lind, 46, met Jo Vik.\n<source>Jo Vik</source> <cue>said</cue> <content>no</content>. <source>The 46-year-old</source> <cue>said</cue> <content><rests>it was late</rests></content>.',
      'Karla Lind came by boat. <source>The 46-year-old</source> <cue>said</cue> <content><rests>it was late</rests></content>.',
    ],
    no: ['The harbour thanked Karla Lind and Jo Vik. <source>The 46-year-old</source> <cue>said</cue> <content>it was late</content>.'],
  },
  points: (read) => describesAge(read) !== null,
  find(read, { context, mentioned, voiceOf, meant, sentence }) {
    const told = describesAge(read);
    const { tokens } = context.reading;
    const people = new Set(
      [...mentioned.values()].flatMap((list) =>
        list.filter(({ to }) => tokens[to]?.text === ',' && tokens[to + 1]?.text === told).map((m) => m.person),
      ),
    );
    const [only] = people;
    if (people.size > 1) return null;
    if (only) return voiceOf(only);
    const found = meant();
    return found?.heard.voice.named && found.standing !== 'alone' && found.near.sentence >= sentence - NEAR
      ? { ...found.heard, grade: 'probable' }
      : null;
  },
};
