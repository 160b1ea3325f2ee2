import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compare, english, read, type Dossier, type ReportInput } from '../packages/core/src/index.ts';

/** Where the bundled stories lie. */
export const STORIES = join(import.meta.dirname, '..', 'stories');

/** One bundled story: its folder's name, what it is called, and its reports. */
export interface BundledStory {
  readonly name: string;
  readonly story: string;
  readonly reports: readonly ReportInput[];
}

interface Listing {
  readonly story: string;
  readonly reports: readonly (Omit<ReportInput, 'text'> & { readonly file: string })[];
}

/** Every bundled story, by name. */
export function bundledStories(): readonly BundledStory[] {
  return readdirSync(STORIES, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .map(bundledStory);
}

/** One bundled story. Throws what `readFileSync` throws where its folder, its reports.json or a report is missing. */
export function bundledStory(name: string): BundledStory {
  const folder = join(STORIES, name);
  const { story, reports } = JSON.parse(readFileSync(join(folder, 'reports.json'), 'utf8')) as Listing;
  return { name, story, reports: reports.map(({ file, ...rest }) => ({ ...rest, text: readFileSync(join(folder, file), 'utf8') })) };
}

/** The dossier of some reports, by the whole pipeline. */
export const dossierOf = (story: string, reports: readonly ReportInput[]): Dossier =>
  compare(
    reports.map((report) => read(report, english)),
    english,
    { story },
  );
