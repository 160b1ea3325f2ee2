import { COUNTED, type Evidence } from '../../model/claim.ts';

/** Cues whose content the source does not assert: what is denied, declined, asked or asked for. */
const UNASSERTED: ReadonlySet<string> = new Set(['deny', 'decline', 'ask', 'urge']);
const OWN_ACT: ReadonlySet<string> = new Set(['denies', 'declines', 'neither-confirms-nor-denies', 'states', 'entails', 'confirms']);

/** True where the words count as somebody's word for the answer. A denial that repeats a day or a place does not vouch for it. */
export const counts = ({ stance, cue }: Evidence): boolean =>
  COUNTED.has(stance) && (cue === null || !UNASSERTED.has(cue) || OWN_ACT.has(stance));
