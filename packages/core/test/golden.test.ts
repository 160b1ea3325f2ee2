import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checked, FACTS } from '../../../scripts/facts.ts';
import { goldenOf, lostFacts } from '../../../scripts/golden.ts';
import { bundledStories, dossierOf, STORIES } from '../../../scripts/stories.ts';

const stories = bundledStories();

describe.each(stories.map((s) => [s.name, s] as const))('%s', (name, story) => {
  const golden = goldenOf(story);

  test('no fact that a careful reader must get is lost', () => {
    const { missed } = checked(name, dossierOf(story.story, story.reports));
    const lost = lostFacts(name, golden['facts.txt'] ?? '');
    expect(lost.map((fact) => `${fact}: ${missed[fact] ?? ''}`)).toEqual([]);
  });

  test.each(Object.entries(golden))('%s is what the engine makes', (file, made) => {
    const path = join(STORIES, name, file);
    if (!existsSync(path)) throw new Error(`stories/${name}/${file} is missing. Write it with “npm run golden -- ${name}” and read it.`);
    const kept = readFileSync(path, 'utf8');
    if (made !== kept)
      throw new Error(
        `stories/${name}/${file} is not what the engine makes now (npm run golden -- ${name}):\n${firstDifference(kept, made)}`,
      );
  });
});

test('every story has facts, and every fact a story', () => {
  expect(Object.keys(FACTS).sort()).toEqual(stories.map(({ name }) => name));
});

/** The lines between what two texts have in common at their heads and at their ends, as a person reads a diff. */
function firstDifference(kept: string, made: string, most = 12): string {
  const [a, b] = [kept.split('\n'), made.split('\n')];
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head += 1;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail += 1;
  const lines = (sign: string, list: readonly string[]): string[] => [
    ...list.slice(0, most).map((line) => `${sign} ${line.slice(0, 200)}`),
    ...(list.length > most ? [`${sign} … and ${list.length - most} more lines`] : []),
  ];
  return [`  line ${head + 1}`, ...lines('-', a.slice(head, a.length - tail)), ...lines('+', b.slice(head, b.length - tail))].join('\n');
}
