import { visible } from '@stemma/core/sheet';
import { readFileSync } from 'node:fs';
import { expect, inject, test } from 'vitest';
import { expectNoTrouble, pageOf, settled, VIEWS, withBrowser } from './browser.ts';

const { open } = withBrowser();

for (const scheme of ['light', 'dark'] as const)
  test(`titles and bodies full of script and markup are text in every view (${scheme})`, async () => {
    const opened = await open('hostile', { scheme });
    const { page, go } = opened;
    const reports = await page.evaluate(
      () =>
        (JSON.parse(document.getElementById('stemma-dossier')?.textContent ?? '') as { reports: { id: string; title: string }[] }).reports,
    );
    expect(reports).toHaveLength(4);
    for (const hash of [
      ...VIEWS.map((v) => `#${v}`),
      ...reports.map(({ id }) => `#report-${id}`),
      `#report-${reports.map(({ id }) => id).join('&')}`,
    ]) {
      await go(hash);
      await page.evaluate(() => {
        for (const button of document.querySelectorAll<HTMLElement>('main .words-button[aria-expanded=false]')) button.click();
      });
      await settled(page);
      const found = await page.evaluate(() => ({
        ran: 'ran' in globalThis,
        foreign: document.querySelectorAll(
          'iframe, img, object, embed, base, meta[http-equiv=refresh], link, form, [onload], [onerror], body style, svg script',
        ).length,
        links: [...document.querySelectorAll('a[href]')].map((a) => a.getAttribute('href') ?? '').filter((href) => !href.startsWith('#')),
        scripts: document.querySelectorAll('script').length,
        bidi: /[\u202a-\u202e\u2066-\u2069]/u.test(document.getElementById('page')?.textContent ?? ''),
        controls: /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/u.test(document.getElementById('page')?.textContent ?? ''), // eslint-disable-line no-control-regex
      }));
      expect(found, hash).toEqual({ ran: false, foreign: 0, links: [], scripts: 4, bidi: false, controls: false });
    }
    await go(`#report-${reports[0]?.id ?? ''}`);
    expect((await page.locator('.column-head h2').textContent())?.trim()).toBe(visible(reports[0]?.title ?? '', true).trim());
    await page.locator('#search').fill('<script>window.ran=1');
    await page.locator('.hits').waitFor();
    await page.locator('#search').fill('pier');
    await page.locator('.hits a').first().waitFor();
    expectNoTrouble(opened);
    await page.context().close();
  });

test('a hash full of markup leads to the brief or to words that say what is missing, and runs nothing', async () => {
  const opened = await open('hostile', { hash: '#report-<img src=x onerror=window.ran=1>@0-5' });
  const { page, go } = opened;
  for (const hash of [
    '#answer-"><script>window.ran=1</script>',
    '#why-%E0%A4%A',
    '#report-%00@9-2&__proto__',
    '#report-alpha@0-999999999',
    '#javascript:window.ran=1',
    '#stemma-\u202e',
  ]) {
    await go(hash);
    expect(await page.evaluate(() => 'ran' in globalThis)).toBe(false);
    await page.keyboard.press('Escape');
  }
  expectNoTrouble(opened);
  await page.context().close();
});

test('the file holds each report’s words in data alone: nothing of it ends an element', () => {
  const html = readFileSync(pageOf('hostile'), 'utf8');
  for (const [, body = ''] of html.matchAll(/<script type="application\/json"[^>]*>([^]*?)<\/script>/g))
    expect(() => JSON.parse(body) as unknown).not.toThrow();
  const template = readFileSync(inject('template'), 'utf8');
  for (const tag of [/<script\b/g, /<\/script/g, /<style\b/g, /<iframe\b/g, /<img\b/g])
    expect(html.match(tag)?.length, String(tag)).toBe(
      (template.match(tag)?.length ?? 0) + (tag.source.includes('style') ? 1 : 0) || undefined,
    );
});

test('with scripts off, the brief holds it as text too', async () => {
  const opened = await open('hostile', { scripts: false });
  const { page } = opened;
  expect(await page.locator('noscript :is(script, iframe, img, object, base)').count()).toBe(0);
  expect(await page.locator('body > noscript').count()).toBe(1);
  expect(opened.trouble.requests).toEqual([]);
  expect(opened.trouble.dialogs).toEqual([]);
  await page.context().close();
});
