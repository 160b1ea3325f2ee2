import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from 'vitest';
import { VIEWS, withBrowser } from './browser.ts';

const { open } = withBrowser();
const SIZES = [
  ['desktop', 1280, 800],
  ['phone', 390, 844],
] as const;

for (const scheme of ['light', 'dark'] as const)
  for (const [size, width, height] of SIZES)
    test(`axe finds nothing in any view (${scheme}, ${size})`, async () => {
      const opened = await open('orrin-dam', { scheme, width, height });
      const { page, go } = opened;
      const found: string[] = [];
      const look = async (what: string): Promise<void> => {
        const { violations } = await new AxeBuilder({ page })
          .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
          .analyze();
        for (const { id, nodes } of violations)
          found.push(
            `${what}: ${id} (${nodes.length}) ${nodes[0]?.html.slice(0, 160) ?? ''} ${nodes[0]?.failureSummary?.split('\n').slice(1, 3).join(' ') ?? ''}`,
          );
      };
      for (const view of VIEWS) {
        await go(`#${view}`);
        await look(view);
      }
      await go('#report-gazette&mail');
      await look('reader, two reports');
      await go('#brief');
      await page.evaluate(() => {
        for (const button of document.querySelectorAll<HTMLElement>('main .view.brief .words-button')) button.click();
      });
      await look('brief, words open');
      await page.locator('#search').fill('crack');
      await page.locator('.hits a').first().waitFor();
      await look('search');
      await page.keyboard.press('Escape');
      await page.evaluate(() => (document.activeElement as HTMLElement).blur());
      await page.keyboard.press('?');
      await page.locator('dialog[open]').waitFor();
      await look('help');
      await page.keyboard.press('Escape');
      const answer = await page.evaluate(
        () =>
          (JSON.parse(document.getElementById('stemma-dossier')?.textContent ?? '') as { questions: { answers: { id: string }[] }[] })
            .questions[0]?.answers[0]?.id ?? '',
      );
      await go(`#why-${answer}`);
      await look('why');
      expect(found).toEqual([]);
      await page.context().close();
    }, 300_000);
