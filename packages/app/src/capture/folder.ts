import { createHash } from 'node:crypto';
import { constants, mkdir, open, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Problem } from '../problems.ts';
import { MOST_BYTES, megabytes } from '../readable.ts';
import type { Capture } from './capture.ts';
import type { Fetched } from './fetched.ts';
import { bytesFile, type CaptureRecord, parseRecord, RECORD_ENDING, recordFile, recordOfCapture, recordText } from './record.ts';
import { writeOnce } from './write-once.ts';

/** Where captures are kept when nobody says otherwise. */
export const CAPTURES = 'captures';

const MOST_RECORD_BYTES = 1024 * 1024;

/** A capture that lies in a folder, before its bytes were read; or what is wrong with it. */
export type Kept = { readonly file: string; readonly record: CaptureRecord } | { readonly file: string; readonly problem: Problem };

/**
 * Keeps a capture in `folder`: its bytes under their hash, its record beside them. Nothing that lies there is ever overwritten.
 *
 * @returns the record's file.
 * @throws Problem `cannot-write`; `bad-capture` where other bytes lie under that hash.
 */
export async function saveCapture(folder: string, capture: Capture): Promise<string> {
  const record = recordOfCapture(capture);
  const file = join(folder, recordFile(record));
  try {
    await mkdir(folder, { recursive: true });
    const bytes = join(folder, bytesFile(capture.sha256)); // first, so that no record ever leads nowhere
    if (!(await writeOnce(bytes, capture.bytes))) await openKept(folder, record, Math.max(MOST_BYTES, record.size)); // what lies there must be the same
    await writeOnce(file, recordText(record));
  } catch (cause) {
    if (cause instanceof Problem) throw cause;
    throw new Problem('cannot-write', `“${folder}”: ${cause instanceof Error ? cause.message : String(cause)}.`, { cause });
  }
  return file;
}

/** Is this a folder into which captures were saved? */
export async function isCaptureFolder(path: string): Promise<boolean> {
  const names = await readdir(path).catch(() => []);
  return names.some(isRecord);
}

/** The records in a folder, oldest first; those of one moment by file. A folder that is not there holds none. */
export async function keptIn(folder: string): Promise<Kept[]> {
  const names = await readdir(folder).catch((cause: unknown) => {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return [];
    throw new Problem('cannot-read', `“${folder}”: ${cause instanceof Error ? cause.message : String(cause)}.`, { cause });
  });
  const kept: Kept[] = [];
  for (const name of names.filter(isRecord)) {
    const file = join(folder, name);
    try {
      kept.push({ file, record: parseRecord(Buffer.from(await contentOf(file, MOST_RECORD_BYTES)).toString('utf8')) });
    } catch (error) {
      kept.push({ file, problem: asProblem(error) });
    }
  }
  const moment = (it: Kept): string => ('record' in it ? (it.record.retrieved ?? '') : '');
  return kept.sort((a, b) => inOrder(moment(a), moment(b)) || inOrder(a.file, b.file));
}

/**
 * The bytes that belong to a record, which must be the very ones that were captured.
 *
 * @throws Problem `bad-capture` where they are missing or were changed.
 */
export async function openKept(folder: string, record: CaptureRecord, most: number = MOST_BYTES): Promise<Capture> {
  const bytes = await contentOf(join(folder, bytesFile(record.sha256)), most).catch((error: unknown) => {
    const problem = asProblem(error);
    if (problem.code !== 'not-found') throw problem;
    throw new Problem('bad-capture', 'Its bytes are missing from the folder.', { cause: error });
  });
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  if (sha256 !== record.sha256) throw new Problem('bad-capture', 'Its bytes are not those that were captured: the hash differs.');
  const { format: _format, size: _size, ...rest } = record;
  return { ...rest, bytes };
}

/**
 * The captures in a folder, in order of their addresses: of each address the latest, or `all`.
 *
 * One that cannot be used gives its problem in its place, and the others go on.
 */
export async function* readCaptureFolder(path: string, which: 'latest' | 'all' = 'latest'): AsyncGenerator<Fetched> {
  const all = (await keptIn(path)).map((kept) => ({ ...kept, address: 'record' in kept ? addressOf(kept.record) : kept.file }));
  const latest = new Map(all.map((kept) => [kept.address, kept.file])); // oldest first, so that the last one stays
  const chosen = which === 'all' ? all : all.filter(({ address, file }) => latest.get(address) === file);
  for (const kept of chosen.sort((a, b) => inOrder(a.address, b.address))) {
    if ('problem' in kept) {
      yield { address: kept.file, problem: kept.problem };
      continue;
    }
    try {
      yield { address: kept.address, capture: await openKept(path, kept.record), found: 'kept', file: kept.file };
    } catch (error) {
      yield { address: kept.address, problem: asProblem(error) };
    }
  }
}

/** What two captures must share to be captures of one thing. */
export const addressOf = ({ asked, address, name }: Pick<CaptureRecord, 'asked' | 'address' | 'name'>): string => asked ?? address ?? name;

const isRecord = (name: string): boolean => name.endsWith(RECORD_ENDING) && !name.startsWith('.');

/** Is a file of this name a capture's record, or its bytes? */
export const isOfCapture = (name: string): boolean => name.endsWith(RECORD_ENDING) || /^[0-9a-f]{64}\.bin$/.test(name);

/** A file's bytes, where it is a plain file of no more than `most`. */
async function contentOf(path: string, most: number): Promise<Uint8Array> {
  const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)); // a pipe of that name must not keep us waiting
  try {
    const entry = await file.stat();
    if (!entry.isFile()) throw new Problem('bad-capture', `“${path}” is no plain file.`);
    if (entry.size > most) throw new Problem('too-big', `“${path}” has ${megabytes(entry.size)}.`);
    return await file.readFile();
  } finally {
    await file.close();
  }
}

function asProblem(cause: unknown): Problem {
  if (cause instanceof Problem) return cause;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  if (code === 'ENOENT' || code === 'ENOTDIR') return new Problem('not-found', 'There is no file of that name.', { cause });
  if (code === 'EACCES' || code === 'EPERM') return new Problem('no-permission', '', { cause });
  if (code === '' || !(cause instanceof Error)) throw cause; // a fault of our own
  return new Problem('cannot-read', `The system says: ${cause.message}.`, { cause });
}

const inOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
