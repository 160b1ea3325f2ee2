import type { Attribution } from '../../../model/attribution.ts';
import type { Reading } from '../../../model/layers.ts';
import { corrected } from '../propose/denials/corrected.ts';
import { debunked, noEvidence } from '../propose/denials/debunked.ts';
import type { Denied } from '../propose/denials/denied.ts';
import { negated } from '../propose/denials/negated.ts';
import { spoken } from '../propose/denials/spoken.ts';
import { tokenAfter } from '../propose/tokens.ts';
import type { Alignment } from './aligned.ts';
import { isRefusal } from './cues.ts';
import type { Tally } from './tally.ts';
import { heldIn } from './words.ts';

const OF_CLAIM = 0.45; // share of the claim that a denial holds
const NEAR = 0.2;
export const EARLY = 4; // sentences

/** Denials that the comparison of reports knows too, by what they deny and by who holds them. */
export function deniedSigns(reading: Reading, { words }: Alignment, tally: Tally): void {
  const all: readonly (readonly [string, readonly Denied[]])[] = [
    ['spoken', spoken(reading, null)],
    ['negated', negated(reading, null)],
    ['no-evidence', noEvidence(reading)],
    ['debunked', debunked(reading)],
    ['corrected', corrected(reading)],
  ];
  for (const [kind, list] of all)
    for (const { target, from, to, sentence, by } of list) {
      if (by && refuses(reading, by)) continue;
      const share = heldIn(words, reading.tokens.slice(from, to));
      const of = target !== 'words' ? target : share >= OF_CLAIM ? 'claim' : share >= NEAR ? 'near' : 'other';
      const span = { start: reading.tokens[from]?.start ?? 0, end: reading.tokens[to - 1]?.end ?? 1 };
      tally.count(`denied-${kind}/${of}`, span);
      if (of !== 'other') tally.count(sentence < EARLY ? 'denied/early' : 'denied/late', span);
    }
  for (const attribution of reading.attributions) {
    const { cueClass, voice, cue } = attribution;
    if (cueClass === 'deny' && !refuses(reading, attribution)) tally.count(`denier/${voice?.kind ?? 'nobody'}`, cue[0]);
    if (cueClass === 'decline') tally.count('declined', cue[0]);
  }
}

/** What the cue does is to refuse somebody something. */
export const refuses = (reading: Reading, { cue, cueClass }: Attribution): boolean =>
  cueClass === 'deny' && isRefusal(reading.tokens, tokenAfter(reading, cue[0].end));
