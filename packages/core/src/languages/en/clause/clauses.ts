import type { Segmented, Sentence } from '../../../model/layers.ts';
import { chunksOf } from './chunks.ts';
import type { Chunk, NounPhrase, VerbGroup } from './phrases.ts';

/** A prepositional phrase: "at the residence", "by two officials". */
export interface Prepositional {
  readonly preposition: string;
  readonly at: number; // token index of the preposition
  readonly object: NounPhrase;
}

/** One verb with what stands around it. A coordinated subject or object gives several phrases. */
export interface Clause {
  readonly sentence: number;
  readonly verb: VerbGroup;
  readonly subject: readonly NounPhrase[]; // on the surface: of a passive, the thing done to
  readonly object: readonly NounPhrase[];
  readonly prepositional: readonly Prepositional[];
  readonly complement: number | null; // token index where "that …" or "to …" begins
  readonly end: number; // token index, half-open, before the next clause
}

const cache = new WeakMap<Segmented['tokens'], Map<number, readonly Clause[]>>();

/**
 * The clauses of a sentence in order of their verbs, by finite-state rules over chunks.
 *
 * Subjects are found through relative pronouns, over appositions between commas, and shared over "and".
 * Misses subjects that stand behind their verb, or before a "that" clause without commas ("the bomb that sank a trawler was old"), and attaches
 * each prepositional phrase to the verb before it.
 */
export function clausesOf(reading: Segmented, sentence: Sentence): readonly Clause[] {
  let bySentence = cache.get(reading.tokens);
  if (!bySentence) cache.set(reading.tokens, (bySentence = new Map<number, readonly Clause[]>()));
  let clauses = bySentence.get(sentence.index);
  if (!clauses) bySentence.set(sentence.index, (clauses = build(chunksOf(reading, sentence), sentence)));
  return clauses;
}

function build(chunks: readonly Chunk[], sentence: Sentence): Clause[] {
  const clauses: Clause[] = [];
  chunks.forEach((verb, at) => {
    if (verb.kind !== 'vg') return;
    const subject = subjectOf(chunks, at, clauses);
    const { object, prepositional, complement, end } = rightOf(chunks, at, sentence);
    const things = object.length > 0 ? object : relativeObject(chunks, at);
    clauses.push({ sentence: sentence.index, verb, subject, object: things, prepositional, complement, end });
  });
  return clauses;
}

/** "the talks, which the mayor requested": the antecedent is what was requested. */
function relativeObject(chunks: readonly Chunk[], at: number): readonly NounPhrase[] {
  let i = at - 1;
  while (i >= 0 && chunks[i]?.kind === 'adv') i -= 1;
  if (chunks[i]?.kind !== 'np') return [];
  i = overPrepositions(chunks, i) - 1;
  const relative = chunks[i];
  if (relative?.kind !== 'rel' || relative.lower === 'whose') return [];
  while (i > 0 && (chunks[i]?.kind === 'rel' || chunks[i]?.kind === 'comma')) i -= 1;
  const antecedent = chunks[i];
  return antecedent?.kind === 'np' ? [antecedent] : [];
}

/** Phrases joined by commas and "and", the last of them at `at`, going left. */
function coordinatedLeft(chunks: readonly Chunk[], at: number): NounPhrase[] {
  const found: NounPhrase[] = [];
  let i = at;
  while (i >= 0) {
    const chunk = chunks[i];
    if (chunk?.kind !== 'np') break;
    found.unshift(chunk);
    const joint = chunks[i - 1];
    if (joint?.kind === 'conj' && (joint.lower === 'and' || joint.lower === 'nor' || joint.lower === 'or') && chunks[i - 2]?.kind === 'np')
      i -= 2;
    else break;
  }
  return found;
}

/** Steps left over a prepositional phrase that ends at `at`; gives the place of the phrase it hangs on. */
function overPrepositions(chunks: readonly Chunk[], at: number): number {
  let i = at;
  while (
    i >= 2 &&
    chunks[i]?.kind === 'np' &&
    chunks[i - 1]?.kind === 'prep' &&
    (chunks[i - 2]?.kind === 'np' || chunks[i - 2]?.kind === 'adv')
  )
    i -= 2;
  return i;
}

/** The subject of a verb on the surface, by what stands left of it; `earlier` are the clauses before it. */
function subjectOf(chunks: readonly Chunk[], at: number, earlier: readonly Clause[]): readonly NounPhrase[] {
  const verb = chunks[at] as VerbGroup;
  let i = at - 1;
  while (i >= 0 && (chunks[i]?.kind === 'adv' || chunks[i]?.kind === 'mark')) i -= 1;
  const left = chunks[i];
  if (!left) return [];
  const shared = (): readonly NounPhrase[] => earlier.findLast((c) => c.verb.finite)?.subject ?? [];
  if (verb.infinitive) {
    const governor = earlier.at(-1);
    if (!governor) return [];
    return governor.object.length > 0 && !governor.verb.passive ? governor.object : governor.subject;
  }
  if (verb.gerund) {
    if (left.kind === 'comma' || left.kind === 'prep' || left.kind === 'sub' || left.kind === 'conj') return shared();
    if (left.kind === 'np') return coordinatedLeft(chunks, i);
    return shared();
  }
  if (left.kind === 'rel' || (left.kind === 'sub' && left.lower === 'that' && chunks[i - 1]?.kind === 'np')) {
    let j = i - 1;
    while (j >= 0 && (chunks[j]?.kind === 'comma' || chunks[j]?.kind === 'prep')) j -= 1;
    const antecedent = chunks[j];
    return antecedent?.kind === 'np' ? [antecedent] : [];
  }
  if (left.kind === 'conj') return verb.finite || verb.participle ? shared() : [];
  if (left.kind === 'comma') {
    // "X, the ambassador, met" and "X, who is unwell, met": back to the phrase before the first comma of the pair
    for (let j = i - 1; j >= 0; j -= 1) {
      const chunk = chunks[j];
      if (chunk?.kind !== 'comma') continue;
      const before = overPrepositions(chunks, j - 1);
      const phrase = chunks[before];
      if (phrase?.kind === 'np' && !phrase.pronoun) return coordinatedLeft(chunks, before);
      break;
    }
    return shared();
  }
  if (left.kind === 'np') {
    const base = overPrepositions(chunks, i);
    const own = chunks[base];
    // "On Monday the mayor said": a phrase behind a preposition at the clause's start is no subject
    if (own?.kind === 'np' && chunks[base - 1]?.kind === 'prep' && !opensClause(chunks, base - 1)) return [];
    return coordinatedLeft(chunks, base);
  }
  return left.kind === 'vg' ? shared() : [];
}

/** "before the mayor resigned": a preposition that joins clauses here. */
function opensClause(chunks: readonly Chunk[], at: number): boolean {
  const joint = chunks[at];
  if (joint?.kind !== 'prep' || !/^(?:before|after|since|until|as|because|once|while|till|so)$/.test(joint.lower)) return false;
  let i = at + 1;
  while (chunks[i]?.kind === 'np' && chunks[i + 1]?.kind === 'prep' && chunks[i + 2]?.kind === 'np') i += 2;
  const verb = chunks[i + 1];
  return chunks[i]?.kind === 'np' && verb?.kind === 'vg' && verb.finite;
}

/** What stands right of a verb, up to the next verb, stop or joint. */
function rightOf(
  chunks: readonly Chunk[],
  at: number,
  sentence: Sentence,
): Pick<Clause, 'object' | 'prepositional' | 'complement' | 'end'> {
  const object: NounPhrase[] = [];
  const prepositional: Prepositional[] = [];
  let complement: number | null = null;
  let end = sentence.tokens[1];
  let commas = 0;
  for (let i = at + 1; i < chunks.length; i += 1) {
    const chunk = chunks[i] as Chunk;
    if (chunk.kind === 'vg') {
      if (chunk.infinitive && complement === null) complement = chunk.from;
      end = subjectStart(chunks, i, at);
      break;
    }
    if (chunk.kind === 'stop') {
      end = chunk.from;
      break;
    }
    if (chunk.kind === 'sub' || chunk.kind === 'rel') {
      if (complement === null && chunk.lower === 'that') complement = chunk.from;
      end = chunk.from;
      break;
    }
    if (chunk.kind === 'comma') {
      commas += 1;
      if (chunk.lower === ';') {
        end = chunk.from;
        break;
      }
      continue;
    }
    if (chunk.kind === 'prep') {
      const next = chunks[i + 1];
      if (next?.kind === 'np' && opensClause(chunks, i)) {
        end = chunk.from;
        break;
      }
      if (next?.kind === 'np') {
        prepositional.push({ preposition: chunk.lower, at: chunk.from, object: next });
        i += 1;
      }
      continue;
    }
    if (chunk.kind === 'np' && prepositional.length === 0 && commas === 0 && object.length === 0) {
      object.push(chunk);
      while (chunks[i + 1]?.kind === 'conj' && chunks[i + 2]?.kind === 'np' && chunks[i + 3]?.kind !== 'vg') {
        object.push(chunks[i + 2] as NounPhrase);
        i += 2;
      }
    }
  }
  return { object, prepositional, complement, end };
}

/** Where the next clause begins: its subject phrase, or the comma or conjunction before it. */
function subjectStart(chunks: readonly Chunk[], next: number, at: number): number {
  for (let i = next; i > at; i -= 1) {
    const chunk = chunks[i] as Chunk;
    if (chunk.kind === 'comma' || chunk.kind === 'conj') return chunk.from;
  }
  return (chunks[next] as Chunk).from;
}
