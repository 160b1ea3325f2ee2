import type { RuleCard } from '../../../language.ts';
import type { AlignedQuestion, Evidence } from '../../../model/claim.ts';
import type { Response } from '../../../model/dossier.ts';
import type { Reading } from '../../../model/layers.ts';
import { centralEvent, type StoryEvent } from './events/central.ts';
import { denials, proposeDenials } from './denials/index.ts';
import { proposeEvents, slotRules } from './events/index.ts';
import { occurrence } from './events/occurrence.ts';
import { heart, proposeHeart } from './heart.ts';
import { names, proposeNames } from './names.ts';
import { proposeFigures } from './quantities/index.ts';
import { ledger, proposeResponses, responses } from './responses.ts';
import { proposeRoles, roles } from './roles.ts';
import { storyOf, type Story } from './story.ts';

/** A rule that asks questions of a whole story. `event` is what the story is about, where that can be told. */
export interface StoryRule extends RuleCard {
  ask(story: Story, event: StoryEvent | null): readonly AlignedQuestion[];
}

/** Every rule by which a story is asked, but those of figures, which have a room of their own. */
export const storyRules: readonly StoryRule[] = [
  ...slotRules.map((rule): StoryRule => ({
    ...rule,
    ask: (story, event) => (event ? [rule.ask(story, event)].filter((q) => q !== null) : []),
  })),
  { ...responses, ask: proposeResponses },
  { ...heart, ask: (story) => proposeHeart(story) },
  { ...denials, ask: proposeDenials },
  { ...roles, ask: proposeRoles },
  { ...names, ask: proposeNames },
];

/** Questions that the readings answer, each report's answers side by side. */
export function propose(readings: readonly Reading[]): readonly AlignedQuestion[] {
  const story = storyOf(readings);
  const event = solidEvent(story);
  const events = event ? proposeEvents(story, event) : [];
  const first = event ? events : proposeHeart(story);
  return [
    ...first,
    ...proposeResponses(story, event),
    ...proposeDenials(story, event).filter((question) => !askedBy(first, question)),
    ...proposeRoles(story, event),
    ...proposeNames(story),
    ...proposeFigures(readings),
  ];
}

/** Every denial of the question stands already under the story's own claim: it would be asked twice. */
function askedBy(first: readonly AlignedQuestion[], question: AlignedQuestion): boolean {
  const noes = (q: AlignedQuestion): readonly Evidence[] => q.answers.filter((a) => a.value.polarity === 'no').flatMap((a) => a.evidence);
  const known = first.filter((q) => q.slot === 'boolean').flatMap(noes);
  const asked = noes(question);
  return asked.length > 0 && asked.every((e) => known.some((k) => k.report === e.report && k.start < e.end && e.start < k.end));
}

/** The central event, if at least two reports, or one of two, say that it took place: else it is only a word that they share. */
function solidEvent(story: Story): StoryEvent | null {
  const event = centralEvent(story);
  const asked = event && occurrence.ask(story, event);
  const telling = new Set(asked?.answers.flatMap((a) => a.evidence.map((e) => e.report)));
  return event && telling.size >= Math.min(2, Math.ceil(story.readings.length / 2)) ? event : null;
}

/** Who denied, declined, confirmed. */
export function respond(readings: readonly Reading[]): readonly Response[] {
  return ledger(storyOf(readings));
}
