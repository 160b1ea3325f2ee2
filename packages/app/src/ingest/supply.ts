import { createReadStream } from 'node:fs';
import { open, readFile, stat } from 'node:fs/promises';
import { captureOf, type Capture } from '../capture/capture.ts';
import type { Fetched } from '../capture/fetched.ts';
import { readCaptureFolder } from '../capture/folder.ts';
import { LIMITS } from '../forms/limits.ts';
import { sniff } from '../forms/sniff.ts';
import { Problem } from '../problems.ts';
import { megabytes } from '../readable.ts';
import type { Source } from './arrival.ts';
import { allOf } from './lines.ts';
import type { Supply } from './open-all.ts';
import type { Candidate } from './places.ts';
import { fromSystem } from './from-system.ts';

export interface SupplyOptions {
  readonly stdin?: () => Promise<Uint8Array>; // what stands for "-"
  readonly fetch?: (addresses: readonly string[]) => AsyncIterable<Fetched>; // another way to ask than the network
}

const HEAD = 64 * 1024; // bytes, from which the form is told

/** What each candidate holds, in their order. A fault of the world takes only its own candidate. */
export async function* supplyOf(
  candidates: readonly Candidate[],
  nameOf: (candidate: Candidate) => string,
  options: SupplyOptions,
): AsyncGenerator<Supply<Candidate>> {
  const fetched = fetching(candidates, options);
  for (const candidate of candidates) {
    const name = nameOf(candidate);
    try {
      if (candidate.kind === 'captures') yield* capturesIn(candidate);
      else if (candidate.kind === 'address') yield { of: candidate, ...handed(await fetched(candidate.path)) };
      else if (candidate.kind === 'pipe')
        yield { of: candidate, ...inHand(captureOf(name, await (options.stdin?.() ?? new Uint8Array()))) };
      else if (candidate.listed?.text !== undefined) yield { of: candidate, opened: listedText(name, candidate.listed.text) };
      else yield { of: candidate, ...(await fileSupply(candidate.path, name)) };
    } catch (cause) {
      yield { of: candidate, name, problem: cause instanceof Problem ? cause : fromSystem(cause) };
    }
  }
}

interface Handed {
  readonly source: Extract<Source, { kind: 'capture' }>;
  readonly plain: boolean;
}

const inHand = (capture: Capture): Handed => ({ source: { kind: 'capture', capture }, plain: isPlain(capture) });

/** Forms that are opened at once: text as it stands, and what holds none. */
const isPlain = (capture: Capture): boolean => PLAIN.has(sniff(capture).form);
const PLAIN: ReadonlySet<string> = new Set(['empty', 'text', 'markdown', 'document', 'no-text']);

const handed = (fetched: Fetched) =>
  'capture' in fetched ? inHand({ ...fetched.capture, name: fetched.address }) : { name: fetched.address, problem: fetched.problem };

async function* capturesIn(candidate: Candidate): AsyncGenerator<Supply<Candidate>> {
  for await (const kept of readCaptureFolder(candidate.path)) yield { of: candidate, ...handed(kept) };
}

/** A text that a folder's reports.json holds itself. */
function listedText(name: string, text: string) {
  const capture = captureOf(name, Buffer.from(text, 'utf8'));
  return { kind: 'text', form: 'plain', capture, text, known: {}, blocks: [], notes: [] } as const;
}

/** A plain text is read here, all else where it is opened. What a shell's <(…) gives ends where it ends and is read at once. */
async function fileSupply(path: string, name: string) {
  const entry = await stat(path);
  if (!entry.isFile()) {
    const bytes = await allOf(createReadStream(path), LIMITS.totalBytes);
    if (bytes.length > LIMITS.totalBytes) throw new Problem('too-big', `It has more than ${megabytes(LIMITS.totalBytes)}.`);
    return inHand(captureOf(name, bytes));
  }
  const head = captureOf(name, await headOf(path));
  if (!isPlain(head)) return { source: { kind: 'file', path, name } as const, plain: false };
  if (entry.size <= head.bytes.length) return { source: { kind: 'capture', capture: head } as const, plain: true };
  const { form } = sniff(head);
  if (form !== 'text' && form !== 'markdown') return { source: { kind: 'capture', capture: head } as const, plain: true }; // refused by its beginning
  if (entry.size > LIMITS.pageBytes) throw new Problem('too-big', `It has ${megabytes(entry.size)}.`);
  return { source: { kind: 'capture', capture: captureOf(name, await readFile(path)) } as const, plain: true };
}

async function headOf(path: string): Promise<Uint8Array> {
  const file = await open(path, 'r');
  try {
    const { bytesRead, buffer } = await file.read(new Uint8Array(HEAD), 0, HEAD, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** Asks for every address at once, since the network makes us wait, and gives each answer when its turn comes. */
function fetching(candidates: readonly Candidate[], { fetch = fromNetwork }: SupplyOptions): (address: string) => Promise<Fetched> {
  const addresses = candidates.flatMap(({ kind, path }) => (kind === 'address' ? [path] : []));
  let answers: Promise<ReadonlyMap<string, Fetched>> | null = null;
  return async (address) => {
    answers ??= allAnswers(fetch(addresses));
    return (await answers).get(address) ?? { address, problem: new Problem('fetch-failed', 'There was no answer.') };
  };
}

async function* fromNetwork(addresses: readonly string[]): AsyncGenerator<Fetched> {
  const { fetchCaptures } = await import('../fetching/fetch.ts');
  yield* fetchCaptures(addresses);
}

async function allAnswers(answers: AsyncIterable<Fetched>): Promise<ReadonlyMap<string, Fetched>> {
  const found = new Map<string, Fetched>();
  for await (const answer of answers) found.set(answer.address, answer);
  return found;
}
