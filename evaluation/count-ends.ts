// node evaluation/count-ends.ts TRAIN.jsonl    then: npm run data, and the same once more if rules of ends changed
// Counts, on articles whose attributions were marked by readers, at which marks and words readers ended a content, and writes the two tables that
// languages/en/attribute/content-stops.ts reads. Takes no word of the articles over but closed words and single verbs, which are words of the
// language. Run it again after any change to where contents begin or end by rule; count-cues comes after it.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Article } from './cue-tables.ts';
import { endTablesOf, walksIn } from './end-tables.ts';

const DATA = join(import.meta.dirname, '../packages/core/data/en');

function write(name: string, title: string, note: string, words: Readonly<Record<string, string>>): void {
  const lines = Object.entries(words).map(([key, value]) => `  '${key.replaceAll("'", "''")}': ${value}`);
  const head = `title: ${title}\nsource: counted on the training part of PolNeAR 1.0 (Newell, Margolin and Ruths 2018), which gives no text here\nlicense: CC0-1.0\nnote: >\n  ${note}\nwords:\n`;
  writeFileSync(join(DATA, `${name}.yml`), `${head}${lines.join('\n')}\n`);
}

const [file] = process.argv.slice(2);
if (file === undefined) throw new Error('Say which articles to count on: node evaluation/count-ends.ts TRAIN.jsonl');
const walks = readFileSync(file, 'utf8')
  .split('\n')
  .filter((line) => line.trim() !== '')
  .flatMap((line) => walksIn(JSON.parse(line) as Article));
const { counts, changes } = endTablesOf(walks);
write('content-end-counts', 'How often readers ended a content at each kind of place', 'Key: before, at or after the end by rule; mark; what follows; shape of content; value: times ended, times passed or ended. Seen five times or more.', counts); // prettier-ignore
write('content-end-changes', 'How much more often readers ended a content, by what stands around the place', 'Key: what stands around; value: times ended, times expected from the place alone, times seen. Seen five times or more.', changes); // prettier-ignore
console.log(`${walks.length} contents counted. Now: npm run data`);
