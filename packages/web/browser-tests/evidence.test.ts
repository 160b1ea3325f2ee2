import type { Citation, Dossier } from '@stemma/core';
import { visible } from '@stemma/core/sheet';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { expectNoTrouble, VIEWS, withBrowser } from './browser.ts';
import { BUNDLED } from './setup.ts';

const { open } = withBrowser();

const dossierOf = async (page: Page): Promise<Dossier> =>
  JSON.parse((await page.locator('#stemma-dossier').textContent()) ?? '') as Dossier;

/** Every place that the dossier cites, each once. */
function citations(dossier: Dossier): readonly Citation[] {
  const all = new Map<string, Citation>();
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if ('report' in value && 'start' in value && 'end' in value && 'text' in value) {
      const cited = value as Citation;
      all.set(`${cited.report} ${cited.in ?? ''} ${cited.start} ${cited.end}`, cited);
    }
    for (const inner of Object.values(value)) visit(inner);
  };
  visit(dossier);
  return [...all.values()];
}

const hashTo = ({ report, in: where, start, end }: Citation): string =>
  `#report-${encodeURIComponent(report)}@${where === 'title' ? 'title:' : ''}${start}-${end}`;

/** Goes to each place within the page, as a link does, and gives what is marked there as the words that one came for. */
const wordsAt = (page: Page, hashes: readonly string[]): Promise<readonly string[]> =>
  page.evaluate(async (all) => {
    const found: string[] = [];
    for (const hash of all) {
      if (location.hash !== hash) {
        const arrived = new Promise((done) => addEventListener('hashchange', done, { once: true }));
        location.hash = hash;
        await arrived;
      }
      do await new Promise((done) => setTimeout(done, 0));
      while (document.querySelector('main[aria-busy="true"]')); // the view is drawn in slices
      found.push([...document.querySelectorAll('.view.reader .target')].map((mark) => mark.textContent).join(''));
    }
    return found;
  }, hashes);

for (const [story, every] of [...BUNDLED.map((name) => [name, 1] as const), ['sixty', 11], ['hostile', 1], ['scripts', 1]] as const)
  test(`${story}: every place that the dossier cites leads to the very words${every === 1 ? '' : ` (one in ${every})`}`, async () => {
    const opened = await open(story);
    const cited = citations(await dossierOf(opened.page)).filter((_, i) => i % every === 0);
    expect(cited.length).toBeGreaterThan(3);
    const found = await wordsAt(opened.page, cited.map(hashTo));
    const wrong = cited.flatMap((c, i) => (found[i] === visible(c.text, true) ? [] : [{ at: hashTo(c), words: c.text, there: found[i] }]));
    expect(wrong.slice(0, 3)).toEqual([]);
    expectNoTrouble(opened);
    await opened.page.context().close();
  });

for (const story of [...BUNDLED, 'hostile'])
  test(`${story}: words opened in a view are the words of their report, and the link leads to them`, async () => {
    const opened = await open(story);
    const { page, go } = opened;
    for (const view of VIEWS.filter((v) => v !== 'reader')) {
      await go(`#${view}`);
      await page.evaluate((name) => {
        for (const button of document.querySelectorAll<HTMLElement>(`main .view.${name} .words-button[aria-expanded=false]`))
          button.click();
      }, view);
      const quotes = await page.evaluate(
        (name) =>
          [...document.querySelectorAll(`main .view.${name} .quote`)].map((quote) => ({
            words: (quote.querySelector('blockquote mark') ?? quote.querySelector('blockquote .said'))?.textContent ?? '', // a quotation may show the sentence around its words
            href: quote.querySelector('a.evidence')?.getAttribute('href') ?? '',
          })),
        view,
      );
      const spaced = (words: string): string => words.replace(/\s+/gu, ' ').trim();
      const distinct = [...new Map(quotes.map((q) => [`${q.href} ${q.words}`, q])).values()];
      const found = await wordsAt(
        page,
        distinct.map((q) => q.href),
      );
      const wrong = distinct.flatMap(({ href, words }, i) =>
        spaced(found[i] ?? '') === spaced(words) ? [] : [{ href, words, there: found[i] }],
      );
      expect(wrong.slice(0, 3), view).toEqual([]);
    }
    expectNoTrouble(opened);
    await page.context().close();
  });

test('the words that a link leads to are seen, and are where the next Tab goes on from', async () => {
  const opened = await open('border-talks');
  const { page, go } = opened;
  const cited = citations(await dossierOf(page)).filter((c) => c.in !== 'title');
  const last = cited.toSorted((a, b) => b.start - a.start)[0] as Citation;
  await go(hashTo(last));
  await expect.poll(() => page.evaluate(() => document.activeElement?.classList.contains('target'))).toBe(true);
  const box = await page.locator('.view.reader .target').first().boundingBox();
  expect(box?.y).toBeGreaterThan(0);
  expect(box?.y).toBeLessThan(800);
  await page.context().close();
});

test('deep in a long report, the words that a link leads to are on the screen, and stay there', async () => {
  const opened = await open('long');
  const { page, go } = opened;
  const length = (await dossierOf(page)).reports.find((r) => r.id === 'long')?.length ?? 0;
  for (const share of [0.5, 0.98, 0.1]) {
    const start = Math.floor(length * share);
    await go(`#report-long@${start}-${start + 20}`);
    await page.waitForTimeout(700);
    const box = await page.locator('.view.reader .target').first().boundingBox();
    expect(box?.y, String(share)).toBeGreaterThan(40);
    expect(box?.y, String(share)).toBeLessThan(760);
  }
  expectNoTrouble(opened);
  await page.context().close();
});

test('the text of a report on the page is the report, to the last sign', async () => {
  const opened = await open('hostile');
  const { page, go } = opened;
  const { texts } = JSON.parse((await page.locator('#stemma-readings').textContent()) ?? '') as {
    texts: readonly (readonly [string, string])[];
  };
  for (const [report, text] of texts) {
    await go(`#report-${encodeURIComponent(report)}`);
    await expect
      .poll(() =>
        page.evaluate(() => [...document.querySelectorAll('.view.reader .report-text p.text')].map((p) => p.textContent).join('')),
      )
      .toBe(visible(text, true));
  }
  await page.context().close();
});
