import { createReadStream } from 'node:fs';
import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve, sep } from 'node:path';
import type { ReportInput, Unread } from '@stemma/core';
import type { Gathered } from '../operations/operation.ts';
import { Problem, recordOf } from '../problems.ts';
import { megabytes, MOST_BYTES } from '../readable.ts';
import { isDate } from './dates.ts';
import { decode } from './decode.ts';
import { inOrder, shortestNames } from './identify.ts';
import { allOf } from './lines.ts';
import { readReportsJson, type ListedReport } from './reports-json.ts';

/** What a person said of one report on the command line: `--date harbour.txt=2031-04-09`. */
export interface Detail {
  readonly option: '--date' | '--outlet' | '--title';
  readonly field: 'published' | 'outlet' | 'title';
  readonly given: string; // "harbour.txt=2031-04-09"
}

export interface GatherOptions {
  readonly details?: readonly Detail[];
  readonly except?: string; // a path that is no report: where the result will be written
  readonly stdin?: () => Promise<Uint8Array>; // what stands for "-"
}

/** A report that we may find at `path`, before anything of it was read. */
interface Candidate {
  readonly path: string; // absolute; "-" for what comes through a pipe
  readonly typed: string; // as it was given, where it was
  readonly listed: ListedReport | null;
}

/**
 * Reads every report at `places`: files, folders, and `-` for a pipe.
 *
 * In a folder, `.txt`, `.text`, `.md` and `.markdown` files and those without an ending are reports; README files, `.json` files and hidden ones are
 * passed over; anything else is listed as unread. Folders within it are not searched, but one called `reports` stands for the whole folder. A file that
 * is given twice counts once. Nothing depends on the order of `places`.
 *
 * @throws Problem `bad-detail` where a detail belongs to no report.
 */
export async function gather(places: readonly string[], options: GatherOptions = {}): Promise<Gathered> {
  const unread: Unread[] = [];
  const candidates: Candidate[] = [];
  const names: (string | null)[] = [];
  const except = options.except === undefined ? null : resolve(options.except);
  for (const place of [...new Set(places)].sort(inOrder)) {
    try {
      const found = await explore(place, except, unread);
      candidates.push(...found.candidates);
      names.push(found.story);
    } catch (error) {
      unread.push(unreadOf(place, error));
    }
  }
  const files = await distinct(candidates);
  const ids = identify(files);
  const details = assign(options.details ?? [], files, ids);
  const reports: ReportInput[] = [];
  for (const [index, file] of files.entries()) {
    const id = ids[index] as string;
    try {
      const text = file.listed?.text ?? decode(await bytesOf(file.path, options.stdin), id);
      if (OWN_OUTPUT.test(text)) throw new Problem('own-output', ''); // counted as a report it would inflate the count
      const { file: _file, text: _text, id: _id, ...listed } = file.listed ?? {};
      reports.push({ ...listed, ...details[index], id, text });
    } catch (error) {
      unread.push(unreadOf(id, error));
    }
  }
  const [story = null] = names;
  return {
    story: places.length === 1 ? story : null,
    reports: reports.sort((a, b) => inOrder(a.id, b.id)),
    unread: unread.sort((a, b) => inOrder(a.file, b.file) || inOrder(a.code, b.code)),
  };
}

/** The last line of every brief. */
const OWN_OUTPUT = /Every line can be opened:\s+`?stemma\s+why\s+DOSSIER\.json\s+ID/;

const READ = /^[^.]+$|\.(?:txt|text|md|markdown)$/i;
const PASSED_OVER = /^\.|^readme\b|\.(?:json|jsonl)$|~$/i;

async function explore(place: string, except: string | null, unread: Unread[]): Promise<{ candidates: Candidate[]; story: string | null }> {
  if (place === '-') return { candidates: [{ path: '-', typed: '-', listed: null }], story: null };
  const path = resolve(place);
  if (!(await stat(path)).isDirectory()) return { candidates: [{ path, typed: place, listed: null }], story: null };

  const within = join(path, 'reports');
  const isStory = await stat(within).then((entry) => entry.isDirectory(), () => false); // prettier-ignore
  const folder = isStory ? within : path;
  const called = basename(path) === 'reports' ? basename(dirname(path)) : basename(path);
  const entries = (await readdir(folder, { withFileTypes: true })).filter((entry) => !entry.isDirectory() && !PASSED_OVER.test(entry.name));
  const listing = await readReportsJson(isStory ? [folder, path] : [folder]).catch((error: unknown) => {
    unread.push(unreadOf('reports.json', error));
    return null;
  });
  const candidates: Candidate[] = [];
  for (const listed of listing?.reports ?? []) {
    const at = listed.file === undefined ? join(folder, listed.id ?? '') : resolve(listed.file);
    candidates.push({ path: at, typed: listed.file ?? listed.id ?? '', listed });
  }
  const taken = new Set(candidates.map((candidate) => candidate.path));
  for (const { name } of entries) {
    const file = join(folder, name);
    if (file === except && READ.test(name)) {
      if (!(await isOwnOutput(file))) throw new Problem('output-is-input', `“${name}” lies among the reports.`);
      continue; // last time's brief is written anew
    }
    if (taken.has(file) || file === except) continue;
    if (READ.test(name)) candidates.push({ path: file, typed: join(place, isStory ? 'reports' : '', name), listed: null });
    else unread.push({ file: name, ...recordOf(new Problem('not-plain-text', '')) });
  }
  if (candidates.length === 0) throw new Problem('no-reports', '');
  return { candidates, story: listing?.story ?? called };
}

/** What stands in the file was written by us; an empty file may be written over too. */
async function isOwnOutput(file: string): Promise<boolean> {
  const text = await readFile(file, 'utf8').catch(() => '');
  return text.trim() === '' || OWN_OUTPUT.test(text);
}

/** Each file once, by path: two names for one file are one report. */
async function distinct(candidates: readonly Candidate[]): Promise<Candidate[]> {
  const seen = new Set<string>();
  const files: Candidate[] = [];
  for (const candidate of [...candidates].sort(
    (a, b) => inOrder(a.path, b.path) || Number(a.listed === null) - Number(b.listed === null),
  )) {
    const real = candidate.listed?.text === undefined ? await realpath(candidate.path).catch(() => candidate.path) : candidate.path;
    if (seen.has(real)) continue;
    seen.add(real);
    files.push(candidate);
  }
  return files;
}

/** An id for each: the one it was given, else its shortest name. Two that were given the same one fall back to their names. */
function identify(files: readonly Candidate[]): string[] {
  const names = shortestNames(files.map(({ path }) => (path === '-' ? ['stdin'] : path.split(sep))));
  const given = files.map(({ listed }, index) => listed?.id ?? names[index] ?? '');
  return given.map((id, index) => (given.indexOf(id) === given.lastIndexOf(id) ? id : (names[index] ?? id)));
}

function assign(details: readonly Detail[], files: readonly Candidate[], ids: readonly string[]): Partial<ReportInput>[] {
  const assigned: Partial<ReportInput>[] = files.map(() => ({}));
  for (const { option, field, given } of details) {
    // A file's name may hold "=" itself, so every place is tried.
    const places = [...given].flatMap((letter, at) => (letter === '=' ? [at] : []));
    if (places.length === 0) throw new Problem('bad-detail', `“${option} ${given}” has no “=”.`);
    const matches = places.map((at) => ({ value: given.slice(at + 1), belongs: matching(given.slice(0, at), files, ids) }));
    const match = matches.find(({ belongs }) => belongs.length > 0);
    if (!match)
      throw new Problem(
        'bad-detail',
        `“${option} ${given}”: none of the reports is called “${given.slice(0, places[0])}”. ${thereAre(ids)}`,
      );
    if (match.belongs.length > 1) {
      throw new Problem(
        'bad-detail',
        `“${option} ${given}” could mean more than one. ${thereAre(match.belongs.map((index) => ids[index] ?? ''))}`,
      );
    }
    if (match.value.trim() === '') throw new Problem('bad-detail', `“${option} ${given}” has nothing behind the “=”.`);
    if (field === 'published' && !isDate(match.value))
      throw new Problem('bad-detail', `“${match.value}” in “${option} ${given}” is not a date.`);
    assigned[match.belongs[0] as number] = { ...assigned[match.belongs[0] as number], [field]: match.value };
  }
  return assigned;
}

const thereAre = (ids: readonly string[]): string => {
  const named = ids.slice(0, 6).map((id) => `“${id}”`);
  return `There ${ids.length === 1 ? 'is' : 'are'} ${named.join(', ')}${ids.length > named.length ? ` and ${ids.length - named.length} more` : ''}.`;
};

function matching(called: string, files: readonly Candidate[], ids: readonly string[]): number[] {
  const exact = files.flatMap(({ typed, path }, index) =>
    typed === called || ids[index] === called || path === resolve(called) ? [index] : [],
  );
  return exact.length > 0 ? exact : files.flatMap(({ path }, index) => (basename(path) === called ? [index] : []));
}

async function bytesOf(path: string, stdin: GatherOptions['stdin']): Promise<Uint8Array> {
  if (path === '-') return stdin ? await stdin() : new Uint8Array();
  const entry = await stat(path);
  if (!entry.isFile()) return allOf(createReadStream(path), MOST_BYTES); // what a shell's <(…) gives: it ends where it ends
  if (entry.size > MOST_BYTES) throw new Problem('too-big', `It has ${megabytes(entry.size)}.`);
  return readFile(path);
}

function unreadOf(file: string, error: unknown): Unread {
  return { file: file === '-' ? 'stdin' : file, ...recordOf(error instanceof Problem ? error : fromSystem(error)) };
}

/** What the operating system said, in our words. */
export function fromSystem(cause: unknown): Problem {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  if (code === 'ENOENT' || code === 'ENOTDIR') return new Problem('not-found', 'There is no file or folder of that name.', { cause });
  if (code === 'EACCES' || code === 'EPERM')
    return new Problem('no-permission', 'It belongs to someone else, or is closed to you.', { cause });
  if (code === '' || !(cause instanceof Error)) throw cause; // a fault of our own
  return new Problem('cannot-read', `The system says: ${cause.message}.`, { cause });
}
