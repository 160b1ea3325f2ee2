import type { Voice } from '../../../../model/attribution.ts';
import type { Reading } from '../../../../model/layers.ts';

/** The voice with the side that the report tells of it where it speaks: of “Ms. Lind”, who was not asked, “the company” where she is introduced. */
export function withSide({ attributions }: Reading, voice: Voice): Voice {
  if (!voice.named || voice.kind !== 'person' || (voice.party !== null && !/^\p{Ll}/u.test(voice.party))) return voice;
  const heard = attributions.find((a) => a.voice?.key === voice.key && a.voice.kind === voice.kind && a.voice.party !== null)?.voice;
  return heard ? { ...voice, party: heard.party } : voice;
}
