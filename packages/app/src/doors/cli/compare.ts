import { Option } from 'commander';
import { gather } from '../../ingest/gather.ts';
import { allOf, linesOf } from '../../ingest/lines.ts';
import { refuseTwice } from '../../ingest/places.ts';
import { registryFrom } from '../../ingest/registry.ts';
import { compareInputs, compareReports } from '../../operations/compare.ts';
import { Problem } from '../../problems.ts';
import { detailOptions, detailsOf, type DetailOptions } from './details.ts';
import { awaitKeyboard, checkEnding, checkOutput, MOST_PASTED, PLACES, print, save } from './output.ts';
import type { Door } from './program.ts';
import { dossierLine, FORMATS, formatOf, rendered, type Format } from './render.ts';
import { toldUnread } from './report-problem.ts';
import { runStream } from './stream.ts';
import { lookOf } from './terminal.ts';

interface Options extends DetailOptions {
  readonly format?: Format;
  readonly output?: string;
  readonly withReadings?: boolean;
  readonly story?: string;
  readonly registry?: string;
  readonly jsonl?: boolean;
}

const UNTITLED = 'Untitled story';

const ENDINGS = ['.html', '.md', '.json', '.txt'];

const EXAMPLES = `
A folder may hold a reports.json that says what is known of each report:
  {"story": "The harbour closure",
   "reports": [{"file": "morning.txt", "outlet": "Morning Post", "published": "2031-04-09"}]}

Examples:
  stemma compare reports/                                 a brief in the terminal
  stemma compare reports/ -o story.html                   one file to open anywhere and send on: brief, tree, differences, reports
  stemma compare reports/ --format plain-html -o b.html   the brief and the reports as a page without scripts
  stemma compare saved.html minister.pdf wire.eml feed.xml https://example.org/report
  stemma compare a.txt b.txt --date a.txt=2031-04-09 --outlet "a.txt=Morning Post"
  stemma compare reports/ -o dossier.json                 everything, for programs and for “stemma why”
  stemma compare reports/ --format json --with-readings | jq .questions
  stemma compare - a.txt                                  paste one report, compare it with a file
  stemma compare --jsonl < stories.jsonl > dossiers.jsonl

With --jsonl each line in is {"story", "reports": [{"id", "text", "title"?, "outlet"?, "published"?, "url"?}]}
and each line out a dossier (see “stemma schema”), or {"story", "problem": {"code", "title", "detail"}}.
`;

/** `stemma compare PLACE…` */
export function compareCommand(door: Door): void {
  const command = door.program
    .command('compare')
    .summary('compare the reports of one story')
    .description(compareReports.summary)
    .argument('[PLACE...]', PLACES)
    .addOption(new Option('-f, --format <FORMAT>', 'how the result is written; else the ending of -o tells, else text').choices(FORMATS))
    .option('-o, --output <FILE>', 'write the result to a file')
    .option('--story <NAME>', 'what to call the story; else the folder’s name')
    .option('--registry <FILE>', 'what you hold of outlets, as CSV: outlet, letter (A to F), date, reason')
    .option('--with-readings', 'add to the JSON what was read in each report')
    .option('--jsonl', 'one story a line from standard input, one dossier a line out')
    .addHelpText('after', EXAMPLES);
  for (const option of detailOptions()) command.addOption(option);
  command.action(async (places: readonly string[], options: Options) => {
    door.exit(options.jsonl ? await stream(door, places, options) : await compare(door, places, options));
  });
}

async function compare(door: Door, places: readonly string[], options: Options): Promise<number> {
  const { output } = options;
  const format = options.format ?? formatOf(output);
  if (places.length === 0) throw new Problem('nothing-given', '');
  if (options.withReadings && format !== 'json') throw new Problem('readings-need-json', `The result would be ${format}.`);
  if (output !== undefined) await checkOutput(output, places);
  if (output !== undefined && options.format === undefined) checkEnding(output, ENDINGS);
  const registry = options.registry === undefined ? [] : await registryFrom(options.registry);
  const stdin = () => allOf(door.input, MOST_PASTED);
  if (places.includes('-')) awaitKeyboard(door, 'Paste the report.');
  const gathered = await gather(places, { details: detailsOf(options), stdin, ...(output !== undefined && { except: output }) });
  if (gathered.reports.length < 2 && gathered.unread.length > 0) door.errors.write(toldUnread(gathered.unread));
  if (gathered.reports.length === 1) await refuseTwice('too-few-reports', places);
  const story = options.story ?? gathered.story ?? UNTITLED;
  const comparison = await compareInputs(story, gathered.reports, gathered.unread, door.tools.progress, registry);
  const look = lookOf(output === undefined ? door.out : {}, door.environment, door.noColor() || output !== undefined);
  const text = await rendered(comparison, format, look, options.withReadings === true);
  const { unread, origins } = comparison.dossier;
  if (options.registry !== undefined && origins.every(({ reliability }) => reliability === undefined))
    door.errors.write(
      registry.length === 0
        ? `stemma: The registry “${options.registry}” holds no outlet.\n`
        : `stemma: No outlet of the registry reached anybody in this story: every letter stays F. Are the names written alike?\n`,
    );
  // The brief lists what could not be read; whoever sends the result elsewhere is told here.
  if (unread.length > 0 && (output !== undefined || format !== 'text')) door.errors.write(toldUnread(unread));
  if (output === undefined) await print(door.out, text);
  else await save(output, text, door.errors);
  if (unread.some(({ code }) => code === 'own-fault')) return 1;
  return unread.length > 0 ? 4 : 0;
}

async function stream(door: Door, places: readonly string[], options: Options): Promise<number> {
  if (places.length > 0) throw new Problem('usage', '“--jsonl” reads standard input and takes no files.');
  const { output, format, story } = options;
  if (output !== undefined || format !== undefined) throw new Problem('usage', '“--jsonl” writes JSON lines to standard output.');
  if (story !== undefined || options.registry !== undefined || detailsOf(options).length > 0)
    throw new Problem('usage', 'With “--jsonl” the lines themselves say what is known.');
  awaitKeyboard(door, 'Type one JSON object a line.');
  return runStream(compareReports, {
    lines: linesOf(door.input),
    key: 'story',
    show: (comparison) => dossierLine(comparison, options.withReadings === true),
    tools: door.tools,
    out: door.out,
  });
}
