// node evaluation/fit-events.ts [--write]
// Counts how much each sign of languages/en/events/signs.ts speaks for two mentions being one event: logistic regression over pairs of mentions of one story
// (ECB+, Cybulska and Vossen 2014; events across reports), held back by a quadratic penalty. Only numbers leave the corpus.
// Prints CoNLL F1 on two folds by topic, and with weights counted on the stories of even index only, for several averages from which groups are put together.
// --write: counted on all, and written to packages/core/data/en/event-weights.yml; then npm run data. STEMMA_EVALUATION says where the corpora are.
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { crossed, fit, isRead, names, parts, predicted, scored, storiesIn, type Weighed } from './events/fit.ts';

const ROOT = join(import.meta.dirname, '..');
const CORPUS = resolve(ROOT, process.env['STEMMA_EVALUATION'] ?? '../shared', 'evaluation/divergence');
const LIBRARY = join(CORPUS, 'scorers/lib.mjs');
const WEIGHTS = join(ROOT, 'packages/core/data/en/event-weights.yml');
const LEASTS = [-1.1, -0.9, -0.7, -0.6, -0.5, -0.3];

const stories = storiesIn(join(CORPUS, 'dev/ecbplus'));
const folds = crossed(stories);
const half = fit(stories.filter(isRead));
const halved: Weighed = stories.map((s) => [s, half]);
for (const least of LEASTS) {
  const figure = async (weighed: Weighed, part: typeof isRead = () => true) => {
    const own = weighed.filter(([s]) => part(s));
    return scored(
      own.map(([s]) => s),
      predicted(own, least),
      LIBRARY,
    );
  };
  const all = await figure(folds);
  const [read, unread] = [await figure(folds, isRead), await figure(folds, (s) => !isRead(s))];
  const other = await figure(halved, (s) => !isRead(s));
  console.log(
    `${least}: two folds ${all.conll} (${parts(all)}), read half ${read.conll}, scored half ${unread.conll}; counted on the read half, the other ${other.conll}`,
  );
}

if (process.argv.includes('--write')) {
  const weights = fit(stories);
  const rows = names.map((name, i) => `  ${name}: ${weights[i]!.toFixed(2)}`).sort();
  const head = [
    'title: How much each sign speaks for two mentions being one event',
    'source: counted on the development part of ECB+ (Cybulska and Vossen 2014), which gives no text here (evaluation/fit-events.ts)',
    'license: CC0-1.0',
    'note: Weights of a logistic regression over pairs of mentions of one story; the signs are told in languages/en/events/signs.ts.',
    'words:',
  ];
  writeFileSync(WEIGHTS, `${[...head, ...rows].join('\n')}\n`);
  console.log(`${rows.length} weights. Now: npm run data`);
}
