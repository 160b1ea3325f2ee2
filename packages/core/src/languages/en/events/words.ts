import type { PartOfSpeech } from '../../../model/mention.ts';
import { eventForms, eventKin, eventNouns, lightVerbs, plainReportWords } from '../lexicon.generated.ts';

/** As much of a token as tells its word. */
export interface Word {
  readonly lower: string;
  readonly lemma: string;
  readonly pos: PartOfSpeech;
}

const LIGHT = new Set<string>(lightVerbs);
const REPORTING = new Set<string>(plainReportWords);
const FORMS: ReadonlyMap<string, string> = new Map(Object.entries(eventForms));

interface Tables {
  readonly verbs: ReadonlySet<string>;
  readonly ofNoun: ReadonlyMap<string, string>;
  readonly kin: ReadonlyMap<string, ReadonlyMap<string, number>>;
}
let tables: Tables | null = null;

/** The lists as they are asked; made when first needed, since most commands never do. */
function lists(): Tables {
  if (tables) return tables;
  const kin = new Map<string, Map<string, number>>();
  const near = (word: string): Map<string, number> => kin.get(word) ?? (kin.set(word, new Map()).get(word) as Map<string, number>);
  for (const line of eventKin) {
    const [word = '', ...others] = line.split(' ');
    for (let i = 0; i + 1 < others.length; i += 2) {
      near(word).set(others[i]!, Number(others[i + 1]) / 10);
      near(others[i]!).set(word, Number(others[i + 1]) / 10);
    }
  }
  const ofNoun = new Map<string, string>();
  const verbs = new Set(kin.keys());
  for (const line of eventNouns) {
    const [verb = '', ...nouns] = line.split(' ');
    verbs.add(verb);
    for (const noun of nouns) ofNoun.set(noun, verb);
  }
  tables = { verbs, ofNoun, kin };
  return tables;
}

export const isLight = (root: string): boolean => LIGHT.has(root);
export const isReporting = (root: string): boolean => REPORTING.has(root);

/** A verb that the lists know, by its lemma. */
export const isVerb = (lemma: string): boolean => lists().verbs.has(lemma);

/** How alike two roots are described, 0 to 1; 0 where neither stands beside the other. */
export const nearness = (a: string, b: string): number => lists().kin.get(a)?.get(b) ?? 0;

/** The roots that stand beside one. */
export const kinOf = (root: string): Iterable<string> => lists().kin.get(root)?.keys() ?? [];

const known = new Map<string, string>();
const MOST_KNOWN = 20_000; // forms kept; a stream may go on for long

/**
 * One word for an event, whatever form tells it: “kill” for “killed”, “killing”, “killings”.
 *
 * Of a noun the verb from which it is derived, of any other word its lemma. Takes a noun and a verb of one form for one word ("the fire", "to fire").
 */
export function rootOf({ lower, lemma, pos }: Word): string {
  const key = `${lower}/${pos}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const root = FORMS.get(lower) ?? find(lower, lemma.toLowerCase(), pos);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(key, root);
  return root;
}

function find(lower: string, lemma: string, pos: PartOfSpeech): string {
  const { verbs, ofNoun } = lists();
  if (pos === 'VERB' || pos === 'AUX') return verbs.has(lemma) ? lemma : (verbIn(lower, verbs) ?? ofNoun.get(lemma) ?? lemma);
  const singular = ofNoun.has(lower) || verbs.has(lower) ? lower : lemma === lower ? singularOf(lower) : lemma;
  const verb = ofNoun.get(lower) ?? ofNoun.get(singular);
  if (verb !== undefined) return verb;
  if (/(?:ing|ings|ed)$/.test(lower)) return verbIn(lower, verbs) ?? singular;
  return singular.length > 1 ? singular : lower;
}

/** Of a plural that the tagger's lemma leaves as it is. */
function singularOf(lower: string): string {
  if (!lower.endsWith('s') || /(?:ss|us|is)$/.test(lower)) return lower;
  return /(?:sses|shes|ches|xes)$/.test(lower) ? lower.slice(0, -2) : lower.slice(0, -1);
}

const ENDINGS: readonly (readonly [string, readonly string[]])[] = [
  ['ings', ['', 'e']],
  ['ing', ['', 'e']],
  ['ied', ['y']],
  ['ed', ['', 'e']],
  ['ies', ['y']],
  ['es', ['', 'e']],
  ['s', ['']],
];

/** The verb of which a word is a regular form, if the lists have it. */
function verbIn(lower: string, verbs: ReadonlySet<string>): string | null {
  if (verbs.has(lower) && !lower.endsWith('ing')) return lower;
  for (const [ending, instead] of ENDINGS) {
    if (!lower.endsWith(ending)) continue;
    const stem = lower.slice(0, -ending.length);
    for (const put of instead) {
      if (verbs.has(stem + put)) return stem + put;
      if (put === '' && stem.length > 3 && stem.at(-1) === stem.at(-2) && verbs.has(stem.slice(0, -1))) return stem.slice(0, -1);
    }
  }
  return null;
}
