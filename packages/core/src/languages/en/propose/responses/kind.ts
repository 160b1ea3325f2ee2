import type { CueClass, SourcedAttribution } from '../../../../model/attribution.ts';
import type { Response } from '../../../../model/dossier.ts';
import type { Reading } from '../../../../model/layers.ts';
import { neitherNor, spoken } from '../denials/spoken.ts';
import { anchorsOn, type StoryEvent } from '../events/central.ts';
import { supposes } from '../events/rule.ts';
import { incidentsOf } from '../incidents/index.ts';
import { tokenAfter, tokensIn } from '../tokens.ts';

export const ID = 'en/propose/responses';

/** How a party can be seen to answer. */
export type Kind = Response['kind'];

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
    // “has not been confirmed by the guild”: nobody was asked anything
    const cue = tokensIn(reading, a.cue);
    if (cue.some((t) => /^(?:been|was|were|is|are)$/.test(t.lower)) && cue.some((t) => t.lower === 'confirmed')) return null;
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
  // what else somebody denies in a report of the story stands in the ledger with its words; who confirms something else is only a source
  if (!anchored && !anaphoric && !(a.cueClass === 'deny' && !a.negated && deniesSomething(reading, a))) return null;
  // "did not deny the meeting", "stopped short of denying": something was said, and nothing denied
  if (a.negated) return a.cueClass === 'deny' && a.source.length > 0 ? 'stated' : null;
  if (a.cueClass === 'confirm') return attempted(reading, a) ? null : 'confirmed';
  return inPart(reading, a) ? 'partly-denied' : 'denied';
}

/** The event, or what points back to it, is what is answered: such answers have a question of their own. */
export function isOfEvent(reading: Reading, a: SourcedAttribution, event: StoryEvent | null): boolean {
  const words = tokensIn(reading, a.content);
  if (a.cueClass === 'decline') return true;
  if (event !== null && anchorsOn(event, reading).some((n) => words.some((t) => t.index === n.token))) return true;
  return words.slice(0, 4).some((t) => ANAPHOR.test(t.lower)) && aboutStory(reading, a.sentence, event);
}

/** A claim, and neither bail nor an offer. */
const deniesSomething = (reading: Reading, a: SourcedAttribution): boolean =>
  a.source.length > 0 && incidentsOf(reading)[a.sentence] === 0 && spokenIn(reading).has(a);

const denials = new WeakMap<Reading['attributions'], ReadonlySet<SourcedAttribution | null>>();

/** The attributions of a report by which somebody denies something; read once. */
function spokenIn(reading: Reading): ReadonlySet<SourcedAttribution | null> {
  let known = denials.get(reading.attributions);
  if (!known) denials.set(reading.attributions, (known = new Set(spoken(reading, null).map(({ by }) => by))));
  return known;
}

/** "is trying to confirm", "could not be confirmed by": nobody has confirmed anything. */
function attempted(reading: Reading, a: SourcedAttribution): boolean {
  const at = tokenAfter(reading, a.cue[0].start);
  return reading.tokens
    .slice(Math.max(0, at - 4), tokenAfter(reading, a.cue[0].end - 1) + 1)
    .some((t) => /^(?:try|trying|tried|seek|seeking|able|unable|attempt|attempting|hope|hoping|if|whether|cannot)$/.test(t.lower));
}

/** "denied some of the claims", "partly denied it", "disputed parts of the account". */
function inPart(reading: Reading, a: SourcedAttribution): boolean {
  const at = tokenAfter(reading, a.cue[0].start);
  const before = reading.tokens.slice(Math.max(0, at - 2), at + 1);
  const first = tokensIn(reading, a.content).slice(0, 3);
  return (
    before.some((t) => /^(?:partly|partially)$/.test(t.lower)) ||
    first.some(
      (t, i) =>
        /^(?:some|parts?|aspects?|elements?|portions?|details?|several|many|most)$/.test(t.lower) &&
        (i === 0 || first[i - 1]?.pos === 'DET'),
    )
  );
}

/** The event is spoken of in this sentence, beside it or in its paragraph; without an event everything is of the story. */
function aboutStory(reading: Reading, sentence: number, event: StoryEvent | null): boolean {
  if (!event) return true;
  const paragraph = reading.sentences[sentence]?.paragraph;
  return anchorsOn(event, reading).some((n) => Math.abs(n.sentence.index - sentence) <= 1 || n.sentence.paragraph === paragraph);
}
