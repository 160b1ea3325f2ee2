// The labelled claims of Emergent, as signs. No word of a report stays.
import { readFileSync } from 'node:fs';
import { english, read, type Reading } from '../../packages/core/src/index.ts';
import type { Labelled } from './fit.ts';

interface Line {
  readonly story?: string;
  readonly claim: string;
  readonly claimId: string;
  readonly doc: string;
  readonly headline?: string;
  readonly stance: Labelled['stance'];
}
interface Story {
  readonly docs: readonly { readonly id: string; readonly text: string }[];
}

const lines = <T>(file: string): T[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as T);

/** A labelled pair with the texts, before anything is read. */
export interface Pair extends Omit<Labelled, 'signs' | 'related' | 'denying'> {
  readonly claimText: string;
  readonly text: string;
}

/** Every pair of `folder` (`evaluation/divergence/dev`): reports, then headlines of the same claims. A claim without reports is a story of its own. */
export function pairsIn(folder: string): readonly Pair[] {
  const texts = new Map(lines<Story>(`${folder}/emergent-fnc/stories.jsonl`).flatMap(({ docs }) => docs.map((d) => [d.id, d.text])));
  const reports = lines<Line>(`${folder}/emergent-fnc/stance.jsonl`);
  const storyOf = new Map(reports.map(({ claimId, story }) => [claimId, story ?? claimId]));
  const pair = (row: Line, line: boolean): Pair => ({
    story: storyOf.get(row.claimId) ?? row.claimId,
    claim: row.claimId,
    claimText: row.claim,
    report: row.doc,
    line,
    stance: row.stance,
    text: (line ? row.headline : texts.get(row.doc)) ?? '',
  });
  return [
    ...reports.map((row) => pair(row, false)),
    ...lines<Line>(`${folder}/emergent-headlines/stance.jsonl`).map((row) => pair(row, true)),
  ];
}

/** The pairs with what our language shows of them. */
export function labelled(pairs: readonly Pair[]): readonly Labelled[] {
  const claims = new Map<string, Reading>();
  return pairs.map(({ claimText, text, ...pair }) => {
    let claim = claims.get(pair.claim);
    if (!claim) claims.set(pair.claim, (claim = read({ id: 'claim', text: claimText }, english)));
    const { related, denying, signs } = english.bear(read({ id: pair.report, text }, english), claim);
    return { ...pair, related, denying, signs };
  });
}

/** The fold of each story: they take turns, by id. */
export function foldsOf(rows: readonly { readonly story: string }[], folds: number): ReadonlyMap<string, number> {
  return new Map([...new Set(rows.map(({ story }) => story))].sort().map((story, i) => [story, i % folds]));
}
