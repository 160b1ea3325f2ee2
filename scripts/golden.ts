// npm run golden                 writes dossier.json and dossier.md of every bundled story, from the real pipeline, and the facts it reaches
// npm run golden -- ferry-fire   writes those of one
// npm run golden -- --lose       also writes where a fact is no longer reached; say why in the commit
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderJson, renderMarkdown } from '../packages/core/src/index.ts';
import { checked } from './facts.ts';
import { bundledStories, bundledStory, dossierOf, STORIES, type BundledStory } from './stories.ts';

const REACHED = 'reached      ';
const MISSED = 'not reached  ';

/** The files that a story's golden is, as the engine makes them now. Nothing is left out: nothing in them varies. */
export function goldenOf({ name, story, reports }: BundledStory): Readonly<Record<string, string>> {
  const dossier = dossierOf(story, reports);
  const { reached, missed } = checked(name, dossier);
  const facts = [...reached.map((fact) => REACHED + fact), ...Object.keys(missed).map((fact) => MISSED + fact)];
  return { 'facts.txt': `${facts.join('\n')}\n`, 'dossier.md': renderMarkdown(dossier), 'dossier.json': renderJson(dossier) };
}

function main(args: readonly string[]): void {
  const names = args.filter((arg) => !arg.startsWith('--'));
  for (const story of names.length > 0 ? names.map(bundledStory) : bundledStories()) {
    const made = goldenOf(story);
    const lost = lostFacts(story.name, made['facts.txt'] ?? '');
    if (lost.length > 0 && !args.includes('--lose')) {
      console.error(`${story.name}: nothing written, since the dossier no longer shows\n${lost.map((fact) => `  ${fact}`).join('\n')}`);
      process.exitCode = 1;
      continue;
    }
    for (const [file, text] of Object.entries(made)) {
      const path = join(STORIES, story.name, file);
      const changed = readOr(path) !== text;
      if (changed) writeFileSync(path, text);
      console.log(`${story.name}/${file}: ${changed ? 'written' : 'unchanged'}`);
    }
  }
}

/** Facts that were reached when the golden was last written, and are not now. */
export function lostFacts(name: string, made: string): readonly string[] {
  const reached = reachedIn(made);
  return [...reachedIn(readOr(join(STORIES, name, 'facts.txt')) ?? '')].filter((fact) => !reached.has(fact));
}

const reachedIn = (facts: string): ReadonlySet<string> =>
  new Set(facts.split('\n').flatMap((line) => (line.startsWith(REACHED) ? [line.slice(REACHED.length)] : [])));

function readOr(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

if (import.meta.main) main(process.argv.slice(2));
