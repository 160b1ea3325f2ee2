import type { Reading, Sentence } from '../../../../model/layers.ts';
import type { Token } from '../../../../model/mention.ts';
import { chunksOf } from '../../clause/chunks.ts';
import { clausesOf, type Clause } from '../../clause/clauses.ts';
import type { NounPhrase } from '../../clause/phrases.ts';
import { isLight, rootOf } from '../../events/words.ts';
import { referentOf, type Story } from '../story.ts';
import { isContent } from './words.ts';

/** What one clause, or one noun with what hangs on it, says of whom: as much of it as can be laid beside a denial. */
export interface Fact {
  readonly reading: Reading;
  readonly sentence: number;
  readonly root: string; // “capture” for “captured” and “capture of”; “be wife” for “is his wife”
  readonly words: ReadonlySet<string>; // of everything that stands with it: roots, and names word by word
  readonly from: number; // tokens, half-open
  readonly to: number;
  readonly negated: boolean;
  readonly modal: string | null;
  readonly noun: boolean;
  readonly open: boolean; // about “him” or “it”, and nothing tells whom that means
}

/** A word in the form in which two reports share it: of a name its own, else the word for the event or thing. */
export const wordOf = (token: Token): string =>
  token.pos === 'PROPN' ? token.lower.replace(/^(?:al|el)-|['’]s?$/g, '') : token.pos === 'NUM' ? token.lower : rootOf(token);

type FactsByRoot = ReadonlyMap<string, readonly Fact[]>;

const ALONE = {}; // stands for the story of a report that is read by itself
const stories = new WeakMap<object, WeakMap<Reading, FactsByRoot>>();

/** The facts of a report by their roots; read once. Without a story nothing tells whom “he” means. */
export function factsOf(story: Story | null, reading: Reading): FactsByRoot {
  let known = stories.get(story ?? ALONE);
  if (!known) stories.set(story ?? ALONE, (known = new WeakMap<Reading, FactsByRoot>()));
  let facts = known.get(reading);
  if (!facts) known.set(reading, (facts = build(story, reading)));
  return facts;
}

function build(story: Story | null, reading: Reading): ReadonlyMap<string, readonly Fact[]> {
  const byRoot = new Map<string, Fact[]>();
  const add = (fact: Fact): void => {
    const list = byRoot.get(fact.root);
    if (list) list.push(fact);
    else byRoot.set(fact.root, [fact]);
  };
  for (const sentence of reading.sentences) {
    if (reading.paragraphs[sentence.paragraph]?.heading) continue;
    for (const clause of clausesOf(reading, sentence)) for (const fact of ofClause(story, reading, clause)) add(fact);
    for (const fact of ofNouns(reading, sentence)) add(fact);
  }
  return byRoot;
}

/** What each clause of a text says, in text order; of a short one such as a claim. */
export const clauseFacts = (story: Story | null, reading: Reading): readonly Fact[] =>
  reading.sentences.flatMap((sentence) => clausesOf(reading, sentence).flatMap((clause) => ofClause(story, reading, clause)));

const COPULA = /^(?:be|become|remain|deem|consider|stay)$/; // verbs whose object says what somebody is
const FAR = 14; // tokens from a subject to its verb, beyond which the two are shown apart

/** What a clause says; a form of “be” says it by its predicate. */
export function ofClause(story: Story | null, reading: Reading, clause: Clause): readonly Fact[] {
  const { verb, subject, object, prepositional } = clause;
  const main = reading.tokens[verb.main];
  if (!main) return [];
  const words = new Set<string>();
  let open = false;
  const put = (np: NounPhrase): void => {
    if (np.pronoun) {
      const who = story && referentOf(story, reading, np);
      open ||= who === null;
      for (const part of who?.label.split(' ') ?? []) words.add(part.toLowerCase());
    } else for (const token of reading.tokens.slice(np.from, np.to)) if (isContent(token)) words.add(wordOf(token));
  };
  for (const np of subject) put(np);
  for (const np of object) put(np);
  for (const p of prepositional) put(p.object);
  const first = subject[0];
  const near = first && first.from < verb.from && verb.from - first.from < FAR;
  const [from, to] = [near ? first.from : verb.from, Math.max(clause.end, verb.to)];
  // everything between counts, whatever the clause rules made of it: "was, it seems, a friend of the mayor"
  for (const token of reading.tokens.slice(verb.to, to)) if (isContent(token)) words.add(wordOf(token));
  const head = {
    reading,
    sentence: clause.sentence,
    from,
    to,
    negated: verb.negated || denying(reading, clause) || noGood(reading, clause),
    modal: verb.modal,
    open,
  };
  const copula = COPULA.test(verb.lemma);
  const predicate = copula ? (verb.lemma === 'be' || object.length < 2 ? object[0] : object[1]) : undefined;
  const light = isLight(rootOf(main)) ? object[0] : undefined;
  const of = predicate ?? light;
  const noun = of && !of.pronoun ? reading.tokens[of.head] : undefined;
  const root = predicate && noun ? `be ${wordOf(noun)}` : copula ? adjectiveOf(reading, clause) : rootOf(main);
  const found: Fact[] = root === null ? [] : [{ ...head, root, words, noun: false }];
  // "held a meeting" is told by its noun as well
  if (light && noun) found.push({ ...head, root: wordOf(noun), words, noun: false });
  return found;
}

/** "is alive", "is in Port Alder": what follows a form of “be” that takes no noun. */
function adjectiveOf(reading: Reading, { verb, prepositional }: Clause): string | null {
  const next = reading.tokens.slice(verb.to, verb.to + 3).find((t) => t.pos === 'ADJ' || t.pos === 'VERB');
  if (next) return `be ${wordOf(next)}`;
  const [where] = prepositional;
  const head = where && reading.tokens[where.object.head];
  return head ? `be ${where.preposition} ${wordOf(head)}` : null;
}

/** "No guard opened the gate", "found no trace", "nobody was hurt": the clause is negated by its subject or its object. */
export function denying(reading: Reading, { subject, object }: Clause): boolean {
  // "a strict no drinks policy" negates nothing
  const opens = (np: NounPhrase | undefined): string =>
    np && !/^(?:DET|ADJ)$/.test(reading.tokens[np.from - 1]?.pos ?? '') ? (reading.tokens[np.from]?.lower ?? '') : '';
  return /^(?:no|none|nobody|neither|nothing)$/.test(opens(subject[0])) || /^(?:no|nothing|nobody|none)$/.test(opens(object[0]));
}

/** "was no good", "is no longer": what follows the verb begins with the negation. */
const noGood = (reading: Reading, { verb }: Clause): boolean => verb.lemma === 'be' && reading.tokens[verb.to]?.lower === 'no';

const LINKS = new Set(['of', 'by', 'in', 'at', 'to', 'for', 'with', 'between', 'against', 'on', 'from']);

/** "Ana Ruiz’s capture", "the capture of Ana Ruiz by pirates": a noun with the phrases around it. */
function ofNouns(reading: Reading, sentence: Sentence): readonly Fact[] {
  const found: Fact[] = [];
  const chunks = chunksOf(reading, sentence);
  const governors = new Map(clausesOf(reading, sentence).flatMap((c) => c.object.map((o) => [o.head, c] as const)));
  chunks.forEach((chunk, at) => {
    if (chunk.kind !== 'np' || chunk.pronoun) return;
    const head = reading.tokens[chunk.head];
    if (head?.pos !== 'NOUN') return;
    const opens = reading.tokens[chunk.from]?.lower ?? '';
    const words = new Set<string>();
    const take = (from: number, to: number): void => {
      for (const token of reading.tokens.slice(from, to)) if (token.index !== head.index && isContent(token)) words.add(wordOf(token));
    };
    take(chunk.from, chunk.to);
    let to = chunk.to;
    for (let i = at + 1; i + 1 < chunks.length && i <= at + 3; i += 2) {
      const [link, next] = [chunks[i], chunks[i + 1]];
      if (link?.kind !== 'prep' || next?.kind !== 'np' || !LINKS.has(link.lower)) break;
      take(next.from, next.to);
      to = next.to;
    }
    // "has been causing a nuisance": whose, tells the subject
    const governor = governors.get(chunk.head);
    for (const np of governor?.subject ?? []) if (!np.pronoun) take(np.from, np.to);
    if (words.size === 0) return;
    found.push({
      reading,
      sentence: sentence.index,
      root: wordOf(head),
      words,
      from: chunk.from,
      to,
      negated: /^(?:no|any)$/.test(opens) || (governor?.verb.negated ?? false),
      modal: null,
      noun: true,
      open: false,
    });
  });
  return found;
}
