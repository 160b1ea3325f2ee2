import type { CueClass, SourcedAttribution } from '../../../../model/attribution.ts';
import type { Response } from '../../../../model/dossier.ts';
import type { Reading } from '../../../../model/layers.ts';
import { neitherNor } from '../denials/spoken.ts';
import { anchorsOn, type StoryEvent } from '../events/central.ts';
import { supposes } from '../events/rule.ts';
import { incidentsOf } from '../incidents/index.ts';
import { tokensIn } from '../tokens.ts';

export const ID = 'en/propose/responses';

/** How a party can be seen to answer. That it denies in part, or was not asked, no form of words tells. */
export type Kind = Exclude<Response['kind'], 'partly-denied' | 'not-asked'>;

const RESPONDING: ReadonlySet<CueClass> = new Set<CueClass>(['decline', 'deny', 'confirm']);
/** What a denial points at without naming it. */
const ANAPHOR =
  /^(?:it|them|this|that|reports?|claims?|allegations?|accusations?|charges?|stor(?:y|ies)|rumou?rs?|suggestions?|involvement|responsibility|wrongdoing)$/;
const UNHEARD = /^(?:respond|reply|answer|return|reach|reached|unavailable)$/;
const SPEAKING =
  /^(?:comment|say|discuss|answer|respond|confirm|elaborate|disclose|talk|speak|provide|give|identify|name|reveal|be|address|explain|specify|release|reply|deny|tell)$/;

/** Who declined to say is silent; who refused to move did something else. */
function aboutSpeaking(reading: Reading, a: SourcedAttribution): boolean {
  const words = tokensIn(reading, [...a.cue, ...a.content]);
  const to = words.findIndex((t) => t.lower === 'to' && t.pos !== 'ADP');
  const verb = to < 0 ? undefined : words.slice(to + 1).find((t) => t.pos === 'VERB' || t.pos === 'AUX');
  return verb === undefined || SPEAKING.test(verb.lemma.toLowerCase());
}

/** Whether an attribution is a response to the story, and which. */
export function kindOf(reading: Reading, a: SourcedAttribution, event: StoryEvent | null): Kind | null {
  if (!RESPONDING.has(a.cueClass) || supposes(reading, a.sentence)) return null;
  if (neitherNor(reading, a.cue[0])) return null; // read with its subject, among the quiet
  // who declines to comment in a report of the story declines to comment on it, unless the report has turned to another incident
  if (a.cueClass === 'decline') {
    if (!aboutSpeaking(reading, a) || incidentsOf(reading)[a.sentence] !== 0) return null;
    // "did not respond", "could not be reached": another thing than to decline
    return tokensIn(reading, a.cue).some((t) => UNHEARD.test(t.lemma.toLowerCase()) || UNHEARD.test(t.lower))
      ? 'did-not-respond'
      : 'declined';
  }
  if (a.content.length === 0) return null;
  const words = tokensIn(reading, a.content);
  const anchored = event !== null && anchorsOn(event, reading).some((n) => words.some((t) => t.index === n.token));
  const anaphoric = words.slice(0, 4).some((t) => ANAPHOR.test(t.lower)) && aboutStory(reading, a.sentence, event);
  if (!anchored && !anaphoric) return null;
  if (a.negated) return null;
  return a.cueClass === 'deny' ? 'denied' : 'confirmed';
}

/** The event is spoken of in this sentence, beside it or in its paragraph; without an event everything is of the story. */
function aboutStory(reading: Reading, sentence: number, event: StoryEvent | null): boolean {
  if (!event) return true;
  const paragraph = reading.sentences[sentence]?.paragraph;
  return anchorsOn(event, reading).some((n) => Math.abs(n.sentence.index - sentence) <= 1 || n.sentence.paragraph === paragraph);
}
