import { Option } from 'commander';
import { inWords } from '../../in-words.ts';
import { gather } from '../../ingest/gather.ts';
import { allOf, linesOf } from '../../ingest/lines.ts';
import { refuseTwice } from '../../ingest/places.ts';
import { findReuse, reuseText } from '../../operations/reuse.ts';
import { Problem, recordOf } from '../../problems.ts';
import { awaitKeyboard, checkEnding, checkOutput, MOST_PASTED, PLACES, print, save } from './output.ts';
import type { Door } from './program.ts';
import { toldUnread } from './report-problem.ts';
import { parseLine } from './stream.ts';
import { harmless, harmlessJson, lookOf } from './terminal.ts';

interface Options {
  readonly format?: 'text' | 'json';
  readonly output?: string;
  readonly jsonl?: boolean;
}

const ENDINGS = ['.json', '.txt'];

const EXAMPLES = `
Copied words lower independence; their absence establishes none. Words that both texts put between quotation marks are a shared
source, and are told apart from copying.

Examples:
  stemma reuse reports/                      who took over whose words
  stemma reuse a.txt b.txt --format json
  stemma reuse --jsonl < texts.jsonl > pairs.jsonl

With --jsonl each line in is {"id", "text", "published"?}. When all are read, each pair that shares words is one line out:
{"a", "b", "positive", "kind", "containment": {"a", "b"}, "direction"?, "passages": [{"a": [start, end], "b": [start, end]}]} (see “stemma
schema reuse”). A line that cannot be used gives {"id", "problem": {"code", "title", "detail"}} at once, and the others go on.
`;

/** `stemma reuse FILE…` */
export function reuseCommand(door: Door): void {
  door.program
    .command('reuse')
    .summary('tell who took over whose words')
    .description(findReuse.summary)
    .argument('[PLACE...]', PLACES)
    .addOption(
      new Option('-f, --format <FORMAT>', 'how the result is written; else the ending of -o tells, else text').choices(['text', 'json']),
    )
    .option('-o, --output <FILE>', 'write the result to a file')
    .option('--jsonl', 'one text a line from standard input, one line out for each pair that shares words')
    .addHelpText('after', EXAMPLES)
    .action(async (places: readonly string[], options: Options) => {
      door.exit(options.jsonl ? await stream(door, places, options) : await reuse(door, places, options));
    });
}

async function reuse(door: Door, places: readonly string[], { output, format }: Options): Promise<number> {
  if (places.length === 0) throw new Problem('nothing-given', '');
  if (output !== undefined) await checkOutput(output, places);
  if (output !== undefined && format === undefined) checkEnding(output, ENDINGS);
  if (places.includes('-')) awaitKeyboard(door, 'Paste the text.');
  const gathered = await gather(places, { stdin: () => allOf(door.input, MOST_PASTED), ...(output !== undefined && { except: output }) });
  if (gathered.unread.length > 0) door.errors.write(toldUnread(gathered.unread));
  if (gathered.reports.length === 1) await refuseTwice('too-few-texts', places);
  if (gathered.reports.length < 2) throw new Problem('too-few-texts', `${gathered.reports.length === 0 ? 'None' : 'One'} could be read.`);
  const { pairs } = await findReuse.run({ texts: [...gathered.reports] }, door.tools);
  const { renderReuseText, reuseJson } = await import('@stemma/core');
  const look = lookOf(output === undefined ? door.out : {}, door.environment, door.noColor() || output !== undefined);
  const json = (format ?? (output !== undefined && /\.json$/i.test(output) ? 'json' : 'text')) === 'json';
  const text = json
    ? harmlessJson(`${JSON.stringify({ pairs: pairs.map(reuseJson), unread: gathered.unread }, null, 2)}\n`)
    : harmless(renderReuseText(pairs, new Map(gathered.reports.map((r) => [r.id, r.text])), look), look.color);
  if (output === undefined) await print(door.out, text);
  else await save(output, text, door.errors);
  return gathered.unread.length > 0 ? 4 : 0;
}

async function stream(door: Door, places: readonly string[], options: Options): Promise<number> {
  if (places.length > 0) throw new Problem('usage', '“--jsonl” reads standard input and takes no files.');
  if (options.output !== undefined || options.format !== undefined)
    throw new Problem('usage', '“--jsonl” writes JSON lines to standard output.');
  awaitKeyboard(door, 'Type one JSON object a line.');
  const { reuseIndex, reuseJson } = await import('@stemma/core');
  const index = reuseIndex();
  const seen = new Set<string>();
  let exit = 0;
  for await (const line of linesOf(door.input)) {
    let name: unknown = null;
    try {
      if ('problem' in line) throw line.problem;
      const value = parseLine(line.text, line.number);
      name = value !== null && typeof value === 'object' ? ((value as Record<string, unknown>)['id'] ?? null) : null;
      const input = reuseText.safeParse(value);
      if (!input.success) throw new Problem('bad-line', `Line ${line.number}: ${inWords(input.error, value)}`);
      if (seen.has(input.data.id))
        throw new Problem('bad-line', `Line ${line.number}: a text before it has the id “${input.data.id}” too.`);
      seen.add(input.data.id);
      index.add(input.data);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      exit = 4;
      await print(door.out, `${harmlessJson(JSON.stringify({ id: name, problem: { ...recordOf(error), line: line.number } }))}\n`);
    }
  }
  for (const pair of index.pairs()) await print(door.out, `${harmlessJson(JSON.stringify(reuseJson(pair)))}\n`);
  return exit;
}
