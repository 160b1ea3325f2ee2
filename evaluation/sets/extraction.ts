import { closeSync, openSync, readFileSync, writeSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { linesIn, writeLines } from '../json-lines.ts';
import type { Corpora, EvaluationSet, Measure, Program } from '../measure.ts';

const FOLDER = 'evaluation/extraction';
const SCORER = `${FOLDER}/score-extraction.mjs`;

interface Gold {
  readonly id: string;
  readonly url?: string;
  readonly html: string; // a file of the folder
  readonly page_type?: string;
}

interface Set {
  readonly name: string;
  readonly body?: {
    readonly f1?: readonly [floor: number, bar: number];
    readonly accuracy?: readonly [number, number];
    readonly wordF1?: readonly [number, number];
  };
  readonly day?: readonly [floor: number | null, bar: number];
  readonly type?: string; // only pages of this type
}

/** Bars are what this version is meant to reach; floors what Readability on linkedom reaches, of days what a cascade of metadata alone. */
const SETS: readonly Set[] = [
  { name: 'scrapinghub', body: { f1: [0.952, 0.97], accuracy: [0.18, 0.4] } },
  { name: 'naeb', body: { f1: [0.899, 0.93] }, day: [null, 0.91] },
  { name: 'fundus_eval', body: { f1: [0.911, 0.94] } },
  { name: 'wcxb_test', body: { wordF1: [0.943, 0.945] }, type: 'article' },
  { name: 'htmldate', day: [0.887, 0.92] },
];

/** Pages as the web served them: is the report's body cut out as people cut it, and is its day the day it says? */
export const extraction: EvaluationSet = {
  name: 'extraction',
  needs: [SCORER, `${FOLDER}/gold`, `${FOLDER}/html`],
  commands: ['extract'],
  async measure(corpora, program) {
    const measures: Measure[] = [];
    for (const set of SETS) measures.push(...(await measureSet(set, corpora, program)));
    return measures;
  },
};

async function measureSet({ name, body, day, type }: Set, corpora: Corpora, program: Program): Promise<readonly Measure[]> {
  const gold = (linesIn(corpora.at(FOLDER, 'gold', `${name}.jsonl`)) as readonly Gold[]).filter(
    (page) => type === undefined || page.page_type === type,
  );
  const [input, output] = [corpora.scratch(`${name}.pages.jsonl`), corpora.scratch(`${name}.reports.jsonl`)];
  const file = openSync(input, 'w'); // page by page: all of them together are too long for one string
  for (const { id, url, html } of gold) {
    const base64 = gunzipSync(readFileSync(corpora.at(FOLDER, html))).toString('base64');
    writeSync(file, `${JSON.stringify({ id, base64, contentType: 'text/html', ...(url !== undefined && { url }) })}\n`);
  }
  closeSync(file);
  await program.stemma(['extract', '--jsonl'], output, input).catch((error: unknown) => {
    if (!/ended with 4\b/.test(String(error))) throw error; // some pages hold no report: they count as empty texts
  });
  const whole = await scored(name, gold, corpora, program, output);
  const even = await scored(`${name}.even`, gold.filter((_, i) => i % 2 === 0), corpora, program, output); // prettier-ignore
  const odd = await scored(`${name}.odd`, gold.filter((_, i) => i % 2 === 1), corpora, program, output); // prettier-ignore
  const row = (measure: string, key: string, limits: readonly [number | null, number] | undefined): Measure[] =>
    limits === undefined
      ? []
      : [
          {
            set: `extraction, ${name}`,
            measure,
            value: whole[key] ?? null,
            as: 'share',
            ...(limits[0] !== null && { floor: limits[0] }),
            bar: limits[1],
            note: `${gold.length} pages; the half that was read ${percent(even[key])}, the half that was not ${percent(odd[key])}`,
          },
        ];
  return [
    ...row('body, F1 of four words in a row', 'f1', body?.f1),
    ...row('body, every word right', 'accuracy', body?.accuracy),
    ...row('body, F1 of words', 'wordF1', body?.wordF1),
    ...row('day, F1', 'dateF1', day),
  ];
}

const percent = (share: number | undefined): string => (share === undefined ? '–' : (100 * share).toFixed(1));

/** What the corpus's own scorer says of `output`, for the pages of `gold`. */
async function scored(
  name: string,
  gold: readonly Gold[],
  corpora: Corpora,
  program: Program,
  output: string,
): Promise<Readonly<Record<string, number>>> {
  const file = corpora.scratch(`${name}.gold.jsonl`);
  writeLines(file, gold);
  const said = await program.script(corpora.at(SCORER), [file, output]);
  return Object.fromEntries(
    said.split('\n').flatMap((line) => {
      const [key, value] = line.split('\t');
      return key === undefined || value === undefined ? [] : [[key, Number(value)]];
    }),
  );
}
