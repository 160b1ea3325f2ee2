import { resolve, sep } from 'node:path';
import type { Unread } from '@stemma/core';
import type { Extracted } from '../extract/extracted.ts';
import type { Bounds, Opening } from './arrival.ts';
import { inOrder, shortestNames } from './identify.ts';
import { openAll } from './open-all.ts';
import { distinct, explore, unreadOf, type Candidate } from './places.ts';
import { supplyOf, type SupplyOptions } from './supply.ts';

export interface ReportsFromOptions extends SupplyOptions, Opening {
  readonly except?: string; // a path that is no report: where the result will be written
  readonly bounds?: Bounds;
}

/** A report with the place in which it was found, or what could not be read. */
export type Found = { readonly report: Extracted; readonly candidate: Candidate } | { readonly unread: Unread };

/**
 * Every report at `places`, one after another: files of any form, folders, addresses, folders of captures, and `-` for a pipe. A container gives each
 * report that it holds, called as it calls it itself, else after the container and its place in it.
 *
 * A file given twice counts once. Neither the names nor the order depend on the order of `places`. Takes no more memory for a large archive than for a
 * small one.
 */
export async function* reportsFrom(places: readonly string[], options: ReportsFromOptions = {}): AsyncGenerator<Found> {
  const { candidates, unread } = await survey(places, options);
  for (const it of unread) yield { unread: it };
  yield* reportsOf(candidates, options);
}

/** What `places` hold, by their names alone, each file once. */
export async function survey(places: readonly string[], { except }: ReportsFromOptions) {
  const candidates: Candidate[] = [];
  const unread: Unread[] = [];
  const stories: (string | null)[] = [];
  const result = except === undefined ? null : resolve(except);
  for (const place of [...new Set(places)].sort(inOrder)) {
    try {
      const explored = await explore(place, result);
      candidates.push(...explored.candidates);
      unread.push(...explored.unread);
      stories.push(explored.story);
    } catch (error) {
      unread.push(unreadOf(place, error));
    }
  }
  const [story = null] = stories;
  return { story: places.length === 1 ? story : null, candidates: await distinct(candidates), unread };
}

/** The reports that stand in `candidates`, in their order. */
export async function* reportsOf(candidates: readonly Candidate[], options: ReportsFromOptions): AsyncGenerator<Found> {
  const names = namesOf(candidates);
  const nameOf = (candidate: Candidate): string => names.get(candidate) ?? candidate.path;
  const taken = new Set(names.values());
  for await (const { of: candidate, arrival } of openAll(supplyOf(candidates, nameOf, options), options)) {
    if ('unread' in arrival) {
      yield arrival;
      continue;
    }
    const { report, name } = arrival;
    const own = name === nameOf(candidate) ? name : ([report.id, name].find((id) => !taken.has(id)) ?? numbered(name, taken));
    taken.add(own);
    yield { report: { ...report, id: own }, candidate };
  }
}

/** A name for each: the one it was given, else its shortest name. Two that were given the same one fall back to their names. */
function namesOf(candidates: readonly Candidate[]): ReadonlyMap<Candidate, string> {
  const files = candidates.filter(({ kind }) => kind === 'file');
  const shortest = shortestNames(files.map(({ path }) => path.split(sep)));
  const short = new Map(files.map((candidate, index) => [candidate, shortest[index] ?? candidate.path]));
  const plain = (candidate: Candidate): string => (candidate.kind === 'pipe' ? 'stdin' : (short.get(candidate) ?? candidate.path));
  const given = candidates.map((candidate) => candidate.listed?.id ?? plain(candidate));
  return new Map(
    candidates.map((candidate, index) => {
      const id = given[index] as string;
      return [candidate, given.indexOf(id) === given.lastIndexOf(id) ? id : plain(candidate)];
    }),
  );
}

/** Two things of one name, side by side in one container. */
function numbered(name: string, taken: ReadonlySet<string>): string {
  for (let number = 2; ; number += 1) if (!taken.has(`${name} (${number})`)) return `${name} (${number})`;
}
