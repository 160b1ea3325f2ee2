// npm run data              writes the word lists of data/en/*.yml as TypeScript
// npm run data -- --check   writes nothing; fails where a list is bad or the written module is stale
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readLexicons, wordsOf, type Entry, type Lexicon, type Value } from './lexicons.ts';

const ROOT = join(import.meta.dirname, '..');
export const DATA = join(ROOT, 'packages/core/data/en');
export const MODULE = join(ROOT, 'packages/core/src/languages/en/lexicon.generated.ts');

const BARE = [
  '// Without a prototype, so that a report that says “constructor” finds nothing.',
  'const bare = <T extends object>(record: T): T => Object.freeze(Object.assign(Object.create(null) as object, record)) as T;',
].join('\n');

/** The module that the engine imports: one constant for each list, a hash of all words, and the heads. */
export function moduleOf(lexicons: readonly Lexicon[]): string {
  const heads = lexicons.map(({ words, constant: _, excludes: __, ...head }) => ({ ...head, entries: entriesOf(words) }));
  return `${[
    '// Written by `npm run data` from data/en/*.yml. Edit those files, not this one.',
    `/** Changes with any word of any list, and with nothing else. */\nexport const LEXICON_HASH = '${hashOf(lexicons)}';`,
    'interface LexiconHead {\n  readonly name: string;\n  readonly title: string;\n  readonly source: string;\n  readonly license: string;\n  readonly retrieved?: string;\n  readonly note?: string;\n  readonly entries: number;\n}',
    `/** Where the words come from, and under which license. */\nexport const LEXICONS: readonly LexiconHead[] = ${block(heads)};`,
    ...(lexicons.some(({ words }) => !Array.isArray(words)) ? [BARE] : []),
    ...lexicons.map(constantOf),
  ].join('\n\n')}\n`;
}

export function hashOf(lexicons: readonly Lexicon[]): string {
  return createHash('sha256')
    .update(JSON.stringify(lexicons.map(({ name, words }) => [name, words])))
    .digest('hex')
    .slice(0, 12);
}

function constantOf({ name, title, constant, words }: Lexicon): string {
  const comment = `/** ${title
    .replace(/\s+/g, ' ')
    .replaceAll('*/', '* /')
    .replace(/[^.?!]$/, '$&.')} (${name}.yml) */`;
  const value = Array.isArray(words) ? block(words) : `bare(${block(words)})`;
  return `${comment}\nexport const ${constant}: ${typeOf([words], true)} = ${value};`;
}

const entriesOf = (words: Lexicon['words']): number => (Array.isArray(words) ? words.length : wordsOf(words).length);

/** JSON over several lines: one entry to a line, so that a change of one word is a change of one line. */
function block(value: readonly (Value | object)[] | Entry): string {
  const lines = Array.isArray(value)
    ? value.map((item) => `  ${JSON.stringify(item)},`)
    : Object.entries(value).map(([key, item]) => `  ${JSON.stringify(key)}: ${JSON.stringify(item)},`);
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  return `${open}\n${lines.join('\n')}\n${close}`;
}

const MOST_LITERALS = 40;
const IDENTIFIER = /^[A-Za-z_]\w*$/;

/**
 * The narrowest type that is still pleasant to use for all of `values`.
 *
 * The few values that a field takes become a union ("say" | "deny"); words stay `string`. A map takes any key, and knows its own where they are few.
 */
function typeOf(values: readonly Value[], top = false): string {
  const kinds = new Set<string>();
  const strings = values.filter((v) => typeof v === 'string');
  const few = [...new Set(strings)].sort();
  const names = few.length > MOST_LITERALS || few.length === strings.length; // names are all different; classes come again
  if (few.length > 0) for (const kind of names ? ['string'] : few.map((s) => JSON.stringify(s))) kinds.add(kind);
  if (values.some((v) => typeof v === 'number')) kinds.add('number');
  if (values.some((v) => typeof v === 'boolean')) kinds.add('boolean');
  const lists = values.filter((v): v is readonly Value[] => Array.isArray(v));
  if (lists.length > 0) {
    const items = lists.flat();
    const entries = items.filter(isEntry);
    kinds.add(
      `readonly ${entries.length > 0 && entries.length === items.length ? shapeOf(entries) : items.every((i) => typeof i === 'string') ? 'string' : `(${typeOf(items)})`}[]`,
    );
  }
  const entries = values.filter(isEntry);
  if (entries.length > 0) kinds.add(top ? mapOf(entries[0]!) : shapeOf(entries));
  return [...kinds].join(' | ');
}

/** Entries with the same few fields: `{ readonly word: string; readonly class: "say" | "deny"; readonly note?: string }`. */
function shapeOf(entries: readonly Entry[]): string {
  const fields = [...new Set(entries.flatMap((e) => Object.keys(e)))];
  const shown = fields.map((field) => {
    const values = entries.flatMap((e) => (e[field] === undefined ? [] : [e[field]]));
    const type = field === 'word' || field === 'note' ? 'string' : typeOf(values);
    return `readonly ${IDENTIFIER.test(field) ? field : JSON.stringify(field)}${values.length < entries.length ? '?' : ''}: ${type}`;
  });
  return `{ ${shown.join('; ')} }`;
}

function mapOf(entry: Entry): string {
  const record = `Readonly<Record<string, ${typeOf(Object.values(entry))}>>`;
  const keys = Object.keys(entry);
  if (keys.length > MOST_LITERALS || !keys.every((key) => IDENTIFIER.test(key))) return record;
  return `${record} & { ${keys.map((key) => `readonly ${key}: ${typeOf([entry[key] as Value])}`).join('; ')} }`;
}

const isEntry = (value: Value): value is Entry => typeof value === 'object' && value !== null && !Array.isArray(value);

function main(check: boolean): void {
  const { lexicons, problems } = readLexicons(DATA);
  for (const { file, problem } of problems) console.error(`data/en/${file}: ${problem}`);
  const wanted = moduleOf(lexicons);
  const stale = !existsSync(MODULE) || readFileSync(MODULE, 'utf8') !== wanted;
  if (check && stale) console.error('lexicon.generated.ts is not what data/en says. Run “npm run data” and commit what it writes.');
  if (!check && stale) {
    const beside = `${MODULE}.${process.pid}.tmp`; // renamed into place, so that nobody ever reads half of it
    writeFileSync(beside, wanted);
    renameSync(beside, MODULE);
  }
  if (problems.length > 0 || (check && stale)) process.exitCode = 1;
  else
    console.log(
      `data: ${lexicons.length} lists, ${lexicons.reduce((n, l) => n + entriesOf(l.words), 0)} entries${stale ? ', written' : ', unchanged'}`,
    );
}

if (import.meta.main) main(process.argv.includes('--check'));
