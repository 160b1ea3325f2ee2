import { readdirSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { EvaluationSet, Measure } from '../measure.ts';

/** What the case's own scorer gives. */
interface Scorer {
  score(dossier: unknown): {
    readonly out: Readonly<
      Record<
        | 'found'
        | 'questions'
        | 'drawnRight'
        | 'drawn'
        | 'clashesFound'
        | 'clashes'
        | 'clashesNamedRight'
        | 'clashesNamed'
        | 'matched'
        | 'values'
        | 'originsRight'
        | 'originsMinRight'
        | 'originsConstant'
        | 'counted'
        | 'supportRight'
        | 'supportConstant'
        | 'relationsRight'
        | 'relationsJudged'
        | 'relationsWrong'
        | 'wide',
        number
      >
    > & { readonly overcounted: readonly string[]; readonly faults: readonly string[] };
  };
  verbatim(dossier: unknown, texts: readonly string[]): { readonly spans: number; readonly bad: readonly unknown[] };
}

/** Five real reports of one disputed meeting, against a reading made by hand. */
export const backChannel: EvaluationSet = {
  name: 'back-channel',
  needs: ['cases/back-channel/gold.json', 'cases/back-channel/score.mjs'],
  commands: ['compare'],
  async measure(corpora, program) {
    const folder = corpora.at('cases/back-channel/reports');
    const files = readdirSync(folder)
      .filter((file) => file.endsWith('.txt'))
      .sort();
    const dossierFile = corpora.scratch('dossier.json');
    await program.stemma(['compare', ...files.map((file) => `${folder}/${file}`), '--format', 'json'], dossierFile);
    const dossier: unknown = JSON.parse(readFileSync(dossierFile, 'utf8'));
    const scorer = (await import(pathToFileURL(corpora.at('cases/back-channel/score.mjs')).href)) as Scorer;
    const { out } = scorer.score(dossier);
    const { spans, bad } = scorer.verbatim(
      dossier,
      files.map((file) => readFileSync(`${folder}/${file}`, 'utf8')),
    );

    const set = 'back-channel';
    const share = (part: number, whole: number) => (whole === 0 ? 0 : part / whole);
    const measures: Measure[] = [
      { set, measure: 'questions found', value: out.found, of: out.questions, as: 'count', bar: 14 },
      {
        set,
        measure: 'questions, precision',
        value: share(out.drawnRight, out.drawn),
        as: 'share',
        bar: 0.4,
        note: `${out.drawnRight} of ${out.drawn} drawn`,
      },
      {
        set,
        measure: 'contested pairs found',
        value: out.clashesFound,
        of: out.clashes,
        as: 'count',
        bar: 2,
        note: `${out.clashesNamedRight} right of ${out.clashesNamed} named`,
      },
      { set, measure: 'values matched', value: out.matched, of: out.values, as: 'count' },
      {
        set,
        measure: 'origins, min and max right',
        value: share(out.originsRight, out.counted),
        as: 'share',
        floor: share(out.originsConstant, out.counted),
        bar: 0.65,
        note: `${out.originsRight} of ${out.counted}; floor: always 1–1`,
      },
      {
        set,
        measure: 'support level right',
        value: share(out.supportRight, out.counted),
        as: 'share',
        floor: share(out.supportConstant, out.counted),
        note: `${out.supportRight} of ${out.counted}; floor: always S1`,
      },
      {
        set,
        measure: 'relations right',
        value: out.relationsRight,
        of: out.relationsJudged,
        as: 'count',
        note: `${out.relationsWrong} wrong`,
      },
      { set, measure: 'overcounted', value: out.overcounted.length, as: 'count', bar: 0, atMost: true },
      {
        set,
        measure: 'spans verbatim',
        value: share(spans - bad.length, spans),
        as: 'share',
        bar: 1,
        note: `${spans} spans, ${out.wide} longer than 400 characters`,
      },
      { set, measure: 'must-not', value: out.faults.length, as: 'count', bar: 0, atMost: true },
    ];
    return measures;
  },
};
