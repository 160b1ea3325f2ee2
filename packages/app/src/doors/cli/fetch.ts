import { readFile } from 'node:fs/promises';
import { Option } from 'commander';
import { CAPTURES } from '../../capture/folder.ts';
import { allOf } from '../../ingest/lines.ts';
import { fetchAddresses } from '../../operations/fetch.ts';
import { Problem, PROBLEMS } from '../../problems.ts';
import { MOST_BYTES } from '../../readable.ts';
import { awaitKeyboard, print } from './output.ts';
import type { Door } from './program.ts';
import { barOn } from './fetch-bar.ts';
import { harmless } from './terminal.ts';

interface Options {
  readonly output: string;
  readonly from?: string;
  readonly items?: boolean;
  readonly most: number;
  readonly resume?: boolean;
}

const EXAMPLES = `
Examples:
  stemma fetch https://harbour.example/bridge https://ferry.example/news
  stemma fetch --from addresses.txt -o monday/    one address a line; “#” begins a remark
  stemma fetch --items https://harbour.example/feed.xml
  stemma compare monday/                          what was captured, compared

Each address gives a line: what became of it, its bytes, its file, the address, with tabs between. “new” is a first capture, “changed” stands beside the
earlier one, “unchanged” gives the earlier one, “kept” was not asked for again. Where there is none, the line begins with the reason’s code.

Sites are asked one request at a time, and only where their robots.txt lets programs in. Only http and https are asked, and no machine that is not
public. No cookies are kept or sent.
`;

/** `stemma fetch ADDRESS…` */
export function fetchCommand(door: Door): void {
  door.program
    .command('fetch')
    .summary('capture web pages as they are now')
    .description(fetchAddresses.summary)
    .argument('[ADDRESS...]', 'web addresses: pages, and with --items feeds and sitemaps')
    .option('-o, --output <FOLDER>', 'where captures are kept', CAPTURES)
    .option('--from <FILE>', 'read addresses from a file, one a line; “-” for standard input')
    .option('--items', 'fetch what feeds and sitemaps list, too')
    .addOption(new Option('--most <NUMBER>', 'how many of what one feed or sitemap lists').default(100).argParser(numberOf))
    .option('--resume', 'leave out what has a capture in the folder already, as when a run was interrupted')
    .addHelpText('after', EXAMPLES)
    .action(async (typed: readonly string[], options: Options) => {
      const listed = options.from === undefined ? [] : await addressesFrom(door, options.from);
      door.exit(await fetchAll(door, [...typed, ...listed], options));
    });
}

async function fetchAll(
  door: Door,
  addresses: readonly string[],
  { output, items = false, most, resume = false }: Options,
): Promise<number> {
  if (addresses.length === 0) throw new Problem('no-addresses', '');
  const fetching = await fetchAddresses.run({ addresses: [...addresses], folder: output, items, most, resume }, door.tools);
  const bar = await barOn(door.errors, fetching);
  const refused: { readonly address: string; readonly problem: Problem }[] = [];
  let captured = 0;
  try {
    for await (const line of fetching.lines) {
      bar.hide();
      if ('problem' in line) refused.push(line);
      else captured += 1;
      const columns = 'problem' in line ? [line.problem.code, '', ''] : [line.found, line.bytes, line.file ?? ''];
      await print(door.out, `${[...columns, line.address].map((column) => oneLine(String(column))).join('\t')}\n`);
      bar.step();
      if ('problem' in line && line.problem.code === 'cannot-write') throw line.problem; // the others could not be kept either
    }
  } finally {
    bar.hide();
  }
  if (fetching.leftOut() > 0)
    door.errors.write(`stemma: ${fetching.leftOut()} more that the feeds list were left out; “--most” takes more of them.\n`);
  if (refused.length > 0) door.errors.write(toldRefused(refused));
  return refused.length === 0 ? 0 : captured > 0 ? 4 : 3;
}

/** A column holds no tab and no line break, whatever an address holds. */
const oneLine = (text: string): string => harmless(text.replace(/\s/g, ' '));

/** What could not be fetched, one line each, kind by kind, and what to do about each kind. */
function toldRefused(refused: readonly { readonly address: string; readonly problem: Problem }[]): string {
  const lines = [...Map.groupBy(refused, ({ problem }) => problem.code)].flatMap(([code, those]) => [
    ...those.map(
      ({ address, problem }) =>
        `stemma: Not fetched: ${oneLine(address)}: ${problem.title}${problem.detail ? ` ${oneLine(problem.detail)}` : ''}`,
    ),
    `        ${PROBLEMS[code].hint}`,
  ]);
  return harmless(`${lines.join('\n')}\n`);
}

async function addressesFrom(door: Door, file: string): Promise<string[]> {
  let text: string;
  try {
    if (file === '-') awaitKeyboard(door, 'Type one address a line.');
    text = file === '-' ? Buffer.from(await allOf(door.input, MOST_BYTES)).toString('utf8') : await readFile(file, 'utf8');
  } catch (cause) {
    throw new Problem('not-found', `“${file}”: ${cause instanceof Error ? cause.message : String(cause)}.`, { cause });
  }
  return text
    .replace(/^\ufeff/, '')
    .split(/\r\n?|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
}

function numberOf(typed: string): number {
  const number = Number(typed);
  if (!Number.isSafeInteger(number) || number < 1) throw new Problem('usage', `“--most ${typed}” is no number of 1 or more.`);
  return number;
}
