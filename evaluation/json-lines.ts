import { readFileSync, writeFileSync } from 'node:fs';

/** The values of a file of JSON lines. */
export const linesIn = (file: string): readonly unknown[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as unknown);

/** Writes values as JSON lines. */
export const writeLines = (file: string, values: readonly object[]): void =>
  writeFileSync(file, values.map((value) => `${JSON.stringify(value)}\n`).join(''));
