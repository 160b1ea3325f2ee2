import { clausesOf } from '../../clause/clauses.ts';
import { nearness } from '../../events/words.ts';
import type { Story } from '../story.ts';
import { factDenied, wordWeights } from './answering.ts';
import type { Denied } from './denied.ts';
import { wordOf, type Fact } from './facts.ts';
import { heaviest, type ContentWords, type Weights } from './words.ts';

/** A denial with what it says is not so, and whether anybody says it: “did not steal, his lawyer said”. */
export interface Part {
  readonly denied: Denied;
  readonly fact: Fact | null;
  readonly said: boolean;
  readonly words: ReadonlySet<string>;
}

/** Denials of one thing, the plainest first. */
export type Group = readonly [Part, ...Part[]];

const KIN = 0.5; // nearness of two verbs that may tell one event
const ALIKE = 0.5; // share by which one denial holds the other’s words, where their verbs agree
const LOOSE = 0.75; // and where one has no verb
const KEYS = 0.4; // of a denial’s weight: one of the words that make it up must be shared

/**
 * Denials of one thing together: the same verb, or one of its kin, said of the same people and things.
 *
 * Each is laid beside the plainest of a group, never beside whatever joined it later: else a chain of words leads anywhere.
 */
export function groups(story: Story, list: readonly Denied[]): readonly Group[] {
  const weights = wordWeights(story);
  const parts = list.map((denied) => partOf(story, denied));
  const stand = new Map(parts.map((part) => [part, standing(part)]));
  parts.sort((a, b) => (stand.get(a) ?? 0) - (stand.get(b) ?? 0) || plainest(a, b));
  const found: [Part, ...Part[]][] = [];
  const byWord = new Map<string, [Part, ...Part[]][]>();
  for (const part of parts) {
    const keys = heaviest(part.words, weights, KEYS);
    const near = new Set([...part.words].flatMap((word) => byWord.get(word) ?? []));
    const home = [...near].find(([lead]) => alike(lead, part, weights));
    if (home) {
      home.push(part);
      continue;
    }
    const group: [Part, ...Part[]] = [part];
    found.push(group);
    for (const word of keys) {
      const groupsWith = byWord.get(word);
      if (groupsWith) groupsWith.push(group);
      else byWord.set(word, [group]);
    }
  }
  return found;
}

function partOf(story: Story, denied: Denied): Part {
  const fact = factDenied(story, denied);
  const words = fact && fact.words.size > 0 ? fact.words : new Set([...denied.words.values()].map(wordOf));
  return { denied, fact, said: denied.by !== null || denied.told || isSaid(denied), words };
}

/** Somebody’s denial before a mere negation, then the shortest. */
const plainest = (a: Part, b: Part): number =>
  Number(b.said) - Number(a.said) ||
  a.denied.name.length - b.denied.name.length ||
  (a.denied.name < b.denied.name ? -1 : a.denied.name > b.denied.name ? 1 : 0) ||
  (a.denied.reading.report.sha256 < b.denied.reading.report.sha256 ? -1 : 1) ||
  a.denied.from - b.denied.from;

/** How well what is denied stands as a question of its own: a finite clause about somebody named, before one about “him”, before a thing. */
export function standing({ denied, fact }: Part): number {
  if (!fact || fact.noun) return 2;
  const { reading, content } = denied;
  const at = reading.sentences[fact.sentence];
  const clause = at && clausesOf(reading, at).find((c) => c.verb.main >= content[0] && c.verb.main < content[1]);
  if (!clause?.verb.finite || clause.verb.participle) return 2;
  const [subject] = clause.subject;
  return !subject || subject.from < content[0] || subject.pronoun ? 1 : 0;
}

/** The negation stands in somebody's mouth. */
const isSaid = ({ reading, from, to }: Denied): boolean => {
  const [first, last] = [reading.tokens[from], reading.tokens[to - 1]];
  return reading.attributions.some(
    (a) =>
      /^(?:say|report|confirm)$/.test(a.cueClass) &&
      a.source.length > 0 &&
      a.content.some((c) => c.start <= (first?.start ?? 0) && (last?.end ?? 0) <= c.end + 1),
  );
};

function alike(a: Part, b: Part, weights: Weights): boolean {
  const overlap = Math.max(held(a.words, b.words, weights), held(b.words, a.words, weights));
  if (!a.fact || !b.fact) return overlap >= LOOSE;
  const [x, y] = [a.fact.root.replace(/^be /, ''), b.fact.root.replace(/^be /, '')];
  return (x === y || nearness(x, y) >= KIN) && overlap >= ALIKE;
}

/** Share of the weight of `a` that `b` holds too, 0 to 1. */
export function held(a: ReadonlySet<string> | ContentWords, b: ReadonlySet<string>, weights: Weights): number {
  let [shared, all] = [0, 0];
  for (const word of a.keys()) {
    const weight = weights(word);
    all += weight;
    if (b.has(word)) shared += weight;
  }
  return all === 0 ? 0 : shared / all;
}
