import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { folder } from './command.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const PAGES = ['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'CHANGELOG.md', 'docs/guide.md', 'docs/ideas.md'];
const textOf = (page: string): string => readFileSync(join(ROOT, page), 'utf8');
const blocksOf = (page: string, language: string): string[] =>
  [...textOf(page).matchAll(new RegExp(`^\`\`\`${language}\n([\\s\\S]*?)^\`\`\``, 'gm'))].map(([, code]) => code!);

/** A reader's folder, as the pages take it for granted. */
const readersFolder = (): string =>
  folder({
    'reports/morning-post.txt': `Ferry company knew of cracked hull, officials say

PORT MARREN — The operator of the ferry Alba was warned of a crack in its hull two weeks before the ship was withdrawn, two harbour officials told the Morning Post on Monday.

The officials, who were not authorised to speak publicly, said inspectors found the crack on 3 March.

Marren Lines did not respond to a request for comment.
`,
    'reports/harbour-radio.txt': `Marren Lines denies early warning over ferry

Marren Lines denied on Tuesday that it had been warned of a crack in the hull of the Alba. “No such letter reached us,” spokeswoman Ines Dahl said.

The Morning Post reported on Monday that the company was warned two weeks before, citing two harbour officials.
`,
    'saved.html': `<!doctype html><html lang="en"><title>Ferry Alba withdrawn</title><nav><a href="/">Home</a></nav><article><h1>Ferry Alba withdrawn</h1>
<p>The ferry Alba was withdrawn on 17 March after inspectors found a crack in its hull, the Maritime Inspectorate said in a statement on Tuesday.</p>
<p>Some 340 passengers were rebooked, according to Marren Lines, which runs the ferry between Port Marren and the islands.</p></article></html>`,
    'reports/island-news.txt': `Ferry Alba withdrawn after inspection

The ferry Alba was withdrawn on 17 March after inspectors found a crack in its hull, the Maritime Inspectorate said in a statement.

Some 340 passengers were rebooked, according to Marren Lines.
`,
  });

describe.skipIf(process.platform === 'win32')('commands that the pages show', () => {
  // The installed command is the built one; npm itself is left out.
  const AS_INSTALLED = `npx() { shift; "${process.execPath}" "${join(ROOT, 'packages/app/bin/stemma.js')}" "$@"; }; npm() { :; }; set -e\n`;

  test.each(['README.md', 'docs/guide.md'])(
    '%s',
    (page) => {
      const here = readersFolder();
      for (const commands of blocksOf(page, 'sh')) {
        if (/git clone|npx node /.test(commands)) continue;
        const { status, stderr } = spawnSync('bash', ['-c', AS_INSTALLED + commands], { cwd: here, encoding: 'utf8' });
        expect(status, `${commands}\n${stderr}`).toBe(0);
      }
    },
    60_000,
  );
});

test.each(['README.md', 'docs/guide.md'])('the library as %s shows it', (page) => {
  for (const code of blocksOf(page, 'ts')) {
    const here = folder({ 'package.json': '{ "type": "module" }' });
    symlinkSync(join(ROOT, 'node_modules'), join(here, 'node_modules'));
    writeFileSync(join(here, 'example.ts'), code);
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(here, 'example.ts')], { cwd: here, encoding: 'utf8' });
    expect(status, stderr).toBe(0);
    expect(stdout).toMatch(/^2 reports\. /);
  }
});

test.each(PAGES)('links in %s lead somewhere', (page) => {
  const links = [...textOf(page).matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)].map(([, link]) => link!);
  expect(links.filter((link) => !existsSync(join(ROOT, dirname(page), link)))).toEqual([]);
});
