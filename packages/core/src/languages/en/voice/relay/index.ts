import { askedInPoll } from './asked-in-poll.ts';
import { citing } from './citing.ts';
import { documentThroughOutlet } from './document-through-outlet.ts';
import { outletWasTold } from './outlet-was-told.ts';
import { programme } from './programme.ts';
import { quotedAsSaying } from './quoted-as-saying.ts';
import type { RelayRule } from './rule.ts';
import { spokeToOutlet } from './spoke-to-outlet.ts';
import { toldOutlet } from './told-outlet.ts';

/** In the order in which they are tried; the first that finds something decides. */
export const relayRules: readonly RelayRule[] = [
  quotedAsSaying,
  citing,
  documentThroughOutlet,
  toldOutlet,
  outletWasTold,
  spokeToOutlet,
  programme,
  askedInPoll,
];
