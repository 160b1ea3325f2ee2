import { once } from 'node:events';
import { access, constants, stat, writeFile } from 'node:fs/promises';
import { dirname, extname, resolve } from 'node:path';
import type { Writable } from 'node:stream';
import { LIMITS } from '../../forms/limits.ts';
import { Problem } from '../../problems.ts';
import { harmless } from './terminal.ts';

/** What reports can be read from, as every command says it. */
export const PLACES = 'files of any form, folders, web addresses; “-” for standard input';

/** Most bytes that come through a pipe in the place of a file. */
export const MOST_PASTED = LIMITS.wholeBytes;

/** Where results go: a terminal, or a pipe that says nothing of itself. */
export interface Screen extends Writable {
  readonly isTTY?: boolean;
  readonly columns?: number;
}

/** Writes to a pipe no faster than its reader reads. */
export async function print(stream: Writable, text: string): Promise<void> {
  if (!stream.write(text)) await once(stream, 'drain');
}

/**
 * Ends the process in silence when the reader of our pipe has gone, as `head` does.
 *
 * Any other fault of the pipe is said, and ends with the code for what could not be written.
 */
export function leaveQuietly(stream: Writable): void {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    process.stderr.write(`stemma: The result could not be written. ${error.message}\n`);
    process.exit(5);
  });
}

/** Says before the work begins that the result could not be written after it. @throws Problem `cannot-write`. */
async function checkWritable(file: string): Promise<void> {
  const path = resolve(file);
  const entry = await stat(path).catch(() => null);
  if (entry?.isDirectory()) throw new Problem('cannot-write', `“${file}” is a folder.`);
  const folder = await stat(dirname(path)).catch(() => null);
  if (!folder?.isDirectory()) throw new Problem('cannot-write', `The folder of “${file}” does not exist.`);
  await access(entry ? path : dirname(path), constants.W_OK).catch((cause: unknown) => {
    throw new Problem('cannot-write', `You may not write ${entry ? `“${file}”` : `into the folder of “${file}”`}.`, { cause });
  });
}

/** Says before the work begins that a result would take the place of what it is made from, or could not be written. @throws Problem `output-is-input`, `cannot-write`. */
export async function checkOutput(file: string, inputs: readonly string[]): Promise<void> {
  if (inputs.some((place) => resolve(place) === resolve(file))) throw new Problem('output-is-input', `“${file}” is one of the reports.`);
  await checkWritable(file);
}

/**
 * Says before the work begins that the ending of `file` tells none of the formats that this command writes. A name without an ending is text.
 *
 * @throws Problem `unknown-ending`.
 */
export function checkEnding(file: string, endings: readonly string[]): void {
  const ending = extname(file).toLowerCase();
  if (!/^\.\p{L}/u.test(ending) || endings.includes(ending) || ALSO.get(ending)?.some((other) => endings.includes(other))) return;
  const known = `“${file}”: the endings here are ${endings.slice(0, -1).join(', ')} and ${endings.at(-1) ?? ''}.`;
  throw new Problem(
    'unknown-ending',
    endings.includes('.html') ? `${known} A page (.html) can be printed to PDF from the browser.` : known,
  );
}

/** Other endings of the same formats, which need not be named to anybody. */
const ALSO: ReadonlyMap<string, readonly string[]> = new Map([
  ['.htm', ['.html']],
  ['.markdown', ['.md']],
  ['.text', ['.txt']],
]);

/** Writes a result into a file and says where it went. @throws Problem `cannot-write`. */
export async function save(file: string, text: string, errors: Writable): Promise<void> {
  await writeFile(file, text).catch((cause: unknown) => {
    throw new Problem('cannot-write', `“${file}”: ${cause instanceof Error ? cause.message : String(cause)}.`, { cause });
  });
  const written = await stat(file).catch(() => null);
  if (written?.isFile() && !/^\/(?:dev|proc)\//.test(file)) errors.write(harmless(`stemma: Written: ${file}\n`)); // not for /dev/stdout
}

/** Tells a person at the keyboard that we wait for their words. Says nothing where they come through a pipe. */
export function awaitKeyboard({ input, errors }: { input: { readonly isTTY?: boolean }; errors: Writable }, what: string): void {
  if (input.isTTY) errors.write(`${what} Then press Enter and Ctrl-D.\n`);
}
