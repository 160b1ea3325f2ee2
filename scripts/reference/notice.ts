import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DATA } from '../data.ts';
import { readLexicons, type Lexicon } from '../lexicons.ts';
import { ROOT } from './page.ts';

interface Package {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}
const packageAt = (folder: string) => JSON.parse(readFileSync(join(ROOT, folder, 'package.json'), 'utf8')) as Package;

/** What the published packages owe to others: the libraries they load and the words they carry. */
export function notice(): string {
  const names = [...new Set(['packages/core', 'packages/app'].flatMap((folder) => Object.keys(packageAt(folder).dependencies ?? {})))]
    .filter((name) => !name.startsWith('@stemma/'))
    .sort();
  const libraries = names.map((name) => {
    const { version, license } = packageAt(`node_modules/${name}`);
    return `  ${name} ${version}, ${license}. ${copyrightOf(name)}`.trimEnd();
  });
  const { lexicons } = readLexicons(DATA);
  const isOurs = ({ license, source }: Lexicon) => license === 'CC0-1.0' && /^drawn up/.test(source);
  const ours = lexicons.filter(isOurs);
  const theirs = lexicons.filter((lexicon) => !isOurs(lexicon));
  return [
    'Stemma',
    'Copyright 2026 The Stemma contributors',
    'Licensed under the Apache License, Version 2.0. See LICENSE.',
    '',
    'LIBRARIES',
    'Installed beside Stemma, each under its own license:',
    ...libraries,
    '',
    'Built into the page that “compare -o story.html” writes:',
    ...builtIn(),
    'WORD LISTS',
    'The words and rules of English live in packages/core/data/en and are part of @stemma/core. Every list names its source in its',
    'first lines; docs/reference/lexicons.md shows them all.',
    ...(theirs.length === 0
      ? []
      : [
          'With credit to others:',
          ...theirs.map(({ name, title, source, license }) => `  ${name}: ${title}; ${source.replace(/\s+/g, ' ')}. ${license}.`),
        ]),
    `Drawn up for Stemma and given to everyone (CC0-1.0): ${ours.length === lexicons.length ? `all ${ours.length} lists.` : `the other ${ours.length} lists.`}`,
    '',
    ...licensesOf(theirs),
    'STORIES',
    'The bundled stories are our own prose about invented people and places.',
    '',
  ].join('\n');
}

/** What the page carries within itself, whose licenses ask to be carried along. */
function builtIn(): readonly string[] {
  const direct = Object.keys(packageAt('packages/web').dependencies ?? {});
  const below = direct.flatMap((name) => Object.keys(packageAt(`node_modules/${name}`).dependencies ?? {}));
  return [...new Set([...direct, ...below])].sort().flatMap((name) => {
    const { version, license } = packageAt(`node_modules/${name}`);
    return [`  ${name} ${version}, ${license}.`, ...licenseOf(name).map((line) => `    ${line}`.trimEnd()), ''];
  });
}

function licenseOf(name: string): readonly string[] {
  const file = globSync('LICEN[CS]E*', { cwd: join(ROOT, 'node_modules', name) }).sort()[0];
  return file === undefined
    ? []
    : readFileSync(join(ROOT, 'node_modules', name, file), 'utf8')
        .trim()
        .split(/\r?\n/);
}

/** Licenses that have no SPDX name, in full, as they demand: data/LicenseRef-….txt. */
function licensesOf(lexicons: readonly Lexicon[]): readonly string[] {
  const own = [...new Set(lexicons.map(({ license }) => license).filter((license) => license.startsWith('LicenseRef-')))].sort();
  return own.flatMap((license) => [
    `LICENSE OF ${lexicons
      .filter((l) => l.license === license)
      .map(({ name }) => name)
      .join(', ')} (${license})`,
    readFileSync(join(DATA, '..', `${license}.txt`), 'utf8').trim(),
    '',
  ]);
}

function copyrightOf(name: string): string {
  const file = globSync('LICEN[CS]E*', { cwd: join(ROOT, 'node_modules', name) }).sort()[0];
  const path = file === undefined ? '' : join(ROOT, 'node_modules', name, file);
  const line = existsSync(path) ? /^.*copyright \(c\).*$/im.exec(readFileSync(path, 'utf8'))?.[0].trim() : undefined;
  return line === undefined ? '' : `${line.replace(/ <[^>]*>|\.$/g, '')}.`;
}
