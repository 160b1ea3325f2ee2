import type { Token } from '../../../model/mention.ts';
import type { Passage } from './passage.ts';
import type { VerbGroup } from './verb-group.ts';
import { nominal } from './phrase-words.ts';
import { DASH, isTemporal, lowerAt, SUBORDINATOR } from './words.ts';

// What noun phrases are read through: quantities before them, clauses and participles inside them.

const COUNTED = /^(?:half|a|one|two|three|four|five|six|seven|eight|nine|ten|some|as)$/;

/** Where "about half", "more than a third", "at least 200", "not everyone" begin. */
export function measured(p: Passage, from: number, floor: number): number {
  const first = p.words[from];
  if (!first || from <= floor) return from;
  if (lowerAt(p, from - 1) === 'not' && /^(?:everyone|everybody|all|every|many)$/.test(first.lower)) return from - 1;
  if (first.pos !== 'NUM' && !COUNTED.test(first.lower)) return from;
  if (
    COUNTED.test(first.lower) &&
    first.lower === 'a' &&
    !/^(?:third|quarter|half|fifth|majority|handful|dozen|few)$/.test(lowerAt(p, from + 1))
  )
    return from;
  let at = from;
  for (let steps = 0; steps < 4 && at > floor; steps += 1) {
    const before = lowerAt(p, at - 1);
    if (/^(?:about|nearly|almost|roughly|approximately|around|only|just|over|under|fully|exactly)$/.test(before)) at -= 1;
    else if (before === 'than' && /^(?:more|less|fewer|better)$/.test(lowerAt(p, at - 2))) at -= 2;
    else if (/^(?:least|most)$/.test(before) && lowerAt(p, at - 2) === 'at') at -= 2;
    else if (before === 'as' && /^(?:many|few|much|little)$/.test(lowerAt(p, at - 2)) && lowerAt(p, at - 3) === 'as') at -= 3;
    else if (before === 'of' && lowerAt(p, at - 2) === 'out' && /^(?:NUM)$/.test(p.words[at - 3]?.pos ?? '')) at -= 3;
    else if (before === 'but' && lowerAt(p, at - 2) === 'all') at -= 2;
    else break;
  }
  return Math.max(at, floor);
}

/** A participle that follows its noun without a comma: "officials briefed on the talks", "a woman living nearby". */
export function reducedRelative(p: Passage, i: number): boolean {
  const group = p.groupAt[i];
  if (!group || (group.finite && group.form !== 'past') || group.copula || group.to - group.from > 2 || group.infinitive) return false;
  const next = p.words[group.to];
  if (group.cue && group.form === 'past' && /^(?:say|tell|ask|add|write|report|note)$/.test(group.lemma))
    return /^(?:tell|ask)$/.test(group.lemma) && /^(?:of|about)$/.test(next?.lower ?? '') && nominal(p.words[group.from - 1]); // "a woman told of the plan"
  if (
    group.form === 'past' &&
    next &&
    !/^(?:ADP|ADV|SCONJ|PART)$/.test(next.pos) &&
    !isTemporal(p, group.to) &&
    !/^(?:call|name|title|dub|know)$/.test(group.lemma)
  )
    return false;
  return nominal(p.words[group.from - 1]);
}

/** Where "who" stands in "officials who have worked hard with": one verb, its adverbs, nothing else; 0 where it does not. */
export function relativeBefore(p: Passage, at: number, floor: number): number {
  for (let i = at; i > Math.max(floor, at - 6); i -= 1) {
    const word = p.words[i];
    if (!word) return 0;
    if (/^(?:who|that|which)$/.test(word.lower))
      return p.groupAt[i + 1]?.finite && nominal(p.words[i - 1]) && mayDescribe(p.groupAt[i + 1]) ? i : 0;
    if (!p.groupAt[i] && word.pos !== 'ADV' && word.pos !== 'ADP') return 0;
  }
  return 0;
}

/** In "officials who said" somebody says something; in "officials who spoke with the Gazette" they are only described. */
export const mayDescribe = (group: VerbGroup | null | undefined): boolean =>
  group?.cue?.cueClass !== 'say' || group.passive || /^(?:speak|talk|meet|hear|learn|read)$/.test(group.lemma);

const MOST_NAMES = 6; // words of the first of two makers

/** "a poll released by the Coast Times and Harbour News": names back to "by". */
export function agentsBefore(p: Passage, at: number, floor: number): boolean {
  for (let i = at; i > floor && at - i <= MOST_NAMES; i -= 1) {
    if (lowerAt(p, i) === 'by') return true;
    if (p.words[i]?.pos !== 'PROPN' && !/^(?:the|&)$/.test(lowerAt(p, i))) return false;
  }
  return false;
}

/** "Smith and Jones said": left of the "and" only names or nouns stand until the clause begins. */
export function listReachesClauseStart(p: Passage, at: number, floor: number): boolean {
  for (let i = at; i >= floor; i -= 1) {
    const w = p.words[i] as Token;
    if (w.pos === 'VERB' || w.pos === 'AUX') return false;
    if (p.quoteAt[i]?.whole) return true;
    if (w.pos === 'PUNCT' && !DASH.test(w.text) && w.text !== "'" && w.text !== '’') return true;
    if (SUBORDINATOR.test(w.lower) || w.lower === 'that') return true;
  }
  return true;
}
