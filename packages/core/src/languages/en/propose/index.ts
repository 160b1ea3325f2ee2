import type { RuleCard } from '../../../language.ts';
import type { AlignedQuestion } from '../../../model/claim.ts';
import type { Response } from '../../../model/dossier.ts';
import type { Reading } from '../../../model/layers.ts';
import { centralEvent, type StoryEvent } from './events/central.ts';
import { denials, proposeDenials } from './denials/index.ts';
import { proposeEvents, slotRules } from './events/index.ts';
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
  { ...denials, ask: (story, event) => proposeDenials(story, event, false) },
  { ...roles, ask: proposeRoles },
  { ...names, ask: proposeNames },
];

/** Questions that the readings answer, each report's answers side by side. */
export function propose(readings: readonly Reading[]): readonly AlignedQuestion[] {
  const story = storyOf(readings);
  const event = centralEvent(story);
  const events = event ? proposeEvents(story, event) : [];
  const denied = events.some((q) => q.slot === 'boolean' && q.relations.length > 0);
  return [
    ...events,
    ...proposeResponses(story, event),
    ...proposeDenials(story, event, denied),
    ...proposeRoles(story, event),
    ...proposeNames(story),
    ...proposeFigures(readings),
  ];
}

/** Who denied, declined, confirmed. */
export function respond(readings: readonly Reading[]): readonly Response[] {
  return ledger(storyOf(readings));
}
