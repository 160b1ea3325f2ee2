import { nearness } from './words.ts';
import type { Trace } from './trace.ts';

/** What of a whole story bears on each two of its events. */
export interface EventStory {
  /** Share of the story's reports that tell of this root, 0 to 1. */
  spread(root: string): number;
  /** How often two roots stand in one sentence, by the rarer of them: what stands side by side is seldom one event. */
  together(a: string, b: string): number;
}

/**
 * What speaks for or against two mentions telling of one event, as numbers from 0 to about 3, by name; a sign that is absent is 0 and left out.
 *
 * `same-…` where both have one root, `said-…` where it only tells that something was said, `near-…` where the roots are kin or share a word, `far-…` else.
 */
export function signsBetween(a: Trace, b: Trace, story: EventStory): ReadonlyMap<string, number> {
  const signs = new Map<string, number>();
  const put = (name: string, value: number | boolean): void => {
    const number = Number(value);
    if (number !== 0) signs.set(name, number);
  };
  const same = a.root === b.root;
  const near = same ? 0 : Math.sqrt(nearness(a.root, b.root));
  const shared = !same && common(a.words, b.words) > 0;
  const said = a.reporting && b.reporting;
  const light = a.light || b.light;
  const group = same ? (said ? 'said' : 'same') : near > 0 || shared ? 'near' : 'far';
  const around = likeness(a.around, b.around);
  const patients = common(a.patient, b.patient);
  const bonds = common(a.arguments, b.arguments) / Math.max(1, Math.min(a.arguments.size, b.arguments.size));
  const spread = (story.spread(a.root) + story.spread(b.root)) / 2;
  put('always', 1);
  put(`${group}-spread`, spread);
  put(`${group}-around`, around);
  put(`${group}-bonds`, bonds);
  put(`${group}-sentence`, a.report === b.report && a.sentence === b.sentence);
  if (group === 'same' || group === 'near') {
    put(`${group}-patient`, patients > 0);
    put(`${group}-noun-and-verb`, a.noun !== b.noun);
    put(`${group}-other-names`, a.names.size > 0 && b.names.size > 0 && common(a.names, b.names) === 0);
  }
  put('light', light);
  put('one-reports', a.reporting !== b.reporting);
  put('both-report', said);
  if (same) {
    put('root', 1);
    put('lemma', a.lemma === b.lemma);
    put('text', a.text === b.text);
    put('kind', a.noun === b.noun);
    put('root-light', light && !said);
    put('root-reports', said);
    put('number', a.noun && b.noun && a.plural !== b.plural);
  } else {
    put('near', near);
    put('near-x-spread', near * spread);
    put('near-x-bonds', near * bonds);
    put('near-x-around', near * around);
    put('shared-word', shared);
    put('side-by-side', story.together(a.root, b.root));
  }
  if (said && a.speaker.size > 0 && b.speaker.size > 0)
    put(`${same ? 'said' : 'other-said'}-${common(a.speaker, b.speaker) > 0 ? 'one' : 'other'}-speaker`, 1);
  return signs;
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
