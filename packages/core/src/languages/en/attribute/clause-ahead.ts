import type { Passage } from './passage.ts';
import { isDash, isTemporal, lowerAt, textAt } from './words.ts';

/** True where a noun phrase and then a finite verb follow, before the clause ends: "said the bridge was safe". */
export function finiteAhead(p: Passage, at: number): boolean {
  let nouns = 0;
  let commas = 0;
  const opensWithAdjunct = p.words[at]?.pos === 'ADP' || p.words[at]?.pos === 'SCONJ' || p.words[at]?.pos === 'ADV';
  for (let i = at; i < Math.min(p.end, at + 28); i += 1) {
    const w = p.words[i];
    if (!w) return false;
    if (p.quoteAt[i]?.whole) return nouns > 0 && p.quoteAt[i]?.from === i && false;
    if (/^[;:]$/.test(w.text) || (isDash(p, i) && nouns > 0)) return false;
    if (w.text === ',') {
      commas += 1;
      if (nouns === 0 && i > at + 8) return false;
      continue;
    }
    if (/^(?:NOUN|PROPN|PRON|NUM)$/.test(w.pos) && !isTemporal(p, i)) nouns += 1;
    const group = p.groupAt[i];
    if (group && i === group.from) {
      const before = lowerAt(p, i - 1);
      if (/^(?:who|which|that|whose)$/.test(before)) {
        i = group.to - 1;
        continue;
      }
      if (group.finite && nouns > 0) {
        const reduced =
          group.form === 'past' &&
          !group.copula &&
          !group.passive &&
          group.to === group.from + 1 &&
          /^(?:by|in|at|on|to|for|with|from|as)$/.test(lowerAt(p, group.to)) &&
          laterFinite(p, group.to);
        if (!reduced && before === ',' && commas >= 2) return true; // "said Ana Ruiz, the mayor, was"
        if (commas === 1 && nouns > 2 && !opensWithAdjunct) return false;
        if (!reduced && !/^(?:and|or|as|than|,|when|while|because|if|where|after|before)$/.test(before)) return true;
        if (!reduced) return false;
      }
      i = group.to - 1;
      continue;
    }
    if (nouns > 0 && /^(?:because|when|while|after|before|although|if|unless|until|where)$/.test(w.lower)) return false;
  }
  return false;
}

const laterFinite = (p: Passage, from: number): boolean => p.groups.some((g) => g.from >= from && g.from < from + 14 && g.finite);

const LONGEST_ADJUNCT = 16; // words

/** Past any other adjunct that "that" or a comma and a quotation ends: "said following the vote that", "said as he left, “…”". */
export function pastAdjunct(p: Passage, at: number): number {
  if (!/^(?:in|on|at|during|following|after|before|as|when|while|with|to|from|for|by)$/.test(lowerAt(p, at)) || p.quoteAt[at]) return at;
  for (let i = at + 2; i < Math.min(p.end, at + LONGEST_ADJUNCT); i += 1) {
    if (/^[;:.]$/.test(textAt(p, i)) || isDash(p, i) || p.quoteAt[i]?.whole) return at;
    if (textAt(p, i) === ',' && p.quoteAt[i + 1]?.whole && p.quoteAt[i + 1]?.from === i + 1) return i + 1;
    if (
      lowerAt(p, i) === 'that' &&
      !p.groupAt[i + 1] &&
      (/^(?:NOUN|PROPN|NUM|PRON)$/.test(p.words[i - 1]?.pos ?? '') || p.quoteAt[i - 1] !== null) &&
      finiteAhead(p, i + 1)
    )
      return i;
  }
  return at;
}
