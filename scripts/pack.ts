// Called by npm before and after it packs a package: what lies at the root of the repository is laid into the package, and taken out again.
import { cpSync, globSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..');
const [when, folder] = process.argv.slice(2);
if ((when !== 'before' && when !== 'after') || folder === undefined)
  throw new Error('usage: node scripts/pack.ts before|after packages/NAME');

const wanted = ['LICENSE', 'NOTICE', ...(folder === 'packages/app' ? ['README.md', 'stories'] : [])];
for (const name of wanted) rmSync(join(ROOT, folder, name), { recursive: true, force: true });
if (when === 'before') {
  for (const name of wanted) cpSync(join(ROOT, name), join(ROOT, folder, name), { recursive: true });
  for (const golden of globSync(`${folder}/stories/*/dossier.*`, { cwd: ROOT })) rmSync(join(ROOT, golden)); // for our tests, not for readers
}
