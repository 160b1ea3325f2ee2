import type { Reading } from '../../../model/layers.ts';
import type { PartOfSpeech, Token } from '../../../model/mention.ts';
import type { Span } from '../../../model/span.ts';
import { chunksOf } from '../clause/chunks.ts';
import { clausesOf, type Clause } from '../clause/clauses.ts';
import type { Chunk, NounPhrase } from '../clause/phrases.ts';
import { mentionsIn } from '../propose/mentions-in.ts';
import { tokenAfter } from '../propose/tokens.ts';
import { isLight, isReporting, rootOf } from './words.ts';

/** What the words around one mention of an event tell of it. Words are roots ("kill" for "killing"), so that forms do not matter. */
export interface Trace {
  readonly report: string;
  readonly sentence: number;
  readonly text: string; // lower case
  readonly root: string;
  readonly lemma: string; // of a noun its own, else the root
  readonly noun: boolean;
  readonly plural: boolean;
  readonly reporting: boolean;
  readonly light: boolean;
  readonly words: ReadonlySet<string>; // of the mention itself
  readonly patient: ReadonlySet<string>; // whom or what it is done to, as far as the clause tells
  readonly arguments: ReadonlySet<string>; // everything that hangs on it
  readonly around: ReadonlySet<string>; // every content word of the sentence
  readonly names: ReadonlySet<string>; // parts of names in the sentence
  readonly speaker: ReadonlySet<string>; // of a reporting word
}

const CONTENT: ReadonlySet<PartOfSpeech> = new Set<PartOfSpeech>(['NOUN', 'PROPN', 'NUM', 'ADJ', 'VERB']);
const LINKS = new Set(['of', 'by', 'in', 'at', 'on', 'for', 'with', 'against', 'to', 'from', 'near', 'between', 'over']);
const EMPTY = new Set(['not', 'been', 'who', 'which', 'that', 'also', 'said', 'say', 'says', 'more', 'than']);
const LONGEST = 120; // tokens to either side: what is longer is no sentence

const isContent = (token: Token): boolean => CONTENT.has(token.pos) && !EMPTY.has(token.lower);

/** The trace of the mention at `span`; null where no word stands there. */
export function traceOf(reading: Reading, span: Span): Trace | null {
  const own: Token[] = [];
  for (let i = tokenAfter(reading, span.start); i < reading.tokens.length; i += 1) {
    const token = reading.tokens[i] as Token;
    if (token.start >= span.end) break;
    own.push(token);
  }
  const first = own[0];
  if (!first) return null;
  const head = headOf(own);
  const sentence = reading.sentences[head.sentence];
  if (!sentence) return null;
  const bonds: Bonds = { patient: new Set(), all: new Set() };
  const clause = verbOf(clausesOf(reading, sentence), own, head);
  const missed = clause ? null : missedVerb(reading, chunksOf(reading, sentence), head);
  const noun = (head.pos === 'NOUN' || head.pos === 'PROPN') && !missed;
  const root = rootOf(missed ? { ...head, pos: 'VERB' } : head);
  if (clause) bindClause(reading, clause, bonds);
  else if (missed) {
    put(reading, bonds.all, missed.subject.from, head.index);
    phrase(reading, bonds.patient, missed.object);
  } else bindNoun(reading, chunksOf(reading, sentence), clausesOf(reading, sentence), head, bonds);
  for (const word of bonds.patient) bonds.all.add(word);
  const around = new Set<string>();
  const from = Math.max(sentence.tokens[0], head.index - LONGEST);
  const to = Math.min(sentence.tokens[1], head.index + LONGEST);
  for (let i = from; i < to; i += 1) {
    const token = reading.tokens[i] as Token;
    if (i !== head.index && isContent(token)) around.add(rootOf(token));
  }
  const names = new Set<string>();
  for (const mention of mentionsIn(reading, head.sentence))
    if (mention.kind !== 'date' && mention.kind !== 'quantity')
      for (const part of mention.name.split(' ')) if (/^\p{Lu}/u.test(part)) names.add(part.toLowerCase());
  const lemma = noun ? head.lemma.toLowerCase() : root;
  return {
    report: reading.report.id,
    sentence: head.sentence,
    text: reading.report.text.slice(span.start, span.end).toLowerCase(),
    root,
    lemma,
    noun,
    plural: noun && head.lower !== lemma && head.lower.endsWith('s'),
    reporting: isReporting(root),
    light: isLight(root),
    words: new Set(own.filter((token) => isContent(token)).map(rootOf)),
    patient: bonds.patient,
    arguments: bonds.all,
    around,
    names,
    speaker: isReporting(root) ? speakerOf(reading, span) : new Set(),
  };
}

/** The word of a mention that carries its meaning: "took over" its verb, "took part" its noun. */
function headOf(own: readonly Token[]): Token {
  const verbs = own.filter((t) => t.pos === 'VERB');
  const nouns = own.filter((t) => t.pos === 'NOUN' || t.pos === 'PROPN');
  const verb = verbs.find((t) => !isLight(rootOf(t))) ?? verbs[0];
  if (verb && !(isLight(rootOf(verb)) && nouns.length > 0)) return verb;
  return nouns.at(-1) ?? own.find(isContent) ?? (own.at(-1) as Token);
}

/** "Two gunmen shot the mayor": a verb that was tagged as the noun of its own subject, since a phrase with an article follows it at once. */
function missedVerb(
  reading: Reading,
  chunks: readonly Chunk[],
  head: Token,
): { readonly subject: NounPhrase; readonly object: NounPhrase } | null {
  const at = chunks.findIndex((c) => c.kind === 'np' && c.head === head.index);
  const [subject, object] = [chunks[at], chunks[at + 1]];
  if (subject?.kind !== 'np' || object?.kind !== 'np' || subject.from === head.index || object.pronoun) return null;
  const opens = reading.tokens[object.from];
  return opens?.pos === 'DET' || opens?.pos === 'NUM' || opens?.pos === 'PRON' ? { subject, object } : null;
}

interface Bonds {
  readonly patient: Set<string>;
  readonly all: Set<string>;
}

function verbOf(clauses: readonly Clause[], own: readonly Token[], head: Token): Clause | null {
  return clauses.find((c) => c.verb.main === head.index) ?? clauses.find((c) => own.some((t) => t.index === c.verb.main)) ?? null;
}

function put(reading: Reading, into: Set<string>, from: number, to: number, but = -1): void {
  for (let i = from; i < to; i += 1) {
    const token = reading.tokens[i] as Token;
    if (i !== but && isContent(token)) into.add(rootOf(token));
  }
}

const phrase = (reading: Reading, into: Set<string>, { pronoun, from, to }: NounPhrase): void => {
  if (!pronoun) put(reading, into, from, to);
};

function bindClause(reading: Reading, { verb, subject, object, prepositional }: Clause, { patient, all }: Bonds): void {
  const passive = verb.passive || (verb.participle && prepositional.some((p) => p.preposition === 'by'));
  for (const np of subject) phrase(reading, passive ? patient : all, np);
  for (const np of object) phrase(reading, patient, np);
  for (const p of prepositional) phrase(reading, all, p.object);
}

/** "the killing of the mayor by two men": what stands before the noun, its "of" and "by", and the verb of which it is a part with that verb's other parts. */
function bindNoun(reading: Reading, chunks: readonly Chunk[], clauses: readonly Clause[], head: Token, { patient, all }: Bonds): void {
  const at = chunks.findIndex((c) => c.kind === 'np' && c.from <= head.index && head.index < c.to);
  const own = chunks[at];
  if (own?.kind !== 'np') return;
  put(reading, all, own.from, own.to, head.index);
  put(reading, patient, own.possessor ? own.possessor[1] : own.from, head.index);
  for (let i = at + 1; i <= at + 3; i += 2) {
    const link = chunks[i];
    const next = chunks[i + 1];
    if (link?.kind !== 'prep' || next?.kind !== 'np' || !LINKS.has(link.lower)) break;
    phrase(reading, link.lower === 'of' ? patient : all, next);
  }
  const isOwn = (np: NounPhrase): boolean => np.head === own.head;
  const governor = clauses.find((c) => c.subject.some(isOwn) || c.object.some(isOwn) || c.prepositional.some((p) => isOwn(p.object)));
  if (!governor) return;
  for (const np of [...governor.subject, ...governor.object, ...governor.prepositional.map((p) => p.object)])
    if (!isOwn(np)) phrase(reading, all, np);
}

const cues = new WeakMap<Reading['attributions'], ReadonlyMap<number, number>>();

/** The words of the source to which the attribution belongs whose cue stands here. */
function speakerOf(reading: Reading, span: Span): ReadonlySet<string> {
  const { attributions, report } = reading;
  let byToken = cues.get(attributions);
  if (!byToken) {
    const map = new Map<number, number>();
    attributions.forEach((a, index) => a.cue.forEach((c) => map.set(tokenAfter(reading, c.start), index)));
    cues.set(attributions, (byToken = map));
  }
  const index = byToken.get(tokenAfter(reading, span.start));
  const found = index === undefined ? undefined : attributions[index];
  const said = found?.source.map((s) => report.text.slice(s.start, s.end).toLowerCase()).join(' ') ?? '';
  return new Set((said.match(/[\p{L}\p{N}]+/gu) ?? []).filter((w) => w.length > 2 && w !== 'the'));
}
