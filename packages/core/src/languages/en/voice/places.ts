import type { Token } from '../../../model/mention.ts';
import { unowned } from './phrase.ts';
import { placesFrom, type PlaceName } from './words.ts';

/** A country, its people, its capital or one of its houses, named at token `at`; null where none is. */
export function placeAt(tokens: readonly Token[], at: number): { readonly place: PlaceName; readonly to: number } | null {
  const first = tokens[at];
  if (!first) return null;
  for (const place of placesFrom(unowned(first.text))) {
    let to = at;
    let i = 0;
    while (i < place.words.length && to < tokens.length) {
      const text = (tokens[to] as Token).text;
      if (text === '-') to += 1;
      else if (text === place.words[i]) {
        i += 1;
        to += 1;
      } else break;
    }
    if (i === place.words.length) return { place, to };
  }
  return null;
}

/** The party of the first country or house named in `tokens`; a body of nations only where no country is named. */
export function partyOf(tokens: readonly Token[]): string | null {
  let union: string | null = null;
  for (let i = 0; i < tokens.length; i += 1) {
    const found = placeAt(tokens, i);
    if (!found) continue;
    if (found.place.party !== 'United Nations' && found.place.party !== 'European Union') return found.place.party;
    union ??= found.place.party;
    i = found.to - 1;
  }
  return union;
}
