import { Option } from 'commander';
import type { Span, Unread } from '@stemma/core';
import { allOf, linesOf } from '../../ingest/lines.ts';
import { reportsFrom } from '../../ingest/reports-from.ts';
import { extractReport } from '../../operations/extract.ts';
import { noReportWords } from '../../operations/fit-to-read.ts';
import { Problem } from '../../problems.ts';
import type { Extracted } from '../../extract/extracted.ts';
import { extractedMarkdown, oneLine } from './extracted-markdown.ts';
import { extractedText } from './extracted-text.ts';
import { awaitKeyboard, checkEnding, checkOutput, MOST_PASTED, PLACES, print, save } from './output.ts';
import type { Door } from './program.ts';
import { toldUnread } from './report-problem.ts';
import { runStream } from './stream.ts';
import { harmless, harmlessJson, lookOf } from './terminal.ts';

const FORMATS = ['text', 'markdown', 'json'] as const;
type Format = (typeof FORMATS)[number];

interface Options {
  readonly format?: Format;
  readonly output?: string;
  readonly explain?: boolean;
  readonly at?: Span;
  readonly jsonl?: boolean;
}

const ENDINGS = ['.md', '.json', '.jsonl', '.txt'];

const EXAMPLES = `
Examples:
  stemma extract saved.html                  title, people, dates, and the words as paragraphs
  stemma extract saved.html --explain        block by block what was kept, and what was dropped and why
  stemma extract minister.pdf wire.eml feed.xml https://example.org/report
  stemma extract pages/ --format json        one report a line, with every block’s place in the page
  stemma extract saved.html --at 120-180     where letters 120 to 180 stood in the page, as a brief names them
  stemma extract - -o report.md              paste a page, a mail or a text
  stemma extract --jsonl < pages.jsonl       a stream; each line is answered by one line, in order

With --jsonl each line in is {"id", "html" or "base64", "url"?, "contentType"?}
and each line out {"id", "title", "byline", "outlet", "published", "modified", "language", "text", "marks", …},
or {"id", "problem": {"code", "title", "detail"}}.
`;

/** `stemma extract FILE|ADDRESS…` */
export function extractCommand(door: Door): void {
  door.program
    .command('extract')
    .summary('get reports out of pages, PDFs, mails, feeds and archives')
    .description(extractReport.summary)
    .argument('[PLACE...]', PLACES)
    .addOption(new Option('-f, --format <FORMAT>', 'how the result is written; else the ending of -o tells, else text').choices(FORMATS))
    .option('-o, --output <FILE>', 'write the result to a file')
    .option('--explain', 'show what was dropped, and why')
    .addOption(new Option('--at <START-END>', 'show where these letters of the text stood in the page').argParser(spanOf))
    .option('--jsonl', 'one page or document a line from standard input, one report a line out')
    .addHelpText('after', EXAMPLES)
    .action(async (places: readonly string[], options: Options) => {
      door.exit(options.jsonl ? await stream(door, places, options) : await extract(door, places, options));
    });
}

async function extract(door: Door, places: readonly string[], { output, explain = false, at, ...options }: Options): Promise<number> {
  if (places.length === 0) throw new Problem('nothing-given', '');
  if (output !== undefined) await checkOutput(output, places);
  if (output !== undefined && options.format === undefined) checkEnding(output, ENDINGS);
  if (places.includes('-')) awaitKeyboard(door, 'Paste the page or the text.');
  const format = options.format ?? formatOf(output);
  const look = lookOf(output === undefined ? door.out : {}, door.environment, door.noColor() || output !== undefined);
  const stdin = () => allOf(door.input, MOST_PASTED);
  const unread: Unread[] = [];
  const kept: string[] = []; // what goes to a file is written whole
  let reports = 0;
  let noReports = 0; // walls, stubs, front pages: they are shown, and said to be none
  for await (const found of reportsFrom(places, { stdin, explain, ...(at && { at }), ...(output !== undefined && { except: output }) })) {
    if ('unread' in found) {
      unread.push(found.unread);
      continue;
    }
    const { report } = found;
    const lack = noReportWords(report.page);
    if (lack !== null) noReports += 1;
    const head = `${reports > 0 ? '\n' : ''}${lack === null ? '' : `${lack}\n\n`}`;
    const text =
      format === 'json'
        ? `${harmlessJson(JSON.stringify(report))}\n`
        : format === 'markdown'
          ? harmless(`${head}${extractedMarkdown(report, explain)}`)
          : at
            ? harmless(placeText(report))
            : harmless(`${head}${extractedText(report, { ...look, explain })}`, look.color);
    reports += 1;
    if (output === undefined) await print(door.out, text);
    else kept.push(text);
  }
  if (output !== undefined && reports > 0) await save(output, kept.join(''), door.errors);
  if (unread.length > 0) door.errors.write(toldUnread(unread));
  if (unread.some(({ code }) => code === 'own-fault')) return 1;
  if (unread.length === 0) return noReports > 0 ? 4 : 0;
  return reports > 0 ? 4 : 3;
}

/** “120–180”, as it stands behind the words in a brief. @throws Problem `usage`. */
function spanOf(given: string): Span {
  const [, start, end] = /^(\d{1,9})[-–](\d{1,9})$/.exec(given) ?? [];
  if (start === undefined || end === undefined || Number(start) >= Number(end))
    throw new Problem('usage', `“--at ${given}”: write two numbers, the smaller first: --at 120-180.`);
  return { start: Number(start), end: Number(end) };
}

/** A line for each place: the report, the place, whether it is one to the letter, and what stands there. */
function placeText({ id, at, text }: Extracted): string {
  if (!at || at.from.length === 0) return `${id}\t–\t–\t${oneLine(text.slice(at?.start, at?.end))}\n`;
  return at.from
    .map(([start, end], i) => `${id}\t${start}–${end}\t${at.exact ? 'exact' : 'block'}\t${oneLine(at.markup[i] ?? '')}\n`)
    .join('');
}

const formatOf = (file: string | undefined): Format =>
  file === undefined ? 'text' : /\.jsonl?$/i.test(file) ? 'json' : /\.(?:md|markdown)$/i.test(file) ? 'markdown' : 'text';

async function stream(door: Door, places: readonly string[], options: Options): Promise<number> {
  if (places.length > 0) throw new Problem('usage', '“--jsonl” reads standard input and takes no files.');
  if (options.output !== undefined || options.format !== undefined)
    throw new Problem('usage', '“--jsonl” writes JSON lines to standard output.');
  awaitKeyboard(door, 'Type one JSON object a line.');
  const { opener } = door.tools;
  try {
    return await runStream(extractReport, {
      lines: linesOf(door.input),
      key: 'id',
      show: (report) => Promise.resolve(report),
      tools: door.tools,
      out: door.out,
      many: opener.atOnce,
    });
  } finally {
    await opener.close();
  }
}
