import { createReadStream, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { EvaluationSet, Measure } from '../measure.ts';
import type { Case } from '../own/case.ts';
import type { Read } from '../own/reading.ts';
import { outcomes, saysScope, SCOPE, summed, type Figures } from '../own/score.ts';

const ARTICLES = 'evaluation/attribution/polnear-train.jsonl';
const OWN = join(import.meta.dirname, '../own');
const PARTS = [
  ['A', 'attribution-a.jsonl'],
  ['B', 'attribution-b.jsonl'],
] as const;

/** What PolNeAR does not mark: voices, chains, what carries on, quotations whole, who a pronoun stands for, what a hedge covers. See own/README.md. */
export const own: EvaluationSet = {
  name: 'own',
  needs: [ARTICLES],
  commands: ['read'],
  async measure(corpora, program) {
    const parts = PARTS.filter(([, file]) => existsSync(join(OWN, file))).map(([part, file]) => ({
      part,
      cases: linesOf(join(OWN, file)) as readonly Case[],
    }));
    const needed = new Set(parts.flatMap(({ cases }) => cases.map(({ article }) => article)));
    const texts = new Map<string, string>();
    const given: string[] = [];
    for await (const line of createInterface({ input: createReadStream(corpora.at(ARTICLES)) })) {
      if (line.trim() === '') continue;
      const { id, text, title, outlet, date } = JSON.parse(line) as {
        id: string;
        text: string;
        title?: string;
        outlet?: string;
        date?: string;
      };
      if (!needed.has(id)) continue;
      texts.set(id, text);
      given.push(JSON.stringify({ id, text, title, outlet, published: date }));
    }
    const [input, readings] = [corpora.scratch('texts.jsonl'), corpora.scratch('readings.jsonl')];
    writeFileSync(input, `${given.join('\n')}\n`);
    await program.stemma(['read', '--jsonl'], readings, input);
    const read = new Map((linesOf(readings) as readonly Read[]).map((reading) => [reading.id, reading]));
    const scoped = [...read.values()].some(saysScope);
    return parts.flatMap(({ part, cases }) => {
      const all = cases.flatMap((item) => {
        const [reading, text] = [read.get(item.article), texts.get(item.article)];
        if (!reading || text === undefined) throw new Error(`${item.article} is not among the articles.`);
        return outcomes(item, reading, text);
      });
      const set = `own set, part ${part}`;
      return summed(all).flatMap((figures) =>
        figures.what === SCOPE && !scoped
          ? [{ set, measure: SCOPE, value: null, as: 'share', note: 'not read yet' } as const]
          : measuresOf(set, figures),
      );
    });
  },
};

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
