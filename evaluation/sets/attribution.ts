import { createReadStream, createWriteStream, readFileSync, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { CLASSES, cueClassOf } from '../cue-class.ts';
import type { EvaluationSet, Measure, Rate } from '../measure.ts';

type Figures = Readonly<Record<'P' | 'R' | 'F' | 'gold' | 'pred', number>>;
interface Scored {
  readonly groups: Readonly<Record<string, Readonly<Record<string, Figures>>>>;
  readonly fragments: Readonly<Record<'source' | 'cue' | 'content', { readonly exact: Figures }>>;
}

const FOLDER = 'evaluation/attribution';

/** PolNeAR 1.0: who is said to have said what, in US political news. Once for speech, once for everything that its readers marked. */
export const attribution: EvaluationSet = {
  name: 'attribution',
  needs: [`${FOLDER}/polnear-dev.jsonl`, `${FOLDER}/score-attribution.mjs`],
  commands: ['read'],
  async measure(corpora, program) {
    const gold = corpora.at(FOLDER, 'polnear-dev.jsonl');
    const [texts, readings] = [corpora.scratch('texts.jsonl'), corpora.scratch('readings.jsonl')];
    await withoutGold(gold, texts);
    await program.stemma(['read', '--jsonl'], readings, texts);
    const scored = async (...options: string[]) =>
      JSON.parse(
        await program.script(corpora.at(FOLDER, 'score-attribution.mjs'), [gold, readings, '--json', '--drop-nested', ...options]),
      ) as Scored;
    const [speech, all] = [await scored('--focus', 'speech'), await scored()];

    const row = (set: string, measure: string, { P, R, F }: Figures, floor?: number, bar?: number): Measure => ({
      set,
      measure: `${measure}, F1`,
      value: F,
      as: 'share',
      ...(floor !== undefined && { floor }),
      ...(bar !== undefined && { bar }),
      note: `precision ${(100 * P).toFixed(1)}, recall ${(100 * R).toFixed(1)}`,
    });
    const figures = ({ groups }: Scored, metric: string, group = 'ALL'): Figures => groups[group]?.[metric] ?? NOTHING;
    return [
      row('PolNeAR dev, speech', 'cue found', figures(speech, 'cue overlap'), 0.637, 0.84),
      row('PolNeAR dev, speech', 'REL (all three overlap)', figures(speech, REL), 0.57, 0.82),
      { set: 'PolNeAR dev, speech', measure: 'REL, precision', value: figures(speech, REL).P, as: 'share', bar: 0.88 },
      row('PolNeAR dev, speech', 'WHO said what', figures(speech, 'WHO-SAID-WHAT'), 0.483, 0.75),
      row('PolNeAR dev, speech', 'strict', figures(speech, 'REL strict'), 0.251, 0.59),
      row('PolNeAR dev, speech', 'REL, direct', figures(speech, REL, 'kind=direct'), undefined, 0.93),
      row('PolNeAR dev, speech', 'REL, mixed', figures(speech, REL, 'kind=mixed'), undefined, 0.86),
      row('PolNeAR dev, speech', 'REL, indirect', figures(speech, REL, 'kind=indirect'), undefined, 0.76),
      row('PolNeAR dev, all', 'REL (all three overlap)', figures(all, REL), 0.462),
      row('PolNeAR dev, all', 'WHO said what', figures(all, 'WHO-SAID-WHAT'), 0.419),
      row('PolNeAR dev, all', 'strict', figures(all, 'REL strict'), 0.21),
      row('PolNeAR dev, all', 'source pieces, exact', all.fragments.source.exact, 0.41, 0.7),
      row('PolNeAR dev, all', 'cue pieces, exact', all.fragments.cue.exact, 0.44, 0.66),
      row('PolNeAR dev, all', 'content pieces, exact', all.fragments.content.exact, 0.33, 0.6),
    ];
  },
  async rates(corpora, program) {
    const gold = corpora.at(FOLDER, 'polnear-dev.jsonl');
    const scored = async (goldFile: string, readings: string, ...options: string[]) =>
      JSON.parse(
        await program.script(corpora.at(FOLDER, 'score-attribution.mjs'), [goldFile, readings, '--json', '--drop-nested', ...options]),
      ) as Scored;
    // the scorer counts by the class that an attribution names, if it names one: ours, and then our rules
    const texts = new Map(linesOf(gold).map(({ id, text }) => [id, text ?? '']));
    const classed = (file: string, name: string, cls: (a: Marked, words: string) => string): string => {
      const to = corpora.scratch(name);
      const lines = linesOf(file).map(({ id, attributions = [] }) => {
        const text = texts.get(id) ?? '';
        const words = ({ cue }: Marked) => cue.map(([start, end]) => text.slice(start, end)).join(' ');
        return JSON.stringify({ id, text, attributions: attributions.map((a) => ({ ...a, cls: cls(a, words(a)) })) });
      });
      writeFileSync(to, `${lines.join('\n')}\n`);
      return to;
    };
    const readings = corpora.scratch('readings.jsonl');
    const byClass = (_: Marked, words: string) => cueClassOf(words);
    const verbs = await scored(classed(gold, 'gold-classes.jsonl', byClass), classed(readings, 'classes.jsonl', byClass));
    const rules = await scored(
      gold,
      classed(readings, 'rules.jsonl', ({ rule = '' }) => rule),
    );
    const speech = await scored(gold, readings, '--focus', 'speech');
    const rate = (table: Rate['table'], name: string, figures: Figures | undefined): Rate[] =>
      figures === undefined
        ? []
        : [{ table, name, marked: figures.gold, found: figures.pred, precision: figures.pred ? figures.P : null, recall: figures.gold ? figures.R : null }]; // prettier-ignore
    const ruleIds = Object.keys(rules.groups).flatMap((group) => /^cue=(en\/\S+)$/u.exec(group)?.[1] ?? []);
    return [
      ...CLASSES.flatMap((name) => rate('verb class', name, verbs.groups[`cue=${name}`]?.[REL])),
      ...['direct', 'mixed', 'indirect'].flatMap((name) => rate('content', name, speech.groups[`kind=${name}`]?.[REL])),
      ...ruleIds.sort().flatMap((name) => rate('rule', name, rules.groups[`cue=${name}`]?.[REL])).map((r) => ({ ...r, marked: null, recall: null })), // prettier-ignore
    ];
  },
};

const REL = 'REL overlap';
const NOTHING: Figures = { P: 0, R: 0, F: 0, gold: 0, pred: 0 };

interface Marked {
  readonly cue: readonly (readonly [number, number])[];
  readonly rule?: string;
}

const linesOf = (file: string): readonly { readonly id: string; readonly text?: string; readonly attributions?: readonly Marked[] }[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as { id: string });

/** The product is given the texts, never the answers. */
async function withoutGold(from: string, to: string): Promise<void> {
  const out = createWriteStream(to);
  for await (const line of createInterface({ input: createReadStream(from) })) {
    if (line.trim() === '') continue;
    const { id, text, title, outlet, date } = JSON.parse(line) as Readonly<Record<string, string | undefined>>;
    out.write(`${JSON.stringify({ id, text, title, outlet, published: date })}\n`);
  }
  await new Promise<void>((done) => out.end(done));
}
