import type { Attribution } from '../../../model/attribution.ts';
import type { Annotated } from '../../../model/layers.ts';
import { continued } from './continuation.ts';
import { passagesOf } from './passage.ts';
import { confident } from './confidence.ts';
import { insideQuotations } from './quoted/inside.ts';
import type { AttributionRule, Proposal } from './rule.ts';
import { accordingTo } from './rules/according-to.ts';
import { asSpeakerSays } from './rules/as-speaker-says.ts';
import { citing } from './rules/citing.ts';
import { clauseThenSpeaker } from './rules/clause-then-speaker.ts';
import { colon } from './rules/colon.ts';
import { hearsayAdverb } from './rules/hearsay-adverb.ts';
import { inTheirWords } from './rules/in-their-words.ts';
import { lightVerb } from './rules/light-verb.ts';
import { noComment } from './rules/no-comment.ts';
import { noun } from './rules/noun.ts';
import { participle } from './rules/participle.ts';
import { passive } from './rules/passive.ts';
import { purpose } from './rules/purpose.ts';
import { quotationThenSpeaker } from './rules/quotation-then-speaker.ts';
import { quotationThenVerb } from './rules/quotation-then-verb.ts';
import { relativeObject } from './rules/relative-object.ts';
import { speakerThenClause } from './rules/speaker-then-clause.ts';
import { speakerThenColon } from './rules/speaker-then-colon.ts';
import { speakerThenInfinitive } from './rules/speaker-then-infinitive.ts';
import { speakerThenNext } from './rules/speaker-then-next.ts';
import { speakerThenObject } from './rules/speaker-then-object.ts';
import { speakerThenQuotation } from './rules/speaker-then-quotation.ts';
import { speakerThenThat } from './rules/speaker-then-that.ts';
import { verbThenSpeaker } from './rules/verb-then-speaker.ts';
import { select } from './select.ts';
import { attributionOf } from './written.ts';

/** In the order in which they are tried: what stands after or inside its content first. */
export const attributeRules: readonly AttributionRule[] = [
  quotationThenSpeaker,
  quotationThenVerb,
  verbThenSpeaker,
  asSpeakerSays,
  accordingTo,
  inTheirWords,
  colon,
  clauseThenSpeaker,
  noComment,
  speakerThenColon,
  speakerThenNext,
  speakerThenQuotation,
  speakerThenThat,
  speakerThenClause,
  speakerThenInfinitive,
  speakerThenObject,
  lightVerb,
  relativeObject,
  passive,
  citing,
  participle,
  purpose,
  hearsayAdverb,
  noun,
];

/**
 * Who is said to have said what, ordered by cue.
 *
 * Reads passage by passage: a sentence, or the sentences that one quotation holds together. Attributions inside the content of another are
 * given too, cut to that content, and those inside quotations that somebody is said to speak. Misses most nouns ("the claim of").
 */
export function attribute(
  reading: Annotated,
  rules: readonly AttributionRule[] = attributeRules,
  accepts: (proposal: Proposal) => boolean = confident,
): readonly Attribution[] {
  const passages = passagesOf(reading);
  const found = passages.map((p) => ({ passage: p, accepted: select(p, rules, accepts) }));
  const all = continued(found);
  return [
    ...all.flatMap(({ passage, accepted }) => accepted.map((proposal) => attributionOf(passage, proposal))),
    ...insideQuotations(reading, all, rules, accepts),
  ]
    .filter(({ content, rule }) => content.length > 0 || rule === noComment.id) // only silence says nothing of anything
    .sort((a, b) => a.cue[0].start - b.cue[0].start || a.cue[0].end - b.cue[0].end)
    .map((a, index) => ({ ...a, index }));
}
