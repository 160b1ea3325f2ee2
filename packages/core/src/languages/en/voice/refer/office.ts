import { agree, type ReferRule } from './heard.ts';

const LEAD = 1; // a report's first paragraphs, by index, name whom it is about
const NEAR = 2; // paragraphs

export const office: ReferRule = {
  id: 'en/voice/refer/office',
  summary: '“The governor” is, probably, the one person who is said to hold that office in the report’s opening or close before.',
  follows: 'Haghighi 2009: roles in apposition and titles',
  examples: {
    yes: [
      'Gov. Karla Lind came by boat.\nIt rained. <source>The governor</source> <cue>said</cue> <content><rests>it was late</rests></content>.',
      'The mayor, Karla Lind, came by boat.\nIt rained. <source>The mayor</source> <cue>said</cue> <content><rests>it was late</rests></content>.',
    ],
    no: ['Gov. Karla Lind met Gov. Jo Vik.\nIt rained. <source>The governor</source> <cue>said</cue> <content>it was late</content>.'],
  },
  points: (read) => read.definite && !read.groupMember && !read.voice.named && read.voice.kind === 'person' && read.voice.role !== null,
  find(read, { named, voiceOf, heard, paragraph }) {
    if (heard.some((h) => h.voice.role === read.voice.role && !h.voice.named)) return null; // somebody unnamed of that office spoke
    const near = (at: number): boolean => at <= LEAD || at >= paragraph - NEAR;
    const holders = named.holders.get(read.voice.role ?? '') ?? [];
    const fits = holders
      .filter((p) => near(named.paragraphOf(p)))
      .flatMap((p) => voiceOf(p) ?? [])
      .filter((h) => agree(read.voice, h.voice));
    return fits.length === 1 ? (fits[0] ?? null) : null;
  },
};
