import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'yaml';

/** What a word list says of itself. Required but for the last three, so that no word is here without a history. */
export interface LexiconHead {
  readonly name: string; // the file's name, without ".yml"
  readonly title: string;
  readonly source: string;
  readonly license: string; // SPDX
  readonly retrieved?: string; // ISO 8601 day
  readonly note?: string;
  readonly excludes: readonly string[]; // names of lists that must share no word with this one
}

export type Words = readonly string[] | readonly Entry[] | Entry;
export interface Entry {
  readonly [field: string]: Value;
}
export type Value = string | number | boolean | null | readonly Value[] | Entry;

export interface Lexicon extends LexiconHead {
  readonly constant: string; // its name in TypeScript
  readonly words: Words;
}

/** What is wrong with a list, in words for whoever edited it. */
export interface DataProblem {
  readonly file: string;
  readonly problem: string;
}

const REQUIRED = ['title', 'source', 'license'] as const;
const KNOWN = new Set<string>([...REQUIRED, 'retrieved', 'note', 'excludes', 'words']);
const RESERVED = new Set([
  'class',
  'default',
  'delete',
  'do',
  'for',
  'if',
  'in',
  'new',
  'this',
  'try',
  'with',
  'case',
  'function',
  'import',
  'export',
]);
const SCRIPTS = [/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u, /\p{Script=Greek}/u, /\p{Script=Armenian}/u, /\p{Script=Cherokee}/u];

export const constantOf = (name: string): string => name.replace(/-+([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());

/** Reads one list, and says everything that is wrong with it. The list is null where nothing can be made of the file. */
export function readLexicon(name: string, yaml: string): { readonly lexicon: Lexicon | null; readonly problems: readonly DataProblem[] } {
  const problems: DataProblem[] = [];
  const say = (problem: string) => problems.push({ file: `${name}.yml`, problem });
  const bad = () => ({ lexicon: null, problems });

  if (!/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(name) || RESERVED.has(name))
    say('the file’s name must be words in lower case joined by hyphens');
  const document = parseDocument(yaml, { version: '1.2', uniqueKeys: true });
  for (const error of document.errors) say(`this is not YAML: ${error.message.split('\n')[0] ?? ''}`);
  if (problems.length > 0) return bad();
  const head: unknown = document.toJS();
  if (!isEntry(head)) {
    say('the head is missing: the file must start with title, source and license');
    return bad();
  }
  for (const key of REQUIRED) if (typeof head[key] !== 'string' || head[key].trim() === '') say(`the head has no ${key}`);
  for (const key of Object.keys(head))
    if (!KNOWN.has(key)) say(`the head has “${key}”, which means nothing here (known: ${[...KNOWN].join(', ')})`);
  const excludes = typeof head['excludes'] === 'string' ? [head['excludes']] : (head['excludes'] ?? []);
  if (!Array.isArray(excludes) || !excludes.every((e) => typeof e === 'string')) say('excludes must name other lists');
  const text = (key: string) => (typeof head[key] === 'string' ? head[key].trim() : '');
  const words = head['words'];
  if (!isWords(words)) {
    say(
      'words must be a list of words, a list of entries, or a map, and may not be empty; a word that YAML takes for a number or for nothing needs quotation marks',
    );
    return bad();
  }
  problems.push(...problemsOf(words).map((problem) => ({ file: `${name}.yml`, problem })));
  if (problems.length > 0) return bad();
  const lexicon: Lexicon = {
    name,
    constant: constantOf(name),
    title: text('title'),
    source: text('source'),
    license: text('license'),
    ...(head['retrieved'] !== undefined && { retrieved: text('retrieved') }),
    ...(head['note'] !== undefined && { note: text('note') }),
    excludes: excludes as readonly string[],
    words,
  };
  return { lexicon, problems };
}

/** The words by which a list is known: its strings, the `word` of its entries, or its keys. */
export function wordsOf(words: Words): readonly string[] {
  if (!isList(words)) return Object.keys(words);
  return words.flatMap((w) => (typeof w === 'string' ? [w] : typeof w['word'] === 'string' ? [w['word']] : []));
}

/** What is wrong between lists: a word in two that exclude each other, a list excluded that is not there. */
export function problemsBetween(lexicons: readonly Lexicon[]): readonly DataProblem[] {
  const problems: DataProblem[] = [];
  for (const one of lexicons) {
    for (const name of one.excludes) {
      const other = lexicons.find((l) => l.name === name);
      if (!other) problems.push({ file: `${one.name}.yml`, problem: `excludes “${name}”, and there is no ${name}.yml` });
      const theirs = new Set(other ? wordsOf(other.words) : []);
      for (const word of wordsOf(one.words)) {
        if (theirs.has(word))
          problems.push({ file: `${one.name}.yml`, problem: `“${word}” is in ${name}.yml too, and the two exclude each other` });
      }
    }
  }
  return problems;
}

/** Every list in `folder`, by name, with all that is wrong. A list that cannot be read is left out, so that the others can still be used. */
export function readLexicons(folder: string): { readonly lexicons: readonly Lexicon[]; readonly problems: readonly DataProblem[] } {
  const names = readdirSync(folder)
    .filter((file) => file.endsWith('.yml'))
    .map((file) => file.slice(0, -'.yml'.length))
    .sort();
  const read = names.map((name) => readLexicon(name, readFileSync(join(folder, `${name}.yml`), 'utf8')));
  const lexicons = read.flatMap(({ lexicon }) => (lexicon ? [lexicon] : []));
  return { lexicons, problems: [...read.flatMap(({ problems }) => problems), ...problemsBetween(lexicons)] };
}

function problemsOf(words: Words): string[] {
  const problems: string[] = [];
  const visit = (value: Value, where: string): void => {
    if (typeof value === 'string') problems.push(...oddities(value).map((oddity) => `${oddity}: “${value}”${where}`));
    else if (value === null) problems.push(`an empty value${where}: quote it if it is the word “null” or “~”`);
    else if (isList(value)) {
      for (const twice of repeated(value)) problems.push(`twice in one list: ${twice}${where}`);
      value.forEach((item) => visit(item, where));
    } else if (isEntry(value)) {
      for (const [key, item] of Object.entries(value)) {
        problems.push(...oddities(key).map((oddity) => `${oddity}: “${key}”`));
        visit(item, ` (under “${key}”)`);
      }
    }
  };
  visit(words, '');
  return [...new Set(problems)];
}

/** Items that stand twice: the same word, or entries with the same `word`, or entries alike in everything. */
function repeated(list: readonly unknown[]): string[] {
  const seen = new Set<string>();
  const twice: string[] = [];
  for (const item of list) {
    const name = isEntry(item) && typeof item['word'] === 'string' ? item['word'] : typeof item === 'string' ? item : JSON.stringify(item);
    if (seen.has(name)) twice.push(`“${name}”`);
    seen.add(name);
  }
  return twice;
}

/** What no eye sees in a word: letters of two alphabets, accents in two pieces, stray white space. */
function oddities(word: string): string[] {
  const found: string[] = [];
  if (word.trim() === '') found.push('an empty word');
  else if (word !== word.trim() || /[^\S ]|\p{Cc}|\p{Cf}| {2}/u.test(word)) found.push('stray white space or an invisible character');
  if (word !== word.normalize('NFC')) found.push('not in Unicode normal form C');
  if (word.split(/[^\p{L}\p{M}]+/u).some((part) => SCRIPTS.filter((script) => script.test(part)).length > 1))
    found.push('letters of two alphabets in one word');
  return found;
}

const isList = (value: unknown): value is readonly (string | Entry)[] => Array.isArray(value);
const isEntry = (value: unknown): value is Entry => typeof value === 'object' && value !== null && !Array.isArray(value);
function isWords(words: unknown): words is Words {
  if (isList(words)) return words.length > 0 && (words.every((w) => typeof w === 'string') || words.every(isEntry));
  return isEntry(words) && Object.keys(words).length > 0;
}
