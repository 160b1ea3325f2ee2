import fc from 'fast-check';
import { captureOf } from '../../packages/app/src/capture/capture.ts';
import type { Bounds } from '../../packages/app/src/ingest/arrival.ts';
import { openAll, type Supply } from '../../packages/app/src/ingest/open-all.ts';
import { faultsOf } from './faults.ts';
import { inputs, type Input } from './inputs.ts';

export interface Outcome {
  readonly kind: string;
  inputs: number;
  reports: number;
  refused: number;
  hangs: number; // stopped at the limit
  crashes: number; // faults of our own
  broken: number; // reports that break a promise
  slowest: number; // milliseconds, of one input
}

export interface Fuzzed {
  readonly outcomes: readonly Outcome[];
  readonly found: readonly { readonly input: Input; readonly number: number; readonly what: string }[]; // hangs, crashes and broken promises
  readonly peak: number; // bytes of memory, of the process with its workers
}

/** Opens `runs` broken files, always the same ones for one seed, in worker threads under `bounds`. */
export async function fuzz(
  files: readonly Buffer[],
  { runs, seed, bounds, progress }: { runs: number; seed: number; bounds: Bounds; progress?: (done: number) => void },
): Promise<Fuzzed> {
  const byKind = new Map<string, Outcome>();
  const found: { input: Input; number: number; what: string }[] = [];
  let peak = 0;
  let done = 0;
  let seen = 0;
  let began = performance.now();
  for await (const { of, arrival } of openAll(supplies(files, runs, seed), { bounds, explain: true })) {
    const { input, number } = of;
    const outcome = byKind.get(input.kind) ?? {
      kind: input.kind,
      inputs: 0,
      reports: 0,
      refused: 0,
      hangs: 0,
      crashes: 0,
      broken: 0,
      slowest: 0,
    };
    byKind.set(input.kind, outcome);
    if (number !== seen) {
      outcome.inputs += 1;
      done += 1;
      seen = number;
      progress?.(done);
    }
    const faults = 'report' in arrival ? faultsOf(arrival.report) : [];
    if ('report' in arrival) outcome.reports += 1;
    else if (arrival.unread.code === 'took-too-long') outcome.hangs += 1;
    else if (arrival.unread.code === 'own-fault' || arrival.unread.code === 'too-much-memory') outcome.crashes += 1;
    else outcome.refused += 1;
    if (faults.length > 0) outcome.broken += 1;
    const bad =
      'unread' in arrival && /^(?:took-too-long|own-fault|too-much-memory)$/.test(arrival.unread.code) ? arrival.unread.detail : faults[0];
    if (bad !== undefined) found.push({ input, number, what: bad });
    outcome.slowest = Math.max(outcome.slowest, performance.now() - began); // since the one before it came: several are worked on at a time
    began = performance.now();
    peak = Math.max(peak, process.memoryUsage().rss);
  }
  return { outcomes: [...byKind.values()].sort((a, b) => (a.kind < b.kind ? -1 : 1)), found, peak };
}

interface Numbered {
  readonly input: Input;
  readonly number: number;
}

const BATCH = 250; // inputs made at a time

function* supplies(files: readonly Buffer[], runs: number, seed: number): Generator<Supply<Numbered>> {
  const any = inputs(files);
  for (let from = 0; from < runs; from += BATCH) {
    for (const [i, input] of fc.sample(any, { numRuns: Math.min(BATCH, runs - from), seed: seed + from }).entries()) {
      const number = from + i + 1;
      yield { of: { input, number }, source: { kind: 'capture', capture: captureOf(`input-${number}`, input.bytes) }, plain: false };
    }
  }
}
