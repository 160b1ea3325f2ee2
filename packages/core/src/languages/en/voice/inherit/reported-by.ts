import type { Carried, ChainLink } from '../../../../model/attribution.ts';
import type { Token } from '../../../../model/mention.ts';
import type { VoiceContext } from '../context.ts';
import { outletVoice } from '../../../../model/attribution.ts';
import { sameOutlet } from '../own-outlet.ts';
import type { VoiceRule } from '../rule.ts';

export const reportedByOutlet: VoiceRule = {
  id: 'en/voice/inherit/reported-by',
  summary: 'What is said to have been reported by an outlet rests on that outlet.',
  follows: 'Verification Handbook, chapter 9: trace the claim to who first made it',
  examples: {
    yes: [
      '<rests>The closure</rests>, first reported by the Harbour Gazette, angered the union.',
      '<rests>Details of the closure</rests> were revealed on Monday by Reuters.',
      '<rests>The union took the pier back</rests>, as first reported by the Harbour Gazette on Monday.',
    ],
    no: ['The closure angered the union, and the Harbour Gazette took its side.', 'The editor was hired by the Harbour Gazette.'],
  },
};

const REPORTED =
  /^(?:reported|published|revealed|disclosed|described|detailed|outlined|broadcast|aired|obtained|reviewed|seen|quoted|cited|confirmed)$/;
const GAP = 6; // tokens between the verb and "by": "were outlined in some detail by"
const AS = /^as$/;
const TO = /^(?:to|by|in)$/; // “according to a copy obtained by”: the copy, and not the whole
const LINKS = /^(?:,|which|that|was|were|is|been|being|has|had|have|first|initially|originally|also|earlier|later)$/;

/**
 * “The crossing, first reported by the Gazette, …”: the thing named rests on the outlet.
 *
 * What the rest of the sentence says of it does not, and that the outlet reported it is the report's own word. A report in which the outlet itself is the news is not told apart.
 */
export function reportedBy({ reading, outlets }: VoiceContext): readonly Carried[] {
  const { tokens, sentences } = reading;
  return outlets.flatMap(({ name, from, to }): Carried[] => {
    const sentence = sentences[tokens[from]?.sentence ?? -1];
    if (!sentence || tokens[from - 1]?.lower !== 'by' || sameOutlet(reading.report.outlet, name)) return [];
    let verb = from - 2;
    while (verb > sentence.tokens[0] && from - verb < GAP && !REPORTED.test((tokens[verb] as Token).lower)) verb -= 1;
    if (verb <= sentence.tokens[0] || !REPORTED.test(tokens[verb]?.lower ?? '')) return [];
    let end = verb;
    while (end > sentence.tokens[0] && LINKS.test((tokens[end - 1] as Token).lower)) end -= 1;
    let start = end;
    if (end - 1 > sentence.tokens[0] && AS.test((tokens[end - 1] as Token).lower)) {
      // “…, as first reported by the Gazette”: all that stands before
      end -= 1;
      while (end > sentence.tokens[0] && (tokens[end - 1] as Token).text === ',') end -= 1;
      start = sentence.tokens[0];
    } else
      while (
        start > sentence.tokens[0] &&
        !/^(?:VERB|AUX|PUNCT|SCONJ)$/.test((tokens[start - 1] as Token).pos) &&
        !TO.test((tokens[start - 1] as Token).lower)
      )
        start -= 1;
    const last = tokens[to - 1];
    const first = tokens[start];
    if (!first || !last || start >= end) return [];
    const voice = outletVoice(name);
    const link: ChainLink = {
      label: name,
      span: { start: (tokens[from] as Token).start, end: last.end },
      voice,
      grade: 'certain',
      rule: reportedByOutlet.id,
    };
    return [{ start: first.start, end: (tokens[end - 1] as Token).end, chain: [link], attribution: null }];
  });
}
