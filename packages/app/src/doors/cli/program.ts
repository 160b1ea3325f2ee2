import type { Writable } from 'node:stream';
import { Command, CommanderError, Option } from 'commander';
import type { Tools } from '../../operations/operation.ts';
import { EXIT_CODES, Problem } from '../../problems.ts';
import { archiveCommand } from './archive.ts';
import { changesCommand } from './changes.ts';
import { checkCommand } from './check.ts';
import { compareCommand } from './compare.ts';
import { demoCommand } from './demo.ts';
import { extractCommand } from './extract.ts';
import { alignCommand, sameCommand } from './groups.ts';
import { fetchCommand } from './fetch.ts';
import { readCommand } from './read.ts';
import { reuseCommand } from './reuse.ts';
import { rulesCommand, schemaCommand, whyCommand, withoutCommand } from './reference.ts';
import type { Screen } from './output.ts';
import { told } from './report-problem.ts';
import { harmless } from './terminal.ts';

/** The world as the command line sees it. Made once, in main.ts. */
export interface Console {
  readonly tools: Tools;
  readonly out: Screen;
  readonly errors: Writable;
  readonly input: AsyncIterable<Uint8Array> & { readonly isTTY?: boolean };
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly version: string;
}

/** What every command hangs itself onto: the program, the world, and a place for its exit code. */
export interface Door extends Console {
  readonly program: Command;
  /** True where `--no-color` was given, before or after the command. */
  noColor(): boolean;
  exit(code: number): void;
}

/** Runs one command line and gives its exit code. Without a command it shows the demo. */
export async function run(argv: readonly string[], console: Console): Promise<number> {
  let exit = 0;
  const program = new Command('stemma');
  const door: Door = {
    ...console,
    program,
    noColor: () => program.opts<{ color: boolean }>().color === false,
    exit: (code) => void (exit = code),
  };
  program
    .description('Given every report of one story, shows who says what, on whose word, and where the accounts part.')
    .version(console.version, '-v, --version', 'print the version')
    .helpOption('-h, --help', 'show this help')
    .helpCommand(false)
    .addOption(new Option('--no-color', 'never colour; NO_COLOR in the environment says the same'))
    .configureOutput({
      writeOut: (text) => void console.out.write(text),
      writeErr: (text) => void console.errors.write(text),
      outputError: (text, write) => write(commanderError(text)),
    })
    .exitOverride();
  for (const add of [
    demoCommand,
    compareCommand,
    checkCommand,
    fetchCommand,
    changesCommand,
    extractCommand,
    readCommand,
    alignCommand,
    sameCommand,
    reuseCommand,
    archiveCommand,
    whyCommand,
    withoutCommand,
    schemaCommand,
    rulesCommand,
  ])
    add(door);
  program.addHelpText('after', HELP);
  try {
    await program.parseAsync(argv.every((word) => word === '--no-color') ? ['demo', ...argv] : argv, { from: 'user' });
    return exit;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (!(error instanceof Problem)) throw error;
    console.errors.write(told(error));
    return error.exit;
  }
}

/** What commander has to say, in our words and quotation marks. */
function commanderError(text: string): string {
  const said = text
    .replace(/^error: /, '')
    .replace(/'([^'\n]*)'/g, '“$1”')
    .replaceAll('\n', ' ')
    .trim();
  const sentence = `${said.charAt(0).toUpperCase()}${said.slice(1)}`;
  const unknown = sentence.startsWith('Unknown command') && !sentence.includes('Did you mean');
  const hint = unknown
    ? 'To compare reports: stemma compare FILE FILE…'
    : 'See “stemma --help”, or “stemma COMMAND --help” for one command.';
  return harmless(`stemma: ${/[.?)]$/.test(sentence) ? sentence : `${sentence}.`}\n        ${hint}\n`);
}

const HELP = `
Without a command, the demo is shown.

Examples:
  stemma                                     a bundled story, as a brief and as a page
  stemma compare reports/                    every report in a folder
  stemma compare a.txt b.txt -o brief.html   two reports, as a page to read and send on
  stemma check "The bridge is shut" reports/   which reports assert, deny or only carry a claim
  stemma read a.txt                          one report: who is said to have said what
  stemma why dossier.json                    what stands behind each line of a dossier

Exit codes:
${Object.entries(EXIT_CODES)
  .map(([code, meaning]) => `  ${code}  ${meaning}`)
  .join('\n')}
`;
