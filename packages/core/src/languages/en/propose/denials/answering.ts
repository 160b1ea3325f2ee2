import type { Reading } from '../../../../model/layers.ts';
import type { Span } from '../../../../model/span.ts';
import { clausesOf, type Clause } from '../../clause/clauses.ts';
import { isLight, kinOf, nearness } from '../../events/words.ts';
import { guesses, supposes, within } from '../events/rule.ts';
import { incidentsOf } from '../incidents/index.ts';
import type { Story } from '../story.ts';
import { isVerdict } from './debunked.ts';
import type { Denied } from './denied.ts';
import { factsOf, ofClause, wordOf, type Fact } from './facts.ts';
import { contentOfSentence, type Weights } from './words.ts';

const KIN = 0.5; // nearness of two roots that may tell one event
const SAME = 0.5; // share of the denied words’ weight that an assertion by the same verb holds
const UNNAMED = 0.4; // one that names nobody
const OTHER = 0.7; // and one by a verb of its kin
const NOUN = 0.6; // and a noun: “the capture of Ana Ruiz”

/** Where a report asserts what is denied. */
export interface Answering {
  readonly span: Span;
  readonly weight: number; // how much of it, 0 to 1
  readonly shared: number; // words
  readonly guessed: boolean; // “may”, “is believed to”: it does not say so itself
}

const stories = new WeakMap<Story, Weights>();

/** Weight of a word, one to two, by how few sentences of the story hold it (inverse document frequency, Spärck Jones 1972). */
export function wordWeights(story: Story): Weights {
  const known = stories.get(story);
  if (known) return known;
  const seen = new Map<string, number>();
  let sentences = 0;
  for (const reading of story.readings)
    for (const sentence of reading.sentences) {
      sentences += 1;
      const words = new Set([...contentOfSentence(reading, sentence).values()].map(wordOf));
      for (const word of words) seen.set(word, (seen.get(word) ?? 0) + 1);
    }
  const most = Math.log(1 + sentences);
  // half of it: the story’s own words are common in it, and are what a denial of it is made of
  const weights: Weights = (word) => 1 + Math.log(1 + sentences / (1 + (seen.get(word) ?? 0))) / Math.max(most, 1);
  stories.set(story, weights);
  return weights;
}

/** What a denial says is not so, as a fact: its main clause, or the noun that names an event; null where it names none. */
export function factDenied(story: Story | null, { reading, sentence, content: [from, to], verb }: Denied): Fact | null {
  const at = reading.sentences[sentence];
  if (!at) return null;
  const inside = clausesOf(reading, at).filter((c) =>
    verb === undefined ? c.verb.main >= from && c.verb.main < to : c.verb.main === verb,
  );
  for (const [i, clause] of inside.entries()) {
    if (verb === undefined && isReduced(reading, clause, inside[i + 1])) continue;
    // "ruled out gas, based on …": a participle whose subject stands elsewhere tells nothing of what is denied
    const outside = clause.verb.participle && clause.verb.from > from + 1 && (clause.subject[0]?.from ?? -1) < from;
    if (verb === undefined && outside) continue;
    const there = reading.tokens[clause.verb.from - 1]?.lower === 'there' && clause.verb.lemma === 'be';
    const [first] = ofClause(story, reading, clause);
    if (!first) continue;
    if (!there) return first;
    const root = first.root.replace(/^be /, '');
    return { ...first, root, words: new Set([...first.words].filter((w) => w !== root)), noun: true };
  }
  let noun: Fact | null = null;
  for (const list of factsOf(story, reading).values())
    for (const fact of list)
      if (fact.noun && fact.sentence === sentence && fact.from >= from && fact.to <= to + 3 && (!noun || fact.from < noun.from))
        noun = fact;
  return noun;
}

/** "a woman detained in the port | is his sister": a participle with its own subject, and the verb of the sentence behind it. */
function isReduced(reading: Reading, { verb }: Clause, next: Clause | undefined): boolean {
  if (!next?.verb.finite || verb.from !== verb.main || !/(?:ed|en|t|ing)$/.test(reading.tokens[verb.main]?.lower ?? '')) return false;
  return !reading.tokens
    .slice(verb.to, next.verb.from)
    .some((t) => t.pos === 'CCONJ' || t.pos === 'SCONJ' || /^(?:[,;]|that|who|which|to)$/.test(t.lower));
}

/** How a denial is held: somebody says it, or it sets aside what was told. What nobody says is laid beside the same words only. */
export interface Holding {
  readonly said: boolean;
  readonly told: boolean;
}

/** The place where a report says most plainly what is denied; null where it does not, or only of somebody else. */
export function answering(
  story: Story,
  reading: Reading,
  denied: Fact,
  { said, told }: Holding,
  only?: (span: Span) => boolean,
): Answering | null {
  const strict = !said;
  const facts = factsOf(story, reading);
  const weights = wordWeights(story);
  const incidents = incidentsOf(reading);
  const wanted = [...denied.words].filter((w) => !/^\d|^(?:million|billion|thousand|hundred)$/.test(w)); // how many is another question
  const names = wanted.filter((w) => isName(story, w));
  let found: (Answering & { readonly at: number }) | null = null;
  for (const [root, near] of rootsFor(denied, strict)) {
    for (const fact of facts.get(root) ?? []) {
      if (fact.negated || incidents[fact.sentence] !== 0 || denies(reading, fact) || supposes(reading, fact.sentence)) continue;
      const shared = wanted.filter((w) => fact.words.has(w));
      // "he tore up the contract", "the singer tore it up": whom it is said of is not named, and not asked for
      const unnamed = told && (fact.open || near === 1) && (fact.open || ![...fact.words].some((w) => isName(story, w)));
      const asked = unnamed && shared.length > 0 ? wanted.filter((w) => fact.words.has(w) || !names.includes(w)) : wanted;
      const held = sum(shared, weights) / Math.max(sum(asked, weights), 1e-9);
      // “made a decision” shares its verb with everything that is made
      const empty = isLight(root) && !fact.noun;
      const least = fact.noun ? NOUN : near < 1 || empty ? OTHER : unnamed ? UNNAMED : SAME;
      // "there was no explosion": nothing but the event itself is denied
      const bare = wanted.length === 0 && said && denied.noun;
      if (!bare && (held < Math.min(1, least + (strict ? 0.1 : 0)) || shared.length === 0)) continue;
      if (strict && shared.length < Math.min(2, wanted.length)) continue;
      if (names.length > 0 && !unnamed && !names.some((n) => fact.words.has(n))) continue;
      const future = fact.modal !== null && denied.modal === null;
      if (future && /^(?:will|would|should|shall|must|can)$/.test(fact.modal ?? '')) continue;
      const weight = (bare ? SAME : held) * near * (fact.noun ? 0.9 : 1);
      if (found && found.weight >= weight) continue;
      const span = within(reading, fact.from, fact.to);
      if (only && !only(span)) continue;
      found = {
        span,
        weight,
        shared: shared.length,
        guessed: future || guesses(reading, Math.max(fact.from - 6, reading.sentences[fact.sentence]?.tokens[0] ?? 0), fact.to),
        at: fact.sentence,
      };
    }
  }
  return found ?? (said && names.length > 0 && !denied.noun ? otherVerb(story, reading, wanted, names, only) : null);
}

const MATTER = 0.75; // share of what is denied that a clause with another verb holds
const LEAST = 3; // words that it shares, a name and something else among them

/** "posted a cryptic message", where "did not send the cryptic message" is the denial: another verb, and nearly everything else the same. */
function otherVerb(
  story: Story,
  reading: Reading,
  wanted: readonly string[],
  names: readonly string[],
  only?: (span: Span) => boolean,
): Answering | null {
  const weights = wordWeights(story);
  const incidents = incidentsOf(reading);
  const all = sum(wanted, weights);
  const [rarest] = wanted.filter((w) => !names.includes(w)).sort((a, b) => weights(b) - weights(a) || (a < b ? -1 : 1));
  let found: Answering | null = null;
  for (const fact of rarest === undefined ? [] : (factsWith(story, reading).get(rarest) ?? [])) {
    if (fact.noun || fact.negated || incidents[fact.sentence] !== 0) continue;
    const shared = wanted.filter((w) => fact.words.has(w));
    const weight = (sum(shared, weights) / all) * NOUN;
    if (shared.length < LEAST || weight < MATTER * NOUN || (found && found.weight >= weight)) continue;
    if (!names.some((n) => fact.words.has(n)) || denies(reading, fact) || supposes(reading, fact.sentence)) continue;
    const span = within(reading, fact.from, fact.to);
    if (only && !only(span)) continue;
    const guessed = fact.modal !== null || guesses(reading, Math.max(fact.from - 6, 0), fact.to);
    found = { span, weight, shared: shared.length, guessed };
  }
  return found;
}

const byWord = new WeakMap<ReadonlyMap<string, readonly Fact[]>, ReadonlyMap<string, readonly Fact[]>>();

/** The facts of a report by the words that stand in them. */
function factsWith(story: Story, reading: Reading): ReadonlyMap<string, readonly Fact[]> {
  const facts = factsOf(story, reading);
  let known = byWord.get(facts);
  if (!known) {
    const index = new Map<string, Fact[]>();
    for (const list of facts.values())
      for (const fact of list)
        for (const word of fact.words) {
          const there = index.get(word);
          if (there) there.push(fact);
          else index.set(word, [fact]);
        }
    byWord.set(facts, (known = index));
  }
  return known;
}

const sum = (words: readonly string[], weights: Weights): number => words.reduce((all, word) => all + weights(word), 0);

const names = new WeakMap<Story, ReadonlySet<string>>();

function isName(story: Story, word: string): boolean {
  let known = names.get(story);
  if (!known) names.set(story, (known = new Set(story.readings.flatMap((r) => r.tokens.filter((t) => t.pos === 'PROPN').map(wordOf)))));
  return known.has(word);
}

/** The roots that may tell what a denied one tells, the same first. */
function rootsFor({ root }: Fact, strict: boolean): readonly (readonly [string, number])[] {
  const plain = root.startsWith('be ') ? root.slice('be '.length) : null;
  const same: (readonly [string, number])[] = plain ? [[root, 1], [plain, 0.9]] : [[root, 1]]; // prettier-ignore
  if (strict || plain) return same;
  const kin = [...kinOf(root)].filter((other) => nearness(root, other) >= KIN).sort();
  return [...same, ...kin.map((other) => [other, nearness(root, other)] as const)];
}

/** A report says it, and does not deny, doubt or suppose it. */
export const answeredBy = (reading: Reading, fact: Fact): boolean =>
  !fact.negated && !denies(reading, fact) && !supposes(reading, fact.sentence);

/** What is told in order to be denied, or behind “no evidence”, “if” or a verdict, is asserted by nobody. */
function denies(reading: Reading, { sentence, from, to }: Fact): boolean {
  const at = reading.sentences[sentence];
  if (!at) return true;
  for (let i = from - 1; i >= Math.max(at.tokens[0], from - 8); i -= 1) {
    const word = reading.tokens[i]?.lower ?? '';
    if (/^(?:[,;:—–]|and|but)$/.test(word)) break; // what stands before a comma is said of something else
    if (/^(?:if|whether|unless|no|not|n't|never|without|nor|neither|contrary|despite)$/.test(word)) return true;
  }
  const [start, end] = [reading.tokens[from]?.start ?? 0, reading.tokens[to - 1]?.end ?? 0];
  if (reading.attributions.some((a) => a.cueClass === 'deny' && a.content.some((c) => c.start < end && start < c.end))) return true;
  return reading.tokens
    .slice(...at.tokens)
    .some((t) => /^(?:den(?:y|ies|ied|ying|ials?)|debunk\w*|refut\w+)$/.test(t.lower) || isVerdict(t.lower));
}
