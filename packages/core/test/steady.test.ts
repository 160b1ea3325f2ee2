import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Linter } from 'eslint';
import { parser } from 'typescript-eslint';
import { describe, expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../../..');
const CORE = 'packages/core/src/**/*.ts';

const { default: configs } = (await import(pathToFileURL(join(ROOT, 'eslint.config.js')).href)) as { default: readonly Linter.Config[] };

/** The part of our lint rules that keeps core steady and free of Node; none of them needs types. */
const restrictions = configs.filter(({ files }) => files?.includes(CORE) ?? false);
const linter = new Linter({ cwd: ROOT });
const complaints = (code: string): string[] =>
  linter
    .verify(code, [{ files: ['**/*.ts'], languageOptions: { parser } }, ...restrictions], {
      filename: 'packages/core/src/model/planted.ts',
    })
    .map(({ ruleId, message }) => ruleId ?? message);

describe('core may not ask', () => {
  test.each([
    ['the clock', 'export const now = Date.now();'],
    ['the clock, by another name', 'export const now = new Date();'],
    ['the clock, as text', 'export const now = Date();'],
    ['the time zone', 'export const day = new Date(0).getDay();'],
    ['chance', 'export const die = Math.random();'],
    ['the locale how to sort', "export const order = 'a'.localeCompare('b');"],
    ['the locale how to write', "export const shout = 'a'.toLocaleUpperCase() + (1.5).toLocaleString();"],
    ['the locale outright', 'export const number = new Intl.NumberFormat();'],
    ['Node for a file', "import { readFileSync } from 'node:fs';\nexport const read = readFileSync;"],
    ['Node for its environment', 'export const home = process.env;'],
    ['the network', "export const page = fetch('https://example.org');"],
  ])('%s', (_, code) => expect(complaints(code)).not.toEqual([]));

  test('but it may do the same steadily', () => {
    expect(
      complaints("export const steady = [new Date(0).getUTCDay(), ['b', 'a'].sort((a, b) => (a < b ? -1 : 1)), 'A'.toLowerCase()];"),
    ).toEqual([]);
  });
});
