import { z } from 'zod';
import { Problem } from '../problems.ts';
import { compareInputs, type Comparison } from './compare.ts';
import { operation } from './operation.ts';

/** A comparison of a bundled story, with the name under which the story is kept. */
export interface Demo {
  readonly name: string;
  readonly folder: string; // where its reports can be read
  readonly comparison: Comparison;
}

export const showDemo = operation({
  name: 'demo',
  summary: 'Compare a story that comes with Stemma. Its places and people are invented.',
  input: z.object({ story: z.string().optional().describe('which story; else the first of them') }),
  async run({ story }, { stories, progress }): Promise<Demo> {
    const name = story ?? (await stories.list())[0]?.name;
    if (name === undefined) throw new Problem('no-such-story', 'None came with this installation.');
    const { story: called, reports, unread, folder } = await stories.reports(name);
    return { name, folder, comparison: await compareInputs(called ?? name, reports, unread, progress) };
  },
});
