import type { Token } from '../../../../model/mention.ts';
import type { Item, VerbItem } from './row.ts';

const DETERMINED_VERB_END = /^(?:comma|stop|prep|adv|conj|sub)$/;

/** A verb form by itself that may be done to what stands before it: "seized", "hit". */
export function isParticiple(tokens: readonly Token[], verb: VerbItem): boolean {
  const word = (tokens[verb.main] as Token).lower;
  return verb.from === verb.main - countBefore(tokens, verb) && !verb.infinitive && !verb.gerund && verb.modal === null && (verb.participle || /(?:ed|en|wn|ught|ld|lt|nt|pt|ft|ung|id|ut|et|rn|ck|un|orn|hot|ade|ost|it|uck)$/.test(word)) && word !== verb.lemma + 's' && (word !== verb.lemma || /^(?:hit|hurt|cut|put|set|shut|beset|split|shed)$/.test(word)); // prettier-ignore
}

/** Adverbs that stand before the verb within its group. An auxiliary makes it no bare participle. */
function countBefore(tokens: readonly Token[], verb: VerbItem): number {
  let n = 0;
  for (let i = verb.from; i < verb.main; i += 1) {
    if (tokens[i]?.pos !== 'ADV') return -1;
    n += 1;
  }
  return n;
}

/** What stands behind a bare participle leaves no room for an object: "seized on Monday", not "seized the boat". */
export function doneTo(tokens: readonly Token[], row: readonly Item[], at: number): boolean {
  let i = at + 1;
  while (row[i]?.kind === 'adv') i += 1;
  const next = row[i];
  if (!next) return true;
  if (next.kind === 'np') return next.time || /^(?:name|call|dub|title)$/.test((row[at] as VerbItem).lemma);
  if (next.kind === 'vg') return next.infinitive || next.finite;
  return DETERMINED_VERB_END.test(next.kind) && !INTRANSITIVE.test((row[at] as VerbItem).lemma) && tokens.length > 0;
}

/** Verbs that are never done to anybody. */
export const INTRANSITIVE =
  /^(?:go|move|come|arrive|die|fall|happen|occur|emerge|appear|remain|live|sleep|sit|stand|lie|rise|exist|agree|resign|travel|flee|escape|return|stay|speak|talk|work|walk|run|look|wait|belong|begin|last|collapse|erupt|explode|vanish|disappear|arise|arrive|depart|drown|cry|laugh|smile|swim|crawl|apologize|insist|respond|react|struggle|act|behave|comply|proceed|succeed|fail|compete|participate|respond|reside)$/;

/** Another verb further on has no subject but the phrase before this one: "the man arrested on Monday | was". */
export function laterFinite(row: readonly Item[], at: number): boolean {
  let i = at + 1;
  while (i < row.length) {
    const item = row[i]!;
    if (item.kind === 'adv') i += 1;
    else if (item.kind === 'np' && item.time) i += 1;
    else if (item.kind === 'prep' && row[i + 1]?.kind === 'np') i += 2;
    else if (item.kind === 'vg' && item.infinitive) i += row[i + 1]?.kind === 'np' ? 2 : 1;
    else if (item.kind === 'conj' && row[i + 1]?.kind === 'np') i += 2;
    else return item.kind === 'vg' && item.finite && !item.gerund;
  }
  return false;
}
