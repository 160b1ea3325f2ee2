// npm run bench [-- --json FILE] [--only stages,extract,compare,story,stream,warc]
// How fast: articles a second of processor time for each stage, beside wink-nlp alone on the same texts in the same run; then wall time, processor time
// and peak memory of the whole `compare` command on 5, 50 and 500 reports, and on one story of 10 to 1,000 reports (large-story.ts); then memory over
// 10,000 articles through `read --jsonl`. Where asked for, a web archive of a gigabyte, page by page (large-warc.ts).
// Processor time counts every thread of ours, so it is cautious, and a busy machine changes it little; wall time it does change.
// Texts: PolNeAR and the case where they are present (see evaluate.ts), else the bundled stories, repeated. Median of three.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { availableParallelism, cpus, loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { attribute } from '../packages/core/src/languages/en/attribute/index.ts';
import { english } from '../packages/core/src/languages/en/index.ts';
import { sourced } from '../packages/core/src/languages/en/voice/index.ts';
import type { ReportInput } from '../packages/core/src/model/report.ts';
import { read } from '../packages/core/src/pipeline.ts';
import { clean, reportOf } from '../packages/core/src/stages/clean.ts';
import { segment } from '../packages/core/src/stages/segment.ts';
import { benchExtract } from './bench-extract.ts';
import { largeStory } from './large-story.ts';
import { writeWarc } from './large-warc.ts';
import { table, type Measure } from './measure.ts';

const ROOT = join(import.meta.dirname, '..');
const PROGRAM = join(ROOT, 'packages/app/bin/stemma.js');
const corpora = resolve(ROOT, process.env['STEMMA_EVALUATION'] ?? '../shared');
const RUNS = 3;
const WARM = 24; // passes over all texts before time is taken: only after some two thousand articles does the machine stop compiling, which costs as much as reading
const LONG = 60; // seconds: what takes longer is run once
const STREAMED = [1000, 10_000] as const; // articles
const STORY = [10, 30, 100, 300, 1000] as const; // reports
const PARTS = ['stages', 'extract', 'compare', 'story', 'stream'];

const { values: options } = parseArgs({ options: { json: { type: 'string' }, only: { type: 'string', default: PARTS.join(',') } } });
const median = (numbers: readonly number[]): number => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? NaN;

/** Texts of one kind, each once. */
function textsOf(file: string): readonly ReportInput[] | null {
  const path = join(corpora, 'evaluation/attribution', file);
  if (!existsSync(path)) return null;
  const lines = readFileSync(path, 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => {
    const { id, text, title, date } = JSON.parse(line) as { id: string; text: string; title?: string; date?: string };
    return { id, text, ...(title && { title }), ...(date && { published: date }) };
  });
}

const bundled = (): readonly ReportInput[] =>
  globSync('stories/*/reports/*.txt', { cwd: ROOT })
    .sort()
    .map((file) => ({ id: file, text: readFileSync(join(ROOT, file), 'utf8') }));

/** `count` reports: the texts, and again from the start where there are too few, each copy with a line of its own. */
const repeated = (texts: readonly ReportInput[], count: number): readonly ReportInput[] =>
  Array.from({ length: count }, (_, i) => ({
    ...texts[i % texts.length]!,
    id: `report-${i}`,
    text: i < texts.length ? texts[i]!.text : `Copy ${i}.\n\n${texts[i % texts.length]!.text}`,
  }));

const ALONE = 'wink-nlp alone (sentences and parts of speech)';
type Stage = 'clean' | 'tag' | 'segment' | 'mention' | 'attribute' | 'voice' | 'whole read' | typeof ALONE;

/** wink-nlp by itself, with the model that we use: every token with its part of speech, and every sentence, of a whole text. */
const winkAlone = ((): ((text: string) => void) => {
  interface Collection {
    out(helper: unknown): unknown;
  }
  type Wink = ((model: unknown, pipe: readonly string[]) => Nlp) & Record<string, unknown>;
  interface Nlp {
    readonly its: Readonly<Record<string, unknown>>;
    readDoc(text: string): { tokens(): Collection; sentences(): Collection };
  }
  const fromCore = createRequire(join(ROOT, 'packages/core/package.json'));
  const nlp = (fromCore('wink-nlp') as Wink)(fromCore('wink-eng-lite-web-model'), ['sbd', 'pos']);
  return (text) => {
    const doc = nlp.readDoc(text);
    doc.tokens().out(nlp.its['value']);
    doc.tokens().out(nlp.its['pos']);
    doc.sentences().out(nlp.its['span']);
  };
})();

/** Seconds of processor time spent in each stage over all texts. `tag` is a part of `segment` and is taken out of it. */
function stageSeconds(texts: readonly ReportInput[]): ReadonlyMap<Stage, number> {
  const spent = new Map<Stage, number>();
  const timed = <T>(stage: Stage, run: () => T): T => {
    const began = process.cpuUsage();
    const value = run();
    const { user, system } = process.cpuUsage(began);
    spent.set(stage, (spent.get(stage) ?? 0) + (user + system) / 1e6);
    return value;
  };
  const language = { ...english, tag: (text: string) => timed('tag', () => english.tag(text)) };
  for (const text of texts) {
    const cleaned = timed('clean', () => clean(reportOf(text), language));
    const segmented = timed('segment', () => segment(cleaned, language));
    const annotated = { ...segmented, mentions: timed('mention', () => english.mention(segmented)) };
    const attributions = timed('attribute', () => attribute(annotated));
    timed('voice', () => sourced(annotated, attributions));
  }
  spent.set('segment', spent.get('segment')! - (spent.get('tag') ?? 0));
  for (const text of texts) timed('whole read', () => read(text, english));
  for (const { text } of texts) timed(ALONE, () => winkAlone(text));
  return spent;
}

function benchStages(): readonly Measure[] {
  const texts = textsOf('polnear-dev.jsonl') ?? repeated(bundled(), 80);
  for (let pass = 0; pass < WARM; pass += 1) stageSeconds(texts);
  const runs = Array.from({ length: RUNS }, () => stageSeconds(texts));
  const words = texts.reduce((n, { text }) => n + (text.match(/\S+/g)?.length ?? 0), 0);
  const perSecond = (stage: Stage): number => texts.length / median(runs.map((run) => run.get(stage)!));
  return [
    ...[...runs[0]!.keys()].map((stage) => ({
      set: 'articles a second',
      measure: stage,
      value: Math.round(perSecond(stage)),
      as: 'count' as const,
      ...(stage === 'whole read' && { bar: 150, note: `${texts.length} texts of ${Math.round(words / texts.length)} words` }),
    })),
    {
      set: 'articles a second',
      measure: 'whole read, as a part of wink-nlp alone',
      value: Math.round((100 * perSecond('whole read')) / perSecond(ALONE)) / 100,
      as: 'rate',
      bar: 0.35,
    },
  ];
}

/** Sends `count` articles through `stemma read --jsonl`, each made when it is asked for and each answer forgotten, so that nothing here holds them. */
async function streamOnce(texts: readonly ReportInput[], count: number, scratch: string): Promise<{ megabytes: number; seconds: number }> {
  const peak = join(scratch, 'peak');
  const child = spawn(process.execPath, [SMALL_HEAP, '--import', PEAK_MEMORY, PROGRAM, 'read', '--jsonl'], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, STEMMA_PEAK: peak, NO_COLOR: '1' },
  });
  function* lines(): Generator<string> {
    for (let i = 0; i < count; i += 1) yield `${JSON.stringify({ ...texts[i % texts.length]!, id: `report-${i}` })}\n`;
  }
  Readable.from(lines()).pipe(child.stdin);
  let answers = 0;
  child.stdout.on('data', (chunk: Buffer) => {
    for (let at = chunk.indexOf(LINE_FEED); at >= 0; at = chunk.indexOf(LINE_FEED, at + 1)) answers += 1;
  });
  const [status] = (await once(child, 'close')) as [number | null];
  if (status !== 0 || answers !== count) throw new Error(`read --jsonl ended with ${String(status)} after ${answers} of ${count} answers`);
  const { maxRSS, processor } = JSON.parse(readFileSync(peak, 'utf8')) as { maxRSS: number; processor: number };
  return { megabytes: maxRSS / 1024, seconds: processor / 1e6 };
}

const LINE_FEED = 10;
/** Left alone, the collector lets garbage lie until there is much of it, which a run of 1,000 articles ends before. With little room it shows what is held. */
const SMALL_HEAP = '--max-old-space-size=128'; // MB

/** Memory must not grow with the length of a stream. Texts are repeated, since nobody has ten thousand to give: what grows with the number of words is not seen. */
async function benchStream(): Promise<readonly Measure[]> {
  const texts = textsOf('polnear-train.jsonl') ?? bundled();
  const scratch = mkdtempSync(join(tmpdir(), 'stemma-bench-'));
  try {
    const [few, many] = [await streamOnce(texts, STREAMED[0], scratch), await streamOnce(texts, STREAMED[1], scratch)];
    const set = 'read --jsonl';
    return [
      {
        set,
        measure: 'memory, 10,000 articles against 1,000',
        value: Math.round((100 * many.megabytes) / few.megabytes) / 100,
        as: 'rate',
        bar: 1.15,
        atMost: true,
        note: `${Math.round(many.megabytes)} MB against ${Math.round(few.megabytes)} MB at the peak, with 128 MB for what lives long; ${texts.length} texts, repeated`,
      },
      {
        set,
        measure: 'articles a second of processor time, from a cold start',
        value: Math.round(STREAMED[1] / many.seconds),
        as: 'count',
      },
    ];
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

const PEAK_MEMORY = pathToFileURL(join(import.meta.dirname, 'peak-memory.js')).href;

/** One run of `stemma compare FOLDER` from a cold start. */
function compareOnce(
  folder: string,
  scratch: string,
): { readonly seconds: number; readonly processor: number; readonly megabytes: number } {
  const peak = join(scratch, 'peak');
  const began = performance.now();
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--import', PEAK_MEMORY, PROGRAM, 'compare', folder, '--format', 'json', '-o', join(scratch, 'dossier.json')],
    {
      encoding: 'utf8',
      env: { ...process.env, STEMMA_PEAK: peak, NO_COLOR: '1' },
    },
  );
  const seconds = (performance.now() - began) / 1000;
  if (status !== 0) throw new Error(`compare ended with ${String(status)}: ${stderr.trim().split('\n').slice(-3).join(' ')}`);
  const { maxRSS, processor } = JSON.parse(readFileSync(peak, 'utf8')) as { maxRSS: number; processor: number };
  return { seconds, processor: processor / 1e6, megabytes: Math.round(maxRSS / 1024) };
}

function benchCompare(): readonly Measure[] {
  const scratch = mkdtempSync(join(tmpdir(), 'stemma-bench-'));
  const cases = join(corpora, 'cases/back-channel/reports');
  const many = textsOf('polnear-train.jsonl');
  const stories = bundled();
  const sizes = [5, 50, 500].map((size) => {
    if (size === 5 && existsSync(cases)) return { size, what: 'the case', folder: cases };
    const folder = join(scratch, `${size}`);
    mkdirSync(folder, { recursive: true });
    for (const { id, text } of repeated(many ?? stories, size)) writeFileSync(join(folder, `${id}.txt`), text);
    return { size, what: many ? 'unrelated articles' : 'bundled stories, repeated', folder };
  });
  try {
    return sizes.flatMap(({ size, what, folder }) => {
      const runs = [compareOnce(folder, scratch)];
      while (runs.length < RUNS && runs[0]!.seconds < LONG) runs.push(compareOnce(folder, scratch));
      const [seconds, processor, megabytes] = [
        median(runs.map((r) => r.seconds)),
        median(runs.map((r) => r.processor)),
        median(runs.map((r) => r.megabytes)),
      ];
      const once = runs.length < RUNS ? ', one run' : '';
      const set = `compare, ${size} reports`;
      return [
        {
          set,
          measure: 'seconds, cold start',
          value: Math.round(seconds * 100) / 100,
          as: 'rate',
          ...(size === 5 && { bar: 2, atMost: true }),
          note: `${what}${once}`,
        },
        { set, measure: 'seconds of processor time', value: Math.round(processor * 100) / 100, as: 'rate' },
        { set, measure: 'peak memory, MB', value: megabytes, as: 'count', ...(size === 5 && { bar: 400, atMost: true }) },
      ] satisfies Measure[];
    });
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** One story in more and more reports: what a report costs must not grow with their number by more than its logarithm. */
function benchStory(): readonly Measure[] {
  const scratch = mkdtempSync(join(tmpdir(), 'stemma-bench-'));
  const seconds = new Map<number, number>();
  try {
    const measures = STORY.flatMap((size): Measure[] => {
      const folder = join(scratch, `${size}`);
      mkdirSync(folder);
      for (const { id, text } of largeStory(size)) writeFileSync(join(folder, `${id}.txt`), text);
      const run = compareOnce(folder, scratch);
      seconds.set(size, run.processor);
      const set = `compare, one story of ${size} reports`;
      return [
        {
          set,
          measure: 'seconds of processor time',
          value: Math.round(run.processor * 100) / 100,
          as: 'rate',
          ...(size === 100 && { bar: 20, atMost: true }),
          note: `${Math.round((1000 * run.processor) / size)} ms a report`,
        },
        { set, measure: 'peak memory, MB', value: run.megabytes, as: 'count' },
      ];
    });
    const [few, many] = [STORY[2], STORY[4]];
    const growth = (seconds.get(many)! * few * Math.log(few)) / (seconds.get(few)! * many * Math.log(many));
    return [
      ...measures,
      {
        set: 'compare, one story',
        measure: `growth from ${few} to ${many} reports, against n·log n`,
        value: Math.round(100 * growth) / 100,
        as: 'rate',
        bar: 1,
        atMost: true,
      },
    ];
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

const WARC = [100, 1024] as const; // MB before compression

/** A web archive of a gigabyte is opened page by page: memory must not grow with it. Opening alone, without extraction. */
async function benchWarc(): Promise<readonly Measure[]> {
  const scratch = mkdtempSync(join(tmpdir(), 'stemma-bench-'));
  const peak = join(scratch, 'peak');
  const reader = join(import.meta.dirname, 'large-warc.ts');
  const measures: Measure[] = [];
  try {
    for (const gzip of [false, true]) {
      const runs: { megabytes: number; pages: number; seconds: number }[] = [];
      for (const size of WARC) {
        const file = join(scratch, gzip ? 'large.warc.gz' : 'large.warc');
        const written = await writeWarc(file, size * 2 ** 20, gzip);
        const { status, stdout, stderr } = spawnSync(process.execPath, [SMALL_HEAP, '--import', PEAK_MEMORY, reader, file], {
          encoding: 'utf8',
          env: { ...process.env, STEMMA_PEAK: peak },
        });
        if (status !== 0) throw new Error(`reading the archive ended with ${String(status)}: ${stderr.trim()}`);
        const { pages } = JSON.parse(stdout) as { pages: number };
        if (pages !== written) throw new Error(`${pages} of ${written} pages were read`);
        const { maxRSS, processor } = JSON.parse(readFileSync(peak, 'utf8')) as { maxRSS: number; processor: number };
        runs.push({ megabytes: Math.round(maxRSS / 1024), pages, seconds: processor / 1e6 });
      }
      const [few, many] = runs as [(typeof runs)[0], (typeof runs)[0]];
      const set = `WARC of 1 GB, ${gzip ? 'a gzip member for each record' : 'uncompressed'}`;
      measures.push(
        {
          set,
          measure: 'pages a second of processor time',
          value: Math.round(many.pages / many.seconds),
          as: 'count',
          note: `${many.pages} pages`,
        },
        {
          set,
          measure: 'peak memory, MB',
          value: many.megabytes,
          as: 'count',
          bar: 400,
          atMost: true,
          note: `${few.megabytes} MB for 100 MB`,
        },
      );
    }
    return measures;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

const busy = loadavg()[0]!; // before we add our own
const only = options.only.split(',');
const measures = [
  ...(only.includes('stages') ? benchStages() : []),
  ...(only.includes('extract') ? benchExtract(corpora) : []),
  ...(only.includes('compare') ? benchCompare() : []),
  ...(only.includes('story') ? benchStory() : []),
  ...(only.includes('stream') ? await benchStream() : []),
  ...(only.includes('warc') ? await benchWarc() : []), // writes two gigabytes, so only where it is asked for
];
console.log(table(measures));
if (busy > availableParallelism())
  console.log(`\nThe machine was busy (load ${busy.toFixed(1)} on ${availableParallelism()} processors): wall times are too long.`);
const commit = spawnSync('git', ['rev-parse', '--short=12', 'HEAD'], { cwd: ROOT, encoding: 'utf8' }).stdout.trim();
const figures = `${JSON.stringify({ commit, node: process.version, processor: cpus()[0]?.model.trim(), load: Math.round(busy * 10) / 10, runs: RUNS, measures }, null, 2)}\n`;
if (options.json !== undefined) writeFileSync(options.json, figures);
else if (PARTS.every((part) => only.includes(part))) {
  mkdirSync(join(import.meta.dirname, 'results'), { recursive: true });
  writeFileSync(join(import.meta.dirname, 'results/bench.json'), figures);
}
