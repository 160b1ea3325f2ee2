import { phraseStartingAt } from '../noun-phrase-after.ts';
import type { Passage } from '../passage.ts';
import { asSubject, subjectBefore, type Subject } from '../subject.ts';
import type { VerbGroup } from '../verb-group.ts';
import { isTemporal, lowerAt, textAt } from '../words.ts';

const LONGEST = 24; // words of a speaker with appositions

/** Who stands between a quotation that ends before `at` and its verb: everything up to the verb, however many appositions and asides it has. */
export function speakerAfter(p: Passage, at: number, group: VerbGroup): Subject | null {
  const subject = subjectBefore(p, group, at);
  if (subject?.from === at) return subject.relative ? null : subject;
  return group.from - at > LONGEST ? null : described(p, at, group);
}

/** “…,” Ana Holm, 67, a retired baker in Dalmar, Norland, said. “…,” Holm, after a long pause, said. */
function described(p: Passage, at: number, group: VerbGroup): Subject | null {
  const phrase = phraseStartingAt(p, at);
  if (!phrase || phrase.to >= group.from) return phrase?.to === group.from ? asSubject(p, phrase) : null;
  const next = p.words[phrase.to];
  const opener = p.words[phrase.to + 1];
  const aside = next?.text === ',';
  if (!next || !(aside || next.text === '(' || /^(?:who|whose)$/.test(next.lower) || /^(?:ADP|NOUN|PROPN|ADJ|VERB)$/.test(next.pos)))
    return null;
  const last = group.from - 1;
  const closed = /^[,)”"]$/.test(textAt(p, last));
  if (aside && !closed && !/^(?:NOUN|PROPN)$/.test(p.words[last]?.pos ?? '')) return null;
  if (isTemporal(p, last) && !closed) return null;
  for (const other of p.groups) {
    if (other.from < at || other.from >= group.from) continue;
    if (other.finite && !other.infinitive && !insideAside(p, other.from, at)) return null;
  }
  // "Holm, after a long pause, said": the aside tells when, and not who
  if (aside && (opener?.pos === 'ADP' || opener?.pos === 'SCONJ' || opener?.pos === 'ADV')) return asSubject(p, phrase);
  return asSubject(p, { from: at, to: group.from }, phrase);
}

/** The verb belongs to "who …" or to a participle. */
function insideAside(p: Passage, verb: number, at: number): boolean {
  for (let i = verb - 1; i > at; i -= 1) {
    if (/^(?:who|whose|which|that|whom)$/.test(lowerAt(p, i))) return true;
    if (p.groupAt[i]?.finite) return insideAside(p, i, at);
    if (textAt(p, i) === ',' && verb - i > 1 && !/^(?:past|en)$/.test(p.groupAt[verb]?.form ?? '')) return false;
  }
  return false;
}
