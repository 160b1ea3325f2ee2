import { nearness } from './words.ts';
import type { Trace } from './trace.ts';

/** What of a whole story bears on each two of its events. */
export interface EventStory {
  /** Share of the story's reports that tell of this root, 0 to 1. */
  spread(root: string): number;
  /** How often two roots stand in one sentence, by the rarer of them: what stands side by side is seldom one event. */
  together(a: string, b: string): number;
}

/** Names made once: they are asked for with every pair. */
const named = (group: 'same' | 'said' | 'near' | 'far') => ({
  spread: `${group}-spread`,
  around: `${group}-around`,
  bonds: `${group}-bonds`,
  sentence: `${group}-sentence`,
  patient: `${group}-patient`,
  nounAndVerb: `${group}-noun-and-verb`,
  otherNames: `${group}-other-names`,
});
const NAMES = { same: named('same'), said: named('said'), near: named('near'), far: named('far') };

/**
 * Gives what speaks for or against two mentions telling of one event, as numbers from 0 to 1, by name; a sign that is absent is not given.
 *
 * `same-…` where both have one root, `said-…` where it only tells that something was said, `near-…` where the roots are kin or share a word, `far-…` else.
 */
export function signsBetween(a: Trace, b: Trace, story: EventStory, give: (sign: string, value: number) => void): void {
  const same = a.root === b.root;
  const near = same ? 0 : Math.sqrt(nearness(a.root, b.root));
  const shared = !same && common(a.words, b.words) > 0;
  const said = a.reporting && b.reporting;
  const light = a.light || b.light;
  const group = same ? (said ? 'said' : 'same') : near > 0 || shared ? 'near' : 'far';
  const name = NAMES[group];
  const around = likeness(a.around, b.around);
  const bonds = common(a.arguments, b.arguments) / Math.max(1, Math.min(a.arguments.size, b.arguments.size));
  const spread = (story.spread(a.root) + story.spread(b.root)) / 2;
  give('always', 1);
  give(name.spread, spread);
  if (around > 0) give(name.around, around);
  if (bonds > 0) give(name.bonds, bonds);
  if (a.report === b.report && a.sentence === b.sentence) give(name.sentence, 1);
  if (group === 'same' || group === 'near') {
    if (common(a.patient, b.patient) > 0) give(name.patient, 1);
    if (a.noun !== b.noun) give(name.nounAndVerb, 1);
    if (a.names.size > 0 && b.names.size > 0 && common(a.names, b.names) === 0) give(name.otherNames, 1);
  }
  if (light) give('light', 1);
  if (a.reporting !== b.reporting) give('one-reports', 1);
  if (said) give('both-report', 1);
  if (same) {
    give('root', 1);
    if (a.lemma === b.lemma) give('lemma', 1);
    if (a.text === b.text) give('text', 1);
    if (a.noun === b.noun) give('kind', 1);
    if (light && !said) give('root-light', 1);
    if (said) give('root-reports', 1);
    if (a.noun && b.noun && a.plural !== b.plural) give('number', 1);
  } else {
    if (near > 0) {
      give('near', near);
      give('near-x-spread', near * spread);
      give('near-x-bonds', near * bonds);
      give('near-x-around', near * around);
    }
    if (shared) give('shared-word', 1);
    const together = story.together(a.root, b.root);
    if (together > 0) give('side-by-side', together);
  }
  if (said && a.speaker.size > 0 && b.speaker.size > 0) {
    const one = common(a.speaker, b.speaker) > 0;
    give(same ? (one ? 'said-one-speaker' : 'said-other-speaker') : one ? 'other-said-one-speaker' : 'other-said-other-speaker', 1);
  }
}

function common(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [few, many] = a.size <= b.size ? [a, b] : [b, a];
  let n = 0;
  for (const word of few) if (many.has(word)) n += 1;
  return n;
}

/** Cosine of two sets of words. */
const likeness = (a: ReadonlySet<string>, b: ReadonlySet<string>): number =>
  a.size > 0 && b.size > 0 ? common(a, b) / Math.sqrt(a.size * b.size) : 0;
