import type { RuleCard } from '../../../language.ts';
import type { Attribution } from '../../../model/attribution.ts';
import type { Annotated, Attributed } from '../../../model/layers.ts';
import { carry } from './carry.ts';
import { chained } from './chain.ts';
import { contextOf } from './context.ts';
import { quotedPersonIn } from './quoted-person.ts';
import { goesOnInside } from './inherit/goes-on-inside.ts';
import { goesOnThere } from './inherit/goes-on-there.ts';
import { outletBefore } from './inherit/outlet-before.ts';
import { goesOn } from './inherit/goes-on.ts';
import { inThisView } from './inherit/in-this-view.ts';
import { reportedByOutlet } from './inherit/reported-by.ts';
import { reportedly } from './inherit/reportedly.ts';
import { sameSentence } from './inherit/same-sentence.ts';
import { sourceFollows } from './inherit/source-follows.ts';
import { takenUp } from './inherit/taken-up.ts';
import { weakenedIn } from '../scope/index.ts';
import { referRules } from './refer/index.ts';
import { relayRules } from './relay/index.ts';
import { sharedNotes } from './sharing.ts';
import { speak } from './speak.ts';

export { chainAt, type ChainAt } from './chain-at.ts';

/** Every rule of this room, in the order in which they are tried: by whom a voice was reached, to whom words point back, what a stretch inherits. */
export const voiceRules: readonly RuleCard[] = [
  ...relayRules,
  ...referRules,
  sameSentence,
  goesOnInside,
  goesOnThere,
  outletBefore,
  reportedly,
  goesOn,
  inThisView,
  takenUp,
  sourceFollows,
  reportedByOutlet,
];

/**
 * Reads who speaks in each attribution, which outlets reached that voice, and which stretch of text rests on whose word.
 *
 * `attributions` are ordered by cue, and `index` is a place in that list.
 */
export function sourced(reading: Annotated, attributions: readonly Attribution[]): Attributed {
  const context = contextOf(reading);
  const chains = chained(speak(context, attributions), quotedPersonIn(context), reading.report.text);
  return {
    ...reading,
    notes: [...reading.notes, ...sharedNotes(context, chains)],
    attributions: chains,
    carried: carry(context, chains),
    weakened: weakenedIn(reading, attributions),
  };
}
