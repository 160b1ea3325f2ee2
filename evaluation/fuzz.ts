// npm run fuzz [-- --runs 20000 --seed 1 --seconds 10 --keep FOLDER]
// Broken files of every form through ingest with its workers: how many became reports, how many were refused, how many hung over the limit, how many
// tripped us or broke a promise, and the peak of memory. The same seed tries the same files. With --keep, files that hung or tripped us are written there.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { BOUNDS } from '../packages/app/src/ingest/workers/workshop.ts';
import { bases } from './fuzz/bases.ts';
import { fuzz } from './fuzz/run.ts';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '20000' },
    seed: { type: 'string', default: '1' },
    seconds: { type: 'string', default: '10' },
    keep: { type: 'string' },
  },
});
const began = performance.now();
const runs = Number(values.runs);
const { outcomes, found, peak } = await fuzz(await bases(), {
  runs,
  seed: Number(values.seed),
  bounds: { ...BOUNDS, milliseconds: Number(values.seconds) * 1000 },
  progress: (done) => void (process.stderr.isTTY && done % 100 === 0 && process.stderr.write(`\r${done} of ${runs}`)),
});
const columns = ['inputs', 'reports', 'refused', 'hangs', 'crashes', 'broken'] as const;
console.log(['kind', ...columns, 'slowest (ms)'].join('\t'));
for (const outcome of outcomes)
  console.log([outcome.kind, ...columns.map((name) => outcome[name]), Math.round(outcome.slowest)].join('\t'));
const sum = (name: (typeof columns)[number]): number => outcomes.reduce((total, outcome) => total + outcome[name], 0);
console.log(['all', ...columns.map(sum), Math.round(Math.max(...outcomes.map(({ slowest }) => slowest)))].join('\t'));
console.log(`peak of memory ${Math.round(peak / 1024 / 1024)} MB, ${Math.round((performance.now() - began) / 1000)} s`);
for (const { input, number, what } of found.slice(0, 40))
  console.log(`input ${number} (${input.kind}, ${input.bytes.length} bytes): ${what}`);
if (values.keep !== undefined) {
  mkdirSync(values.keep, { recursive: true });
  for (const { input, number } of found) writeFileSync(join(values.keep, `input-${number}`), input.bytes);
}
if (sum('hangs') + sum('crashes') + sum('broken') > 0) process.exitCode = 1;
