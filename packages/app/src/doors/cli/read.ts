import type { Reading } from '@stemma/core';
import { Option } from 'commander';
import { gather } from '../../ingest/gather.ts';
import { allOf, linesOf } from '../../ingest/lines.ts';
import { readOne } from '../../operations/read-one.ts';
import { readReport } from '../../operations/read.ts';
import { Problem, recordOf } from '../../problems.ts';
import { detailOptions, detailsOf, type DetailOptions } from './details.ts';
import { awaitKeyboard, checkEnding, checkOutput, MOST_PASTED, PLACES, print, save } from './output.ts';
import type { Door } from './program.ts';
import { toldUnread } from './report-problem.ts';
import { runStream } from './stream.ts';
import { harmless, harmlessJson, lookOf } from './terminal.ts';

interface Options extends DetailOptions {
  readonly format?: Format;
  readonly output?: string;
  readonly jsonl?: boolean;
}

const ENDINGS = ['.html', '.json', '.jsonl', '.txt'];

const EXAMPLES = `
Examples:
  stemma read a.txt                          who is said to have said what, with the rule that found it
  stemma read reports/ -o read.html          the texts marked, and a table of voices, as a page without scripts
  stemma read reports/ --format json         one reading a line
  stemma read saved.html minister.pdf        pages, PDFs, mails, feeds: “stemma extract” shows what is read of them
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
    .argument('[PLACE...]', PLACES)
    .addOption(
      new Option(
        '-f, --format <FORMAT>',
        'how the result is written; else the ending of -o tells, else text; JSON is one reading a line',
      ).choices(['text', 'html', 'json']),
    )
    .option('-o, --output <FILE>', 'write the result to a file')
    .option('--jsonl', 'one report a line from standard input, one reading a line out')
    .addHelpText('after', EXAMPLES);
  for (const option of detailOptions()) command.addOption(option);
  command.action(async (places: readonly string[], options: Options) => {
    door.exit(options.jsonl ? await stream(door, places, options) : await read(door, places, options));
  });
}

type Format = 'text' | 'html' | 'json';

/** The format that a file's name asks for; Markdown is none of those in which readings are written. */
function formatOf(file: string | undefined): Format {
  if (file && /\.html?$/i.test(file)) return 'html';
  return file && /\.jsonl?$/i.test(file) ? 'json' : 'text';
}

async function read(door: Door, places: readonly string[], options: Options): Promise<number> {
  if (places.length === 0) throw new Problem('nothing-given', '');
  const { output } = options;
  const format = options.format ?? formatOf(output);
  if (output !== undefined) await checkOutput(output, places);
  if (output !== undefined && options.format === undefined) checkEnding(output, ENDINGS);
  if (places.includes('-')) awaitKeyboard(door, 'Paste the report.');
  const stdin = () => allOf(door.input, MOST_PASTED);
  const gathered = await gather(places, { details: detailsOf(options), stdin, ...(output !== undefined && { except: output }) });
  const unread = [...gathered.unread];
  const look = lookOf(output === undefined ? door.out : {}, door.environment, door.noColor() || output !== undefined);
  const core = await import('@stemma/core');
  const { progress } = door.tools;
  const held: string[] = []; // what goes into a file, which is written once and whole
  const readings: Reading[] = []; // what goes on one page
  const put = async (text: string) => (output === undefined ? print(door.out, text) : void held.push(text));
  if (!door.out.isTTY || output !== undefined) await progress.start(gathered.reports.length); // on a screen the readings themselves show how far it is
  for (const [index, report] of gathered.reports.entries()) {
    try {
      const reading = await readOne(report);
      if (format === 'json') await put(`${harmlessJson(JSON.stringify(core.readingJson(reading)))}\n`);
      else if (format === 'html') readings.push(reading);
      else await put(`${index > 0 ? '\n' : ''}${harmless(core.renderReadingText(reading, look).trimEnd(), look.color)}\n`);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      unread.push({ file: report.id, ...recordOf(error) });
    }
    progress.step();
  }
  progress.stop();
  if (format === 'html' && readings.length > 0) await put(harmless(core.renderReadingsHtml(readings)));
  if (output !== undefined && held.length > 0) await save(output, held.join(''), door.errors);
  if (unread.length === 0) return 0;
  door.errors.write(toldUnread(unread));
  if (unread.some(({ code }) => code === 'own-fault')) return 1;
  return unread.length >= gathered.reports.length + gathered.unread.length ? 3 : 4;
}

async function stream(door: Door, places: readonly string[], options: Options): Promise<number> {
  if (places.length > 0) throw new Problem('usage', '“--jsonl” reads standard input and takes no files.');
  if (options.output !== undefined || options.format !== undefined)
    throw new Problem('usage', '“--jsonl” writes JSON lines to standard output.');
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
