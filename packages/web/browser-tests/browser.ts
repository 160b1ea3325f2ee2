import { type Browser, chromium, type Page } from 'playwright-core';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, inject } from 'vitest';

/** What went wrong while a page was open. All of it must stay empty. */
export interface Trouble {
  readonly requests: string[]; // anything but the page itself
  readonly errors: string[]; // uncaught, or printed by the browser
  readonly dialogs: string[];
}

export interface Opened {
  readonly page: Page;
  readonly trouble: Trouble;
  /** Goes to a hash within the page, as a link does, and waits until it is drawn. */
  readonly go: (hash: string) => Promise<void>;
}

export interface Look {
  readonly width?: number;
  readonly height?: number;
  readonly scheme?: 'light' | 'dark';
  readonly scripts?: boolean;
  readonly hash?: string;
}

export const VIEWS = ['brief', 'stemma', 'differences', 'responses', 'timeline', 'reader'] as const;

/** One browser for a test file. */
export function withBrowser(): { readonly open: (story: string, look?: Look) => Promise<Opened> } {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath: inject('chromium'),
      args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
    });
  });
  afterAll(async () => browser?.close());
  return { open: (story, look) => openPage(browser, pageOf(story), look) };
}

export function pageOf(story: string): string {
  const file = inject('pages')[story];
  if (file === undefined) throw new Error(`no page of “${story}” was made`);
  return file;
}

/** Opens a page from the disk, with every request refused and counted, and everything that the browser complains of kept. */
async function openPage(
  browser: Browser,
  file: string,
  { width = 1280, height = 800, scheme = 'light', scripts = true, hash = '' }: Look = {},
): Promise<Opened> {
  const context = await browser.newContext({ viewport: { width, height }, colorScheme: scheme, javaScriptEnabled: scripts });
  const url = pathToFileURL(file).href;
  const trouble: Trouble = { requests: [], errors: [], dialogs: [] };
  await context.route('**/*', (route) => {
    if (route.request().url().split('#')[0] === url) return route.continue();
    trouble.requests.push(route.request().url().slice(0, 200));
    return route.abort();
  });
  const page = await context.newPage();
  page.on('request', (request) => {
    const asked = request.url().split('#')[0] as string;
    if (asked !== url && !trouble.requests.includes(asked.slice(0, 200))) trouble.requests.push(asked.slice(0, 200));
  });
  page.on('pageerror', (error) => trouble.errors.push(String(error.stack ?? error).slice(0, 600)));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') trouble.errors.push(message.text().slice(0, 600)); // a breach of the policy is told here
  });
  page.on('dialog', (dialog) => {
    trouble.dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  if (scripts)
    await page.addInitScript(() => {
      addEventListener('securitypolicyviolation', (event) => console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`));
    });
  await page.goto(url + hash);
  if (scripts) await page.waitForSelector('main :is(h1, h2)');
  const go = async (to: string): Promise<void> => {
    await page.evaluate((next) => {
      location.hash = next;
    }, to);
    await settled(page);
  };
  return { page, trouble, go };
}

/** Two frames and no more work of React's: what was asked for is on the screen. */
export async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const frame = (): Promise<unknown> => new Promise((done) => requestAnimationFrame(done));
    await frame();
    await new Promise((done) => setTimeout(done, 0));
    while (document.querySelector('main[aria-busy="true"]')) await frame(); // a view is drawn in slices
    await frame();
  });
}

export function expectNoTrouble({ trouble }: Opened): void {
  expect(trouble).toEqual({ requests: [], errors: [], dialogs: [] });
}
