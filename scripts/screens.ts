// npm run screens            every view of a bundled story as pictures in docs/screens/: desktop and phone, light and dark
// npm run screens -- STORY   of another of stories/
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium as driver, type Page } from 'playwright-core';
import { palettePng } from './palette-png.ts';
import { chromium } from '../packages/web/browser-tests/chromium.ts';

const ROOT = join(import.meta.dirname, '..');
const OUT = join(ROOT, 'docs/screens');
const SIZES = [
  ['desktop', 1280, 800],
  ['phone', 390, 844],
] as const;
const SCHEMES = ['light', 'dark'] as const;

/** What is looked at: a name for the file, and the hash that leads there. */
function sights(html: string): readonly (readonly [name: string, hash: string])[] {
  const data = /id="stemma-dossier">([^]*?)<\/script>/.exec(html)?.[1] ?? '';
  const dossier = JSON.parse(data) as {
    reports: { id: string }[];
    shared: { a: string; b: string }[];
    questions: { answers: { id: string; evidence: { report: string; start: number; end: number; in?: string }[] }[] }[];
  };
  const answer = dossier.questions[0]?.answers[0];
  const words = answer?.evidence.find((e) => e.in === undefined);
  const [first, second] = dossier.reports.map((r) => r.id);
  const pair = dossier.shared[0] ?? { a: first ?? '', b: second ?? '' };
  const report = (id: string): string => encodeURIComponent(id);
  return [
    ...['brief', 'stemma', 'differences', 'responses', 'timeline'].map((view) => [view, `#${view}`] as const),
    ['reader', words ? `#report-${report(words.report)}@${words.start}-${words.end}` : '#reader'],
    ['reader-side-by-side', `#report-${report(pair.a)}&${report(pair.b)}`],
    ['why', `#why-${answer?.id ?? ''}`],
  ];
}

/** Without the caret and without movement, so that the same page gives the same picture. */
async function picture(page: Page, name: string): Promise<void> {
  await page.waitForTimeout(400);
  const png = await page.screenshot({ animations: 'disabled', caret: 'hide', scale: 'css' });
  writeFileSync(join(OUT, `${name}.png`), palettePng(png));
}

async function main(story: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'stemma-screens-'));
  const file = join(folder, `${story}.html`);
  execFileSync(process.execPath, [join(ROOT, 'packages/app/bin/stemma.js'), 'compare', join(ROOT, 'stories', story), '-o', file], {
    stdio: 'inherit',
  });
  mkdirSync(OUT, { recursive: true });
  const browser = await driver.launch({
    executablePath: chromium(),
    args: ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none'],
  });
  try {
    for (const [size, width, height] of SIZES)
      for (const colorScheme of SCHEMES) {
        const context = await browser.newContext({
          viewport: { width, height },
          colorScheme,
          reducedMotion: 'reduce',
          deviceScaleFactor: 1,
        });
        for (const [name, hash] of sights(readFileSync(file, 'utf8'))) {
          const page = await context.newPage();
          await page.goto(pathToFileURL(file).href + hash);
          await page.waitForSelector('main :is(h1, h2)');
          await picture(page, `${name}-${size}-${colorScheme}`);
          await page.close();
        }
        await context.close();
      }
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

await main(process.argv[2] ?? 'orrin-dam');
