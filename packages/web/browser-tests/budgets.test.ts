import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { afterAll, expect, inject, test } from 'vitest';
import { expectNoTrouble, settled, VIEWS, withBrowser } from './browser.ts';
import { type Figure, table, within } from './figures.ts';

const { open } = withBrowser();
afterAll(() => console.log(`\n${table()}\n`));

/** The best of three: what the page needs, not what the machine was doing meanwhile. */
async function best(measure: () => Promise<number>): Promise<number> {
  const all: number[] = [];
  for (let i = 0; i < 3; i += 1) all.push(await measure());
  return Math.min(...all);
}

const hold = (what: string, measured: number, budget: number, unit = 'ms'): void => {
  const figure: Figure = { what, measured, budget, unit };
  expect(within(figure), `${what}: ${Math.round(measured)} ${unit} of ${budget} ${unit}`).toBe(true);
};

test('the page without its data is small', () => {
  hold('page without data, gzipped', gzipSync(readFileSync(inject('template')), { level: 9 }).length / 1_000, 220, 'kB');
});

for (const [story, reports, budget] of [
  ['orrin-dam', 5, 500],
  ['sixty', 60, 1_500],
] as const)
  test(`the brief of ${reports} reports is there soon after opening`, async () => {
    const measured = await best(async () => {
      const { page } = await open(story);
      const time = await page.evaluate(async () => {
        const painted = (): number => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0;
        while (painted() === 0) await new Promise((done) => setTimeout(done, 5));
        return painted();
      });
      await page.context().close();
      return time;
    });
    hold(`brief visible, ${reports} reports`, measured, budget);
  });

/** How long the page was busy at once, at most, from the moment something was done until it stood still. */
async function longest(page: Page, act: () => Promise<void>): Promise<number> {
  await page.evaluate(() => {
    const seen = globalThis as unknown as { tasks: number[]; watching?: PerformanceObserver };
    seen.tasks = [];
    seen.watching ??= new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        if (entry.entryType === 'longtask' || (entry as PerformanceEventTiming).interactionId) seen.tasks.push(entry.duration);
    });
    seen.watching.observe({ type: 'longtask' });
    seen.watching.observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
  });
  await act();
  await settled(page);
  await page.waitForTimeout(400); // what is drawn bit by bit afterwards counts too
  return page.evaluate(() => Math.max(0, ...(globalThis as unknown as { tasks: number[] }).tasks));
}

for (const story of ['orrin-dam', 'sixty', 'long'])
  test(`${story}: nothing that one does keeps the page busy`, async () => {
    const times = new Map<string, number>();
    for (let round = 0; round < 3; round += 1) {
      const opened = await open(story);
      const { page } = opened;
      await page.waitForTimeout(300);
      const press = (key: string) => () => page.keyboard.press(key);
      const click = (what: string) => () => page.evaluate((it) => void document.querySelector<HTMLElement>(it)?.click(), what);
      const reports = await page.evaluate(() =>
        (JSON.parse(document.getElementById('stemma-dossier')?.textContent ?? '') as { reports: { id: string }[] }).reports.map(
          (r) => r.id,
        ),
      );
      const acts: readonly (readonly [string, () => Promise<void>])[] = [
        ['first finding', press('j')],
        ...VIEWS.slice(1).map((view, i) => [`opening ${view}`, press(String(i + 2))] as const),
        ['next evidence', press('n')],
        [
          'two reports',
          () => page.evaluate((ids) => void (location.hash = `#report-${ids.map(encodeURIComponent).join('&')}`), reports.slice(0, 2)),
        ],
        ['back to the responses', press('4')],
        ['one kind of response', click('.view.responses .kinds button:nth-child(2)')],
        ['back to the table', press('3')],
        ['words in the table', click('.view.differences td .words-button')],
        ['all questions', click('.view.differences .more')],
        ['all origins side by side', click('.view.differences .grid-tools > button')],
        ['back to the brief', press('1')],
        ['next finding', press('j')],
        ['opening words', click('main .view.brief .words-button')],
        ['to search', press('/')],
        ['typing', () => page.keyboard.type('the cap', { delay: 40 })],
        ['closing search', press('Escape')],
      ];
      for (const [what, act] of acts) {
        const time = await longest(page, act);
        times.set(what, Math.min(times.get(what) ?? Number.POSITIVE_INFINITY, time));
      }
      expectNoTrouble(opened);
      await page.context().close();
    }
    const worst = [...times].sort((a, b) => b[1] - a[1]);
    console.log(`${story}: ${worst.map(([what, time]) => `${what} ${Math.round(time)} ms`).join(', ')}`);
    hold(`${story}: longest task or interaction (${worst[0]?.[0] ?? ''})`, worst[0]?.[1] ?? 0, 100);
  }, 240_000);

test('a report of sixty thousand words scrolls without a stumble', async () => {
  const opened = await open('long', { hash: '#report-long' });
  const { page } = opened;
  const words = await page.evaluate(
    () =>
      (JSON.parse(document.getElementById('stemma-readings')?.textContent ?? '') as { texts: [string, string][] }).texts
        .find(([id]) => id === 'long')?.[1]
        .split(/\s+/).length ?? 0,
  );
  expect(words).toBeGreaterThan(60_000);
  await page.waitForTimeout(1_500);
  const scroll = (): Promise<readonly number[]> =>
    page.evaluate(async () => {
      const frame = (): Promise<number> => new Promise((done) => requestAnimationFrame(done));
      const gaps: number[] = [];
      let last = await frame();
      for (let i = 0; i < 150; i += 1) {
        scrollBy(0, 120);
        const now = await frame();
        gaps.push(now - last);
        last = now;
      }
      return gaps;
    });
  const rounds: (readonly number[])[] = [];
  for (let i = 0; i < 3; i += 1) rounds.push(await scroll()); // each goes on where the last one ended: all of it is seen for the first time
  const longestFrame = rounds.map((gaps) => Math.max(...gaps)).sort((a, b) => a - b);
  console.log(
    `frames over 50 ms: ${rounds.map((gaps) => gaps.filter((g) => g > 50).length).join(', ')} of 150 each; longest ${longestFrame.map(Math.round).join(', ')} ms`,
  );
  hold(`scrolling ${Math.round(words / 1_000)},000 words, longest frame`, longestFrame[0] ?? 0, 50);
  expectNoTrouble(opened);
  await page.context().close();
}, 240_000);
