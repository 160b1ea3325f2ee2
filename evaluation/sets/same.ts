import { linesIn, writeLines } from '../json-lines.ts';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { EvaluationSet, Measure } from '../measure.ts';

const FOLDER = 'evaluation/divergence';
const SCORER = `${FOLDER}/scorers/score-diverge.mjs`;

interface Question {
  readonly story: string;
  readonly question: string;
  readonly items: readonly { readonly id: string; readonly answer: string }[];
}

/** Answers to one question, grouped by what they say (NAnCo). Four questions: a figure moves by several points with one of them. */
export const same: EvaluationSet = {
  name: 'same',
  needs: [SCORER, `${FOLDER}/dev/nanco/diverging.jsonl`],
  commands: ['same'],
  async measure(corpora, program) {
    const questions = linesIn(corpora.at(FOLDER, 'dev/nanco/diverging.jsonl')) as readonly Question[];
    const [input, output, groups] = [
      corpora.scratch('questions.jsonl'),
      corpora.scratch('groups.jsonl'),
      corpora.scratch('predicted.jsonl'),
    ];
    const given = questions.map(({ story, question, items }) => ({
      id: story,
      question,
      answers: items.map(({ id, answer }) => ({ id, text: answer })),
    }));
    writeLines(input, given);
    await program.stemma(['same', '--jsonl'], output, input);
    const rows = (linesIn(output) as readonly { id: string; groups: string[][] }[]).flatMap(({ id, groups: found }) =>
      found.flatMap((ids, cluster) => ids.map((item) => ({ story: id, item, cluster }))),
    );
    writeLines(groups, rows);
    const scored = JSON.parse(await program.script(corpora.at(SCORER), [groups, '--official=validation'])) as {
      balancedAccuracy: number;
      per: readonly { question: string; balancedAccuracy: number }[];
    };
    const hash = createHash('sha256').update(readFileSync(corpora.at(SCORER))).digest('hex').slice(0, 8); // prettier-ignore
    const half = (rest: number): number => {
      const own = scored.per.filter((_, i) => i % 2 === rest);
      return own.reduce((sum, { balancedAccuracy }) => sum + balancedAccuracy, 0) / own.length;
    };
    const row = (measure: string, value: number, note: string, limits: Partial<Measure> = {}): Measure => ({
      set: 'same (nanco validation)',
      measure,
      value,
      as: 'share',
      ...limits,
      note,
    });
    return [
      row('balanced accuracy', scored.balancedAccuracy, `${scored.per.length} questions; floor: shared words; scorer ${hash}`, {
        floor: 0.734,
        bar: 0.76,
      }),
      row('questions that were read', half(0), ''),
      row('questions only scored', half(1), ''),
    ];
  },
};
