import { expect, test } from 'vitest';
import { expectNoTrouble, VIEWS, withBrowser } from './browser.ts';
import { BUNDLED } from './setup.ts';

const { open } = withBrowser();

for (const story of [...BUNDLED, 'sixty', 'scripts'])
  test(`${story}: every view opens from the disk, asks for nothing and breaks nothing`, async () => {
    const opened = await open(story);
    const { page, go } = opened;
    for (const view of VIEWS) {
      await go(`#${view}`);
      const shown = page.locator(`main .view.${view}`);
      expect(await shown.isVisible(), view).toBe(true);
      expect((await shown.innerText()).length, view).toBeGreaterThan(40);
      expect(await page.locator('nav [aria-current=page]').innerText()).toBe(`${view.slice(0, 1).toUpperCase()}${view.slice(1)}`);
    }
    expectNoTrouble(opened);
    await page.context().close();
  });

test('without scripts the brief stands there all the same', async () => {
  const opened = await open('orrin-dam', { scripts: false });
  const text = await opened.page.locator('body').innerText();
  expect(text).toMatch(/\d reports?\. .*origins?/);
  expect(text.length).toBeGreaterThan(2_000);
  await opened.page.context().close();
});

test('a link that leads to nothing in the file says so, until one goes elsewhere', async () => {
  const opened = await open('border-talks');
  const { page, go } = opened;
  await go('#answer-nonsense');
  expect(await page.getByRole('alert').innerText()).toBe('This link leads to something that is not in this file.');
  expect(await page.locator('main .view.brief').isVisible()).toBe(true);
  await go('#stemma');
  await page.locator('main .view.stemma').waitFor();
  expect(await page.getByRole('alert').count()).toBe(0);
  expectNoTrouble(opened);
  await page.context().close();
});

test('back leads where one was, scrolled as it was', async () => {
  const opened = await open('border-talks');
  const { page, go } = opened;
  await page.evaluate(() => scrollTo(0, 400));
  const before = await page.evaluate(() => scrollY);
  await page.keyboard.press('6');
  await page.locator('main .view.reader').waitFor();
  await page.goBack();
  await page.locator('main .view.brief').waitFor();
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(before);
  await go('#report-nobody-has-this');
  expect(await page.getByRole('alert').innerText()).toContain('nobody-has-this');
  expectNoTrouble(opened);
  await page.context().close();
});
