import { readFile, stat } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { z } from 'zod';
import { inWords } from '../in-words.ts';
import { isDate } from './dates.ts';
import { reportFields } from '../operations/report-input.ts';
import { Problem } from '../problems.ts';

/** One report as a folder's `reports.json` lists it: with its text, or with the file that holds it. Paths are absolute. */
export interface ListedReport {
  readonly id?: string;
  readonly file?: string;
  readonly text?: string;
  readonly title?: string;
  readonly outlet?: string;
  readonly published?: string;
  readonly url?: string;
}

export interface Listing {
  readonly story: string | null;
  readonly reports: readonly ListedReport[];
}

const listing = z.object({
  story: z.string().nullish(),
  reports: z.array(reportFields.partial().extend({ file: z.string().nullish() })),
});

/**
 * What the first `reports.json` in `folders` says; null where there is none.
 *
 * It has the fields of a line of `compare --jsonl`; `file` may stand in the place of `text`, and an `id` alone names the file `id` or `id.txt`.
 *
 * @throws Problem `bad-reports-json`.
 */
export async function readReportsJson(folders: readonly string[]): Promise<Listing | null> {
  for (const folder of folders) {
    const path = join(folder, 'reports.json');
    const entry = await stat(path).catch(() => null); // what is wrong with it is told when it is read
    if (entry && !entry.isFile()) throw new Problem('bad-reports-json', 'It is no plain file.');
    const json = await readFile(path, 'utf8').catch((error: unknown) => {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
      throw new Problem('bad-reports-json', error instanceof Error ? `The system says: ${error.message}.` : '', { cause: error });
    });
    if (json !== null) return parse(json, folder, folders[0] ?? folder);
  }
  return null;
}

function parse(json: string, folder: string, reportsFolder: string): Listing {
  let value: unknown;
  try {
    value = JSON.parse(json.replace(/^\ufeff/, ''));
  } catch (cause) {
    throw new Problem('bad-reports-json', `It is not JSON: ${cause instanceof Error ? cause.message : ''}.`, { cause });
  }
  const parsed = listing.safeParse(value);
  if (!parsed.success) throw new Problem('bad-reports-json', inWords(parsed.error, value));
  const ids = parsed.data.reports.flatMap(({ id }) => id ?? []);
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice !== undefined) throw new Problem('bad-reports-json', `Two reports in it have the ID “${twice}”.`);
  const reports = parsed.data.reports.map((fields, index): ListedReport => {
    const { id, text, file, title, outlet, published, url } = fields;
    if (published != null && !isDate(published)) {
      throw new Problem('bad-reports-json', `“${published}” in report ${index + 1} is not a date like 2031-04-09.`);
    }
    if (id == null && file == null) throw new Problem('bad-reports-json', `Report ${index + 1} in it has neither an “id” nor a “file”.`);
    const at =
      text == null ? locate(file ?? (/\.\w+$/.test(id ?? '') ? (id ?? '') : `${id ?? ''}.txt`), folder, reportsFolder, file != null) : null;
    return {
      ...(id != null && { id }),
      ...(at !== null && { file: at }),
      ...(text != null && { text }),
      ...(title && { title }),
      ...(outlet && { outlet }),
      ...(published && { published }),
      ...(url && { url }),
    };
  });
  return { story: parsed.data.story ?? null, reports };
}

/** The absolute path of a listed file. Refuses one outside the folder: a folder from a stranger must not bring in a reader's other files. */
function locate(file: string, folder: string, reportsFolder: string, named: boolean): string {
  const path = resolve(named ? folder : reportsFolder, file);
  const away = relative(dirname(join(folder, 'reports.json')), path);
  if (away.startsWith('..')) throw new Problem('bad-reports-json', `“${file}” lies outside the folder.`);
  return path;
}
