import { z } from 'zod';
import type { Capture } from '../capture/capture.ts';
import { type Changes, changesBetween } from '../capture/changes/changes.ts';
import type { Fetched } from '../capture/fetched.ts';
import { CAPTURES } from '../capture/folder.ts';
import type { Extracted } from '../extract/extracted.ts';
import { Problem, type ProblemRecord, recordOf } from '../problems.ts';
import { unfit } from './fit-to-read.ts';
import { operation, type Opener } from './operation.ts';

/** One page between one capture and the next one that had other bytes. */
export interface PageChange extends Changes {
  readonly address: string;
  readonly before: VersionSeen;
  readonly after: VersionSeen;
  readonly details: readonly DetailChange[];
}

interface VersionSeen {
  readonly retrieved: string | null; // ISO 8601, UTC
  readonly sha256: string; // of the bytes
  readonly title: string | null;
  readonly modified: string | null; // as the page says itself
}

/** What a page says of itself, and no longer says. */
export interface DetailChange {
  readonly field: 'byline' | 'outlet' | 'published' | 'modified';
  readonly before: string | null;
  readonly after: string | null;
}

export interface FolderChanges {
  readonly pages: readonly PageChange[]; // by address, then by time
  readonly once: number; // addresses that were captured only once
  readonly unread: readonly (ProblemRecord & { readonly file: string; readonly retrieved: string | null })[];
}

export const showChanges = operation({
  name: 'changes',
  summary:
    'Show what became of a report after it was first captured: its headline, its sentences, what it says of itself. Small edits stand apart.',
  input: z.object({
    folder: z.string().min(1).default(CAPTURES).describe('Where captures are kept'),
    address: z.string().min(1).nullish().describe('One address alone'),
  }),
  async run({ folder, address }, { fetcher, opener }): Promise<FolderChanges> {
    const pages: PageChange[] = [];
    const unread: FolderChanges['unread'][number][] = [];
    let [once, seen] = [0, 0];
    for await (const captures of byAddress(fetcher.kept(folder))) {
      for (const it of captures) if ('problem' in it) unread.push({ file: it.address, retrieved: null, ...recordOf(it.problem) });
      const good = captures.flatMap((it) => ('capture' in it ? [it] : []));
      if (good.length === 0 || (address != null && !isAt(address, good[0]?.address ?? ''))) continue;
      seen += 1;
      if (good.length === 1) once += 1;
      else await between(good, opener, pages, unread);
    }
    if (seen === 0)
      throw new Problem(
        unread.length > 0 ? 'bad-capture' : 'no-captures',
        address == null ? `“${folder}” holds none.` : `“${folder}” holds none of “${address}”.`,
      );
    if (once === seen) throw new Problem('one-capture', '');
    return { pages, once, unread };
  },
});

type Good = Extract<Fetched, { readonly capture: Capture }>;

/** Each version that could be read, against the one before it that could. */
async function between(
  captures: readonly Good[],
  opener: Opener,
  pages: PageChange[],
  unread: FolderChanges['unread'][number][],
): Promise<void> {
  let earlier: { readonly capture: Capture; readonly report: Extracted } | null = null;
  for (const { address, capture } of captures) {
    try {
      const { bytes, contentType } = capture;
      const report = await opener.one({ id: address, bytes, isPage: false, url: capture.address ?? address, contentType, explain: false });
      // A wall or a stub that stood there for a day is no change of the report. A live blog's changes are changes, and so are those in any language.
      const hindrance = unfit({ page: report.page, title: report.title });
      if (hindrance && hindrance.code !== 'not-one-report') throw hindrance;
      if (earlier) pages.push(pageChange(address, earlier, { capture, report }));
      earlier = { capture, report };
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      unread.push({ file: address, retrieved: capture.retrieved, ...recordOf(error) });
    }
  }
}

function pageChange(
  address: string,
  before: { capture: Capture; report: Extracted },
  after: { capture: Capture; report: Extracted },
): PageChange {
  const seen = ({ capture: { retrieved, sha256 }, report: { title, modified } }: typeof before): VersionSeen => ({
    retrieved,
    sha256,
    title,
    modified,
  });
  const fields = ['byline', 'outlet', 'published', 'modified'] as const;
  const details = fields.flatMap((field): DetailChange[] =>
    before.report[field] === after.report[field] ? [] : [{ field, before: before.report[field], after: after.report[field] }],
  );
  return { address, before: seen(before), after: seen(after), details, ...changesBetween(before.report, after.report) };
}

/** What stands side by side under one address. */
async function* byAddress(all: AsyncIterable<Fetched>): AsyncGenerator<Fetched[]> {
  let group: Fetched[] = [];
  for await (const one of all) {
    if (group.length > 0 && group[0]?.address !== one.address) {
      yield group;
      group = [];
    }
    group.push(one);
  }
  if (group.length > 0) yield group;
}

/** Two spellings of one address. */
function isAt(typed: string, address: string): boolean {
  if (typed === address || !URL.canParse(typed)) return typed === address;
  const url = new URL(typed);
  url.hash = '';
  return url.href === address;
}
