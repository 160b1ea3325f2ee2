import type { ReportInput, Unread } from '@stemma/core';
import type { Gathered } from '../operations/operation.ts';
import { assign, type Detail, type Named } from './details.ts';
import { gated } from './gate.ts';
import { inOrder } from './identify.ts';
import type { Candidate } from './places.ts';
import { reportsOf, survey, type ReportsFromOptions } from './reports-from.ts';

export type { Detail } from './details.ts';

export interface GatherOptions extends ReportsFromOptions {
  readonly details?: readonly Detail[];
}

/**
 * Every report at `places` that the engine may read, by id, and what it may not read, with the reasons. See `reportsFrom` for what a place can be.
 *
 * What a folder's reports.json says of a report goes before what the report says of itself, and what a person says goes before both.
 *
 * @throws Problem `bad-detail` where a detail belongs to no report.
 */
export async function gather(places: readonly string[], options: GatherOptions = {}): Promise<Gathered> {
  const { story, candidates, unread } = await survey(places, options);
  const left: Unread[] = [...unread];
  const found: { readonly input: ReportInput | null; readonly named: Named }[] = [];
  for await (const arrival of reportsOf(candidates, options)) {
    if ('unread' in arrival) {
      left.push(arrival.unread);
      continue;
    }
    const { report, candidate } = arrival;
    const input = gated(report);
    if ('file' in input) left.push(input);
    found.push({ input: 'file' in input ? null : { ...input, ...listedOf(candidate) }, named: { ...candidate, id: report.id } });
  }
  const details = assign(options.details ?? [], [...found.map(({ named }) => named), ...unopened(candidates, found)]);
  const reports = found.flatMap(({ input }, index) => (input === null ? [] : [{ ...input, ...details[index] }]));
  return {
    story,
    reports: reports.sort((a, b) => inOrder(a.id, b.id)),
    unread: left.sort((a, b) => inOrder(a.file, b.file) || inOrder(a.code, b.code)),
  };
}

/** What was said of a report that could not be read is no mistake of whoever said it. */
function unopened(candidates: readonly Candidate[], found: readonly { readonly named: Named }[]): Named[] {
  const paths = new Set(found.map(({ named }) => named.path));
  return candidates.filter(({ path }) => !paths.has(path)).map(({ typed, path, listed }) => ({ id: listed?.id ?? typed, typed, path }));
}

function listedOf({ listed }: Candidate): Partial<ReportInput> {
  const { file: _file, text: _text, id: _id, ...said } = listed ?? {};
  return said;
}
