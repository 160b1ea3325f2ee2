import type { Heard, ReferRule } from './heard.ts';
import { describesOne } from './epithet.ts';
import type { Called } from './named.ts';

const NEAR = 2; // paragraphs

export const office: ReferRule = {
  id: 'en/voice/refer/office',
  summary:
    '“The governor” is, probably, the one person whom the report calls so; of several, the one with no other words to the title, or the one named close before.',
  follows: 'Haghighi 2009: roles in apposition and titles',
  examples: {
    yes: [
      'Gov. Karla Lind came by boat.\nIt rained. <source>The governor</source> <cue>said</cue> <content><rests>it was late</rests></content>.',
      'The mayor, Karla Lind, came by boat.\nIt rained. <source>The mayor</source> <cue>said</cue> <content><rests>it was late</rests></content>.',
      'President Karla Lind met Danish President Jo Vik.\nIt rained. <source>The president</source> <cue>said</cue> <content><rests>it was late</rests></content>.',
    ],
    no: ['Gov. Karla Lind met Gov. Jo Vik.\nIt rained. <source>The governor</source> <cue>said</cue> <content>it was late</content>.'],
  },
  points: describesOne,
  find(read, { called, voiceOf, heard, paragraph, paragraphAt, at }) {
    const noun = read.head;
    if (heard.some((h) => !h.voice.named && h.voice.role === noun && !/^the\b/i.test(h.voice.label))) return null; // somebody unnamed of that office spoke
    const extra = read.words.filter((w) => w !== noun && !PASSED.has(w));
    const all = (called.get(noun) ?? []).filter((c) => c.at < at && extra.every((w) => c.words.has(w)));
    if (all.length === 0) return null;
    const bare = extra.length === 0 ? all.filter((c) => c.words.size === 0) : [];
    return (
      one(bare) ??
      (extra.includes('former') ? null : one(all.filter((c) => !c.words.has('former')))) ??
      one(all) ??
      one(close(bare)) ??
      one(close(all))
    );

    function close(list: readonly Called[]): readonly Called[] {
      return list.filter((c) => paragraphAt(c.at) >= paragraph - NEAR);
    }
    function one(list: readonly Called[]): Heard | null {
      const people = new Set(list.map((c) => c.person));
      const [person] = people;
      return people.size === 1 && person ? voiceOf(person) : null;
    }
  },
};
const PASSED = new Set(['himself', 'herself', 'also', 'then', 'new']);
