import { readFile } from 'node:fs/promises';
import type { RegistryEntry } from '@stemma/core';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { inWords } from '../in-words.ts';
import { Problem } from '../problems.ts';

const entry = z.object({
  outlet: z.string().min(1),
  letter: z.enum(['A', 'B', 'C', 'D', 'E', 'F'], { error: 'it should be a letter from A to F' }),
  date: z.iso.date({ error: 'it should be a day, as 2031-04-09' }),
  reason: z.string().min(1),
});

/** The user's registry of outlets, a CSV file with the columns outlet, letter, date, reason. @throws Problem `not-found`, `bad-registry`. */
export async function registryFrom(file: string): Promise<readonly RegistryEntry[]> {
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    const folder = cause instanceof Error && 'code' in cause && cause.code === 'EISDIR';
    throw new Problem(folder ? 'bad-registry' : 'not-found', folder ? `“${file}” is a folder.` : `There is no file “${file}”.`, { cause });
  });
  let rows: unknown[];
  try {
    rows = parse(text, {
      columns: (header: string[]) => header.map((name) => name.trim().toLowerCase()),
      bom: true,
      trim: true,
      skip_empty_lines: true,
    });
  } catch (cause) {
    throw new Problem('bad-registry', `“${file}”: ${cause instanceof Error ? cause.message : ''}.`, { cause });
  }
  return rows.map((row, i) => {
    const read = entry.safeParse(row);
    if (!read.success) throw new Problem('bad-registry', `“${file}”, row ${i + 1} below the header: ${inWords(read.error, row)}`);
    return read.data;
  });
}
