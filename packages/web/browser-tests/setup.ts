import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import build from '../../app/test/build.ts';
import { chromium } from './chromium.ts';
import { madeFolders } from './made-stories.ts';

const root = join(import.meta.dirname, '../../..');

declare module 'vitest' {
  interface ProvidedContext {
    /** Pages by story, as `stemma compare -o` wrote them. */
    readonly pages: Readonly<Record<string, string>>;
    readonly template: string; // the page without data
    readonly chromium: string;
  }
}

export const BUNDLED = ['border-talks', 'ferry-fire', 'orrin-dam'] as const;

/** Builds the command and has it write every page that the tests open: from the command line to the page, as a person would. */
export default function setup(project: TestProject): () => void {
  const browser = chromium();
  build();
  const place = mkdtempSync(join(tmpdir(), 'stemma-pages-'));
  const made = madeFolders(place);
  const folders = { ...Object.fromEntries(BUNDLED.map((name) => [name, join(root, 'stories', name)])), ...made };
  const pages = Object.entries(folders).map(([name, folder]) => {
    const page = join(place, `${name}.html`);
    execFileSync(process.execPath, [join(root, 'packages/app/bin/stemma.js'), 'compare', folder, '-o', page], {
      cwd: place,
      stdio: 'pipe',
    });
    return [name, page] as const;
  });
  project.provide('pages', Object.fromEntries(pages));
  project.provide('template', join(root, 'packages/app/dist/page/page.html'));
  project.provide('chromium', browser);
  return () => rmSync(place, { recursive: true, force: true });
}
