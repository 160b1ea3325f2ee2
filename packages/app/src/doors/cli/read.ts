import { Option } from 'commander';
import { gather } from '../../ingest/gather.ts';
import { allOf, linesOf } from '../../ingest/lines.ts';
import { readReport } from '../../operations/read.ts';
import { Problem, recordOf } from '../../problems.ts';
import { MOST_BYTES } from '../../readable.ts';
import { detailOptions, detailsOf, type DetailOptions } from './details.ts';
import { awaitKeyboard, print } from './output.ts';
import type { Door } from './program.ts';
import { toldUnread } from './report-problem.ts';
import { runStream } from './stream.ts';
import { harmless, harmlessJson, lookOf } from './terminal.ts';

interface Options extends DetailOptions {
  readonly format: 'text' | 'json';
  readonly jsonl?: boolean;
}

const EXAMPLES = `
Examples:
  stemma read a.txt                          who is said to have said what, with the rule that found it
  stemma read reports/ --format json         one reading a line
  stemma read -                              paste a report
  stemma read --jsonl < reports.jsonl        a stream; each line is answered by one line, in order

With --jsonl each line in is {"id", "text", "title"?, "outlet"?, "published"?}
and each line out a reading (see “stemma schema reading”), or {"id", "problem": {"code", "title", "detail"}}.
`;

/** `stemma read FILE…` */
export function readCommand(door: Door): void {
  const command = door.program
    .command('read')
    .summary('read reports one by one')
    .description(readReport.summary)
    .argument('[FILE|FOLDER...]', 'plain text or Markdown, one report a file; “-” for standard input')
    .addOption(
      new Option('-f, --format <FORMAT>', 'how the result is written; JSON is one reading a line')
        .choices(['text', 'json'])
        .default('text'),
    )
    .option('--jsonl', 'one report a line from standard input, one reading a line out')
    .addHelpText('after', EXAMPLES);
  for (const option of detailOptions()) command.addOption(option);
  command.action(async (places: readonly string[], options: Options) => {
    door.exit(options.jsonl ? await stream(door, places) : await read(door, places, options));
  });
}

async function read(door: Door, places: readonly string[], options: Options): Promise<number> {
  if (places.length === 0) throw new Problem('nothing-given', '');
  if (places.includes('-')) awaitKeyboard(door, 'Paste the report.');
  const gathered = await gather(places, { details: detailsOf(options), stdin: () => allOf(door.input, MOST_BYTES) });
  const unread = [...gathered.unread];
  const look = lookOf(door.out, door.environment, door.noColor());
  const core = await import('@stemma/core');
  const { progress } = door.tools;
  if (!door.out.isTTY) await progress.start(gathered.reports.length); // on a screen the readings themselves show how far it is
  for (const [index, report] of gathered.reports.entries()) {
    try {
      const reading = await readReport.run(report, door.tools);
      if (options.format === 'json') await print(door.out, `${harmlessJson(JSON.stringify(core.readingJson(reading)))}\n`);
      else await print(door.out, `${index > 0 ? '\n' : ''}${harmless(core.renderReadingText(reading, look).trimEnd(), look.color)}\n`);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      unread.push({ file: report.id, ...recordOf(error) });
    }
    progress.step();
  }
  progress.stop();
  if (unread.length === 0) return 0;
  door.errors.write(toldUnread(unread));
  if (unread.some(({ code }) => code === 'own-fault')) return 1;
  return unread.length >= gathered.reports.length + gathered.unread.length ? 3 : 4;
}

async function stream(door: Door, places: readonly string[]): Promise<number> {
  if (places.length > 0) throw new Problem('usage', '“--jsonl” reads standard input and takes no files.');
  const { readingJson } = await import('@stemma/core');
  awaitKeyboard(door, 'Type one JSON object a line.');
  return runStream(readReport, {
    lines: linesOf(door.input),
    key: 'id',
    show: async (reading) => readingJson(reading),
    tools: door.tools,
    out: door.out,
  });
}
