import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { Unread } from '@stemma/core';
import { isCaptureFolder } from '../capture/folder.ts';
import { Problem, recordOf } from '../problems.ts';
import { inOrder } from './identify.ts';
import { isOwnOutput } from './own-output.ts';
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

/** Passed over in a folder: hidden files, what it says of itself, what an editor left. */
const PASSED_OVER = /^\.|^readme\b|^reports\.json$|~$/i;

/** An address and no file; whether it may be fetched, fetching says. */
export const isAddress = (place: string): boolean => /^[a-z][a-z0-9+.-]{1,20}:\/\//i.test(place);

/**
 * What `place` stands for: a file, an address, `-` for a pipe, a folder of captures, or a folder of reports.
 *
 * In a folder every file is a report or holds some, whatever its form; README files, `reports.json`, hidden files and what Stemma wrote as JSON are passed over. Folders within it
 * are not searched, but one called `reports` stands for the whole folder. `except` is a path that is no report: where the result will be written.
 *
 * @throws Problem `no-reports`, `output-is-input`; what the system says.
 */
export async function explore(place: string, except: string | null): Promise<Explored> {
  if (place === '-') return { story: null, candidates: [{ kind: 'pipe', path: '-', typed: '-', listed: null }], unread: [] };
  if (isAddress(place))
    return { story: null, candidates: [{ kind: 'address', path: plainAddress(place.trim()), typed: place, listed: null }], unread: [] };
  const path = resolve(place);
  if (!(await stat(path)).isDirectory()) return { story: null, candidates: [file(path, place)], unread: [] };
  if (await isCaptureFolder(path)) {
    return { story: basename(path), candidates: [{ kind: 'captures', path, typed: place, listed: null }], unread: [] };
  }
  return exploreFolder(place, path, except);
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
  const entries = (await readdir(folder, { withFileTypes: true })).filter((entry) => !entry.isDirectory() && !PASSED_OVER.test(entry.name));
  const unread: Unread[] = [];
  const listing = await readReportsJson(isStory ? [folder, path] : [folder]).catch((error: unknown) => {
    unread.push(unreadOf('reports.json', error));
    return null;
  });
  const candidates: Candidate[] = [];
  for (const listed of listing?.reports ?? []) {
    const at = listed.file === undefined ? join(folder, listed.id ?? '') : resolve(listed.file);
    candidates.push(file(at, listed.file ?? listed.id ?? '', listed));
  }
  const taken = new Set(candidates.map((candidate) => candidate.path));
  for (const { name } of entries) {
    const at = join(folder, name);
    if (at === except) {
      if (!(await isWrittenByUs(at))) throw new Problem('output-is-input', `“${name}” lies among the reports.`);
      continue; // last time's brief is written anew
    }
    if (taken.has(at) || (/\.json$/i.test(name) && (await isWrittenByUs(at)))) continue;
    candidates.push(file(at, join(place, isStory ? 'reports' : '', name)));
  }
  if (candidates.length === 0) throw new Problem('no-reports', '');
  return { story: listing?.story ?? called, candidates, unread };
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

export const unreadOf = (file: string, error: unknown): Unread => ({
  file: file === '-' ? 'stdin' : file,
  ...recordOf(error instanceof Problem ? error : fromSystem(error)),
});
