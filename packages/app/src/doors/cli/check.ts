import { Option } from 'commander';
import { gather } from '../../ingest/gather.ts';
import { allOf, linesOf } from '../../ingest/lines.ts';
import { checkClaim, checkInputs, fitClaim, type CheckedClaim } from '../../operations/check.ts';
import { Problem } from '../../problems.ts';
import { awaitKeyboard, checkEnding, checkOutput, MOST_PASTED, PLACES, print, save } from './output.ts';
import type { Door } from './program.ts';
import { toldUnread } from './report-problem.ts';
import { runStream } from './stream.ts';
import { harmless, harmlessJson, lookOf } from './terminal.ts';

interface Options {
  readonly format?: 'text' | 'json';
  readonly output?: string;
  readonly jsonl?: boolean;
}

const ENDINGS = ['.json', '.txt'];

const EXAMPLES = `
A report asserts a claim, denies it, only carries it on somebody’s word, or says nothing of it. What is weighed is the report’s
own words; whether the claim holds, Stemma does not say. A claim is contested where one report asserts it and another denies it.

Examples:
  stemma check "The Alba's hull was cracked" reports/             each report, with its words and what decided
  stemma check "The Alba's hull was cracked" a.txt --format json
  stemma check "The Alba's hull was cracked" reports/ -o check.json
  stemma check --jsonl < claims.jsonl > stances.jsonl

With --jsonl each line in is {"id", "claim", "reports": [{"id", "text"}]}
and each line out {"id", "claim", "contested", "stances": […], "unread": […]} (see “stemma schema check”),
or {"id", "problem": {"code", "title", "detail"}}.
`;

/** `stemma check CLAIM FILE…` */
export function checkCommand(door: Door): void {
  door.program
    .command('check')
    .summary('hold a claim against reports')
    .description(checkClaim.summary)
    .argument('[CLAIM]', 'one sentence, in quotation marks')
    .argument('[PLACE...]', PLACES)
    .addOption(
      new Option('-f, --format <FORMAT>', 'how the result is written; else the ending of -o tells, else text').choices(['text', 'json']),
    )
    .option('-o, --output <FILE>', 'write the result to a file')
    .option('--jsonl', 'one claim with its reports a line from standard input, one line out')
    .addHelpText('after', EXAMPLES)
    .action(async (claim: string | undefined, places: readonly string[], options: Options) => {
      door.exit(options.jsonl ? await stream(door, claim, options) : await check(door, claim, places, options));
    });
}

async function check(door: Door, given: string | undefined, places: readonly string[], options: Options): Promise<number> {
  const { output } = options;
  if (given === undefined) throw new Problem('no-claim', '');
  const claim = await fitClaim(given);
  if (places.length === 0) throw new Problem('nothing-given', `“${claim}” was taken for the claim.`);
  if (output !== undefined) await checkOutput(output, places);
  if (output !== undefined && options.format === undefined) checkEnding(output, ENDINGS);
  if (places.includes('-')) awaitKeyboard(door, 'Paste the report.');
  const stdin = () => allOf(door.input, MOST_PASTED);
  const gathered = await gather(places, { stdin, ...(output !== undefined && { except: output }) });
  if (gathered.reports.length === 0 && gathered.unread.length > 0) door.errors.write(toldUnread(gathered.unread));
  const checked = { id: null, ...(await checkInputs(claim, gathered.reports, gathered.unread, door.tools.progress)) };
  const look = lookOf(output === undefined ? door.out : {}, door.environment, door.noColor() || output !== undefined);
  const { checkJson, renderCheckText } = await import('@stemma/core');
  const format = options.format ?? (output !== undefined && /\.json$/i.test(output) ? 'json' : 'text');
  const text =
    format === 'json'
      ? harmlessJson(`${JSON.stringify(checkJson(checked), null, 2)}\n`)
      : harmless(renderCheckText(checked.check, look), look.color);
  if (checked.unread.length > 0) door.errors.write(toldUnread(checked.unread));
  if (output === undefined) await print(door.out, text);
  else await save(output, text, door.errors);
  if (checked.unread.some(({ code }) => code === 'own-fault')) return 1;
  return checked.unread.length > 0 ? 4 : 0;
}

async function stream(door: Door, claim: string | undefined, options: Options): Promise<number> {
  if (claim !== undefined) throw new Problem('usage', '“--jsonl” reads standard input and takes neither claim nor files.');
  if (options.output !== undefined || options.format !== undefined)
    throw new Problem('usage', '“--jsonl” writes JSON lines to standard output.');
  const { checkJson } = await import('@stemma/core');
  awaitKeyboard(door, 'Type one JSON object a line.');
  return runStream(checkClaim, {
    lines: linesOf(door.input),
    key: 'id',
    show: (checked: CheckedClaim) => Promise.resolve(checkJson(checked)),
    tools: door.tools,
    out: door.out,
  });
}
