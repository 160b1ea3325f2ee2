import { outletFrom, type VoiceContext } from '../context.ts';
import { outletVoice } from '../../../../model/attribution.ts';
import type { Heard, Hearing, ReferRule } from './heard.ts';

const PARAGRAPHS = 4; // looked back over
const MOST = 60; // names of outlets looked at
const ON_AIR = /^(?:network|channel|station|broadcaster)$/;
const IN_PRINT = /^(?:newspaper|paper|magazine|tabloid|daily|weekly)$/;
const WRITTEN = /^(?:report|article|story|piece|account|dispatch|post|broadcast)$/; // they may be somebody else's too
const AIRS = /\b(?:TV|Television|Radio|Network|[A-Z]{2,4}(?: News)?|Fox(?: News| Business)?|Univision|Telemundo|Al Jazeera|Sky News)$/;
const PRINTS =
  /(?:Times|Post|Journal|Tribune|Herald|Chronicle|Gazette|Globe|Telegraph|Examiner|Courier|Sentinel|Register|Guardian|Magazine|Leader|Daily \w+)$/;

export const medium: ReferRule = {
  id: 'en/voice/refer/medium',
  summary:
    '“The newspaper”, “the network” is the outlet named last, in this paragraph or the few before, of those that the word can mean; of two named in one paragraph, the only one that speaks there, else neither.',
  follows: 'Lee 2013: the nearest first',
  examples: {
    yes: [
      '<content>Half the divers left</content>, <source>the Vester Sentinel</source> <cue>reported</cue>.\nIt rained. <source>The newspaper</source> <cue>said</cue> <content><rests>the rest would go</rests></content>.',
      '<source>Ana Ruiz</source> <cue>told</cue> CNN that <content>the pier was closed</content>. <source>The network</source> <cue>said</cue> <content><rests>she had left</rests></content>.',
      '<source>The Vester Sentinel</source>, a rival of the Bay Times, <cue>reported</cue> <content>a fire</content>. <source>The paper</source> <cue>said</cue> <content><rests>the pier was shut</rests></content>.',
    ],
    no: [
      'The Vester Sentinel and the Bay Times were late. <source>The newspaper</source> <cue>said</cue> <content>the pier was shut</content>.',
      'It rained in Vester. <source>The newspaper</source> <cue>said</cue> <content>the pier was shut</content>.',
    ],
  },
  points: ({ voice, first, words }) =>
    /^(?:the|that|this)$/.test(first) &&
    !voice.named &&
    ((voice.kind === 'outlet' && words.length === 1) || /^the (?:editorial board|editors)$/i.test(voice.label)),
  find({ head }, hearing) {
    const { context, at, paragraph, paragraphAt, sentence } = hearing;
    const { outlets, reading } = context;
    const fits = (name: string): boolean =>
      ON_AIR.test(head) ? AIRS.test(name) || !PRINTS.test(name) : !(IN_PRINT.test(head) && AIRS.test(name) && !PRINTS.test(name));
    const until = outletFrom(outlets, at);
    const names = new Map<string, number>(); // and where each is named last
    let here = -1;
    for (let i = until - 1; i >= Math.max(0, until - MOST); i -= 1) {
      const { name, from } = outlets[i] as (typeof outlets)[number];
      const there = paragraphAt(from);
      if (there < paragraph - (WRITTEN.test(head) ? 0 : PARAGRAPHS) || (here >= 0 && there !== here)) break;
      if (!fits(name)) continue;
      here = there;
      if (!names.has(name)) names.set(name, i);
    }
    if (names.size === 0 && WRITTEN.test(head)) {
      const sole = onlyOutlet(outlets, until);
      if (sole >= 0) names.set((outlets[sole] as (typeof outlets)[number]).name, sole);
    }
    const one = names.size === 1 ? [...names.keys()][0] : speaking(hearing, names, here);
    if (one === undefined) return null;
    const before = hearing.heard.findLast((h) => h.voice.kind === 'outlet' && h.voice.label === one);
    const { from, to } = outlets[names.get(one) as number] as (typeof outlets)[number];
    const span = { start: reading.tokens[from]?.start ?? 0, end: reading.tokens[to - 1]?.end ?? 0 };
    const named: Heard = { voice: outletVoice(one), head: 'outlet', words: [], span, outer: [], sentence, paragraph: here };
    return { ...(before ?? named), span, outer: [], ...(here < paragraph && { grade: 'probable' as const }) };
  },
};

/** “The report” is the outlet's where only one is named in all that stands before; its last place, or -1. */
function onlyOutlet(outlets: VoiceContext['outlets'], until: number): number {
  const names = new Set(outlets.slice(Math.max(0, until - MOST), until).map((o) => o.name));
  return names.size === 1 ? until - 1 : -1;
}

/** The only one of them that has said something in the paragraph. */
function speaking({ heard }: Hearing, names: ReadonlyMap<string, number>, paragraph: number): string | undefined {
  const spoke = new Set(
    heard.filter((h) => h.paragraph === paragraph && h.voice.kind === 'outlet' && names.has(h.voice.label)).map((h) => h.voice.label),
  );
  return spoke.size === 1 ? [...spoke][0] : undefined;
}
