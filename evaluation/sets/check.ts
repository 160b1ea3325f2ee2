import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { WEIGHED } from '../../packages/core/src/model/bearing.ts';
import { weighSigns } from '../../packages/core/src/stages/check/weigh.ts';
import type { Corpora, EvaluationSet, Measure, Program } from '../measure.ts';
import { fitted, type Labelled } from '../stance/fit.ts';
import { foldsOf, labelled, pairsIn, type Pair } from '../stance/rows.ts';

type Figures = Readonly<Record<'p' | 'r' | 'f1', number>>;
interface Scored {
  readonly n: number;
  readonly accuracy: number;
  readonly macroF1: number;
  readonly perClass: Readonly<Record<'for' | 'against' | 'observing', Figures>>;
  readonly contestedClaims: Figures & { readonly claims: number };
}

const FOLDER = 'evaluation/divergence';
const SCORER = `${FOLDER}/scorers/score-stance.mjs`;
const SETS = ['emergent-fnc', 'emergent-headlines'] as const;
const FOLDS = 2;

interface Predicted {
  readonly claim: string;
  readonly report: string;
  readonly line: boolean;
  readonly story: string;
  readonly stance: string;
}

/**
 * How reports and headlines stand to the claims of rumours.
 *
 * The figures come from tables fitted on one half of the stories and used on the other. The table that is shipped was fitted on all of them: what it
 * gives here, through the command line, is told apart and is no measure of what it gives on other stories.
 */
export const check: EvaluationSet = {
  name: 'check',
  needs: [SCORER, ...SETS.map((set) => `${FOLDER}/dev/${set}/stance.jsonl`), `${FOLDER}/dev/emergent-fnc/stories.jsonl`],
  commands: ['check'],
  async measure(corpora, program) {
    const pairs = pairsIn(corpora.at(FOLDER, 'dev'));
    const rows = labelled(pairs);
    const folds = foldsOf(rows, FOLDS);
    const predicted = Array.from({ length: FOLDS }, (_, fold): readonly Predicted[] => {
      const weights = fitted(rows.filter(({ story }) => folds.get(story) !== fold));
      return rows
        .filter(({ story }) => folds.get(story) === fold)
        .map(({ signs, related, denying, ...row }) => ({ ...row, stance: weighSigns({ related, denying, signs }, weights).bearing }));
    });
    const shipped = await throughTheCommand(pairs, corpora, program);
    const measures: Measure[] = [];
    for (const [index, set] of SETS.entries()) {
      const only = (list: readonly Predicted[]) => list.filter(({ line }) => line === (index === 1));
      const all = await scored(set, only(predicted.flat()), corpora, program);
      const apart = predicted.map((fold) => macroOf(only(fold), rows));
      measures.push(...measuresOf(set, all, apart, await scored(set, only(shipped), corpora, program), fileHash(corpora.at(SCORER))));
    }
    return [...measures, strangers(pairs, rows)];
  },
};

const keyOf = ({ claim, report }: { readonly claim: string; readonly report: string }): string => `${claim}|${report}`;
const fileHash = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex').slice(0, 8);

/** Macro F1 of one fold. The scorer knows whole sets only, so this one is counted here. */
function macroOf(fold: readonly Predicted[], rows: readonly Labelled[]): number {
  const gold = new Map(rows.map((row) => [keyOf(row), row.stance as string]));
  const count = (is: (said: string, right: string) => boolean) => fold.filter((p) => is(p.stance, gold.get(keyOf(p)) ?? '')).length;
  const each = WEIGHED.map(
    (c) => (2 * count((a, b) => a === c && b === c)) / Math.max(1, count((a) => a === c) + count((_, b) => b === c)),
  );
  return each.reduce((sum, f) => sum + f, 0) / each.length;
}

async function scored(set: string, predicted: readonly Predicted[], corpora: Corpora, program: Program): Promise<Scored> {
  const file = corpora.scratch(`${set}.jsonl`);
  writeFileSync(file, predicted.map(({ claim, report, stance }) => JSON.stringify({ claimId: claim, doc: report, stance })).join('\n'));
  return JSON.parse(await program.script(corpora.at(SCORER), [file, `--set=${set}`])) as Scored;
}

/** What the shipped table says, one line for each claim and each kind of text. */
async function throughTheCommand(pairs: readonly Pair[], corpora: Corpora, program: Program): Promise<readonly Predicted[]> {
  const byClaim = Map.groupBy(pairs, ({ claim, line }) => `${claim}|${line}`);
  const [input, output] = [corpora.scratch('claims.jsonl'), corpora.scratch('stances.jsonl')];
  const lines = [...byClaim].map(([id, list]) =>
    JSON.stringify({ id, claim: list[0]?.claimText, reports: list.map(({ report, text }) => ({ id: report, text })) }),
  );
  writeFileSync(input, `${lines.join('\n')}\n`);
  await program.stemma(['check', '--jsonl'], output, input);
  const said = new Map<string, string>();
  for (const line of readFileSync(output, 'utf8').split('\n').filter(Boolean)) {
    const { id, stances } = JSON.parse(line) as { id: string; stances: { report: string; stance: string }[] };
    for (const { report, stance } of stances) said.set(`${id}|${report}`, stance);
  }
  return pairs.map((pair) => ({ ...pair, stance: said.get(`${pair.claim}|${pair.line}|${pair.report}`) ?? 'observing' }));
}

/** Reports held against the claim of another story: how many are said to have nothing of it. */
function strangers(pairs: readonly Pair[], rows: readonly Labelled[]): Measure {
  const reports = pairs.filter(({ line }) => !line);
  const mixed = reports.map((pair, i) => {
    const other = reports[(i + Math.floor(reports.length / 2)) % reports.length] ?? pair;
    return { ...pair, claim: `${other.claim} of another`, claimText: other.claimText };
  });
  const apart = labelled(mixed).filter(({ related }) => !related).length;
  const lost = rows.filter(({ related, line }) => !related && !line).length;
  return {
    set: 'check',
    measure: 'reports of another story, told apart',
    value: apart / mixed.length,
    as: 'share',
    note: `${apart} of ${mixed.length}; wrongly of the claim’s own story ${lost} of ${reports.length}`,
  };
}

const BARS = {
  'emergent-fnc': { macro: { floor: 0.587, bar: 0.66 }, against: { floor: 0.542, bar: 0.6 }, contested: { floor: 0.521, bar: 0.68 } },
  'emergent-headlines': { accuracy: { floor: 0.655, bar: 0.71 } },
} as const;

function measuresOf(set: (typeof SETS)[number], all: Scored, apart: readonly number[], shipped: Scored, hash: string): readonly Measure[] {
  const named = `${set} dev, ${FOLDS} folds`;
  const percent = (value: number): string => (100 * value).toFixed(1);
  const row = (measure: string, value: (of: Scored) => number, limits: Partial<Measure> = {}, note = ''): Measure => ({
    set: named,
    measure,
    value: value(all),
    as: 'share',
    ...limits,
    note: [note, `shipped table, fitted on these ${percent(value(shipped))}`].filter(Boolean).join('; '),
  });
  const folds = `folds ${apart.map(percent).join(', ')}`;
  const accuracy = (limits: Partial<Measure> = {}) => row('accuracy', (s) => s.accuracy, limits, `scorer ${hash}`);
  if (set === 'emergent-headlines')
    return [accuracy(BARS[set].accuracy), row('against, F1', (s) => s.perClass.against.f1), row('macro F1', (s) => s.macroF1)];
  const { macro, against, contested } = BARS[set];
  const both = ({ p, r }: Figures): string => `precision ${percent(p)}, recall ${percent(r)}`;
  return [
    accuracy(),
    row('macro F1', (s) => s.macroF1, macro, `${folds}; floor: keywords; scorer ${hash}`),
    row('for, F1', (s) => s.perClass.for.f1, {}, both(all.perClass.for)),
    row('against, F1', (s) => s.perClass.against.f1, against, both(all.perClass.against)),
    row('observing, F1', (s) => s.perClass.observing.f1, {}, both(all.perClass.observing)),
    row(
      'contested claims, F1',
      (s) => s.contestedClaims.f1,
      contested,
      `${both(all.contestedClaims)}, of ${all.contestedClaims.claims} claims`,
    ),
  ];
}
