import type { RuleCard } from '../../../language.ts';
import type { AlignedQuestion } from '../../../model/claim.ts';
import type { Response } from '../../../model/dossier.ts';
import type { Reading } from '../../../model/layers.ts';
import { centralEvent, type StoryEvent } from './events/central.ts';
import { askedBy, centralOf } from './central.ts';
import { denials, proposeDenials } from './denials/index.ts';
import { proposeEvents, slotRules } from './events/index.ts';
import { occurrence } from './events/occurrence.ts';
import { heart, proposeHeart } from './heart.ts';
import { names, proposeNames } from './names.ts';
import { causes, proposeCauses } from './propositions/causes.ts';
import { kin, proposeKin } from './propositions/kin.ts';
import { nationality, proposeNationality } from './propositions/nationality.ts';
import { proposeSaidRelative, saidRelative } from './propositions/said-relative.ts';
import { proposeSpokenBy, spokenBy } from './propositions/spoken-by.ts';
import { proposeFigures } from './quantities/index.ts';
import { betweenClaims } from './relations/claimed.ts';
import { open, proposeOpen } from './open/index.ts';
import { ledger, proposeResponses, responses } from './responses.ts';
import { proposeRoles, roles } from './roles.ts';
import { arrests, proposeArrests } from './states/arrests.ts';
import { proposeStates, statesRule } from './states/index.ts';
import { proposeStanding, standing } from './standing.ts';
import { storyOf, type Story } from './story.ts';
import { proposeWhat, what } from './what/index.ts';
import { means, proposeMeans } from './what/means.ts';
import { proposeTitled, titled } from './what/titled.ts';
import { proposeVerbs, verbs } from './what/verbs.ts';
import { proposeToldWhom, toldWhom } from './who/told-whom.ts';

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
  { ...denials, ask: (story) => proposeDenials(story) },
  { ...open, ask: (story) => proposeOpen(story) },
  { ...roles, ask: proposeRoles },
  { ...names, ask: proposeNames },
  { ...standing, ask: proposeStanding },
  { ...kin, ask: proposeKin },
  { ...causes, ask: proposeCauses },
  { ...nationality, ask: proposeNationality },
  { ...saidRelative, ask: proposeSaidRelative },
  { ...spokenBy, ask: proposeSpokenBy },
  { ...what, ask: proposeWhat },
  { ...verbs, ask: proposeVerbs },
  { ...means, ask: proposeMeans },
  { ...titled, ask: proposeTitled },
  { ...toldWhom, ask: proposeToldWhom },
  { ...statesRule, ask: (story) => proposeStates(story) },
  { ...arrests, ask: proposeArrests },
];

/** Questions that the readings answer, each report's answers side by side. */
export function propose(readings: readonly Reading[]): readonly AlignedQuestion[] {
  const story = storyOf(readings);
  const event = solidEvent(story);
  const denied = proposeDenials(story);
  const first = centralOf(event ? proposeEvents(story, event) : [], proposeHeart(story, event !== null), denied);
  return [
    ...first,
    ...proposeResponses(story, event),
    ...denied.filter((question) => !askedBy(first, question)),
    ...proposeOpen(story),
    ...proposeRoles(story, event),
    ...proposeNames(story),
    ...proposeStanding(story),
    ...proposeKin(story, event),
    ...proposeCauses(story),
    ...proposeNationality(story),
    ...proposeSaidRelative(story),
    ...proposeSpokenBy(story),
    ...proposeWhat(story),
    ...proposeVerbs(story),
    ...proposeMeans(story),
    ...proposeTitled(story),
    ...proposeToldWhom(story),
    ...proposeStates(story),
    ...proposeArrests(story),
    ...proposeFigures(readings),
  ].map(betweenClaims);
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
