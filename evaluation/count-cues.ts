// node evaluation/count-cues.ts TRAIN.jsonl    then: npm run data
// Counts, on articles whose attributions were marked by readers, how often each construction, each verb and each context was right, and writes
// the four tables that languages/en/attribute/confidence.ts reads. Takes no word of the articles over but single nouns and verbs, which are
// words of the language. Run it again after any change to the rules.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { countsOf, seenIn, type Article } from './cue-tables.ts';

const DATA = join(import.meta.dirname, '../packages/core/data/en');

function write(name: string, title: string, note: string, words: Readonly<Record<string, string | number>>): void {
  const lines = Object.entries(words).map(([key, value]) => `  '${key.replaceAll("'", "''")}': ${value}`);
  const head = `title: ${title}\nsource: counted on the training part of PolNeAR 1.0 (Newell, Margolin and Ruths 2018), which gives no text here\nlicense: CC0-1.0\nnote: >\n  ${note}\nwords:\n`;
  writeFileSync(join(DATA, `${name}.yml`), `${head}${lines.join('\n')}\n`);
}

const [file] = process.argv.slice(2);
if (file === undefined) throw new Error('Say which articles to count on: node evaluation/count-cues.ts TRAIN.jsonl');
const seen = readFileSync(file, 'utf8')
  .split('\n')
  .filter((line) => line.trim() !== '')
  .flatMap((line, index) => seenIn(JSON.parse(line) as Article, index));
const { shapes, cues, weights, contexts } = countsOf(seen);
write('construction-counts', 'How often each construction is an attribution', 'Key: construction, shape of content, kind of source; value: times right, times found. Statistics only.', shapes); // prettier-ignore
write('cue-counts', 'How often each verb is a cue, by construction', 'Key: verb, construction, shape of content, kind of source; value: times right, times found. Seen five times or more.', cues); // prettier-ignore
write('cue-weights', 'How much more often than its constructions a verb is a cue', 'Key: verb; value: times right over times expected from its constructions, drawn towards 1.', weights); // prettier-ignore
write('context-counts', 'How often an attribution is one, by what stands around it', 'Key: what stands around; value: times right, times expected from construction and verb, times found. Seen eight times or more.', contexts); // prettier-ignore
console.log(`${seen.length} proposals counted. Now: npm run data`);
