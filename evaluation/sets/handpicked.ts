import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import type { Corpora, EvaluationSet, Measure, Program } from '../measure.ts';
import { storiesOf } from '../own/stories.ts';

const FOLDER = 'evaluation/divergence';
const GOLD = `${FOLDER}/dev/handpicked.dev.json`;
const SCORER = `${FOLDER}/scorers/score-handpicked.mjs`;

interface Scored {
  readonly stories: number;
  readonly disagreements: {
    readonly recall: number;
    readonly precision: number;
    readonly found: number;
    readonly gold: number;
    readonly predicted: number;
  };
  readonly byKind: Readonly<Record<string, { readonly gold: number; readonly found: number }>>;
  readonly valueF1: number;
  readonly sharedOriginPairs: { readonly recall: number; readonly precision: number; readonly f1: number };
}

/** Eight stories read by hand: where their reports disagree, and which share an origin. The halves: those that were read for rules, those only scored. */
export const handpicked: EvaluationSet = {
  name: 'handpicked',
  needs: [GOLD, SCORER],
  commands: ['compare'],
  async measure(corpora, program) {
    const stories = JSON.parse(readFileSync(corpora.at(GOLD), 'utf8')) as readonly object[];
    const whole = await scored('handpicked', stories, corpora, program);
    const [read, only] = ([0, 1] as const).map((rest) => stories.filter((_, i) => i % 2 === rest)) as unknown as [
      readonly object[],
      readonly object[],
    ];
    const set = 'handpicked.dev';
    const { disagreements, byKind, sharedOriginPairs } = whole;
    const hash = createHash('sha256').update(readFileSync(corpora.at(SCORER))).digest('hex').slice(0, 8); // prettier-ignore
    const pairs = (part: 'recall' | 'precision'): Measure => ({ set, measure: `shared origins, pairs, ${part}`, value: sharedOriginPairs[part], as: 'share', bar: 0.6 }); // prettier-ignore
    return [
      {
        set,
        measure: 'disagreements, recall',
        value: disagreements.recall,
        as: 'share',
        floor: 0.23,
        bar: 0.45,
        note: `${counted(whole)}; floor: numbers only; scorer ${hash}`,
      },
      { set, measure: 'disagreements, precision', value: disagreements.precision, as: 'share', floor: 0.36, bar: 0.55 },
      half(set, 'stories that were read', await scored('handpicked-read', read, corpora, program)),
      half(set, 'stories only scored', await scored('handpicked-scored', only, corpora, program)),
      { set, measure: 'values told apart, F1', value: whole.valueF1, as: 'share' },
      pairs('recall'),
      pairs('precision'),
      ...kinds(set, byKind),
    ];
  },
};

/** Thirty stories that we read by hand ourselves: half of them read for rules, half only scored. See own/README.md. */
export const ownStories: EvaluationSet = {
  name: 'own-stories',
  needs: [SCORER, ...['emergent-fnc', 'fakes', 'gva'].map((folder) => `${FOLDER}/dev/${folder}/stories.jsonl`)],
  commands: ['compare'],
  async measure(corpora, program) {
    const measures: Measure[] = [];
    for (const part of ['a', 'b'] as const) {
      const of = await scored(`own-stories-${part}`, storiesOf(part, corpora), corpora, program);
      const set = `own stories, part ${part.toUpperCase()} (${part === 'a' ? 'read' : 'only scored'})`;
      measures.push(
        { set, measure: 'disagreements, recall', value: of.disagreements.recall, as: 'share', note: counted(of) },
        { set, measure: 'disagreements, precision', value: of.disagreements.precision, as: 'share' },
        { set, measure: 'shared origins, pairs, recall', value: of.sharedOriginPairs.recall, as: 'share' },
        { set, measure: 'shared origins, pairs, precision', value: of.sharedOriginPairs.precision, as: 'share' },
        ...kinds(set, of.byKind),
      );
    }
    return measures;
  },
};

const counted = ({ disagreements: d }: Scored): string => `${d.found} of ${d.gold}; ${d.predicted} predicted`;
const half = (set: string, measure: string, of: Scored): Measure => ({ set, measure: `recall, ${measure}`, value: of.disagreements.recall, as: 'share', note: counted(of) }); // prettier-ignore
const kinds = (set: string, byKind: Scored['byKind']): readonly Measure[] =>
  Object.entries(byKind)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([kind, { gold: all, found }]) => ({ set, measure: `found: ${kind}`, value: found, of: all, as: 'count' as const }));

async function scored(name: string, stories: readonly object[], corpora: Corpora, program: Program): Promise<Scored> {
  const here = (...parts: string[]) => corpora.at(FOLDER, ...parts);
  const [gold, lines, dossiers, predicted] = ['gold.json', 'lines.jsonl', 'dossiers.jsonl', 'predicted.jsonl'].map((file) =>
    corpora.scratch(`${name}.${file}`),
  ) as [string, string, string, string];
  writeFileSync(gold, JSON.stringify(stories));
  await program.script(here('stories-to-jsonl.mjs'), [gold], lines);
  await program.stemma(['compare', '--jsonl'], dossiers, lines);
  await program.script(here('dossiers-to-predictions.mjs'), [dossiers], predicted);
  return JSON.parse(await program.script(here('scorers/score-handpicked.mjs'), [predicted, `--file=${gold}`])) as Scored;
}
