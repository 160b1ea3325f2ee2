import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Stories, StoryCard } from '../operations/operation.ts';
import { Problem } from '../problems.ts';
import { gather } from './gather.ts';
import { inOrder } from './identify.ts';

/** The bundled stories in the first of `folders` that exists: one folder each, with `reports/` and a README within. */
export function bundledStories(folders: readonly string[]): Stories {
  const shelf = async (): Promise<string> => {
    for (const folder of folders) if (await isFolder(folder)) return folder;
    throw new Problem('no-such-story', 'The folder of bundled stories is missing from this installation.');
  };
  const names = async (): Promise<string[]> => {
    const folder = await shelf();
    const found: string[] = [];
    for (const name of (await readdir(folder)).sort(inOrder)) if (await isFolder(join(folder, name, 'reports'))) found.push(name);
    return found;
  };
  return {
    async list() {
      const folder = await shelf();
      return Promise.all((await names()).map(async (name): Promise<StoryCard> => ({ name, summary: await summaryOf(join(folder, name)) })));
    },
    async reports(name) {
      const known = await names();
      if (!known.includes(name))
        throw new Problem('no-such-story', `You asked for “${name}”. The stories are ${known.map((story) => `“${story}”`).join(', ')}.`);
      const folder = join(await shelf(), name);
      return { ...(await gather([folder])), folder };
    },
  };
}

const isFolder = (path: string): Promise<boolean> =>
  stat(path).then(
    (entry) => entry.isDirectory(),
    () => false,
  );

/** The first line of prose in the story's README. */
async function summaryOf(folder: string): Promise<string> {
  const readme = await readFile(join(folder, 'README.md'), 'utf8').catch(() => '');
  const lines = readme.split('\n').map((line) => line.trim());
  return lines.find((line) => line !== '' && !/^[#>|`-]/.test(line)) ?? '';
}
