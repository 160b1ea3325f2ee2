import type { Token } from '../../../../model/mention.ts';
import { hull, type Span } from '../../../../model/span.ts';
import { outletBetween, rangeOf } from '../context.ts';
import type { RelayRule } from './rule.ts';

const LONGEST = 6; // tokens between an outlet’s name and “was told”
const PRESS: ReadonlySet<string> = new Set('newspaper paper magazine network station website outlet broadcaster agency'.split(' '));

/** “…, the Vester Tribune was told by two divers.” */
export const outletWasTold: RelayRule = {
  id: 'en/voice/relay/outlet-was-told',
  summary: 'An outlet was told by somebody: the outlet is the relay.',
  follows: 'Reuters Handbook: name the medium that a source spoke to',
  examples: {
    yes: [
      '<content>The search was over</content>, <outlet>the Harbour Gazette</outlet> <cue>was told</cue> by <source><voice>two divers</voice></source>.',
      'Reuters reported a fire. <content>The pier was closed</content>, <outlet>the newspaper</outlet> <cue>was told</cue> by <source><voice>a docker</voice></source>.',
    ],
    no: ['<content>The search was over</content>, the mayor <cue>was told</cue> by <source>two divers of the Harbour Gazette</source>.'],
  },
  find({ reading: { tokens }, outlets }, { source, cue, cueLemma }) {
    if (source.length === 0 || !cueLemma.startsWith('tell')) return null;
    const [at, end] = rangeOf(tokens, hull([...cue]));
    const by = tokens[end];
    if (by?.lower !== 'by' || (source[0] as Span).start < by.end || !/^(?:was|were|been|being)$/.test(tokens[end - 2]?.lower ?? ''))
      return null;
    const voice = rangeOf(tokens, hull(source as [Span, ...Span[]]));
    const outlet = outletBetween(outlets, Math.max(0, at - LONGEST), at);
    if (outlet) return outlet.to === at ? { outlet: [outlet.from, outlet.to], voice } : null;
    const medium = at > 1 && PRESS.has((tokens[at - 1] as Token).lower) && tokens[at - 2]?.lower === 'the';
    return medium ? { outlet: [at - 2, at], voice } : null;
  },
};
