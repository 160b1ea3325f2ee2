import type { EvaluationSet } from '../measure.ts';

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

/** Eight stories read by hand: where their reports disagree, and which share an origin. */
export const handpicked: EvaluationSet = {
  name: 'handpicked',
  needs: ['evaluation/divergence/dev/handpicked.dev.json', 'evaluation/divergence/scorers/score-handpicked.mjs'],
  commands: ['compare'],
  async measure(corpora, program) {
    const here = (...parts: string[]) => corpora.at('evaluation/divergence', ...parts);
    const gold = here('dev/handpicked.dev.json');
    const [stories, dossiers, predicted] = ['stories.jsonl', 'dossiers.jsonl', 'predicted.jsonl'].map((file) => corpora.scratch(file)) as [
      string,
      string,
      string,
    ];
    await program.script(here('stories-to-jsonl.mjs'), [gold], stories);
    await program.stemma(['compare', '--jsonl'], dossiers, stories);
    await program.script(here('dossiers-to-predictions.mjs'), [dossiers], predicted);
    const scored = JSON.parse(await program.script(here('scorers/score-handpicked.mjs'), [predicted, `--file=${gold}`])) as Scored;

    const set = 'handpicked.dev';
    const { disagreements, byKind, sharedOriginPairs } = scored;
    const count = `${disagreements.found} of ${disagreements.gold}; ${disagreements.predicted} predicted`;
    return [
      {
        set,
        measure: 'disagreements, recall',
        value: disagreements.recall,
        as: 'share',
        floor: 0.23,
        bar: 0.3,
        note: `${count}; floor: numbers only`,
      },
      { set, measure: 'disagreements, precision', value: disagreements.precision, as: 'share', floor: 0.36, bar: 0.5 },
      { set, measure: 'values told apart, F1', value: scored.valueF1, as: 'share' },
      {
        set,
        measure: 'shared origins, pairs F1',
        value: sharedOriginPairs.f1,
        as: 'share',
        note: `recall ${(100 * sharedOriginPairs.recall).toFixed(1)}, precision ${(100 * sharedOriginPairs.precision).toFixed(1)}`,
      },
      ...Object.entries(byKind)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([kind, { gold: all, found }]) => ({ set, measure: `found: ${kind}`, value: found, of: all, as: 'count' as const })),
    ];
  },
};
