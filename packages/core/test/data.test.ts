import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { DATA, MODULE, moduleOf } from '../../../scripts/data.ts';
import { problemsBetween, readLexicon, readLexicons, type Lexicon } from '../../../scripts/lexicons.ts';

const HEAD = 'title: Verbs of the harbour\nsource: drawn up for this test\nlicense: CC0-1.0\n';
const problems = (yaml: string) => readLexicon('harbour-verbs', yaml).problems.map(({ problem }) => problem);
const lexicon = (name: string, yaml: string): Lexicon => readLexicon(name, HEAD + yaml).lexicon as Lexicon;

describe('a word list is refused', () => {
  test.each([
    ['without a head', '- moored\n- docked', 'the head is missing'],
    ['without a title', 'source: here\nlicense: CC0-1.0\nwords: [moored]', 'the head has no title'],
    ['without a source', 'title: Verbs\nlicense: CC0-1.0\nwords: [moored]', 'the head has no source'],
    ['without a license', 'title: Verbs\nsource: here\nwords: [moored]', 'the head has no license'],
    ['with a misspelt head', `${HEAD}licence: MIT\nwords: [moored]`, 'the head has “licence”'],
    ['when it is not YAML', `${HEAD}words: [moored`, 'this is not YAML'],
    ['when it is empty', `${HEAD}words: []`, 'words must be a list'],
    ['with a number for a word', `${HEAD}words: [moored, 12]`, 'words must be a list'],
    ['with a word twice', `${HEAD}words: [moored, docked, moored]`, 'twice in one list: “moored”'],
    ['with an entry twice', `${HEAD}words:\n  - { word: moored, class: a }\n  - { word: moored, class: b }`, 'twice in one list: “moored”'],
    ['with a key twice', `${HEAD}words:\n  moored: 1\n  moored: 2`, 'Map keys must be unique'],
    ['with a Cyrillic letter in a Latin word', `${HEAD}words: ["m\\u043eored"]`, 'letters of two alphabets'],
    ['with the same deeper down', `${HEAD}words:\n  - { word: moored, nouns: ["m\\u043eoring"] }`, 'letters of two alphabets'],
    ['with an accent in two pieces', `${HEAD}words: ["cafe\\u0301"]`, 'not in Unicode normal form C'],
    ['with a space at its end', `${HEAD}words: ["moored "]`, 'stray white space'],
    ['with an invisible character', `${HEAD}words: ["moor\\u200bed"]`, 'stray white space or an invisible character'],
    ['with an empty word', `${HEAD}words: [""]`, 'an empty word'],
    ['with a value left out', `${HEAD}words:\n  moored:`, 'an empty value'],
  ])('%s', (_, yaml, expected) => expect(problems(yaml).join('; ')).toContain(expected));

  test('when it shares a word with a list that it excludes', () => {
    const neutral = lexicon('neutral', 'excludes: loaded\nwords: [said, claimed]');
    const loaded = lexicon('loaded', 'words:\n  - { word: claimed, side: doubt }');
    expect(problemsBetween([neutral, loaded]).map(({ problem }) => problem)).toEqual([
      '“claimed” is in loaded.yml too, and the two exclude each other',
    ]);
    expect(problemsBetween([neutral])[0]?.problem).toContain('there is no loaded.yml');
  });
});

test('lists, entries and maps become typed constants', () => {
  const module = moduleOf([
    lexicon('mooring-verbs', 'words: [moored, docked]'),
    lexicon('harbour-roles', 'words:\n  - { word: pilot, class: crew }\n  - { word: cook, class: crew, note: below deck }'),
    lexicon('tides', 'words: { high: 1, low: 2 }'),
  ]);
  expect(module).toContain('export const mooringVerbs: readonly string[] = [\n  "moored",\n  "docked",\n];');
  expect(module).toContain(
    'export const harbourRoles: readonly { readonly word: string; readonly class: "crew"; readonly note?: string }[] = [',
  );
  expect(module).toContain(
    'export const tides: Readonly<Record<string, number>> & { readonly high: number; readonly low: number } = bare({',
  );
});

test('the hash of the words changes with a word and not with a comment', () => {
  const hash = (yaml: string) => /LEXICON_HASH = '(\w+)'/.exec(moduleOf([lexicon('verbs', yaml)]))?.[1];
  expect(hash('words: [moored] # as ships are')).toBe(hash('note: ships\nwords: [moored]'));
  expect(hash('words: [moored]')).not.toBe(hash('words: [docked]'));
});

describe('our own lists', () => {
  const { lexicons, problems: found } = readLexicons(DATA);

  test('are all in order', () => expect(found).toEqual([]));

  test('are what the engine has', () => expect(readFileSync(MODULE, 'utf8'), 'run “npm run data”').toBe(moduleOf(lexicons)));

  test('are each used by some source file', () => {
    const source = globSync('packages/core/src/**/*.ts', { cwd: join(import.meta.dirname, '../../..') })
      .filter((file) => !file.endsWith('.generated.ts'))
      .map((file) => readFileSync(join(import.meta.dirname, '../../..', file), 'utf8'))
      .filter((text) => text.includes('lexicon.generated.ts'))
      .join('\n');
    expect(lexicons.filter(({ constant }) => !new RegExp(`\\b${constant}\\b`).test(source)).map(({ name }) => `${name}.yml`)).toEqual([]);
  });
});
