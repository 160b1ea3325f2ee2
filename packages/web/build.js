// Builds the page without its data into packages/app/dist/page/page.html. Plain JavaScript, since it also runs where Node takes no types.
// Skipped where nothing has changed since the last time: the page's comment holds the hash of everything it is made from.
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '../..');
const place = join(root, 'packages/app/dist/page/page.html');

const sha256 = (/** @type {string} */ text) => createHash('sha256').update(text).digest();

/** Hash of all that goes into the page. Packages count by the lock file's lines about them. */
function madeFrom() {
  const core = globSync('packages/core/dist/{sheet.js,model/**/*.js,render/**/*.js,text/**/*.js,stages/weigh/**/*.js}', { cwd: root });
  const own = globSync('packages/web/{src/**/*.{ts,tsx,css},page.html,build.js,vite.config.ts,package.json}', { cwd: root });
  const all = createHash('sha256');
  for (const file of [...core, ...own].map((name) => name.replaceAll('\\', '/')).sort())
    all
      .update(`${file}\0`)
      .update(readFileSync(join(root, file)))
      .update('\0');
  return all.digest('hex');
}

const hash = madeFrom();
const stamp = `<!-- made from ${hash} -->`;
if (!existsSync(place) || !readFileSync(place, 'utf8').includes(stamp)) {
  process.env['NODE_ENV'] = 'production'; // also where tests call us: React’s other build is four times the size
  const { build } = await import('vite');
  const built = await build({ root: here, mode: 'production', configFile: join(here, 'vite.config.ts') });
  const { output } = /** @type {import('vite').Rolldown.RolldownOutput} */ (Array.isArray(built) ? built[0] : built);
  let script = '';
  let style = '';
  for (const part of output) {
    if (part.type === 'chunk') script += part.code;
    else if (part.fileName.endsWith('.css')) style += part.source.toString();
    else throw new Error(`the page is one file, and this would be another: ${part.fileName}`);
  }
  // A terminal or an old parser would obey them; in strings and patterns, where alone they stand, their numbers mean the same.
  const raw = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;
  script = script
    .trim()
    .replace(raw, (sign) =>
      sign === '\n' || sign === '\t' || sign > '\uffff' ? sign : `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
    );
  style = style.trim();
  if (/\{\{[a-z-]+\}\}/.test(script + style)) throw new Error('the page’s script or style holds what looks like a place to fill');
  // What would end the element early, or change how its end is found.
  if (/<\/script|<!--/i.test(script)) throw new Error('the page’s script holds “</script” or “<!--”');
  if (/<\/style|@import|url\(\s*['"]?(?!data:)/i.test(style)) throw new Error('the page’s style ends its element or fetches something');
  const source = (/** @type {string} */ text) => `'sha256-${sha256(text).toString('base64')}'`;
  // Hashes, never “unsafe-inline”. The style of the brief without scripts is added where the page is written.
  const policy = [
    "default-src 'none'",
    `script-src ${source(script)}`,
    `style-src ${source(style)} {{plain-style}}`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
  const parts = { policy, style, script };
  const page = readFileSync(join(here, 'page.html'), 'utf8').replace(
    /\{\{(policy|style|script)\}\}/g,
    (_, name) => parts[/** @type {keyof typeof parts} */ (name)],
  );
  mkdirSync(dirname(place), { recursive: true });
  writeFileSync(place, page.replace('</html>', `</html>\n${stamp}`));
}
