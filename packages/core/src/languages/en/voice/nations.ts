import type { Token } from '../../../model/mention.ts';
import type { VoiceContext } from './context.ts';
import { looksLikePeople } from './demonyms.ts';
import { singular } from './phrase.ts';
import { partyOf } from './places.ts';
import { BODIES, PARTY_WORDS, ROLES } from './words.ts';

/** The one country that the words name; null where they name none, or two. */
export function oneNation(tokens: readonly Token[]): string | null {
  const nations = nationsOf(tokens);
  return nations.length === 1 ? (nations[0] ?? null) : null;
}

/** “Norwegian and Danish officials” speak for two. */
export function nationsOf(tokens: readonly Token[]): readonly string[] {
  const and = tokens.findIndex((t) => t.lower === 'and');
  const parts = and > 0 ? [tokens.slice(0, and), tokens.slice(and + 1)] : [tokens];
  return [...new Set(parts.flatMap((part) => partyOf(part) ?? []))];
}

/** A country that no list knows: “Ardany’s ministry”, “the Ardanian ministry”. */
export function unlisted({ demonyms, bySurname, inOutlet }: VoiceContext, core: readonly Token[]): string | null {
  const at = core.findIndex((t) => ROLES.has(singular(t)) || BODIES.has(singular(t)));
  for (const [i, token] of core.slice(0, Math.max(0, at)).entries()) {
    if (!/^\p{Lu}\p{Ll}+$/u.test(token.text) || bySurname.has(token.text) || inOutlet.has(token.index)) continue;
    const land = PARTY_WORDS.has(token.text) ? undefined : demonyms.get(token.text);
    if (land !== undefined) return land;
    if (/^['’]s$/.test(core[i + 1]?.text ?? '') && i + 2 < core.length && token.pos === 'PROPN' && !ROLES.has(token.lower))
      return token.text;
    if (looksLikePeople(token.text) && token.pos !== 'NOUN' && !PARTY_WORDS.has(token.text)) return token.text;
  }
  return null;
}

/** The country of the first people named. */
export const demonymIn = ({ demonyms }: VoiceContext, tokens: readonly Token[]): string | null =>
  demonyms.get(tokens.find((t) => demonyms.has(t.text) && !PARTY_WORDS.has(t.text))?.text ?? '') ?? null;
