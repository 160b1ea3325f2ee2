import { basename, resolve } from 'node:path';
import type { ReportInput } from '@stemma/core';
import { Problem } from '../problems.ts';
import { isDate } from './dates.ts';

/** What a person said of one report on the command line: `--date harbour.txt=2031-04-09`. */
export interface Detail {
  readonly option: '--date' | '--outlet' | '--title';
  readonly field: 'published' | 'outlet' | 'title';
  readonly given: string; // "harbour.txt=2031-04-09"
}

/** What a detail may name: a report by its id, or the file in which it stands. */
export interface Named {
  readonly id: string;
  readonly typed: string; // the file as it was given, or its path within the folder that was
  readonly path: string; // absolute
}

/**
 * For each of `reports`, what the details say of it. Where several reports stand in one file, its name alone tells none of them apart.
 *
 * @throws Problem `bad-detail` where a detail belongs to no report, or to more than one.
 */
export function assign(details: readonly Detail[], reports: readonly Named[]): Partial<ReportInput>[] {
  const assigned: Partial<ReportInput>[] = reports.map(() => ({}));
  const ids = reports.map(({ id }) => id);
  for (const { option, field, given } of details) {
    // A file's name may hold "=" itself, so every place is tried.
    const places = [...given].flatMap((letter, at) => (letter === '=' ? [at] : []));
    if (places.length === 0) throw new Problem('bad-detail', `“${option} ${given}” has no “=”.`);
    const matches = places.map((at) => ({ value: given.slice(at + 1), belongs: matching(given.slice(0, at), reports) }));
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

function matching(called: string, reports: readonly Named[]): number[] {
  const those = (wanted: (report: Named) => boolean): number[] => reports.flatMap((report, index) => (wanted(report) ? [index] : []));
  const exact = those(({ id, typed, path }) => id === called || typed === called || path === resolve(called));
  return exact.length > 0 ? exact : those(({ path }) => basename(path) === called);
}
