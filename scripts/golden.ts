// npm run golden               writes dossier.json and dossier.md of every bundled story, from the real pipeline
// npm run golden -- ferry-fire  writes those of one
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderJson, renderMarkdown } from '../packages/core/src/index.ts';
import { bundledStories, bundledStory, dossierOf, STORIES, type BundledStory } from './stories.ts';

/** The files that a story's golden is, as the engine makes them now. Nothing is left out: nothing in them varies. */
export function goldenOf({ story, reports }: BundledStory): Readonly<Record<'dossier.json' | 'dossier.md', string>> {
  const dossier = dossierOf(story, reports);
  return { 'dossier.json': renderJson(dossier), 'dossier.md': renderMarkdown(dossier) };
}

function main(names: readonly string[]): void {
  for (const story of names.length > 0 ? names.map(bundledStory) : bundledStories()) {
    for (const [file, text] of Object.entries(goldenOf(story))) {
      const path = join(STORIES, story.name, file);
      const changed = readOr(path) !== text;
      if (changed) writeFileSync(path, text);
      console.log(`${story.name}/${file}: ${changed ? 'written' : 'unchanged'}`);
    }
  }
}

const readOr = (path: string): string | null => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
};

if (import.meta.main) main(process.argv.slice(2));
