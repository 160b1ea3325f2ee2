import type { Token } from '../../../../model/mention.ts';
import { hull, type Span } from '../../../../model/span.ts';
import { outletFrom, rangeOf } from '../context.ts';
import type { OutletName } from '../outlet-names.ts';
import { singular } from '../phrase.ts';
import { DOCUMENTS } from '../words.ts';
import type { RelayRule } from './rule.ts';

/** Participles that say how a document came to an outlet. */
const CAME = new Set(
  'obtained seen reviewed published reported released cited quoted posted disclosed acquired aired broadcast leaked provided given shared sent viewed examined uncovered unearthed made'.split(
    ' ',
  ),
);
const THROUGH = /^(?:by|to|with|in|on)$/;
const NEAR = 6; // tokens between the participle and the outlet

/** “according to a memo obtained by the Gazette” */
export const documentThroughOutlet: RelayRule = {
  id: 'en/voice/relay/document-through-outlet',
  summary: 'A document that an outlet obtained, saw or published: the outlet is the relay, the document the voice.',
  follows: 'Verification Handbook, chapter 9: trace the claim to who first made it',
  examples: {
    yes: [
      '<content>The pier is closed</content>, <cue>according to</cue> <source><voice>a memo</voice> obtained by <outlet>the Harbour Gazette</outlet></source>.',
      '<content>The pier is closed</content>, <cue>according to</cue> <source><voice>a memo</voice> <outlet>the Harbour Gazette</outlet> had obtained</source>.',
      '<source><voice>Letters</voice> first published last week by <outlet>Reuters</outlet></source> <cue>show</cue> that <content>the pier is closed</content>.',
    ],
    no: ['<content>The pier is closed</content>, <cue>according to</cue> <source>the editor hired by the Harbour Gazette</source>.'],
  },
  find({ reading: { tokens }, outlets }, { source }) {
    if (source.length === 0 || outlets.length === 0) return null;
    const [from, to] = rangeOf(tokens, hull(source as [Span, ...Span[]]));
    const at = outletFrom(outlets, from + 1);
    const outlet: OutletName | undefined = outlets[at];
    if (!outlet || outlet.to > to) return null;
    // “documents the Gazette obtained”
    let had = outlet.to;
    while (had < to && /^(?:has|had|have|first|also|recently)$/.test((tokens[had] as Token).lower)) had += 1;
    const noun = tokens[outlet.from - 1];
    if (had < to && CAME.has((tokens[had] as Token).lower) && noun && DOCUMENTS.has(singular(noun)))
      return { outlet: [outlet.from, outlet.to], voice: [from, outlet.from] };
    if (!THROUGH.test(tokens[outlet.from - 1]?.lower ?? '')) return null;
    let came = outlet.from - 2;
    while (came > from && outlet.from - came <= NEAR && !CAME.has((tokens[came] as Token).lower)) came -= 1;
    if (came <= from || !CAME.has((tokens[came] as Token).lower)) return null;
    let end = came;
    while (
      end > from + 1 &&
      /^(?:first|that|which|was|were|been|had|has|have|,|originally|previously|recently|newly|exclusively)$/.test(
        (tokens[end - 1] as Token).lower,
      )
    )
      end -= 1;
    let document = false;
    for (let i = from; i < end; i += 1) document ||= DOCUMENTS.has(singular(tokens[i] as Token)) || /["”]/.test((tokens[i] as Token).text);
    if (!document) return null;
    // “CNN and other networks”
    const more = /^(?:and|,)$/.test(tokens[outlet.to]?.lower ?? '') && outlet.to + 1 < to ? to : outlet.to;
    return { outlet: [outlet.from, more], voice: [from, end] };
  },
};
