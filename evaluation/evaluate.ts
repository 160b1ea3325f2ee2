// npm run evaluate [-- --only back-channel,attribution] [--jobs 2] [--json FILE] [--keep FOLDER] [--program FILE]
// Measures the product, through its own command line, on corpora that stay outside the repository. STEMMA_EVALUATION says where they are
// (a folder with `evaluation/` and `cases/`; ../shared if nothing is said). Prints a table; writes figures, and only figures, to evaluation/results/:
// all of them after a whole run, error-rates.json (from which docs/reference/error-rates.md is made) also after --only attribution,own.
import { spawn, spawnSync } from 'node:child_process';
import {
  appendFileSync,
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { table, type Corpora, type EvaluationSet, type Measure, type Program, type Rate } from './measure.ts';
import { LATER, SETS } from './sets/index.ts';

const ROOT = join(import.meta.dirname, '..');
const RESULTS = join(import.meta.dirname, 'results');

const { values: options } = parseArgs({
  options: {
    only: { type: 'string' },
    jobs: { type: 'string', default: '1' },
    json: { type: 'string' },
    keep: { type: 'string' }, // a folder outside the repository: readings and dossiers stay there, for a person to look at
    program: { type: 'string', default: join(ROOT, 'packages/app/bin/stemma.js') },
  },
});

/** Runs `command`; its output goes to the file `to`, or is given back. Fails with the last words of what it said. */
async function run(command: readonly [string, ...string[]], to?: string, from?: string): Promise<string> {
  const [file, ...args] = command;
  const child = spawn(file, args, { cwd: ROOT, env: { ...process.env, NO_COLOR: '1' }, stdio: ['pipe', 'pipe', 'pipe'] });
  const kept: string[] = [];
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said = (said + text).slice(-2000)));
  const ended = new Promise<number | null>((done, fail) => child.on('error', fail).on('close', done));
  const fed =
    from === undefined ? Promise.resolve(child.stdin.end()) : pipeline(createReadStream(from), child.stdin).catch(() => undefined); // it ended early: its exit code says why
  const read =
    to === undefined
      ? pipeline(child.stdout.setEncoding('utf8'), async (text: AsyncIterable<string>) => {
          for await (const part of text) kept.push(part);
        })
      : pipeline(child.stdout, createWriteStream(to));
  const [code] = await Promise.all([ended, fed, read]);
  if (code !== 0)
    throw new Error(
      `${args
        .slice(0, 2)
        .map((arg) => basename(arg))
        .join(' ')} ended with ${code}. ${said.trim().split('\n').slice(-3).join(' ')}`,
    );
  return kept.join('');
}

const program: Program = {
  stemma: async (args, to, from) => {
    await run([process.execPath, options.program, ...args], to, from);
  },
  script: (file, args, to) => run([process.execPath, file, ...args], to),
};

const root = resolve(ROOT, process.env['STEMMA_EVALUATION'] ?? '../shared');
const scratch = options.keep === undefined ? mkdtempSync(join(tmpdir(), 'stemma-evaluation-')) : resolve(options.keep);
const corporaFor = (set: string): Corpora => ({
  at: (...parts) => join(root, ...parts),
  scratch: (name) => {
    mkdirSync(join(scratch, set), { recursive: true });
    return join(scratch, set, name);
  },
});

interface Outcome {
  readonly measures: readonly Measure[];
  readonly rates: readonly Rate[];
  readonly failed: boolean;
  readonly seconds: number;
}

async function measured(set: EvaluationSet): Promise<Outcome> {
  const began = performance.now();
  const seconds = () => Math.round((performance.now() - began) / 100) / 10;
  const nothing = (note: string): Measure[] => [{ set: set.name, measure: '', value: null, as: 'count', note }];
  const absent = set.needs.filter((file) => !existsSync(join(root, file)));
  if (absent.length > 0) return { measures: nothing(`not here: ${absent.join(', ')}`), rates: [], failed: false, seconds: 0 };
  try {
    const corpora = corporaFor(set.name);
    const measures = await set.measure(corpora, program);
    return { measures, rates: (await set.rates?.(corpora, program)) ?? [], failed: false, seconds: seconds() };
  } catch (error) {
    console.error(`${set.name}: ${error instanceof Error ? error.message : String(error)}`);
    return { measures: nothing('could not be measured'), rates: [], failed: true, seconds: seconds() };
  }
}

/** Runs at most `jobs` at once; the outcomes come in the order of the sets. */
async function inTurn(sets: readonly EvaluationSet[], jobs: number): Promise<readonly Outcome[]> {
  const outcomes = new Map<EvaluationSet, Outcome>();
  const waiting = [...sets];
  const worker = async () => {
    for (let set = waiting.shift(); set; set = waiting.shift()) {
      const outcome = await measured(set);
      outcomes.set(set, outcome);
      console.error(`${set.name}: ${outcome.seconds.toFixed(1)} s`);
    }
  };
  await Promise.all(Array.from({ length: Math.max(1, jobs) }, worker));
  return sets.map((set) => outcomes.get(set)!);
}

/** Which program was measured: figures without that are gossip. */
function engine() {
  const git = (...args: string[]) => spawnSync('git', args, { cwd: ROOT, encoding: 'utf8' }).stdout.trim();
  const changed = git('status', '--porcelain', '--', 'packages')
    .split('\n')
    .filter((line) => line !== '').length;
  const { version } = JSON.parse(readFileSync(join(ROOT, 'packages/core/package.json'), 'utf8')) as { version: string };
  return { version, commit: git('rev-parse', '--short=12', 'HEAD'), committed: git('log', '-1', '--format=%cI'), changed };
}

/** What the last whole run gave, whenever that was. */
function earlier(): readonly Measure[] {
  const file = join(RESULTS, 'latest.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as { measures: Measure[] }).measures : [];
}

async function main(): Promise<void> {
  const only = options.only?.split(',');
  const unknown = only?.filter((name) => !SETS.some((set) => set.name === name)) ?? [];
  if (unknown.length > 0) throw new Error(`No set is called ${unknown.join(', ')}. There are: ${SETS.map(({ name }) => name).join(', ')}.`);
  if (!existsSync(join(root, 'evaluation')) && !existsSync(join(root, 'cases'))) {
    console.log('Nothing was measured: the corpora are absent. They are not part of this repository, since their texts belong to others.');
    console.log('Set STEMMA_EVALUATION to a folder that holds “evaluation” and “cases”, and run the same command again.');
    return;
  }
  const sets = SETS.filter((set) => only?.includes(set.name) ?? true);
  const outcomes = await inTurn(sets, Number(options.jobs));
  const measures = outcomes.flatMap((outcome) => outcome.measures);
  const help = await run([process.execPath, options.program, '--help']).catch(() => '');
  const later: Measure[] = LATER.filter(() => only === undefined).map(({ name, command }) => ({
    set: name,
    measure: `stemma ${command}`,
    value: null,
    as: 'count',
    note: new RegExp(`^ +${command}\\b`, 'm').test(help) ? 'built, not measured yet' : 'not built yet',
  }));
  console.log(table([...measures, ...later], earlier()));

  const figures = {
    engine: engine(),
    seconds: Object.fromEntries(sets.map((set, i) => [set.name, outcomes[i]!.seconds])),
    measures: [...measures, ...later],
  };
  if (options.json !== undefined) writeFileSync(options.json, `${JSON.stringify(figures, null, 2)}\n`);
  const published = SETS.filter((set) => 'rates' in set).every((set) => outcomes[sets.indexOf(set)]?.rates.length);
  if (published && options.program.startsWith(ROOT)) {
    const { version, commit } = figures.engine;
    const rounded = (share: number | null) => share && Math.round(share * 1e4) / 1e4;
    const rates = outcomes
      .flatMap((outcome) => outcome.rates)
      .map((rate) => ({ ...rate, precision: rounded(rate.precision), recall: rounded(rate.recall) }));
    mkdirSync(RESULTS, { recursive: true });
    writeFileSync(join(RESULTS, 'error-rates.json'), `${JSON.stringify({ engine: { version, commit }, rates }, null, 2)}\n`);
  }
  const whole = only === undefined && !outcomes.some(({ failed }) => failed) && options.program.startsWith(ROOT);
  if (whole) {
    mkdirSync(RESULTS, { recursive: true });
    writeFileSync(join(RESULTS, 'latest.json'), `${JSON.stringify(figures, null, 2)}\n`);
    const short = Object.fromEntries(
      measures
        .filter(({ value }) => value !== null)
        .map(({ set, measure, value }) => [`${set}: ${measure}`, Math.round(value! * 1e4) / 1e4]),
    );
    appendFileSync(join(RESULTS, 'history.jsonl'), `${JSON.stringify({ ...figures.engine, ...short })}\n`);
  }
  if (outcomes.some(({ failed }) => failed)) process.exitCode = 1;
}

try {
  await main();
} finally {
  if (options.keep === undefined) rmSync(scratch, { recursive: true, force: true });
}
