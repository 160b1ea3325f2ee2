import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { leaveQuietly } from './doors/cli/output.ts';
import { progressOn } from './doors/cli/progress.ts';
import { run } from './doors/cli/program.ts';
import { told } from './doors/cli/report-problem.ts';
import { fetcher } from './ingest/fetcher.ts';
import { opener } from './ingest/opener.ts';
import { bundledStories } from './ingest/stories.ts';
import { Problem } from './problems.ts';

/** Where things are made and handed over. Imported by `bin/stemma.js` alone. */
const { stdout, stderr, stdin, env, argv } = process;
const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const { version } = JSON.parse(readFileSync(here('../package.json'), 'utf8')) as { version: string };

leaveQuietly(stdout);
leaveQuietly(stderr);

// In the published package the stories lie beside dist; in a checkout they lie at its root.
const tools = {
  stories: bundledStories([here('../stories'), here('../../../stories')]),
  progress: progressOn(stderr),
  opener: opener(),
  fetcher: fetcher(),
};

try {
  process.exitCode = await run(argv.slice(2), { tools, out: stdout, errors: stderr, input: stdin, environment: env, version });
} catch (cause) {
  stderr.write(told(new Problem('own-fault', cause instanceof Error ? `${cause.message}.` : '', { cause })));
  process.exitCode = 1;
}
