import type { Token } from '../../../../model/mention.ts';
import { hull, type Span } from '../../../../model/span.ts';
import { outletBetween, rangeOf } from '../context.ts';
import type { RelayRule } from './rule.ts';

/** “A dockworker told the Gazette …” */
export const toldOutlet: RelayRule = {
  id: 'en/voice/relay/told-outlet',
  summary: 'Somebody tells an outlet: the outlet is the relay.',
  follows: 'Reuters Handbook: name the medium that a source spoke to',
  examples: {
    yes: [
      '<source><voice>A dockworker</voice></source> <cue>told</cue> <outlet>the Harbour Gazette</outlet> that <content>the pier was closed</content>.',
      '<source><voice>Two officers</voice></source> <cue>told</cue> a reporter for <outlet>Reuters</outlet> on Monday that <content>the pier was closed</content>.',
    ],
    no: ['<source>A dockworker</source> <cue>told</cue> the mayor that <content>Reuters was wrong about the pier</content>.'],
  },
  find({ reading: { tokens, sentences }, outlets }, { source, cue, cueLemma, content }) {
    if (source.length === 0 || !/^(?:tell|inform|confirm|speak|say|explain|write|admit|describe)\b/.test(cueLemma)) return null;
    const [, cueEnd] = rangeOf(tokens, hull([...cue]));
    const sentence = sentences[tokens[cueEnd - 1]?.sentence ?? -1];
    if (!sentence) return null;
    let stop = Math.min(cueEnd + (/^tell/.test(cueLemma) ? 6 : 3), sentence.tokens[1]);
    for (let i = cueEnd; i < stop; i += 1) {
      const token = tokens[i] as Token;
      if (
        /^[,;:.—–“”"]$/.test(token.text) ||
        /^(?:that|whether|how|why|and)$/.test(token.lower) ||
        content.some((c) => c.start <= token.start && token.start < c.end)
      )
        stop = i;
    }
    const outlet = outletBetween(outlets, cueEnd, stop);
    if (!outlet) return null;
    // "confirmed to the Gazette" tells, "confirmed the Gazette's report" does not
    if (!/^tell|^inform/.test(cueLemma) && !/^(?:to|with)$/.test(tokens[outlet.from - 1]?.lower ?? '')) return null;
    return { outlet: [outlet.from, outlet.to], voice: rangeOf(tokens, hull(source as [Span, ...Span[]])) };
  },
};
