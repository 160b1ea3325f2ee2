import type { Token } from '../../../../model/mention.ts';
import { hull, type Span } from '../../../../model/span.ts';
import { rangeOf } from '../context.ts';
import type { RelayRule } from './rule.ts';

const POLL = /^(?:poll|polls|survey|surveys)$/;
const LONGEST = 8; // tokens between “in” and “poll”

/** “two in three divers in a Gazette poll said” */
export const askedInPoll: RelayRule = {
  id: 'en/voice/relay/asked-in-poll',
  summary: 'People who answered a poll are known through it: the poll is the relay.',
  follows: 'AP Stylebook, polls and surveys: say who was asked and by whom',
  examples: {
    yes: [
      '<source><voice>Half of the divers</voice> in <outlet>a Harbour Institute poll</outlet></source> <cue>said</cue> that <content>the pier should close</content>.',
      '<source><voice>Most islanders</voice> in <outlet>the Bay Times poll</outlet></source> <cue>said</cue> <content>they would stay</content>.',
    ],
    no: ['<source>The divers</source> <cue>said</cue> in <content>a poll that the pier should close</content>.'],
  },
  find({ reading: { tokens } }, { source }) {
    if (source.length === 0) return null;
    const [from, to] = rangeOf(tokens, hull(source as [Span, ...Span[]]));
    if (to - from < 4) return null;
    let poll = from;
    while (poll < to && !POLL.test((tokens[poll] as Token).lower)) poll += 1;
    if (poll >= to) return null;
    for (let i = poll - 1; i > from && poll - i <= LONGEST; i -= 1) {
      const { lower, pos } = tokens[i] as Token;
      if (lower === 'in') return { outlet: [i + 1, poll + 1], voice: [from, i] };
      if (/^(?:VERB|AUX|PUNCT|ADP)$/.test(pos) && !/^[-–/]$/.test(lower)) return null;
    }
    return null;
  },
};
