import { readFileSync } from 'node:fs';
import type { EvaluationSet } from '../measure.ts';

/** A hundred stories whose reports mostly agree: what is called a conflict there is mostly a false alarm. Counts only; nobody has judged them. */
export const quiet: EvaluationSet = {
  name: 'quiet',
  needs: ['evaluation/divergence/quiet.mjs', 'evaluation/divergence/dev/gva/stories.jsonl'],
  commands: ['compare'],
  async measure(corpora, program) {
    const script = corpora.at('evaluation/divergence/quiet.mjs');
    const [stories, dossiers] = [corpora.scratch('stories.jsonl'), corpora.scratch('dossiers.jsonl')];
    await program.script(script, ['--stories'], stories);
    await program.stemma(['compare', '--jsonl'], dossiers, stories);
    await program.script(script, ['--judge', dossiers], corpora.scratch('cards.txt')); // for a person with --keep
    const all = readFileSync(dossiers, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as { questions?: { relations?: { kind: string }[] }[] });
    const kinds = all.flatMap(({ questions = [] }) => questions.flatMap(({ relations = [] }) => relations.map(({ kind }) => kind)));
    const of = (kind: string) => kinds.filter((k) => k === kind).length;
    const [conflicts, denials] = [of('conflict'), of('party-denial')];
    return [
      {
        set: 'quiet',
        measure: 'conflicts a story',
        value: (conflicts + denials) / all.length,
        as: 'rate',
        floor: 0.28,
        bar: 0.15,
        atMost: true,
        note: `${conflicts} conflicts, ${denials} denials on ${all.length} stories; floor: a prototype`,
      },
    ];
  },
};
