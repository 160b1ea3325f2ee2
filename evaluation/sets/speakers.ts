import { readFileSync, writeFileSync } from 'node:fs';
import type { EvaluationSet } from '../measure.ts';

interface Read {
  readonly id: string;
  readonly attributions?: readonly {
    readonly content: readonly (readonly [number, number])[];
    readonly voice: { readonly label: string } | null;
  }[];
}

interface Story {
  readonly docs: readonly {
    readonly id: string;
    readonly text: string;
    readonly title?: string;
    readonly outlet?: string;
    readonly date?: string;
  }[];
}

const FOLDER = 'evaluation/divergence';

/** Who speaks a quoted span (BASIL, three outlets an event). Needs pronouns and second mentions resolved. */
export const speakers: EvaluationSet = {
  name: 'speakers',
  needs: [`${FOLDER}/dev/basil/stories.jsonl`, `${FOLDER}/scorers/score-basil.mjs`],
  commands: ['read'],
  async measure(corpora, program) {
    const [texts, readings, predicted] = ['texts.jsonl', 'readings.jsonl', 'predicted.jsonl'].map((f) => corpora.scratch(f)) as [
      string,
      string,
      string,
    ];
    const lines = (file: string) => readFileSync(file, 'utf8').split('\n').filter(Boolean);
    const reports = lines(corpora.at(FOLDER, 'dev/basil/stories.jsonl')).flatMap((line) => (JSON.parse(line) as Story).docs);
    writeFileSync(
      texts,
      reports.map(({ id, text, title, outlet, date }) => JSON.stringify({ id, text, title, outlet, published: date })).join('\n'),
    );
    await program.stemma(['read', '--jsonl'], readings, texts);
    const spoken = lines(readings).flatMap((line) => {
      const { id, attributions = [] } = JSON.parse(line) as Read;
      return attributions.flatMap(({ content, voice }) =>
        voice ? content.map(([start, end]) => JSON.stringify({ doc: id, start, end, speaker: voice.label })) : [],
      );
    });
    writeFileSync(predicted, spoken.join('\n'));
    const scored = JSON.parse(await program.script(corpora.at(FOLDER, 'scorers/score-basil.mjs'), [predicted])) as Readonly<
      Record<'spans' | 'answered' | 'precision' | 'recall', number>
    >;
    return [
      {
        set: 'speakers (basil)',
        measure: 'speaker right, precision',
        value: scored.precision,
        as: 'share',
        bar: 0.75,
        note: `${scored.answered} answered`,
      },
      {
        set: 'speakers (basil)',
        measure: 'speaker right, recall',
        value: scored.recall,
        as: 'share',
        floor: 0.488,
        bar: 0.75,
        note: `${scored.spans} spans; floor: the main person`,
      },
    ];
  },
};
