import { open, readdir, readFile, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve, sep } from 'node:path';
import type { Unread } from '@stemma/core';
import { isCaptureFolder, isOfCapture } from '../capture/folder.ts';
import { Problem, recordOf, type ProblemCode } from '../problems.ts';
import { inOrder } from './identify.ts';
import { isOwnJson, isOwnOutput } from './own-output.ts';
import { fromSystem } from './from-system.ts';
import { readReportsJson, type ListedReport } from './reports-json.ts';

/** Something that may hold reports, before anything of it was read. */
export type Candidate =
  | { readonly kind: 'file'; readonly path: string; readonly typed: string; readonly listed: ListedReport | null } // path is absolute; typed as it was given, where it was
  | { readonly kind: 'pipe'; readonly path: '-'; readonly typed: '-'; readonly listed: null }
  | { readonly kind: 'address'; readonly path: string; readonly typed: string; readonly listed: null }
  | { readonly kind: 'captures'; readonly path: string; readonly typed: string; readonly listed: null }; // a folder of captures

export interface Explored {
  readonly story: string | null; // the name that the place itself suggests
  readonly candidates: readonly Candidate[];
  readonly unread: readonly Unread[];
}

const HEAD = 512; // bytes in which a dossier says what it is

/** Passed over in a folder: hidden files, what it says of itself, what an editor left. */
const PASSED_OVER = /^\.|^readme\b|^reports\.json$|~$/i;

/** An address and no file; whether it may be fetched, fetching says. */
export const isAddress = (place: string): boolean => /^[a-z][a-z0-9+.-]{1,20}:\/\//i.test(place);

/**
 * What `place` stands for: a file, an address, `-` for a pipe, a folder of captures, or a folder of reports.
 *
 * In a folder every file is a report or holds some, whatever its form; README files, `reports.json`, hidden files and what Stemma wrote as JSON are passed over. Folders within it
 * are not searched, but one called `reports` stands for the whole folder. Captures and reports may lie in one folder. `except` is a path that is no report: where the result will be written.
 *
 * @throws Problem `no-reports`, `output-is-input`; what the system says.
 */
export async function explore(place: string, except: string | null): Promise<Explored> {
  if (place === '-') return { story: null, candidates: [{ kind: 'pipe', path: '-', typed: '-', listed: null }], unread: [] };
  if (isAddress(place))
    return { story: null, candidates: [{ kind: 'address', path: plainAddress(place.trim()), typed: place, listed: null }], unread: [] };
  const path = resolve(place);
  if (!(await stat(path)).isDirectory()) return { story: null, candidates: [file(path, place)], unread: [] };
  const captures: Candidate[] = (await isCaptureFolder(path)) ? [{ kind: 'captures', path, typed: place, listed: null }] : [];
  const beside = await exploreFolder(place, path, except);
  const candidates = [...captures, ...beside.candidates];
  if (candidates.length === 0 && beside.unread.length === 0) throw new Problem('no-reports', '');
  return { ...beside, candidates };
}

/** As fetching calls it: read as browsers read it, without what stands behind "#". */
function plainAddress(typed: string): string {
  if (!URL.canParse(typed)) return typed;
  const url = new URL(typed);
  url.hash = '';
  return url.href;
}

const file = (path: string, typed: string, listed: ListedReport | null = null): Candidate => ({ kind: 'file', path, typed, listed });

async function exploreFolder(place: string, path: string, except: string | null): Promise<Explored> {
  const within = join(path, 'reports');
  const isStory = await stat(within).then((entry) => entry.isDirectory(), () => false); // prettier-ignore
  const folder = isStory ? within : path;
  const called = basename(path) === 'reports' ? basename(dirname(path)) : basename(path);
  const entries = (await readdir(folder, { withFileTypes: true })).filter(
    (entry) => !entry.isDirectory() && !PASSED_OVER.test(entry.name) && !isOfCapture(entry.name),
  );
  const unread: Unread[] = [];
  const listing = await readReportsJson(isStory ? [folder, path] : [folder]).catch((error: unknown) => {
    unread.push(unreadOf('reports.json', error));
    return null;
  });
  const candidates: Candidate[] = [];
  for (const listed of listing?.reports ?? []) {
    const at = listed.file === undefined ? join(folder, listed.id ?? '') : resolve(listed.file);
    if (listed.text === undefined && (await isNoFile(at))) {
      unread.push(unreadOf(listed.id ?? listed.file ?? '', new Problem('cannot-read', 'It is a pipe or a device, and no file.')));
    } else candidates.push(file(at, listed.file ?? listed.id ?? '', listed));
  }
  const taken = new Set(candidates.map((candidate) => candidate.path));
  for (const { name } of entries) {
    const at = join(folder, name);
    if (at === except) {
      if (!(await isWrittenByUs(at))) throw new Problem('output-is-input', `“${name}” lies among the reports.`);
      continue; // last time's brief is written anew
    }
    if (taken.has(at)) continue;
    if (await leadsOut(at, folder)) unread.push(unreadOf(name, new Problem('leads-outside', '')));
    else if (await isNoFile(at)) unread.push(unreadOf(name, new Problem('cannot-read', 'It is a pipe or a device, and no file.')));
    else if (!/\.json$/i.test(name) || !isOwnJson(await headOf(at))) candidates.push(file(at, join(place, isStory ? 'reports' : '', name)));
  }
  return { story: listing?.story ?? called, candidates, unread };
}

/** A link in a folder from a stranger must not bring in a reader's other files. Of two links in one folder each is told by where it leads. */
async function leadsOut(path: string, folder: string): Promise<boolean> {
  const [real, home] = await Promise.all([realpath(path), realpath(folder)]).catch(() => ['', '']);
  return real !== '' && !real.startsWith(home.endsWith(sep) ? home : `${home}${sep}`);
}

/** A pipe that lies in a folder keeps us waiting for ever, and a device has no end. What is not there is told where it is opened. */
const isNoFile = (path: string): Promise<boolean> => stat(path).then((entry) => !entry.isFile(), () => false); // prettier-ignore

/** The first letters of a file; none where they cannot be had, which is told where it is opened. */
async function headOf(path: string): Promise<string> {
  const handle = await open(path).catch(() => null);
  if (!handle) return '';
  try {
    const { buffer, bytesRead } = await handle.read(new Uint8Array(HEAD), 0, HEAD, 0);
    return Buffer.from(buffer.subarray(0, bytesRead)).toString('utf8');
  } catch {
    return '';
  } finally {
    await handle.close();
  }
}

/** What stands in the file was written by us; an empty file may be written over too. */
async function isWrittenByUs(path: string): Promise<boolean> {
  const text = await readFile(path, 'utf8').catch(() => '');
  return text.trim() === '' || isOwnOutput(text);
}

/** Each file once, by path: two names for one file are one report. In order of their paths. */
export async function distinct(candidates: readonly Candidate[]): Promise<Candidate[]> {
  const seen = new Set<string>();
  const files: Candidate[] = [];
  for (const candidate of [...candidates].sort(
    (a, b) => inOrder(a.path, b.path) || Number(a.listed === null) - Number(b.listed === null),
  )) {
    const inHand = candidate.kind === 'address' || candidate.kind === 'pipe' || candidate.listed?.text !== undefined;
    const real = inHand ? candidate.path : await realpath(candidate.path).catch(() => candidate.path);
    if (seen.has(real)) continue;
    seen.add(real);
    files.push(candidate);
  }
  return files;
}

/** Says that one file was given under two names, or twice under one, where that left too little. @throws Problem of `code`. */
export async function refuseTwice(code: ProblemCode, places: readonly string[]): Promise<void> {
  const seen = new Map<string, string>();
  for (const place of places) {
    if (place === '-' || isAddress(place)) continue;
    const real = await realpath(place).catch(() => resolve(place));
    const before = seen.get(real);
    if (before === place) throw new Problem(code, `“${place}” was given twice, and counts once.`);
    if (before !== undefined) throw new Problem(code, `“${before}” and “${place}” are the same file, which counts once.`);
    seen.set(real, place);
  }
}

export const unreadOf = (file: string, error: unknown): Unread => ({
  file: file === '-' ? 'stdin' : file,
  ...recordOf(error instanceof Problem ? error : fromSystem(error)),
});
