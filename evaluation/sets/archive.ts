import { writeLines } from '../json-lines.ts';
import { readFileSync } from 'node:fs';
import { syntheticArchive } from '../archive/generate.ts';
import type { EvaluationSet, Measure } from '../measure.ts';

const SEEDS = [1, 2, 3, 4, 5];

interface Weighed {
  readonly held: {
    readonly known: number;
    readonly right: number;
    readonly vote: number;
    readonly withoutCopying: number;
    readonly bands: readonly { readonly stated: number; readonly right: number; readonly of: number }[];
  };
}

/** Archives of ours of the shape of the flights of Li et al.: 36 origins, copiers among them, 400 questions. */
export const archive: EvaluationSet = {
  name: 'archive',
  needs: [],
  commands: ['archive'],
  async measure(corpora, program) {
    const weighed: Weighed[] = [];
    for (const seed of SEEDS) {
      const { claims, known } = syntheticArchive(seed);
      const lines = [...claims, ...known.map(({ question, value }) => ({ question, known: value }))];
      const [input, output] = [corpora.scratch(`archive-${seed}.jsonl`), corpora.scratch(`archive-${seed}.json`)];
      writeLines(input, lines);
      await program.stemma(['archive', '--format', 'json', input], output);
      weighed.push(JSON.parse(readFileSync(output, 'utf8')) as Weighed);
    }
    const mean = (of: (w: Weighed['held']) => number): number =>
      weighed.reduce((all, { held }) => all + of(held) / held.known, 0) / weighed.length;
    const bands = weighed.flatMap(({ held }) => held.bands);
    const judged = bands.reduce((all, { of }) => all + of, 0);
    const off = bands.reduce((all, { stated, right, of }) => all + Math.abs(stated - right / of) * of, 0) / judged;
    const row = (measure: string, value: number, note: string, limits: Partial<Measure> = {}): Measure => ({ set: 'archive (made up)', measure, value, as: 'share', ...limits, note }); // prettier-ignore
    return [
      row('right', mean((h) => h.right), `${SEEDS.length} archives of 36 origins and 400 questions`),
      row('right, counting origins', mean((h) => h.vote), ''),
      row('right, without looking for copiers', mean((h) => h.withoutCopying), ''),
      row('better than counting, least of the archives', Math.min(...weighed.map(({ held }) => (held.right - held.vote) / held.known)), '', { bar: 0.09 }),
      row('stated and right, mean distance', off, 'five folds, by bands', { atMost: true }),
    ]; // prettier-ignore
  },
};
