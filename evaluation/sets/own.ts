import { createReadStream, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Corpora, EvaluationSet, Measure, Program } from '../measure.ts';
import type { Case } from '../own/case.ts';
import type { Read } from '../own/reading.ts';
import { outcomes, saysScope, SCOPE, summed, type Figures } from '../own/score.ts';

const ARTICLES = 'evaluation/attribution/polnear-train.jsonl';
/** The articles name their outlets by a code; a report that names its own outlet reaches nobody through it. */
const NAMES: Readonly<Record<string, string>> = {
  breitbart: 'Breitbart News',
  'huff-post': 'Huffington Post',
  nyt: 'The New York Times',
  politico: 'Politico',
  'usa-today': 'USA Today',
  'wash-post': 'The Washington Post',
  'west-journal': 'Western Journalism',
};
const OWN = join(import.meta.dirname, '../own');
const PARTS = [
  ['A', 'attribution-a.jsonl'],
  ['B', 'attribution-b.jsonl'],
  ['C', 'attribution-c.jsonl'],
] as const;
type PartName = (typeof PARTS)[number][0];

/** What PolNeAR does not mark: voices, chains, what carries on, quotations whole, who a pronoun stands for, what a hedge covers. See own/README.md. */
export const own: EvaluationSet = {
  name: 'own',
  needs: [ARTICLES],
  commands: ['read'],
  async measure(corpora, program) {
    await read(corpora, program);
    return summedParts(corpora).flatMap(({ part, figures, scoped }) =>
      figures.flatMap((of) => {
        const set = `own set, part ${part}`;
        return of.what === SCOPE && !scoped
          ? [{ set, measure: SCOPE, value: null, as: 'share', note: 'not read yet' } as const]
          : measuresOf(set, of);
      }),
    );
  },
  rates: (corpora) =>
    summedParts(corpora).flatMap(({ part, figures, scoped }) =>
      figures
        .filter(({ what }) => what !== SCOPE || scoped)
        .map(({ what, asked, answered, right, none, noneKept }) => ({
          table: `own set, part ${part}` as const,
          name: what,
          marked: asked,
          found: answered,
          precision: answered === 0 ? null : right / answered,
          recall: asked === 0 ? null : right / asked,
          ...(none > 0 && { left: [noneKept, none] as const }),
        })),
    ),
};

interface Part {
  readonly part: PartName;
  readonly figures: readonly Figures[];
  readonly scoped: boolean; // the readings say what a hedge covers
}

const parts = (): readonly { readonly part: PartName; readonly cases: readonly Case[] }[] =>
  PARTS.filter(([, file]) => existsSync(join(OWN, file))).map(([part, file]) => ({
    part,
    cases: linesOf(join(OWN, file)) as readonly Case[],
  }));

const FILES = ['texts.jsonl', 'readings.jsonl'] as const;

/** Reads the articles that have cases. What is written stays for `rates`. */
async function read(corpora: Corpora, program: Program): Promise<void> {
  const needed = new Set(parts().flatMap(({ cases }) => cases.map(({ article }) => article)));
  const given: string[] = [];
  for await (const line of createInterface({ input: createReadStream(corpora.at(ARTICLES)) })) {
    if (line.trim() === '') continue;
    const { id, text, title, outlet, date } = JSON.parse(line) as Readonly<Record<string, string>>;
    if (id !== undefined && needed.has(id))
      given.push(
        JSON.stringify({ id, text, title, outlet: outlet === undefined ? undefined : (NAMES[outlet] ?? outlet), published: date }),
      );
  }
  const [texts, readings] = FILES.map((file) => corpora.scratch(file)) as [string, string];
  writeFileSync(texts, `${given.join('\n')}\n`);
  await program.stemma(['read', '--jsonl'], readings, texts);
}

/** Sums what came of each part. */
function summedParts(corpora: Corpora): readonly Part[] {
  const [texts, readings] = FILES.map((file) => linesOf(corpora.scratch(file)));
  const given = new Map((texts as readonly { id: string; text: string }[]).map(({ id, text }) => [id, text]));
  const found = new Map((readings as readonly Read[]).map((reading) => [reading.id, reading]));
  const scoped = [...found.values()].some(saysScope);
  return parts().map(({ part, cases }) => {
    const all = cases.flatMap((item) => {
      const [reading, text] = [found.get(item.article), given.get(item.article)];
      if (!reading || text === undefined) throw new Error(`${item.article} is not among the articles.`);
      return outcomes(item, reading, text);
    });
    return { part, figures: summed(all), scoped };
  });
}

const linesOf = (file: string): readonly unknown[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line): unknown => JSON.parse(line));

/** What is meant to be reached, of what was asked and of what was answered. */
const BARS: Readonly<Record<string, { readonly recall: number; readonly precision?: number }>> = {
  'voice: each field': { recall: 0.85 },
  'voice: all fields': { recall: 0.85 },
  'chain: exact': { recall: 0.85 },
  refer: { recall: 0.7, precision: 0.85 },
};
const WITH_PRECISION = new Set(['voice: found', 'chain: exact', 'carry', 'quotation', 'refer']);

/** Recall of what was asked; precision beside it where too much can be answered, and what was rightly left alone. */
export function measuresOf(set: string, { what, asked, answered, right, none, noneKept }: Figures): readonly Measure[] {
  const share = (of: number, all: number): number | null => (all === 0 ? null : of / all);
  const [value, precision] = [share(right, asked), share(right, answered)];
  const bar = BARS[what];
  const apart = WITH_PRECISION.has(what);
  const note = [
    `${right} of ${asked}`,
    ...(apart || answered === asked || precision === null ? [] : [`precision ${(100 * precision).toFixed(1)}`]),
    ...(apart || none === 0 ? [] : [`rightly none ${noneKept} of ${none}`]),
  ].join(', ');
  return [
    { set, measure: what.includes('where') ? what : `${what}, recall`, value, as: 'share', ...(bar && { bar: bar.recall }), note },
    ...(apart ? [{ set, measure: `${what}, precision`, value: precision, as: 'share', ...(bar?.precision !== undefined && { bar: bar.precision }), note: `${right} of ${answered}` } as const] : []), // prettier-ignore
    ...(apart && none > 0 ? [{ set, measure: `${what}, rightly none`, value: share(noneKept, none), as: 'share', note: `${noneKept} of ${none}` } as const] : []), // prettier-ignore
  ];
}
