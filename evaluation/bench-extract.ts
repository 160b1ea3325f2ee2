import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { extractPage } from '../packages/app/src/extract/page.ts';
import type { Measure } from './measure.ts';

const FOLDER = 'evaluation/extraction/html/scrapinghub';
const PAGES = 60;
const WARM = 12; // pages before time is taken

/**
 * What a page costs, beside Readability on linkedom on the same pages in the same run: from decoded letters to the report with its details.
 * Milliseconds of processor time, of all threads, so that a busy machine changes little.
 */
export function benchExtract(corpora: string): readonly Measure[] {
  const folder = join(corpora, FOLDER);
  const set = 'extract, a page';
  if (!existsSync(folder)) return [{ set, measure: '', value: null, as: 'count', note: `not here: ${FOLDER}` }];
  const pages = readdirSync(folder)
    .sort()
    .slice(0, PAGES)
    .map((file) => gunzipSync(readFileSync(join(folder, file))).toString('utf8'));
  const ours = costs(pages, (html) => extractPage(html, { id: 'page', sha256: '' }).text);
  const theirs = costs(pages, (html) => {
    const { document } = parseHTML(html) as unknown as { document: never };
    return new Readability(document).parse()?.textContent ?? '';
  });
  const size = Math.round(pages.reduce((sum, { length }) => sum + length, 0) / pages.length / 1000);
  const row = (measure: string, value: number, limits: Partial<Measure> = {}): Measure => ({
    set,
    measure,
    value: Math.round(value * 10) / 10,
    as: 'rate',
    ...limits,
  });
  return [
    row('milliseconds, median', at(ours, 0.5), { bar: 50, atMost: true, note: `${pages.length} pages of ${size} kB` }),
    row('milliseconds, 95 of 100 within', at(ours, 0.95), { bar: 160, atMost: true }),
    row('Readability on linkedom: milliseconds, median', at(theirs, 0.5)),
    row('Readability on linkedom: 95 of 100 within', at(theirs, 0.95)),
    row('median, times that of Readability on linkedom', at(ours, 0.5) / at(theirs, 0.5), { bar: 1.5, atMost: true }),
  ];
}

/** Milliseconds for each page, in rising order. */
function costs(pages: readonly string[], read: (html: string) => string): readonly number[] {
  for (const html of pages.slice(0, WARM)) read(html);
  return pages
    .map((html) => {
      const began = process.cpuUsage();
      read(html);
      const { user, system } = process.cpuUsage(began);
      return (user + system) / 1000;
    })
    .sort((a, b) => a - b);
}

const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
