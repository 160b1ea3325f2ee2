import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { showDemo } from '../../operations/demo.ts';
import { Problem } from '../../problems.ts';
import { print } from './output.ts';
import type { Door } from './program.ts';
import { rendered } from './render.ts';
import { harmless, lookOf } from './terminal.ts';

const EXAMPLES = `
Examples:
  stemma demo             a story as a brief, and as a page beside it
  stemma demo --list      the stories there are
`;

/** `stemma demo [STORY]` */
export function demoCommand(door: Door): void {
  door.program
    .command('demo')
    .summary('compare a bundled story')
    .description(showDemo.summary)
    .argument('[STORY]', showDemo.input.shape.story.description)
    .option('--list', 'name the stories there are, one a line')
    .addHelpText('after', EXAMPLES)
    .action((story: string | undefined, { list }: { list?: boolean }) => (list ? listStories(door) : demo(door, story)));
}

async function listStories(door: Door): Promise<void> {
  for (const { name, summary } of await door.tools.stories.list()) await print(door.out, harmless(`${name}\t${summary}\n`));
}

async function demo(door: Door, story: string | undefined): Promise<void> {
  const { name, folder, comparison } = await showDemo.run({ story }, door.tools);
  const look = lookOf(door.out, door.environment, door.noColor());
  await print(door.out, await rendered(comparison, 'text', look, false));
  const page = await place(`stemma-${name}.html`, await rendered(comparison, 'html', look, false));
  const { out, environment } = door;
  const command = environment['npm_lifecycle_event'] === 'start' ? 'npm start --' : 'stemma';
  const next = [
    ['The same and all that stands behind it, as a page for the browser:', page],
    ['The reports behind it, all of them invented:', folder],
    ['Your own reports:', `${command} compare FILE FILE…`],
  ];
  await print(out, harmless(`\n${next.map(([what, where]) => `${what ?? ''}\n  ${where ?? ''}\n`).join('')}`));
}

/** Writes into the folder one is in, else into a new one among the temporary files. Gives the whole path. */
async function place(name: string, page: string): Promise<string> {
  const here = resolve(name);
  try {
    await writeFile(here, page);
    return here;
  } catch {
    try {
      const elsewhere = join(await mkdtemp(join(tmpdir(), 'stemma-')), name);
      await writeFile(elsewhere, page);
      return elsewhere;
    } catch (cause) {
      throw new Problem('cannot-write', `Neither this folder nor the one for temporary files takes “${name}”.`, { cause });
    }
  }
}
