import { linesIn, writeLines } from '../json-lines.ts';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { EvaluationSet, Measure } from '../measure.ts';

const FOLDER = 'evaluation/reuse';
const SCORER = `${FOLDER}/score-pairs.mjs`;

interface Scored {
  readonly p: number;
  readonly r: number;
  readonly f1: number;
  readonly containmentMAE: number;
  readonly directionAcc: number | null;
  readonly flaggedByLabel: Readonly<Record<string, string>>;
}

/** Real reports and edits of them: who took over whose words. */
export const reuse: EvaluationSet = {
  name: 'reuse',
  needs: [SCORER, `${FOLDER}/docs.jsonl`, `${FOLDER}/gold.jsonl`],
  commands: ['reuse'],
  async measure(corpora, program) {
    const docs = linesIn(corpora.at(FOLDER, 'docs.jsonl')) as readonly { id: string; text: string; date: string | null }[];
    const [input, output] = [corpora.scratch('texts.jsonl'), corpora.scratch('pairs.jsonl')];
    writeLines(
      input,
      docs.map(({ id, text, date }) => ({ id, text, published: date })),
    );
    await program.stemma(['reuse', '--jsonl'], output, input);
    const scored = JSON.parse(await program.script(corpora.at(SCORER), [corpora.at(FOLDER, 'gold.jsonl'), output])) as Scored;
    const hash = createHash('sha256').update(readFileSync(corpora.at(SCORER))).digest('hex').slice(0, 8); // prettier-ignore
    const row = (measure: string, value: number | null, note: string, limits: Partial<Measure> = {}): Measure => ({
      set: 'reuse',
      measure,
      value,
      as: 'share',
      ...limits,
      note,
    });
    const flagged = (label: string): number => {
      const [found = 0, of = 1] = (scored.flaggedByLabel[label] ?? '0/1').split('/').map(Number);
      return found / of;
    };
    return [
      row('F1', scored.f1, `${docs.length} texts; floor: eight words in a row, twenty times; scorer ${hash}`, { floor: 0.968, bar: 0.98 }),
      row('lifted passages found', flagged('lifted'), '', { floor: 0.88, bar: 0.9 }),
      row('quotations taken for copies', flagged('quote'), '', { floor: 0.3, bar: 0.1, atMost: true }),
      row('independent reports of one story taken for copies', flagged('same-story-independent'), '', {
        floor: 0.011,
        bar: 0.005,
        atMost: true,
      }),
      row('containment, mean error', scored.containmentMAE, '', { floor: 0.15, bar: 0.08, atMost: true }),
      row('direction told rightly', scored.directionAcc, 'nearly all pairs are of one day, where dates tell nothing'),
    ];
  },
};
