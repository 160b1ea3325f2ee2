import type { Token } from '../../../../model/mention.ts';
import { hull, type Span } from '../../../../model/span.ts';
import { rangeOf } from '../context.ts';
import type { RelayRule } from './rule.ts';

const CITING = /^(?:citing|quoting|cited|quotes|cites)$/;
const END = /^[,;:.!?—–()]$/;

/** “The Gazette, citing two officials, reported …” */
export const citing: RelayRule = {
  id: 'en/voice/relay/citing',
  summary: 'An outlet cites somebody: the outlet is the relay, and who is cited is the voice.',
  follows: 'Reuters Handbook, Accuracy: say whom the other organization cites',
  examples: {
    yes: [
      '<source><outlet>The Harbour Gazette</outlet></source>, citing <voice>two ferry officials</voice>, <cue>reported</cue> that <content>the pier is closed</content>.',
      'According to <source><outlet>a report from the Harbour Gazette</outlet>, citing <voice>a ferry official</voice></source>, <content>the pier is closed</content>.',
    ],
    no: ['<source>The Harbour Gazette</source> <cue>reported</cue> that <content>the mayor, citing the storm, closed the pier</content>.'],
  },
  find({ reading: { tokens, sentences } }, { source, cue, content }) {
    if (source.length === 0) return null;
    const [from, to] = rangeOf(tokens, hull(source as [Span, ...Span[]]));
    const sentence = sentences[tokens[from]?.sentence ?? -1];
    if (!sentence) return null;
    // inside the source, right behind it, or the cue itself
    let at = -1;
    for (let i = from + 1; i < Math.min(to + 3, sentence.tokens[1]); i += 1) {
      const token = tokens[i] as Token;
      if (i >= to && !END.test(token.text) && !CITING.test(token.lower)) break;
      if (CITING.test(token.lower)) {
        at = i;
        break;
      }
    }
    if (at < 0) return null;
    const start = (tokens[at] as Token).start;
    if (content.some((c) => c.start <= start && start < c.end) && !cue.some((c) => c.start <= start && start < c.end)) return null;
    let end = at + 1;
    while (
      end < sentence.tokens[1] &&
      !END.test((tokens[end] as Token).text) &&
      !cue.some((c) => c.start <= (tokens[end] as Token).start && (tokens[end] as Token).start < c.end)
    )
      end += 1;
    let outletEnd = at;
    while (outletEnd > from && END.test((tokens[outletEnd - 1] as Token).text)) outletEnd -= 1;
    return end > at + 1 && outletEnd > from ? { outlet: [from, outletEnd], voice: [at + 1, end] } : null;
  },
};
