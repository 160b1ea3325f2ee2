import type { Dossier } from '@stemma/core';
import { extractText, getDocumentProxy } from 'unpdf';
import { expect, test } from 'vitest';
import { VIEWS, withBrowser } from './browser.ts';

const { open } = withBrowser();

/** Letters and digits alone: a line end in a PDF is a matter of width. */
const bare = (text: string): string => text.normalize('NFKC').replace(/[^\p{L}\p{N}]+/gu, '');

test('the brief prints as a document: headline, both sides, the words as numbered notes, room to sign', async () => {
  const opened = await open('orrin-dam');
  const { page } = opened;
  const dossier = JSON.parse((await page.locator('#stemma-dossier').textContent()) ?? '') as Dossier;
  const pdf = await getDocumentProxy(new Uint8Array(await page.pdf({ format: 'A4', printBackground: false })));
  const { text, totalPages } = await extractText(pdf, { mergePages: true });
  const printed = bare(text);
  expect(printed).toContain(bare(dossier.headline));
  const [question] = dossier.questions;
  expect(printed).toContain(bare(question?.text ?? ''));
  for (const response of dossier.responses) expect(printed).toContain(bare(response.verb));
  const [answer] = question?.answers ?? [];
  expect(printed).toContain(bare(answer?.evidence[0]?.text ?? ''));
  expect(text).toMatch(/date/i);
  expect(text).not.toMatch(/Search|Skip|j k/);
  expect(totalPages).toBeLessThan(12);
  await page.context().close();
});

test('every view prints, in light and in dark alike on white paper', async () => {
  const opened = await open('border-talks', { scheme: 'dark' });
  const { page, go } = opened;
  for (const view of VIEWS) {
    await go(`#${view}`);
    const { text } = await extractText(await getDocumentProxy(new Uint8Array(await page.pdf({ format: 'A4' }))), { mergePages: true });
    expect(text.length, view).toBeGreaterThan(200);
  }
  await page.emulateMedia({ media: 'print' });
  const paper = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  expect(['rgb(255, 255, 255)', 'rgba(0, 0, 0, 0)']).toContain(paper);
  await page.context().close();
});

test('a report of sixty thousand words prints whole', async () => {
  const opened = await open('long', { hash: '#report-long' });
  const { page } = opened;
  const { texts } = JSON.parse((await page.locator('#stemma-readings').textContent()) ?? '') as {
    texts: readonly (readonly [string, string])[];
  };
  const whole = new Map(texts).get('long') ?? '';
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(await page.pdf({ format: 'A4' }))), { mergePages: true });
  expect(bare(text)).toContain(bare(whole.slice(-200)));
  expect(bare(text).length).toBeGreaterThan(bare(whole).length);
  await page.context().close();
});
