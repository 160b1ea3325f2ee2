import type { Party } from '../../model/dossier.ts';
import { contentId } from '../../text/digest.ts';
import { byText } from './order.ts';
import type { OriginDraft } from './origins.ts';

export const partyId = (label: string): string => contentId('p', label.toLowerCase());

/** The sides that speak in the story, by id. Outlets and outside experts are no side. */
export function partiesOf(origins: readonly OriginDraft[]): readonly Party[] {
  const found = new Map<string, string>();
  for (const { voice } of origins) {
    if (voice.party === null || voice.kind === 'outlet' || voice.expert) continue;
    const id = partyId(voice.party);
    const before = found.get(id);
    if (before === undefined || byText(voice.party, before) < 0) found.set(id, voice.party);
  }
  return [...found].map(([id, label]) => ({ id, label })).sort((a, b) => byText(a.id, b.id));
}
