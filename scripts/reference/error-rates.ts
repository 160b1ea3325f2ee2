import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { page, ROOT, tableOf } from './page.ts';

interface Rate {
  readonly table: string;
  readonly name: string;
  readonly marked: number | null;
  readonly found: number;
  readonly precision: number | null;
  readonly recall: number | null;
  readonly left?: readonly [number, number];
}

/** The committed figures of the last evaluation: the page is made without the corpora. */
const FILE = 'evaluation/results/error-rates.json';

const percent = (share: number | null): string => (share === null ? '–' : (100 * share).toFixed(1));
const count = (n: number | null): string => (n === null ? '–' : String(n));

/** How often attribution is wrong, by what kind of thing: numbers only. */
export function errorRatesPage(): string {
  const { engine, rates } = JSON.parse(readFileSync(join(ROOT, FILE), 'utf8')) as {
    readonly engine: { readonly version: string; readonly commit: string };
    readonly rates: readonly Rate[];
  };
  const of = (table: string) => rates.filter((rate) => rate.table === table);
  const both = (table: string, what: string) =>
    tableOf(
      [what, 'marked', 'found', 'precision', 'recall'],
      of(table).map((r) => [r.name, count(r.marked), count(r.found), percent(r.precision), percent(r.recall)]),
    );
  const own = (part: string) =>
    tableOf(
      ['what', 'asked', 'answered', 'precision', 'recall', 'rightly none'],
      of(`own set, part ${part}`).map((r) => [r.name, count(r.marked), count(r.found), percent(r.precision), percent(r.recall), r.left ? `${r.left[0]} of ${r.left[1]}` : '']), // prettier-ignore
    );
  return page(
    'Error rates of attribution',
    `How often \`stemma read\` is right about who said what, measured by \`npm run evaluate\` with Stemma ${engine.version} at ${engine.commit}. The figures are those of [${FILE}](../../${FILE}).`,
    [
      '## How to read it',
      '**Precision**: of what Stemma found, the share that a reader had marked as well. **Recall**: of what readers had marked, the share that Stemma found. Both in percent. A figure on fewer than about thirty says little; on the whole of the first corpus a difference of two points is chance.',
      'Two readers of the same articles agree with each other on 79 of 100 attributions of every kind and on 88 of 100 that report speech: nobody can do much better than that here.',
      'An attribution counts as right when its source, its cue and its content each overlap those of one attribution that a reader marked. What stands inside the content of another is left out on both sides, as the readers did not mark it.',
    ].join('\n\n'),
    [
      '## The corpora',
      'The first three tables are of the development part of PolNeAR 1.0 (Newell, Margolin and Ruths 2018): 84 articles of seven outlets on American politics of 2016. No rule was written after its articles; the tables of confidence were counted on the training part. Wire copy of other countries, sport, courts and business may be harder or easier.',
      'The last three are of [a set of our own](../../evaluation/own/README.md), marked on articles of the training part: what PolNeAR does not mark. The errors of parts A and C are read, and rules were written after them; those of part B are only counted. So part B is the better guide to other texts.',
    ].join('\n\n'),
    [
      '## By class of reporting verb',
      'The class is told from the words of the cue alone, by our own lists of verbs, for what was marked and what was found alike. Other: a cue of which no list of ours has a word.',
      both('verb class', 'class'),
    ].join('\n\n'),
    [
      '## By kind of content',
      'Only cues of speech, by the scorer’s list. Direct: all of it quoted; mixed: some of it; indirect: none.',
      both('content', 'content'),
    ].join('\n\n'),
    [
      '## By rule',
      'Which of the [rules](rules.md) found it. What a rule missed cannot be told from what another missed, so there is no recall.',
      tableOf(
        ['rule', 'found', 'precision'],
        of('rule').map((r) => [`\`${r.name}\``, count(r.found), percent(r.precision)]),
      ),
    ].join('\n\n'),
    ['## Our own set, part A', 'Rightly none: of the cases whose answer is none, how many were left alone.', own('A')].join('\n\n'),
    ['## Our own set, part B', own('B')].join('\n\n'),
    ['## Our own set, part C', own('C')].join('\n\n'),
  );
}
