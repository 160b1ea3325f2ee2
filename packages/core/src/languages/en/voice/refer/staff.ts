import type { Heard, ReferRule } from './heard.ts';
import { describesOne } from './epithet.ts';

const ONE_OF_A_KIND =
  /^(?:spokes\w+|chairman|chairwoman|chair|president|director|manager|chief|executive|ceo|leader|head|founder|owner|lawyer|attorney|counsel|strategist|pollster|secretary|treasurer|wife|husband)$/;

export const staff: ReferRule = {
  id: 'en/voice/refer/staff',
  summary: '“The port’s spokesman”, “the spokesman for the port”: the one person named in the report who holds that office there.',
  follows: 'Haghighi 2009: roles in apposition and titles',
  examples: {
    yes: [
      '<source>Dara Holt, a spokesman for the Norda Union,</source> <cue>said</cue> <content>no</content>. It rained.\n<source>The Norda Union’s spokesman</source> <cue>said</cue> <content><rests>it was late</rests></content>.',
      '<source>Dara Holt, a lawyer for Ana Ruiz,</source> <cue>said</cue> <content>no</content>. Ana Ruiz left.\n<source>Ruiz’s lawyer</source> <cue>said</cue> <content><rests>it was late</rests></content>.',
    ],
    no: [
      '<source>Dara Holt, a spokesman for the Norda Union,</source> <cue>said</cue> <content>no</content>.\n<source>The Vik Union’s spokesman</source> <cue>said</cue> <content>it was late</content>.',
      '<source>Dara Holt, a spokesman for the Norda Union,</source> <cue>said</cue> <content>no</content>. <source>Jo Lind, a spokesman for the Norda Union,</source> <cue>said</cue> <content>yes</content>.\n<source>The Norda Union’s spokesman</source> <cue>said</cue> <content>it was late</content>.',
    ],
  },
  points: (read) =>
    !read.voice.named &&
    read.voice.kind === 'person' &&
    !read.groupMember &&
    read.voice.role !== null &&
    ONE_OF_A_KIND.test(read.voice.role) &&
    read.voice.party !== null &&
    /^\p{Lu}/u.test(read.voice.party) &&
    (describesOne(read) || /['’]s /.test(read.voice.label)) &&
    !/^(?:a|an|one|another)\b/i.test(read.voice.label),
  find({ voice: { role, party } }, { heard }) {
    const found = new Map<string, Heard>();
    for (const h of heard)
      if (h.voice.named && h.voice.kind === 'person' && h.voice.party === party && sameOffice(h.voice.role, role))
        found.set(h.voice.key, h);
    const [only] = [...found.values()];
    return found.size === 1 && only ? { ...only, grade: 'probable' } : null;
  },
};

const sameOffice = (a: string | null, b: string | null): boolean =>
  a !== null &&
  b !== null &&
  (a === b || (a.startsWith('spokes') && b.startsWith('spokes')) || (/^(?:lawyer|attorney)$/.test(a) && /^(?:lawyer|attorney)$/.test(b)));
