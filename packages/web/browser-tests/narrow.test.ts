import { expect, test } from 'vitest';
import { expectNoTrouble, settled, VIEWS, withBrowser } from './browser.ts';

const { open } = withBrowser();

for (const story of ['orrin-dam', 'sixty', 'hostile', 'scripts'])
  for (const width of [320, 2560])
    test(`${story}: no view is wider than a window of ${width} pixels`, async () => {
      const opened = await open(story, { width, height: width === 320 ? 640 : 1440 });
      const { page, go } = opened;
      const two = await page.evaluate(() =>
        (JSON.parse(document.getElementById('stemma-dossier')?.textContent ?? '') as { reports: { id: string }[] }).reports
          .slice(0, 2)
          .map((r) => encodeURIComponent(r.id)),
      );
      for (const hash of [...VIEWS.map((v) => `#${v}`), `#report-${two.join('&')}`]) {
        await go(hash);
        const wide = await page.evaluate(() => {
          const all = document.documentElement;
          const over = [...document.querySelectorAll<HTMLElement>('body *')].filter((e) => {
            if (e.getBoundingClientRect().right <= all.clientWidth + 1 || !e.checkVisibility()) return false;
            for (let up = e.parentElement; up && up !== all; up = up.parentElement)
              if (/auto|scroll|hidden|clip/.test(getComputedStyle(up).overflowX)) return false; // has a scroll bar of its own
            return true;
          });
          return {
            by: all.scrollWidth - all.clientWidth,
            over: over.slice(0, 5).map((e) => `${e.tagName}.${e.getAttribute('class') ?? ''}`),
          };
        });
        expect(wide, hash).toEqual({ by: 0, over: [] });
      }
      expectNoTrouble(opened);
      await page.context().close();
    });

test('on a phone, all six views are in sight in two lines, and the search with its buttons in one', async () => {
  const opened = await open('orrin-dam', { width: 390, height: 844 });
  const { page, go } = opened;
  for (const view of VIEWS) {
    await go(`#${view}`);
    const seen = await page.evaluate(() => {
      const rows = (what: string) =>
        new Set([...document.querySelectorAll(what)].map((e) => Math.round(e.getBoundingClientRect().bottom))).size;
      const tabs = [...document.querySelectorAll('.tabs a')].map((e) => e.getBoundingClientRect());
      const tools = [...document.querySelectorAll('.tools :is(input, button)')].map((e) => e.getBoundingClientRect());
      return {
        tabs: rows('.tabs a'),
        tools: Math.max(...tools.map((t) => t.top)) < Math.min(...tools.map((t) => t.bottom)),
        inSight: tabs.filter((t) => t.left >= 0 && t.right <= innerWidth).length,
      };
    });
    expect(seen, view).toEqual({ tabs: 2, tools: true, inSight: 6 });
  }
  await page.keyboard.press('/');
  await page.keyboard.type('dam');
  const hits = await page.locator('.hits').boundingBox();
  expect(hits?.x).toBeGreaterThanOrEqual(0);
  expect((hits?.x ?? 0) + (hits?.width ?? 0)).toBeLessThanOrEqual(390);
  expectNoTrouble(opened);
  await page.context().close();
});

test('on a phone, the brief begins with its headline and its opening, and then says what is in it', async () => {
  const { page } = await open('orrin-dam', { width: 390, height: 844 });
  const top = async (what: string): Promise<number> => (await page.locator(what).boundingBox())?.y ?? Number.NaN;
  const [headline, opening, contents] = [await top('.headline'), await top('.opening'), await top('.rail.folded')];
  expect(headline).toBeLessThan(opening);
  expect(opening).toBeLessThan(contents);
  await page.context().close();
});

test('on a phone, a card opens under its paragraph when its number is tapped', async () => {
  const opened = await open('orrin-dam', { width: 390, height: 844 });
  const { page, go } = opened;
  await go('#report-gazette');
  const number = page.locator('.view.reader .report-text .number').first();
  const key = await number.getAttribute('data-card');
  const card = page.locator(`.report-text [data-card-of="${key}"]`);
  expect(await card.isVisible()).toBe(false);
  await number.click();
  await settled(page);
  expect(await card.isVisible()).toBe(true);
  expect(await card.evaluate((e) => e === document.activeElement)).toBe(true);
  await page.context().close();
});
