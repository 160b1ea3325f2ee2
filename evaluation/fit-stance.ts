// node evaluation/fit-stance.ts FOLDER    then: npm run format, npm run data
// Fits the table by which “stemma check” weighs the signs of a report, on all claims of FOLDER (evaluation/divergence/dev), and writes
// data/en/stance-weights.yml. Takes no text over. Run it again after any change to the signs. The figures of two folds by story, for which the
// table of one half is used on the other, come from: npm run evaluate -- --only check
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fitted } from './stance/fit.ts';
import { labelled, pairsIn } from './stance/rows.ts';

const FILE = join(import.meta.dirname, '../packages/core/data/en/stance-weights.yml');
const HEAD = `title: What each sign of a report weighs towards asserting, denying and only carrying a claim
source: fitted on the stances of Emergent (Ferreira and Vlachos 2016) and of the Fake News Challenge (2017), which give no text here
license: CC0-1.0
note: >
  Key: sign; value: weight towards for, against, observing. word/ is a lemma anywhere, opening/ a lemma or a pair of them in the first three
  sentences, where CLAIM, NAME and NUMBER stand for words of the claim, names and numbers. Written by evaluation/fit-stance.ts; numbers only.
words:
`;

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('Say where the labelled claims are: node evaluation/fit-stance.ts FOLDER');
const table = fitted(labelled(pairsIn(folder)));
const keys = Object.keys(table).sort();
const quoted = (key: string): string => `'${key.replaceAll("'", "''")}'`;
writeFileSync(FILE, `${HEAD}${keys.map((key) => `  ${quoted(key)}: ${(table[key] ?? []).join(' ')}`).join('\n')}\n`);
console.log(`${keys.length} signs weighed. Now: npm run format, npm run data`);
