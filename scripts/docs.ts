// npm run docs              writes docs/reference/ and NOTICE from what the program itself says
// npm run docs -- --check   writes nothing; fails where a page is stale
// Needs a build (`npm run docs` makes one): the pages come out of the command, the rules, the problems and the word lists.
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { commandsPage } from './reference/commands.ts';
import { errorRatesPage } from './reference/error-rates.ts';
import { exitCodesPage } from './reference/exit-codes.ts';
import { lexiconsPage } from './reference/lexicons.ts';
import { notice } from './reference/notice.ts';
import { rulesPage } from './reference/rules.ts';
import { schemaFile, schemaPage } from './reference/schema.ts';
import { verdictsPage } from './reference/verdicts.ts';

const ROOT = join(import.meta.dirname, '..');
const REFERENCE = 'docs/reference';

/** Every written page: its place, and the text it must have. */
async function pages(): Promise<ReadonlyMap<string, string>> {
  return new Map([
    [`${REFERENCE}/cli.md`, commandsPage()],
    [`${REFERENCE}/exit-codes.md`, exitCodesPage()],
    [`${REFERENCE}/rules.md`, await rulesPage()],
    [`${REFERENCE}/lexicons.md`, lexiconsPage()],
    [`${REFERENCE}/verdicts.md`, verdictsPage()],
    [`${REFERENCE}/error-rates.md`, errorRatesPage()],
    [`${REFERENCE}/schema.md`, schemaPage()],
    [`${REFERENCE}/dossier.schema.json`, schemaFile('dossier')],
    [`${REFERENCE}/reading.schema.json`, schemaFile('reading')],
    ['NOTICE', notice()],
  ]);
}

async function main(check: boolean): Promise<void> {
  const wanted = await pages();
  const stale = [...wanted].filter(([file, text]) => !existsSync(join(ROOT, file)) || readFileSync(join(ROOT, file), 'utf8') !== text);
  const folder = join(ROOT, REFERENCE);
  const stray = existsSync(folder) ? readdirSync(folder).filter((file) => !wanted.has(`${REFERENCE}/${file}`)) : [];
  for (const file of stray)
    console.error(`${REFERENCE}/${file} is written by nothing here. Remove it, or give it a line in scripts/docs.ts.`);
  if (check) for (const [file] of stale) console.error(`${file} is stale. Run “npm run docs” and commit what it writes.`);
  else
    for (const [file, text] of stale) {
      mkdirSync(dirname(join(ROOT, file)), { recursive: true });
      writeFileSync(join(ROOT, file), text);
    }
  if (stray.length > 0 || (check && stale.length > 0)) process.exitCode = 1;
  else console.log(`docs: ${wanted.size} pages, ${stale.length === 0 ? 'unchanged' : `${stale.length} written`}`);
}

await main(process.argv.includes('--check'));
