import { givesNumber } from '../../model/attribution.ts';
import type { Weight } from '../../model/dossier.ts';
import type { OriginDraft } from './origins.ts';

export const RANK: Readonly<Record<Weight, number>> = { none: 0, opinion: 0, weak: 1, firm: 2, strong: 3 };

/** How much of a voice the words show. The first rule that fits decides; each is a card of `weighRules`. */
export function weightOf({ voice, relay, cues, circular }: OriginDraft): { readonly weight: Weight; readonly rule: string } {
  const { kind } = voice;
  if (kind === 'own-voice') return { weight: 'none', rule: 'weigh/weight/own-voice' };
  if (circular) return { weight: 'none', rule: 'weigh/weight/circle' };
  if (kind === 'weasel') return { weight: 'none', rule: 'weigh/weight/nobody-in-particular' };
  if (voice.expert) return { weight: 'opinion', rule: 'weigh/weight/expert' };
  if (kind === 'outlet') {
    if (!voice.named) return { weight: 'none', rule: 'weigh/weight/unnamed-outlet' };
    return [...cues].some((cue) => cue !== 'confirm')
      ? { weight: 'firm', rule: 'weigh/weight/outlet-reports' }
      : { weight: 'weak', rule: 'weigh/weight/outlet-confirms' };
  }
  if ((voice.named || kind === 'document') && voice.onRecord) return { weight: 'strong', rule: 'weigh/weight/on-record' };
  if (kind === 'institution' && voice.onRecord) return { weight: 'firm', rule: 'weigh/weight/body-without-name' };
  const shown = [voice.party !== null || voice.role !== null, givesNumber(voice), voice.relay !== null || relay?.named === true].filter(
    Boolean,
  ).length;
  if (shown >= 2) return { weight: 'firm', rule: 'weigh/weight/two-of-three' };
  if (shown === 1 || voice.access !== null)
    return { weight: 'weak', rule: shown === 1 ? 'weigh/weight/one-of-three' : 'weigh/weight/access-only' };
  return { weight: 'none', rule: 'weigh/weight/nothing-told' };
}
