import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { expectNoTrouble, settled, VIEWS, withBrowser } from './browser.ts';

const { open } = withBrowser();

const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const at = document.activeElement;
    return at === null || at === document.body ? '' : (at.getAttribute('aria-label') ?? at.textContent).trim();
  });
const visibleView = (page: Page): Promise<string | null> => page.locator('nav [aria-current=page]').textContent();

test('the page is read without a mouse: views, findings, words, search, the report, and back', async () => {
  const opened = await open('orrin-dam');
  const { page } = opened;
  const press = async (key: string): Promise<void> => {
    await page.keyboard.press(key);
    await settled(page);
  };
  for (const [i, view] of VIEWS.entries()) {
    await press(String(i + 1));
    expect((await visibleView(page))?.toLowerCase()).toBe(view);
  }
  await press('1');
  await press('j');
  const first = await page.evaluate(() => document.activeElement?.getAttribute('data-finding'));
  await press('j');
  const second = await page.evaluate(() => document.activeElement?.getAttribute('data-finding'));
  expect(first).toBeTruthy();
  expect(second).toBeTruthy();
  expect(second).not.toBe(first);
  await press('k');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('data-finding'))).toBe(first);

  // From a finding to its words, and from the words to the report.
  for (let i = 0; i < 60 && !(await page.evaluate(() => document.activeElement?.matches('.words-button'))); i += 1) await press('Tab');
  await press('Enter');
  for (let i = 0; i < 20 && !(await page.evaluate(() => document.activeElement?.matches('a.evidence'))); i += 1) await press('Tab');
  await press('Enter');
  expect(await visibleView(page)).toBe('Reader');
  await expect.poll(() => page.evaluate(() => document.activeElement?.classList.contains('target'))).toBe(true);
  await press('n');
  expect(await page.evaluate(() => document.activeElement?.matches('mark.evidence'))).toBe(true);
  await press('Enter');
  expect(await page.evaluate(() => document.activeElement?.matches('.card.evidence'))).toBe(true);
  await page.goBack();
  await expect.poll(() => visibleView(page)).toBe('Brief');

  // Search
  await press('/');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('search');
  await page.keyboard.type('crack');
  await page.locator('.hits a').first().waitFor();
  await press('ArrowDown');
  await press('ArrowDown');
  await press('ArrowUp');
  expect(await page.evaluate(() => document.activeElement?.closest('.hits') !== null)).toBe(true);
  const links = await page.locator('.hits section[aria-label="In the reports"] a').count();
  expect(links).toBeGreaterThan(0);
  await press('End');
  for (let i = 0; i < 80 && !(await page.evaluate(() => document.activeElement?.getAttribute('href')?.includes('@'))); i += 1)
    await press('ArrowDown');
  await press('Enter');
  expect(await visibleView(page)).toBe('Reader');
  expect((await page.locator('.view.reader .target').first().textContent())?.toLowerCase()).toBe('crack');
  await press('/');
  await press('Escape');
  expect(await page.locator('.hits').count()).toBe(0);

  // Help
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  await press('?');
  await page.locator('dialog[open]').waitFor();
  await press('Escape');
  await expect.poll(() => page.locator('dialog[open]').count()).toBe(0);
  expectNoTrouble(opened);
  await page.context().close();
});

test('Tab reaches everything that can be pressed, in every view, and is caught nowhere', async () => {
  const opened = await open('orrin-dam');
  const { page, go } = opened;
  for (const view of VIEWS) {
    await go(`#${view}`);
    await page.evaluate(() => {
      (document.activeElement as HTMLElement | null)?.blur();
      getSelection()?.removeAllRanges();
      scrollTo(0, 0);
      document.body.tabIndex = -1;
      document.body.focus();
      for (const element of document.querySelectorAll('[data-reached]')) element.removeAttribute('data-reached');
    });
    let caught = 0;
    let steps = 0;
    for (; steps < 900; steps += 1) {
      await page.keyboard.press('Tab');
      const state = await page.evaluate(() => {
        const at = document.activeElement;
        if (at === null || at === document.body || at === document.documentElement) return 'out';
        if (at.hasAttribute('data-reached')) return 'again';
        at.setAttribute('data-reached', '');
        return 'new';
      });
      if (state === 'out') break;
      caught = state === 'again' ? caught + 1 : 0;
      if (caught > 3) break;
    }
    const missed = await page.evaluate(() => {
      const can = 'a[href], button, input, select, textarea, summary, [tabindex="0"]';
      return [...document.querySelectorAll<HTMLElement>(can)]
        .filter(
          (e) =>
            e.checkVisibility({ visibilityProperty: true }) &&
            !e.matches(':disabled, [tabindex="-1"]') &&
            e.closest('[inert], dialog:not([open])') === null,
        )
        .filter((e) => !e.hasAttribute('data-reached'))
        .map((e) => `${e.tagName} ${e.className} ${e.getAttribute('aria-label') ?? e.textContent.slice(0, 40)}`);
    });
    expect(missed, `${view}: not reached in ${steps} steps, last at “${await focused(page)}”`).toEqual([]);
  }
  await page.context().close();
});

test('keys of letters do nothing while one types, and focus can be seen', async () => {
  const opened = await open('orrin-dam');
  const { page } = opened;
  await page.keyboard.press('/');
  await page.keyboard.type('j2?');
  expect(await page.locator('#search').inputValue()).toBe('j2?');
  expect(await visibleView(page)).toBe('Brief');
  const outline = await page.evaluate(() => {
    const link = document.querySelector<HTMLElement>('nav a') as HTMLElement;
    link.focus();
    return getComputedStyle(link).outlineStyle;
  });
  expect(outline).not.toBe('none');
  await page.context().close();
});
