import { readFileSync, writeFileSync } from 'node:fs';
import type { EvaluationSet } from '../measure.ts';

interface Tolls {
  readonly story: string;
  readonly questions?: readonly {
    readonly slot: string;
    readonly answers: readonly {
      readonly id: string;
      readonly number?: { readonly min: number | null; readonly max: number | null; readonly role: string };
      readonly reports: number;
      readonly origins: { readonly max: number };
    }[];
    readonly relations: readonly { readonly a: string; readonly b: string; readonly kind: string }[];
  }[];
}
interface Scored {
  readonly stories: number;
  readonly killedExact: number;
  readonly injuredExact: number;
  readonly bothExact: number;
}

const FOLDER = 'evaluation/divergence';
const LEAST_REPORTS = 3;

/** How many were killed and injured in shootings told by three reports or more, against the record of an archive. */
export const incidents: EvaluationSet = {
  name: 'incidents',
  needs: [`${FOLDER}/dev/gva/stories.jsonl`, `${FOLDER}/scorers/score-gva.mjs`],
  commands: ['compare'],
  async measure(corpora, program) {
    const [every, stories, dossiers, predicted] = ['every.jsonl', 'stories.jsonl', 'dossiers.jsonl', 'predicted.jsonl'].map((f) =>
      corpora.scratch(f),
    ) as [string, string, string, string];
    await program.script(corpora.at(FOLDER, 'stories-to-jsonl.mjs'), [corpora.at(FOLDER, 'dev/gva/stories.jsonl')], every);
    const told = (line: string) => line !== '' && (JSON.parse(line) as { reports: unknown[] }).reports.length >= LEAST_REPORTS;
    writeFileSync(stories, readFileSync(every, 'utf8').split('\n').filter(told).join('\n'));
    await program.stemma(['compare', '--jsonl'], dossiers, stories);
    const tolls = readFileSync(dossiers, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => tollOf(JSON.parse(line) as Tolls));
    writeFileSync(predicted, tolls.map((toll) => JSON.stringify(toll)).join('\n'));
    const score = async (...args: string[]) =>
      JSON.parse(await program.script(corpora.at(FOLDER, 'scorers/score-gva.mjs'), [...args, `--min=${LEAST_REPORTS}`])) as Scored;
    const [ours, simple] = [await score(predicted), await score('--baseline=regex')];

    const set = 'incidents (gva)';
    return [
      {
        set,
        measure: 'killed, exact',
        value: ours.killedExact,
        as: 'share',
        floor: simple.killedExact,
        note: `${ours.stories} stories; floor: a regular expression that votes`,
      },
      { set, measure: 'injured, exact', value: ours.injuredExact, as: 'share', floor: simple.injuredExact },
      { set, measure: 'both, exact', value: ours.bothExact, as: 'share', floor: simple.bothExact },
    ];
  },
};

/**
 * The answer that most reports give and no later one supersedes. A toll that nobody states is none; “at least one”, where nothing more is said,
 * counts as one.
 */
function tollOf({ story, questions = [] }: Tolls) {
  const stated = (role: string): number => {
    const answers = questions.flatMap(({ answers: given, relations }) => {
      const superseded = new Set(relations.filter(({ kind }) => kind === 'succession').map(({ a }) => a));
      return given
        .filter(({ number }) => number?.role === role && number.min !== null)
        .map((answer) => ({ answer, last: !superseded.has(answer.id), closed: answer.number?.min === answer.number?.max }));
    });
    answers.sort(
      (x, y) =>
        Number(y.closed) - Number(x.closed) ||
        Number(y.last) - Number(x.last) ||
        y.answer.reports - x.answer.reports ||
        y.answer.origins.max - x.answer.origins.max,
    );
    return answers[0]?.answer.number?.min ?? 0;
  };
  return { story, killed: stated('killed'), injured: stated('injured') };
}
